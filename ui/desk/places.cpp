// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the console: each page is made when it is first needed, or in a quiet moment after the tickets are seen.
#include "ui/desk/desk.h"

#include "ui/approvals/approvalspage.h"
#include "ui/common/firstpaint.h"
#include "ui/common/undobar.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/draftspage.h"
#include "ui/desk/seeker.h"
#include "ui/history/historypage.h"
#include "ui/outbox/outboxpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/tickets/ticketspage.h"
#include "workflow/approvals.h"

using namespace Qt::StringLiterals;

namespace remindesk {

Surroundings Desk::around()
{
    return {m_ports, m_commands, m_prompter, m_memory};
}

void Desk::addPlaces()
{
    const auto made = [this](QWidget *(Desk::*make)(QWidget *)) {
        return [this, make](QWidget *parent) { return (this->*make)(parent); };
    };
    m_window->addPlace({u"tickets"_s, tr("Tickets"), u"tickets"_s, made(&Desk::makeTickets)});
    m_window->addPlace({u"drafts"_s, tr("Drafts"), u"drafts"_s, made(&Desk::makeDrafts)});
    m_window->addPlace({u"outbox"_s, tr("Outbox"), u"outbox"_s, made(&Desk::makeOutbox)});
    m_window->addPlace({u"history"_s, tr("History"), u"history"_s, made(&Desk::makeHistory)});
    if (m_ports.approvals && m_ports.approvals->mayApprove())
        m_window->addPlace({u"approvals"_s, tr("Approvals"), u"approvals"_s, made(&Desk::makeApprovals)});
    if (mayWriteTemplates(m_ports)) // what would be refused is not offered
        m_window->addPlace({u"templates"_s, tr("Templates"), u"templates"_s, made(&Desk::makeTemplates)});
    if (m_ports.setup)
        m_window->addPlace({u"settings"_s, tr("Settings"), u"settings"_s, made(&Desk::makeSettings)});
    m_window->addPlace({u"composer"_s, tr("Reminder"), {}, made(&Desk::makeComposer), false});
}

/// One page in each turn of the event loop, so that a key pressed meanwhile does not wait for all of them.
void Desk::makeNextPage()
{
    const auto next = [this]() -> QString {
        if (!m_composer)
            return u"composer"_s;
        if (!m_outbox)
            return u"outbox"_s;
        if (!m_drafts)
            return u"drafts"_s;
        if (!m_history)
            return u"history"_s;
        return m_approvals || !m_ports.approvals || !m_ports.approvals->mayApprove() ? QString() : u"approvals"_s;
    }();
    if (next.isEmpty())
        return;
    (void)m_window->page(next);
    QTimer::singleShot(0, this, &Desk::makeNextPage);
}

QWidget *Desk::makeTickets(QWidget *parent)
{
    m_tickets = new TicketsPage(around(), m_seat, parent);
    connect(m_tickets, &TicketsPage::composeAsked, this, [this](const TicketId &id) { composer().compose(id); });
    connect(m_tickets, &TicketsPage::failed, this, &Desk::complain);
    connect(m_tickets, &TicketsPage::undoLeft, this, [this](const QList<MessageId> &messages) { offerUndo(messages, {}); });
    connect(m_tickets, &TicketsPage::undoOffered, this,
            [this](const QString &words, const std::function<void()> &undo) { m_window->undoBar().offer(words, undo); });
    connect(m_tickets, &TicketsPage::sourcesAsked, this, [this] {
        m_window->go(u"settings"_s);
        m_settings->showSection(u"sources"_s);
    });
    if (auto *list = m_tickets->findChild<QAbstractItemView *>(u"ticketList"_s))
        new FirstPaint(list, [this] { notePainted(); });
    return m_tickets;
}

QWidget *Desk::makeDrafts(QWidget *parent)
{
    m_drafts = new DraftsPage(around(), m_window->undoBar(), parent);
    connect(m_drafts, &DraftsPage::reopenAsked, this, [this](const ReminderDraft &draft) { composer().reopen(draft); });
    connect(m_drafts, &DraftsPage::countChanged, this,
            [this](int count) { m_window->setBadge(u"drafts"_s, count, false); });
    connect(m_drafts, &DraftsPage::failed, this, &Desk::complain);
    m_drafts->setSeat(m_seat);
    if (m_kit)
        m_drafts->setKit(m_kit);
    m_drafts->refresh();
    return m_drafts;
}

QWidget *Desk::makeOutbox(QWidget *parent)
{
    m_outbox = new OutboxPage(around(), m_window->undoBar(), parent);
    connect(m_outbox, &OutboxPage::countsChanged, this, [this](const OutboxCounts &counts) {
        m_counts = counts;
        showHealth();
    });
    connect(m_outbox, &OutboxPage::changed, m_tickets, &TicketsPage::refresh);
    connect(m_outbox, &OutboxPage::failed, this, &Desk::complain);
    m_outbox->setSeat(m_seat);
    if (m_kit)
        m_outbox->setKit(m_kit);
    m_outbox->refresh();
    return m_outbox;
}

QWidget *Desk::makeHistory(QWidget *parent)
{
    m_history = new HistoryPage(around(), parent);
    connect(m_history, &HistoryPage::failed, this, &Desk::complain);
    connect(m_history, &HistoryPage::told, this, &Desk::tell);
    connect(m_history, &HistoryPage::correctAsked, this, [this](const ReminderDraft &draft) { composer().reopen(draft); });
    connect(m_history, &HistoryPage::changed, this, [this] {
        m_tickets->refresh();
        if (m_outbox)
            m_outbox->refresh();
    });
    m_history->setSeat(m_seat);
    if (m_kit)
        m_history->setKit(m_kit);
    return m_history;
}

/// Made when somebody goes there, and not before: few do.
QWidget *Desk::makeTemplates(QWidget *parent)
{
    m_templates = new TemplatesPage(around(), parent);
    connect(m_templates, &TemplatesPage::failed, this, &Desk::complain);
    connect(m_templates, &TemplatesPage::told, this, &Desk::tell);
    connect(m_templates, &TemplatesPage::kitChanged, this, &Desk::loadKit);
    connect(m_window.get(), &MainWindow::closing, m_templates, &TemplatesPage::saveNow);
    m_templates->setSeat(m_seat);
    if (m_kit)
        m_templates->setKit(m_kit);
    return m_templates;
}

/// Made when somebody goes there, not before: most people never do.
QWidget *Desk::makeSettings(QWidget *parent)
{
    m_settings = new SettingsPage(around(), parent);
    connect(m_settings, &SettingsPage::changed, this, [this] {
        loadKit();
        refresh();
    });
    connect(m_settings, &SettingsPage::preferencesAsked, this, &Desk::showPreferences);
    return m_settings;
}

QWidget *Desk::makeApprovals(QWidget *parent)
{
    m_approvals = new ApprovalsPage(around(), parent);
    connect(m_approvals, &ApprovalsPage::countChanged, this,
            [this](int count) { m_window->setBadge(u"approvals"_s, count, true); });
    connect(m_approvals, &ApprovalsPage::decided, this, &Desk::refresh);
    connect(m_approvals, &ApprovalsPage::told, this, &Desk::tell);
    connect(m_approvals, &ApprovalsPage::failed, this, &Desk::complain);
    m_approvals->setSeat(m_seat);
    if (m_kit)
        m_approvals->setKit(m_kit);
    m_approvals->refresh();
    return m_approvals;
}

QWidget *Desk::makeComposer(QWidget *parent)
{
    m_composer = new ComposerPage(around(), m_window->undoBar(), parent);
    connectComposer();
    m_composer->setSeat(m_seat);
    if (m_kit)
        m_composer->setKit(m_kit);
    return m_composer;
}

void Desk::connectComposer()
{
    connect(m_window.get(), &MainWindow::closing, m_composer, &ComposerPage::saveNow);
    connect(m_composer, &ComposerPage::opened, this, [this] {
        if (m_window->place() != "composer"_L1)
            m_before = m_window->place();
        m_window->go(u"composer"_s);
    });
    connect(m_composer, &ComposerPage::closed, this, &Desk::leaveComposer);
    connect(m_composer, &ComposerPage::draftsChanged, this, [this] {
        if (m_drafts)
            m_drafts->refresh();
    });
    connect(m_composer, &ComposerPage::sent, this, &Desk::noteSent);
    connect(m_composer, &ComposerPage::failed, this, &Desk::complain);
}

ComposerPage &Desk::composer()
{
    (void)m_window->page(u"composer"_s);
    return *m_composer;
}

void Desk::composeFor(const QString &number)
{
    if (!m_kit) {
        m_composeWanted = number;
        return;
    }
    listen(this, m_ports.tickets.byNumber(number), [this](const Result<TicketDetail> &detail) {
        if (detail)
            composer().compose(detail->ticket.id);
        else
            complain(detail.error());
    });
}

void Desk::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desk::showOutbox()
{
    showWindow();
    m_window->go(u"outbox"_s);
}

void Desk::giveKit()
{
    m_tickets->setKit(m_kit);
    if (m_drafts)
        m_drafts->setKit(m_kit);
    if (m_history)
        m_history->setKit(m_kit);
    if (m_templates) {
        m_templates->setSeat(m_seat);
        m_templates->setKit(m_kit);
        if (m_window->place() == "templates"_L1)
            m_templates->refresh();
    }
    if (m_approvals)
        m_approvals->setKit(m_kit);
    if (m_composer) {
        m_composer->setKit(m_kit);
        m_composer->setSeat(m_seat);
    }
    if (m_outbox) {
        m_outbox->setSeat(m_seat);
        m_outbox->setKit(m_kit);
    }
}

} // namespace remindesk
