// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuesAllOrNothing();
    void queuesOnce();
    void refusesUnknownTickets();
    void sendsInThreeSteps();
    void claimsInOrderUpToTheLimit();
    void schedulesForLater();
    void holdsInQuietHours();
    void holdsAtTheCap();
    void holdsAtTheCapOfAnAddress();
    void stopsWhenTheTicketChanged_data();
    void stopsWhenTheTicketChanged();
    void approvalCountsForTheStageThatWasApproved_data();
    void approvalCountsForTheStageThatWasApproved();
    void expiresLateMessages();
    void claimsWhatStandsAtItsCommit_data();
    void claimsWhatStandsAtItsCommit();
    void tellsOfATextThatCannotBeRead();
    void failsWhatCannotBeFrozen();
    void triesAgainWithTheSameBytes();
    void freesTheCapAfterAFailure();
    void settlesOnce();
    void refusesAnUnknownAttempt();
};

void OutboxTest::queuesAllOrNothing()
{
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1, {Channel::Email, Channel::Sms});
    queued.items[1].idempotencyKey = u"same"_s;
    queued.items[0].idempotencyKey = u"same"_s;
    QCOMPARE(codeOf(f.store->reminders().queue(queued)), u"E-STO-21"_s);
    QCOMPARE(waited(f.store->history().waiting({}, 10))->rows.size(), 0);
    QCOMPARE(waited(f.store->history().verify())->rows, 0);

    ReminderDraft draft;
    draft.id = {u"draft-1"_s};
    draft.ticket = f.ticket(1).ticket.id;
    QVERIFY(waited(f.store->drafts().save(draft, f.clock.time)));
    queued = f.reminder(1, {Channel::Email, Channel::Sms});
    queued.finishedDraft = draft.id;
    f.queue(queued);
    QCOMPARE(waited(f.store->drafts().drafts())->size(), 0);
    const auto waiting = waited(f.store->history().waiting({}, 10));
    QCOMPARE(waiting->rows.size(), 2);
    QVERIFY(!waiting->rows[0].id.isEmpty());
    QVERIFY(!waiting->rows[0].idempotencyKey.isEmpty());
    QVERIFY(waiting->rows[0].idempotencyKey != waiting->rows[1].idempotencyKey);
    QCOMPARE(waiting->rows[0].message, queued.items[0].message);
}

void OutboxTest::queuesOnce()
{
    OutboxFixture f;
    const QueuedReminder queued = f.reminder(1);
    f.queue(queued);
    QCOMPARE(codeOf(f.store->reminders().queue(queued)), u"E-STO-21"_s); // Enter held down
    QCOMPARE(waited(f.store->history().waiting({}, 10))->rows.size(), 1);
    QueuedReminder empty = f.reminder(2);
    empty.items.clear();
    QCOMPARE(codeOf(f.store->reminders().queue(empty)), u"E-STO-26"_s);
}

void OutboxTest::refusesUnknownTickets()
{
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.items[0].ticket = {u"nobody"_s};
    QCOMPARE(codeOf(f.store->reminders().queue(queued)), u"E-STO-13"_s);
}

void OutboxTest::sendsInThreeSteps()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const ClaimResult result = f.claim();
    QCOMPARE(result.claimed.size(), 1);
    const Claimed &claimed = result.claimed.constFirst();
    QCOMPARE(claimed.item.state, DeliveryState::Sending);
    QCOMPARE(claimed.item.attempts, 1);
    QCOMPARE(claimed.frozen.idempotencyKey, claimed.item.idempotencyKey);
    QVERIFY(!claimed.frozen.bytes.isEmpty());
    QCOMPARE(f.claim().claimed.size(), 0); // nobody else gets it

    f.send(claimed);
    const HistoryDetail detail = f.detail(claimed.item.id);
    QCOMPARE(detail.item.state, DeliveryState::Sent);
    QCOMPARE(detail.frozen, claimed.frozen.bytes);
    QCOMPARE(detail.providerId, u"P-1"_s);
    QCOMPARE(f.kinds(claimed.item.id), u"queued claimed awaiting sent"_s);
    QCOMPARE(detail.events.constLast().source, u"gateway:mail"_s);
    QVERIFY(waited(f.store->history().verify())->isIntact);
}

void OutboxTest::claimsInOrderUpToTheLimit()
{
    OutboxFixture f(6);
    for (int i = 6; i >= 1; --i) {
        QueuedReminder queued = f.reminder(i);
        queued.items[0].nextTry = f.clock.time.plusMs(i);
        f.queue(queued);
    }
    f.clock.time = f.clock.time.plusSeconds(1);
    QStringList numbers;
    for (int round = 0; round < 3; ++round) {
        for (const Claimed &claimed : f.claim(2).claimed)
            numbers.append(claimed.item.ticketNumber);
    }
    QCOMPARE(numbers.join(u' '), u"1 2 3 4 5 6"_s);
}

void OutboxTest::schedulesForLater()
{
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.notBefore = f.clock.time.plusSeconds(3600);
    f.queue(queued);
    QCOMPARE(f.claim().claimed.size(), 0);
    QCOMPARE(waited(f.store->history().waiting({}, 10))->rows[0].state, DeliveryState::Scheduled);
    QCOMPARE(waited(f.store->outbox().nextDue(Channel::Email))->value().ms, queued.notBefore->ms);
    QVERIFY(!waited(f.store->outbox().nextDue(Channel::Sms))->has_value());
    f.clock.time = *queued.notBefore;
    QCOMPARE(waited(f.store->outbox().dueTickets(Channel::Email, f.clock.time, 10))->size(), 1);
    QCOMPARE(f.claim().claimed.size(), 1);
}

void OutboxTest::holdsInQuietHours()
{
    OutboxFixture f;
    f.clock.time = {1'763'737'200'000}; // 23:00 in Shanghai
    f.queue(f.reminder(1));
    const ClaimResult result = f.claim();
    QCOMPARE(result.claimed.size(), 0);
    QCOMPARE(result.held, 1);
    const OutboxItem item = waited(f.store->history().waiting({}, 10))->rows[0];
    QCOMPARE(item.state, DeliveryState::Held);
    QCOMPARE(item.reason, u"quiet-hours"_s);
    QCOMPARE(item.nextTry.ms, 1'763'737'200'000 + 9 * 3'600'000); // 08:00
    f.clock.time = item.nextTry;
    QCOMPARE(f.claim().claimed.size(), 1);
    QCOMPARE(f.kinds(item.id), u"queued held claimed"_s);
}

void OutboxTest::holdsAtTheCap()
{
    OutboxFixture f;
    for (int i = 0; i < 5; ++i) {
        QueuedReminder queued = f.reminder(1);
        queued.items[0].reminderClass = ReminderClass::Progress;
        f.queue(queued);
    }
    const ClaimResult result = f.claim(); // those of the same claim count as well
    QCOMPARE(result.claimed.size(), 3);
    QCOMPARE(result.held, 2);
    const auto facts = waited(f.store->reminders().policyFacts(f.ticket(1).ticket.id, f.clock.time, {}));
    QCOMPARE(facts->sentInWindow, 3);
    QCOMPARE(facts->oldestInWindow->ms, f.clock.time.ms);
    QCOMPARE(waited(f.store->reminders().policyFacts(f.ticket(2).ticket.id, f.clock.time, {}))->sentInWindow, 0);
    const Instant later = f.clock.time.plusSeconds(8 * 24 * 3600);
    QCOMPARE(waited(f.store->reminders().policyFacts(f.ticket(1).ticket.id, later, {}))->sentInWindow, 0);
}

/// One number on many customers is one telephone: whoever reads there gets no more than one customer would.
void OutboxTest::holdsAtTheCapOfAnAddress()
{
    OutboxFixture f(12);
    const QString shared = f.ticket(1).customer.contacts.constFirst().address;
    QVERIFY(f.ticket(1).sharedWith.isEmpty());
    QList<TicketRecord> records = makeRecords(12);
    for (TicketRecord &record : records)
        record.customer.contacts[0].address = shared;
    QVERIFY(waited(f.store->tickets().put(f.source, records)));
    QCOMPARE(f.ticket(1).sharedWith.value(Channel::Email), 11);
    for (int number = 1; number <= 5; ++number) {
        QueuedReminder queued = f.reminder(number);
        queued.items[0].reminderClass = ReminderClass::Progress;
        queued.items[0].message.recipient = shared;
        f.queue(queued);
    }
    const ClaimResult result = f.claim();
    QCOMPARE(result.claimed.size(), 3);
    QCOMPARE(result.held, 2);
}

void OutboxTest::stopsWhenTheTicketChanged_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("closed") << u"closed"_s << u"stage-ended"_s;
    QTest::newRow("customer wrote") << u"message"_s << u"customer-replied"_s;
    QTest::newRow("other due time") << u"due"_s << u"drift"_s;
    QTest::newRow("no consent") << u"consent"_s << u"consent"_s;
    QTest::newRow("only the revision") << u"revision"_s << QString();
}

void OutboxTest::stopsWhenTheTicketChanged()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    if (what == "consent"_L1)
        queued.items[0].reminderClass = ReminderClass::Care;
    f.queue(queued);
    TicketRecord record = makeRecord(1);
    record.ticket.updated = record.ticket.updated.plusSeconds(1);
    record.ticket.revision = u"r2"_s;
    if (what == "closed"_L1)
        record.ticket.stage = Stage::Closed;
    if (what == "due"_L1)
        record.ticket.due = record.ticket.due->plusSeconds(3600);
    if (what == "message"_L1)
        record.events.append({u"e2"_s, f.clock.time.plusSeconds(-60), TicketEventKind::MessageIn, u"x"_s, u"好"_s});
    if (what == "consent"_L1)
        record.customer.contacts[0].consent = Consent::Denied;
    QVERIFY(waited(f.store->tickets().put(f.source, {record})));
    const MessageId id = waited(f.store->history().waiting({}, 10))->rows[0].id;
    const ClaimResult result = f.claim();
    QCOMPARE(result.claimed.size(), reason.isEmpty() ? 1 : 0);
    QCOMPARE(result.skipped, reason.isEmpty() ? 0 : 1);
    // Bytes may have been made ahead; none are kept for what does not go.
    QCOMPARE(valueIn(f.path(), u"SELECT count(*) FROM frozen"_s), reason.isEmpty() ? u"1"_s : u"0"_s);
    QCOMPARE(f.detail(id).item.reason, reason);
    QCOMPARE(f.detail(id).item.state, reason.isEmpty() ? DeliveryState::Sending : DeliveryState::Skipped);
}

void OutboxTest::approvalCountsForTheStageThatWasApproved_data()
{
    QTest::addColumn<QString>("draft");
    QTest::addColumn<Stage>("composedAt");
    QTest::addColumn<bool>("goes");
    QTest::newRow("approved while closed") << uR"({"approval": {"by": "陈立华"}})"_s << Stage::Closed << true;
    QTest::newRow("asked for, not given") << uR"({"approval": {"asked_by": "王敏", "by": ""}})"_s << Stage::Closed << false;
    QTest::newRow("nothing said") << u"{}"_s << Stage::Closed << false;
    QTest::newRow("closed after the approval") << uR"({"approval": {"by": "陈立华"}})"_s << Stage::InProgress << false;
}

void OutboxTest::approvalCountsForTheStageThatWasApproved()
{
    QFETCH(QString, draft);
    QFETCH(Stage, composedAt);
    QFETCH(bool, goes);
    OutboxFixture f;
    TicketRecord record = makeRecord(1);
    record.ticket.stage = Stage::Closed;
    record.ticket.updated = record.ticket.updated.plusSeconds(1);
    record.ticket.revision = u"r2"_s;
    QueuedReminder queued = f.reminder(1);
    queued.draftJson = draft;
    queued.facts.stage = composedAt;
    f.queue(queued);
    QVERIFY(waited(f.store->tickets().put(f.source, {record})));
    QCOMPARE(f.claim().claimed.size(), goes ? 1 : 0);
}

void OutboxTest::expiresLateMessages()
{
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.items[0].notAfter = f.clock.time.plusSeconds(60);
    f.queue(queued);
    const MessageId id = waited(f.store->history().waiting({}, 10))->rows[0].id;
    f.clock.time = f.clock.time.plusSeconds(61);
    QCOMPARE(f.claim().skipped, 1);
    QCOMPARE(f.detail(id).item.state, DeliveryState::Expired);
    QVERIFY(!f.detail(id).item.reason.isEmpty());
}

void OutboxTest::claimsWhatStandsAtItsCommit_data()
{
    QTest::addColumn<bool>("isCanceled");
    QTest::newRow("canceled meanwhile") << true;
    QTest::newRow("tried again by a person meanwhile") << false;
}

/// A person is faster than the claim: between its first look, when the bytes are made, and its transaction.
void OutboxTest::claimsWhatStandsAtItsCommit()
{
    QFETCH(bool, isCanceled);
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const MessageId first = waited(f.store->history().waiting({}, 10))->rows[0].id;
    ClaimRequest wish = f.request();
    wish.freeze = [&](const OutboxItem &item, Instant) -> Result<QByteArray> {
        if (item.id == first) {
            const auto done = isCanceled
                                  ? waited(f.store->reminders().cancel(first, u"test"_s, u"agent:王敏"_s, f.clock.time))
                                  : waited(f.store->reminders().retry(first, u"agent:王敏"_s, f.clock.time.plusMs(-1)));
            if (!done)
                return failure(done.error());
        }
        return QByteArray("bytes");
    };
    const ClaimResult result = f.claim(wish);
    QCOMPARE(result.claimed.size(), isCanceled ? 1 : 2); // each once, and what changed is looked at again
    QCOMPARE(f.detail(first).item.state, isCanceled ? DeliveryState::Canceled : DeliveryState::Sending);
    QCOMPARE(f.kinds(first), isCanceled ? u"queued canceled"_s : u"queued retried claimed"_s);
    QCOMPARE(valueIn(f.path(), u"SELECT count(*) FROM frozen"_s), QString::number(result.claimed.size()));
}

void OutboxTest::tellsOfATextThatCannotBeRead()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    QCOMPARE(tamper(f.path(), {u"UPDATE message_text SET parts_json = 'x'"_s}), QString());
    QCOMPARE(codeOf(f.store->outbox().claim(f.request())), u"E-STO-18"_s);
    QCOMPARE(f.freezes, 0);
    QCOMPARE(valueIn(f.path(), u"SELECT state FROM message"_s), u"queued"_s);
}

void OutboxTest::failsWhatCannotBeFrozen()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    ClaimRequest request = f.request();
    request.freeze = [](const OutboxItem &item, Instant) -> Result<QByteArray> {
        if (item.ticketNumber == "1"_L1)
            return failure(u"E-GTW-04"_s, {u"header"_s});
        return QByteArray("bytes");
    };
    const ClaimResult result = f.claim(request);
    QCOMPARE(result.claimed.size(), 1); // the other one goes
    QCOMPARE(result.skipped, 1);
    const auto failed = waited(f.store->history().list({.state = DeliveryState::Failed}));
    QCOMPARE(failed->rows.size(), 1);
    QCOMPARE(failed->rows[0].reason, u"E-GTW-04"_s);
}

void OutboxTest::triesAgainWithTheSameBytes()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed first = f.claim().claimed.constFirst();
    Settlement settlement = f.settlement(first, DeliveryState::Queued);
    settlement.result.outcome = Outcome::Temporary;
    settlement.nextTry = f.clock.time.plusSeconds(30);
    QVERIFY(waited(f.store->outbox().settle(settlement)));
    QCOMPARE(f.claim().claimed.size(), 0);
    f.clock.time = settlement.nextTry;
    const Claimed second = f.claim().claimed.constFirst();
    QCOMPARE(second.frozen.bytes, first.frozen.bytes);
    QCOMPARE(second.frozen.idempotencyKey, first.frozen.idempotencyKey);
    QCOMPARE(second.item.attempts, 2);
    QCOMPARE(f.freezes, 1);
    QVERIFY(second.attempt != first.attempt);
    QCOMPARE(f.kinds(first.item.id), u"queued claimed deferred claimed"_s);
}

void OutboxTest::freesTheCapAfterAFailure()
{
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.items[0].reminderClass = ReminderClass::Care;
    f.queue(queued);
    const Claimed claimed = f.claim().claimed.constFirst();
    const auto used = [&] {
        return waited(f.store->reminders().policyFacts(f.ticket(1).ticket.id, f.clock.time, {}))->sentInWindow;
    };
    QCOMPARE(used(), 1);
    QVERIFY(waited(f.store->outbox().settle(f.settlement(claimed, DeliveryState::Failed))));
    QCOMPARE(used(), 0);
}

void OutboxTest::settlesOnce()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    f.send(claimed);
    QVERIFY(waited(f.store->outbox().settle(f.settlement(claimed, DeliveryState::Failed))));
    QCOMPARE(f.detail(claimed.item.id).item.state, DeliveryState::Sent);
    QCOMPARE(f.kinds(claimed.item.id), u"queued claimed awaiting sent"_s);
    QCOMPARE(codeOf(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)), u"E-STO-25"_s);
}

void OutboxTest::refusesAnUnknownAttempt()
{
    OutboxFixture f;
    QCOMPARE(codeOf(f.store->outbox().markAwaiting({u"none"_s}, f.clock.time)), u"E-STO-25"_s);
    QCOMPARE(codeOf(f.store->history().detail({u"none"_s})), u"E-STO-24"_s);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
