// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"
#include "workflow/ticketsource.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace remindesk {

struct NotingReport
{
    int written = 0;
    int failed = 0;
};

/// Nobody was there to refuse: worth another try.
[[nodiscard]] bool isTemporary(const Error &error);

/// Writes a note into the ticket for every message that went out, so that colleagues in the tracker see it. What
/// is still to be noted is read from the history: a kill between send and note loses nothing. Lives on the
/// sources' thread; run() may be called from any thread.
class Noting final : public QObject
{
    Q_OBJECT

public:
    Noting(QList<TicketSource *> sources, HistoryStore &history, const Clock &clock);

    /// Notes everything that waits. A source that is down is left for the next run; a note that the source
    /// refuses is put down as failed.
    [[nodiscard]] Async<NotingReport> run();
    /// Notes some seconds from now, however often it is called until then. On the thread it lives on.
    void runSoon();

private:
    struct Run;
    void nextPage(const std::shared_ptr<Run> &run);
    void next(const std::shared_ptr<Run> &run);
    void write(const std::shared_ptr<Run> &run, const OutboxItem &item, TicketSource *source);
    void putDown(const std::shared_ptr<Run> &run, const OutboxItem &item, const Done &written);

    QHash<SourceId, TicketSource *> m_sources; ///< live ones only; not owned
    HistoryStore &m_history;
    const Clock &m_clock;
    QTimer m_soon;
    bool m_isRunning = false; // by runSoon(): two runs at once would note twice
};

/// The note: channel, masked recipient, time and the text as it was sent.
[[nodiscard]] QString noteText(const OutboxItem &item, Instant at);

} // namespace remindesk
