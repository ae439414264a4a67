// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"
#include "form/validate.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void takeFromTicket(ReminderDraft &draft, const FormContext &context, const QString &author)
{
    const Ticket &ticket = context.ticket;
    draft.ticket = ticket.id;
    draft.customer = context.customer.id;
    draft.facts = factsOf(ticket, context.customer, {});
    draft.locale = context.customer.locale;
    draft.zone = context.customer.zone;
    draft.priority = ticket.priority;
    draft.author = author;
    // Who writes the reminder does its next step where the ticket has no owner yet.
    draft.raci.responsible = ticket.owner.isEmpty() ? author : ticket.owner;
    draft.raci.accountable = ticket.accountable;
    draft.raci.consulted = ticket.consulted;
    draft.raci.informed = ticket.informed;
    draft.evidence.link = ticket.url;
    draft.evidence.summary = u"%1 %2"_s.arg(ticket.number, ticket.subject).simplified();
}

} // namespace

ReminderDraft prefilled(const QString &scenarioKey, const FormContext &context, const QString &author)
{
    ReminderDraft draft;
    draft.id.value = newUuid7(context.now.ms);
    draft.scenario = scenarioKey;
    takeFromTicket(draft, context, author);
    const Scenario *scenario = context.schema ? context.schema->scenario(scenarioKey) : nullptr;
    if (!scenario)
        return draft; // validate() says so
    draft.expected = scenario->expected;
    for (auto it = scenario->defaults.cbegin(); it != scenario->defaults.cend(); ++it) {
        // parseScenario() has tried every default; one that fails all the same leaves its field empty,
        // and validate() asks for it by name.
        if (!setField(draft, it.key(), it.value().in(draft.locale), {context.now, context.calendar}))
            continue;
    }
    if (scenario->needsDeadline && context.ticket.due && *context.ticket.due > context.now)
        draft.deadline = context.ticket.due;
    return draft;
}

} // namespace remindesk
