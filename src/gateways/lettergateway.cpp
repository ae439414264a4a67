// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/lettergateway.h"

#include "gateways/durablefile.h"
#include "gateways/letterpdf.h"
#include "gateways/words.h"

#include <QDir>
#include <QFileInfo>

namespace remindesk {

namespace {

class LetterSession final : public GatewaySession
{
public:
    explicit LetterSession(QString path)
        : m_path(std::move(path))
    {}

    SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
    {
        const QString name = fileNameOf(message.idempotencyKey) + QStringLiteral(".pdf");
        const PlacedFile placed = placeFile(m_path, {}, name, message.bytes, awaiting);
        switch (placed.how) {
        case Placed::Written:
            return {Outcome::Accepted, QStringLiteral("letter.printed"), {}, name, {}};
        case Placed::WasThere:
            return {Outcome::Accepted, QStringLiteral("letter.was-there"), {}, name, {}};
        case Placed::Refused:
            return {Outcome::Temporary, QStringLiteral("store.failed"), {}, {}, {}};
        case Placed::Failed:
            break;
        }
        return {Outcome::GatewayFinal,
                QStringLiteral("letter.failed"),
                maskedWords(placed.words.toUtf8()),
                {},
                {}};
    }

    Whereabouts find(const Doubtful &message) override
    {
        const QFileInfo file(m_path + QLatin1Char('/') + fileNameOf(message.idempotencyKey) + QStringLiteral(".pdf"));
        if (!file.dir().exists())
            return {Found::NotReached, QStringLiteral("letter.failed"), {}};
        return {file.exists() ? Found::Sent : Found::Absent, {}, {}};
    }

private:
    QString m_path;
};

} // namespace

Result<QByteArray> LetterGateway::freeze(const OutboxItem &item, Instant now) const
{
    const Letter letter{item.message.recipient.split(QLatin1Char('\n')),
                        m_setup.sender,
                        item.message.part("subject"),
                        item.message.part("body"),
                        item.ticketNumber,
                        item.message.locale};
    const auto pdf = letterPdf(letter, now);
    if (!pdf)
        return failure(pdf.error());
    return pdf->bytes;
}

std::unique_ptr<GatewaySession> LetterGateway::openSession() const
{
    return std::make_unique<LetterSession>(m_setup.path);
}

} // namespace remindesk
