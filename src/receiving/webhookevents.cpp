// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/webhook.h"

#include "base/jsonmistakes.h"
#include "domain/address.h"
#include "receiving/providerwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEvents = 1000;

struct EventWords
{
    QLatin1StringView word;
    Report report;
    QLatin1StringView reason;
};

constexpr EventWords known[] = {
    {"delivered"_L1, Report::Delivered, "report.delivered"_L1},
    {"read"_L1, Report::Delivered, "report.delivered"_L1},
    {"accepted"_L1, Report::Progress, "report.progress"_L1},
    {"queued"_L1, Report::Progress, "report.progress"_L1},
    {"sent"_L1, Report::Progress, "report.progress"_L1},
    {"buffered"_L1, Report::Progress, "report.progress"_L1},
    {"delayed"_L1, Report::Progress, "report.progress"_L1},
    {"undelivered"_L1, Report::Undelivered, "report.undelivered"_L1},
    {"failed"_L1, Report::Undelivered, "report.undelivered"_L1},
    {"expired"_L1, Report::Undelivered, "report.expired"_L1},
    {"rejected"_L1, Report::Undelivered, "report.refused"_L1},
    {"bounced"_L1, Report::Bounced, "report.bounced"_L1},
};

EventWords wordsBy(const QJsonValue &status)
{
    const QString word = status.toString().toLower();
    for (const EventWords &said : known) {
        if (word == said.word)
            return said;
    }
    return {{}, Report::Other, "report.other"_L1};
}

/// What stands in "data", and beside it what the event says itself.
QJsonValue fieldOf(const QJsonObject &event, QLatin1StringView name)
{
    const QJsonValue inner = event.value("data"_L1).toObject().value(name);
    return inner.isUndefined() ? event.value(name) : inner;
}

/// An odd word is kept as it came: "other: 7".
QByteArray wordsOf(const QJsonObject &event, const EventWords &said)
{
    const QString detail = fieldOf(event, "detail"_L1).toString();
    if (said.report != Report::Other)
        return detail.toUtf8();
    const QByteArray status = QJsonDocument(QJsonArray{fieldOf(event, "status"_L1)}).toJson(QJsonDocument::Compact);
    return "other: " + status.mid(1, status.size() - 2).left(100) + (detail.isEmpty() ? "" : " ") + detail.toUtf8();
}

Receipt receiptFrom(const QJsonObject &event, const QString &provider, const QString &eventId, Instant now)
{
    const EventWords said = wordsBy(fieldOf(event, "status"_L1));
    Receipt receipt;
    receipt.provider = provider;
    receipt.eventId = eventId;
    receipt.key = fieldOf(event, "key"_L1).toString();
    receipt.report = said.report;
    receipt.reason = said.reason;
    receipt.words = providerWords(wordsOf(event, said));
    receipt.at = now;
    return receipt;
}

std::optional<Answer> answerFrom(const QJsonObject &event, const QString &region)
{
    Answer answer;
    const auto channel = channelFromKey(fieldOf(event, "channel"_L1).toString(u"sms"_s));
    if (!channel)
        return std::nullopt;
    answer.channel = *channel;
    answer.sender = fieldOf(event, "from"_L1).toString().trimmed().left(320);
    if (*channel == Channel::Sms || *channel == Channel::Voice) {
        const auto number = PhoneNumber::parse(answer.sender, region);
        if (!number)
            return std::nullopt;
        answer.sender = number->e164();
    }
    answer.key = fieldOf(event, "key"_L1).toString().left(200);
    answer.text = plainAnswer(fieldOf(event, "text"_L1).toString());
    answer.meaning = meaningOf(answer.text);
    return answer;
}

Result<QJsonArray> arrayFrom(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(u"E-RCV-05"_s);
    if (const auto mistake = jsonMistake(body))
        return failure(*mistake);
    QJsonArray events = document.array();
    if (document.isObject()) {
        const QJsonValue list = document.object().value("events"_L1);
        events = list.isArray() ? list.toArray() : QJsonArray{document.object()};
    }
    if (events.size() > mostEvents)
        return failure(u"E-RCV-06"_s, {QString::number(mostEvents)});
    return events;
}

} // namespace

Result<WebhookEvents> eventsFrom(const QByteArray &body, const QString &hook, const QString &region,
                                 const QByteArray &id, Instant now)
{
    const auto events = arrayFrom(body);
    if (!events)
        return failure(events.error());
    WebhookEvents found;
    const QString provider = u"webhook:"_s + hook;
    for (qsizetype i = 0; i < events->size(); ++i) {
        const QJsonObject event = events->at(i).toObject();
        const QString eventId = QString::fromUtf8(id) + (events->size() > 1 ? u'/' + QString::number(i) : QString());
        const QString key = fieldOf(event, "key"_L1).toString();
        if (fieldOf(event, "from"_L1).isString() && fieldOf(event, "text"_L1).isString()) {
            auto answer = answerFrom(event, region);
            if (!answer)
                return failure(u"E-RCV-03"_s);
            answer->provider = provider;
            answer->eventId = eventId;
            answer->at = now;
            found.answers.append(*answer);
        } else if (!key.isEmpty() && key.size() <= 200) {
            found.receipts.append(receiptFrom(event, provider, eventId, now));
        } else {
            return failure(u"E-RCV-01"_s);
        }
    }
    return found;
}

} // namespace remindesk
