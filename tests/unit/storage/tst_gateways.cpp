// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the store knows about gateways: messages in doubt, in which order due ones go, how much one took, how it is.
#include "outboxfixture.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const GatewayId mail{u"mail"_s};
const GatewayPromise canBeAsked{false, false, true};

QStringList plan(const QString &path, const QString &sql)
{
    QStringList lines;
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_exec(database, QByteArray("EXPLAIN QUERY PLAN " + sql.toUtf8()).constData(),
                 [](void *kept, int, char **texts, char **) {
                     static_cast<QStringList *>(kept)->append(QString::fromUtf8(texts[3]));
                     return 0;
                 },
                 &lines, nullptr);
    sqlite3_close(database);
    return lines;
}

} // namespace

class GatewayStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recoveryLeavesDoubtsForWhoCanBeAsked_data();
    void recoveryLeavesDoubtsForWhoCanBeAsked();
    void anAnswerSettlesTheDoubt_data();
    void anAnswerSettlesTheDoubt();
    void whoWasFasterWins();
    void policiesAreKept();
    void whatIsTooLateFirstGoesFirst();
    void newcomersAreSeenWithinASecond();
    void aFallbackIsNamedInTheHistory();
    void oneThatMayHaveItKeepsIt();
    void readsItsIndexesOnly();
    void countsWhatWasHandedOver();
    void tellsHowGatewaysAre();
};

void GatewayStoreTest::recoveryLeavesDoubtsForWhoCanBeAsked_data()
{
    QTest::addColumn<GatewayPromise>("promise");
    QTest::addColumn<UnknownPolicy>("policy");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<qint64>("askedAfterMs"); // -1: never
    using enum UnknownPolicy;
    using enum DeliveryState;
    QTest::newRow("can be asked") << canBeAsked << Reconcile << Unknown << qint64(10'000);
    QTest::newRow("can be asked, resend") << canBeAsked << Resend << Unknown << qint64(10'000);
    QTest::newRow("reports") << GatewayPromise{false, true, false} << Resend << Unknown << qint64(900'000);
    QTest::newRow("cannot tell") << GatewayPromise{} << Reconcile << Unknown << qint64(-1);
    QTest::newRow("knows our key") << GatewayPromise{true, false, true} << Ask << Queued << qint64(-1);
}

void GatewayStoreTest::recoveryLeavesDoubtsForWhoCanBeAsked()
{
    QFETCH(GatewayPromise, promise);
    QFETCH(UnknownPolicy, policy);
    QFETCH(qint64, askedAfterMs);
    OutboxFixture f;
    QueuedReminder queued = f.reminder(1);
    queued.items[0].unknownPolicy = policy;
    f.queue(queued);
    const Claimed claimed = f.claim().claimed.constFirst();
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    QVERIFY(waited(f.store->outbox().recover(u"boot/2/2"_s, {{mail, promise}}, f.clock.time)));
    QTEST(f.detail(claimed.item.id).item.state, "state");
    const auto next = *waited(f.store->outbox().nextDoubt(mail));
    QCOMPARE(next ? next->ms - f.clock.time.ms : -1, askedAfterMs);
    if (!next)
        return;
    QVERIFY(waited(f.store->outbox().doubts(mail, next->plusMs(-1), 10))->isEmpty());
    QVERIFY(waited(f.store->outbox().doubts({u"other"_s}, *next, 10))->isEmpty());
    const Doubt doubt = waited(f.store->outbox().doubts(mail, *next, 10))->constFirst();
    QCOMPARE(doubt.message.idempotencyKey, claimed.item.idempotencyKey);
    QCOMPARE(doubt.message.recipient, claimed.item.message.recipient);
    QCOMPARE(doubt.policy, policy);
    QCOMPARE(doubt.handedOver, f.clock.time);
}

void GatewayStoreTest::anAnswerSettlesTheDoubt_data()
{
    QTest::addColumn<DoubtStep>("step");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("claimable");
    using State = DeliveryState;
    const Instant now = TestClock().time;
    QTest::newRow("it has it") << DoubtStep{State::Sent, {}, {}, u"ok"_s} << u"sent"_s << 0;
    QTest::newRow("delivered") << DoubtStep{State::Delivered, {}, {}, {}} << u"delivered"_s << 0;
    QTest::newRow("refused") << DoubtStep{State::Failed, {}, u"http.refused"_s, {}} << u"failed"_s << 0;
    QTest::newRow("never got it") << DoubtStep{State::Queued, now, u"asked.absent"_s, {}} << u"recovered"_s << 1;
    QTest::newRow("could not tell") << DoubtStep{State::Unknown, {}, u"asked.untold"_s, {}} << u"unknown"_s << 0;
    QTest::newRow("asked again") << DoubtStep{State::Unknown, now.plusSeconds(60), {}, {}} << QString() << 0;
}

void GatewayStoreTest::anAnswerSettlesTheDoubt()
{
    QFETCH(DoubtStep, step);
    QFETCH(QString, kind);
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    Settlement lost = f.settlement(claimed, DeliveryState::Unknown);
    lost.nextTry = f.clock.time;
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    QVERIFY(waited(f.store->outbox().settle(lost)));
    const QString before = f.kinds(claimed.item.id);
    QVERIFY(waited(f.store->outbox().settleDoubt(claimed.item.id, step, u"gateway:mail"_s, f.clock.time)));
    const HistoryDetail detail = f.detail(claimed.item.id);
    QCOMPARE(detail.item.state, step.state);
    QCOMPARE(f.kinds(claimed.item.id), kind.isEmpty() ? before : before + u' ' + kind);
    const auto next = *waited(f.store->outbox().nextDoubt(mail));
    QCOMPARE(next.has_value(), kind.isEmpty());
    if (!kind.isEmpty()) {
        QCOMPARE(detail.item.reason, step.reason);
        QCOMPARE(detail.events.constLast().source, u"gateway:mail"_s);
    }
    QTEST(int(f.claim().claimed.size()), "claimable");
    QVERIFY(waited(f.store->history().verify())->isIntact);
}

void GatewayStoreTest::whoWasFasterWins()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    Settlement lost = f.settlement(claimed, DeliveryState::Unknown);
    lost.nextTry = f.clock.time;
    QVERIFY(waited(f.store->outbox().settle(lost)));
    QVERIFY(waited(f.store->reminders().markArrived(claimed.item.id, u"agent:王敏"_s, f.clock.time)));
    const DoubtStep again{DeliveryState::Queued, f.clock.time, u"asked.absent"_s, {}};
    QVERIFY(waited(f.store->outbox().settleDoubt(claimed.item.id, again, u"gateway:mail"_s, f.clock.time)));
    QCOMPARE(f.detail(claimed.item.id).item.state, DeliveryState::Delivered);
    QVERIFY(!waited(f.store->outbox().nextDoubt(mail))->has_value());
}

void GatewayStoreTest::policiesAreKept()
{
    OutboxFixture f;
    for (const UnknownPolicy policy : {UnknownPolicy::Ask, UnknownPolicy::Resend, UnknownPolicy::Reconcile}) {
        QueuedReminder queued = f.reminder(1);
        queued.items[0].unknownPolicy = policy;
        f.queue(queued);
        QCOMPARE(f.claim(1).claimed.constFirst().item.unknownPolicy, policy);
    }
}

void GatewayStoreTest::whatIsTooLateFirstGoesFirst()
{
    OutboxFixture f(5);
    const QList<int> hours{40, 3, 0, 12, 7}; // 0: never too late
    for (int i = 0; i < 5; ++i) {
        QueuedReminder queued = f.reminder(i + 1);
        if (hours.at(i) > 0)
            queued.items[0].notAfter = f.clock.time.plusSeconds(3600 * hours.at(i));
        f.queue(queued);
    }
    QStringList tickets;
    while (true) {
        const auto first = *waited(f.store->outbox().dueTickets(Channel::Email, f.clock.time, 1));
        const ClaimResult result = f.claim(1);
        if (result.claimed.isEmpty())
            break;
        QCOMPARE(first, QList<TicketId>{result.claimed.constFirst().item.ticket}); // what was refreshed is what is claimed
        tickets.append(result.claimed.constFirst().item.ticketNumber);
    }
    QCOMPARE(tickets, (QStringList{u"2"_s, u"5"_s, u"4"_s, u"1"_s, u"3"_s}));
}

void GatewayStoreTest::newcomersAreSeenWithinASecond()
{
    OutboxFixture f(40);
    const auto queueFor = [&f](int number, int hours) {
        QueuedReminder queued = f.reminder(number);
        queued.items[0].notAfter = f.clock.time.plusSeconds(3600 * hours);
        f.queue(queued);
    };
    for (int number = 1; number <= 39; ++number)
        queueFor(number, 100 + number);
    QCOMPARE(f.claim(1).claimed.constFirst().item.ticketNumber, u"1"_s);
    queueFor(40, 1);
    f.clock.time = f.clock.time.plusMs(20'001); // a plan is good for a second, or for twenty times what it cost
    QCOMPARE(f.claim(1).claimed.constFirst().item.ticketNumber, u"40"_s);
    QCOMPARE(f.claim(40).claimed.size(), 38); // and nobody is forgotten
}

void GatewayStoreTest::aFallbackIsNamedInTheHistory()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    ClaimRequest wish = f.request();
    wish.gateway = {u"spare"_s};
    wish.fallback = Fallback{u"mail"_s, u"connect.refused"_s};
    const Claimed claimed = f.claim(wish).claimed.constFirst();
    f.send(claimed);
    const HistoryDetail detail = f.detail(claimed.item.id);
    QCOMPARE(f.kinds(claimed.item.id), u"queued claimed awaiting sent"_s);
    const HistoryEvent &taken = detail.events.at(1);
    QCOMPARE(taken.reason, u"gateway.fallback"_s);
    QCOMPARE(taken.detail, u"spare, mail, connect.refused"_s);
    QCOMPARE(detail.item.gateway.value, u"spare"_s);
    QCOMPARE(detail.item.reason, QString()); // it went: nothing is the matter with it
}

/// It may have gone, and its gateway recognises it: another one has to leave it alone.
void GatewayStoreTest::oneThatMayHaveItKeepsIt()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const Claimed claimed = f.claim(1).claimed.constFirst();
    QVERIFY(waited(f.store->outbox().markAwaiting(claimed.attempt, f.clock.time)));
    Settlement lost = f.settlement(claimed, DeliveryState::Queued);
    lost.result = {Outcome::Unknown, u"connect.lost"_s, {}, {}, {}};
    lost.nextTry = f.clock.time;
    lost.isPinned = true;
    QVERIFY(waited(f.store->outbox().settle(lost)));
    f.clock.time = f.clock.time.plusMs(20'001);
    ClaimRequest spare = f.request();
    spare.gateway = {u"spare"_s};
    spare.onlyPinned = true;
    QVERIFY(f.claim(spare).claimed.isEmpty());
    spare.onlyPinned = false;
    QCOMPARE(f.claim(spare).claimed.size(), 1); // the other one
    ClaimRequest own = f.request();
    own.onlyPinned = true;
    QCOMPARE(*waited(f.store->outbox().dueTickets(own.scope(), f.clock.time, 10)), QList<TicketId>{claimed.item.ticket});
    const ClaimResult again = f.claim(own);
    QCOMPARE(again.claimed.size(), 1);
    QCOMPARE(again.claimed.constFirst().item.id, claimed.item.id);
    QCOMPARE(again.claimed.constFirst().frozen.bytes, claimed.frozen.bytes);
}

void GatewayStoreTest::readsItsIndexesOnly()
{
    OutboxFixture f(1);
    const QStringList pinned = plan(f.path(), u"SELECT seq FROM message INDEXED BY message_pinned WHERE pinned_gateway = 'g' AND "
                                              "pinned_gateway <> '' AND (state = 'queued' OR state = 'held' OR state = 'scheduled') "
                                              "AND next_try_ms <= 5 ORDER BY next_try_ms, seq LIMIT 9"_s);
    QVERIFY2(pinned.join(u'|').contains(u"INDEX message_pinned (pinned_gateway=? AND next_try_ms<?)"_s), qPrintable(pinned.join(u'|')));
    QVERIFY2(!pinned.join(u'|').contains(u"TEMP B-TREE"_s), qPrintable(pinned.join(u'|')));
    const QStringList due = plan(f.path(), u"SELECT seq FROM (SELECT seq, next_try_ms, not_after_ms FROM message "
                                           "INDEXED BY message_due WHERE channel = 'email' AND (state = 'queued' OR state = 'held' OR "
                                           "state = 'scheduled') AND next_try_ms <= 5 ORDER BY next_try_ms, seq LIMIT 99) ORDER BY "
                                           "not_after_ms IS NULL, not_after_ms, next_try_ms, seq LIMIT 9"_s);
    QVERIFY2(due.join(u'|').contains(u"USING COVERING INDEX message_due (channel=? AND next_try_ms<?)"_s), qPrintable(due.join(u'|')));
    QCOMPARE(due.join(u'|').count(u"TEMP B-TREE"_s), 1); // the outer order; the line itself stands in order
    const QStringList doubts = plan(f.path(), u"SELECT next_try_ms FROM message INDEXED BY message_doubt WHERE pinned_gateway = 'g' "
                                              "AND state = 'unknown' AND pinned_gateway <> '' ORDER BY next_try_ms LIMIT 1"_s);
    QVERIFY2(doubts.join(u'|').contains(u"INDEX message_doubt (pinned_gateway=?)"_s), qPrintable(doubts.join(u'|')));
    QVERIFY2(!doubts.join(u'|').contains(u"TEMP B-TREE"_s), qPrintable(doubts.join(u'|')));
    const QStringList taken = plan(f.path(), u"SELECT count(*) FROM attempt WHERE id >= 'x' AND gateway_id = 'g' AND awaiting_ms >= 1"_s);
    QVERIFY2(taken.join(u'|').contains(u"SEARCH attempt USING PRIMARY KEY (id>?)"_s), qPrintable(taken.join(u'|')));
}

void GatewayStoreTest::countsWhatWasHandedOver()
{
    OutboxFixture f;
    const Instant start = f.clock.time;
    for (int number = 1; number <= 3; ++number) {
        f.queue(f.reminder(number));
        f.send(f.claim().claimed.constFirst());
        f.clock.time = f.clock.time.plusSeconds(60);
    }
    f.queue(f.reminder(1));
    QCOMPARE(f.claim().claimed.size(), 1); // claimed, not handed over
    const auto count = [&f](Instant since, const QString &gateway = u"mail"_s) {
        return *waited(f.store->outbox().handedOverSince({gateway}, since));
    };
    QCOMPARE(count(start), 3);
    QCOMPARE(count(start.plusMs(1)), 2);
    QCOMPARE(count(f.clock.time), 0);
    QCOMPARE(count(start, u"other"_s), 0);
}

void GatewayStoreTest::tellsHowGatewaysAre()
{
    OutboxFixture f;
    const auto known = [&f] { return waited(f.store->status().dispatchStatus(f.clock.time))->gateways; };
    QVERIFY(known().isEmpty());
    const GatewayHealth open{mail, GatewayHealth::State::Open, u"connect.refused"_s, f.clock.time, f.clock.time.plusSeconds(30)};
    QVERIFY(waited(f.store->outbox().noteGateway(open)));
    QCOMPARE(known(), QList<GatewayHealth>{open});
    const GatewayHealth capped{mail, GatewayHealth::State::Capped, u"gateway.capped"_s, f.clock.time, f.clock.time.plusSeconds(60)};
    QVERIFY(waited(f.store->outbox().noteGateway(capped)));
    QCOMPARE(known(), QList<GatewayHealth>{capped});
    QVERIFY(waited(f.store->outbox().noteGateway({mail, GatewayHealth::State::Well, {}, {}, {}})));
    QVERIFY(known().isEmpty());
}

QTEST_GUILESS_MAIN(GatewayStoreTest)
#include "tst_gateways.moc"
