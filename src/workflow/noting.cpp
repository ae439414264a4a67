// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/noting.h"

#include "base/logging.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace remindesk {

namespace {

constexpr int notesAtOnce = 50;
constexpr int noteSoonMs = 2000;

/// The source could not be asked at all: the note is tried again later.
} // namespace

bool isTemporary(const Error &error)
{
    return error.code.startsWith(QStringLiteral("E-NET"));
}

struct Noting::Run
{
    QList<TicketSource *> sources; ///< still to do; the first is being done
    QList<OutboxItem> items;
    NotingReport report;
    QPromise<Result<NotingReport>> promise;

    void end(Result<NotingReport> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Noting::Noting(QList<TicketSource *> sources, HistoryStore &history, const Clock &clock)
    : m_history(history)
    , m_clock(clock)
{
    for (TicketSource *source : std::as_const(sources)) {
        if (source->isLive())
            m_sources.insert(source->id(), source);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(noteSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_isRunning)
            return runSoon();
        m_isRunning = true;
        listen(this, run(), [this](const Result<NotingReport> &report) {
            m_isRunning = false;
            if (!report)
                qCWarning(lcSource) << "notes stopped:" << report.error().code;
        });
    });
}

void Noting::runSoon()
{
    if (!m_sources.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

Async<NotingReport> Noting::run()
{
    if (m_sources.isEmpty())
        return ready<Result<NotingReport>>(NotingReport());
    return askedOn<NotingReport>(this, [this] {
        auto run = std::make_shared<Run>();
        run->sources = m_sources.values();
        run->promise.start();
        nextPage(run);
        return run->promise.future();
    });
}

void Noting::nextPage(const std::shared_ptr<Run> &run)
{
    if (run->sources.isEmpty())
        return run->end(run->report);
    listen(this, m_history.unnoted({run->sources.first()->id()}, notesAtOnce),
           [this, run](const Result<QList<OutboxItem>> &items) {
               if (!items)
                   return run->end(failure(items.error()));
               run->items = *items;
               if (run->items.isEmpty())
                   run->sources.removeFirst();
               run->items.isEmpty() ? nextPage(run) : next(run);
           });
}

void Noting::next(const std::shared_ptr<Run> &run)
{
    if (run->items.isEmpty())
        return nextPage(run);
    write(run, run->items.takeFirst(), run->sources.first());
}

void Noting::write(const std::shared_ptr<Run> &run, const OutboxItem &item, TicketSource *source)
{
    listen(this, source->writeNote(item.ticketNumber, noteText(item, m_clock.now())),
           [this, run, item](const Done &written) {
               if (!written && isTemporary(written.error())) {
                   qCWarning(lcSource) << "note put off:" << written.error().code;
                   run->items.clear();
                   run->sources.removeFirst();
                   return nextPage(run);
               }
               putDown(run, item, written);
           });
}

void Noting::putDown(const std::shared_ptr<Run> &run, const OutboxItem &item, const Done &written)
{
    HistoryEvent event;
    event.at = m_clock.now();
    event.message = item.id;
    event.reminder = item.reminder;
    event.ticket = item.ticket;
    event.kind = written ? QStringLiteral("comment-written") : QStringLiteral("comment-failed");
    event.state = item.state;
    event.reason = written ? QString() : written.error().code;
    event.source = QStringLiteral("source:") + run->sources.first()->id().value;
    listen(this, m_history.append(event), [this, run, isWritten = written.has_value()](const Done &done) {
        if (!done)
            return run->end(failure(done.error()));
        ++(isWritten ? run->report.written : run->report.failed);
        next(run);
    });
}

QString noteText(const OutboxItem &item, Instant at)
{
    const QString first = filled(QCoreApplication::translate("wording", "%1 reminder to %2, %3 (%4)"),
                                 {channelWords(item.message.channel), masked(item.message.recipient),
                                  isoUtc(at), item.idempotencyKey});
    return QStringLiteral("Remindesk: ") + first + QStringLiteral("\n\n") + plainText(item.message);
}

} // namespace remindesk
