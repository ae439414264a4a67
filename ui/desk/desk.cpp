// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk.h"

#include "base/logging.h"
#include "resources/seeddata.h"
#include "ui/approvals/approvalspage.h"
#include "ui/common/timewords.h"
#include "ui/common/undobar.h"
#include "ui/desk/bell.h"
#include "ui/desk/seeker.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/draftspage.h"
#include "ui/history/historypage.h"
#include "ui/outbox/outboxpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/tickets/ticketspage.h"
#include "wording/wording.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int lookEveryMs = 15'000;
constexpr int syncEveryMs = 60'000;
constexpr int furnishAfterMs = 400;

} // namespace

Desk::Desk(const ConsolePorts &ports, Prompter &prompter, Preferences &preferences, const QString &memoryFile,
           QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_prompter(prompter)
    , m_preferences(preferences)
    , m_memory(memoryFile)
    , m_bell(std::make_unique<Bell>(ports, preferences))
{
    initSeedData(); // the icons
    m_commands.setKeys(preferences.keys());
    m_seat.zone = zoneHere();
    m_window = std::make_unique<MainWindow>(m_commands, m_memory);
    addPlaces();
    loadSeat();
    connect(m_window.get(), &MainWindow::placeChanged, this, &Desk::enter);
    makeSeeker();
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &Desk::refresh);
    m_syncTimer.setInterval(syncEveryMs);
    connect(&m_syncTimer, &QTimer::timeout, this, &Desk::sync);
    constexpr int syncLookMs = 250;
    m_syncLook.setInterval(syncLookMs);
    connect(&m_syncLook, &QTimer::timeout, this, &Desk::showSync);
    connect(&m_window->health(), &HealthBar::tailActed, this, &Desk::actOnSync);
    connect(&m_window->health(), &HealthBar::placeAsked, this, [this](const QString &place) {
        if (place == heldPlace)
            showHeld();
        else
            m_window->go(place);
    });
    connect(m_bell.get(), &Bell::failed, this, &Desk::complain);
    connect(m_window.get(), &MainWindow::closing, this, &Desk::rememberSession);
    addCommands();
}

void Desk::makeSeeker()
{
    auto *seeker = new Seeker(m_ports, {
        [this] { return m_kit; },
        [this]() -> std::optional<Ticket> {
            if (!m_tickets->ticket() || m_window->place() == "composer"_L1)
                return std::nullopt;
            return m_tickets->ticket()->ticket;
        },
        [this](const TicketId &id) {
            m_window->go(u"tickets"_s);
            m_tickets->showTicket(id);
        },
        [this](const TicketId &id, const QString &scenario) { composer().compose(id, scenario); },
        [this](const TemplateSlot &slot) {
            m_window->go(u"templates"_s);
            m_templates->open(slot);
        },
        [this](const Error &error) { complain(error); }}, this);
    m_window->commandBox().setSeek([seeker](const QString &text, const auto &use) { seeker->seek(text, use); });
}

void Desk::addCommands()
{
    const QString group = tr("Everywhere");
    m_commands.add(m_window.get(), {u"preferences"_s, tr("Preferences"), QKeySequence(u"Ctrl+,"_s), group},
                   [this] { showPreferences(); });
    if (m_ports.upkeep)
        m_commands.add(m_window.get(), {u"held"_s, tr("What a held workspace would send…"), QKeySequence(u"Ctrl+Shift+H"_s), group},
                       [this] { showHeld(); });
    if (m_ports.sync)
        m_commands.add(m_window.get(), {u"sync"_s, tr("Bring changes from the ticket source"),
                                        QKeySequence(u"Ctrl+Shift+R"_s), group},
                       [this] { askSync(); });
}

void Desk::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_commands, m_preferences, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

Desk::~Desk() = default;

void Desk::start()
{
    m_tickets->setFocus(Qt::OtherFocusReason);
    m_isStarted = true;
    if (m_isPainted)
        furnish();
    else // there may be no rows whose paint one could wait for
        QTimer::singleShot(furnishAfterMs, this, &Desk::furnish);
}

void Desk::notePainted()
{
    m_isPainted = true;
    if (m_isStarted)
        furnish();
}

/// The rest of the console, once the tickets are seen: what can be sent, the other pages, the ticket source.
void Desk::furnish()
{
    if (std::exchange(m_isFurnished, true))
        return;
    loadKit();
    checkHealth();
    m_look.start();
    if (m_ports.sync) {
        m_syncTimer.start();
        sync();
    }
    sweepFiles();
    makeNextPage();
    Q_EMIT furnished();
}

/// Files of drafts that were thrown away.
void Desk::sweepFiles()
{
    constexpr qint64 daySeconds = 86'400;
    listen(this, m_ports.drafts.sweepFiles(m_ports.clock.now().plusSeconds(-daySeconds)), [this](const Result<int> &deleted) {
        if (!deleted)
            complain(deleted.error());
        else if (*deleted > 0)
            qCInfo(lcApp) << "kept files nobody names any more:" << *deleted;
    });
}

void Desk::enter(const QString &place)
{
    qCDebug(lcApp) << "place" << place;
    if (place != "composer"_L1 && m_composer)
        m_composer->saveNow();
    if (place == "drafts"_L1)
        m_drafts->refresh();
    else if (place == "outbox"_L1) {
        m_outbox->refresh();
        m_bell->hush();
    }
    else if (place == "history"_L1)
        m_history->refresh();
    else if (place == "templates"_L1)
        m_templates->refresh();
    else if (place == "settings"_L1)
        m_settings->refresh();
    else if (place == "approvals"_L1)
        m_approvals->refresh();
}

void Desk::leaveComposer()
{
    if (m_window->place() == "composer"_L1)
        m_window->go(m_before.isEmpty() ? u"tickets"_s : m_before);
}

void Desk::refresh()
{
    m_bell->look();
    m_tickets->refresh();
    if (m_composer)
        m_composer->refresh();
    if (m_outbox)
        m_outbox->refresh();
    if (m_window->place() == "history"_L1)
        m_history->refresh();
    if (m_approvals)
        m_approvals->refresh();
    checkHealth();
    showSync();
}

void Desk::complain(const Error &error)
{
    if (error.code != "E-ACC-02"_L1) // the lock is before everybody's eyes
        tell(sentence(error));
}

void Desk::tell(const QString &text)
{
    m_window->undoBar().tell(text);
}

} // namespace remindesk
