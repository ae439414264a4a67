// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/approvalrepository.h"

#include "storage/auditrepository.h"
#include "storage/messagerows.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApprovalRequest::Kind;
using State = ApprovalRequest::State;

constexpr auto approvalColumns = "a.id, a.kind, a.state, a.subject, a.title, a.request, a.asked_by, a.asked_name, a.asked_ms, "
                         "a.decided_by, a.decided_name, a.decided_ms, a.comment, "
                         "(SELECT count(*) FROM approval_reminder r WHERE r.approval_id = a.id)"_L1;

QString stateKey(State state)
{
    return state == State::Waiting ? u"waiting"_s : state == State::Approved ? u"approved"_s : u"returned"_s;
}

ApprovalRequest requestFrom(const Row &row)
{
    const QString state = row.text(2);
    return {row.text(0),
            row.text(1) == "bulk"_L1 ? Kind::Bulk : Kind::Finding,
            state == "waiting"_L1 ? State::Waiting : state == "approved"_L1 ? State::Approved : State::Returned,
            row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.instant(8),
            row.text(9), row.text(10), row.instant(11), row.text(12), int(row.number(13))};
}

ApprovalRequest waitingOrThrow(Database &database, const QString &id)
{
    const auto found = database.one(u"SELECT "_s + approvalColumns + " FROM approval a WHERE a.id = ?"_L1, {id}, requestFrom);
    if (!found || found->state != State::Waiting)
        throw StoreFailure{Error{u"E-ACC-16"_s, {}, {}}, 0};
    return *found;
}

/// Every blocked message of the request: on its way, or given up.
void moveBlocked(Database &database, const QString &id, State decision, const Actor &by, Instant at)
{
    const QString source = u"agent:"_s + (by.name.isEmpty() ? by.id : by.name);
    QList<StoredMessage> blocked = messagesWhere(
        database,
        u"FROM message WHERE state = 'blocked' AND reminder_id IN (SELECT reminder_id FROM approval_reminder WHERE approval_id = ?)"_s,
        {id});
    for (StoredMessage &stored : blocked) {
        const bool isLater = stored.item.nextTry.ms > at.ms;
        if (decision == State::Returned)
            moveMessage(database, stored, {DeliveryState::Canceled, u"canceled"_s, u"approval-returned"_s, source, {}, at});
        else
            moveMessage(database, stored, {isLater ? DeliveryState::Scheduled : DeliveryState::Queued,
                                           isLater ? u"scheduled"_s : u"queued"_s, u"approved"_s, source, {}, at});
    }
}

} // namespace

Async<void> ApprovalRepository::ask(ApprovalRequest request, QList<ReminderId> reminders)
{
    return m_thread.write<void>([request = std::move(request), reminders = std::move(reminders)](Database &database) {
        database.run(u"DELETE FROM approval WHERE subject = ? AND kind = 'finding'"_s, {request.subject});
        database.run(u"INSERT INTO approval (id, kind, state, subject, title, request, codes, asked_by, asked_name, asked_ms, "
                     "decided_by, decided_name, decided_ms, comment) VALUES (?,?,'waiting',?,?,?,'',?,?,?,'','',0,'')"_s,
                     {request.id, request.kind == Kind::Bulk ? u"bulk"_s : u"finding"_s, request.subject, request.title,
                      request.request, request.askedBy, request.askedName, request.asked.ms});
        for (const ReminderId &reminder : reminders)
            database.run(u"INSERT INTO approval_reminder (approval_id, reminder_id) VALUES (?, ?)"_s, {request.id, reminder.value});
    });
}

Async<QList<Message>> ApprovalRepository::messages(QString id, int limit)
{
    return m_thread.read<QList<Message>>([id = std::move(id), limit](Database &database) {
        QList<Message> messages;
        const QList<StoredMessage> blocked = messagesWhere(
            database,
            u"FROM message INDEXED BY message_once WHERE reminder_id IN (SELECT reminder_id FROM approval_reminder WHERE approval_id = ? "
            "ORDER BY reminder_id LIMIT ?) ORDER BY reminder_id, channel LIMIT ?"_s,
            {id, limit, limit});
        for (const StoredMessage &stored : blocked)
            messages += stored.item.message;
        return messages;
    });
}

Async<void> ApprovalRepository::noteWavedThrough(ReminderId reminder, QString title, Actor by, Instant at)
{
    return m_thread.write<void>([reminder = std::move(reminder), title = std::move(title), by = std::move(by), at](Database &database) {
        database.run(u"INSERT INTO approval (id, kind, state, subject, title, request, codes, asked_by, asked_name, asked_ms, "
                     "decided_by, decided_name, decided_ms, comment) VALUES (?,'finding','approved',?,?,'','','','',?,?,?,?,'')"_s,
                     {newUuid7(at.ms), reminder.value, title, at.ms, by.id, by.name, at.ms});
    });
}

Async<QList<ApprovalRequest>> ApprovalRepository::waiting(int limit)
{
    return m_thread.read<QList<ApprovalRequest>>([limit](Database &database) {
        return database.all(u"SELECT "_s + approvalColumns
                                + " FROM approval a INDEXED BY approval_waiting WHERE a.state = 'waiting' AND (a.kind = 'bulk' OR EXISTS "
                                  "(SELECT 1 FROM draft d WHERE d.id = a.subject AND coalesce(json_extract(d.body_json, "
                                  "'$.approval.asked_by'), '') <> '')) ORDER BY a.asked_ms, a.id LIMIT ?"_L1,
                            {limit}, requestFrom);
    });
}

Async<QList<ApprovalRequest>> ApprovalRepository::returned()
{
    return m_thread.read<QList<ApprovalRequest>>([](Database &database) {
        return database.all(u"SELECT "_s + approvalColumns
                                + " FROM draft d JOIN approval a INDEXED BY approval_subject ON a.subject = d.id WHERE a.state = "
                                  "'returned'"_L1,
                            {}, requestFrom);
    });
}

Async<ApprovalRequest> ApprovalRepository::find(QString id)
{
    return m_thread.read<ApprovalRequest>([id = std::move(id)](Database &database) { return waitingOrThrow(database, id); });
}

Async<void> ApprovalRepository::decide(QString id, State decision, Actor by, QString comment, Instant at)
{
    return m_thread.write<void>([id = std::move(id), decision, by = std::move(by), comment = std::move(comment), at](Database &database) {
        const ApprovalRequest request = waitingOrThrow(database, id);
        database.run(u"UPDATE approval SET state = ?, decided_by = ?, decided_name = ?, decided_ms = ?, comment = ? WHERE id = ?"_s,
                     {stateKey(decision), by.id, by.name, at.ms, comment, id});
        if (request.kind == Kind::Bulk)
            moveBlocked(database, id, decision, by, at);
        appendAudit(database, {0, at, by.id, u"approval."_s + stateKey(decision), request.title, request.askedBy,
                               QString::number(request.reminders)});
    });
}

} // namespace remindesk
