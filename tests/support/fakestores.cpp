// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestores.h"

#include "workflow/masking.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

template<typename T>
Async<T> answer(FakeWorkspace &space, T value)
{
    if (space.nextError) {
        const Error error = *space.nextError;
        space.nextError.reset();
        return ready<Result<T>>(failure(error));
    }
    return ready<Result<T>>(std::move(value));
}

bool fits(const TicketDetail &detail, const TicketQuery &query, bool wasReminded)
{
    const Ticket &ticket = detail.ticket;
    const bool isOpen = ticket.stage != Stage::Resolved && ticket.stage != Stage::Closed;
    switch (query.view) {
    case TicketView::MyOpen: return isOpen && (query.owner.isEmpty() || ticket.owner == query.owner);
    case TicketView::WaitingOnCustomer: return ticket.stage == Stage::WaitingCustomer;
    case TicketView::DueToday:
        return isOpen && ticket.due && *ticket.due >= query.dayBegin && *ticket.due < query.dayEnd;
    case TicketView::NeverReminded: return isOpen && !wasReminded;
    case TicketView::All: return true;
    }
    return false;
}

int compared(const TicketRow &a, const TicketRow &b, const TicketOrder &order)
{
    const auto less = [&](const TicketRow &x, const TicketRow &y) {
        constexpr qint64 never = std::numeric_limits<qint64>::max();
        switch (order.by) {
        case TicketSort::Due: return (x.due ? x.due->ms : never) < (y.due ? y.due->ms : never);
        case TicketSort::Updated: return x.updated < y.updated;
        case TicketSort::Number: return x.number < y.number;
        case TicketSort::Customer: return x.customerName < y.customerName;
        case TicketSort::Stage: return x.stage < y.stage;
        case TicketSort::LastReminder:
            return x.lastReminderAt.value_or(Instant()) < y.lastReminderAt.value_or(Instant());
        }
        return false;
    };
    const int way = order.descending ? -1 : 1;
    return less(a, b) ? -way : less(b, a) ? way : 0;
}

bool contains(const TicketDetail &detail, const QString &text)
{
    if (text.isEmpty())
        return true;
    QString all = detail.ticket.number + u' ' + detail.customer.name + u' ' + detail.ticket.subject;
    for (const TicketEvent &event : detail.events)
        all += u' ' + event.text;
    return all.contains(text, Qt::CaseInsensitive);
}

HistoryRow rowOf(const HistoryDetail &detail)
{
    const OutboxItem &item = detail.item;
    HistoryRow row{item.id,
                   item.reminder,
                   item.ticket,
                   item.customer,
                   detail.events.isEmpty() ? item.created : detail.events.constLast().at,
                   item.created,
                   item.ticketNumber,
                   item.customerName,
                   item.message.scenario,
                   item.message.templateVersion,
                   item.message.channel,
                   item.message.recipient,
                   item.author,
                   item.owner,
                   item.state,
                   item.reason,
                   {},
                   detail.needsPerson};
    for (const EngagementMark &mark : detail.engagement) {
        if (mark.message == item.id)
            row.engagement += mark.mark;
    }
    return row;
}

bool fits(const HistoryDetail &detail, const HistoryQuery &query)
{
    const HistoryRow row = rowOf(detail);
    const auto is = [](const QString &wanted, const QString &value) { return wanted.isEmpty() || wanted == value; };
    return (!query.channel || row.channel == *query.channel) && (!query.state || row.state == *query.state)
           && is(query.author, row.author) && is(query.owner, row.owner) && is(query.reason, row.reason)
           && is(query.ticketNumber, row.ticketNumber) && is(query.customer.value, row.customer.value)
           && is(query.scenario, row.scenario)
           && (query.templateVersion == 0 || query.templateVersion == row.templateVersion)
           && (!query.engagement || row.engagement.contains(*query.engagement))
           && (!query.onlyAttention || row.needsPerson)
           && (query.text.isEmpty() || plainText(detail.item.message).contains(query.text))
           && (!query.from || row.created >= *query.from) && (!query.until || row.created < *query.until)
           && (!query.since || row.at >= *query.since);
}

bool waits(DeliveryState state)
{
    return !isFinal(state) || state == DeliveryState::Unknown || state == DeliveryState::Failed;
}

template<typename Row>
Page<Row> pageOf(const QList<Row> &rows, const QString &after, int limit)
{
    const int begin = after.toInt();
    Page<Row> page{rows.mid(begin, limit), {}};
    if (begin + page.rows.size() < rows.size())
        page.next = QString::number(begin + page.rows.size());
    return page;
}

} // namespace

Async<void> doneIn(FakeWorkspace &space)
{
    if (space.nextError) {
        const Error error = *space.nextError;
        space.nextError.reset();
        return ready<Done>(failure(error));
    }
    return ready<Done>(Done());
}

void FakeWorkspace::put(const QList<TicketRecord> &records)
{
    for (const TicketRecord &record : records) {
        TicketDetail detail{record.ticket, record.customer, record.events, {}, {}};
        if (detail.ticket.id.isEmpty())
            detail.ticket.id = {u"ticket-"_s + detail.ticket.number};
        if (detail.customer.id.isEmpty())
            detail.customer.id = {u"customer-"_s + detail.customer.externalKey};
        detail.ticket.customer = detail.customer.id;
        std::sort(detail.events.begin(), detail.events.end(),
                  [](const TicketEvent &a, const TicketEvent &b) { return a.at > b.at; });
        if (TicketDetail *known = ticket(detail.ticket.number))
            *known = detail;
        else
            tickets += detail;
    }
}

TicketDetail *FakeWorkspace::ticket(const QString &number)
{
    const auto found = std::find_if(tickets.begin(), tickets.end(),
                                    [&](const TicketDetail &detail) { return detail.ticket.number == number; });
    return found == tickets.end() ? nullptr : &*found;
}

QList<TicketRow> FakeTicketStore::rows(const TicketQuery &query) const
{
    QList<TicketRow> rows;
    for (const TicketDetail &detail : m_space.tickets) {
        const Ticket &ticket = detail.ticket;
        TicketRow row{ticket.id, ticket.number, detail.customer.name, ticket.subject, ticket.stage, ticket.priority,
                      ticket.due, ticket.updated, {}, Channel::Email, DeliveryState::Draft, false};
        for (const HistoryDetail &message : m_space.messages) {
            if (message.item.ticket == ticket.id && !row.lastReminderAt) {
                row.lastReminderAt = rowOf(message).at;
                row.lastReminderChannel = message.item.message.channel;
                row.lastReminderState = message.item.state;
            }
        }
        for (const TicketEvent &event : detail.events)
            row.hasUnreadAnswer |= row.lastReminderAt && event.kind == TicketEventKind::MessageIn
                                   && event.at > *row.lastReminderAt && event.at > m_space.seen.value(ticket.id);
        if (fits(detail, query, row.lastReminderAt.has_value()) && contains(detail, query.text)
            && (query.stages.isEmpty() || query.stages.contains(row.stage))
            && (!query.onlyAnswered || row.hasUnreadAnswer))
            rows += row;
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const TicketRow &a, const TicketRow &b) {
        for (const TicketOrder &order : QList<TicketOrder>{{query.sort, query.descending}} + query.thenBy) {
            if (const int way = compared(a, b, order))
                return way < 0;
        }
        return false;
    });
    return rows;
}

Async<Page<TicketRow>> FakeTicketStore::list(TicketQuery query)
{
    ++m_space.listCalls;
    m_space.queries += query;
    return answer(m_space, pageOf(rows(query), query.after, query.limit));
}

Async<TicketCounts> FakeTicketStore::counts(TicketQuery query)
{
    query = TicketQuery{TicketView::All, query.owner, {}, {}, false, query.sort, query.descending, {}, query.dayBegin,
                        query.dayEnd, {}, query.limit};
    const auto count = [&](TicketView view) {
        query.view = view;
        return qint64(rows(query).size());
    };
    const auto answered = [&] {
        query.view = TicketView::All;
        query.onlyAnswered = true;
        return qint64(rows(query).size());
    };
    return answer(m_space, TicketCounts{count(TicketView::MyOpen), count(TicketView::WaitingOnCustomer),
                                        count(TicketView::DueToday), count(TicketView::NeverReminded),
                                        count(TicketView::All), answered()});
}

Async<TicketDetail> FakeTicketStore::detail(TicketId id)
{
    for (const TicketDetail &detail : m_space.tickets) {
        if (detail.ticket.id == id)
            return answer(m_space, detail);
    }
    return ready<Result<TicketDetail>>(failure(u"E-STO-11"_s, {id.value}));
}

Async<TicketDetail> FakeTicketStore::byNumber(QString number)
{
    const TicketDetail *found = m_space.ticket(number);
    return found ? answer(m_space, *found) : ready<Result<TicketDetail>>(failure(u"E-STO-11"_s, {number}));
}

Async<ImportCount> FakeTicketStore::put(SourceId, QList<TicketRecord> records)
{
    m_space.put(records);
    return answer(m_space, ImportCount{int(records.size()), 0, 0});
}

Async<void> FakeTicketStore::putCustomer(Customer customer)
{
    for (TicketDetail &detail : m_space.tickets) {
        if (detail.customer.id == customer.id)
            detail.customer = customer;
    }
    return doneIn(m_space);
}

Async<void> FakeTicketStore::markSeen(TicketId id, Instant lastMessageIn)
{
    m_space.seen.insert(id, lastMessageIn);
    return doneIn(m_space);
}

Async<Page<HistoryRow>> FakeHistoryStore::list(HistoryQuery query)
{
    QList<HistoryRow> rows;
    for (const HistoryDetail &detail : m_space.messages) {
        if (fits(detail, query))
            rows += isMasked ? maskedRow(rowOf(detail)) : rowOf(detail);
    }
    auto page = pageOf(rows, query.after, query.limit);
    page.wholeWords = query.text.isEmpty() ? QStringList() : wholeWords;
    return answer(m_space, page);
}

Async<Figures> FakeHistoryStore::figures(FigureRequest request)
{
    FigureFold fold(bucketBegins(request.today.plusSeconds(-6 * 86400), request.today.plusSeconds(86400)));
    for (const HistoryDetail &detail : m_space.messages) {
        if (!fits(detail, request.query))
            continue;
        fold.add(detail.item.created, detail.item.state);
        for (const EngagementMark &mark : detail.engagement) {
            if (isAnswer(mark.mark) && mark.message == detail.item.id)
                fold.addAnswer(detail.item.created, mark.at.ms - detail.item.created.ms);
        }
    }
    return answer(m_space, fold.figures());
}

Async<Page<OutboxItem>> FakeHistoryStore::waiting(QString after, int limit)
{
    QList<OutboxItem> items;
    for (const HistoryDetail &detail : m_space.messages) {
        if (waits(detail.item.state))
            items += isMasked ? maskedItem(detail.item) : detail.item;
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const OutboxItem &one, const OutboxItem &other) { return one.nextTry < other.nextTry; });
    return answer(m_space, pageOf(items, after, limit));
}

Async<HistoryDetail> FakeHistoryStore::detail(MessageId id)
{
    for (const HistoryDetail &detail : m_space.messages) {
        if (detail.item.id == id)
            return answer(m_space, isMasked ? maskedDetail(detail) : detail);
    }
    return ready<Result<HistoryDetail>>(failure(u"E-STO-11"_s, {id.value}));
}

Async<HistoryDetail> FakeHistoryStore::reveal(MessageId id, QString why, QString source, Instant at)
{
    for (HistoryDetail &detail : m_space.messages) {
        if (detail.item.id != id)
            continue;
        detail.events += {m_space.nextSeq++, at, id, {}, {}, u"revealed"_s, detail.item.state, {}, source, why, {}};
        return answer(m_space, detail);
    }
    return ready<Result<HistoryDetail>>(failure(u"E-STO-24"_s, {id.value}));
}

Async<QList<HistoryRow>> FakeHistoryStore::ofTicket(TicketId ticket)
{
    QList<HistoryRow> rows;
    for (const HistoryDetail &detail : m_space.messages) {
        if (detail.item.ticket == ticket)
            rows += isMasked ? maskedRow(rowOf(detail)) : rowOf(detail);
    }
    return answer(m_space, rows);
}

Async<QList<HistoryRow>> FakeHistoryStore::ofCustomer(CustomerId customer, int limit)
{
    QList<HistoryRow> rows;
    for (const HistoryDetail &detail : m_space.messages) {
        if (detail.item.customer == customer && rows.size() < limit)
            rows += rowOf(detail);
    }
    return answer(m_space, rows);
}

Async<ChainReport> FakeHistoryStore::verify()
{
    return answer(m_space, ChainReport{m_space.nextSeq - 1, true, 0, u"00"_s, {}, 0});
}

Async<QList<OutboxItem>> FakeHistoryStore::unnoted(QList<SourceId>, int limit)
{
    QList<OutboxItem> items;
    for (const HistoryDetail &detail : m_space.messages) {
        const bool isNoted = std::any_of(detail.events.begin(), detail.events.end(), [](const HistoryEvent &event) {
            return event.kind.startsWith("comment-"_L1);
        });
        const bool isOut = detail.item.state == DeliveryState::Sent || detail.item.state == DeliveryState::Delivered;
        if (isOut && !isNoted && items.size() < limit)
            items.prepend(detail.item);
    }
    return answer(m_space, items);
}

Async<void> FakeHistoryStore::append(HistoryEvent event)
{
    for (HistoryDetail &detail : m_space.messages) {
        if (detail.item.id == event.message)
            detail.events += event;
    }
    return doneIn(m_space);
}

} // namespace remindesk
