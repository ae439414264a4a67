// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketlistrows.h"

#include "storage/jsontext.h"

namespace remindesk {

using namespace Qt::StringLiterals;

SqlClause ticketFilterOf(const TicketQuery &query)
{
    SqlClause clause;
    switch (query.view) {
    case TicketView::MyOpen:
        clause.add(u" AND t.is_open = 1"_s);
        if (!query.owner.isEmpty())
            clause.add(u" AND t.owner = ?"_s, {query.owner});
        break;
    case TicketView::WaitingOnCustomer:
        clause.add(u" AND t.stage = 'waiting-customer'"_s);
        break;
    case TicketView::DueToday:
        clause.add(u" AND t.is_open = 1 AND t.due_sort >= ? AND t.due_sort < ?"_s,
                   {query.dayBegin.ms, query.dayEnd.ms});
        break;
    case TicketView::NeverReminded:
        clause.add(u" AND t.is_open = 1 AND t.last_reminder_ms IS NULL"_s);
        break;
    case TicketView::All:
        break;
    }
    if (!query.stages.isEmpty()) {
        clause.add(u" AND t.stage IN (?%1)"_s.arg(u",?"_s.repeated(query.stages.size() - 1)));
        for (const Stage stage : query.stages)
            clause.values.append(stageKey(stage));
    }
    if (query.onlyAnswered)
        clause.add(u" AND "_s + ticketIsAnswered);
    return clause;
}

TicketRow ticketRowFrom(const Row &row)
{
    TicketRow ticket;
    ticket.id = {row.text(0)};
    ticket.number = row.text(1);
    ticket.customerName = row.text(2);
    ticket.subject = row.text(3);
    ticket.stage = keyed(stageFromKey, row.text(4), "stage");
    ticket.priority = keyed(priorityFromKey, row.text(5), "priority");
    ticket.due = row.maybeInstant(6);
    ticket.updated = row.instant(7);
    ticket.lastReminderAt = row.maybeInstant(8);
    if (ticket.lastReminderAt) {
        ticket.lastReminderChannel = keyed(channelFromKey, row.text(9), "channel");
        ticket.lastReminderState = keyed(deliveryStateFromKey, row.text(10), "state");
    }
    const Instant reminded = row.instant(12);
    const Instant answered = row.instant(13);
    ticket.hasUnreadAnswer = reminded.ms > 0 && answered > reminded && answered > row.instant(14);
    return ticket;
}

} // namespace remindesk
