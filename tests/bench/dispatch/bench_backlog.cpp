// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A million due reminders leave through a gateway that takes everything at once: every step durable, and the whole process
// within 300 MB. REMINDESK_BACKLOG_MESSAGES says how many; REMINDESK_BACKLOG_STORE is a store that has them already, of a run
// that was ended early: what is due there is drained.
#include "delivery/dispatcher.h"
#include "unit/storage/outboxfixture.h"

#include <QElapsedTimer>
#include <QFile>

#include <ctime>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr double limitMb = 300;
constexpr int connections = 4;
constexpr int tickets = 1000;
constexpr int curveStep = 20'000;

int wanted()
{
    const int number = qEnvironmentVariableIntValue("REMINDESK_BACKLOG_MESSAGES");
    return number > 0 ? number : 1'000'000;
}

/// Of this process, in MB: "VmHWM", the most it ever had in memory, or "VmRSS", what it has.
double memory(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').constFirst().toDouble() * 1024 / 1e6;
    }
    return 0;
}

/// One point of the curve of its memory, as soon as it is known: a long run may be ended early.
void say(const char *what, int number, const QElapsedTimer &timer)
{
    qInfo("%s %d: %.0f MB resident (%.0f at most), %.0f s, %.0f s of the processor", what, number, memory("VmRSS"), memory("VmHWM"),
          double(timer.elapsed()) / 1e3, double(std::clock()) / CLOCKS_PER_SEC);
}

class Sink final : public Gateway
{
public:
    class Session final : public GatewaySession
    {
    public:
        SendResult send(const FrozenMessage &, const BeforeCommit &awaiting) override
        {
            if (!awaiting())
                return {Outcome::Temporary, u"store.failed"_s, {}, {}, {}};
            return {Outcome::Accepted, u"smtp.250"_s, {}, {}, {}};
        }
    };
    [[nodiscard]] GatewayId id() const override { return {u"sink"_s}; }
    [[nodiscard]] QString name() const override { return u"sink"_s; }
    [[nodiscard]] Channel channel() const override { return Channel::Email; }
    [[nodiscard]] GatewayPromise promise() const override { return {}; }
    [[nodiscard]] int connections() const override { return ::connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &, Instant) const override { return QByteArray(6000, 'x'); }
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override { return std::make_unique<Session>(); }
};

class AllCurrent final : public Freshness
{
public:
    Async<QList<TicketId>> refresh(QList<TicketId>) override { return ready<Result<QList<TicketId>>>(QList<TicketId>()); }
};

} // namespace

class BenchBacklog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainsWithinItsMemory()
    {
        const QString kept = qEnvironmentVariable("REMINDESK_BACKLOG_STORE");
        OutboxFixture f(kept.isEmpty() ? tickets : 1);
        if (kept.isEmpty())
            queueAll(f, wanted());
        else
            f.store = openedAt(kept, f.clock);
        f.clock.time = f.clock.time.plusMs(1000);
        const int due = valueIn(kept.isEmpty() ? f.path() : kept, u"SELECT count(*) FROM message WHERE state = 'queued'"_s).toInt();
        QElapsedTimer timer;
        timer.start();
        say("due", due, timer);
        const int sent = drain(f, timer);
        const double seconds = double(timer.elapsed()) / 1e3;
        const double most = memory("VmHWM");
        qInfo("%d due reminders, %d connections: drained in %.0f s (%.0f/s), resident at most %.0f MB: %.2f of %.0f MB", sent,
              connections, seconds, sent / seconds, most, most / limitMb, limitMb);
        QCOMPARE(sent, due);
        QCOMPARE_LE(most, limitMb);
    }

private:
    static std::unique_ptr<Store> openedAt(const QString &path, const Clock &clock)
    {
        OpenOptions options;
        options.clock = &clock;
        auto opened = Store::open(path, options);
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().code));
        return std::move(*opened);
    }

    /// How many were sent.
    static int drain(OutboxFixture &f, const QElapsedTimer &timer)
    {
        AllCurrent freshness;
        DispatcherOptions options;
        options.owner = u"boot/1/1"_s;
        Dispatcher dispatcher({f.store->outbox(), freshness, f.clock}, options);
        dispatcher.setGateways({std::make_shared<Sink>()});
        int settled = 0;
        connect(&dispatcher, &Dispatcher::messageSettled, &dispatcher, [&] {
            if (++settled % curveStep == 0)
                say("sent", settled, timer);
        });
        const auto future = dispatcher.runOnce();
        while (!future.isFinished())
            QTest::qWait(50);
        return future.result() ? future.result()->sent : -1;
    }

    static void queueAll(OutboxFixture &f, int messages)
    {
        QList<QueuedReminder> patterns;
        for (int number = 1; number <= tickets; ++number)
            patterns.append(f.reminder(number));
        constexpr int together = 200;
        QElapsedTimer timer;
        timer.start();
        for (int made = 0; made < messages;) {
            QList<Async<void>> queued;
            for (; made < messages && queued.size() < together; ++made) {
                QueuedReminder reminder = patterns.at(made % patterns.size());
                reminder.id = {newUuid7(f.clock.time.ms)};
                queued.append(f.store->reminders().queue(reminder));
            }
            for (const Async<void> &one : queued)
                QVERIFY(waited(one));
            if (made % curveStep == 0)
                say("queued", made, timer);
        }
    }
};

QTEST_GUILESS_MAIN(BenchBacklog)
#include "bench_backlog.moc"
