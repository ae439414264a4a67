// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include <QFile>

using namespace remindesk;
using namespace Qt::StringLiterals;

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBothOrNeither();
    void neverMovesBack();
    void decides_data();
    void decides();
    void leavesItsOwnAttempts();
    void staysWithTheGatewayThatKnowsTheKey();
    void setsPoisonAside();
    void aPowerCutBlamesNoMessage();
    void countsADeathWhileFreezing();
    void survivesAReopening();
};

static const QString other = u"boot/2/2"_s;

void RecoveryTest::decides_data()
{
    QTest::addColumn<bool>("awaiting");
    QTest::addColumn<bool>("deduplicates");
    QTest::addColumn<UnknownPolicy>("policy");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<QString>("reason");
    using enum ReminderClass;
    const auto ask = UnknownPolicy::Ask;
    const auto resend = UnknownPolicy::Resend;
    const auto queued = DeliveryState::Queued;
    const auto unknown = DeliveryState::Unknown;
    QTest::newRow("prepared") << false << false << ask << Transaction << queued << u"crash.prepared"_s;
    QTest::newRow("prepared care") << false << false << ask << Care << queued << u"crash.prepared"_s;
    QTest::newRow("awaiting") << true << false << ask << Transaction << unknown << u"crash.awaiting"_s;
    QTest::newRow("awaiting, key known") << true << true << ask << Care << queued << u"crash.deduplicated"_s;
    QTest::newRow("awaiting, resend") << true << false << resend << Progress << queued << u"crash.resend"_s;
    QTest::newRow("awaiting, resend care") << true << false << resend << Care << unknown << u"crash.awaiting"_s;
}

void RecoveryTest::decides()
{
    QFETCH(bool, awaiting);
    QFETCH(bool, deduplicates);
    QFETCH(UnknownPolicy, policy);
    QFETCH(ReminderClass, reminderClass);
    QFETCH(DeliveryState, state);
    QFETCH(QString, reason);
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.items[0].unknownPolicy = policy;
    queued.items[0].reminderClass = reminderClass;
    f.queue(queued);
    const Claimed claimed = f.claim().claimed.constFirst();
    if (awaiting)
        QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    const GatewayPromises gateways{{{u"mail"_s}, {deduplicates, false, false}}};
    const auto result = waited(f.store->outbox().recover(other, gateways, f.clock.time));
    QCOMPARE(result->requeued, state == DeliveryState::Queued ? 1 : 0);
    QCOMPARE(result->unknown, state == DeliveryState::Unknown ? 1 : 0);
    const OutboxItem item = f.detail(claimed.item.id).item;
    QCOMPARE(item.state, state);
    QCOMPARE(item.reason, reason);
    QCOMPARE(codeOf(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)), u"E-STO-25"_s);
    QCOMPARE(f.claim().claimed.size(), state == DeliveryState::Queued ? 1 : 0);
    QCOMPARE(f.freezes, 1); // the same bytes
    QVERIFY(waited(f.store->history().verify())->isIntact);
}

void RecoveryTest::leavesItsOwnAttempts()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    const auto result = waited(f.store->outbox().recover(f.request().owner, {}, f.clock.time));
    QCOMPARE(result->requeued + result->unknown + result->poisoned, 0);
    f.send(claimed);
}

void RecoveryTest::staysWithTheGatewayThatKnowsTheKey()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    QVERIFY(waited(f.store->outbox().recover(other, {{{u"mail"_s}, {true, false, false}}}, f.clock.time)));
    ClaimRequest request = f.request();
    request.gateway = {u"other-mail"_s};
    QCOMPARE(f.claim(request).claimed.size(), 0);
    QCOMPARE(f.claim().claimed.size(), 1);
}

void RecoveryTest::setsPoisonAside()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    MessageId id;
    for (int crash = 1; crash <= 3; ++crash) {
        id = f.claim().claimed.value(0).item.id;
        QVERIFY(!id.isEmpty());
        const auto result = waited(f.store->outbox().recover(other, {}, f.clock.time));
        QCOMPARE(result->requeued, crash < 3 ? 1 : 0);
        QCOMPARE(result->poisoned, crash < 3 ? 0 : 1);
    }
    QCOMPARE(f.detail(id).item.state, DeliveryState::Failed);
    QCOMPARE(f.detail(id).item.reason, u"poison"_s);
    QVERIFY(waited(f.store->reminders().retry(id, u"agent:a"_s, f.clock.time)));
    (void)f.claim();
    QCOMPARE(waited(f.store->outbox().recover(other, {}, f.clock.time))->requeued, 1); // counted anew
}

void RecoveryTest::aPowerCutBlamesNoMessage()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    for (int cut = 1; cut <= 5; ++cut) {
        QCOMPARE(f.claim().claimed.size(), 1);
        const auto result = waited(f.store->outbox().recover(u"boot%1/3/3"_s.arg(cut), {}, f.clock.time));
        QCOMPARE(result->requeued, 1);
        QCOMPARE(result->poisoned, 0);
    }
}

void RecoveryTest::countsADeathWhileFreezing()
{
    // The process dies while a message's bytes are made: the transaction leaves no trace, the note does.
    OutboxFixture f;
    f.queue(f.reminder(1));
    const MessageId id = waited(f.store->history().waiting({}, 10))->rows[0].id;
    for (int crash = 1; crash <= 3; ++crash) {
        QFile note(f.path() + ".freezing"_L1);
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write(id.value.toUtf8());
        note.close();
        QCOMPARE(waited(f.store->outbox().recover(other, {}, f.clock.time))->poisoned, crash < 3 ? 0 : 1);
        QCOMPARE(waited(f.store->outbox().recover(other, {}, f.clock.time))->poisoned, 0); // counted once
    }
    QCOMPARE(f.detail(id).item.reason, u"poison"_s);
    QCOMPARE(f.claim().claimed.size(), 0);
}

void RecoveryTest::survivesAReopening()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    f.store.reset();
    f.start();
    QCOMPARE(waited(f.store->outbox().recover(other, {}, f.clock.time))->unknown, 1);
    QCOMPARE(f.detail(claimed.item.id).item.state, DeliveryState::Unknown);
    QCOMPARE(f.detail(claimed.item.id).frozen, claimed.frozen.bytes);
}

void RecoveryTest::keepsBothOrNeither()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const auto claimed = f.claim().claimed;
    const Claimed &first = claimed.at(0);
    QVERIFY(waited(f.store->outbox().markAwaiting(first.attempt, f.clock.time)));
    const Settlement sent = f.settlement(first, DeliveryState::Sent);
    QCOMPARE(codeOf(f.store->outbox().settleAndAwait(sent, {u"none"_s}, f.clock.time)), u"E-STO-25"_s);
    QCOMPARE(f.kinds(first.item.id), u"queued claimed awaiting"_s);
    QVERIFY(waited(f.store->outbox().settleAndAwait(sent, claimed.at(1).attempt, f.clock.time)));
    QCOMPARE(f.kinds(first.item.id), u"queued claimed awaiting sent"_s);
    QCOMPARE(f.kinds(claimed.at(1).item.id), u"queued claimed awaiting"_s);
}

void RecoveryTest::neverMovesBack()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    // Somebody else recovered it as unknown and a person knows that it arrived; then the old result comes.
    QVERIFY(waited(f.store->outbox().recover(u"boot/2/2"_s, {}, f.clock.time)));
    QVERIFY(waited(f.store->reminders().markArrived(claimed.item.id, u"agent:王敏"_s, f.clock.time)));
    QVERIFY(waited(f.store->outbox().settle(f.settlement(claimed, DeliveryState::Sent))));
    QCOMPARE(f.detail(claimed.item.id).item.state, DeliveryState::Delivered);
    QCOMPARE(f.kinds(claimed.item.id), u"queued claimed awaiting unknown delivered late-result"_s);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
