// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's session: who sits here, with which kit, and where they were when the window closed.
#include "ui/desk/desk.h"

#include "ui/approvals/approvalspage.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/draftspage.h"
#include "ui/desk/bell.h"
#include "ui/history/historypage.h"
#include "ui/outbox/outboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/tickets/ticketspage.h"
#include "wording/wording.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

void Desk::loadSeat()
{
    listen(this, m_ports.settings.values(), [this](const Result<QMap<QString, QString>> &values) {
        if (!values) {
            complain(values.error());
            return;
        }
        Seat seat = m_seat;
        seat.me = {values->value(u"me.key"_s), values->value(u"me.key"_s), {}, {}};
        if (const auto zone = TimeZoneId::parse(values->value(u"me.zone"_s)))
            seat.zone = *zone;
        setSeat(seat);
    });
}

void Desk::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_bell->setSeat(seat);
    m_tickets->setSeat(seat);
    if (m_drafts)
        m_drafts->setSeat(seat);
    if (m_outbox)
        m_outbox->setSeat(seat);
    if (m_history)
        m_history->setSeat(seat);
    if (m_templates)
        m_templates->setSeat(seat);
    if (m_approvals)
        m_approvals->setSeat(seat);
    if (m_composer)
        m_composer->setSeat(seat);
}

void Desk::loadKit()
{
    listen(this, remindesk::loadKit(m_ports.templates, m_ports.settings), [this](const Result<Kit> &kit) {
        m_kitProblem = kit ? QString() : sentence(kit.error());
        showHealth();
        if (!kit) {
            complain(kit.error());
            return;
        }
        m_kit = *kit;
        const Person me = m_kit->person(m_kit->me);
        m_seat.me = me;
        m_bell->setSeat(m_seat);
        giveKit();
        m_window->setPerson(me.name.isEmpty() ? QString() : u"%1 · %2"_s.arg(me.name, roleWords(me.role)));
        restoreSession();
        if (!m_composeWanted.isEmpty())
            composeFor(std::exchange(m_composeWanted, {}));
        Q_EMIT kitReady();
    });
}

void Desk::rememberSession()
{
    m_memory.remember(u"session/place"_s, m_window->place());
}

/// The place that was shown last; the reminder that was being written, if there was one.
void Desk::restoreSession()
{
    const QString place = m_memory.remembered(u"session/place"_s);
    if (m_window->place() != "tickets"_L1 || !m_composeWanted.isEmpty())
        return; // the person is faster, or came for something else
    if (place != "composer"_L1) {
        if (!place.isEmpty())
            m_window->go(place);
        return;
    }
    listen(this, m_ports.drafts.drafts(), [this](const Result<QList<StoredDraft>> &drafts) {
        if (!drafts)
            complain(drafts.error());
        else if (!drafts->isEmpty() && m_window->place() == "tickets"_L1)
            composer().reopen(drafts->first().draft); // the newest: saved when the window closed
    });
}

} // namespace remindesk
