// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a history's tampering is found, and how long the proof takes. By hand: REMINDESK_TAMPER_ROWS=1000000
// REMINDESK_TAMPERINGS=1000 build/dev/bin/bench_tampering
#include "resources/seeddata.h"
#include "storage/chaincheck.h"
#include "storage/migrator.h"

#include "../../unit/storage/tampering.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace remindesk;
using namespace Qt::StringLiterals;
using test::Tampering;

namespace {

constexpr qint64 linesForAnchor = 1000;
constexpr double limitMicroseconds = 10; // for each line: a million in ten seconds

/// What this thread computed: other programs at work do not count.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

qint64 setting(const char *name, qint64 usual)
{
    bool isNumber = false;
    const qint64 number = qEnvironmentVariable(name).toLongLong(&isNumber);
    return isNumber ? number : usual;
}

} // namespace

class TamperingBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initSeedData();
        m_rows = setting("REMINDESK_TAMPER_ROWS", 20'000);
        m_database.open(m_folder.filePath(u"store.db"_s));
        const auto migrations = loadMigrations(u":/sql"_s);
        QVERIFY(migrations);
        migrate(m_database, *migrations);
        m_database.once(u"PRAGMA synchronous = OFF"_s);
        m_database.once(u"PRAGMA cache_size = -200000"_s);
        m_database.once(u"BEGIN"_s);
        m_database.pending().begin();
        for (qint64 line = 1; line <= m_rows; ++line)
            addLine(line);
        m_database.pending().flush(m_database);
        m_database.once(u"COMMIT"_s);
        test::dropHistoryTriggers(m_database);
    }

    /// The ratio to ten microseconds a line.
    void provesAMillionInTenSeconds()
    {
        const double before = processorMs();
        const AnchoredReport report = verified();
        const double spent = processorMs() - before;
        const double each = spent * 1000 / double(m_rows);
        QVERIFY(report.chain.isIntact);
        QCOMPARE(report.chain.rows, m_rows);
        qInfo("verify: %lld lines in %.0f ms of the processor, ratio to the limit %.2f", static_cast<long long>(m_rows),
              spent, each / limitMicroseconds);
        QVERIFY2(each < limitMicroseconds, qPrintable(u"%1 µs a line"_s.arg(each)));
    }

    void everyTamperingIsFound()
    {
        const qint64 all = setting("REMINDESK_TAMPERINGS", 100);
        QRandomGenerator random(20261122);
        qint64 found = 0;
        for (qint64 i = 0; i < all; ++i) {
            const auto kind = Tampering(i % test::tamperings);
            const qint64 line = 1 + random.bounded(m_rows - 1);
            m_database.run(u"BEGIN"_s);
            test::tamperWith(m_database, kind, line);
            const AnchoredReport report = verified();
            m_database.run(u"ROLLBACK"_s);
            const bool isFound = !report.chain.isIntact;
            found += isFound ? 1 : 0;
            if (!isFound)
                qWarning("not found: %s at line %lld", qPrintable(test::tamperingName(kind)), static_cast<long long>(line));
        }
        qInfo("%lld of %lld tamperings of %lld lines found", static_cast<long long>(found), static_cast<long long>(all),
              static_cast<long long>(m_rows));
        QCOMPARE(found, all);
        QVERIFY(verified().chain.isIntact); // and nothing is cried over an honest history
    }

private:
    void addLine(qint64 line)
    {
        static const QStringList kinds{u"queued"_s, u"claimed"_s, u"awaiting"_s, u"sent"_s};
        HistoryEvent event;
        event.at = {1'763'700'000'000 + line * 700};
        event.message = {u"019ab7c0-0000-7000-8000-%1"_s.arg(line / 4, 12, 16, QLatin1Char('0'))};
        event.reminder = {u"019ab7c0-0000-7000-9000-%1"_s.arg(line / 4, 12, 16, QLatin1Char('0'))};
        event.ticket = {u"019ab7c0-0000-7000-a000-%1"_s.arg(line / 40, 12, 16, QLatin1Char('0'))};
        event.kind = kinds.at(int(line % 4));
        event.state = line % 4 == 3 ? DeliveryState::Sent : DeliveryState::Sending;
        event.source = line % 4 == 0 ? u"agent:王敏"_s : u"gateway:mail"_s;
        event.detail = line % 4 == 3 ? u"250 2.0.0 Ok: queued as 4B1C2D3E"_s : QString();
        appendHistory(m_database, event);
        if (line % linesForAnchor == 0 || line == m_rows)
            m_anchors += AnchorPoint{event.seq, event.chain, event.at};
    }

    AnchoredReport verified()
    {
        ChainCheck check(m_anchors);
        std::optional<AnchoredReport> report;
        while (!report)
            report = check.partOf(m_database);
        return *report;
    }

    QTemporaryDir m_folder;
    Database m_database;
    QList<AnchorPoint> m_anchors;
    qint64 m_rows = 0;
};

QTEST_GUILESS_MAIN(TamperingBench)
#include "bench_tampering.moc"
