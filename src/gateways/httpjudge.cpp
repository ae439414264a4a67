// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpjudge.h"

#include "gateways/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptWords = 4096;

SendResult maybeArrived(const HttpAnswer &answer, bool deduplicates, const QString &code, Instant now)
{
    SendResult result = httpResult(deduplicates ? Outcome::Temporary : Outcome::Unknown, code,
                                   answer.words.isEmpty() ? answer.body.left(keptWords) : answer.words);
    result.retryAfterMs = retryAfterMs(answer.retryAfter, now);
    return result;
}

QJsonValue stepInto(const QJsonValue &value, const QString &name)
{
    if (value.isArray()) {
        bool isNumber = false;
        const int index = name.toInt(&isNumber);
        return isNumber ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
    }
    return value.toObject().value(name);
}

SendResult accepted(const QJsonDocument &document, const HttpReading &reading, const HttpAnswer &answer)
{
    SendResult result = httpResult(Outcome::Accepted, u"http.accepted"_s,
                                   textAt(document, reading.wordsAt).value_or(QString()).toUtf8());
    result.providerId = textAt(document, reading.idAt).value_or(QString()).left(200);
    if (result.words.isEmpty() && reading.successAt.isEmpty())
        result.words = maskedWords(answer.body.left(keptWords));
    return result;
}

/// The provider said in its answer, not by its status, what became of the message.
SendResult byAnswer(const QJsonDocument &document, const QString &said, const HttpReading &reading,
                    const HttpAnswer &answer, Instant now)
{
    if (said == reading.successIs)
        return accepted(document, reading, answer);
    const QByteArray words = (said + u' ' + textAt(document, reading.wordsAt).value_or(QString())).toUtf8();
    if (reading.retryOn.contains(said)) {
        SendResult later = httpResult(Outcome::Temporary, u"http.later"_s, words);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    const bool isCredentials = reading.credentialsOn.contains(said);
    return httpResult(isCredentials ? Outcome::GatewayFinal : Outcome::RecipientFinal,
                      isCredentials ? u"http.401"_s : u"http.refused"_s, words);
}

SendResult ok(const HttpAnswer &answer, const HttpReading &reading, bool deduplicates, Instant now)
{
    if (answer.trouble == HttpTrouble::TooLong)
        return maybeArrived(answer, deduplicates, u"http.too-long"_s, now);
    if (answer.trouble != HttpTrouble::None)
        return maybeArrived(answer, deduplicates, u"http.lost"_s, now);
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const bool speaksJson = !reading.successAt.isEmpty() || !reading.idAt.isEmpty();
    if (speaksJson && document.isNull() && looksLikeHtml(answer.body))
        return httpResult(Outcome::Temporary, u"connect.portal"_s, answer.body.left(keptWords));
    if (reading.successAt.isEmpty())
        return accepted(document, reading, answer);
    const auto said = textAt(document, reading.successAt);
    return said ? byAnswer(document, *said, reading, answer, now)
                : maybeArrived(answer, deduplicates, u"http.odd-answer"_s, now);
}

SendResult refused(const HttpAnswer &answer, const HttpReading &reading, Instant now)
{
    const int status = answer.status;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    const QString own = textAt(document, reading.wordsAt).value_or(QString());
    const QByteArray words = own.isEmpty() ? answer.body.left(keptWords) : own.toUtf8();
    const QString code = u"http.%1"_s.arg(status);
    if (status == 408 || status == 409 || status == 425 || status == 429) { // RFC 9110, 8470, 6585
        SendResult later = httpResult(Outcome::Temporary, code, words);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    const bool isMessage = status == 400 || status == 410 || status == 413 || status == 422;
    if (isMessage && !looksLikeHtml(answer.body))
        return httpResult(Outcome::RecipientFinal, u"http.refused"_s, words);
    return httpResult(Outcome::GatewayFinal, code, words); // redirects are not followed; 401, 403, 404 …
}

} // namespace

SendResult httpResult(Outcome outcome, const QString &code, const QByteArray &words)
{
    return {outcome, code, maskedWords(words), {}, {}};
}

SendResult notStarted(const HttpAnswer &answer)
{
    switch (answer.trouble) {
    case HttpTrouble::NotResolved:
        return httpResult(Outcome::Temporary, u"dns.failed"_s, answer.words);
    case HttpTrouble::Refused:
        return httpResult(Outcome::Temporary, u"connect.refused"_s, answer.words);
    case HttpTrouble::TimedOut:
        return httpResult(Outcome::Temporary, u"connect.timeout"_s, answer.words);
    case HttpTrouble::Untrusted:
        return httpResult(Outcome::GatewayFinal, u"tls.untrusted"_s, answer.words);
    case HttpTrouble::CaFile:
        return httpResult(Outcome::GatewayFinal, u"tls.ca-file"_s, answer.words);
    case HttpTrouble::TlsFailed:
        return httpResult(Outcome::Temporary, u"tls.failed"_s, answer.words);
    case HttpTrouble::Stopped:
        return httpResult(Outcome::Temporary, u"stopped"_s, {});
    case HttpTrouble::NotRecorded:
        return httpResult(Outcome::Temporary, u"store.failed"_s, {});
    default:
        return httpResult(Outcome::Temporary, u"connect.dropped"_s, answer.words);
    }
}

bool looksLikeHtml(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

std::optional<QString> textAt(const QJsonDocument &document, const QString &pointer)
{
    if (pointer.isEmpty() || document.isNull())
        return {};
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QStringList steps = pointer.sliced(pointer.startsWith(u'/') ? 1 : 0).split(u'/');
    for (QString step : steps)
        value = stepInto(value, step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s));
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return value.toVariant().toString();
    return {};
}

SendResult judgeHttp(const HttpAnswer &answer, const HttpReading &reading, bool deduplicates, Instant now)
{
    if (!answer.isStarted)
        return notStarted(answer);
    if (answer.status == 0) {
        const bool isLate = answer.trouble == HttpTrouble::TimedOut;
        return maybeArrived(answer, deduplicates, isLate ? u"http.timeout"_s : u"http.lost"_s, now);
    }
    if (answer.status < 300)
        return ok(answer, reading, deduplicates, now);
    if (answer.status < 500)
        return refused(answer, reading, now);
    return maybeArrived(answer, deduplicates, u"http.%1"_s.arg(answer.status), now);
}

Whereabouts judgeStatus(const HttpAnswer &answer, const HttpAsking &asking)
{
    if (!answer.isStarted)
        return {Found::NotReached, notStarted(answer).code, {}};
    const QString code = u"http.%1"_s.arg(answer.status);
    if (answer.trouble != HttpTrouble::None || answer.status == 0)
        return {Found::NotReached, u"http.lost"_s, {}};
    if (looksLikeHtml(answer.body))
        return {Found::NotReached, u"connect.portal"_s, {}};
    if (answer.status >= 500 || answer.status == 429)
        return {Found::NotReached, code, {}};
    if (asking.absent.contains(QString::number(answer.status)))
        return {Found::Absent, code, {}};
    const auto said = textAt(QJsonDocument::fromJson(answer.body), asking.at);
    if (answer.status >= 300 || !said)
        return {Found::NotTold, code, {}};
    const QString words = maskedWords(said->toUtf8());
    if (asking.delivered.contains(*said))
        return {Found::Delivered, {}, words};
    if (asking.sent.contains(*said))
        return {Found::Sent, {}, words};
    if (asking.failed.contains(*said))
        return {Found::Refused, u"http.refused"_s, words};
    return {asking.absent.contains(*said) ? Found::Absent : Found::NotTold, {}, words};
}

} // namespace remindesk
