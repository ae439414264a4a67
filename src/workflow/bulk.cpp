// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/bulk.h"

#include "workflow/approvals.h"
#include "workflow/takingback.h"

#include <QHash>

#include "form/draftfields.h"

#include <algorithm>
#include <utility>

namespace remindesk {

Result<BulkReminder> composeRow(const BulkWish &wish, const ComposingKit &kit, const TicketDetail &detail, Instant now)
{
    BulkReminder row{newDraft(kit, detail, wish.scenario, now), {}};
    if (const Done done = setFields(row.draft, wish.fields, {now, kit.calendar}); !done)
        return failure(done.error());
    if (!wish.channels.isEmpty())
        row.draft.channels = wish.channels;
    if (wish.notBefore)
        row.draft.notBefore = wish.notBefore;
    if (!wish.author.isEmpty())
        row.draft.author = wish.author;
    row.prepared = prepare(row.draft, kit, detail, now);
    return row;
}

Decision decisionFor(const PreparedReminder &prepared, PolicyFacts facts, const ComposingKit &kit, Instant now)
{
    const ReminderDraft &draft = prepared.reminder->fields();
    facts.atComposing = draft.facts;
    facts.notBefore = draft.notBefore;
    facts.notAfter = prepared.reminder->notAfter();
    std::optional<Decision> best;
    for (const Message &message : prepared.messages) {
        OutboxItem item;
        item.ticket = draft.ticket;
        item.customer = draft.customer;
        item.reminderClass = draft.reminderClass.value_or(prepared.reminder->scenario().reminderClass);
        item.message = message;
        const Decision decision = decide(item, draft.priority, facts, kit.rules, now);
        const bool isSooner = best && decision.verdict == Verdict::HoldUntil && best->verdict == Verdict::HoldUntil
                              && decision.until < best->until;
        if (!best || decision.verdict < best->verdict || isSooner)
            best = decision;
    }
    return best.value_or(Decision());
}

BulkRun::BulkRun(const Ports &ports, Kit kit, const QList<TicketId> &tickets, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_kit(std::move(kit))
{
    for (const TicketId &ticket : tickets) {
        BulkRow row;
        row.ticket = ticket;
        m_rows += row;
    }
}

int BulkRun::count(BulkState state) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [&](const BulkRow &row) { return row.state == state; }));
}

void BulkRun::check(const BulkWish &wish)
{
    m_wish = wish;
    begin(false);
}

void BulkRun::send(qint64 graceMs)
{
    if (const Done allowed = m_ports.approvals ? m_ports.approvals->maySendMany() : Done(); !allowed) {
        Q_EMIT failed(allowed.error());
        Q_EMIT finished();
        return;
    }
    m_graceMs = graceMs;
    const bool isMany = needsFourEyes(count(BulkState::Ready) + count(BulkState::Canceled), *m_kit);
    m_hold = m_ports.approvals && isMany ? SendHold::FourEyes : SendHold::None;
    begin(true);
}

void BulkRun::takeBack(const QString &source)
{
    QList<MessageId> messages;
    QHash<MessageId, int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        for (const MessageId &message : m_rows.at(row).state == BulkState::Queued ? m_rows.at(row).messages : QList<MessageId>()) {
            messages += message;
            rows.insert(message, row);
        }
    }
    auto *run = new TakingBack(m_ports.reminders, messages, source, this);
    connect(run, &TakingBack::canceled, this, [this, rows](const MessageId &message) {
        const int row = rows.value(message);
        m_rows[row].messages.removeOne(message);
        if (m_rows.at(row).messages.isEmpty())
            settle(row, BulkState::Canceled);
    });
    connect(run, &TakingBack::failed, this, &BulkRun::failed);
    connect(run, &TakingBack::finished, this, &BulkRun::tookBack);
    run->start(m_ports.clock.now());
}

void BulkRun::cancel()
{
    if (!m_isRunning)
        return;
    ++m_generation;
    m_isRunning = false;
    for (int row = m_at; m_sends && row < m_rows.size(); ++row) {
        if (m_rows.at(row).state == BulkState::Ready)
            settle(row, BulkState::Canceled);
    }
    finish();
}

void BulkRun::finish()
{
    askForHeld();
    Q_EMIT finished();
}

/// What waits for a second person comes before that person's eyes.
void BulkRun::askForHeld()
{
    if (m_held.isEmpty())
        return;
    listen(this, m_ports.approvals->askForBulk(m_wish.scenario, {}, std::exchange(m_held, {})), [this](const Done &asked) {
        if (!asked)
            Q_EMIT failed(asked.error());
    });
}

void BulkRun::begin(bool sends)
{
    ++m_generation;
    m_sends = sends;
    m_isRunning = true;
    m_at = 0;
    next();
}

void BulkRun::next()
{
    const auto isDue = [this](const BulkRow &row) {
        return m_sends ? row.state == BulkState::Ready || row.state == BulkState::Canceled
                       : row.state != BulkState::Queued; // what is out cannot be judged away
    };
    while (m_at < m_rows.size() && !isDue(m_rows.at(m_at)))
        ++m_at;
    Q_EMIT progressed(m_at, int(m_rows.size()));
    if (m_at == m_rows.size()) {
        m_isRunning = false;
        finish();
        return;
    }
    const int row = m_at++;
    listen(this, m_ports.tickets.detail(m_rows.at(row).ticket),
           [this, row, generation = m_generation](const Result<TicketDetail> &detail) {
               if (generation == m_generation)
                   look(row, detail);
           });
}

void BulkRun::look(int row, const Result<TicketDetail> &detail)
{
    m_rows[row] = {m_rows.at(row).ticket, m_sends ? BulkState::Ready : BulkState::Waiting, {}, {}, {}, {}};
    const auto reminder = detail ? composeRow(m_wish, *m_kit, *detail, m_ports.clock.now())
                                 : Result<BulkReminder>(failure(detail.error()));
    if (!reminder) {
        m_rows[row].error = reminder.error();
        // A field that cannot be read is the agent's to change; a ticket that is gone is not.
        settle(row, detail ? BulkState::Blocked : BulkState::Failed);
        return next();
    }
    m_rows[row].findings = reminder->prepared.findings;
    if (!reminder->prepared.isSendable()) {
        settle(row, BulkState::Blocked);
        return next();
    }
    const auto asked = m_ports.reminders.policyFacts(m_rows.at(row).ticket, m_ports.clock.now(), m_kit->rules);
    listen(this, asked, [this, row, reminder = *reminder, generation = m_generation](const Result<PolicyFacts> &facts) {
        if (generation == m_generation)
            judge(row, reminder, facts);
    });
}

void BulkRun::judge(int row, const BulkReminder &reminder, const Result<PolicyFacts> &facts)
{
    if (!facts) {
        m_rows[row].error = facts.error();
        settle(row, BulkState::Failed);
        return next();
    }
    m_rows[row].decision = decisionFor(reminder.prepared, *facts, *m_kit, m_ports.clock.now());
    const Verdict verdict = m_rows.at(row).decision.verdict;
    if (verdict == Verdict::Skip || verdict == Verdict::Expire) {
        settle(row, BulkState::Blocked);
        return next();
    }
    if (m_sends)
        return put(row, reminder);
    settle(row, BulkState::Ready);
    next();
}

void BulkRun::put(int row, const BulkReminder &reminder)
{
    m_rows[row].state = BulkState::Waiting; // on its way: neither stopped nor sent a second time
    const auto sent = remindesk::send(reminder.prepared, m_ports.reminders, m_ports.clock.now(), m_graceMs, m_hold);
    // Not bound to the generation: what was queued is reported as queued, stopped or not.
    listen(this, sent, [this, row, generation = m_generation](const Result<SentReminder> &result) {
        if (result) {
            m_rows[row].messages = result->messages;
            if (m_hold == SendHold::FourEyes)
                m_held += result->reminder;
        } else
            m_rows[row].error = result.error();
        settle(row, result ? BulkState::Queued : BulkState::Failed);
        if (generation == m_generation)
            next();
        else if (!m_isRunning)
            askForHeld(); // it was stopped while this one was on its way
    });
}

void BulkRun::settle(int row, BulkState state)
{
    m_rows[row].state = state;
    Q_EMIT rowChanged(row);
}

} // namespace remindesk
