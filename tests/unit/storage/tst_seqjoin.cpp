// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seqstream.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 3000;

SeqStream everyNth(int step)
{
    return {u"SELECT seq FROM item WHERE seq % ? = 0"_s, u"seq"_s, {step}, 10, 64};
}

} // namespace

/// Lists that are cut with each other, read in steps: the same rows come whatever little a step may do.
class SeqJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database.open(u":memory:"_s);
        m_database.once(u"CREATE TABLE item (seq INTEGER PRIMARY KEY)"_s);
        for (int i = 1; i <= rows; ++i)
            m_database.run(u"INSERT INTO item (seq) VALUES (?)"_s, {i});
    }

    void cuts_data()
    {
        QTest::addColumn<QList<int>>("steps");
        QTest::addColumn<QList<qint64>>("known"); // of a list that is known already
        QTest::addColumn<qint64>("window");
        QTest::addColumn<qint64>("budget");
        for (const qint64 window : {qint64(0), qint64(7), qint64(100), qint64(5000)}) {
            for (const qint64 budget : {qint64(1), qint64(200), qint64(1'000'000)}) {
                const QByteArray how = QByteArray::number(window) + ", " + QByteArray::number(budget);
                QTest::addRow("one, %s", how.constData()) << QList<int>{3} << QList<qint64>() << window << budget;
                QTest::addRow("two, %s", how.constData()) << QList<int>{2, 3} << QList<qint64>() << window << budget;
                QTest::addRow("seldom, %s", how.constData()) << QList<int>{1, 1499} << QList<qint64>() << window << budget;
                QTest::addRow("never, %s", how.constData()) << QList<int>{2, 4001} << QList<qint64>() << window << budget;
                QTest::addRow("known, %s", how.constData()) << QList<int>{2} << QList<qint64>{7, 2998, 4, 2999, 1500} << window << budget;
                QTest::addRow("many, %s", how.constData()) << QList<int>(40, 5) << QList<qint64>() << window << budget;
            }
        }
    }

    void cuts()
    {
        QFETCH(QList<int>, steps);
        QFETCH(QList<qint64>, known);
        QFETCH(qint64, window);
        QFETCH(qint64, budget);
        QList<qint64> expected;
        for (qint64 i = rows; i >= 1; --i) {
            const bool isIn = std::all_of(steps.begin(), steps.end(), [i](int step) { return i % step == 0; });
            if (isIn && (known.isEmpty() || known.contains(i)))
                expected += i;
        }
        QList<qint64> found;
        qint64 bound = rows;
        while (bound >= 1) {
            std::vector<SeqStream> streams;
            if (!known.isEmpty())
                streams.push_back(SeqStream(std::vector<qint64>(known.begin(), known.end())));
            for (const int step : steps)
                streams.push_back(window > 0 ? everyNth(step).inWindows(window, 50) : everyNth(step));
            SeqJoin join(std::move(streams), 1, bound);
            WorkBudget work(budget);
            while (const auto seq = join.next(m_database, work))
                found += *seq;
            QVERIFY(join.isAtEnd() || join.bound() < bound); // each step gets on
            bound = join.isAtEnd() ? 0 : join.bound();
        }
        QCOMPARE(found, expected);
    }

    /// What is begun anew at its whole cost is begun with much.
    void largeBlocksAreReadAtOnce()
    {
        std::vector<SeqStream> streams;
        streams.push_back(everyNth(1).inLargeBlocks());
        SeqJoin join(std::move(streams), 1, rows);
        WorkBudget work(75); // one block: 10 for the look-up and 64 rows
        int count = 0;
        while (join.next(m_database, work))
            ++count;
        QCOMPARE(count, 1);
        QCOMPARE(join.bound(), rows - 1);
    }

private:
    Database m_database;
};

QTEST_GUILESS_MAIN(SeqJoinTest)
#include "tst_seqjoin.moc"
