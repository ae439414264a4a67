// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ticket.h"
#include "domain/time.h"
#include "workflow/stores.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace remindesk {

/// What a Request Tracker source is told, checked. Keys of SourceConfig::settings:
///
///   url               https://rt.example (http only for this machine, or with allow-plain=yes)
///   queue             names, separated by commas; empty: every queue the token may see
///   overlap           seconds that each run reads again (120)
///   history           "lazy": the conversation of a ticket with fetch() and in small batches; "all": of every ticket
///   rt-zone           the time zone of the token's user in RT (its own setting, else RT's), where RT does not tell; UTC
///   zone, region      of customers without a zone of their own; of telephone numbers without +
///   mapping.status.S  stage key for RT's status S
///   mapping.field.F   what custom field F is: "product" "phone" "segment" "salutation" "locale" "zone"; "none": only a field
///   mapping.role.R    RT's role for R = accountable, consulted, informed: AdminCc, Cc, or the name of a custom role
///   priority.urgent, priority.high, priority.normal   from which number on (90, 60, 20)
struct RtSettings
{
    SourceId source;
    QUrl url;
    QStringList queues;
    int overlapSeconds = 120;
    bool bringsAllHistory = false;
    TimeZoneId rtZone;
    TimeZoneId zone;
    QString region;
    QMap<QString, Stage> stages;
    QMap<QString, QString> fields; ///< custom field, lower case -> what it is
    QMap<QString, QString> roles;  ///< "accountable" "consulted" "informed" -> role of RT
    int urgentFrom = 90;
    int highFrom = 60;
    int normalFrom = 20;

    [[nodiscard]] Stage stageOf(const QString &status) const;
    [[nodiscard]] Priority priorityOf(int number) const;
    /// "product" … as mapped or by the field's usual name; empty: nothing but a field.
    [[nodiscard]] QString meaningOf(const QString &customField) const;
};

/// E-SRC-01 missing setting, -02 unknown setting, -03 bad value, -04 no usable address, -05 token over an open line,
/// -06 no usable token. The token itself is in no error.
[[nodiscard]] Result<RtSettings> rtSettings(const SourceConfig &config, const QByteArray &token);

} // namespace remindesk
