// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/gathering.h"

namespace remindesk {

namespace {
constexpr int rowsAtOnce = 1000;
}

void Gathering::start(const TicketQuery &query)
{
    ++m_generation;
    m_query = query;
    m_query.limit = rowsAtOnce;
    m_rows.clear();
    m_isRunning = true;
    next({});
}

void Gathering::cancel()
{
    ++m_generation;
    m_isRunning = false;
    m_rows.clear();
}

void Gathering::next(const QString &after)
{
    m_query.after = after;
    listen(this, m_store.list(m_query), [this, generation = m_generation](const Result<Page<TicketRow>> &page) {
        if (generation != m_generation)
            return;
        if (!page) {
            cancel();
            Q_EMIT failed(page.error());
            return;
        }
        m_rows += page->rows;
        Q_EMIT progressed(int(m_rows.size()));
        if (!page->next.isEmpty())
            return next(page->next);
        m_isRunning = false;
        Q_EMIT finished();
    });
}

} // namespace remindesk
