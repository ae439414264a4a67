// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"
#include "ui/common/surroundings.h"
#include "ui/common/windowmemory.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace remindesk {

class ComposerPage;
class DraftsPage;
class HistoryPage;
class MainWindow;
class OutboxPage;
class TicketsPage;

/// The console: makes the window and its places, and leads from one to the other. What app/console shows.
/// Window's thread; `ports` and `prompter` outlive it.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// `memoryFile`: where window and columns are remembered; empty: nowhere.
    Desk(const ConsolePorts &ports, Prompter &prompter, const QString &memoryFile, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] CommandTable &commands() { return m_commands; }
    /// Asks the stores who sits here and what is there, then keeps looking. Call once, after showing the window.
    void start();
    /// Something changed underneath (a sync, the dispatcher): every place looks again.
    void refresh();
    /// Says something in passing, over whatever place is shown.
    void tell(const QString &text);

Q_SIGNALS:
    void kitReady();

private:
    void makePlaces(const Surroundings &around);
    void connectPlaces();
    void loadSeat();
    void loadKit();
    void setSeat(const Seat &seat);
    void enter(const QString &place);
    void leaveComposer();
    void seek(const QString &text, const std::function<void(QList<struct Found>)> &use);
    void checkHealth();
    void showHealth();
    void sync();
    void showSync();
    void complain(const Error &error);

    ConsolePorts m_ports;
    CommandTable m_commands;
    WindowMemory m_memory;
    std::unique_ptr<MainWindow> m_window;
    TicketsPage *m_tickets = nullptr;
    DraftsPage *m_drafts = nullptr;
    ComposerPage *m_composer = nullptr;
    OutboxPage *m_outbox = nullptr;
    HistoryPage *m_history = nullptr;
    Kit m_kit;
    Seat m_seat;
    QString m_before;      ///< the place the composer was opened from
    OutboxCounts m_counts;
    int m_gateways = -1;   ///< enabled ones; -1: not known yet
    QString m_kitProblem;
    std::optional<Instant> m_syncedAt;
    QString m_syncProblem;
    bool m_isSyncing = false;
    QTimer m_look;
    QTimer m_syncTimer;
};

} // namespace remindesk
