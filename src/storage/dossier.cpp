// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dossier.h"

#include "domain/timewords.h"
#include "storage/chain.h"
#include "storage/customerrows.h"
#include "storage/jsontext.h"
#include "storage/messagerows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowsOf(Database &database, const QString &columns, const QString &rest, const QString &id)
{
    const QStringList names = columns.split(u", "_s);
    QJsonArray all;
    database.each(u"SELECT "_s + columns + rest, {id}, [&](const Row &row) {
        QJsonObject object;
        for (int i = 0; i < int(names.size()); ++i) {
            const QString name = names.at(i).section(u'.', -1);
            if (name.endsWith("_ms"_L1))
                object.insert(name.chopped(3), isoUtc(row.instant(i)));
            else if (name.endsWith("_json"_L1))
                object.insert(name.chopped(5), objectFromText(row.text(i)));
            else
                object.insert(name, row.text(i));
        }
        all += object;
    });
    return all;
}

QJsonObject personOf(const Customer &customer)
{
    QJsonArray contacts;
    for (const ContactPoint &point : customer.contacts)
        contacts += QJsonObject{{u"channel"_s, channelKey(point.channel)},
                                {u"address"_s, point.address},
                                {u"verified"_s, point.isVerified},
                                {u"consent"_s, consentKey(point.consent)}};
    const QString quiet = customer.quiet.isOwn ? u"%1-%2"_s.arg(customer.quiet.from.toString(u"HH:mm"_s), customer.quiet.to.toString(u"HH:mm"_s))
                                               : QString();
    return {{u"id"_s, customer.id.value},       {u"key"_s, customer.externalKey},
            {u"name"_s, customer.name},         {u"salutation"_s, customer.salutation},
            {u"locale"_s, customer.locale},     {u"zone"_s, customer.zone.text()},
            {u"segment"_s, customer.segment},   {u"postal"_s, QJsonArray::fromStringList(customer.postal)},
            {u"quiet_hours"_s, quiet},          {u"contacts"_s, contacts}};
}

QJsonObject partsOf(const Message &message)
{
    QJsonObject parts;
    for (auto part = message.parts.begin(); part != message.parts.end(); ++part)
        parts.insert(part.key(), part.value());
    return parts;
}

QJsonObject messageOf(Database &database, const OutboxItem &item)
{
    return {{u"id"_s, item.id.value},
            {u"reminder"_s, item.reminder.value},
            {u"ticket"_s, item.ticketNumber},
            {u"created"_s, isoUtc(item.created)},
            {u"channel"_s, channelKey(item.message.channel)},
            {u"recipient"_s, item.message.recipient},
            {u"recipient_name"_s, item.message.recipientName},
            {u"state"_s, deliveryStateKey(item.state)},
            {u"reason"_s, item.reason},
            {u"author"_s, item.author},
            {u"scenario"_s, item.message.scenario},
            {u"template_version"_s, item.message.templateVersion},
            {u"parts"_s, partsOf(item.message)},
            {u"events"_s, rowsOf(database, u"at_ms, kind, state, reason, source, detail"_s,
                                 u" FROM history WHERE message_id = ? ORDER BY seq"_s, item.id.value)},
            {u"attempts"_s, rowsOf(database, u"prepared_ms, phase, outcome, code, words, provider_id"_s,
                                   u" FROM attempt WHERE message_id = ? ORDER BY number"_s, item.id.value)}};
}

/// The very bytes that went where there are some, else the text.
CustomerDossier::File fileOf(Database &database, const OutboxItem &item)
{
    const QString name = u"messages/%1 %2 %3"_s.arg(isoUtc(item.created).left(10), channelKey(item.message.channel), item.id.value);
    const QByteArray frozen = database
                                  .one(u"SELECT bytes FROM frozen WHERE message_id = ?"_s, {item.id.value},
                                       [](const Row &row) { return row.bytes(0); })
                                  .value_or(QByteArray());
    if (item.message.channel == Channel::Email && !frozen.isEmpty())
        return {name + u".eml"_s, frozen};
    if (frozen.startsWith("%PDF-"))
        return {name + u".pdf"_s, frozen};
    return {name + u".txt"_s, plainText(item.message).toUtf8() + '\n'};
}

} // namespace

CustomerDossier readDossier(Database &database, const CustomerId &id)
{
    const auto customer = readCustomer(database, id);
    if (!customer)
        throw StoreFailure{Error{u"E-ERA-01"_s, {shown(id.value)}, {}}, 0};
    CustomerDossier dossier;
    QJsonArray messages;
    for (const StoredMessage &stored :
         messagesWhere(database, u"FROM message INDEXED BY message_customer WHERE customer_id = ? ORDER BY seq"_s, {id.value})) {
        messages += messageOf(database, stored.item);
        dossier.files += fileOf(database, stored.item);
    }
    const QString ofTickets = u" WHERE t.customer_id = ? ORDER BY "_s;
    dossier.json = {
        {u"customer"_s, personOf(*customer)},
        {u"tickets"_s, rowsOf(database, u"t.id, t.number, t.subject, t.product, t.queue, t.stage, t.owner, t.created_ms, "
                                        "t.updated_ms, t.url, t.fields_json"_s,
                              u" FROM ticket t"_s + ofTickets + "t.seq"_L1, id.value)},
        {u"conversation"_s, rowsOf(database, u"e.ticket_id, e.at_ms, e.kind, e.author, e.body"_s,
                                   u" FROM ticket t JOIN ticket_event e ON e.ticket_id = t.id"_s + ofTickets + "e.seq"_L1, id.value)},
        {u"reminders"_s, rowsOf(database, u"r.id, r.ticket_id, r.scenario, r.created_ms, r.draft_json"_s,
                                u" FROM ticket t JOIN reminder r ON r.ticket_id = t.id"_s + ofTickets + "r.created_ms"_L1, id.value)},
        {u"drafts"_s, rowsOf(database, u"d.id, d.ticket_id, d.saved_ms, d.body_json"_s,
                             u" FROM ticket t JOIN draft d ON d.ticket_id = t.id"_s + ofTickets + "d.saved_ms"_L1, id.value)},
        {u"answers"_s, rowsOf(database, u"a.at_ms, a.channel, a.sender, a.text, a.meaning, a.message_id"_s,
                              u" FROM ticket t JOIN answer a ON a.ticket_id = t.id"_s + ofTickets + "a.seq"_L1, id.value)},
        {u"messages"_s, messages}};
    return dossier;
}

} // namespace remindesk
