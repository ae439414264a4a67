// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/recordmaker.h"

#include "domain/address.h"
#include "ticketing/cellvalues.h"
#include "ticketing/filetime.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr qsizetype nameLimit = 500;

QString digest(const QStringList &parts)
{
    const QByteArray joined = parts.join(QChar(0x1F)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(joined, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

RecordMaker::RecordMaker(const ImportOptions &options, const QStringList &columns, ColumnPlan plan, Instant fileTime)
    : m_options(options), m_columns(columns), m_plan(std::move(plan)), m_fileTime(fileTime)
{
    for (int i = 0; i < m_plan.fields.size(); ++i) {
        if (m_plan.fields[i] != TicketField::Custom && m_plan.fields[i] != TicketField::Ignored)
            m_places.insert(m_plan.fields[i], i);
    }
}

QString RecordMaker::text(TicketField field) const
{
    const int place = m_places.value(field, -1);
    return place < 0 ? QString() : m_values.value(place).trimmed();
}

QString RecordMaker::column(TicketField field) const
{
    return m_columns.value(m_places.value(field, -1));
}

void RecordMaker::refuse(TicketField field, QString code, QStringList arguments)
{
    refuse(field, Error{std::move(code), std::move(arguments), {}});
}

void RecordMaker::refuse(TicketField field, const Error &error)
{
    m_mistakes.append({column(field), error});
}

void RecordMaker::warn(TicketField field, const QString &code, const QStringList &arguments)
{
    m_warnings.append(Error{code, arguments, u"%1 %2"_s.arg(QString::number(m_row), column(field))});
}

tl::expected<TicketRecord, QList<RowMistake>> RecordMaker::make(int row, const QStringList &values)
{
    m_row = row;
    m_values.clear();
    m_mistakes.clear();
    bool hadNul = false;
    for (const QString &value : values) {
        hadNul = hadNul || value.contains(QChar(0));
        // A NUL would end the text in half of what it passes through: shown as its symbol instead.
        m_values.append(unguarded(QString(value).replace(QChar(0), QChar(0x2400))));
    }
    TicketRecord record;
    record.ticket.source = m_options.source;
    readNumber(record.ticket);
    readCustomer(record.customer);
    readStatus(record.ticket);
    readPeople(record.ticket);
    readTimes(record.ticket);
    if (!m_mistakes.isEmpty())
        return tl::unexpected(m_mistakes);
    m_numbers.insert(record.ticket.number, row);
    readRest(record);
    if (hadNul)
        m_warnings.append(Error{u"E-IMP-42"_s, {}, QString::number(row)});
    return record;
}

void RecordMaker::readNumber(Ticket &ticket)
{
    ticket.number = text(TicketField::Number);
    if (ticket.number.isEmpty())
        refuse(TicketField::Number, u"E-IMP-30"_s, {column(TicketField::Number)});
    else if (isScientific(ticket.number))
        refuse(TicketField::Number, u"E-IMP-31"_s, {shown(ticket.number)});
    else if (hasControl(ticket.number))
        refuse(TicketField::Number, u"E-IMP-38"_s, {shown(ticket.number)});
    else if (ticket.number.size() > nameLimit)
        refuse(TicketField::Number, u"E-IMP-37"_s, {QString::number(nameLimit)});
    else if (const int before = m_numbers.value(ticket.number); before > 0)
        refuse(TicketField::Number, u"E-IMP-32"_s, {shown(ticket.number), QString::number(before)});
}

void RecordMaker::readStatus(Ticket &ticket)
{
    ticket.sourceStatus = text(TicketField::Status);
    if (ticket.sourceStatus.isEmpty())
        refuse(TicketField::Status, u"E-IMP-30"_s, {column(TicketField::Status)});
    for (const TicketField field : {TicketField::Status, TicketField::Stage}) {
        const QString word = text(field);
        if (word.isEmpty())
            continue;
        auto known = m_stages.find(word);
        if (known == m_stages.end())
            known = m_stages.insert(word, m_options.statuses.contains(word)
                                              ? stageFromKey(m_options.statuses.value(word)) : stageFromWord(word));
        if (*known)
            ticket.stage = **known;
        else
            refuse(field, u"E-IMP-33"_s, {shown(word), knownStatusWords()});
    }
    const QString priority = text(TicketField::Priority);
    const std::optional<Priority> known = priorityFromWord(priority);
    if (!priority.isEmpty() && !known)
        refuse(TicketField::Priority, u"E-IMP-35"_s, {shown(priority)});
    ticket.priority = known.value_or(Priority::Normal);
}

QString RecordMaker::readPerson(TicketField field)
{
    const QString word = text(field);
    QString person = m_options.owners.value(word, word);
    const bool isKnown = m_options.knownOwners.isEmpty() || m_options.knownOwners.contains(person);
    if (!person.isEmpty() && !isKnown)
        refuse(field, u"E-IMP-34"_s, {shown(word)});
    return person;
}

void RecordMaker::readPeople(Ticket &ticket)
{
    ticket.consulted = peopleFrom(text(TicketField::Consulted));
    ticket.informed = peopleFrom(text(TicketField::Informed));
    ticket.owner = readPerson(TicketField::Owner);
    ticket.accountable = readPerson(TicketField::Accountable);
}

std::optional<Instant> RecordMaker::readTime(TicketField field)
{
    const QString written = text(field);
    if (written.isEmpty())
        return std::nullopt;
    const Result<FileTime> time = readFileTime(written, m_options.zone, m_options.now);
    if (!time) {
        refuse(field, time.error());
        return std::nullopt;
    }
    if (time->oddity != FileTime::Oddity::None) {
        const bool isGap = time->oddity == FileTime::Oddity::Gap;
        warn(field, isGap ? u"E-IMP-40"_s : u"E-IMP-41"_s,
             {shown(written), m_options.zone.text(), isoLocal(time->at, m_options.zone)});
    }
    return time->at;
}

void RecordMaker::readTimes(Ticket &ticket)
{
    ticket.due = readTime(TicketField::Due);
    const auto created = readTime(TicketField::Created);
    const auto updated = readTime(TicketField::Updated);
    // Without times of its own a row has the file's: not "now", or the same file read again would seem changed.
    ticket.updated = updated.value_or(created.value_or(m_fileTime));
    ticket.created = created.value_or(ticket.updated);
}

void RecordMaker::readCustomer(Customer &customer)
{
    customer.name = text(TicketField::Customer);
    if (customer.name.isEmpty())
        refuse(TicketField::Customer, u"E-IMP-30"_s, {column(TicketField::Customer)});
    if (customer.name.size() > nameLimit)
        refuse(TicketField::Customer, u"E-IMP-37"_s, {QString::number(nameLimit)});
    customer.salutation = text(TicketField::Salutation);
    customer.segment = text(TicketField::Segment);
    const QString locale = text(TicketField::Locale);
    const std::optional<QString> tag = locale.isEmpty() ? QString() : localeFrom(locale);
    if (!tag)
        refuse(TicketField::Locale, u"E-IMP-36"_s, {shown(locale)});
    customer.locale = tag.value_or(QString());
    static const QRegularExpression lines(u"[\\r\\n|]+"_s);
    for (const QString &line : text(TicketField::Address).split(lines, Qt::SkipEmptyParts))
        customer.postal.append(line.trimmed());
    if (const QString quiet = text(TicketField::Quiet); !quiet.isEmpty()) {
        if (const auto hours = quietHoursFrom(quiet))
            customer.quiet = *hours;
        else
            refuse(TicketField::Quiet, u"E-IMP-39"_s, {shown(quiet)});
    }
    readZone(customer);
    readContacts(customer);
}

void RecordMaker::readZone(Customer &customer)
{
    const QString zone = text(TicketField::Zone);
    customer.zone = m_options.zone;
    if (zone.isEmpty())
        return;
    auto known = m_zones.find(zone);
    if (known == m_zones.end())
        known = m_zones.insert(zone, TimeZoneId::parse(zone));
    if (!*known)
        return refuse(TicketField::Zone, known->error());
    customer.zone = **known;
    customer.zoneIsKnown = true;
}

void RecordMaker::readContacts(Customer &customer)
{
    if (const QString email = text(TicketField::Email); !email.isEmpty()) {
        if (const Result<EmailAddress> address = EmailAddress::parse(email))
            customer.contacts.append({Channel::Email, address->text(), false, Consent::Unknown});
        else
            refuse(TicketField::Email, address.error());
    }
    if (const QString phone = text(TicketField::Phone); isScientific(phone)) {
        refuse(TicketField::Phone, u"E-IMP-31"_s, {masked(phone)});
    } else if (!phone.isEmpty()) {
        const Result<PhoneNumber> number = PhoneNumber::parse(phone, m_options.region);
        if (!number)
            refuse(TicketField::Phone, number.error());
        for (const Channel channel : number ? QList{Channel::Sms, Channel::Voice} : QList<Channel>())
            customer.contacts.append({channel, number->e164(), false, Consent::Unknown});
    }
    for (const auto &[field, channel] : {std::pair(TicketField::WeChat, Channel::WeChat),
                                         std::pair(TicketField::Push, Channel::Push)}) {
        if (!text(field).isEmpty())
            customer.contacts.append({channel, text(field), false, Consent::Unknown});
    }
    // Whatever tells two people with one name apart, the surest first.
    customer.externalKey = text(TicketField::CustomerKey);
    if (customer.externalKey.isEmpty())
        customer.externalKey = customer.contacts.isEmpty() ? customer.name : customer.contacts.constFirst().address;
}

void RecordMaker::readRest(TicketRecord &record) const
{
    Ticket &ticket = record.ticket;
    const auto raw = [this](TicketField field) { return m_values.value(m_places.value(field, -1)); };
    ticket.subject = raw(TicketField::Subject);
    ticket.product = text(TicketField::Product);
    ticket.queue = text(TicketField::Queue);
    ticket.url = text(TicketField::Url);
    for (int i = 0; i < m_plan.fields.size(); ++i) {
        const QString name = m_plan.customNames[i].isEmpty() ? QString::number(i + 1) : m_plan.customNames[i];
        if (m_plan.fields[i] == TicketField::Custom && !m_values.value(i).isEmpty())
            ticket.fields.insert(name, m_values[i]);
    }
    ticket.revision = digest(m_values);
    const QString comment = raw(TicketField::Comment);
    if (!comment.trimmed().isEmpty())
        record.events.append({u"note:"_s + digest({ticket.number, comment}), ticket.updated, TicketEventKind::Comment,
                              ticket.owner, comment});
}

} // namespace remindesk
