// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/reminder.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace remindesk {

// A draft's fields by name, for the command line, files and rules. Names are those of product.md in
// snake case; "next-step" and "nextStep" are taken as well. Details of a scenario are "details.KEY" or, where
// no field of the contract has that name, just KEY.

[[nodiscard]] QStringList draftFieldKeys();

/// Sets one field from text: times as parseTime() reads them in the draft's zone, lists separated by
/// ";", items as "name" or "name (received)", contact as "name, reach". E-FLD codes.
[[nodiscard]] Done setField(ReminderDraft &draft, const QString &key, const QString &text, const TimeAnchor &anchor);
[[nodiscard]] QString fieldText(const ReminderDraft &draft, const QString &key);

/// Several fields of a draft; unknown names are E-FLD errors, lists may be arrays.
[[nodiscard]] Done setFields(ReminderDraft &draft, const QJsonObject &fields, const TimeAnchor &anchor);
/// The complete draft as JSON text, for the store: nothing is lost in a round trip.
[[nodiscard]] QString draftText(const ReminderDraft &draft);
[[nodiscard]] Result<ReminderDraft> draftFromJson(const QJsonObject &json);

} // namespace remindesk
