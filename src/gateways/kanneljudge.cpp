// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpexchange.h"
#include "gateways/kannelgateway.h"
#include "gateways/words.h"

namespace remindesk {

namespace {

SendResult result(Outcome outcome, const QString &code, const QByteArray &words)
{
    return {outcome, code, maskedWords(words), {}, {}};
}

QString httpCode(int status)
{
    return QStringLiteral("http.%1").arg(status);
}

/// Nothing of the request can have arrived.
SendResult notStarted(const HttpAnswer &answer)
{
    switch (answer.trouble) {
    case HttpTrouble::NotResolved:
        return result(Outcome::Temporary, QStringLiteral("dns.failed"), answer.words);
    case HttpTrouble::Refused:
        return result(Outcome::Temporary, QStringLiteral("connect.refused"), answer.words);
    case HttpTrouble::TimedOut:
        return result(Outcome::Temporary, QStringLiteral("connect.timeout"), answer.words);
    case HttpTrouble::Untrusted:
        return result(Outcome::GatewayFinal, QStringLiteral("tls.untrusted"), answer.words);
    case HttpTrouble::CaFile:
        return result(Outcome::GatewayFinal, QStringLiteral("tls.ca-file"), answer.words);
    case HttpTrouble::TlsFailed:
        return result(Outcome::Temporary, QStringLiteral("tls.failed"), answer.words);
    case HttpTrouble::Stopped:
        return result(Outcome::Temporary, QStringLiteral("stopped"), {});
    case HttpTrouble::NotRecorded:
        return result(Outcome::Temporary, QStringLiteral("store.failed"), {});
    default:
        return result(Outcome::Temporary, QStringLiteral("connect.dropped"), answer.words);
    }
}

bool looksLikeHtml(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

SendResult ok(const HttpAnswer &answer)
{
    if (answer.trouble == HttpTrouble::TooLong)
        return result(Outcome::Unknown, QStringLiteral("http.too-long"), {});
    if (answer.trouble != HttpTrouble::None)
        return result(Outcome::Unknown, QStringLiteral("http.lost"), answer.words);
    if (answer.body.startsWith("0:")) // user guide, "sendsms": 0 accepted for delivery, 3 queued for later
        return result(Outcome::Accepted, QStringLiteral("kannel.accepted"), answer.body);
    if (answer.body.startsWith("3:"))
        return result(Outcome::Accepted, QStringLiteral("kannel.queued"), answer.body);
    if (looksLikeHtml(answer.body)) // a captive portal or a proxy answered: Kannel speaks plain text
        return result(Outcome::Temporary, QStringLiteral("connect.portal"), answer.body.left(4096));
    return result(Outcome::Unknown, QStringLiteral("kannel.odd-answer"), answer.body.left(4096));
}

SendResult refused(const HttpAnswer &answer, Instant now)
{
    const int status = answer.status;
    const QByteArray words = answer.body.left(4096);
    if (status == 400 && !looksLikeHtml(words))
        return result(Outcome::RecipientFinal, QStringLiteral("kannel.refused"), words);
    if (status == 429 || status == 408) {
        SendResult later = result(Outcome::Temporary, httpCode(status), words);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    return result(Outcome::GatewayFinal, httpCode(status),
                  words); // redirects are not followed; 401, 403, 404 …
}

} // namespace

SendResult judgeKannel(const HttpAnswer &answer, Instant now)
{
    if (!answer.isStarted)
        return notStarted(answer);
    if (answer.status == 0) {
        const bool isLate = answer.trouble == HttpTrouble::TimedOut;
        return result(Outcome::Unknown, isLate ? QStringLiteral("http.timeout") : QStringLiteral("http.lost"),
                      answer.words);
    }
    if (answer.status < 300)
        return ok(answer);
    if (answer.status < 500)
        return refused(answer, now);
    if (answer.status == 503 &&
        answer.body.startsWith("Temporal failure")) { // Kannel's own words: it kept nothing
        SendResult later = result(Outcome::Temporary, QStringLiteral("kannel.busy"), answer.body);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    return result(Outcome::Unknown, httpCode(answer.status), answer.body.left(4096));
}

bool fitsGsm7(const QString &text)
{
    static const QString beyondAscii = QStringLiteral("£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¡ÄÖÑÜ§¿äöñüà€¤");
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isAscii = (unit >= 0x20 && unit < 0x7f && unit != '`') || unit == '\n' || unit == '\r';
        if (!isAscii && !beyondAscii.contains(c))
            return false;
    }
    return true;
}

} // namespace remindesk
