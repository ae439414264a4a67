// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchtext.h"
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
        QTest::addColumn<qint64>("budget");
        for (const qint64 budget : {qint64(1), qint64(200), qint64(1'000'000)}) {
            const QByteArray how = QByteArray::number(budget);
            QTest::addRow("one, %s", how.constData()) << QList<int>{3} << QList<qint64>() << budget;
            QTest::addRow("two, %s", how.constData()) << QList<int>{2, 3} << QList<qint64>() << budget;
            QTest::addRow("seldom, %s", how.constData()) << QList<int>{1, 1499} << QList<qint64>() << budget;
            QTest::addRow("never, %s", how.constData()) << QList<int>{2, 4001} << QList<qint64>() << budget;
            QTest::addRow("known, %s", how.constData()) << QList<int>{2} << QList<qint64>{7, 2998, 4, 2999, 1500} << budget;
            QTest::addRow("many, %s", how.constData()) << QList<int>(40, 5) << QList<qint64>() << budget;
        }
    }

    void cuts()
    {
        QFETCH(QList<int>, steps);
        QFETCH(QList<qint64>, known);
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
                streams.push_back(everyNth(step));
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

    /// Words of an FTS5 index asked block by block: what stands together seldom, never, in the last row of a block or in
    /// the first, whatever little a step may do.
    void asksBlockByBlock_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::addColumn<qint64>("budget");
        const qint64 block = qint64(1) << seqBlockBits;
        for (const qint64 budget : {qint64(1), qint64(150), qint64(1'000'000)}) {
            const QByteArray how = QByteArray::number(budget);
            QTest::addRow("never, %s", how.constData()) << u"同配"_s << QList<qint64>() << budget;
            QTest::addRow("apart, %s", how.constData()) << u"配同"_s << QList<qint64>() << budget;
            QTest::addRow("a phrase, %s", how.constData())
                << u"合同"_s << QList<qint64>{4 * block + 7, 3 * block, 3 * block - 1, 2 * block, block, 5} << budget;
            QTest::addRow("two phrases, %s", how.constData()) << u"合同 配件"_s << QList<qint64>{3 * block - 1, 5} << budget;
            QTest::addRow("one word, %s", how.constData()) << u"x9"_s << QList<qint64>{block + 1} << budget;
        }
    }

    void asksBlockByBlock()
    {
        QFETCH(QString, typed);
        QFETCH(QList<qint64>, expected);
        QFETCH(qint64, budget);
        const qint64 block = qint64(1) << seqBlockBits;
        Database database;
        database.open(u":memory:"_s);
        database.once(u"CREATE VIRTUAL TABLE f USING fts5 (body, content = '', columnsize = 0, tokenize = 'unicode61')"_s);
        const QMap<qint64, QString> texts{{5, u"合同 与 配件"_s},      {block - 1, u"配件"_s}, {block, u"合同"_s},
                                          {block + 1, u"x9 配"_s},     {2 * block, u"合同"_s}, {2 * block + 1, u"同 一 配 件"_s},
                                          {3 * block - 1, u"配件合同"_s}, {3 * block, u"合同"_s}, {4 * block + 7, u"合同"_s}};
        for (auto text = texts.begin(); text != texts.end(); ++text)
            database.run(u"INSERT INTO f (rowid, body) VALUES (?, ?)"_s,
                         {text.key(), indexedText(text.value())});
        for (qint64 stop = 1; stop < 5 * block; ++stop) {
            if (isBlockEnd(stop))
                database.run(u"INSERT INTO f (rowid, body) VALUES (?, ?)"_s, {stop, stopWord.toString()});
        }
        QList<qint64> found;
        qint64 bound = 5 * block;
        while (bound >= 1) {
            std::vector<SeqStream> streams;
            const StoppingMatch match = stoppingMatch(soughtWords(typed));
            streams.push_back(SeqStream(u"SELECT rowid FROM f WHERE f MATCH ? AND stands_here(f, ?)"_s, u"rowid"_s,
                                        {match.expression, match.shape}, 100, 2)
                                  .blockByBlock());
            SeqJoin join(std::move(streams), 1, bound);
            WorkBudget work(budget);
            while (const auto seq = join.next(database, work))
                found += *seq;
            QVERIFY(join.isAtEnd() || join.bound() < bound);
            bound = join.isAtEnd() ? 0 : join.bound();
        }
        QCOMPARE(found, expected);
    }

private:
    Database m_database;
};

QTEST_GUILESS_MAIN(SeqJoinTest)
#include "tst_seqjoin.moc"
