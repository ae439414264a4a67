// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/policyfacts.h"

#include "form/validate.h"
#include "storage/customerrows.h"
#include "storage/ticketrows.h"

namespace remindesk {

using namespace Qt::StringLiterals;

PolicyFacts policyFactsOf(Database &database, const TicketId &ticket)
{
    PolicyFacts facts;
    const auto stored = readTicket(database, ticket);
    facts.ticketIsKnown = stored.has_value();
    if (!stored)
        return facts;
    facts.customer = customerInForce(database, stored->ticket.customer).value_or(Customer());
    facts.current = factsOf(stored->ticket, facts.customer, stored->lastMessageIn);
    facts.atComposing = facts.current;
    return facts;
}

void readCap(Database &database, PolicyFacts &facts, const PolicyRules &rules, Instant now)
{
    const qint64 since = now.ms - qint64(rules.capWindowDays) * 24 * 3600 * 1000;
    database.each(u"SELECT count(*), min(spent_ms) FROM message INDEXED BY message_spent "
                  "WHERE customer_id = ? AND spent_ms > ? AND reminder_class <> 'transaction'"_s,
                  {facts.customer.id.value, since}, [&](const Row &row) {
                      facts.sentInWindow = int(row.number(0));
                      facts.oldestInWindow = row.maybeInstant(1);
                  });
}

void readCapOfAddress(Database &database, PolicyFacts &facts, const OutboxItem &item, const PolicyRules &rules, Instant now)
{
    const qint64 since = now.ms - qint64(rules.capWindowDays) * 24 * 3600 * 1000;
    const QString channel = channelKey(item.message.channel);
    const QString &address = item.message.recipient;
    const qint64 sharing = database.number(u"SELECT count(*) FROM (SELECT 1 FROM contact_point INDEXED BY contact_point_address "
                                           "WHERE channel = ? AND address = ? LIMIT 2)"_s,
                                           {channel, address});
    if (sharing < 2) // nearly every address: its customer's own count is all there is
        return;
    database.each(u"SELECT count(*), min(m.spent_ms) FROM contact_point c INDEXED BY contact_point_address "
                  "CROSS JOIN message m INDEXED BY message_spent ON m.customer_id = c.customer_id AND m.spent_ms > ? "
                  "WHERE c.channel = ? AND c.address = ? AND m.channel = c.channel AND m.recipient = c.address "
                  "AND m.reminder_class <> 'transaction'"_s,
                  {since, channel, address}, [&](const Row &row) {
                      if (int(row.number(0)) <= facts.sentInWindow)
                          return;
                      facts.sentInWindow = int(row.number(0));
                      facts.oldestInWindow = row.maybeInstant(1);
                  });
}

} // namespace remindesk
