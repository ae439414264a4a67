// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsports.h"

namespace remindesk {

// Settings as a file that fits into a repository: JSON, keys in their order, one value a line, the same bytes for the same
// settings. Never a secret: only where each is. Pure; any thread.

/// Everything an admin can set up. Not exported: who sits here ("me.…"), proposals, how one's own lists are filtered.
struct SettingsFile
{
    QList<GatewayConfig> gateways;
    QList<SourceConfig> sources;
    QList<Person> people;
    QMap<QString, QString> values;

    [[nodiscard]] QByteArray text() const;
    /// E-SET-10. What is unknown to this program is an error: nothing is lost silently.
    [[nodiscard]] static Result<SettingsFile> parse(const QByteArray &text, const QString &name);

    bool operator==(const SettingsFile &) const = default;
};

/// One thing that an import would change.
struct SettingsDifference
{
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString what;    ///< "gateway" "source" "person" "setting"
    QString subject; ///< its name or key
    QString before;
    QString after;

    bool operator==(const SettingsDifference &) const = default;
};

/// What importing would do, before it does. What the file does not name stays, unless `removesOthers`.
[[nodiscard]] QList<SettingsDifference> differences(const SettingsFile &now, const SettingsFile &wanted, bool removesOthers);

} // namespace remindesk
