// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk.h"

#include "resources/seeddata.h"
#include "ui/common/undobar.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/draftspage.h"
#include "ui/history/historypage.h"
#include "ui/outbox/outboxpage.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketspage.h"
#include "wording/wording.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int lookEveryMs = 15'000;
constexpr int syncEveryMs = 60'000;

TimeZoneId zoneHere()
{
    return TimeZoneId::parse(QString::fromLatin1(QTimeZone::systemTimeZoneId())).value_or(TimeZoneId());
}

QString roleWords(const QString &role)
{
    if (role == "supervisor"_L1)
        return Desk::tr("supervisor");
    if (role == "admin"_L1)
        return Desk::tr("admin");
    return Desk::tr("agent");
}

} // namespace

Desk::Desk(const ConsolePorts &ports, Prompter &prompter, const QString &memoryFile, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_memory(memoryFile)
{
    initSeedData(); // the icons
    m_window = std::make_unique<MainWindow>(m_commands, m_memory);
    m_seat.zone = zoneHere();
    makePlaces({m_ports, m_commands, prompter, m_memory});
    connectPlaces();
    m_window->commandBox().setSeek([this](const QString &text, const auto &use) { seek(text, use); });
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &Desk::refresh);
    m_syncTimer.setInterval(syncEveryMs);
    connect(&m_syncTimer, &QTimer::timeout, this, &Desk::sync);
    if (m_ports.sync)
        m_commands.add(m_window.get(), {u"sync"_s, tr("Bring changes from the ticket source"),
                                        QKeySequence(u"Ctrl+Shift+R"_s), tr("Everywhere")},
                       [this] { sync(); });
}

Desk::~Desk() = default;

void Desk::makePlaces(const Surroundings &around)
{
    UndoBar &undo = m_window->undoBar();
    m_tickets = new TicketsPage(around, m_seat);
    m_drafts = new DraftsPage(around, undo);
    m_outbox = new OutboxPage(around, undo);
    m_history = new HistoryPage(around);
    m_composer = new ComposerPage(around, undo);
    m_window->addPlace({u"tickets"_s, tr("Tickets"), u"tickets"_s, m_tickets});
    m_window->addPlace({u"drafts"_s, tr("Drafts"), u"drafts"_s, m_drafts});
    m_window->addPlace({u"outbox"_s, tr("Outbox"), u"outbox"_s, m_outbox});
    m_window->addPlace({u"history"_s, tr("History"), u"history"_s, m_history});
    m_window->addPlace({u"composer"_s, tr("Reminder"), {}, m_composer, false});
}

void Desk::connectPlaces()
{
    connect(m_window.get(), &MainWindow::placeChanged, this, &Desk::enter);
    connect(m_window.get(), &MainWindow::closing, m_composer, &ComposerPage::saveNow);
    connect(m_tickets, &TicketsPage::composeAsked, m_composer, &ComposerPage::compose);
    connect(m_drafts, &DraftsPage::reopenAsked, m_composer, &ComposerPage::reopen);
    connect(m_drafts, &DraftsPage::countChanged, this,
            [this](int count) { m_window->setBadge(u"drafts"_s, count, false); });
    connect(m_composer, &ComposerPage::opened, this, [this] {
        if (m_window->place() != "composer"_L1)
            m_before = m_window->place();
        m_window->go(u"composer"_s);
    });
    connect(m_composer, &ComposerPage::closed, this, &Desk::leaveComposer);
    connect(m_composer, &ComposerPage::draftsChanged, m_drafts, &DraftsPage::refresh);
    connect(m_composer, &ComposerPage::sent, this, [this](const SentReminder &reminder) {
        m_window->undoBar().tell(tr("%n message(s) in the outbox.", nullptr, int(reminder.messages.size())));
        if (m_ports.wakeDispatcher)
            m_ports.wakeDispatcher();
        m_tickets->refresh();
        m_outbox->refresh();
    });
    connect(m_outbox, &OutboxPage::countsChanged, this, [this](const OutboxCounts &counts) {
        m_counts = counts;
        showHealth();
    });
    connect(m_outbox, &OutboxPage::changed, m_tickets, &TicketsPage::refresh);
    connect(m_tickets, &TicketsPage::failed, this, &Desk::complain);
    connect(m_drafts, &DraftsPage::failed, this, &Desk::complain);
    connect(m_composer, &ComposerPage::failed, this, &Desk::complain);
    connect(m_outbox, &OutboxPage::failed, this, &Desk::complain);
    connect(m_history, &HistoryPage::failed, this, &Desk::complain);
}

void Desk::start()
{
    m_tickets->focusList();
    loadSeat();
    loadKit();
    checkHealth();
    m_look.start();
    if (m_ports.sync) {
        m_syncTimer.start();
        sync();
    }
}

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
    m_tickets->setSeat(seat);
    m_drafts->setSeat(seat);
    m_outbox->setSeat(seat);
    m_history->setSeat(seat);
    m_composer->setSeat(seat);
    m_drafts->refresh();
    m_outbox->refresh();
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
        m_tickets->setKit(m_kit);
        m_drafts->setKit(m_kit);
        m_history->setKit(m_kit);
        m_composer->setKit(m_kit);
        const Person me = m_kit->person(m_kit->me);
        m_seat.me = me;
        m_composer->setSeat(m_seat);
        m_outbox->setSeat(m_seat);
        m_window->setPerson(me.name.isEmpty() ? QString() : u"%1 · %2"_s.arg(me.name, roleWords(me.role)));
        Q_EMIT kitReady();
    });
}

void Desk::enter(const QString &place)
{
    if (place != "composer"_L1) {
        m_composer->saveNow();
        m_window->page(place)->setFocus(Qt::OtherFocusReason);
    }
    if (place == "tickets"_L1)
        m_tickets->focusList();
    else if (place == "drafts"_L1)
        m_drafts->refresh();
    else if (place == "outbox"_L1)
        m_outbox->refresh();
    else if (place == "history"_L1)
        m_history->refresh();
}

void Desk::leaveComposer()
{
    if (m_window->place() == "composer"_L1)
        m_window->go(m_before.isEmpty() ? u"tickets"_s : m_before);
}

void Desk::seek(const QString &text, const std::function<void(QList<Found>)> &use)
{
    TicketQuery query;
    query.text = text;
    query.limit = 7;
    listen(this, m_ports.tickets.list(query), [this, use](const Result<Page<TicketRow>> &page) {
        QList<Found> found;
        for (const TicketRow &row : page ? page->rows : QList<TicketRow>()) {
            found += Found{u"%1  %2"_s.arg(row.number, row.subject), row.customerName, [this, id = row.id] {
                               m_window->go(u"tickets"_s);
                               m_tickets->showTicket(id);
                           }};
        }
        use(found);
    });
}

void Desk::refresh()
{
    m_tickets->refresh();
    m_composer->refresh();
    m_outbox->refresh();
    if (m_window->place() == "history"_L1)
        m_history->refresh();
    checkHealth();
    showSync();
}

void Desk::complain(const Error &error)
{
    tell(sentence(error));
}

void Desk::tell(const QString &text)
{
    m_window->undoBar().tell(text);
}

} // namespace remindesk
