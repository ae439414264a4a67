// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"
#include "ui/common/preferences.h"
#include "ui/common/surroundings.h"
#include "ui/common/windowmemory.h"
#include "workflow/backupplan.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace remindesk {

class ApprovalsPage;
class Bell;
class ComposerPage;
class DraftsPage;
class HistoryPage;
class MainWindow;
class OutboxPage;
class SettingsPage;
class TemplatesPage;
class TicketsPage;
struct SentReminder;

/// The console: makes the window and its places, and leads from one to the other. What app/console shows.
/// Window's thread; `ports`, `prompter` and `preferences` outlive it.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// `memoryFile`: where window and columns are remembered; empty: nowhere. Asks for the seat and the first tickets
    /// at once, so that the store works while the window is made. Only the tickets' page is made here.
    Desk(const ConsolePorts &ports, Prompter &prompter, Preferences &preferences, const QString &memoryFile,
         QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] CommandTable &commands() { return m_commands; }
    [[nodiscard]] Bell &bell() { return *m_bell; }
    /// Asks the stores who sits here and what is there, then keeps looking. Call once, after showing the window.
    void start();
    /// Something changed underneath (a sync, the dispatcher): every place looks again.
    void refresh();
    /// The ticket sources are set up, or are others by now: they are asked without waiting for the next minute. Where
    /// none can be asked nothing is said of syncing, and the command says what to do.
    void setSources(bool isAnyLive);
    /// A reminder for the ticket of this number, as soon as composing is possible; says so when there is none.
    void composeFor(const QString &number);
    /// Brings the window before the person's eyes, minimised or not.
    void showWindow();
    /// What needs a person, before their eyes: the window and its outbox.
    void showOutbox();
    /// What is the matter with the store itself, on the lower edge until it is over.
    void setConcerns(const QList<HealthConcern> &concerns);
    /// Says something in passing, over whatever place is shown.
    void tell(const QString &text);

Q_SIGNALS:
    void kitReady();
    /// The tickets are seen: what else a program does when it starts may begin.
    void furnished();
    /// How many messages need a person.
    void needsPersonChanged(int count);

private:
    using Afterwards = std::function<void(int canceled)>;
    void addCommands();
    void addPlaces();
    void restoreSession();
    void rememberSession();
    void showPreferences();
    QWidget *makeTickets(QWidget *parent);
    QWidget *makeDrafts(QWidget *parent);
    QWidget *makeOutbox(QWidget *parent);
    QWidget *makeHistory(QWidget *parent);
    QWidget *makeTemplates(QWidget *parent);
    QWidget *makeApprovals(QWidget *parent);
    QWidget *makeComposer(QWidget *parent);
    QWidget *makeSettings(QWidget *parent);
    void connectComposer();
    void notePainted();
    void furnish();
    void makeNextPage();
    [[nodiscard]] ComposerPage &composer();
    [[nodiscard]] Surroundings around();
    void sweepFiles();
    void loadSeat();
    void loadKit();
    void giveKit();
    void setSeat(const Seat &seat);
    void enter(const QString &place);
    void leaveComposer();
    void noteSent(const SentReminder &reminder);
    void offerUndo(const QList<MessageId> &messages, const Afterwards &afterwards);
    void takeBack(const QList<MessageId> &messages, const Afterwards &afterwards);
    void makeSeeker();
    void checkHealth();
    void showHeld();
    void showHealth();
    void sync();
    void askSync();
    void showSync();
    void actOnSync();
    void complain(const Error &error);

    ConsolePorts m_ports;
    Prompter &m_prompter;
    Preferences &m_preferences;
    CommandTable m_commands;
    WindowMemory m_memory;
    std::unique_ptr<Bell> m_bell;
    std::unique_ptr<MainWindow> m_window;
    TicketsPage *m_tickets = nullptr; ///< the other pages are null until they are made
    DraftsPage *m_drafts = nullptr;
    ComposerPage *m_composer = nullptr;
    OutboxPage *m_outbox = nullptr;
    HistoryPage *m_history = nullptr;
    TemplatesPage *m_templates = nullptr;
    SettingsPage *m_settings = nullptr;
    ApprovalsPage *m_approvals = nullptr; ///< only for who may approve
    Kit m_kit;
    Seat m_seat;
    QString m_before;      ///< the place the composer was opened from
    OutboxCounts m_counts;
    int m_gateways = -1;   ///< enabled ones; -1: not known yet
    QString m_kitProblem;
    QList<HealthConcern> m_concerns;
    QString m_composeWanted; ///< asked for before the kit was there
    std::optional<Instant> m_syncedAt;
    QString m_syncProblem;
    bool m_hasSource = true; ///< as far as is known
    bool m_isSyncing = false;
    std::shared_ptr<SyncProgress> m_syncProgress;
    bool m_isSyncWanted = false; ///< behind the one that runs
    QTimer m_syncLook; ///< while a sync runs
    bool m_isStarted = false;
    bool m_isPainted = false; ///< rows of the ticket list were seen
    bool m_isFurnished = false;
    QTimer m_look;
    QTimer m_syncTimer;
};

} // namespace remindesk
