// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/historyexport.h"

#include "base/csvwriter.h"

namespace remindesk {

namespace {
constexpr int pageSize = 500;
}

HistoryExport::HistoryExport(HistoryStore &store, const HistoryQuery &query, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_query(query)
{
    m_query.limit = pageSize;
    m_query.after.clear();
}

void HistoryExport::start(const QString &path, const QStringList &heads, Cells cells)
{
    m_cells = std::move(cells);
    m_rows = 0;
    m_isRunning = true;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly)) {
        m_isRunning = false;
        Q_EMIT failed(Error{QStringLiteral("E-EXP-01"), {path, m_file.errorString()}, {}});
        return;
    }
    if (write("\xef\xbb\xbf" + csvRow(heads)))
        next({});
}

void HistoryExport::cancel()
{
    if (!m_isRunning)
        return;
    stop();
    Q_EMIT canceled();
}

void HistoryExport::stop()
{
    m_isRunning = false;
    m_file.cancelWriting();
    m_file.commit(); // closes and forgets it
}

bool HistoryExport::write(const QByteArray &text)
{
    if (m_file.write(text) == text.size())
        return true;
    const Error error{QStringLiteral("E-EXP-01"), {m_file.fileName(), m_file.errorString()}, {}};
    stop();
    Q_EMIT failed(error);
    return false;
}

void HistoryExport::next(const QString &after)
{
    m_query.after = after;
    listen(this, m_store.list(m_query), [this](const Result<Page<HistoryRow>> &page) {
        if (!m_isRunning)
            return;
        if (!page) {
            stop();
            Q_EMIT failed(page.error());
            return;
        }
        QByteArray text;
        for (const HistoryRow &row : page->rows)
            text += csvRow(m_cells(row));
        if (!write(text))
            return;
        m_rows += page->rows.size();
        Q_EMIT progressed(m_rows);
        if (!page->next.isEmpty())
            return next(page->next);
        m_isRunning = false;
        if (m_file.commit())
            Q_EMIT finished(m_rows);
        else
            Q_EMIT failed(Error{QStringLiteral("E-EXP-01"), {m_file.fileName(), m_file.errorString()}, {}});
    });
}

} // namespace remindesk
