// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ticket.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

/// What a column of a file can be.
enum class TicketField {
    Number, Customer, Status, Due, Owner, // these five must be there
    CustomerKey, Salutation, Segment, Email, Phone, Zone, Quiet, Locale, Address, WeChat, Push,
    Subject, Product, Queue, Stage, Priority, Accountable, Consulted, Informed, Created, Updated, Comment, Url,
    Ignored, Custom
};

[[nodiscard]] std::optional<TicketField> ticketFieldFromKey(const QString &key);
[[nodiscard]] QString ticketFieldKey(TicketField field);
/// What a column or custom field of this name usually is, in Chinese or English; Custom when nothing is known.
[[nodiscard]] TicketField ticketFieldFromName(const QString &name);

/// Which column holds what.
struct ColumnPlan
{
    QList<TicketField> fields;   ///< one a column
    QStringList customNames;     ///< one a column: name of a custom field

    [[nodiscard]] int columnOf(TicketField field) const { return int(fields.indexOf(field)); }
};

/// Recognises columns by their usual names in Chinese and English; `asked` (column -> field key or custom name) goes
/// first. Of two columns that mean the same, the second becomes a custom field. E-IMP-11 too many columns, -12 all
/// mandatory ones that are missing, -16 one name twice, -17 two columns mapped to one field, -18 no such column.
[[nodiscard]] Result<ColumnPlan> planColumns(const QStringList &columns, const QMap<QString, QString> &asked);

/// The stage a status word stands for, in Chinese or English; a stage key works too.
[[nodiscard]] std::optional<Stage> stageFromWord(const QString &word);
[[nodiscard]] std::optional<Priority> priorityFromWord(const QString &word);

/// "新建, 处理中, … / new, open, …": for the sentence about a word nobody knows.
[[nodiscard]] QString knownStatusWords();

} // namespace remindesk
