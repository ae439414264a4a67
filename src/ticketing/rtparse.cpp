// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtparse.h"

#include "domain/address.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// RT's user for "nobody".
QString person(const QJsonValue &user)
{
    const QString name = rtText(user.toObject().value(u"id"_s));
    return name == u"Nobody"_s ? QString() : name;
}

/// A role holds one user, a list of users and groups, or nothing.
QStringList members(const QJsonValue &role)
{
    QStringList out;
    const QJsonArray list = role.isArray() ? role.toArray() : QJsonArray{role};
    for (const auto one : list) {
        const QString name = person(one);
        if (!name.isEmpty())
            out.append(name);
    }
    return out;
}

QJsonValue roleOf(const QJsonObject &ticket, const QString &wanted, const QMap<QString, QString> &roleNames)
{
    if (wanted == u"AdminCc"_s || wanted == u"Cc"_s)
        return ticket.value(wanted);
    const QJsonObject roles = ticket.value(u"CustomRoles"_s).toObject();
    for (auto it = roles.begin(); it != roles.end(); ++it) {
        const bool isMeant = it.key() == wanted || roleNames.value(it.key()).compare(wanted, Qt::CaseInsensitive) == 0;
        if (isMeant)
            return it.value();
    }
    return {};
}

void addPhone(Customer &customer, const QString &text, const QString &region)
{
    if (text.isEmpty() || contactFor(customer, Channel::Sms))
        return;
    // A number nobody can call is no reason to lose the ticket: it stays visible among the fields.
    const Result<PhoneNumber> number = PhoneNumber::parse(text, region);
    if (!number)
        return;
    for (const Channel channel : {Channel::Sms, Channel::Voice})
        customer.contacts.append({channel, number->e164(), false, Consent::Unknown});
}

void setZone(Customer &customer, const QString &text)
{
    const Result<TimeZoneId> zone = TimeZoneId::parse(text);
    if (text.isEmpty() || !zone)
        return;
    customer.zone = *zone;
    customer.zoneIsKnown = true;
}

Customer customerFrom(const QJsonObject &user, const QString &ticketNumber, const RtSettings &settings)
{
    const auto text = [&user](const QString &key) { return user.value(key).toString().trimmed(); };
    Customer customer;
    customer.zone = settings.zone;
    const QString address = text(u"EmailAddress"_s);
    customer.externalKey = address.isEmpty() ? rtText(user.value(u"id"_s)) : address.toLower();
    if (customer.externalKey.isEmpty())
        customer.externalKey = u"ticket/"_s + ticketNumber; // nobody asked: a customer of its own, without a name
    customer.name = text(u"RealName"_s).isEmpty() ? text(u"Name"_s) : text(u"RealName"_s);
    if (const Result<EmailAddress> email = EmailAddress::parse(address); email)
        customer.contacts.append({Channel::Email, email->text(), false, Consent::Unknown});
    addPhone(customer, text(u"MobilePhone"_s), settings.region);
    setZone(customer, text(u"Timezone"_s));
    customer.locale = text(u"Lang"_s).replace(u'_', u'-');
    const QString town = QStringList{text(u"Zip"_s), text(u"City"_s)}.join(u' ').trimmed();
    if (!text(u"Address1"_s).isEmpty()) {
        for (const QString &line : {customer.name, text(u"Address1"_s), text(u"Address2"_s), town, text(u"Country"_s)}) {
            if (!line.isEmpty())
                customer.postal.append(line);
        }
    }
    return customer;
}

void applyCustomField(const QString &name, const QString &value, const RtSettings &settings, TicketRecord &record)
{
    const QString meaning = settings.meaningOf(name);
    if (meaning == u"product"_s)
        record.ticket.product = value;
    else if (meaning == u"phone"_s)
        addPhone(record.customer, value, settings.region);
    else if (meaning == u"segment"_s)
        record.customer.segment = value;
    else if (meaning == u"salutation"_s)
        record.customer.salutation = value;
    else if (meaning == u"locale"_s)
        record.customer.locale = QString(value).replace(u'_', u'-');
    else if (meaning == u"zone"_s)
        setZone(record.customer, value);
}

void readCustomFields(const QJsonArray &fields, const RtSettings &settings, TicketRecord &record)
{
    for (const auto field : fields) {
        const QString name = field[u"name"_s].toString();
        QStringList values;
        const QJsonArray list = field[u"values"_s].toArray();
        for (const auto value : list)
            values.append(value.isObject() ? value[u"filename"_s].toString() : rtText(value));
        const QString joined = values.join(u"; "_s);
        if (name.isEmpty() || joined.isEmpty())
            continue;
        record.ticket.fields.insert(name, joined);
        applyCustomField(name, joined, settings, record);
    }
}

} // namespace

void addTicketFields(QUrlQuery &query)
{
    const QString user = u"Name,RealName,EmailAddress"_s;
    query.addQueryItem(u"fields"_s, u"Subject,Status,Queue,Owner,Requestor,Cc,AdminCc,Due,Priority,LastUpdated,Created,"
                                    "CustomFields,CustomRoles"_s);
    query.addQueryItem(u"fields[Queue]"_s, u"Name"_s);
    query.addQueryItem(u"fields[Requestor]"_s,
                       user + u",MobilePhone,Lang,Timezone,Address1,Address2,City,Zip,Country"_s);
}

std::optional<Instant> rtTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || time.toSecsSinceEpoch() <= 0)
        return std::nullopt;
    return Instant{time.toMSecsSinceEpoch()};
}

QString rtTimeText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QString rtSearchTime(Instant instant, const TimeZoneId &zone)
{
    // RT takes off the offset at the wall time read as if it were UTC, not the one at the instant. Near a change of the
    // clocks no wall time may give the instant: then the earlier one, which brings some again and loses none.
    const Instant first = instant.plusSeconds(offsetSeconds(instant, zone));
    const Instant second = instant.plusSeconds(offsetSeconds(first, zone));
    const bool isStable = first == second || offsetSeconds(second, zone) == offsetSeconds(first, zone);
    const Instant wall = isStable ? second : std::min(first, second);
    return QDateTime::fromMSecsSinceEpoch(wall.ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString rtText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

Result<TicketRecord> rtRecord(const QJsonObject &ticket, const RtSettings &settings,
                              const QMap<QString, QString> &roleNames)
{
    TicketRecord record;
    Ticket &out = record.ticket;
    out.source = settings.source;
    out.number = rtText(ticket.value(u"id"_s));
    out.sourceStatus = ticket.value(u"Status"_s).toString();
    const std::optional<Instant> updated = rtTime(ticket.value(u"LastUpdated"_s).toString());
    if (out.number.isEmpty() || out.sourceStatus.isEmpty() || !updated)
        return failure(u"E-RTR-09"_s, {settings.url.host()});
    out.updated = *updated;
    out.created = rtTime(ticket.value(u"Created"_s).toString()).value_or(*updated);
    out.due = rtTime(ticket.value(u"Due"_s).toString());
    out.subject = ticket.value(u"Subject"_s).toString();
    out.queue = ticket.value(u"Queue"_s)[u"Name"_s].toString();
    out.stage = settings.stageOf(out.sourceStatus);
    out.priority = settings.priorityOf(rtText(ticket.value(u"Priority"_s)).toInt());
    out.owner = person(ticket.value(u"Owner"_s));
    const auto people = [&](const QString &letter) {
        return members(roleOf(ticket, settings.roles.value(letter), roleNames));
    };
    out.accountable = people(u"accountable"_s).value(0);
    out.consulted = people(u"consulted"_s);
    out.informed = people(u"informed"_s);
    out.url = settings.url.toString() + u"/Ticket/Display.html?id="_s + out.number;
    const QJsonArray requestors = ticket.value(u"Requestor"_s).toArray();
    record.customer = customerFrom(requestors.at(0).toObject(), out.number, settings);
    readCustomFields(ticket.value(u"CustomFields"_s).toArray(), settings, record);
    return record;
}

RtSides rtSides(const QJsonObject &ticket)
{
    return {members(ticket.value(u"Requestor"_s)),
            members(ticket.value(u"Owner"_s)) + members(ticket.value(u"AdminCc"_s))};
}

bool RtSides::isCustomer(const QString &author) const
{
    // Whoever wrote by mail without an account has an address for a name.
    return requestors.contains(author) || (author.contains(u'@') && !agents.contains(author));
}

bool hasMessage(const QString &transactionType)
{
    return transactionType == u"Create"_s || transactionType == u"Correspond"_s || transactionType == u"Comment"_s;
}

std::optional<TicketEvent> rtEvent(const QJsonObject &transaction, const RtSides &sides)
{
    const auto text = [&transaction](const QString &key) { return rtText(transaction.value(key)); };
    const std::optional<Instant> at = rtTime(text(u"Created"_s));
    if (!at || text(u"id"_s).isEmpty())
        return std::nullopt;
    TicketEvent event{text(u"id"_s), *at, TicketEventKind::FieldChange, person(transaction.value(u"Creator"_s)), {}};
    const QString type = text(u"Type"_s);
    const bool isIn = sides.isCustomer(event.author);
    const QString change = text(u"OldValue"_s) + u" → "_s + text(u"NewValue"_s);
    if (type == u"Create"_s) {
        event.kind = isIn ? TicketEventKind::MessageIn : TicketEventKind::Created;
    } else if (type == u"Correspond"_s) {
        event.kind = isIn ? TicketEventKind::MessageIn : TicketEventKind::MessageOut;
    } else if (type == u"Comment"_s) {
        event.kind = TicketEventKind::Comment;
    } else if (type == u"Status"_s) {
        event.kind = TicketEventKind::StageChange;
        event.text = change;
    } else if (type == u"Set"_s) {
        event.text = text(u"Field"_s) + u": "_s + change;
    } else {
        return std::nullopt;
    }
    return event;
}

QString plainFromHtml(const QString &html)
{
    static const QRegularExpression hidden(u"<(script|style|head)\\b.*?</\\1\\s*>"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression breaks(u"<(br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression blankLines(u"\\n[ \\t\\r]*\\n[\\s]*"_s);
    QString text = html;
    text.remove(hidden).replace(breaks, u"\n"_s).remove(tags).replace(blankLines, u"\n\n"_s);
    text.replace(u"&nbsp;"_s, u" "_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    return text.replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s).trimmed();
}

} // namespace remindesk
