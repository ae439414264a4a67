// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rtapi.h"
#include "ticketing/rtparse.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace remindesk {

/// Reads the timelines of a few tickets together: their transactions, which attachment of each is its text, and those
/// texts. Attached files are never fetched. About (tickets × transactions)/100 + 2 × messages/50 requests. One use; on the
/// source's thread.
class RtHistory : public QObject
{
public:
    using Events = QHash<QString, QList<TicketEvent>>; ///< ticket number -> oldest first
    using Then = std::function<void(Result<Events>)>;

    /// `sides`: ticket number -> who is who on it.
    RtHistory(RtApi &api, QHash<QString, RtSides> sides, Then then, QObject *parent);
    void start();

    static constexpr qsizetype longestText = 100'000; ///< characters of one message that are kept

private:
    void askTransactions();
    void takeTransactions(const QJsonArray &items);
    void askParts();
    void takeParts(const QJsonArray &items);
    void askTexts();
    void takeTexts(const QJsonArray &items);
    void finish();
    void post(const QString &fields, const QString &key, const QStringList &values, int page,
              const std::function<void(const QJsonArray &)> &use);
    bool hasFailed(const Result<RtAnswer> &answer);

    struct Part
    {
        QString attachment;
        bool isHtml = false;
    };
    RtApi &m_api;
    QHash<QString, RtSides> m_sides;
    Then m_then;
    QString m_lastTransaction = QStringLiteral("0");
    Events m_events;
    QHash<QString, QString> m_ticketOf;  ///< transaction -> ticket
    QStringList m_withMessage;           ///< transactions whose parts have not been asked for
    int m_partsPage = 1;
    QHash<QString, Part> m_parts;        ///< transaction -> its text
    QStringList m_toRead;                ///< attachments
    QHash<QString, QString> m_texts;     ///< transaction -> text
};

} // namespace remindesk
