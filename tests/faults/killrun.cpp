// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Queues N reminders, then starts dispatchers and kills each with SIGKILL, K times: at moments spread evenly over a life,
// and at every named crash point. Another one then finishes. Counts at the gateway what arrived, and in the store what
// it says of each message:
//   fault_killrun --mode folder|ask|resend --messages N --kills K [--seed S]     (TMPDIR: where the store lies)
// folder: the gateway knows our key · ask: SMTP, what is unknown waits for a person · resend: SMTP, it is sent again.
// Ends with 0 when nothing was lost, nothing "sent" did not arrive, and no more than the mode promises came twice.
#include "faults/killrun.h"

#include "storage/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <QDir>

#include <cstdio>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 spreadMs = 3'600'000; // all lives together: the day must not end in anybody's night
constexpr int tickets = 1000;

/// Where the code under test can be told to die. Not here: migration.step, receipt.kept and asked.after.
const QStringList &points()
{
    static const QStringList all{u"claim.before"_s,    u"claim.after"_s,    u"send.before"_s,   u"awaiting.before"_s,
                                 u"awaiting.after"_s,  u"reply.after"_s,    u"settle.before"_s, u"settle.after"_s,
                                 u"commit.before"_s,   u"commit.after"_s};
    return all;
}

int numberIn(const QString &path, const QString &sql)
{
    return valueIn(path, sql).toInt();
}

} // namespace

KillRun::KillRun(const KillPlan &plan)
    : m_plan(plan)
    , m_fixture(qMin(tickets, plan.messages))
    , m_random(plan.seed)
    , m_time(m_fixture.clock.time.ms + 1'000)
{
    m_timer.start();
}

void KillRun::queueAll()
{
    QList<QueuedReminder> patterns;
    for (int number = 1; number <= qMin(tickets, m_plan.messages); ++number)
        patterns.append(m_fixture.reminder(number));
    constexpr int together = 200;
    for (int made = 0; made < m_plan.messages;) {
        QList<Async<void>> queued;
        for (; made < m_plan.messages && queued.size() < together; ++made) {
            QueuedReminder reminder = patterns.at(made % patterns.size());
            reminder.id = {newUuid7(m_fixture.clock.time.ms)};
            for (OutboxItem &item : reminder.items)
                item.unknownPolicy = m_plan.mode == u"resend"_s ? UnknownPolicy::Resend : UnknownPolicy::Ask;
            queued.append(m_fixture.store->reminders().queue(reminder));
        }
        for (const Async<void> &one : queued) {
            if (!waited(one))
                qFatal("cannot queue");
        }
    }
    m_fixture.store.reset(); // the file belongs to the dispatchers now
}

std::unique_ptr<QProcess> KillRun::launch(const QString &crashAt)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=false"_s);
    if (!crashAt.isEmpty())
        environment.insert(u"CRASH_AT"_s, crashAt);
    process->setProcessEnvironment(environment);
    m_time += qMax<qint64>(1, spreadMs / (m_plan.kills + 1));
    const bool isFolder = m_plan.mode == u"folder"_s;
    const QString where = isFolder ? m_fixture.folder.filePath(u"mails"_s) : QString::number(m_server.port());
    process->start(qEnvironmentVariable("FAULT_DISPATCHER", QStringLiteral(FAULT_DISPATCHER)),
                   {m_fixture.path(), QString::number(m_time),
                                                      isFolder ? u"folder"_s : u"smtp"_s, where});
    return process;
}

/// One in three dies at a crash point, the others at a moment that is as likely as any other of a life.
void KillRun::killOnce(int number)
{
    const bool isAtPoint = number % 3 == 0;
    const QString point = points().at(number / 3 % points().size());
    const auto process = launch(isAtPoint ? point + u':' + QString::number(1 + m_random.bounded(40)) : QString());
    const int life = isAtPoint ? 20'000 : int(m_random.bounded(m_lifeMs));
    if (!process->waitForFinished(life))
        process->kill();
    process->waitForFinished(60'000);
    const int settled = int(process->readAllStandardOutput().count("settled"));
    m_settled += settled;
    if (process->exitStatus() != QProcess::CrashExit)
        return; // it ended before its moment came
    ++m_kills;
    m_pointKills += isAtPoint ? 1 : 0;
    const double share = double(m_plan.messages - m_settled) / qMax(1, m_plan.kills - m_kills + 1);
    if (!isAtPoint)
        m_lifeMs = qBound(60.0, m_lifeMs * (settled > share ? 0.97 : 1.03), 8'000.0);
}

void KillRun::killAll()
{
    for (int number = 0; m_kills < m_plan.kills && number < 3 * m_plan.kills; ++number) {
        killOnce(number);
        if (number % 50 == 49) {
            std::printf("%d kills, %d settled, %lld s\n", m_kills, m_settled, static_cast<long long>(m_timer.elapsed() / 1000));
            std::fflush(stdout);
        }
    }
}

int KillRun::waiting() const
{
    return numberIn(m_fixture.path(), u"SELECT count(*) FROM message WHERE state IN ('queued', 'held', 'scheduled', 'sending')"_s);
}

void KillRun::finish()
{
    constexpr int mostRuns = 20;
    for (int run = 0; run < mostRuns && (run == 0 || waiting() > 0); ++run) {
        m_time += 60'000; // what was put off is due
        const auto process = launch();
        if (!process->waitForFinished(3'600'000))
            qFatal("the dispatcher hangs");
    }
}

QHash<QByteArray, int> KillRun::arrivals() const
{
    if (m_plan.mode != u"folder"_s)
        return m_server.arrivals();
    QHash<QByteArray, int> found;
    const QDir mails(m_fixture.folder.filePath(u"mails/new"_s));
    for (const QString &name : mails.entryList(QDir::Files))
        ++found[name.section(u'.', 0, 0).toUtf8()];
    return found;
}

KillCount KillRun::count()
{
    const QHash<QByteArray, int> arrived = arrivals();
    KillCount count;
    count.kills = m_kills;
    count.pointKills = m_pointKills;
    Database database;
    database.open(m_fixture.path(), true);
    database.each(u"SELECT idempotency_key, state, EXISTS (SELECT 1 FROM history h WHERE h.message_id = message.id AND "
                  "h.reason IN ('crash.resend', 'smtp.lost')) FROM message"_s, {}, [&](const Row &row) {
        const int times = arrived.value(row.text(0).toUtf8());
        const QString state = row.text(1);
        const bool isGood = state == u"sent"_s || state == u"delivered"_s;
        const bool isUnknown = state == u"unknown"_s;
        ++count.messages;
        count.arrived += times > 0 ? 1 : 0;
        count.good += isGood ? 1 : 0;
        count.unknown += isUnknown ? 1 : 0;
        count.lost += !isGood && !isUnknown ? 1 : 0;
        count.claimedOnly += isGood && times == 0 ? 1 : 0;
        count.doubled += times > 1 ? 1 : 0;
        count.doubledUnmarked += times > 1 && !row.flag(2) ? 1 : 0;
    });
    count.seconds = m_timer.elapsed() / 1000;
    return count;
}

bool KillRun::keepsItsPromise(const KillCount &count) const
{
    const int inFlight = connections * (count.kills + 1);
    const bool isWhole = count.messages == m_plan.messages && count.lost == 0 && count.claimedOnly == 0
                         && count.doubledUnmarked == 0 && count.kills > 0;
    if (m_plan.mode == u"folder"_s)
        return isWhole && count.doubled == 0 && count.unknown == 0;
    if (m_plan.mode == u"resend"_s)
        return isWhole && count.doubled <= inFlight && count.unknown == 0;
    return isWhole && count.doubled == 0 && count.unknown <= inFlight;
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"mode"_s, u"folder, ask or resend"_s, u"M"_s, u"ask"_s},
                       {u"messages"_s, u"reminders"_s, u"N"_s, u"300"_s},
                       {u"kills"_s, u"SIGKILLs"_s, u"K"_s, u"25"_s},
                       {u"seed"_s, u"of the moments"_s, u"S"_s, u"1"_s}});
    parser.addHelpOption();
    parser.process(app);
    initSeedData();
    KillRun run({parser.value(u"mode"_s), parser.value(u"messages"_s).toInt(), parser.value(u"kills"_s).toInt(),
                 parser.value(u"seed"_s).toUInt()});
    run.queueAll();
    run.killAll();
    run.finish();
    const KillCount count = run.count();
    std::printf("mode=%s messages=%d kills=%d (%d at crash points) connections=%d arrived=%d sent=%d unknown=%d lost=%d "
                "claimed_only=%d doubled=%d doubled_unmarked=%d seconds=%lld\n",
                qPrintable(parser.value(u"mode"_s)), count.messages, count.kills, count.pointKills, KillRun::connections,
                count.arrived, count.good, count.unknown, count.lost, count.claimedOnly, count.doubled,
                count.doubledUnmarked, static_cast<long long>(count.seconds));
    return run.keepsItsPromise(count) ? 0 : 1;
}
