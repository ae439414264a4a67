// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/syncing.h"

#include "base/logging.h"

namespace remindesk {

SyncRun::SyncRun(TicketSource &source, TicketStore &tickets, SyncStore &states, const Clock &clock)
    : m_source(source)
    , m_tickets(tickets)
    , m_states(states)
    , m_clock(clock)
{}

Async<SyncReport> SyncRun::start(std::shared_ptr<SyncProgress> watched)
{
    m_watched = std::move(watched);
    m_promise.start();
    listen(this, m_states.syncState(m_source.id()), [this](Result<SyncState> state) {
        if (!state)
            return finish(failure(state.error()));
        m_state = *state;
        nextBatch();
    });
    return m_promise.future();
}

void SyncRun::nextBatch()
{
    listen(this, m_source.changes(m_state.syncedUntil, m_state.cursor), [this](Result<SourceBatch> batch) {
        if (!batch)
            return finish(failure(batch.error()));
        store(*batch);
    });
}

void SyncRun::store(const SourceBatch &batch)
{
    listen(this, m_tickets.put(m_source.id(), batch.records), [this, batch](Result<ImportCount> count) {
        if (!count)
            return finish(failure(count.error()));
        m_report.count.added += count->added;
        m_report.count.changed += count->changed;
        m_report.count.unchanged += count->unchanged;
        m_report.brought += batch.records.size();
        ++m_report.batches;
        noteBatch(batch);
    });
}

void SyncRun::noteBatch(const SourceBatch &batch)
{
    // The mark moves only at the end: until then a broken-off run starts again from the old mark at `cursor`.
    m_state.cursor = batch.cursor;
    if (batch.cursor.isEmpty())
        m_state.syncedUntil = std::max(m_state.syncedUntil, batch.changedUntil);
    m_state.lastRun = m_clock.now();
    m_state.lastError.clear();
    const bool isLast = batch.cursor.isEmpty();
    listen(this, m_states.putSyncState(m_source.id(), m_state),
           [this, isLast, more = batch.records.size(), total = batch.total](Done done) {
        if (!done)
            return finish(failure(done.error()));
        tell(more, total);
        if (isLast || m_isCanceled)
            return finish(m_report);
        nextBatch();
    });
}

void SyncRun::tell(qint64 more, qint64 total)
{
    Q_EMIT batchStored(m_report.brought, total);
    if (!m_watched)
        return;
    m_watched->brought += more;
    m_watched->total = total;
    m_isCanceled = m_isCanceled || m_watched->isCanceled;
}

void SyncRun::finish(Result<SyncReport> result)
{
    const auto end = [this, result] {
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    };
    if (result)
        return end();
    qCWarning(lcSource) << "sync of" << m_source.id().value << "stopped:" << result.error().code;
    m_state.lastRun = m_clock.now();
    m_state.lastError = result.error().code;
    listen(this, m_states.putSyncState(m_source.id(), m_state), [end](const Done &) { end(); });
}

} // namespace remindesk
