// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// These speak about an ended ticket, or do not depend on its work.
bool sensibleAfterTheEnd(const Scenario &scenario, ReminderClass reminderClass)
{
    return reminderClass == ReminderClass::Care || scenario.key == "resolved"_L1
           || scenario.key == "satisfaction"_L1;
}

} // namespace

void Validator::checkTicket()
{
    const Ticket &ticket = context.ticket;
    const Customer &customer = context.customer;
    if (draft.ticket != ticket.id || draft.customer != customer.id
        || (!ticket.customer.isEmpty() && ticket.customer != customer.id)) {
        block(u"ticket.mismatch"_s, u"ticket"_s, {shown(ticket.number)});
        return;
    }
    const TicketFacts current = factsOf(ticket, customer, draft.facts.lastMessageIn);
    if (const QStringList changed = drift(draft.facts, current); !changed.isEmpty())
        block(u"ticket.drift"_s, u"ticket"_s, {changed.join(u", "_s)});
    if (isBlank(ticket.number))
        block(u"field.missing"_s, u"ticket"_s, {u"ticket"_s});
    if (checkText(u"customer"_s, customer.name, true))
        checkName(u"customer"_s, customer.name);
    checkText(u"product"_s, ticket.product, false);
    const bool hasEnded = ticket.stage == Stage::Closed || ticket.stage == Stage::Resolved;
    if (hasEnded && !sensibleAfterTheEnd(scenario, reminderClass()))
        add(Severity::Blocking, u"ticket.ended"_s, u"ticket"_s, {stageKey(ticket.stage)}, true);
    if (!customer.zoneIsKnown)
        warn(u"customer.zone-unknown"_s, u"zone"_s, {customer.zone.text()});
}

void Validator::checkClass()
{
    // Each class is stricter than the one before it: a message may be treated with more care than its
    // scenario asks for, never with less.
    if (draft.reminderClass && *draft.reminderClass < scenario.reminderClass)
        block(u"class.lowered"_s, u"class"_s, {reminderClassKey(*draft.reminderClass),
                                               reminderClassKey(scenario.reminderClass)});
}

TicketFacts factsOf(const Ticket &ticket, const Customer &customer, Instant lastMessageIn)
{
    TicketFacts facts;
    facts.number = ticket.number;
    facts.customerName = customer.name;
    facts.product = ticket.product;
    facts.subject = ticket.subject;
    facts.stage = ticket.stage;
    facts.owner = ticket.owner;
    facts.due = ticket.due;
    facts.revision = ticket.revision;
    facts.lastMessageIn = lastMessageIn;
    return facts;
}

QStringList drift(const TicketFacts &then, const TicketFacts &now)
{
    // A newer message of the customer is no changed fact: policy asks about it by its own name.
    QStringList names;
    const auto compare = [&names](const QString &name, const auto &before, const auto &after) {
        if (before != after)
            names.append(name);
    };
    compare(u"number"_s, then.number, now.number);
    compare(u"customer"_s, then.customerName, now.customerName);
    compare(u"product"_s, then.product, now.product);
    compare(u"subject"_s, then.subject, now.subject);
    compare(u"stage"_s, then.stage, now.stage);
    compare(u"owner"_s, then.owner, now.owner);
    compare(u"due"_s, then.due, now.due);
    return names;
}

} // namespace remindesk
