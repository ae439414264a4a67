// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sendingline.h"
#include "app/assembly/setup.h"
#include "bench/dispatch/postfixpeer.h"
#include "storage/store.h"
#include "workflow/sending.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int rounds = 3;

/// REMINDESK_DISPATCH_MESSAGES: fewer, for looking into it with a profiler.
int wanted()
{
    const int number = qEnvironmentVariableIntValue("REMINDESK_DISPATCH_MESSAGES");
    return number > 0 ? number : 2000;
}
const int messages = wanted();

QString program(const QString &name)
{
    return QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/bin"_s});
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// Microseconds of processor time by thread name; threads that ended are not in it.
QMap<QString, double> processorTimes(qint64 process)
{
    QMap<QString, double> times;
    const QDir tasks(u"/proc/%1/task"_s.arg(process));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + u"/comm"_s));
        QFile spent(tasks.filePath(task + u"/schedstat"_s)); // nanoseconds on a processor, waiting, turns
        if (name.open(QIODevice::ReadOnly) && spent.open(QIODevice::ReadOnly))
            times[QString::fromUtf8(name.readAll()).trimmed()] += spent.readAll().split(' ').value(0).toDouble() / 1e3;
    }
    return times;
}

/// Microseconds this process used, threads that ended included.
double wholeProcess()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

QString median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return QString::number(values[values.size() / 2], 'f', 2);
}

} // namespace

/// A: smtp-source, which keeps nothing. B: ours, as many connections: validate, render, queue (one commit each), claim, awaiting,
/// SMTP, settle. C: Postfix, which keeps every mail on the disk as we do, from its queue and as a whole. All send as many
/// messages of about the same size into the same smtp-sink; A B C A B C A B C.
class BenchDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!program(u"smtp-sink"_s).isEmpty() && !program(u"smtp-source"_s).isEmpty(),
                 "this benchmark needs Debian's postfix (smtp-sink, smtp-source)");
        m_port = freePort();
        m_sink.start(program(u"smtp-sink"_s), {u"-u"_s, u"nobody"_s, address(), u"1000"_s});
        QVERIFY(m_sink.waitForStarted());
        QTest::qWait(300);
        QVERIFY2(m_sink.state() == QProcess::Running, m_sink.readAllStandardError().constData());
        prepareWorkspace();
    }

    void cleanupTestCase()
    {
        m_workspace.reset();
        m_sink.kill();
        m_sink.waitForFinished();
    }

    void ratio_data()
    {
        QTest::addColumn<int>("connections");
        QTest::addColumn<bool>("isWhole"); // with validating, rendering and queueing
        QTest::addColumn<double>("aim");
        QTest::newRow("dispatch alone, 10 connections") << 10 << false << 0.40;
        QTest::newRow("from the form to the wire, 8 connections") << 8 << true << 0.60;
    }

    void ratio()
    {
        QFETCH(int, connections);
        QFETCH(bool, isWhole);
        QFETCH(double, aim);
        useConnections(connections);
        QList<double> ratios;
        QList<double> sendingRatios;
        QList<double> postfixRatios;
        QList<double> postfixSendingRatios;
        const QString obstacle = PostfixPeer::obstacle();
        const auto postfix = obstacle.isEmpty() ? std::make_unique<PostfixPeer>(freePort(), m_port, connections) : nullptr;
        for (int round = 0; round < rounds; ++round) {
            const double peer = timedPeer(connections);
            const auto [whole, sending] = timedOurs();
            ratios += peer / whole;
            sendingRatios += peer / sending;
            qInfo("round %d: smtp-source %.0f/s, ours with rendering and queueing %.0f/s, dispatch alone %.0f/s", round + 1,
                  messages / peer, messages / whole, messages / sending);
            if (!postfix)
                continue;
            const double fromQueue = postfix->fromQueue(messages);
            const double throughQueue = postfix->whole(messages);
            postfixSendingRatios += fromQueue / sending;
            postfixRatios += throughQueue / whole;
            qInfo("round %d: Postfix from its queue %.0f/s, taking them and sending %.0f/s", round + 1, messages / fromQueue,
                  messages / throughQueue);
        }
        if (postfix)
            qInfo("ratio to Postfix at %d connections (median of %d): %s whole, %s dispatch alone", connections, rounds,
                  qPrintable(median(postfixRatios)), qPrintable(median(postfixSendingRatios)));
        else
            qWarning("not measured against Postfix: %s", qPrintable(obstacle));
        qInfo("ratio to smtp-source at %d connections (median of %d): %s whole, %s dispatch alone; aim %.2f", connections,
              rounds, qPrintable(median(ratios)), qPrintable(median(sendingRatios)), aim);
        QVERIFY2(median(isWhole ? ratios : sendingRatios).toDouble() >= aim, "slower than the aim");
    }

private:
    QString address() const { return u"127.0.0.1:"_s + QString::number(m_port); }

    void prepareWorkspace()
    {
        auto workspace = Workspace::open({m_folder.filePath(u"workspace"_s), true});
        QVERIFY2(workspace.has_value(), qPrintable(workspace ? QString() : workspace.error().code));
        m_workspace = std::move(*workspace);
        QVERIFY(setUpSample(*m_workspace));
    }

    void useConnections(int connections)
    {
        GatewayConfig config;
        config.id = {u"folder-email"_s};
        config.name = u"folder-email"_s;
        config.kind = u"smtp"_s;
        config.channel = Channel::Email;
        config.settings = {{u"host"_s, u"127.0.0.1"_s},     {u"port"_s, QString::number(m_port)},
                           {u"security"_s, u"none"_s},      {u"from"_s, u"support@example.com"_s},
                           {u"connections"_s, QString::number(connections)}};
        QVERIFY(awaited(m_workspace->settings().putGateway(config)));
    }

    double timedPeer(int connections)
    {
        QElapsedTimer timer;
        timer.start();
        // -d: do not disconnect after each message, as we keep ours. 6000 bytes: about one of our mails.
        const int code = QProcess::execute(program(u"smtp-source"_s),
                                           {u"-d"_s, u"-s"_s, QString::number(connections), u"-m"_s,
                                            QString::number(messages), u"-l"_s, u"6000"_s, u"-f"_s, u"a@example.com"_s,
                                            u"-t"_s, u"b@example.com"_s, address()});
        if (code != 0)
            qFatal("smtp-source ended with %d", code);
        return double(timer.nsecsElapsed()) / 1e9;
    }

    std::pair<double, double> timedOurs()
    {
        const auto kit = awaited(m_workspace->kit());
        const auto detail = awaited(m_workspace->tickets().byNumber(u"RT-1042"_s));
        if (!kit || !detail)
            qFatal("the sample workspace is not as expected");
        const Used atFirst = used();
        QElapsedTimer timer;
        timer.start();
        queueAll(**kit, *detail);
        const double queued = double(timer.nsecsElapsed()) / 1e9;
        const auto line = awaited(m_workspace->sendingLine());
        const Used before = used();
        const auto summary = awaited((*line)->runOnce());
        if (!summary || summary->sent != messages)
            qFatal("%d of %d sent", summary ? summary->sent : -1, messages);
        const double whole = double(timer.nsecsElapsed()) / 1e9;
        say("queueing", atFirst, before);
        say("sending", before, used());
        return {whole, whole - queued};
    }

    struct Used
    {
        QMap<QString, double> threads; ///< that live all the time
        double all = 0;
        double sink = 0;
        StoreFigures store;
    };

    /// What a message took.
    static void say(const char *what, const Used &before, const Used &after)
    {
        const auto took = [&](const QString &thread) { return (after.threads.value(thread) - before.threads.value(thread)) / messages; };
        const double storage = took(u"storage"_s);
        const double log = took(u"store-log"_s);
        qInfo("%s a message: storage %.0f us, its log %.0f us, all others %.0f us (services %.0f), smtp-sink %.0f us of processor "
              "time; %.2f commits, %.2f syncs",
              what, storage, log, (after.all - before.all) / messages - storage - log, took(u"services"_s),
              (after.sink - before.sink) / messages, double(after.store.commits - before.store.commits) / messages,
              double(after.store.syncs - before.store.syncs) / messages);
    }

    [[nodiscard]] Used used() const
    {
        Used used{processorTimes(QCoreApplication::applicationPid()), wholeProcess(), 0, m_workspace->store().figures()};
        for (const double time : processorTimes(m_sink.processId()))
            used.sink += time;
        return used;
    }

    void queueAll(const ComposingKit &kit, const TicketDetail &detail)
    {
        QList<Async<SentReminder>> waiting;
        for (int i = 0; i < messages; ++i) {
            const Instant now = m_workspace->clock().now();
            ReminderDraft draft = newDraft(kit, detail, u"collect-materials"_s, now);
            draft.items = {{u"营业执照照片"_s, false}};
            draft.deadline = now.plusSeconds(3 * 86400);
            draft.priority = Priority::Urgent;
            draft.channels = {Channel::Email};
            waiting += send(prepare(draft, kit, detail, now), m_workspace->reminders(), now);
        }
        for (const auto &future : waiting) {
            if (const auto sent = awaited(future); !sent)
                qFatal("not queued: %s", qPrintable(sent.error().code));
        }
    }

    QTemporaryDir m_folder;
    QProcess m_sink;
    quint16 m_port = 0;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(BenchDispatch)
#include "bench_dispatch.moc"
