// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace remindesk {

/// DIN 5008:2020 form B: six lines of 75 mm show in a window envelope.
inline constexpr int windowLineLimit = 6;

/// How many lines an address will about take there at 11 pt; a long one goes on in the next. An estimate by the width
/// of the characters: the letter's own layout decides (E-LTR-03). Pure.
[[nodiscard]] int windowLinesOf(const QStringList &address);

} // namespace remindesk
