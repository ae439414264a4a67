// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/foldergateway.h"

#include "domain/time.h"
#include "gateways/durablefile.h"
#include "gateways/words.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

namespace {

class FolderSession final : public GatewaySession
{
public:
    FolderSession(QString path, QString ending)
        : m_path(std::move(path))
        , m_ending(std::move(ending))
    {}

    SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
    {
        const QString name = nameOf(message.idempotencyKey);
        if (isSeen(name))
            return {Outcome::Delivered, QStringLiteral("folder.was-there"), {}, name, {}};
        const PlacedFile placed = placeFile(m_path, QStringLiteral("new"), name, message.bytes, awaiting);
        switch (placed.how) {
        case Placed::Written:
            return {Outcome::Delivered, QStringLiteral("folder.new"), {}, name, {}};
        case Placed::WasThere:
            return {Outcome::Delivered, QStringLiteral("folder.was-there"), {}, name, {}};
        case Placed::Refused:
            return {Outcome::Temporary, QStringLiteral("store.failed"), {}, {}, {}};
        case Placed::Failed:
            break;
        }
        return {Outcome::GatewayFinal,
                QStringLiteral("folder.failed"),
                maskedWords(placed.words.toUtf8()),
                {},
                {}};
    }

    Whereabouts find(const Doubtful &message) override
    {
        const QString name = nameOf(message.idempotencyKey);
        if (!QFileInfo(m_path).isDir())
            return {Found::NotReached, QStringLiteral("folder.failed"), {}};
        return {isSeen(name) || QFile::exists(m_path + QStringLiteral("/new/") + name) ? Found::Delivered : Found::Absent,
                {}, {}};
    }

private:
    [[nodiscard]] QString nameOf(const QString &key) const { return fileNameOf(key) + m_ending; }
    /// A mail program that has read the file moves it to cur/ and adds flags: still delivered.
    [[nodiscard]] bool isSeen(const QString &name) const
    {
        const QDir seen(m_path + QStringLiteral("/cur"));
        return !seen.entryList({name + QLatin1Char('*')}, QDir::Files).isEmpty();
    }

    QString m_path;
    QString m_ending;
};

QByteArray jsonBytes(const OutboxItem &item, Instant now)
{
    QJsonObject parts;
    for (auto part = item.message.parts.cbegin(); part != item.message.parts.cend(); ++part)
        parts.insert(part.key(), part.value());
    const QJsonObject message{{QStringLiteral("key"), item.idempotencyKey},
                              {QStringLiteral("channel"), channelKey(item.message.channel)},
                              {QStringLiteral("to"), item.message.recipient},
                              {QStringLiteral("name"), item.message.recipientName},
                              {QStringLiteral("ticket"), item.ticketNumber},
                              {QStringLiteral("locale"), item.message.locale},
                              {QStringLiteral("scenario"), item.message.scenario},
                              {QStringLiteral("date"), isoUtc(now)},
                              {QStringLiteral("parts"), parts}};
    return QJsonDocument(message).toJson(QJsonDocument::Indented);
}

} // namespace

Result<QByteArray> FolderGateway::freeze(const OutboxItem &item, Instant now) const
{
    if (m_setup.channel == Channel::Email)
        return mailBytes(item, m_setup.mail, now);
    return jsonBytes(item, now);
}

std::unique_ptr<GatewaySession> FolderGateway::openSession() const
{
    const QString ending =
        m_setup.channel == Channel::Email ? QStringLiteral(".eml") : QStringLiteral(".json");
    return std::make_unique<FolderSession>(m_setup.path, ending);
}

} // namespace remindesk
