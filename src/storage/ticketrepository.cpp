// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketrepository.h"

#include "storage/customerrows.h"
#include "storage/jsontext.h"
#include "storage/storethread.h"
#include "storage/ticketlist.h"
#include "storage/ticketwriter.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Whoever else is written to at the same address, as far as it matters how many.
QMap<Channel, int> sharedAddresses(Database &database, const Customer &customer)
{
    QMap<Channel, int> shared;
    for (const Channel channel : allChannels()) {
        const auto point = contactFor(customer, channel);
        if (!point)
            continue;
        const auto others = database.one(u"SELECT count(*) FROM (SELECT 1 FROM contact_point INDEXED BY contact_point_address "
                                         "WHERE channel = ? AND address = ? AND customer_id <> ? LIMIT 50)"_s,
                                         {channelKey(channel), point->address, customer.id.value},
                                         [](const Row &row) { return int(row.number(0)); });
        if (others.value_or(0) > 0)
            shared.insert(channel, *others);
    }
    return shared;
}

/// What went, may have gone or will go: who got nothing is not told twice.
QMap<QString, Instant> remindedOf(Database &database, const TicketId &ticket)
{
    QMap<QString, Instant> reminded;
    database.each(u"SELECT scenario, max(created_ms) FROM "
                  "(SELECT id, scenario, created_ms FROM reminder WHERE ticket_id = ? ORDER BY rowid DESC LIMIT 20) AS latest "
                  "WHERE EXISTS (SELECT 1 FROM message WHERE reminder_id = latest.id AND state IN "
                  "('scheduled', 'held', 'queued', 'sending', 'sent', 'delivered', 'unknown')) GROUP BY scenario"_s,
                  {ticket.value}, [&](const Row &row) { reminded.insert(row.text(0), row.instant(1)); });
    return reminded;
}

TicketDetail readDetail(Database &database, const TicketId &id)
{
    const auto stored = readTicket(database, id);
    if (!stored)
        throw StoreFailure{Error{u"E-STO-13"_s, {id.value}, {}}, 0};
    TicketDetail detail;
    detail.ticket = stored->ticket;
    detail.customer = customerInForce(database, stored->ticket.customer).value_or(Customer());
    detail.sharedWith = sharedAddresses(database, detail.customer);
    detail.reminded = remindedOf(database, id);
    detail.events = database.all(
        u"SELECT external_id, at_ms, kind, author, body FROM ticket_event WHERE ticket_id = ? "
        "ORDER BY at_ms DESC, seq DESC LIMIT 500"_s,
        {id.value}, [](const Row &row) {
            return TicketEvent{row.text(0), row.instant(1),
                               keyed(ticketEventKindFromKey, row.text(2), "event kind"), row.text(3), row.text(4)};
        });
    return detail;
}

TicketId idOfNumber(Database &database, const QString &number)
{
    QStringList sources;
    QString id;
    database.each(u"SELECT id, source_id FROM ticket WHERE number = ? ORDER BY source_id LIMIT 5"_s, {number},
                  [&](const Row &row) {
                      id = row.text(0);
                      sources.append(row.text(1));
                  });
    if (sources.isEmpty())
        throw StoreFailure{Error{u"E-STO-11"_s, {shown(number)}, {}}, 0};
    if (sources.size() > 1)
        throw StoreFailure{Error{u"E-STO-12"_s, {shown(number), sources.join(u", "_s)}, {}}, 0};
    return {id};
}

} // namespace

Async<Page<TicketRow>> TicketRepository::list(TicketQuery query)
{
    return m_thread.read<Page<TicketRow>>(
        [query = std::move(query)](Database &database) { return ticketPage(database, query); });
}

Async<TicketCounts> TicketRepository::counts(TicketQuery query)
{
    return m_thread.read<TicketCounts>(
        [query = std::move(query)](Database &database) { return ticketCounts(database, query); });
}

Async<TicketDetail> TicketRepository::detail(TicketId id)
{
    return m_thread.read<TicketDetail>(
        [id = std::move(id)](Database &database) { return readDetail(database, id); });
}

Async<TicketDetail> TicketRepository::byNumber(QString number)
{
    return m_thread.read<TicketDetail>([number = std::move(number)](Database &database) {
        return readDetail(database, idOfNumber(database, number.trimmed()));
    });
}

Async<ImportCount> TicketRepository::put(SourceId source, QList<TicketRecord> records)
{
    return m_thread.write<ImportCount>(
        [source = std::move(source), records = std::move(records), now = m_clock.now()](Database &database) {
            TicketWriter writer(database, source, now);
            for (const TicketRecord &record : records)
                writer.put(record);
            return writer.finish();
        });
}

Async<void> TicketRepository::putCustomer(Customer customer)
{
    return m_thread.write<void>([customer = std::move(customer), now = m_clock.now()](Database &database) {
        Customer stored = customer;
        if (stored.id.isEmpty())
            stored.id = {newUuid7(now.ms)};
        if (stored.externalKey.isEmpty())
            stored.externalKey = stored.id.value;
        writeCustomerByPerson(database, stored);
        TicketWriter::renameCustomer(database, stored.id, stored.name);
    });
}

Async<Customer> TicketRepository::findCustomer(QString who)
{
    return m_thread.read<Customer>([who = who.trimmed()](Database &database) {
        return customerInForce(database, customerNamed(database, who)).value_or(Customer());
    });
}

Async<CustomerPreferences> TicketRepository::setPreferences(CustomerId id, CustomerPreferences wanted)
{
    return m_thread.write<CustomerPreferences>(
        [id = std::move(id), wanted = std::move(wanted)](Database &database) { return writePreferences(database, id, wanted); });
}

Async<void> TicketRepository::markSeen(TicketId id, Instant lastMessageIn)
{
    return m_thread.write<void>([id = std::move(id), lastMessageIn](Database &database) {
        database.run(u"UPDATE ticket SET seen_ms = ? WHERE id = ? AND seen_ms < ?"_s,
                     {lastMessageIn.ms, id.value, lastMessageIn.ms});
    });
}

Async<SyncState> TicketRepository::syncState(SourceId source)
{
    return m_thread.read<SyncState>([source = std::move(source)](Database &database) {
        return database
            .one(u"SELECT synced_until_ms, next_cursor, last_run_ms, last_error FROM sync_state WHERE source_id = ?"_s,
                 {source.value},
                 [](const Row &row) {
                     return SyncState{row.instant(0), row.text(1), row.instant(2), row.text(3)};
                 })
            .value_or(SyncState());
    });
}

Async<void> TicketRepository::putSyncState(SourceId source, SyncState state)
{
    return m_thread.write<void>([source = std::move(source), state = std::move(state)](Database &database) {
        database.run(u"INSERT INTO sync_state (source_id, synced_until_ms, next_cursor, last_run_ms, last_error) "
                     "VALUES (?,?,?,?,?) ON CONFLICT (source_id) DO UPDATE SET "
                     "synced_until_ms = excluded.synced_until_ms, next_cursor = excluded.next_cursor, "
                     "last_run_ms = excluded.last_run_ms, last_error = excluded.last_error"_s,
                     {source.value, state.syncedUntil.ms, state.cursor, state.lastRun.ms, state.lastError});
    });
}

} // namespace remindesk
