// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/seeding.h"

#include "base/jsonmistakes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

namespace {

using namespace Qt::StringLiterals;

/// "-2d3h" before or "+90m" after `now`: a sign, then days, hours and minutes. Nothing for another text.
std::optional<Instant> relativeTime(const QString &text, Instant now)
{
    if (text.size() < 3 || (text[0] != u'-' && text[0] != u'+'))
        return std::nullopt;
    qint64 minutes = 0;
    qint64 number = 0;
    for (const QChar c : QStringView(text).sliced(1)) {
        if (c.isDigit()) {
            number = number * 10 + c.digitValue();
            continue;
        }
        const qint64 unit = c == u'd' ? 24 * 60 : c == u'h' ? 60 : c == u'm' ? 1 : 0;
        if (unit == 0)
            return std::nullopt;
        minutes += number * unit;
        number = 0;
    }
    return now.plusMs((text[0] == u'-' ? -minutes : minutes) * 60'000);
}

/// Reads the file's objects; the first thing that does not fit is kept as the error.
class SampleReader
{
public:
    explicit SampleReader(Instant now) : m_now(now) {}

    Result<SampleWorkspace> read(const QJsonObject &root);

private:
    Customer customer(const QJsonObject &object);
    TicketRecord ticket(const QJsonObject &object, const QHash<QString, Customer> &customers);
    TicketEvent event(const QJsonObject &object);
    Instant time(const QJsonObject &object, const QString &key);
    void complain(const QString &what) { m_wrong = m_wrong.isEmpty() ? what : m_wrong; }

    template<typename T>
    T known(const std::optional<T> &value, const QString &text)
    {
        if (!value)
            complain(text);
        return value.value_or(T());
    }

    Instant m_now;
    QString m_wrong;
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray entries = value.toArray();
    for (const auto entry : entries)
        list += entry.toString();
    return list;
}

Instant SampleReader::time(const QJsonObject &object, const QString &key)
{
    const QString text = object[key].toString();
    return known(relativeTime(text, m_now), key + u" "_s + text);
}

Customer SampleReader::customer(const QJsonObject &object)
{
    Customer customer;
    customer.externalKey = object[u"external_key"_s].toString();
    customer.name = object[u"name"_s].toString();
    customer.salutation = object[u"salutation"_s].toString();
    customer.locale = object[u"locale"_s].toString();
    customer.segment = object[u"segment"_s].toString();
    customer.postal = strings(object[u"postal"_s]);
    const auto zone = TimeZoneId::parse(object[u"zone"_s].toString());
    if (zone)
        customer.zone = *zone;
    customer.zoneIsKnown = object[u"zone_is_known"_s].toBool() && zone;
    const QJsonObject quiet = object[u"quiet"_s].toObject();
    if (!quiet.isEmpty()) {
        customer.quiet = {QTime::fromString(quiet[u"from"_s].toString(), u"HH:mm"_s),
                          QTime::fromString(quiet[u"to"_s].toString(), u"HH:mm"_s)};
    }
    const QJsonArray contacts = object[u"contacts"_s].toArray();
    for (const auto value : contacts) {
        const QJsonObject contact = value.toObject();
        const QString channel = contact[u"channel"_s].toString();
        const QString consent = contact[u"consent"_s].toString();
        customer.contacts += ContactPoint{known(channelFromKey(channel), channel), contact[u"address"_s].toString(),
                                          contact[u"is_verified"_s].toBool(), known(consentFromKey(consent), consent)};
    }
    return customer;
}

TicketEvent SampleReader::event(const QJsonObject &object)
{
    const QString kind = object[u"kind"_s].toString();
    return {object[u"external_id"_s].toString(), time(object, u"at"_s), known(ticketEventKindFromKey(kind), kind),
            object[u"author"_s].toString(), object[u"text"_s].toString()};
}

TicketRecord SampleReader::ticket(const QJsonObject &object, const QHash<QString, Customer> &customers)
{
    TicketRecord record;
    Ticket &ticket = record.ticket;
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    ticket.source = {u"sample"_s};
    ticket.number = text("number");
    ticket.subject = text("subject");
    ticket.product = text("product");
    ticket.queue = text("queue");
    ticket.sourceStatus = text("source_status");
    ticket.stage = known(stageFromKey(text("stage")), text("stage"));
    ticket.priority = known(priorityFromKey(text("priority")), text("priority"));
    ticket.owner = text("owner");
    ticket.accountable = text("accountable");
    ticket.consulted = strings(object[u"consulted"_s]);
    ticket.informed = strings(object[u"informed"_s]);
    if (object[u"due"_s].isString())
        ticket.due = time(object, u"due"_s);
    ticket.created = time(object, u"created"_s);
    ticket.updated = time(object, u"updated"_s);
    ticket.revision = text("revision");
    ticket.url = text("url");
    const QJsonObject fields = object[u"fields"_s].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        ticket.fields.insert(field.key(), field.value().toString());
    if (!customers.contains(text("customer")))
        complain(u"customer "_s + text("customer"));
    record.customer = customers.value(text("customer"));
    const QJsonArray events = object[u"events"_s].toArray();
    for (const auto value : events)
        record.events += event(value.toObject());
    return record;
}

QMap<QString, QString> settingsIn(const QJsonObject &root)
{
    QMap<QString, QString> values;
    const QJsonObject object = root[u"values"_s].toObject();
    for (auto value = object.begin(); value != object.end(); ++value)
        values.insert(value.key(), value.value().toString());
    return values;
}

Result<SampleWorkspace> SampleReader::read(const QJsonObject &root)
{
    SampleWorkspace sample;
    sample.values = settingsIn(root);
    const QJsonArray people = root[u"people"_s].toArray();
    for (const auto value : people) {
        const QJsonObject person = value.toObject();
        sample.people += Person{person[u"key"_s].toString(), person[u"name"_s].toString(),
                                person[u"reach"_s].toString(), person[u"role"_s].toString()};
    }
    QHash<QString, Customer> customers;
    const QJsonArray listed = root[u"customers"_s].toArray();
    for (const auto value : listed) {
        const Customer read = customer(value.toObject());
        customers.insert(read.externalKey, read);
    }
    const QJsonArray tickets = root[u"tickets"_s].toArray();
    for (const auto value : tickets)
        sample.tickets += ticket(value.toObject(), customers);
    if (!m_wrong.isEmpty())
        return failure(u"E-SEE-03"_s, {shown(m_wrong)}, u"workspace.json"_s);
    return sample;
}

} // namespace

Result<SampleWorkspace> readSampleWorkspace(const QString &root, Instant now)
{
    const QString path = root + u"/workspace.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"E-SEE-01"_s, {file.errorString()}, path);
    QJsonParseError error;
    const QByteArray json = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"E-SEE-03"_s, {error.errorString()}, path);
    if (const auto mistake = jsonMistake(json))
        return failure(mistake->at(path));
    return SampleReader(now).read(document.object());
}

} // namespace remindesk
