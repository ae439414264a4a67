// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpgateway.h"

#include "gateways/httpjudge.h"
#include "gateways/httpsigning.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

Instant systemNow()
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

/// Fills the places of an address; what goes in is escaped so that it stays one piece of it.
QByteArray filled(const QString &pattern, std::initializer_list<std::pair<const char *, QByteArray>> values)
{
    QByteArray url = pattern.toUtf8();
    for (const auto &[name, value] : values)
        url.replace(QByteArray("{") + name + '}', value.toPercentEncoding());
    return url;
}

/// Lets user and secret be exchanged for a token, and remembers it while it holds.
class TokenKeeper
{
public:
    explicit TokenKeeper(const HttpSetup &setup) : m_setup(setup) {}

    /// Empty and `trouble` set when there is none.
    [[nodiscard]] QByteArray token(HttpExchange &exchange, SendResult &trouble)
    {
        if (m_setup.auth != HttpAuth::Token || (!m_token.isEmpty() && systemNow().ms < m_goodUntilMs))
            return m_token;
        m_token.clear();
        HttpRequest request;
        request.method = "GET";
        request.url = filled(m_setup.tokenUrl, {{"user", m_setup.user.toUtf8()}, {"secret", m_setup.secret}});
        const HttpAnswer answer = exchange.perform(request, [] { return true; });
        keep(answer, trouble);
        return m_token;
    }
    void forget() { m_token.clear(); }

private:
    void keep(const HttpAnswer &answer, SendResult &trouble)
    {
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        const auto token = textAt(document, u"/access_token"_s);
        if (answer.isStarted && answer.status == 200 && token && !token->isEmpty()) {
            constexpr qint64 early = 60;
            const qint64 seconds = textAt(document, u"/expires_in"_s).value_or(u"300"_s).toLongLong();
            m_token = token->toUtf8();
            m_goodUntilMs = systemNow().ms + std::max<qint64>(1, seconds - early) * 1000;
            return;
        }
        if (!answer.isStarted) {
            trouble = notStarted(answer);
            return;
        }
        // Nothing of the message has left: whatever happened, it can go later. Refused credentials rest the gateway.
        const bool isRefused = answer.status != 0 && answer.status < 500;
        trouble = httpResult(isRefused ? Outcome::GatewayFinal : Outcome::Temporary, u"http.token"_s,
                             textAt(document, m_setup.reading.wordsAt).value_or(QString()).toUtf8());
    }

    const HttpSetup &m_setup;
    QByteArray m_token;
    qint64 m_goodUntilMs = 0;
};

class HttpSession final : public GatewaySession
{
public:
    explicit HttpSession(HttpSetup setup)
        : m_setup(std::move(setup)), m_exchange(m_setup.caFile.toUtf8(), m_setup.timeoutSeconds * 1000L), m_tokens(m_setup)
    {
    }

    SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
    {
        SendResult trouble;
        const QByteArray token = m_tokens.token(m_exchange, trouble);
        if (m_setup.auth == HttpAuth::Token && token.isEmpty())
            return trouble;
        const HttpAnswer answer = m_exchange.perform(httpRequest(m_setup, message, token, systemNow()), awaiting);
        SendResult result = judgeHttp(answer, m_setup.reading, m_setup.deduplicates, systemNow());
        if (result.outcome != Outcome::GatewayFinal || m_setup.auth != HttpAuth::Token)
            return result;
        // The token was taken back before its time: the next try gets a new one, and the gateway goes on.
        m_tokens.forget();
        result.outcome = Outcome::Temporary;
        return result;
    }
    Whereabouts find(const Doubtful &message) override
    {
        SendResult trouble;
        const QByteArray token = m_tokens.token(m_exchange, trouble);
        if (m_setup.auth == HttpAuth::Token && token.isEmpty())
            return {Found::NotReached, trouble.code, trouble.words};
        return judgeStatus(m_exchange.perform(statusRequest(m_setup, message, token, systemNow()), [] { return true; }),
                           m_setup.asking);
    }
    void cancel() override { m_exchange.cancel(); }

private:
    const HttpSetup m_setup;
    HttpExchange m_exchange;
    TokenKeeper m_tokens;
};

/// The message that a request is about.
struct About
{
    QString recipient;
    QString key;
    QByteArray body;
};

/// Feishu has two secrets: what stands in the address, and behind a colon the one that signs, where that is on.
QByteArray addressSecret(const HttpSetup &setup)
{
    return setup.auth == HttpAuth::Feishu ? setup.secret.split(':').constFirst() : setup.secret;
}

QByteArray signingKey(const HttpSetup &setup)
{
    const qsizetype colon = setup.secret.indexOf(':');
    return colon < 0 ? QByteArray() : setup.secret.mid(colon + 1);
}

QList<QByteArray> authHeaders(const HttpSetup &setup, const About &about, Instant now)
{
    const QByteArray name = setup.authHeader.toLatin1() + ": ";
    switch (setup.auth) {
    case HttpAuth::Basic:
        return {"Authorization: Basic " + (setup.user.toUtf8() + ':' + setup.secret).toBase64()};
    case HttpAuth::Bearer:
        return {"Authorization: Bearer " + setup.secret};
    case HttpAuth::Header:
        return {name + setup.secret};
    case HttpAuth::Hmac:
        return {name + hmacHex(setup.secret, about.body)};
    case HttpAuth::StandardWebhooks: {
        const QByteArray id = about.key.toUtf8();
        return {"webhook-id: " + id, "webhook-timestamp: " + QByteArray::number(now.ms / 1000),
                "webhook-signature: " + standardWebhooksSignature(setup.secret, id, now, about.body)};
    }
    case HttpAuth::None:
    case HttpAuth::Url:
    case HttpAuth::Feishu:
    case HttpAuth::DingTalk:
    case HttpAuth::Token:
        break;
    }
    return {};
}

/// Address and proof of who asks, the same for a message and for a question about it.
HttpRequest begun(const HttpSetup &setup, const QString &url, const About &about, const QByteArray &token, Instant now)
{
    HttpRequest request;
    request.url = filled(url, {{"secret", addressSecret(setup)},
                               {"token", token},
                               {"user", setup.user.toUtf8()},
                               {"to", about.recipient.toUtf8()},
                               {"key", about.key.toUtf8()}});
    if (setup.auth == HttpAuth::DingTalk)
        request.url += dingTalkQuery(setup.secret, now);
    request.headers = setup.headers + authHeaders(setup, about, now);
    return request;
}

} // namespace

Result<std::unique_ptr<Gateway>> HttpGateway::make(HttpSetup setup)
{
    if (const Done checked = checkHttpSetup(setup); !checked)
        return failure(checked.error());
    auto body = HttpBody::compile(setup);
    if (!body)
        return failure(body.error());
    return std::unique_ptr<Gateway>(new HttpGateway(std::move(setup), *std::move(body)));
}

Result<QByteArray> HttpGateway::freeze(const OutboxItem &item, Instant) const
{
    const QString &to = item.message.recipient;
    if (to.trimmed().isEmpty())
        return failure(u"E-HTG-05"_s);
    if (std::any_of(to.begin(), to.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(u"E-HTG-06"_s);
    return m_body.of(item);
}

std::unique_ptr<GatewaySession> HttpGateway::openSession() const
{
    return std::make_unique<HttpSession>(m_setup);
}

HttpRequest httpRequest(const HttpSetup &setup, const FrozenMessage &message, const QByteArray &token, Instant now)
{
    HttpRequest request = begun(setup, setup.url, {message.recipient, message.idempotencyKey, message.bytes}, token, now);
    request.method = setup.method;
    request.headers.prepend("Content-Type: " + setup.contentType);
    if (!setup.keyHeader.isEmpty())
        request.headers.append(setup.keyHeader.toLatin1() + ": " + message.idempotencyKey.toUtf8());
    request.body = message.bytes;
    if (setup.auth == HttpAuth::Feishu && !signingKey(setup).isEmpty())
        request.body = feishuSigned(signingKey(setup), message.bytes, now);
    return request;
}

HttpRequest statusRequest(const HttpSetup &setup, const Doubtful &message, const QByteArray &token, Instant now)
{
    HttpRequest request = begun(setup, setup.asking.url, {message.recipient, message.idempotencyKey, {}}, token, now);
    request.method = "GET";
    return request;
}

} // namespace remindesk
