// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include <random>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// Reports and answers: what they change, and that they change it once.
class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportMovesItsMessageOnce();
    void F65_reportBeforeOurCommitIsJoined();
    void reportEndsUnknown();
    void F62_aThousandCopiesHaveOneEffect();
    void F63_ordersOfFiveReportsEndTheSame();
    void unknownKeyIsKeptAsideAndJoinedLater();
    void contradictionIsShownToAPerson();
    void answerReachesTicketEngagementAndQueue();
    void sameAnswerTwiceHasOneEffect();
    void F67_stopEndsWhatWaitsForTheNumber();
    void stopOutlivesAnImport();
    void unclearStopHoldsWhatWaits();
    void acknowledgementLeavesOtherRemindersAlone();
    void answerOfNobodyIsKept();
    void historyStaysIntact();
};

namespace {

struct IntakeFixture : OutboxFixture
{
    IntakeFixture() : OutboxFixture(3) {}

    /// A reminder to one number for a ticket, queued; its message.
    OutboxItem sms(int number, const QString &recipient = u"+8613800138000"_s, const QString &scenario = u"progress"_s)
    {
        clock.time = clock.time.plusMs(1);
        QueuedReminder queued = reminder(number, {Channel::Sms});
        queued.scenario = scenario;
        queued.items[0].message.scenario = scenario;
        queued.items[0].message.recipient = recipient;
        queue(queued);
        return waited(store->history().waiting({}, 100))->rows.last();
    }

    Claimed sentSms(int number, DeliveryState state = DeliveryState::Sent)
    {
        std::ignore = sms(number);
        const Claimed claimed = claimSms().claimed.constFirst();
        send(claimed, state);
        return claimed;
    }

    ClaimResult claimSms()
    {
        ClaimRequest wish = request();
        wish.channel = Channel::Sms;
        return claim(wish);
    }

    Receipt receipt(const QString &key, Report report, const QString &event)
    {
        return {u"gateway:sms"_s, event, key, report, u"report."_s + reportKey(report), u"DELIVRD"_s, clock.time};
    }

    TakenReceipt take(const Receipt &receipt) { return waited(store->intake().takeReceipts({receipt}))->constFirst(); }

    Answer answer(const QString &text, const QString &event = u"mo-1"_s, const QString &sender = u"+8613800138000"_s)
    {
        clock.time = clock.time.plusSeconds(60);
        return {u"gateway:sms"_s, event, Channel::Sms, sender, {}, text, meaningOf(text), clock.time};
    }

    TakenAnswer take(const Answer &answer) { return *waited(store->intake().takeAnswer(answer)); }
};

} // namespace

void TestIntake::reportMovesItsMessageOnce()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    const Receipt report = desk.receipt(claimed.item.idempotencyKey, Report::Delivered, u"1"_s);
    QCOMPARE(desk.take(report), (TakenReceipt{TakenReceipt::Moved, claimed.item.id, DeliveryState::Delivered}));
    QCOMPARE(desk.take(report).what, TakenReceipt::Repeated);
    QCOMPARE(desk.kinds(claimed.item.id), u"queued claimed awaiting sent delivered"_s);
    const HistoryEvent last = desk.detail(claimed.item.id).events.constLast();
    QCOMPARE(last.source, u"gateway:sms"_s);
    QCOMPARE(last.detail, u"DELIVRD"_s);
}

void TestIntake::F65_reportBeforeOurCommitIsJoined()
{
    IntakeFixture desk;
    std::ignore = desk.sms(1);
    const Claimed claimed = desk.claimSms().claimed.constFirst();
    QVERIFY(waited(desk.store->outbox().markAwaiting(claimed.attempt, desk.clock.time)));
    QCOMPARE(desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Delivered, u"1"_s)).what, TakenReceipt::Moved);
    QVERIFY(waited(desk.store->outbox().settle(desk.settlement(claimed, DeliveryState::Sent))));
    QCOMPARE(desk.detail(claimed.item.id).item.state, DeliveryState::Delivered);
}

void TestIntake::reportEndsUnknown()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1, DeliveryState::Unknown);
    QCOMPARE(waited(desk.store->reminders().outboxCounts())->unknown, 1);
    std::ignore = desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Undelivered, u"1"_s));
    QCOMPARE(desk.detail(claimed.item.id).item.state, DeliveryState::Undelivered);
    QCOMPARE(waited(desk.store->reminders().outboxCounts())->unknown, 0);
}

void TestIntake::F62_aThousandCopiesHaveOneEffect()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    QList<Async<QList<TakenReceipt>>> all;
    for (int i = 0; i < 1000; ++i)
        all += desk.store->intake().takeReceipts({desk.receipt(claimed.item.idempotencyKey, Report::Delivered, u"1"_s)});
    int moved = 0;
    for (auto &one : all)
        moved += waited(one)->constFirst().what == TakenReceipt::Moved ? 1 : 0;
    QCOMPARE(moved, 1);
    QCOMPARE(desk.kinds(claimed.item.id), u"queued claimed awaiting sent delivered"_s);
}

void TestIntake::F63_ordersOfFiveReportsEndTheSame()
{
    IntakeFixture desk;
    QList<Report> order{Report::Progress, Report::Progress, Report::Delivered, Report::Undelivered, Report::Other};
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
        const Claimed claimed = desk.sentSms(1);
        std::shuffle(order.begin(), order.end(), random);
        QList<Receipt> receipts;
        for (const Report report : std::as_const(order))
            receipts += desk.receipt(claimed.item.idempotencyKey, report, QString::number(round * 10 + receipts.size()));
        QVERIFY(waited(desk.store->intake().takeReceipts(receipts)));
        QCOMPARE(desk.detail(claimed.item.id).item.state, DeliveryState::Undelivered);
    }
    QCOMPARE(waited(desk.store->intake().intakeCounts())->contradictions, 20);
}

void TestIntake::unknownKeyIsKeptAsideAndJoinedLater()
{
    IntakeFixture desk;
    QCOMPARE(desk.take(desk.receipt(u"key-of-later"_s, Report::Delivered, u"1"_s)).what, TakenReceipt::Aside);
    QCOMPARE(waited(desk.store->intake().intakeCounts())->aside, 1);
    QCOMPARE(*waited(desk.store->intake().joinAside(desk.clock.time)), 0);
    QueuedReminder queued = desk.reminder(1);
    queued.items[0].idempotencyKey = u"key-of-later"_s;
    desk.queue(queued);
    QCOMPARE(*waited(desk.store->intake().joinAside(desk.clock.time)), 1);
    const OutboxItem item = desk.detail({waited(desk.store->history().ofTicket(queued.items[0].ticket))->constFirst().message}).item;
    QCOMPARE(item.state, DeliveryState::Delivered); // it had been sent before the store was restored: not again
    QCOMPARE(waited(desk.store->intake().intakeCounts())->aside, 0);
    QVERIFY(desk.claim().claimed.isEmpty());
}

void TestIntake::contradictionIsShownToAPerson()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    std::ignore = desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Delivered, u"1"_s));
    const TakenReceipt taken = desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Undelivered, u"2"_s));
    QCOMPARE(taken.what, TakenReceipt::Contradiction);
    QCOMPARE(taken.state, DeliveryState::Undelivered);
    const auto rows = waited(desk.store->intake().openRows(10));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->constFirst().message, claimed.item.id);
    const HistoryEvent last = desk.detail(claimed.item.id).events.constLast();
    QCOMPARE(last.kind, u"contradiction"_s);
    QCOMPARE(last.reason, u"report.contradicted"_s);
}

void TestIntake::answerReachesTicketEngagementAndQueue()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    const OutboxItem waiting = desk.sms(1);
    const OutboxItem other = desk.sms(2, u"+8613900139000"_s);
    const TakenAnswer taken = desk.take(desk.answer(u"材料明天寄出"_s));
    QCOMPARE(taken.message, claimed.item.id);
    QCOMPARE(taken.stopped, 1);
    QCOMPARE(desk.detail(waiting.id).item.state, DeliveryState::Canceled);
    QCOMPARE(desk.detail(waiting.id).item.reason, u"customer-answered"_s);
    QCOMPARE(desk.detail(other.id).item.state, DeliveryState::Queued);
    const TicketDetail ticket = desk.ticket(1);
    QCOMPARE(ticket.events.constFirst().kind, TicketEventKind::MessageIn);
    QCOMPARE(ticket.events.constFirst().text, u"材料明天寄出"_s);
    TicketQuery query;
    query.onlyAnswered = true;
    QCOMPARE(waited(desk.store->tickets().list(query))->rows.size(), 1);
    QCOMPARE(*waited(desk.store->intake().engagement(claimed.item.id)), QStringList{u"replied"_s});
    QCOMPARE(desk.detail(claimed.item.id).events.constLast().kind, u"replied"_s);
    HistoryQuery newest;
    newest.since = desk.clock.time;
    const auto told = waited(desk.store->history().list(newest)); // what the bell asks
    QVERIFY(std::any_of(told->rows.begin(), told->rows.end(), [&](const HistoryRow &row) {
        return row.message == claimed.item.id && row.reason == u"answered"_s;
    }));
    std::ignore = desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Delivered, u"late"_s));
    QCOMPARE(desk.detail(claimed.item.id).item.state, DeliveryState::Delivered);
    QCOMPARE(desk.detail(claimed.item.id).item.reason, u"answered"_s);
    const auto unnoted = waited(desk.store->intake().unnotedAnswers({desk.source}, 10));
    QCOMPARE(unnoted->size(), 1);
    QVERIFY(waited(desk.store->intake().markNoted(unnoted->constFirst().seq, {})));
    QVERIFY(waited(desk.store->intake().unnotedAnswers({desk.source}, 10))->isEmpty());
}

void TestIntake::sameAnswerTwiceHasOneEffect()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    const Answer answer = desk.answer(u"好的，谢谢"_s);
    QVERIFY(!desk.take(answer).isRepeated);
    const QString once = desk.kinds(claimed.item.id);
    QVERIFY(desk.take(answer).isRepeated);
    QCOMPARE(desk.kinds(claimed.item.id), once);
    QCOMPARE(desk.ticket(1).events.size(), 2);
}

void TestIntake::F67_stopEndsWhatWaitsForTheNumber()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    QList<OutboxItem> waiting;
    for (int i = 0; i < 50; ++i)
        waiting += desk.sms(2);
    const OutboxItem other = desk.sms(3, u"+8613900139000"_s);
    const TakenAnswer taken = desk.take(desk.answer(u"ＴＤ"_s));
    QCOMPARE(taken.stopped, 50);
    for (const OutboxItem &item : std::as_const(waiting)) {
        QCOMPARE(desk.detail(item.id).item.state, DeliveryState::Skipped);
        QCOMPARE(desk.detail(item.id).item.reason, u"opted-out"_s);
    }
    const ClaimResult claims = desk.claimSms();
    QCOMPARE(claims.claimed.size(), 1);
    QCOMPARE(claims.claimed.constFirst().item.id, other.id);
    QCOMPARE(*waited(desk.store->intake().engagement(claimed.item.id)), QStringList{u"opted_out"_s});
}

void TestIntake::stopOutlivesAnImport()
{
    IntakeFixture desk;
    QCOMPARE(desk.take(desk.answer(u"退订"_s, u"mo-9"_s, u"+8613700137000"_s)).message, MessageId());
    TicketRecord record = makeRecord(9);
    record.customer.contacts += ContactPoint{Channel::Sms, u"+8613700137000"_s, true, Consent::Granted};
    for (int imports = 0; imports < 2; ++imports) {
        record.ticket.updated = record.ticket.updated.plusSeconds(60);
        QVERIFY(waited(desk.store->tickets().put(desk.source, {record})));
        const auto contact = contactFor(desk.ticket(9).customer, Channel::Sms);
        QVERIFY(contact);
        QCOMPARE(contact->consent, Consent::Denied);
    }
}

void TestIntake::unclearStopHoldsWhatWaits()
{
    IntakeFixture desk;
    std::ignore = desk.sentSms(1);
    const OutboxItem waiting = desk.sms(2);
    QCOMPARE(desk.take(desk.answer(u"no more please"_s)).stopped, 1);
    QCOMPARE(desk.detail(waiting.id).item.state, DeliveryState::Held);
    QCOMPARE(desk.detail(waiting.id).item.reason, u"stop-unclear"_s);
    QVERIFY(desk.claimSms().claimed.isEmpty());
}

void TestIntake::acknowledgementLeavesOtherRemindersAlone()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    const OutboxItem later = desk.sms(1);
    const TakenAnswer taken = desk.take(desk.answer(u"1"_s));
    QCOMPARE(taken.message, claimed.item.id);
    QCOMPARE(desk.detail(later.id).item.state, DeliveryState::Queued);
    QCOMPARE(*waited(desk.store->intake().engagement(claimed.item.id)), QStringList{u"acked"_s});
    QCOMPARE(desk.ticket(1).events.size(), 1); // no letter to read
}

void TestIntake::answerOfNobodyIsKept()
{
    IntakeFixture desk;
    const TakenAnswer taken = desk.take(desk.answer(u"你是谁"_s, u"mo-1"_s, u"+8613600136000"_s));
    QVERIFY(taken.message.isEmpty() && !taken.isRepeated);
    QCOMPARE(valueIn(desk.path(), u"SELECT count(*) FROM answer WHERE message_id = ''"_s), u"1"_s);
}

void TestIntake::historyStaysIntact()
{
    IntakeFixture desk;
    const Claimed claimed = desk.sentSms(1);
    std::ignore = desk.sms(1);
    std::ignore = desk.take(desk.receipt(claimed.item.idempotencyKey, Report::Bounced, u"1"_s));
    std::ignore = desk.take(desk.answer(u"退订"_s));
    QVERIFY(waited(desk.store->history().verify())->isIntact);
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
