// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A store that woke up elsewhere, went back in time or is damaged: it says so, sends nothing, and can be read.
#include "outboxfixture.h"

#include "storage/backup.h"
#include "storage/damagemark.h"
#include "storage/migrator.h"
#include "storage/salvage.h"
#include "storage/storeplace.h"

#include <QFile>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

void copyOver(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to); // the same file with another content, as cp does it
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || target.write(source.readAll()) != source.size())
        qFatal("cannot copy");
}

/// Other bytes in every page of a table, not in the others.
void damageTable(const QString &path, const QString &table, int keep = 0)
{
    QString pages;
    if (const QString problem = tamper(path, {u"SELECT group_concat(pageno) FROM (SELECT pageno FROM dbstat WHERE name = '%1' "
                                              "AND pagetype = 'leaf' ORDER BY pageno)"_s.arg(table)}, &pages);
        !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot damage");
    const QStringList list = pages.split(u',');
    for (qsizetype i = keep; i < list.size(); ++i) {
        file.seek((list[i].toLongLong() - 1) * 4096);
        file.write(QByteArray(4096, '\xA5'));
    }
}

QString standing(StoreFixture &fixture)
{
    QStringList kinds;
    const auto health = waited(fixture.store->upkeep().health(fixture.clock.time)); // outlives the loop
    for (const SendingStop &stop : health->stops)
        kinds += stopKindKey(stop.kind) + u':' + stop.detail;
    return kinds.join(u' ');
}

} // namespace

class UpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreCompared_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("now");
        QTest::addColumn<bool>("elsewhere");
        const QStringList here{u"m1"_s, u"7.1.2"_s};
        QTest::newRow("the same") << here << here << false;
        QTest::newRow("another machine") << here << QStringList{u"m2"_s, u"7.1.2"_s} << true;
        QTest::newRow("another file") << here << QStringList{u"m1"_s, u"8.1.2"_s} << true;
        QTest::newRow("born at another time") << here << QStringList{u"m1"_s, u"7.1.3"_s} << true;
        QTest::newRow("machine not told") << here << QStringList{QString(), u"7.1.2"_s} << false;
        QTest::newRow("file not told") << here << QStringList{u"m1"_s, QString()} << false;
        QTest::newRow("nothing known before") << QStringList{QString(), QString()} << here << false;
    }
    void placesAreCompared()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, now);
        QFETCH(bool, elsewhere);
        QCOMPARE(isElsewhere({before[0], before[1]}, {now[0], now[1]}), elsewhere);
    }

    /// F31: a copy sends nothing, puts nothing off and notes nothing until a person says so.
    void aCopyIsHeldUntilReleased()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.queue(fixture.reminder(2));
        fixture.send(fixture.claim(1).claimed.constFirst());
        fixture.store.reset();
        const QString away = fixture.folder.filePath(u"away.db"_s);
        QVERIFY(QFile::rename(fixture.path(), away));
        QVERIFY(QFile::copy(away, fixture.path()));
        fixture.start();
        QCOMPARE(standing(fixture), u"copied:"_s);
        QCOMPARE(waited(fixture.store->upkeep().health(fixture.clock.time))->due, 1);
        QVERIFY(fixture.claim().claimed.isEmpty());
        QVERIFY(waited(fixture.store->outbox().dueTickets(Channel::Email, fixture.clock.time, 10))->isEmpty());
        QVERIFY(!waited(fixture.store->outbox().nextDue(Channel::Email))->has_value());
        QVERIFY(waited(fixture.store->history().unnoted({fixture.source}, 10))->isEmpty());
        fixture.store.reset();
        fixture.start(); // opening it again does not help
        QCOMPARE(standing(fixture), u"copied:"_s);

        QVERIFY(waited(fixture.store->upkeep().resumeSending(u"agent:li"_s, fixture.clock.time)));
        QCOMPARE(fixture.claim().claimed.size(), 1);
        QCOMPARE(waited(fixture.store->history().unnoted({fixture.source}, 10))->size(), 1);
        fixture.store.reset();
        fixture.start();
        QCOMPARE(standing(fixture), QString());
        QCOMPARE(valueIn(fixture.path(), u"SELECT source FROM history WHERE kind = 'sending-resumed'"_s), u"agent:li"_s);
    }

    void aRenamedStoreIsNotHeld()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.store.reset();
        const QString away = fixture.folder.filePath(u"away.db"_s);
        QVERIFY(QFile::rename(fixture.path(), away));
        QVERIFY(QFile::rename(away, fixture.path()));
        fixture.start();
        QCOMPARE(standing(fixture), QString());
        QCOMPARE(fixture.claim().claimed.size(), 1);
    }

    /// F30, F31: yesterday's content in the same file: only the witness beside it knows.
    void anOlderContentIsNoticed()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.store.reset();
        const QString old = fixture.folder.filePath(u"old.db"_s);
        QVERIFY(QFile::copy(fixture.path(), old));
        fixture.start();
        fixture.send(fixture.claim().claimed.constFirst()); // three lines more
        fixture.store.reset();
        copyOver(old, fixture.path());
        fixture.start();
        QCOMPARE(standing(fixture), u"shortened:3"_s);
        QVERIFY(fixture.claim().claimed.isEmpty());
    }

    /// F26: the log beside it was deleted, with what had been written last.
    void aLostLogIsNoticed()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.store.reset(); // all of it is in the file
        const QString before = fixture.folder.filePath(u"before.db"_s);
        QVERIFY(QFile::copy(fixture.path(), before));
        fixture.start();
        fixture.queue(fixture.reminder(2)); // in the log only
        fixture.store.reset();
        copyOver(before, fixture.path());
        QFile::remove(fixture.path() + u"-wal"_s);
        fixture.start();
        QCOMPARE(standing(fixture), u"shortened:1"_s);
    }

    void aSecondStopOfAKindChangesNothing()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        UpkeepStore &upkeep = fixture.store->upkeep();
        QVERIFY(waited(upkeep.stopSending({StopKind::Clock, fixture.clock.time, u"600000"_s})));
        QVERIFY(waited(upkeep.stopSending({StopKind::Clock, fixture.clock.time, u"1"_s})));
        QCOMPARE(standing(fixture), u"clock:600000"_s);
        QVERIFY(fixture.claim().claimed.isEmpty());
        QVERIFY(waited(upkeep.resumeSending(u"agent:li"_s, fixture.clock.time)));
        QCOMPARE(fixture.claim().claimed.size(), 1);
    }

    /// Pages of one table are other bytes: writing ends, the rest can be read, and the next program knows.
    void damageMakesReadOnly()
    {
        OutboxFixture fixture(400);
        fixture.queue(fixture.reminder(1));
        const auto detail = fixture.ticket(2);
        fixture.store.reset();
        damageTable(fixture.path(), u"draft"_s);
        damageTable(fixture.path(), u"setting"_s);
        fixture.start();
        QCOMPARE(waited(fixture.store->upkeep().health(fixture.clock.time))->isReadOnly, false);
        QCOMPARE(codeOf(fixture.store->settings().values()), u"E-STO-07"_s); // comes across it
        const auto health = waited(fixture.store->upkeep().health(fixture.clock.time));
        QVERIFY2(health, "the rest can be read");
        QVERIFY(health->isReadOnly);
        QVERIFY(fixture.store->damage().has_value());
        QCOMPARE(waited(fixture.store->tickets().byNumber(u"2"_s))->ticket, detail.ticket);
        QCOMPARE(waited(fixture.store->history().verify())->isIntact, true);
        QVERIFY(!waited(fixture.store->reminders().queue(fixture.reminder(3))));
        QVERIFY(!waited(fixture.store->outbox().claim(fixture.request())));
        fixture.store.reset();

        fixture.start(); // another program
        QVERIFY(fixture.store->damage().has_value());
        QCOMPARE(codeOf(fixture.store->settings().putValue(u"k"_s, u"v"_s)), u"E-STO-27"_s);
        QVERIFY(!waited(fixture.store->outbox().claim(fixture.request())));
        QCOMPARE(waited(fixture.store->history().list({}))->rows.size(), 1);
    }

    void theFirstCheckFindsWhatNobodyRead()
    {
        OutboxFixture fixture(400);
        fixture.queue(fixture.reminder(1));
        fixture.store.reset();
        damageTable(fixture.path(), u"person"_s);
        fixture.start();
        const auto found = checkStore(fixture.path());
        QVERIFY(found);
        QVERIFY(!found->isEmpty());
        QVERIFY(waited(fixture.store->declareDamaged(*found)));
        QVERIFY(!waited(fixture.store->outbox().claim(fixture.request())));
        QCOMPARE(waited(fixture.store->history().list({}))->rows.size(), 1);
    }

    /// A mark that is no longer true goes away by itself.
    void aFileThatIsWholeAgainIsWritten()
    {
        OutboxFixture fixture;
        fixture.store.reset();
        markDamaged(fixture.path(), u"page 7"_s);
        fixture.start();
        QVERIFY(!fixture.store->damage());
        QVERIFY(waited(fixture.store->settings().putValue(u"k"_s, u"v"_s)));
        QVERIFY(!damageMark(fixture.path()));
    }

    void salvageReadsAroundTheDamage_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("keep"); ///< leaf pages that stay
        QTest::addColumn<bool>("loses");
        QTest::newRow("nothing is damaged") << QString() << 0 << false;
        QTest::newRow("settings") << u"setting"_s << 0 << true;
        QTest::newRow("half the conversations") << u"ticket_event"_s << 5 << true;
        QTest::newRow("the text index") << u"message_fts_data"_s << 0 << false;
        QTest::newRow("texts of messages") << u"message_text"_s << 0 << true;
        QTest::newRow("the history") << u"history"_s << 1 << true;
    }
    void salvageReadsAroundTheDamage()
    {
        QFETCH(QString, table);
        QFETCH(int, keep);
        QFETCH(bool, loses);
        OutboxFixture fixture(200);
        QVERIFY(waited(fixture.store->settings().putValue(u"sender.company"_s, u"远山"_s)));
        for (int i = 1; i <= 40; ++i)
            fixture.queue(fixture.reminder(i));
        fixture.store.reset();
        if (!table.isEmpty())
            damageTable(fixture.path(), table, keep);
        const QByteArray before = contentOf(fixture.path());
        const QString target = fixture.folder.filePath(u"saved.db"_s);
        const auto migrations = *loadMigrations(u":/sql"_s);
        const auto saved = salvageStore(fixture.path(), target, migrations, fixture.clock.time);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().code + saved.error().arguments.join(u' ')));
        QCOMPARE(contentOf(fixture.path()), before);
        QCOMPARE(!saved->isComplete(), loses);
        QCOMPARE(valueIn(target, u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(valueIn(target, u"SELECT count(*) FROM ticket"_s), u"200"_s);
        const auto restored = restoreBackup(target, fixture.path(), migrations, fixture.clock.time);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code + restored.error().arguments.join(u' ')));
        fixture.start();
        QCOMPARE(standing(fixture), u"repaired:"_s);
        TicketQuery query;
        query.text = u"A77"_s;
        if (table != u"ticket_event"_s)
            QCOMPARE(waited(fixture.store->tickets().list(query))->rows.size(), 1);
        QCOMPARE(waited(fixture.store->history().verify())->isIntact, table != u"history"_s); // a gap is never hidden
        const auto counts = waited(fixture.store->reminders().outboxCounts());
        QCOMPARE(counts->waiting, table == u"message_text"_s ? 0 : 40);
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(UpkeepTest)
#include "tst_upkeep.moc"
