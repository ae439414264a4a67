// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpjudge.h"
#include "gateways/kannelgateway.h"

namespace remindesk {

namespace {

QString httpCode(int status)
{
    return QStringLiteral("http.%1").arg(status);
}

SendResult ok(const HttpAnswer &answer)
{
    if (answer.trouble == HttpTrouble::TooLong)
        return httpResult(Outcome::Unknown, QStringLiteral("http.too-long"), {});
    if (answer.trouble != HttpTrouble::None)
        return httpResult(Outcome::Unknown, QStringLiteral("http.lost"), answer.words);
    if (answer.body.startsWith("0:")) // user guide, "sendsms": 0 accepted for delivery, 3 queued for later
        return httpResult(Outcome::Accepted, QStringLiteral("kannel.accepted"), answer.body);
    if (answer.body.startsWith("3:"))
        return httpResult(Outcome::Accepted, QStringLiteral("kannel.queued"), answer.body);
    if (looksLikeHtml(answer.body)) // a captive portal or a proxy answered: Kannel speaks plain text
        return httpResult(Outcome::Temporary, QStringLiteral("connect.portal"), answer.body.left(4096));
    return httpResult(Outcome::Unknown, QStringLiteral("kannel.odd-answer"), answer.body.left(4096));
}

SendResult refused(const HttpAnswer &answer, Instant now)
{
    const int status = answer.status;
    const QByteArray words = answer.body.left(4096);
    if (status == 400 && !looksLikeHtml(words))
        return httpResult(Outcome::RecipientFinal, QStringLiteral("kannel.refused"), words);
    if (status == 429 || status == 408) {
        SendResult later = httpResult(Outcome::Temporary, httpCode(status), words);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    return httpResult(Outcome::GatewayFinal, httpCode(status),
                  words); // redirects are not followed; 401, 403, 404 …
}

} // namespace

SendResult judgeKannel(const HttpAnswer &answer, Instant now)
{
    if (!answer.isStarted)
        return notStarted(answer);
    if (answer.status == 0) {
        const bool isLate = answer.trouble == HttpTrouble::TimedOut;
        return httpResult(Outcome::Unknown, isLate ? QStringLiteral("http.timeout") : QStringLiteral("http.lost"),
                      answer.words);
    }
    if (answer.status < 300)
        return ok(answer);
    if (answer.status < 500)
        return refused(answer, now);
    if (answer.status == 503 &&
        answer.body.startsWith("Temporal failure")) { // Kannel's own words: it kept nothing
        SendResult later = httpResult(Outcome::Temporary, QStringLiteral("kannel.busy"), answer.body);
        later.retryAfterMs = retryAfterMs(answer.retryAfter, now);
        return later;
    }
    return httpResult(Outcome::Unknown, httpCode(answer.status), answer.body.left(4096));
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
