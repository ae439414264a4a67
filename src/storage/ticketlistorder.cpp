// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketlistorder.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array lifecycle{Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved,
                               Stage::Closed};
constexpr qint64 noDueTime = 253'402'300'799'999; // ticket.due_sort where there is none

bool isSameForAll(TicketSort sort, const TicketQuery &query)
{
    if (sort == TicketSort::Stage)
        return query.view == TicketView::WaitingOnCustomer || query.stages.size() == 1;
    return sort == TicketSort::LastReminder && query.view == TicketView::NeverReminded;
}

/// The index that walks the view in the order of one key: named, so that no plan depends on statistics.
QString indexFor(const TicketQuery &query, TicketSort sort)
{
    if (query.onlyAnswered) // few: found by themselves and sorted
        return u"ticket_answered"_s;
    if (query.view == TicketView::DueToday) // a day's tickets are few: found by due time, sorted if need be
        return u"ticket_open_due"_s;
    const bool isMine = query.view == TicketView::MyOpen && !query.owner.isEmpty();
    switch (sort) {
    case TicketSort::Customer: // one person's tickets are few enough to be sorted
        return isMine ? u"ticket_mine_due"_s : u"ticket_all_customer"_s;
    case TicketSort::LastReminder:
        return isMine ? u"ticket_mine_due"_s : u"ticket_all_reminded"_s;
    case TicketSort::Stage:
        return isMine ? u"ticket_mine_due"_s : u"ticket_stage_due"_s;
    case TicketSort::Due:
    case TicketSort::Updated:
    case TicketSort::Number:
        break;
    }
    const QString column = sort == TicketSort::Due       ? u"due"_s
                           : sort == TicketSort::Updated ? u"updated"_s
                                                         : u"number"_s;
    switch (query.view) {
    case TicketView::MyOpen:
        return (isMine ? u"ticket_mine_"_s : u"ticket_open_"_s) + column;
    case TicketView::WaitingOnCustomer:
        return u"ticket_waiting_"_s + column;
    case TicketView::NeverReminded:
        return u"ticket_never_"_s + column;
    case TicketView::DueToday:
    case TicketView::All:
        break;
    }
    return u"ticket_all_"_s + column;
}

QList<TicketOrder> withArrival(QList<TicketOrder> keys)
{
    if (keys.isEmpty())
        keys.append({TicketSort::Updated, true});
    return keys;
}

QList<OrderedPart> stageParts(const TicketQuery &query, const QList<TicketOrder> &keys)
{
    const bool walksAll = query.view == TicketView::All && !query.onlyAnswered;
    const QList<TicketOrder> rest = withArrival(keys.mid(1));
    const TicketSort next = rest.constFirst().by;
    const bool isIndexed = next == TicketSort::Due || next == TicketSort::Updated;
    QList<OrderedPart> parts;
    for (const Stage stage : lifecycle) {
        if (!query.stages.isEmpty() && !query.stages.contains(stage))
            continue;
        OrderedPart part{{u" AND t.stage = ?"_s, {stageKey(stage)}}, rest, indexFor(query, next), {}};
        if (walksAll && isIndexed)
            part.index = next == TicketSort::Due ? u"ticket_stage_due"_s : u"ticket_stage_updated"_s;
        else if (walksAll)
            part.fewIndex = u"ticket_stage_due"_s;
        parts.append(part);
    }
    if (keys.constFirst().descending)
        std::reverse(parts.begin(), parts.end());
    return parts;
}

/// Two stretches: rows that have a value, and rows that have none and are sorted by the next key.
QList<OrderedPart> presenceParts(const TicketQuery &query, const QList<TicketOrder> &keys)
{
    const TicketOrder &first = keys.constFirst();
    const bool isDue = first.by == TicketSort::Due;
    const QString column = keyExpression(first.by);
    const SqlValue none = isDue ? noDueTime : 0;
    const QList<TicketOrder> rest = keys.mid(1);
    const QString walk = indexFor(query, first.by);
    const OrderedPart having{{u" AND %1 %2 ?"_s.arg(column, isDue ? u"<"_s : u">"_s), {none}}, keys, walk, {}};
    const OrderedPart lacking{{u" AND %1 = ?"_s.arg(column), {none}}, rest, indexFor(query, rest.constFirst().by), walk};
    // No due time counts as the far future, no reminder as the distant past.
    const bool lacksFirst = isDue == first.descending;
    return lacksFirst ? QList<OrderedPart>{lacking, having} : QList<OrderedPart>{having, lacking};
}

} // namespace

QList<TicketOrder> orderKeys(const TicketQuery &query)
{
    QList<TicketOrder> keys;
    const auto isKnown = [&](TicketSort sort) {
        return std::any_of(keys.begin(), keys.end(), [&](const TicketOrder &key) { return key.by == sort; });
    };
    for (const TicketOrder &key : QList<TicketOrder>{{query.sort, query.descending}} + query.thenBy) {
        if (!isKnown(key.by) && !isSameForAll(key.by, query))
            keys.append(key);
    }
    return withArrival(keys);
}

QList<OrderedPart> orderedParts(const TicketQuery &query)
{
    const QList<TicketOrder> keys = orderKeys(query);
    const TicketSort first = keys.constFirst().by;
    if (first == TicketSort::Stage)
        return stageParts(query, keys);
    if (keys.size() > 1 && (first == TicketSort::Due || first == TicketSort::LastReminder))
        return presenceParts(query, keys);
    return {{{}, keys, indexFor(query, first), {}}};
}

QString keyExpression(TicketSort sort)
{
    switch (sort) {
    case TicketSort::Due: return u"t.due_sort"_s;
    case TicketSort::Updated: return u"t.updated_ms"_s;
    case TicketSort::Number: return u"t.number_sort"_s;
    case TicketSort::Customer: return u"t.customer_sort"_s;
    case TicketSort::LastReminder: return u"coalesce(t.last_reminder_ms, 0)"_s;
    case TicketSort::Stage: break;
    }
    return u"CASE t.stage WHEN 'received' THEN 0 WHEN 'in-progress' THEN 1 WHEN 'waiting-customer' THEN 2 "
           "WHEN 'resolved' THEN 3 ELSE 4 END"_s;
}

QString orderClause(const QList<TicketOrder> &keys)
{
    QString text = u" ORDER BY "_s;
    for (const TicketOrder &key : keys)
        text += keyExpression(key.by) + (key.descending ? u" DESC, "_s : u", "_s);
    return text + (keys.constFirst().descending ? u"t.seq DESC"_s : u"t.seq"_s);
}

QString orderCursorText(const OrderCursor &cursor)
{
    QJsonArray parts{cursor.part, cursor.seq};
    for (const SqlValue &value : cursor.values)
        parts.append(value.isText() ? QJsonValue(value.text())
                                                          : QJsonValue(value.number()));
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

std::optional<OrderCursor> orderCursorFrom(const QString &text, const QList<OrderedPart> &parts)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonArray values = QJsonDocument::fromJson(text.toUtf8()).array();
    OrderCursor cursor{values.at(0).toInt(-1), {}, values.at(1).toInteger(-1)};
    const bool isPart = cursor.part >= 0 && cursor.part < parts.size();
    if (!isPart || cursor.seq < 0 || values.size() != parts.at(cursor.part).keys.size() + 2)
        throw StoreFailure{Error{u"E-STO-17"_s, {shown(text)}, {}}, 0};
    for (qsizetype i = 2; i < values.size(); ++i)
        cursor.values.append(values.at(i).isString() ? SqlValue(values.at(i).toString())
                                                     : SqlValue(values.at(i).toInteger()));
    return cursor;
}

SqlClause afterClause(const QList<TicketOrder> &keys, const OrderCursor &cursor)
{
    const auto beyond = [](bool descending) { return descending ? u" < ?"_s : u" > ?"_s; };
    const bool arrivalDown = keys.constFirst().descending;
    SqlClause clause;
    if (keys.size() == 1) { // as a row value: the index is entered right there, however many are equal
        clause.add(u" AND (%1, t.seq)"_s.arg(keyExpression(keys.constFirst().by))
                       + (arrivalDown ? u" < (?, ?)"_s : u" > (?, ?)"_s),
                   {cursor.values.constFirst(), cursor.seq});
        return clause;
    }
    const QString first = keyExpression(keys.constFirst().by);
    clause.add(u" AND %1 %2 ? AND ("_s.arg(first, arrivalDown ? u"<="_s : u">="_s), {cursor.values.constFirst()});
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString key = keyExpression(keys.at(i).by);
        clause.add(key + beyond(keys.at(i).descending) + u" OR ("_s + key + u" = ? AND ("_s,
                   {cursor.values.at(i), cursor.values.at(i)});
    }
    clause.add(u"t.seq"_s + beyond(arrivalDown) + QString(2 * keys.size() + 1, u')'), {cursor.seq});
    return clause;
}

} // namespace remindesk
