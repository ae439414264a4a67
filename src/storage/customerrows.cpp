// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/customerrows.h"

#include "storage/jsontext.h"

#include <algorithm>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

struct StoredCustomer
{
    Customer customer;
    bool isByPerson = false;
    Instant asOf;
};

TimeZoneId zoneOf(const QString &text)
{
    // Zone data may have dropped a name since: the rest of the row is still good.
    return TimeZoneId::parse(text).value_or(TimeZoneId());
}

StoredCustomer customerFrom(const Row &row)
{
    StoredCustomer stored;
    Customer &customer = stored.customer;
    customer.id = {row.text(0)};
    customer.externalKey = row.text(1);
    customer.name = row.text(2);
    customer.salutation = row.text(3);
    customer.locale = row.text(4);
    customer.zone = zoneOf(row.text(5));
    customer.zoneIsKnown = row.flag(6);
    customer.segment = row.text(7);
    customer.postal = listFromText(row.text(8));
    customer.quiet = {QTime::fromMSecsSinceStartOfDay(int(row.number(9))),
                      QTime::fromMSecsSinceStartOfDay(int(row.number(10)))};
    stored.isByPerson = row.flag(11);
    stored.asOf = row.instant(12);
    customer.quiet.isOwn = row.flag(13);
    return stored;
}

void readContacts(Database &database, Customer &customer)
{
    customer.contacts = database.all(
        u"SELECT channel, address, is_verified, consent FROM contact_point WHERE customer_id = ? "
        "ORDER BY ordinal, address"_s,
        {customer.id.value}, [](const Row &row) {
            return ContactPoint{keyed(channelFromKey, row.text(0), "channel"), row.text(1), row.flag(2),
                                keyed(consentFromKey, row.text(3), "consent")};
        });
}

constexpr auto customerColumns = "id, external_key, name, salutation, locale, zone, zone_known, segment, postal_json, "
                         "quiet_from, quiet_to, by_person, source_ms, quiet_own"_L1;

std::optional<StoredCustomer> find(Database &database, QLatin1StringView where, const QString &value)
{
    auto stored = database.one(u"SELECT "_s + customerColumns + " FROM customer WHERE "_L1 + where + " = ?"_L1, {value},
                               customerFrom);
    if (stored)
        readContacts(database, stored->customer);
    return stored;
}

void writeRow(Database &database, const StoredCustomer &stored)
{
    const Customer &customer = stored.customer;
    database.run(u"INSERT INTO customer ("_s + customerColumns
                     + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
                       "external_key = excluded.external_key, name = excluded.name, "
                       "salutation = excluded.salutation, locale = excluded.locale, zone = excluded.zone, "
                       "zone_known = excluded.zone_known, segment = excluded.segment, "
                       "postal_json = excluded.postal_json, quiet_from = excluded.quiet_from, "
                       "quiet_to = excluded.quiet_to, by_person = excluded.by_person, "
                       "source_ms = excluded.source_ms, quiet_own = excluded.quiet_own"_L1,
                 {customer.id.value, customer.externalKey, customer.name, customer.salutation, customer.locale,
                  customer.zone.text(), int(customer.zoneIsKnown), customer.segment, listText(customer.postal),
                  customer.quiet.from.msecsSinceStartOfDay(), customer.quiet.to.msecsSinceStartOfDay(),
                  int(stored.isByPerson), stored.asOf.ms, int(customer.quiet.isOwn)});
}

void writeContact(Database &database, const CustomerId &id, const ContactPoint &contact, int ordinal,
                  bool isByPerson)
{
    // A consent that a person has set outlives every sync; the address may still become verified.
    database.run(u"INSERT INTO contact_point (customer_id, channel, address, ordinal, is_verified, consent, "
                 "by_person) VALUES (?,?,?,?,?,?,?) ON CONFLICT (customer_id, channel, address) DO UPDATE SET "
                 "ordinal = excluded.ordinal, is_verified = excluded.is_verified, "
                 "consent = CASE WHEN contact_point.by_person = 1 AND excluded.by_person = 0 "
                 "THEN contact_point.consent ELSE excluded.consent END, "
                 "by_person = max(contact_point.by_person, excluded.by_person)"_s,
                 {id.value, channelKey(contact.channel), contact.address, ordinal, int(contact.isVerified),
                  consentKey(contact.consent), int(isByPerson)});
}

/// The source's addresses of a channel take the place of those it gave before; other channels stay.
void mergeContacts(Database &database, const CustomerId &id, const QList<ContactPoint> &contacts)
{
    QList<Channel> named;
    for (const ContactPoint &contact : contacts) {
        if (!named.contains(contact.channel))
            named.append(contact.channel);
    }
    for (const Channel channel : named)
        database.run(u"DELETE FROM contact_point WHERE customer_id = ? AND channel = ? AND by_person = 0"_s,
                     {id.value, channelKey(channel)});
    for (int i = 0; i < contacts.size(); ++i)
        writeContact(database, id, contacts.at(i), i, false);
}

/// The stored customer with what the source says put in.
Customer merged(const StoredCustomer &stored, const Customer &incoming)
{
    Customer customer = stored.customer;
    const auto take = [](auto &mine, const auto &theirs) {
        if (!theirs.isEmpty())
            mine = theirs;
    };
    take(customer.name, incoming.name);
    take(customer.salutation, incoming.salutation);
    take(customer.segment, incoming.segment);
    take(customer.postal, incoming.postal);
    if (!stored.isByPerson || customer.locale.isEmpty())
        take(customer.locale, incoming.locale);
    if (stored.isByPerson && incoming.zoneIsKnown && !customer.zoneIsKnown) { // nobody has said another one
        customer.zone = incoming.zone;
        customer.zoneIsKnown = true;
    }
    if (!stored.isByPerson) {
        if (incoming.zoneIsKnown || !customer.zoneIsKnown) {
            customer.zone = incoming.zone;
            customer.zoneIsKnown = incoming.zoneIsKnown;
        }
        if (incoming.quiet.isOwn)
            customer.quiet = incoming.quiet;
    }
    return customer;
}

QTime timeOf(const QString &text, QTime otherwise)
{
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    return time.isValid() ? time : otherwise;
}

/// Of customers that have none of their own: as the admin set them.
QuietHours usualQuiet(Database &database)
{
    QuietHours quiet;
    database.each(u"SELECT key, value FROM setting WHERE key = 'policy.quiet-from' OR key = 'policy.quiet-to'"_s, {},
                  [&](const Row &row) {
                      QTime &end = row.text(0) == "policy.quiet-from"_L1 ? quiet.from : quiet.to;
                      end = timeOf(row.text(1), end);
                  });
    return quiet;
}

bool bringsContacts(const Customer &stored, const Customer &incoming)
{
    return !std::all_of(incoming.contacts.begin(), incoming.contacts.end(), [&](const ContactPoint &contact) {
        return std::any_of(stored.contacts.begin(), stored.contacts.end(), [&](const ContactPoint &have) {
            return have.channel == contact.channel && have.address == contact.address
                   && have.isVerified == contact.isVerified && have.consent == contact.consent;
        });
    });
}

} // namespace

std::optional<Customer> readCustomer(Database &database, const CustomerId &id)
{
    const auto stored = find(database, "id"_L1, id.value);
    return stored ? std::optional(stored->customer) : std::nullopt;
}

std::optional<Customer> customerInForce(Database &database, const CustomerId &id)
{
    auto customer = readCustomer(database, id);
    if (customer && !customer->quiet.isOwn)
        customer->quiet = usualQuiet(database);
    return customer;
}

MergedCustomer mergeCustomer(Database &database, const Customer &incoming, Instant asOf, Instant now)
{
    const auto stored = find(database, "external_key"_L1, incoming.externalKey);
    if (!stored) {
        StoredCustomer fresh{incoming, false, asOf};
        if (fresh.customer.id.isEmpty())
            fresh.customer.id = {newUuid7(now.ms)};
        writeRow(database, fresh);
        mergeContacts(database, fresh.customer.id, incoming.contacts);
        return {fresh.customer.id, fresh.customer.name, false};
    }
    MergedCustomer result{stored->customer.id, stored->customer.name, false};
    if (asOf < stored->asOf)
        return result;
    const Customer customer = merged(*stored, incoming);
    if (customer != stored->customer || asOf != stored->asOf)
        writeRow(database, {customer, stored->isByPerson, asOf});
    if (bringsContacts(stored->customer, incoming))
        mergeContacts(database, customer.id, incoming.contacts);
    result.isRenamed = customer.name != stored->customer.name;
    result.name = customer.name;
    return result;
}

void writeCustomerByPerson(Database &database, const Customer &customer)
{
    const auto stored = find(database, "id"_L1, customer.id.value);
    StoredCustomer written{customer, true, stored ? stored->asOf : Instant()};
    if (!customer.quiet.isOwn)
        written.customer.quiet = {}; // what was usual when they were read says nothing about the customer
    writeRow(database, written);
    database.run(u"DELETE FROM contact_point WHERE customer_id = ?"_s, {customer.id.value});
    for (int i = 0; i < customer.contacts.size(); ++i)
        writeContact(database, customer.id, customer.contacts.at(i), i, true);
}

CustomerId customerNamed(Database &database, const QString &who)
{
    const QStringList found = database.all(u"SELECT id FROM customer WHERE id = ?1 OR external_key = ?1 UNION "
                                           "SELECT customer_id FROM contact_point WHERE address = ?1"_s,
                                           {who}, [](const Row &row) { return row.text(0); });
    if (who.isEmpty() || found.size() != 1)
        refuse(u"E-ERA-01"_s, {QString::number(found.size())});
    return {found.constFirst()};
}

CustomerPreferences writePreferences(Database &database, const CustomerId &id, const CustomerPreferences &wanted)
{
    const auto stored = find(database, "id"_L1, id.value);
    if (!stored)
        refuse(u"E-STO-30"_s, {id.value});
    Customer customer = stored->customer;
    CustomerPreferences before;
    if (wanted.locale)
        before.locale = std::exchange(customer.locale, *wanted.locale);
    if (wanted.zone) {
        before.zone = std::exchange(customer.zone, *wanted.zone);
        before.zoneIsAssumed = !std::exchange(customer.zoneIsKnown, !wanted.zoneIsAssumed);
    }
    if (wanted.quiet)
        before.quiet = std::exchange(customer.quiet, wanted.quiet->isOwn ? *wanted.quiet : QuietHours());
    if (wanted.locale || wanted.zone || wanted.quiet)
        writeRow(database, {customer, true, stored->asOf});
    for (const ContactPoint &point : wanted.consents) {
        const auto have = std::find_if(customer.contacts.cbegin(), customer.contacts.cend(), [&](const ContactPoint &one) {
            return one.channel == point.channel && one.address == point.address;
        });
        if (have == customer.contacts.cend())
            refuse(u"E-STO-31"_s, {channelKey(point.channel)});
        before.consents += *have;
        database.run(u"UPDATE contact_point SET consent = ?, by_person = 1 WHERE customer_id = ? AND channel = ? AND address = ?"_s,
                     {consentKey(point.consent), id.value, channelKey(point.channel), point.address});
    }
    return before;
}

} // namespace remindesk
