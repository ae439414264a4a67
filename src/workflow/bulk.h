// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "policy/decide.h"
#include "workflow/historystore.h"
#include "workflow/kit.h"
#include "workflow/sending.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <optional>

namespace remindesk {

/// What one row of a bulk run asks for; the rest comes from ticket, customer and scenario.
struct BulkWish
{
    QString scenario;
    QJsonObject fields;       ///< field key -> text, as setFields() takes them
    QList<Channel> channels;  ///< empty: the scenario's
    std::optional<Instant> notBefore;
    QString author;           ///< empty: whoever sits here

    bool operator==(const BulkWish &) const = default;
};

struct BulkReminder
{
    ReminderDraft draft;
    PreparedReminder prepared;
};

/// One row composed and judged: the same for the command line's file and for the console's selection. Pure. E-FLD
/// codes where a field cannot be read.
[[nodiscard]] Result<BulkReminder> composeRow(const BulkWish &wish, const ComposingKit &kit, const TicketDetail &detail,
                                              Instant now);

/// What policy would say to the messages of a prepared reminder: the best of their channels. Pure.
[[nodiscard]] Decision decisionFor(const PreparedReminder &prepared, PolicyFacts facts, const ComposingKit &kit,
                                   Instant now);

enum class BulkState {
    Waiting,  ///< not looked at yet
    Ready,    ///< would be queued
    Queued,   ///< is in the outbox: goes now, or when `decision` says
    Blocked,  ///< findings or policy are against it
    Failed,   ///< the store said no
    Canceled, ///< the run was stopped before it
};

class Approvals;

struct BulkRow
{
    TicketId ticket;
    BulkState state = BulkState::Waiting;
    Findings findings;
    Decision decision;
    std::optional<Error> error;
    QList<MessageId> messages;
};

/// One scenario for many tickets, row by row: a bad row is reported in its turn and never stops the good ones. Each
/// row is a turn of the event loop. Lives on its maker's thread; the stores outlive it.
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        TicketStore &tickets;
        ReminderStore &reminders;
        const Clock &clock;
        Approvals *approvals = nullptr; ///< null: no number of reminders needs a second person
    };

    BulkRun(const Ports &ports, Kit kit, const QList<TicketId> &tickets, QObject *parent = nullptr);

    /// Judges every row anew; a run under way is left.
    void check(const BulkWish &wish);
    /// Queues every row that is ready, each in a transaction of its own; none of its messages is due before `graceMs`
    /// have passed. Whoever may not send to many is told so by failed(), and nothing is queued.
    void send(qint64 graceMs = 0);
    /// What was queued and has not gone is canceled; such a row may be sent again.
    void takeBack(const QString &source);
    /// After the present row; what is queued stays queued.
    void cancel();

    [[nodiscard]] const QList<BulkRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int count(BulkState state) const;

Q_SIGNALS:
    void failed(const remindesk::Error &error);
    void rowChanged(int row);
    void progressed(int done, int total);
    void finished();
    void tookBack(int canceled, int tooLate);

private:
    void begin(bool sends);
    void next();
    void look(int row, const Result<TicketDetail> &detail);
    void judge(int row, const BulkReminder &reminder, const Result<PolicyFacts> &facts);
    void put(int row, const BulkReminder &reminder);
    void settle(int row, BulkState state);
    void finish();
    void askForHeld();

    Ports m_ports;
    Kit m_kit;
    BulkWish m_wish;
    QList<BulkRow> m_rows;
    int m_at = 0;
    int m_generation = 0;
    qint64 m_graceMs = 0;
    SendHold m_hold = SendHold::None;
    QList<ReminderId> m_held; ///< queued, waiting for a second person
    bool m_sends = false;
    bool m_isRunning = false;
};

} // namespace remindesk
