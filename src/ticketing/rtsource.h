// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rtapi.h"
#include "ticketing/rtpull.h"
#include "ticketing/rtsetup.h"
#include "workflow/ticketsource.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace remindesk {

/// Tickets of Request Tracker 5 over REST 2.0. Lives on one event-loop thread; so do its futures.
///
/// changes(): pages of 100 by (LastUpdated, id). `since` is moved back by the overlap, as RT's clock has whole seconds and
/// a long transaction is seen late; what comes again unchanged is told by its revision. The cursor is a place, not a
/// session: it can be stored, and a killed sync goes on from it. Timelines come with batches of at most 20 tickets, and
/// with fetch(); `history=all` brings all of them.
///
/// Beyond RtApi's errors: E-RTR-09 an answer that lacks what it must have, -10 the server does not go on in order, -11 the note is
/// not there after writing, -12 no Request Tracker 5, -13 unusable cursor, -14 merged into another ticket, -15 a queue
/// is not visible, -16 RT reads times in another zone than `rt-zone`.
class RtSource final : public QObject, public TicketSource
{
public:
    RtSource(RtSettings settings, QByteArray token, WebLimits limits = {}, QObject *parent = nullptr);

    [[nodiscard]] SourceId id() const override { return m_api.settings().source; }
    [[nodiscard]] QString kind() const override { return QStringLiteral("rt"); }
    [[nodiscard]] bool isLive() const override { return true; }
    [[nodiscard]] Async<SourceBatch> changes(Instant since, QString cursor) override;
    [[nodiscard]] Async<TicketRecord> fetch(QString number) override;
    [[nodiscard]] Async<void> writeNote(QString number, QString text) override;
    [[nodiscard]] Async<QString> probe() override;

    [[nodiscard]] int requestsSent() const { return m_api.requestsSent(); } ///< since the source was made

private:
    [[nodiscard]] QString changesQuery(Instant since, const std::optional<RtCursor> &cursor) const;
    template<typename T, typename Then>
    void pull(const Result<RtPull::Setup> &setup, const QString &query, RtPull::History history,
              const std::shared_ptr<QPromise<Result<T>>> &promise, Then then);

    RtApi m_api;
    RtSetup m_setup;
};

} // namespace remindesk
