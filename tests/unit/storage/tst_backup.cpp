// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups: whole, checked, private; and what is put back sends nothing by itself.
#include "outboxfixture.h"

#include "storage/backup.h"
#include "storage/damagemark.h"
#include "storage/migrator.h"

#include <QCryptographicHash>
#include <QFile>
#include <QThread>

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

QList<Migration> migrations()
{
    return *loadMigrations(u":/sql"_s);
}

QString attach(const StoreFixture &fixture, const QByteArray &content)
{
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QString folder = fixture.folder.filePath(u"attachments"_s);
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void flip(const QString &path, qint64 at, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(QByteArray(bytes, '\xA5')) != bytes)
        qFatal("cannot damage");
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsWholeAndPrivate()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        attach(fixture, "%PDF-1.4 contract");
        const QString spoiled = attach(fixture, "spoiled");
        QFile::resize(spoiled, 3);
        const QString target = fixture.folder.filePath(u"b.db"_s);
        const auto made = makeBackup(fixture.path(), target, fixture.clock.time);
        QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().arguments.join(u' ')));
        QCOMPARE(made->files, 1);
        QCOMPARE(made->filesLeftOut, 1);
        QCOMPARE(made->historyLines, 1);
        QCOMPARE(made->made, fixture.clock.time);
        QCOMPARE(QFile::permissions(target) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(!QFile::exists(target + u".part"_s));
        QVERIFY(!QFile::exists(target + u"-wal"_s));
        QCOMPARE(valueIn(target, u"SELECT count(*) FROM message"_s), u"1"_s);
        const auto again = makeBackup(fixture.path(), target, fixture.clock.time);
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"E-BAK-01"_s);
    }

    /// F30: what is copied while others write is one moment's state.
    void copiedWhileOthersWrite()
    {
        OutboxFixture fixture;
        std::atomic<bool> stop = false;
        std::unique_ptr<QThread> writer(QThread::create([&] {
            for (int i = 0; !stop; ++i) {
                HistoryEvent event;
                event.kind = QString::number(i);
                if (!waited(fixture.store->history().append(event)))
                    qFatal("append");
            }
        }));
        writer->start();
        for (int i = 0; i < 5; ++i) {
            const QString target = fixture.folder.filePath(u"b%1.db"_s.arg(i));
            const auto made = makeBackup(fixture.path(), target, fixture.clock.time);
            QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().arguments.join(u' ')));
            QVERIFY(inspectBackup(target));
        }
        stop = true;
        writer->wait();
    }

    void whatIsNoGoodBackupIsRefused_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("not there") << u"gone"_s << u"E-BAK-06"_s;
        QTest::newRow("empty") << u"empty"_s << u"E-BAK-03"_s;
        QTest::newRow("text") << u"text"_s << u"E-BAK-03"_s;
        QTest::newRow("another program's") << u"other"_s << u"E-BAK-03"_s;
        QTest::newRow("damaged page") << u"page"_s << u"E-BAK-04"_s;
        QTest::newRow("shortened file") << u"short"_s << u"E-BAK-04"_s;
        QTest::newRow("history edited") << u"history"_s << u"E-BAK-07"_s;
        QTest::newRow("attachment edited") << u"attachment"_s << u"E-BAK-04"_s;
        QTest::newRow("newer program's") << u"newer"_s << u"E-STO-06"_s;
    }
    void whatIsNoGoodBackupIsRefused()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        attach(fixture, QByteArray(20'000, 'x'));
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QVERIFY(makeBackup(fixture.path(), target, fixture.clock.time));
        fixture.store.reset();
        const QByteArray before = QByteArray::number(QFile(fixture.path()).size());
        if (how == u"gone"_s)
            QVERIFY(QFile::remove(target));
        else if (how == u"empty"_s)
            QVERIFY(QFile::resize(target, 0));
        else if (how == u"text"_s)
            flip(target, 0, 100);
        else if (how == u"other"_s)
            QCOMPARE(tamper(target, {u"PRAGMA application_id = 5"_s}), QString());
        else if (how == u"page"_s)
            flip(target, 4096 * 3, 4096);
        else if (how == u"short"_s)
            QVERIFY(QFile::resize(target, QFile(target).size() / 2 / 4096 * 4096));
        else if (how == u"history"_s)
            QCOMPARE(tamper(target, {u"DROP TRIGGER history_no_update"_s, u"UPDATE history SET source = 'x'"_s}), QString());
        else if (how == u"attachment"_s)
            QCOMPARE(tamper(target, {u"UPDATE kept_file SET bytes = x'00'"_s}), QString());
        else
            QCOMPARE(tamper(target, {u"PRAGMA user_version = 9007"_s}), QString());
        const auto restored = restoreBackup(target, fixture.path(), migrations(), fixture.clock.time);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, code);
        QCOMPARE(QByteArray::number(QFile(fixture.path()).size()), before);
        fixture.start(); // the store is as it was
        QCOMPARE(waited(fixture.store->reminders().outboxCounts())->waiting, 1);
        QVERIFY(waited(fixture.store->upkeep().health(fixture.clock.time))->stops.isEmpty());
    }

    /// F31: yesterday's state comes back, and sends nothing until a person says so.
    void whatIsPutBackIsHeld()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        const QString kept = attach(fixture, "contract");
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QVERIFY(makeBackup(fixture.path(), target, fixture.clock.time));
        fixture.send(fixture.claim().claimed.constFirst()); // the original goes on and sends it
        fixture.store.reset();
        QVERIFY(QFile::remove(kept));

        const auto restored = restoreBackup(target, fixture.path(), migrations(), fixture.clock.time.plusSeconds(60));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code + restored.error().arguments.join(u' ')));
        QCOMPARE(restored->due, 1);
        QVERIFY(QFile::exists(restored->replaced));
        QCOMPARE(valueIn(restored->replaced, u"SELECT state FROM message"_s), u"sent"_s);
        QVERIFY(QFile::exists(kept));
        fixture.start();
        const auto health = waited(fixture.store->upkeep().health(fixture.clock.time.plusSeconds(60)));
        QCOMPARE(health->stops.size(), 1);
        QCOMPARE(health->stops.constFirst().kind, StopKind::Restored);
        QCOMPARE(health->stops.constFirst().detail, QString::number(fixture.clock.time.ms));
        QCOMPARE(health->due, 1);
        QVERIFY(fixture.claim().claimed.isEmpty());
        QVERIFY(waited(fixture.store->upkeep().resumeSending(u"agent:li"_s, fixture.clock.time)));
        QCOMPARE(fixture.claim().claimed.size(), 1);
        fixture.store.reset();
        fixture.start(); // and stays released
        QVERIFY(waited(fixture.store->upkeep().health(fixture.clock.time))->stops.isEmpty());
    }

    /// Somebody edited the history: the copy is made all the same, and says so each time.
    void aChangedHistoryIsKeptAndSaid()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.store.reset();
        QCOMPARE(tamper(fixture.path(), {u"DROP TRIGGER history_no_update"_s, u"UPDATE history SET source = 'x'"_s}), QString());
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QCOMPARE(makeBackup(fixture.path(), target, fixture.clock.time)->badLine, 1);
        const auto refused = restoreBackup(target, fixture.path(), migrations(), fixture.clock.time);
        QCOMPARE(refused.error().code, u"E-BAK-07"_s);
        QVERIFY(restoreBackup(target, fixture.path(), migrations(), fixture.clock.time, ChangedHistory::Taken));
    }

    void aDamagedStoreIsReplacedToo()
    {
        OutboxFixture fixture(50);
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QVERIFY(makeBackup(fixture.path(), target, fixture.clock.time));
        fixture.store.reset();
        flip(fixture.path(), 0, 4096 * 4);
        const auto restored = restoreBackup(target, fixture.path(), migrations(), fixture.clock.time);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code + restored.error().arguments.join(u' ')));
        fixture.start();
        QCOMPARE(waited(fixture.store->tickets().byNumber(u"50"_s))->ticket.number, u"50"_s);
    }

    void aStoreInUseIsNotReplaced()
    {
        OutboxFixture fixture;
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QVERIFY(makeBackup(fixture.path(), target, fixture.clock.time));
        fixture.store.reset();
        // Another process that has it open: this one's own locks would not be seen.
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t other = fork();
        if (other == 0) {
            sqlite3 *database = nullptr;
            sqlite3_open(fixture.path().toUtf8().constData(), &database);
            sqlite3_exec(database, "SELECT count(*) FROM setting", nullptr, nullptr, nullptr);
            std::ignore = write(ready[1], "x", 1);
            pause();
        }
        char mark = 0;
        QCOMPARE(read(ready[0], &mark, 1), 1);
        const auto refused = restoreBackup(target, fixture.path(), migrations(), fixture.clock.time);
        kill(other, SIGKILL);
        waitpid(other, nullptr, 0);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"E-LCK-01"_s);
        QCOMPARE(refused.error().arguments.value(0), QString::number(other));
        QVERIFY(restoreBackup(target, fixture.path(), migrations(), fixture.clock.time));
    }

    /// F09: what a killed backup left is no backup, and the next one takes its place.
    void whatAKilledBackupLeftIsReplaced()
    {
        OutboxFixture fixture;
        const QString target = fixture.folder.filePath(u"b.db"_s);
        QFile part(target + u".part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write("half");
        part.close();
        QVERIFY(makeBackup(fixture.path(), target, fixture.clock.time));
        QVERIFY(!QFile::exists(part.fileName()));
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
