// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/fieldkeys.h"

#include "domain/channel.h"
#include "form/draftfields.h"

#include <QHash>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString snakeCase(const QString &name)
{
    QString key;
    for (const QChar c : QStringView(name).trimmed()) {
        if (c.isUpper() && !key.isEmpty() && key.back() != u'_' && key.back().isLower())
            key += u'_';
        key += c == u'-' || c == u' ' ? QChar(u'_') : c.toLower();
    }
    return key;
}

const QHash<QString, QString> &otherNames()
{
    static const QHash<QString, QString> names{
        {u"action"_s, u"customer_action"_s},
        {u"agent_next_step"_s, u"next_step"_s},
        {u"expected"_s, u"expected_response"_s},
        {u"response"_s, u"expected_response"_s},
        {u"needed_items"_s, u"items"_s},
        {u"raci_responsible"_s, u"responsible"_s},
        {u"raci.responsible"_s, u"responsible"_s},
        {u"raci_accountable"_s, u"accountable"_s},
        {u"raci.accountable"_s, u"accountable"_s},
        {u"raci.consulted"_s, u"consulted"_s},
        {u"raci.informed"_s, u"informed"_s},
        {u"contact_for_questions"_s, u"contact"_s},
        {u"contact.name"_s, u"contact_name"_s},
        {u"contact.reach"_s, u"contact_reach"_s},
        {u"contact_phone"_s, u"contact_reach"_s},
        {u"contact_link"_s, u"contact_reach"_s},
        {u"evidence.link"_s, u"evidence_link"_s},
        {u"evidence.summary"_s, u"evidence_summary"_s},
        {u"evidence.attachments"_s, u"attachments"_s},
        {u"evidence_attachments"_s, u"attachments"_s},
        {u"completion_criterion"_s, u"completion"_s},
        {u"reminder_class"_s, u"class"_s},
        {u"channel"_s, u"channels"_s},
        {u"send_at"_s, u"not_before"_s},
        {u"expires"_s, u"not_after"_s},
        {u"time_zone"_s, u"zone"_s},
        {u"ticket_number"_s, u"ticket"_s},
        {u"number"_s, u"ticket"_s},
        {u"customer_name"_s, u"customer"_s}};
    return names;
}

} // namespace

QString fieldKey(const QString &name)
{
    const QString key = snakeCase(name);
    return otherNames().value(key, key);
}

bool isTicketFact(const QString &key)
{
    static const QStringList facts{u"ticket"_s, u"customer"_s, u"product"_s, u"subject"_s, u"stage"_s,
                                   u"owner"_s,  u"due"_s,      u"scenario"_s};
    return facts.contains(key);
}

bool isContractField(const QString &key)
{
    return draftFieldKeys().contains(key) || isTicketFact(key);
}

QString channelWords()
{
    QStringList words;
    for (const Channel channel : allChannels())
        words.append(channelKey(channel));
    return words.join(u", "_s);
}

} // namespace remindesk
