// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rthistory.h"
#include "workflow/ticketsource.h"


namespace remindesk {

/// Where a sync stands: the last ticket brought. Changes are asked for by (LastUpdated, id), never by page number: a
/// ticket that changes meanwhile moves to the end, and page numbers would then skip one.
struct RtCursor
{
    Instant updated;
    QString id;

    [[nodiscard]] QString text() const; ///< "2026-11-21T21:33:58Z/5"
    [[nodiscard]] static std::optional<RtCursor> parse(const QString &text);
};

/// One step of reading tickets: a search, the last transaction of each ticket (its ETag, RT's finest mark of a version),
/// and for a few tickets or when told so their timelines. One use; on the source's thread.
///
/// A page of 100 costs 1 request for the tickets and 1–3 for their ETags: RT tells an ETag only ticket by ticket, but
/// it is the number of the ticket's last transaction, and a search brings those of all hundred: the ones since each
/// ticket's LastUpdated. The few tickets without one are asked for singly.
class RtPull : public QObject
{
public:
    using Then = std::function<void(Result<QList<TicketRecord>>, qint64 total)>;
    enum class History { Never, WhenFew, Always };

    /// What RT tells about itself once: names of custom roles, and the zone it reads times in.
    struct Setup
    {
        QMap<QString, QString> roleNames;
        TimeZoneId zone;
    };
    RtPull(RtApi &api, Setup setup, QObject *parent);
    void start(const QString &query, History history, Then then);

    static constexpr int perPage = 100;
    static constexpr int few = 20; ///< tickets whose timelines come at once

private:
    void takeTickets(const RtAnswer &answer);
    void askRevisions();
    void takeRevisions(const QJsonArray &items);
    void askSingly();
    void askHistory();
    void finish();
    void fail(const Error &error);

    RtApi &m_api;
    Setup m_setup;
    History m_history = History::Never;
    Then m_then;
    qint64 m_total = 0;
    QList<TicketRecord> m_records;
    QHash<QString, RtSides> m_sides;
    QHash<QString, QString> m_revisions; ///< ticket -> its last transaction
    QString m_before;                    ///< transactions below this one
};

} // namespace remindesk
