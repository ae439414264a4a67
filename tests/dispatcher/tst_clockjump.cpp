// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The clock jumps while the line is sending: the store is told, so that no program sends, until a person says so.
#include "app/assembly/setup.h"
#include "app/assembly/upkeep.h"
#include "storage/store.h"
#include "workflow/sending.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

/// The system's, but for what it jumped; the time since boot does not.
class JumpingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_system.now().plusMs(jumped); }
    [[nodiscard]] qint64 bootMs() const override { return m_system.bootMs(); }
    std::atomic<qint64> jumped = 0;

private:
    SystemClock m_system;
};

} // namespace

class TestClockJump : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F37_aJumpStopsEveryProgram_data();
    void F37_aJumpStopsEveryProgram();

private:
    /// Queues an urgent mail about a ticket of the sample.
    static MessageId queue(Workspace &workspace, const QString &ticket);
    static DeliveryState stateOf(Workspace &workspace, const MessageId &id)
    {
        return awaited(workspace.history().detail(id))->item.state;
    }
};

MessageId TestClockJump::queue(Workspace &workspace, const QString &ticket)
{
    const auto kit = awaited(workspace.kit());
    const auto detail = awaited(workspace.tickets().byNumber(ticket));
    if (!kit || !detail)
        qFatal("the sample is not as expected");
    const Instant now = workspace.clock().now();
    ReminderDraft draft = newDraft(**kit, *detail, u"collect-materials"_s, now);
    draft.items = {{u"营业执照照片"_s, false}};
    draft.deadline = now.plusSeconds(3 * 86400);
    draft.priority = Priority::Urgent;
    draft.channels = {Channel::Email};
    const auto sent = awaited(send(prepare(draft, **kit, *detail, now), workspace.reminders(), now));
    if (!sent)
        qFatal("not queued: %s", qPrintable(sent.error().code));
    return awaited(workspace.history().ofTicket(detail->ticket.id))->constFirst().message;
}

void TestClockJump::F37_aJumpStopsEveryProgram_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("a day back") << qint64(-86'400'000);
    QTest::newRow("an hour ahead") << qint64(3'600'000);
}

void TestClockJump::F37_aJumpStopsEveryProgram()
{
    QFETCH(qint64, jump);
    const QTemporaryDir folder;
    JumpingClock clock;
    WorkspaceOptions options{folder.filePath(u"workspace"_s), true};
    options.clock = &clock;
    auto workspace = Workspace::open(options);
    QVERIFY(workspace);
    QVERIFY(setUpSample(**workspace));
    Upkeep upkeep(**workspace);
    const auto look = upkeep.begin();
    QTRY_VERIFY_WITH_TIMEOUT(look.isFinished(), 30'000);
    QVERIFY(look.result() && look.result()->health.stops.isEmpty());
    auto line = awaited((*workspace)->sendingLine());
    QVERIFY(line);
    upkeep.watch(*line);
    (*line)->start();
    const MessageId before = queue(**workspace, u"RT-1042"_s);
    (*line)->wake();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(**workspace, before), DeliveryState::Delivered, 30'000);

    clock.jumped = jump;
    (*line)->wake();
    const auto stops = [&] { return awaited((*workspace)->store().upkeep().health(clock.now()))->stops; };
    QTRY_COMPARE_WITH_TIMEOUT(stops().size(), 1, 30'000);
    QCOMPARE(stops().constFirst().kind, StopKind::Clock);
    QVERIFY(qAbs(stops().constFirst().detail.toLongLong() - jump) < 1000);
    const MessageId after = queue(**workspace, u"RT-1043"_s);
    (*line)->wake();
    QTest::qWait(300);
    QCOMPARE(stateOf(**workspace, after), DeliveryState::Queued);
    // Whoever claims gets nothing: the stop lies in the store, not in the program that saw the jump.
    QCOMPARE(awaited((*workspace)->outbox().dueTickets(Channel::Email, clock.now().plusSeconds(60), 10)).value(), QList<TicketId>());

    QVERIFY(awaited((*workspace)->store().upkeep().resumeSending(u"agent:王敏"_s, clock.now())));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(**workspace, after), DeliveryState::Delivered, 30'000);
    QVERIFY(stops().isEmpty());
    (*line)->stop();
    upkeep.end();
    line = {};
}

QTEST_GUILESS_MAIN(TestClockJump)
#include "tst_clockjump.moc"
