// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"
#include "workflow/ticketstore.h"

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

/// Resident memory in MiB, as the kernel counts it.
double residentMiB(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

struct Start
{
    double seconds = 0;
    double mebibytes = 0;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

/// A: a bare QMainWindow. B: the console until it logs that its ticket list is painted. A B A B …, medians.
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

    void onAMillionTickets()
    {
        const QString profile = qEnvironmentVariable("REMINDESK_BENCH_PROFILE", m_folder.filePath(u"million"_s));
        if (!QFile::exists(profile + u"/remindesk.db"_s))
            fill(profile);
        compare(profile, "1,000,000 tickets");
    }

private:
    void compare(const QString &profile, const char *what)
    {
        QList<double> bare;
        QList<double> ours;
        Start last;
        for (int round = 0; round < rounds; ++round) {
            bare += started(qEnvironmentVariable("BAREWINDOW"), {}, "first paint").seconds;
            last = started(qEnvironmentVariable("REMINDESK"), {u"--profile"_s, profile}, "ticket list painted");
            ours += last.seconds;
        }
        qInfo("%s: first painted list %.0f ms, bare window %.0f ms, ratio %.2f (aim 2.00); resident %.0f MiB (aim 120)", what,
              median(ours) * 1000, median(bare) * 1000, median(ours) / median(bare), last.mebibytes);
    }

    static Start started(const QString &program, const QStringList &arguments, const char *mark)
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
        QTest::qWait(arguments.isEmpty() ? 0 : 1500);
        const Start start{seconds, residentMiB(process.processId())};
        process.terminate();
        if (!process.waitForFinished(10'000))
            process.kill();
        process.waitForFinished();
        return start;
    }

    static void fill(const QString &profile)
    {
        auto workspace = Workspace::open({profile, true});
        if (!workspace || !setUp(**workspace))
            qFatal("cannot make the workspace");
        constexpr int chunk = 5000;
        for (int i = 0; i < 1'000'000; i += chunk) {
            QList<TicketRecord> records;
            for (int n = i; n < i + chunk; ++n)
                records += record(n);
            if (!awaited((*workspace)->tickets().put({u"bench"_s}, records)))
                qFatal("cannot store tickets");
        }
    }

    static TicketRecord record(int n)
    {
        TicketRecord record;
        record.ticket.number = u"B-"_s + QString::number(n);
        record.ticket.subject = (n % 2 ? u"退款申请 "_s : u"Router keeps dropping "_s) + QString::number(n);
        record.ticket.owner = u"agent"_s + QString::number(n % 50);
        record.ticket.stage = Stage(n % 5);
        record.ticket.created = {1'700'000'000'000 + n * 1000LL};
        record.ticket.updated = {1'750'000'000'000 + n * 1000LL};
        record.customer.externalKey = u"c%1@example.com"_s.arg(n % 200'000);
        record.customer.name = u"客户%1"_s.arg(n % 200'000);
        return record;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(BenchStart)
#include "bench_start.moc"
