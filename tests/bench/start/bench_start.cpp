// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"
#include "bench/storage/largefile.h"
#include "workflow/stores.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int rounds = 7;

constexpr double memoryLimitMiB = 120;
constexpr double startAim = 2;

/// Memory in MiB as the kernel counts it. `proportional` shares out what other programs have mapped too.
struct Memory
{
    double resident = 0;
    double proportional = 0;
};

Memory memoryOf(qint64 pid)
{
    QFile rollup(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!rollup.open(QIODevice::ReadOnly))
        qFatal("no smaps_rollup of %lld", static_cast<long long>(pid));
    Memory memory;
    for (const QByteArray &line : rollup.readAll().split('\n')) {
        const double mebibytes = line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() / 1024;
        if (line.startsWith("Rss:"))
            memory.resident = mebibytes;
        else if (line.startsWith("Pss:"))
            memory.proportional = mebibytes;
    }
    return memory;
}

struct Start
{
    double seconds = 0;
    Memory memory;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

/// A: a bare QMainWindow. B: the same with a table of text. C: the console until it logs that its ticket list is painted.
/// A B C A B C …, medians.
class BenchStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onTheSample()
    {
        const QString profile = m_folder.filePath(u"sample"_s);
        auto workspace = Workspace::open({profile, true});
        QVERIFY(workspace.has_value());
        QVERIFY(setUpSample(**workspace));
        workspace->reset();
        compare(profile, "39 tickets");
    }

    /// peers.py compares other programs with this one.
    void onAHundredThousandTickets()
    {
        const QString profile = qEnvironmentVariable("REMINDESK_BENCH_DATA") + u"-100k"_s;
        fill(profile, 100'000);
        compare(profile, "100,000 tickets");
    }

    void onAMillionTickets()
    {
        const QString profile = qEnvironmentVariable("REMINDESK_BENCH_DATA");
        fill(profile, 1'000'000);
        compare(profile, "1,000,000 tickets");
    }

private:
    /// With as many messages and history events as tickets. The file is made once for a build folder.
    static void fill(const QString &profile, int rows)
    {
        QVERIFY(QDir().mkpath(profile));
        makeLargeFile(profile + u"/remindesk.db"_s, rows);
        auto workspace = Workspace::open({profile, true});
        QVERIFY(workspace.has_value());
        QVERIFY(setUp(**workspace));
        QVERIFY(awaited((*workspace)->settings().putValue(u"me.key"_s, u"agent1"_s)));
        workspace->reset();
    }

    void compare(const QString &profile, const char *what)
    {
        const QString bareWindow = qEnvironmentVariable("BAREWINDOW");
        QList<double> bare;
        QList<double> list;
        QList<double> ours;
        Start last;
        for (int round = 0; round < rounds; ++round) {
            bare += started(bareWindow, {}, "first paint").seconds;
            list += started(bareWindow, {u"--list"_s}, "first paint").seconds;
            last = started(qEnvironmentVariable("REMINDESK"), {u"--profile"_s, profile}, "ticket list painted", 3000);
            ours += last.seconds;
        }
        const double ratio = median(ours) / median(bare);
        qInfo("%s: first painted list %.0f ms, bare window %.0f ms, ratio %.2f (aim %.0f: %s); window with a table of text %.0f ms, "
              "ratio %.2f",
              what, median(ours) * 1000, median(bare) * 1000, ratio, startAim, ratio <= startAim ? "reached" : "missed",
              median(list) * 1000, median(ours) / median(list));
        qInfo("%s: resident %.0f MiB (limit %.0f), proportional %.0f MiB", what, last.memory.resident, memoryLimitMiB,
              last.memory.proportional);
        QVERIFY2(last.memory.resident <= memoryLimitMiB, "the console holds more memory than it may");
    }

    /// Memory is read when the program has stood for `restMs`: the console has made all its pages by then.
    static Start started(const QString &program, const QStringList &arguments, const char *mark, int restMs = 0)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"remindesk.app.debug=true"_s);
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.setReadChannel(QProcess::StandardError);
        process.start(program, arguments);
        QByteArray said;
        while (!said.contains(mark)) {
            if (!process.waitForReadyRead(30'000))
                qFatal("%s did not say '%s': %s", qPrintable(program), mark, said.constData());
            said += process.readAllStandardError();
        }
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        QTest::qWait(restMs);
        const Start start{seconds, memoryOf(process.processId())};
        process.terminate();
        if (!process.waitForFinished(10'000))
            process.kill();
        process.waitForFinished();
        return start;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(BenchStart)
#include "bench_start.moc"
