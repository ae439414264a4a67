// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/historyexport.h"

#include "base/pooled.h"

namespace remindesk {

namespace {

constexpr int exportedAtOnce = 1000;

} // namespace

HistoryExport::HistoryExport(HistoryStore &store, const HistoryQuery &query, std::unique_ptr<TableWriter> writer,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_query(query)
    , m_writer(std::move(writer))
{
    m_query.limit = exportedAtOnce;
    m_query.isForFile = true;
    m_query.after.clear();
}

void HistoryExport::start(const QString &path, const QString &title, const QStringList &heads, Cells cells)
{
    m_cells = std::move(cells);
    m_isRunning = true;
    write([path, title, heads](TableWriter &writer) { return writer.begin(path, title, heads); }, [this] { ask({}); });
}

void HistoryExport::cancel()
{
    if (!m_isRunning || m_isPacking)
        return;
    m_isRunning = false;
    Q_EMIT canceled();
}

void HistoryExport::write(Step step, std::function<void()> next)
{
    // The writer is shared with the step, which may outlive this; whoever is last throws an unfinished file away.
    listen(this, pooled([writer = m_writer, step = std::move(step)] { return step(*writer); }),
           [this, next = std::move(next)](const Done &done) {
               if (!m_isRunning)
                   m_writer.reset();
               else if (done)
                   next();
               else
                   end(done.error());
           });
}

void HistoryExport::ask(const QString &after)
{
    m_query.after = after;
    listen(this, m_store.list(m_query), [this](const Result<Page<HistoryRow>> &page) {
        if (!m_isRunning)
            m_writer.reset();
        else if (page)
            take(*page);
        else
            end(page.error());
    });
}

void HistoryExport::take(const Page<HistoryRow> &page)
{
    QList<QStringList> rows;
    for (const HistoryRow &row : page.rows)
        rows += m_cells(row);
    m_rows += rows.size();
    write([rows](TableWriter &writer) { return writer.add(rows); }, [this, next = page.next] {
        Q_EMIT progressed(m_rows);
        if (!m_isRunning)
            return m_writer.reset(); // canceled by who was told
        if (!next.isEmpty())
            return ask(next);
        m_isPacking = true;
        Q_EMIT packing();
        write([](TableWriter &writer) { return writer.finish(); }, [this] { end({}); });
    });
}

void HistoryExport::end(const std::optional<Error> &error)
{
    m_isRunning = false;
    m_writer.reset();
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished(m_rows);
}

} // namespace remindesk
