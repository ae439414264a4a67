// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "storage/filelock.h"
#include "storage/migrator.h"
#include "storage/sqlscript.h"
#include "storage/storefile.h"

#include <QFile>

using namespace remindesk;
using namespace Qt::StringLiterals;

class FileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsScripts_data();
    void splitsScripts();
    void makesAFreshFile();
    void leavesNoHalfFile();
    void reopensWhatWasWritten();
    void upgradesAnOlderFile();
    void refusesANewerFile();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesAMissingFolder();
    void stopsAtABadMigration();
    void wantsNumbersWithoutGaps();
    void knowsNetworkFileSystems();
    void locksOutOtherWriters();
    void usesWalAndFullSync();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As many as there are files in resources/sql.
static QString newestVersion()
{
    return QString::number(loadMigrations(u":/sql"_s)->size());
}

static void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void FileTest::splitsScripts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << u" -- nothing\n"_s << QStringList();
    QTest::newRow("two") << u"A; B"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("string") << u"A 'x;''y'; B"_s << QStringList{u"A 'x;''y'"_s, u"B"_s};
    QTest::newRow("comment with ;") << u"A -- b; c\nD; /* ; */ E;"_s << QStringList{u"A  \nD"_s, u"E"_s};
    QTest::newRow("quoted name") << u"SELECT \"a;b\";C"_s << QStringList{u"SELECT \"a;b\""_s, u"C"_s};
    QTest::newRow("trigger") << u"CREATE TRIGGER t BEFORE UPDATE ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; "
                                "SELECT 3; END; D"_s
                             << QStringList{u"CREATE TRIGGER t BEFORE UPDATE ON x BEGIN SELECT CASE WHEN 1 THEN 2 "
                                            "END; SELECT 3; END"_s,
                                            u"D"_s};
    QTest::newRow("begin outside a trigger") << u"BEGIN; A; END"_s << QStringList{u"BEGIN"_s, u"A"_s, u"END"_s};
}

void FileTest::splitsScripts()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(statementsOf(script), statements);
}

void FileTest::makesAFreshFile()
{
    StoreFixture fixture;
    fixture.start();
    const auto version = waited(fixture.store->version());
    QVERIFY(version);
    QCOMPARE(version->section(u' ', -1), newestVersion());
    QCOMPARE(waited(fixture.store->check()).value(), QString());
    fixture.store.reset();
    QVERIFY(!QFile::exists(fixture.path() + ".new"_L1));
    QVERIFY2(!QFile::exists(fixture.path() + "-wal"_L1), "closing checkpoints and removes the log");
}

void FileTest::leavesNoHalfFile()
{
    StoreFixture fixture;
    writeFile(fixture.path() + ".new"_L1, "what a killed start left");
    fixture.start();
    QVERIFY(!QFile::exists(fixture.path() + ".new"_L1));
    QVERIFY(waited(fixture.store->version()));
}

void FileTest::reopensWhatWasWritten()
{
    StoreFixture fixture;
    fixture.start();
    QVERIFY(waited(fixture.store->settings().putValue(u"sender.company"_s, u"远山科技"_s)));
    QVERIFY(waited(fixture.store->settings().putValue(u"empty"_s, {})));
    fixture.store.reset();
    fixture.start();
    const auto values = waited(fixture.store->settings().values());
    QCOMPARE(values->value(u"sender.company"_s), u"远山科技"_s);
    QVERIFY(values->contains(u"empty"_s));
}

void FileTest::upgradesAnOlderFile()
{
    StoreFixture fixture;
    auto migrations = loadMigrations(u":/sql"_s);
    QVERIFY(migrations);
    QVERIFY(migrateFile(fixture.path(), false, migrations->first(1)));
    QCOMPARE(valueIn(fixture.path(), u"PRAGMA user_version"_s), u"1"_s);
    QCOMPARE(tamper(fixture.path(), {u"INSERT INTO setting (key, value) VALUES ('k', '旧')"_s}), QString());

    fixture.start();
    QCOMPARE(waited(fixture.store->settings().values())->value(u"k"_s), u"旧"_s);
    QVERIFY(waited(fixture.store->reminders().outboxCounts()));
    fixture.store.reset();
    QCOMPARE(valueIn(fixture.path(), u"PRAGMA user_version"_s), newestVersion());
    const QString copy = fixture.path() + u".before-%1.db"_s.arg(newestVersion());
    QCOMPARE(valueIn(copy, u"PRAGMA user_version"_s), u"1"_s);
    QCOMPARE(valueIn(copy, u"SELECT value FROM setting WHERE key = 'k'"_s), u"旧"_s);
}

void FileTest::refusesANewerFile()
{
    StoreFixture fixture;
    fixture.start();
    fixture.store.reset();
    QCOMPARE(tamper(fixture.path(), {u"PRAGMA user_version = 9007"_s}), QString());
    const QByteArray before = contentOf(fixture.path());
    const auto opened = fixture.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"E-STO-06"_s);
    QCOMPARE(opened.error().arguments.value(0), u"9007"_s);
    QCOMPARE(contentOf(fixture.path()), before);
}

void FileTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"E-STO-02"_s;
    QTest::newRow("text") << QByteArray("number,subject\n1,Hello\n") << u"E-STO-02"_s;
    QTest::newRow("header zeroed") << QByteArray(8192, '\0') << u"E-STO-02"_s;
    QTest::newRow("header, then nothing") << QByteArray("SQLite format 3\0", 16) << u"E-STO-07"_s;
    QTest::newRow("header, then noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(9000, '\x5a')
                                        << u"E-STO-07"_s;
    QTest::newRow("another program's") << QByteArray("other") << u"E-STO-14"_s;
    QTest::newRow("folder") << QByteArray("folder") << u"E-STO-01"_s;
}

void FileTest::refusesOtherFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    StoreFixture fixture;
    if (content == "folder")
        QVERIFY(QDir().mkdir(fixture.path()));
    else if (content == "other")
        QCOMPARE(tamper(fixture.path(), {u"CREATE TABLE theirs (a)"_s}), QString());
    else
        writeFile(fixture.path(), content);
    const QByteArray before = contentOf(fixture.path());
    const auto opened = fixture.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QCOMPARE(opened.error().where, fixture.path());
    QCOMPARE(contentOf(fixture.path()), before);
}

void FileTest::refusesAMissingFolder()
{
    StoreFixture fixture;
    const auto opened = Store::open(fixture.folder.filePath(u"nowhere/store.db"_s));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"E-STO-01"_s);
}

void FileTest::stopsAtABadMigration()
{
    StoreFixture fixture;
    fixture.start();
    fixture.store.reset();
    auto migrations = *loadMigrations(u":/sql"_s);
    migrations.append({int(migrations.size()) + 1, u"bad"_s, u"CREATE TABLE half (a INTEGER); INSERT INTO nowhere VALUES (1)"_s});
    const Done done = migrateFile(fixture.path(), true, migrations);
    QVERIFY(!done);
    QCOMPARE(done.error().where, u"%1_bad"_s.arg(newestVersion().toInt() + 1));
    QCOMPARE(valueIn(fixture.path(), u"PRAGMA user_version"_s), newestVersion());
    QCOMPARE(valueIn(fixture.path(), u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s), u"0"_s);
}

void FileTest::wantsNumbersWithoutGaps()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u"0001_a.sql"_s), "SELECT 1;");
    QCOMPARE(loadMigrations(folder.path())->size(), 1);
    writeFile(folder.filePath(u"0003_c.sql"_s), "SELECT 1;");
    QCOMPARE(loadMigrations(folder.path()).error().code, u"E-STO-16"_s);
    QCOMPARE(loadMigrations(folder.filePath(u"none"_s)).error().code, u"E-STO-16"_s);
}

void FileTest::knowsNetworkFileSystems()
{
    QVERIFY(isNetworkFileSystem(0x6969));     // NFS
    QVERIFY(isNetworkFileSystem(0xff534d42)); // CIFS
    QVERIFY(isNetworkFileSystem(0xfe534d42)); // SMB2
    QVERIFY(!isNetworkFileSystem(0xef53));    // ext4
    QVERIFY(!isNetworkFileSystem(0x01021994)); // tmpfs
}

void FileTest::locksOutOtherWriters()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.lock"_s);
    FileLock first;
    FileLock second;
    QVERIFY(first.open(path));
    QVERIFY(second.open(path));
    QVERIFY(first.lock(0));
    const Done refused = second.lock(50);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"E-STO-04"_s);
    first.unlock();
    QVERIFY(second.lock(50));
}

void FileTest::usesWalAndFullSync()
{
    StoreFixture fixture;
    fixture.start();
    QVERIFY(waited(fixture.store->settings().putValue(u"a"_s, u"b"_s)));
    QCOMPARE(valueIn(fixture.path(), u"PRAGMA journal_mode"_s), u"wal"_s);
}

QTEST_GUILESS_MAIN(FileTest)
#include "tst_file.moc"
