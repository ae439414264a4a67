// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"
#include "workflow/settingsports.h"

namespace remindesk {

// Simple values, people, and who takes part by queue. Changes need Permission::EditSettings and stand in the audit log.

/// The values of these fields as they are kept.
[[nodiscard]] Async<QMap<QString, QString>> keptValues(const SettingsPorts &ports, const SettingFields &fields);
/// A language that no published template is written in would silently become another one in every message. E-SET-15 there is no
/// template in %1, there are %2; stands at default.locale. Another country's template of the same language will do.
[[nodiscard]] Async<void> checkLanguage(const SettingsPorts &ports, const QString &locale);
/// Keeps what differs; a field that is not among `values`, or empty, is removed. E-SET-01 … 03, -14.
[[nodiscard]] Async<void> keepValues(const SettingsPorts &ports, const SettingFields &fields,
                                     const QMap<QString, QString> &values);
/// Keeps these and leaves everything else as it is. E-SET-02, -03, -14.
[[nodiscard]] Async<void> changeValues(const SettingsPorts &ports, const QMap<QString, QString> &values);

/// Adds or changes; `oldKey`: of the one that is changed, empty for a new one. E-SET-01, -03, -06.
[[nodiscard]] Async<void> keepPerson(const SettingsPorts &ports, const Person &person, const QString &oldKey);
[[nodiscard]] Async<void> removePerson(const SettingsPorts &ports, const QString &key);

/// Who takes part in reminders about a queue's tickets: by letter, lists separated by ";".
struct QueueSetting
{
    QString queue;
    QMap<QString, QString> letters; ///< "responsible" "accountable" "consulted" "informed"

    bool operator==(const QueueSetting &) const = default;
};

[[nodiscard]] Async<QList<QueueSetting>> queueSettings(const SettingsPorts &ports);
/// `oldQueue`: of the one that is changed, empty for a new one. E-SET-01, -06.
[[nodiscard]] Async<void> keepQueue(const SettingsPorts &ports, const QueueSetting &queue, const QString &oldQueue);
[[nodiscard]] Async<void> removeQueue(const SettingsPorts &ports, const QString &queue);

} // namespace remindesk
