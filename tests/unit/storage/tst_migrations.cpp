// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations that move what is there already: from a file of the version before, every value in its place.
#include "storefixture.h"

#include "storage/chain.h"
#include "storage/messagetags.h"
#include "storage/migrator.h"
#include "storage/searchtext.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

using Values = QMap<QString, QString>; ///< by column

struct Column
{
    QString name;
    bool isNumber = false;
    bool isNeeded = false;
};

QList<Column> columnsOf(Database &database, const QString &table)
{
    return database.all(u"SELECT name, type, \"notnull\" OR pk FROM pragma_table_info(?)"_s, {table},
                        [](const Row &row) { return Column{row.text(0), row.text(1) == "INTEGER"_L1, row.flag(2)}; });
}

/// Every column another value, no two rows alike, nothing in every third place that may be empty.
void fill(Database &database, const QString &table, int rows, const std::function<QString(const QString &, int)> &given)
{
    const QList<Column> columns = columnsOf(database, table);
    QVERIFY(!columns.isEmpty());
    for (int row = 1; row <= rows; ++row) {
        QStringList names, marks;
        SqlValues values;
        for (int i = 0; i < int(columns.size()); ++i) {
            const Column &column = columns.at(i);
            names += column.name;
            marks += u"?"_s;
            const QString text = given(column.name, row);
            if (!text.isNull())
                column.isNumber ? values.append(text.toLongLong()) : values.append(text);
            else if (!column.isNeeded && row % 3 == 0)
                values.append(SqlValue());
            else if (column.isNumber)
                values.append(qint64(row) * 1000 + i);
            else
                values.append(u"%1 王 %2"_s.arg(column.name).arg(row));
        }
        database.run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u','), marks.join(u',')), values);
    }
}

QMap<QString, Values> rowsOf(Database &database, const QString &table, const QString &key)
{
    const QList<Column> columns = columnsOf(database, table);
    QStringList names;
    for (const Column &column : columns)
        names += u"quote("_s + column.name + u')';
    QMap<QString, Values> rows;
    database.each(u"SELECT %1, %2 FROM %3"_s.arg(key, names.join(u','), table), {}, [&](const Row &row) {
        Values values;
        for (int i = 0; i < int(columns.size()); ++i)
            values.insert(columns.at(i).name, row.text(i + 1));
        rows.insert(row.text(0), values);
    });
    return rows;
}

QList<Migration> migrations()
{
    const auto all = loadMigrations(u":/sql"_s);
    return all ? *all : QList<Migration>();
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
    }

    /// 0005 takes the text out of the messages and makes the table of attempts anew.
    void messageTextsAndAttemptsMove()
    {
        makeVersion(4);
        const auto message = [](const QString &column, int row) {
            return column == "seq"_L1                ? QString::number(row * 7) // with gaps
                   : column == "parts_json"_L1       ? u"{\"text\":\"正文 %1\"}"_s.arg(row)
                   : column == "state"_L1            ? (row % 2 == 0 ? u"queued"_s : u"sent"_s)
                   : column == "template_version"_L1 ? QString::number(row)
                                                     : QString();
        };
        fill(*m_database, u"message"_s, 300, message);
        fill(*m_database, u"attempt"_s, 500, [](const QString &column, int row) {
            return column == "message_id"_L1 ? u"id 王 %1"_s.arg(1 + row % 300)
                   : column == "number"_L1   ? QString::number(1 + row / 300)
                   : column == "phase"_L1    ? (row % 5 == 0 ? u"awaiting"_s : u"settled"_s)
                                             : QString();
        });
        const auto messages = rowsOf(*m_database, u"message"_s, u"id"_s);
        const auto attempts = rowsOf(*m_database, u"attempt"_s, u"id"_s);
        QCOMPARE(messages.size(), 300);
        QCOMPARE(attempts.size(), 500);
        QCOMPARE(attempts.value(u"id 王 3"_s).value(u"awaiting_ms"_s), u"NULL"_s);

        migrate(*m_database, migrations().first(5));
        QCOMPARE(rowsOf(*m_database, u"attempt"_s, u"id"_s), attempts);
        const auto moved = rowsOf(*m_database, u"message"_s, u"id"_s);
        const auto texts = rowsOf(*m_database, u"message_text"_s, u"(SELECT id FROM message WHERE message.seq = message_text.seq)"_s);
        QCOMPARE(texts.size(), messages.size());
        for (auto row = messages.begin(); row != messages.end(); ++row) {
            Values joined = moved.value(row.key());
            joined.insert(texts.value(row.key()));
            QCOMPARE(joined, row.value());
        }
        QCOMPARE(m_database->number(u"SELECT count(*) FROM attempt WHERE phase IN ('prepared', 'awaiting')"_s), 100);
    }

    /// 0011 touches no line: those that are there stay plain, and the first with a key continues them.
    void historiesGetTheirKey()
    {
        makeVersion(10);
        QString chain;
        HistoryEvent event;
        for (int line = 1; line <= 40; ++line) {
            event.seq = line;
            event.at = {1'763'700'000'000 + line};
            event.kind = u"queued"_s;
            event.detail = u"第 %1 行"_s.arg(line);
            chain = chainHash(chain, event);
            m_database->run(u"INSERT INTO history VALUES (?, ?, '', '', '', 'queued', ?, '', '', ?, ?)"_s,
                            {event.seq, event.at.ms, deliveryStateKey(event.state), event.detail, chain});
        }
        m_database->run(u"UPDATE history_head SET seq = 40, chain = ?"_s, {chain});
        const auto before = rowsOf(*m_database, u"history"_s, u"seq"_s);
        m_database.reset();

        m_fixture->start();
        QVERIFY(waited(m_fixture->store->upkeep().verifyAgainst({}))->chain.isIntact);
        QVERIFY(waited(m_fixture->store->upkeep().health({1}))->historyKey.isEmpty());
        QVERIFY(waited(m_fixture->store->useHistoryKey("0123456789abcdef", m_fixture->clock.time)));
        const auto report = waited(m_fixture->store->upkeep().verifyAgainst({{40, chain, {1}}}));
        QVERIFY(report->chain.isIntact);
        QCOMPARE(report->lastGood->seq, 40);
        QCOMPARE(report->chain.segments.size(), 2);
        QCOMPARE(report->chain.segments.constFirst().last, 40);
        QCOMPARE(report->chain.segments.constLast().proof, ChainSegment::Keyed);
        m_fixture->store.reset();

        reopen();
        auto after = rowsOf(*m_database, u"history"_s, u"seq"_s);
        QCOMPARE(after.take(u"41"_s).value(u"kind"_s), u"'chain-keyed'"_s);
        QCOMPARE(after, before);
    }

    /// 0014 puts what never changes of a message into the index of its text, and gives pieces and texts their editions.
    void messagesGetTheirWordsAndPiecesTheirVersions()
    {
        makeVersion(13);
        fill(*m_database, u"message"_s, 40, [](const QString &column, int row) {
            return column == "seq"_L1                ? QString::number(row == 1 ? 4'095 : row == 2 ? 4'096 : row == 39 ? 204'799 : row == 40 ? 204'800 : row * 5000)
                   : column == "channel"_L1          ? (row % 2 == 0 ? u"sms"_s : u"email"_s)
                   : column == "template_version"_L1 ? QString::number(1 + row % 3)
                                                     : QString();
        });
        m_database->run(u"INSERT INTO message_fts (rowid, body) VALUES (15000, '退 款')"_s);
        m_database->run(u"INSERT INTO partial VALUES ('en', 'foot', 'Yours'), ('zh-CN', 'foot', '此致')"_s);
        m_database->run(u"INSERT INTO template_version VALUES ('delay', 'en', 'sms', 1, 'published', '{}', 'a', 'r', 5)"_s);
        migrate(*m_database, migrations());
        const auto found = [this](const QString &match) {
            return m_database->all(u"SELECT rowid FROM message_fts WHERE message_fts MATCH ? ORDER BY rowid"_s, {match},
                                   [](const Row &row) { return row.number(0); });
        };
        OutboxItem item;
        item.message.channel = Channel::Email;
        item.author = u"author 王 3"_s;
        item.owner = u"owner 王 3"_s;
        item.message.scenario = u"scenario 王 3"_s;
        item.message.templateVersion = 1;
        QList<SoughtWord> words;
        const QStringList tags = tagsOf(item, 15'000).split(u' ');
        QCOMPARE(tags.size(), 5);
        for (const QString &word : tags) {
            words.append({{word}, false});
            QVERIFY2(found(matchExpression({words.constLast()})).contains(15'000), qPrintable(word));
        }
        QCOMPARE(found(matchExpression(words)), QList<qint64>{15'000});
        words.append({{u"退 款"_s}, false});
        QCOMPARE(found(matchExpression(words)), QList<qint64>{15'000});
        const QList<qint64> stops = found(matchExpression({{{stopWord.toString()}, false}}));
        QCOMPARE(stops, (QList<qint64>{4'095, 4'096, 204'799, 204'800}));
        QCOMPARE(m_database->number(u"SELECT count(*) FROM sqlite_master WHERE name LIKE 'message_tag%' OR name = 'partial'"_s), 0);
        QCOMPARE(m_database->number(u"SELECT count(*) FROM piece_version WHERE version = 1 AND source IN ('Yours', '此致')"_s), 2);
        QCOMPARE(m_database->number(u"SELECT edition FROM template_version"_s), 2);
    }

    /// 0016: exactly 22:00 to 8:00 stood for none of one's own, anything else was the customer's.
    void quietHoursAreOwnedOrNot()
    {
        makeVersion(15);
        fill(*m_database, u"customer"_s, 4, [](const QString &column, int row) {
            return column == "quiet_from"_L1 ? (row == 2 ? u"75600000"_s : u"79200000"_s)
                   : column == "quiet_to"_L1 ? (row == 3 ? u"79200000"_s : u"28800000"_s)
                   : column == "zone"_L1     ? u"Asia/Shanghai"_s
                                             : QString();
        });
        migrate(*m_database, migrations());
        const auto own = m_database->all(u"SELECT quiet_own FROM customer ORDER BY id"_s, {}, [](const Row &row) { return row.number(0); });
        QCOMPARE(own, (QList<qint64>{0, 1, 1, 0}));
    }

    /// Every version there ever was opens.
    void everyVersionOpens_data()
    {
        QTest::addColumn<int>("version");
        StoreFixture seeded;
        for (int version = 1; version <= int(migrations().size()); ++version)
            QTest::newRow(qPrintable(QString::number(version))) << version;
    }
    void everyVersionOpens()
    {
        QFETCH(int, version);
        makeVersion(version);
        m_database.reset();
        m_fixture->start();
        HistoryEvent event;
        event.at = m_fixture->clock.time;
        event.kind = u"queued"_s;
        QVERIFY(waited(m_fixture->store->history().append(event)));
        QCOMPARE(waited(m_fixture->store->history().verify())->rows, 1);
    }

private:
    void makeVersion(int version)
    {
        QVERIFY(migrateFile(m_fixture->path(), false, migrations().first(version)));
        reopen();
    }
    void reopen()
    {
        m_database = std::make_unique<Database>();
        m_database->open(m_fixture->path());
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
