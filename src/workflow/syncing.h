// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "workflow/ticketsource.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace remindesk {

struct SyncReport
{
    ImportCount count;
    qint64 brought = 0; ///< records the source sent, changed or not
    int batches = 0;
};

/// How far a sync is, for whoever looks on from another thread, and their wish to stop it.
struct SyncProgress
{
    std::atomic<qint64> brought = 0; ///< records, of all sources so far
    std::atomic<qint64> total = 0;   ///< as far as the sources say; 0: unknown
    std::atomic<bool> isCanceled = false;
};

/// One run of bringing a source's changes here: batch by batch, the place noted after each, so that a killed
/// run goes on where it was. Lives on the source's thread; deletes itself when it has finished.
class SyncRun final : public QObject
{
    Q_OBJECT

public:
    SyncRun(TicketSource &source, TicketStore &tickets, SyncStore &states, const Clock &clock);

    /// `watched` is kept up to date and asked after each batch; may be null.
    [[nodiscard]] Async<SyncReport> start(std::shared_ptr<SyncProgress> watched = {});
    void cancel() { m_isCanceled = true; } ///< after the present batch; the place is kept

Q_SIGNALS:
    void batchStored(qint64 brought, qint64 total);

private:
    void nextBatch();
    void store(const SourceBatch &batch);
    void noteBatch(const SourceBatch &batch);
    void tell(qint64 more, qint64 total);
    void finish(Result<SyncReport> result);

    TicketSource &m_source;
    TicketStore &m_tickets;
    SyncStore &m_states;
    const Clock &m_clock;
    SyncState m_state;
    SyncReport m_report;
    QPromise<Result<SyncReport>> m_promise;
    std::shared_ptr<SyncProgress> m_watched;
    bool m_isCanceled = false;
};

} // namespace remindesk
