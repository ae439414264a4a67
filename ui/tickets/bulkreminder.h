// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/tokens.h"
#include "workflow/bulk.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace remindesk {

/// One scenario for the selected tickets: what is asked once for all of them, and the result of each row. A model of
/// the result list; no widgets. Window's thread.
class BulkReminderModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, CustomerName, ResultColumn, ColumnCount };

    BulkReminderModel(const ConsolePorts &ports, const Kit &kit, const Seat &seat, const QList<TicketRow> &tickets,
                      QObject *parent = nullptr);

    [[nodiscard]] QList<const Scenario *> scenarios() const;
    void setScenario(const QString &key);
    /// The same text in this field of every row; judged once the typing pauses.
    void setField(const QString &key, const QString &text);
    /// Fields that some row lacks: asked for once. They stay while the scenario does.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    [[nodiscard]] QString labelOf(const QString &field) const;
    /// What is wrong with a field, in the first row that has something against it.
    [[nodiscard]] QString problemOf(const QString &field) const;

    void send();
    void cancel();
    /// What this dialog has sent and what has not gone yet comes back.
    void takeBack();
    /// Undo is no longer offered: what was queued is due.
    void letGo();
    /// The messages that are in the outbox because of this dialog.
    [[nodiscard]] QList<MessageId> queuedMessages() const;
    /// Asks what became of the queued messages.
    void refresh();

    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] bool isSending() const { return m_isSending && m_run.isRunning(); }
    [[nodiscard]] int count(BulkState state) const { return m_run.count(state); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] const TicketRow &ticket(int row) const { return m_tickets.at(row); }
    [[nodiscard]] const BulkRow &row(int row) const { return m_run.rows().at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr int typingPauseMs = 250;

Q_SIGNALS:
    void askedChanged();
    void judged();    ///< every row has its verdict
    void progressed(int done, int total);
    void tookBack(int canceled, int tooLate);
    void sent();      ///< the run ended: everything that could be queued is
    void failed(const remindesk::Error &error);

private:
    void check();
    void finish();
    void collectAsked();
    void askState(int row);
    [[nodiscard]] QString words(int row) const;
    [[nodiscard]] struct Labels labels() const;
    [[nodiscard]] Tone tone(int row) const;

    ConsolePorts m_ports;
    Kit m_kit;
    Seat m_seat;
    QList<TicketRow> m_tickets;
    BulkWish m_wish;
    BulkRun m_run;
    QStringList m_asked;
    QHash<int, std::pair<DeliveryState, QString>> m_states; ///< of queued rows, as the history has them
    QTimer m_typing;
    bool m_isSending = false;
};

} // namespace remindesk
