// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ticketstore.h"

#include <QList>
#include <QString>

namespace remindesk {

// How a page of tickets in an order of several keys is cut: pure SQL text, nothing is run here.

/// SQL and its values, grown together.
struct SqlClause
{
    QString sql;
    SqlValues values;

    void add(const QString &text, const SqlValues &more = {})
    {
        sql += text;
        values += more;
    }
    void add(const SqlClause &other) { add(other.sql, other.values); }
};

/// One stretch of an ordered list that a single index walk can answer. Rows whose first key is one of few values (a
/// stage, no due time, never reminded) are stretches of their own: among them the next key decides.
struct OrderedPart
{
    SqlClause where;          ///< " AND …": what makes it this stretch
    QList<TicketOrder> keys;  ///< what is left to sort by; never empty
    QString index;            ///< walks the first key
    QString fewIndex;         ///< finds the stretch itself, for sorting it when its rows are few; may be empty
};

/// The order asked for, without repetitions and without keys that are the same in the whole view.
[[nodiscard]] QList<TicketOrder> orderKeys(const TicketQuery &query);
[[nodiscard]] QList<OrderedPart> orderedParts(const TicketQuery &query);

[[nodiscard]] QString keyExpression(TicketSort sort);
/// " ORDER BY …": the keys, then the order of arrival.
[[nodiscard]] QString orderClause(const QList<TicketOrder> &keys);

/// Where a page ended: the stretch, its keys' values and the row's seq, as opaque text (Page::next).
struct OrderCursor
{
    int part = 0;
    SqlValues values;
    qint64 seq = 0;
};

[[nodiscard]] QString orderCursorText(const OrderCursor &cursor);
/// Throws StoreFailure E-STO-17 when the text is not one of ours for these stretches; the beginning when it is empty.
[[nodiscard]] std::optional<OrderCursor> orderCursorFrom(const QString &text, const QList<OrderedPart> &parts);
/// " AND …": the rows of the stretch after the cursor.
[[nodiscard]] SqlClause afterClause(const QList<TicketOrder> &keys, const OrderCursor &cursor);

} // namespace remindesk
