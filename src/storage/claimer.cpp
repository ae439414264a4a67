// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/claimer.h"

#include "access/actor.h"
#include "storage/jsontext.h"
#include "storage/policyfacts.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
const QString bySelf = u"dispatcher"_s;

/// What the rule that decided had to say: which facts drifted, until when it is quiet.
QString detailOf(const Decision &decision)
{
    for (const Reason &reason : decision.reasons) {
        if (reason.code == decision.reason && !reason.isPassed)
            return reason.arguments.join(u", "_s);
    }
    return {};
}
constexpr qint64 lookAgainMs = 3'600'000; // for a right that may come back

Decision approvalIsGone(const QString &approver, Instant now)
{
    const QString code = u"approval-revoked"_s;
    return {Verdict::HoldUntil, code, now.plusMs(lookAgainMs), {{code, false, {approver}}}};
}
constexpr int looksAtOnce = 20; // a claim full of held messages must not keep everybody else waiting
}

Foreseen foreseen(const QList<UnreadMessage> &due, const ClaimRequest &request, FreezeNote &note)
{
    Foreseen ahead;
    for (const UnreadMessage &unread : due) {
        ahead.due.append(read(unread));
        const OutboxItem &item = ahead.due.constLast().item;
        if (item.attempts == 0)
            ahead.bytes.insert(item.id, note.during(item.id, [&] { return request.freeze(item, request.now); }));
    }
    return ahead;
}

ClaimResult Claimer::claim()
{
    for (StoredMessage stored : m_ahead.due) {
        if (stands(stored))
            consider(stored);
    }
    // What is looked at leaves the line (sent, held, ended): the next look begins with those behind it.
    for (int look = 0; look < looksAtOnce && m_result.claimed.size() < m_request.limit; ++look) {
        const QList<UnreadMessage> due
            = m_due.messages(m_database, m_request, m_request.limit - m_result.claimed.size());
        if (due.isEmpty())
            break;
        for (const UnreadMessage &unread : due) {
            StoredMessage stored = read(unread);
            consider(stored);
        }
    }
    return m_result;
}

/// Nobody changed the message since it was read: its text never changes, so this is what can. One that was changed
/// is looked at again where it stands now.
bool Claimer::stands(const StoredMessage &stored)
{
    const OutboxItem &item = stored.item;
    return m_database.number(u"SELECT count(*) FROM message WHERE seq = ? AND state = ? AND next_try_ms = ? "
                             "AND pinned_gateway = ? AND attempts = ? AND crashes = ?"_s,
                             {stored.seq, deliveryStateKey(item.state), item.nextTry.ms, stored.pinnedGateway,
                              item.attempts, stored.crashes})
           == 1;
}

void Claimer::consider(StoredMessage &stored)
{
    const Decision decision = decisionOf(stored);
    switch (decision.verdict) {
    case Verdict::Send:
        send(stored);
        break;
    case Verdict::HoldUntil:
        hold(stored, decision);
        break;
    case Verdict::Skip:
        leave(stored, DeliveryState::Skipped, decision.reason, detailOf(decision));
        break;
    case Verdict::Expire:
        leave(stored, DeliveryState::Expired, decision.reason, detailOf(decision));
        break;
    }
}

Decision Claimer::decisionOf(const StoredMessage &stored)
{
    const OutboxItem &item = stored.item;
    auto known = m_facts.find(item.ticket);
    if (known == m_facts.end())
        known = m_facts.insert(item.ticket, policyFactsOf(m_database, item.ticket));
    PolicyFacts facts = *known;
    if (item.reminderClass != ReminderClass::Transaction) { // exempt from caps: their count is not looked up
        readCap(m_database, facts, m_request.rules, m_request.now);
        readCapOfAddress(m_database, facts, item, m_request.rules, m_request.now);
    }
    const ReminderFacts reminder = reminderFacts(item.reminder);
    facts.atComposing = reminder.atComposing;
    facts.notBefore = reminder.notBefore;
    facts.isApproved = reminder.isApproved;
    facts.notAfter = item.notAfter;
    const Decision decision = decide(item, reminder.priority, facts, m_request.rules, m_request.now);
    const bool isGone = decision.verdict == Verdict::Send && !reminder.approver.isEmpty() && !mayApprove(reminder.approver);
    return isGone ? approvalIsGone(reminder.approver, m_request.now) : decision;
}

Claimer::ReminderFacts Claimer::reminderFacts(const ReminderId &id)
{
    auto facts = m_database.one(
        u"SELECT priority, facts_json, not_before_ms, draft_json, "
        "coalesce((SELECT a.decided_by FROM approval_reminder r INDEXED BY approval_of_reminder JOIN approval a ON a.id = r.approval_id "
        "WHERE r.reminder_id = reminder.id AND a.state = 'approved' LIMIT 1), (SELECT a.decided_by FROM approval a INDEXED BY "
        "approval_subject WHERE a.subject = reminder.id AND a.state = 'approved' LIMIT 1), '') FROM reminder WHERE id = ?"_s, {id.value}, [](const Row &row) {
            return ReminderFacts{keyed(priorityFromKey, row.text(0), "priority"), factsFromText(row.text(1)),
                                 row.maybeInstant(2), row.utf8(3).contains("\"approval\""), row.text(4)};
        });
    if (!facts) // its message could not be stored without it
        throwUnreadable(u"reminder"_s, id.value);
    if (facts->isApproved) // asked for, at least
        facts->isApproved = m_database.number(u"SELECT coalesce(json_extract(draft_json, '$.approval.by'), '') <> '' "
                                              "FROM reminder WHERE id = ?"_s, {id.value}) != 0;
    return *facts;
}

/// What was approved goes only while whoever approved it still may.
bool Claimer::mayApprove(const QString &account)
{
    const auto roles = m_database.one(u"SELECT roles FROM account WHERE id = ? AND is_enabled"_s, {account},
                                      [](const Row &row) { return personRolesFromText(row.text(0)); });
    return roles && *roles && can(Actor{account, {}, **roles}, Permission::Approve);
}

void Claimer::send(StoredMessage &stored)
{
    const Result<QByteArray> bytes = bytesOf(stored);
    if (!bytes) {
        leave(stored, DeliveryState::Failed, bytes.error().code, bytes.error().arguments.join(u", "_s));
        return;
    }
    OutboxItem &item = stored.item;
    item.gateway = m_request.gateway;
    ++item.attempts;
    stored.spent = m_request.now;
    const AttemptId attempt{newUuid7(m_request.now.ms)};
    m_database.run(u"INSERT INTO attempt (id, message_id, number, gateway_id, owner, phase, prepared_ms, outcome, "
                   "code, words, provider_id) VALUES (?,?,?,?,?,'prepared',?,'','','','')"_s,
                   {attempt.value, item.id.value, item.attempts, item.gateway.value, m_request.owner,
                    m_request.now.ms});
    MessageStep step{DeliveryState::Sending, u"claimed"_s, {}, bySelf, item.gateway.value, m_request.now};
    if (const auto &fallback = m_request.fallback; fallback && stored.pinnedGateway.isEmpty()) {
        step.reason = u"gateway.fallback"_s;
        step.detail = QStringList{item.gateway.value, fallback->preferred, fallback->reason}.join(u", "_s);
    }
    moveToSending(m_database, stored, step);
    m_result.claimed.append(
        {attempt, item, FrozenMessage{item.id, item.idempotencyKey, item.message.recipient, *bytes}});
}

Result<QByteArray> Claimer::bytesOf(const StoredMessage &stored)
{
    const OutboxItem &item = stored.item;
    if (item.attempts == 0)
        return frozenNow(item);
    // Another gateway's bytes are of another format: only its own are used again.
    const auto kept = m_database.one(u"SELECT bytes FROM frozen WHERE message_id = ? AND gateway_id = ?"_s,
                                     {item.id.value, m_request.gateway.value},
                                     [](const Row &row) { return row.bytes(0); });
    return kept ? *kept : frozenNow(item);
}

Result<QByteArray> Claimer::frozenNow(const OutboxItem &item)
{
    const auto ahead = m_ahead.bytes.constFind(item.id);
    Result<QByteArray> made = ahead != m_ahead.bytes.cend() ? *ahead : m_note.during(item.id, [&] {
        return m_request.freeze(item, m_request.now);
    });
    if (made)
        m_database.run(u"INSERT INTO frozen (message_id, gateway_id, bytes) VALUES (?,?,?) "
                       "ON CONFLICT (message_id) DO UPDATE SET gateway_id = excluded.gateway_id, "
                       "bytes = excluded.bytes"_s,
                       {item.id.value, m_request.gateway.value, *made});
    return made;
}

void Claimer::hold(StoredMessage &stored, const Decision &decision)
{
    stored.item.nextTry = decision.until;
    moveMessage(m_database, stored, {DeliveryState::Held, u"held"_s, decision.reason, bySelf, detailOf(decision), m_request.now});
    ++m_result.held;
}

void Claimer::leave(StoredMessage &stored, DeliveryState state, const QString &reason, const QString &detail)
{
    moveMessage(m_database, stored, {state, deliveryStateKey(state), reason, bySelf, detail, m_request.now});
    ++m_result.skipped;
}

} // namespace remindesk
