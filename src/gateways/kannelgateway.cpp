// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/kannelgateway.h"

#include "gateways/httpexchange.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace remindesk {

namespace {

bool isE164(const QString &number)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    return number.size() >= 8 && number.size() <= 16 && number.startsWith(QLatin1Char('+')) &&
           number.at(1) != QLatin1Char('0') && std::all_of(number.begin() + 1, number.end(), isDigit);
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

class KannelSession final : public GatewaySession
{
public:
    explicit KannelSession(KannelSetup setup)
        : m_setup(std::move(setup))
        , m_exchange(m_setup.caFile.toUtf8(), m_setup.timeoutSeconds * 1000L)
    {}

    SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
    {
        const QJsonObject frozen = QJsonDocument::fromJson(message.bytes).object();
        const HttpAnswer answer = m_exchange.perform(request(frozen, message.idempotencyKey), awaiting);
        return judgeKannel(answer, {QDateTime::currentMSecsSinceEpoch()});
    }
    void cancel() override { m_exchange.cancel(); }

private:
    [[nodiscard]] HttpRequest request(const QJsonObject &frozen, const QString &key) const
    {
        HttpRequest request;
        request.url = m_setup.url.toUtf8();
        const auto add = [&](const char *name, const QByteArray &value) {
            if (!value.isEmpty())
                request.headers.append(QByteArray("X-Kannel-") + name + ": " + value);
        };
        request.headers.append("Content-Type: text/plain; charset=UTF-8");
        add("Username", m_setup.user.toUtf8());
        add("Password", m_setup.password);
        add("To", frozen.value(QLatin1String("to")).toString().toUtf8());
        add("From", frozen.value(QLatin1String("from")).toString().toUtf8());
        add("Coding", QByteArray::number(frozen.value(QLatin1String("coding")).toInt()));
        add("SMSC", m_setup.smsc.toUtf8());
        if (!m_setup.dlrUrl.isEmpty()) {
            QString url = m_setup.dlrUrl;
            const QByteArray escaped = key.toUtf8().toPercentEncoding();
            // Kannel expands %-escapes in the URL, so a literal per cent sign is doubled.
            url.replace(QStringLiteral("{key}"),
                        QString::fromLatin1(escaped).replace(QLatin1Char('%'), QStringLiteral("%%")));
            add("DLR-Mask", "31");
            add("DLR-Url", url.toUtf8());
        }
        request.body = frozen.value(QLatin1String("text")).toString().toUtf8();
        return request;
    }

    const KannelSetup m_setup;
    HttpExchange m_exchange;
};

} // namespace

Result<QByteArray> KannelGateway::freeze(const OutboxItem &item, Instant) const
{
    const QString text = item.message.part("text");
    if (!isE164(item.message.recipient))
        return failure(QStringLiteral("E-KAN-01"), {masked(shown(item.message.recipient))});
    if (text.trimmed().isEmpty())
        return failure(QStringLiteral("E-KAN-02"));
    if (hasControlCharacter(m_setup.from) || hasControlCharacter(item.idempotencyKey))
        return failure(QStringLiteral("E-KAN-03"), {QStringLiteral("from")});
    const QJsonObject frozen{{QStringLiteral("to"), item.message.recipient},
                             {QStringLiteral("from"), m_setup.from},
                             {QStringLiteral("coding"), fitsGsm7(text) ? 0 : 2},
                             {QStringLiteral("text"), text}};
    return QJsonDocument(frozen).toJson(QJsonDocument::Compact);
}

std::unique_ptr<GatewaySession> KannelGateway::openSession() const
{
    return std::make_unique<KannelSession>(m_setup);
}

} // namespace remindesk
