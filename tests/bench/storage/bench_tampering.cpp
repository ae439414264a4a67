// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a history's tampering is found, and how long the proof takes. By hand: REMINDESK_TAMPER_ROWS=1000000
// REMINDESK_TAMPERINGS=1000 build/release/bin/bench_tampering
#include "resources/seeddata.h"
#include "storage/chaincheck.h"
#include "storage/migrator.h"

#include "../../unit/storage/tampering.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <map>

using namespace remindesk;
using namespace Qt::StringLiterals;
using test::Tampering;

namespace {

constexpr qint64 linesForAnchor = 1000;
constexpr qint64 linesForCheckpoint = 5000;
constexpr double limitMicroseconds = 10; // for each line: a million in ten seconds
constexpr qint64 fullEvery = 50;         // every so many tamperings everything is done to the end

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
    /// The first tenth as an earlier version wrote it, the rest with a key.
    void initTestCase()
    {
        initSeedData();
        m_rows = setting("REMINDESK_TAMPER_ROWS", 20'000);
        m_database.open(m_folder.filePath(u"store.db"_s));
        const auto migrations = loadMigrations(u":/sql"_s);
        QVERIFY(migrations);
        migrate(m_database, *migrations);
        m_database.once(u"PRAGMA synchronous = OFF"_s);
        m_database.once(u"PRAGMA journal_mode = MEMORY"_s); // what is tried is undone; nobody crashes here
        m_database.once(u"PRAGMA temp_store = MEMORY"_s);
        m_database.once(u"PRAGMA cache_size = -2000000"_s);
        // Lists need them, the proof does not: without them moving half a million lines takes seconds, not minutes.
        for (const char *index : {"history_message", "history_of_ticket"})
            m_database.once(u"DROP INDEX "_s + QLatin1StringView(index));
        m_database.once(u"BEGIN"_s);
        m_database.pending().begin();
        for (qint64 line = 1; m_last < m_rows; ++line)
            addLine(line);
        m_database.pending().flush(m_database);
        m_database.once(u"COMMIT"_s);
        test::dropHistoryTriggers(m_database);
    }

    /// The ratio to ten microseconds a line.
    void provesAMillionInTenSeconds()
    {
        QElapsedTimer wall;
        wall.start();
        const double before = processorMs();
        const AnchoredReport report = verified(ChainCheck(m_anchors));
        const double spent = processorMs() - before;
        const double each = spent * 1000 / double(m_rows);
        QVERIFY(report.chain.isIntact);
        QCOMPARE(report.chain.rows, m_rows);
        QCOMPARE(report.chain.segments.size(), 2);
        QCOMPARE(report.chain.segments.constLast().proof, ChainSegment::Keyed);
        qInfo("verify: %lld lines in %.0f ms of the processor (%lld ms by the wall), ratio to the limit %.2f",
              static_cast<long long>(m_rows), spent, static_cast<long long>(wall.elapsed()), each / limitMicroseconds);
        QVERIFY2(each < limitMicroseconds, qPrintable(u"%1 µs a line"_s.arg(each)));
    }

    /// The proof reads line after line, and what it knows at a line depends on the lines up to there only. So it is kept
    /// every few thousand lines of the honest history, goes on from the last one before the place that is touched, and
    /// ends at the first fault; lines behind the next anchors, which it does not come to, are not written anew. That
    /// all this changes no verdict is shown for every fiftieth: written anew to the end, read from the first line to
    /// the last.
    void everyTamperingIsFound()
    {
        const qint64 all = setting("REMINDESK_TAMPERINGS", 100);
        keepCheckpoints();
        QRandomGenerator random(20261122);
        std::map<Tampering, std::pair<qint64, qint64>> found;
        qint64 count = 0;
        QElapsedTimer timer;
        timer.start();
        for (qint64 i = 0; i < all; ++i) {
            // The last kind is the same wherever it is tried: once is enough.
            const auto kind = i == 0 ? Tampering::PlainFromStart : Tampering(i % (test::tamperings - 1));
            const qint64 line = 2 + random.bounded(m_rows - 3);
            const bool isFull = i % fullEvery == 0;
            const bool isFound = isTamperingFound(kind, line, isFull);
            count += isFound ? 1 : 0;
            ++found[kind].second;
            found[kind].first += isFound ? 1 : 0;
            if (!isFound)
                qWarning("not found: %s at line %lld", qPrintable(test::tamperingName(kind)), static_cast<long long>(line));
            if (i % 25 == 24)
                qInfo("%lld tamperings tried after %lld s", static_cast<long long>(i + 1),
                      static_cast<long long>(timer.elapsed() / 1000));
        }
        for (const auto &[kind, figures] : found)
            qInfo("%s: %lld of %lld", qPrintable(test::tamperingName(kind)), static_cast<long long>(figures.first),
                  static_cast<long long>(figures.second));
        qInfo("%lld of %lld tamperings of %lld lines found", static_cast<long long>(count), static_cast<long long>(all),
              static_cast<long long>(m_rows));
        QCOMPARE(count, all);
        QVERIFY(verified(ChainCheck(m_anchors)).chain.isIntact); // and nothing is cried over an honest history
    }

private:
    void addLine(qint64 line)
    {
        static const QStringList kinds{u"queued"_s, u"claimed"_s, u"awaiting"_s, u"sent"_s};
        if (m_last + 1 >= m_rows / 10 && m_database.chainKey().isNull())
            m_database.setChainKey(*ChainKey::fromSecret("a-key-that-lies-in-a-keychain " + QByteArray::number(m_last + 1)));
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
        m_last = event.seq;
        if (m_last % linesForAnchor == 0 || m_last == m_rows)
            m_anchors += AnchorPoint{event.seq, event.chain, event.at};
    }

    AnchoredReport verified(ChainCheck check)
    {
        std::optional<AnchoredReport> report;
        while (!report)
            report = check.partOf(m_database);
        return *report;
    }

    void keepCheckpoints()
    {
        ChainCheck check(m_anchors);
        for (qint64 line = 0; line < m_rows; line += linesForCheckpoint) {
            m_checkpoints.insert({line, check});
            if (check.partOf(m_database))
                break;
        }
    }

    bool isTamperingFound(Tampering kind, qint64 line, bool isFull)
    {
        m_database.run(u"BEGIN"_s);
        const qint64 until = isFull ? test::toTheEnd : line + 3 * linesForAnchor;
        test::tamperWith(m_database, kind, line, m_database.chainKey(), until);
        const qint64 touched = kind == Tampering::PlainFromStart ? 1 : line;
        const bool isFound = isFaultFound(std::prev(m_checkpoints.lower_bound(touched))->second);
        const bool isFoundFully = isFull ? !verified(ChainCheck(m_anchors)).chain.isIntact : isFound;
        m_database.run(u"ROLLBACK"_s);
        if (isFoundFully != isFound)
            qWarning("otherwise when all of it is read: %s at line %lld", qPrintable(test::tamperingName(kind)),
                     static_cast<long long>(line));
        return isFound && isFoundFully;
    }

    bool isFaultFound(ChainCheck check)
    {
        while (!check.foundFault()) {
            if (const auto report = check.partOf(m_database); report)
                return !report->chain.isIntact;
        }
        return true;
    }

    QTemporaryDir m_folder;
    Database m_database;
    QList<AnchorPoint> m_anchors;
    std::map<qint64, ChainCheck> m_checkpoints; ///< what the proof knows after so many lines
    qint64 m_rows = 0;
    qint64 m_last = 0;
};

QTEST_GUILESS_MAIN(TamperingBench)
#include "bench_tampering.moc"
