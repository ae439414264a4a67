// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/customerfacts.h"

#include "ui/common/timewords.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct CustomerCard
{
    Q_DECLARE_TR_FUNCTIONS(CustomerCard)
};

QString channelLine(const Customer &customer, Channel channel)
{
    if (channel == Channel::Letter) {
        return customer.postal.isEmpty() ? QString()
                                         : u"%1 %2"_s.arg(channelWords(channel), customer.postal.constLast());
    }
    const auto contact = contactFor(customer, channel);
    if (!contact)
        return {};
    QString line = u"%1 %2"_s.arg(channelWords(channel), masked(contact->address));
    if (contact->isVerified)
        line += u" ✓"_s;
    return line + u" · "_s + consentWords(contact->consent);
}

CustomerFact quietFact(const Customer &customer, Instant now)
{
    if (customer.quiet.from == customer.quiet.to)
        return {CustomerCard::tr("Quiet hours"), CustomerCard::tr("none"), Tone::Dim};
    QString span = u"%1 – %2"_s.arg(customer.quiet.from.toString(u"HH:mm"_s), customer.quiet.to.toString(u"HH:mm"_s));
    if (customer.quiet.isOwn)
        span = CustomerCard::tr("%1 · their own").arg(span);
    if (quietUntil(customer, now))
        return {CustomerCard::tr("Quiet hours"), CustomerCard::tr("%1 · quiet now").arg(span), Tone::Attention};
    return {CustomerCard::tr("Quiet hours"), span, Tone::Plain};
}

} // namespace

QString consentWords(Consent consent)
{
    switch (consent) {
    case Consent::Granted: return CustomerCard::tr("agreed");
    case Consent::Denied: return CustomerCard::tr("opted out");
    case Consent::Unknown: break;
    }
    return CustomerCard::tr("not asked");
}

QString localeWords(const QString &locale)
{
    if (locale.isEmpty())
        return CustomerCard::tr("not known");
    const QLocale parsed(QString(locale).replace(u'-', u'_'));
    const QString name = parsed.nativeLanguageName();
    return name.isEmpty() ? locale : name;
}

QList<CustomerFact> customerFacts(const Customer &customer, Instant now)
{
    const QString zone = customer.zoneIsKnown ? customer.zone.text()
                                              : CustomerCard::tr("%1, assumed").arg(customer.zone.text());
    QStringList channels;
    for (const Channel channel : allChannels()) {
        if (const QString line = channelLine(customer, channel); !line.isEmpty())
            channels += line;
    }
    const bool isReachable = !channels.isEmpty();
    QList<CustomerFact> facts{
        {CustomerCard::tr("Local time"), CustomerCard::tr("%1 (%2)").arg(clockWords(now, customer.zone), zone), Tone::Plain},
        quietFact(customer, now),
        {CustomerCard::tr("Channels"), isReachable ? channels.join(u'\n') : CustomerCard::tr("no address known"),
         isReachable ? Tone::Plain : Tone::Wrong},
        {CustomerCard::tr("Language"), localeWords(customer.locale), customer.locale.isEmpty() ? Tone::Dim : Tone::Plain}};
    if (!customer.segment.isEmpty())
        facts += CustomerFact{CustomerCard::tr("Segment"), customer.segment, Tone::Plain};
    return facts;
}

CustomerFact frequencyFact(const PolicyFacts &facts, const PolicyRules &rules)
{
    const bool isFull = facts.sentInWindow >= rules.capPerWindow;
    return {CustomerCard::tr("Frequency"),
            CustomerCard::tr("%1 of %2 in %n day(s)", nullptr, rules.capWindowDays)
                .arg(facts.sentInWindow)
                .arg(rules.capPerWindow),
            isFull ? Tone::Attention : Tone::Plain};
}

CustomerFact remindersFact(const QList<HistoryRow> &reminders, const QString &ticketNumber, Instant now,
                           const TimeZoneId &zone)
{
    QStringList lines;
    for (const HistoryRow &row : reminders)
        lines += (row.ticketNumber == ticketNumber ? QString() : row.ticketNumber + u" · "_s)
                 + u"%1 %2 · %3"_s.arg(channelWords(row.channel), stateWords(row.state), agoWords(row.at, now, zone));
    return {CustomerCard::tr("Last reminders"), lines.isEmpty() ? CustomerCard::tr("none yet") : lines.join(u'\n'),
            lines.isEmpty() ? Tone::Dim : Tone::Plain};
}

} // namespace remindesk
