// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/bell.h"

#include "wording/wording.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

const QString Bell::group = u"needs-person"_s;

Bell::Bell(const ConsolePorts &ports, const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_preferences(preferences)
    , m_concerns(ports.clock.now())
{
}

void Bell::look()
{
    if (m_isLooking || m_seat.me.key.isEmpty())
        return;
    m_isLooking = true;
    listen(this, m_ports.history.list(m_concerns.query()), [this](const Result<Page<HistoryRow>> &page) {
        m_isLooking = false;
        if (page)
            take(page->rows);
        else
            Q_EMIT failed(page.error());
    });
}

void Bell::take(const QList<HistoryRow> &rows)
{
    m_untold += m_concerns.fresh(rows, m_seat.me);
    const bool isQuiet = m_preferences.quietTime().covers(m_ports.clock.now(), m_seat.zone);
    if (!m_preferences.wantsNotes())
        m_untold.clear();
    else if (!m_untold.isEmpty() && !isQuiet)
        ring();
}

void Bell::ring()
{
    m_told = std::exchange(m_untold, {}) + m_told;
    Q_EMIT rung(note());
}

DesktopNote Bell::note() const
{
    DesktopNote note;
    note.group = group;
    note.isUrgent = false;
    note.buttons = {{u"open"_s, tr("Show in the outbox")}};
    if (m_told.size() == 1) {
        const HistoryRow &row = m_told.first();
        note.title = tr("%1 · message to %2: %3").arg(row.ticketNumber, row.customerName, stateWords(row.state));
        note.body = row.reason.isEmpty() ? QString() : reasonWords(row.reason);
        return note;
    }
    note.title = tr("%n message(s) need you", nullptr, int(m_told.size()));
    QStringList lines;
    constexpr qsizetype shown = 4;
    for (const HistoryRow &row : m_told.first(std::min(shown, m_told.size())))
        lines += u"%1 · %2 · %3"_s.arg(row.ticketNumber, row.customerName, stateWords(row.state));
    if (m_told.size() > shown)
        lines += u"…"_s;
    note.body = lines.join(u'\n');
    return note;
}

void Bell::hush()
{
    if (std::exchange(m_told, {}).isEmpty())
        return;
    Q_EMIT hushed();
}

} // namespace remindesk
