// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"

namespace remindesk {

/// A place tickets come from, and what it can be told. What a column or a status word means is told besides, under the two
/// prefixes and its name.
struct SourceKind
{
    QString key;
    SettingFields settings;
    const char *label = "";
    const char *hint = "";
    const char *secret = "";   ///< what its secret is; empty: it has none
    QString fieldPrefix{};     ///< "column." + name of the column
    QString statusPrefix{};    ///< "status." + the source's own word
};

[[nodiscard]] const QList<SourceKind> &sourceFieldKinds();
[[nodiscard]] const SourceKind *sourceKind(const QString &key);
[[nodiscard]] QString kindLabel(const SourceKind &kind);
[[nodiscard]] QString kindHint(const SourceKind &kind);
[[nodiscard]] QString kindSecret(const SourceKind &kind);

} // namespace remindesk
