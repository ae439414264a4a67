// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Templates that want to hang, fill the memory or break the engine, and how each must end. What they must end with is
// checked by tst_liquid_hostile; that they end within 50 ms by bench_hostile.
#pragma once

#include <QString>

#include <vector>

namespace remindesk::testing {

struct HostileCase
{
    QString name;    ///< group: name
    QString source;
    QString outcome; ///< how the error's code or the text begins
};

[[nodiscard]] std::vector<HostileCase> hostileCases();

/// Compiles and renders leniently, with itself as partial `t`: the error's code, or the text's first 40 characters.
[[nodiscard]] QString outcomeOf(const HostileCase &hostile);

} // namespace remindesk::testing
