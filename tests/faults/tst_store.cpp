// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What kills, disks and cursors do to the store itself; the rows of design/faults.md by their numbers.
#include "../unit/storage/outboxfixture.h"

#include "storage/backup.h"
#include "storage/migrator.h"

#include <QFile>
#include <QProcess>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

/// remindeskctl on a profile, killed at a crash point where one is named. Its exit code; -1 when it was killed.
int ctl(const QString &profile, const QStringList &words, const QString &crashAt = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!crashAt.isEmpty())
        environment.insert(u"CRASH_AT"_s, crashAt);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("REMINDESKCTL"), words + QStringList{u"--profile"_s, profile});
    if (!process.waitForFinished(60'000))
        qFatal("remindeskctl does not end");
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// A workspace with one message, as a store of its own.
struct Profile
{
    Profile()
    {
        fixture.queue(fixture.reminder(1));
        fixture.store.reset();
        QDir().mkpath(path());
        QFile::rename(fixture.path(), store());
    }
    [[nodiscard]] QString path() const { return fixture.folder.filePath(u"profile"_s); }
    [[nodiscard]] QString store() const { return path() + u"/remindesk.db"_s; }
    [[nodiscard]] QString file(const QString &name) const { return fixture.folder.filePath(name); }
    OutboxFixture fixture;
};

/// Files of this process end at so many bytes while it lives: a disk that fails.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class StoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F09_killedInABackup_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("copied, not checked") << u"backup.copied"_s;
        QTest::newRow("checked, without its name") << u"backup.checked"_s;
    }
    void F09_killedInABackup()
    {
        QFETCH(QString, where);
        const Profile profile;
        const QString target = profile.file(u"b.db"_s);
        QCOMPARE(ctl(profile.path(), {u"backup"_s, target}, where), -1);
        QVERIFY2(!QFile::exists(target), "what was killed must not look like a backup");
        QCOMPARE(ctl(profile.path(), {u"backup"_s, target}), 0);
        QCOMPARE(inspectBackup(target)->historyLines, 1);
        QCOMPARE(valueIn(profile.store(), u"PRAGMA quick_check"_s), u"ok"_s);
    }

    void F09_killedInARestore()
    {
        const Profile profile;
        const QString target = profile.file(u"b.db"_s);
        QCOMPARE(ctl(profile.path(), {u"backup"_s, target}), 0);
        QCOMPARE(ctl(profile.path(), {u"restore"_s, target}, u"restore.aside"_s), -1);
        QVERIFY2(QFile::exists(profile.store()), "there is a store under its name all the time");
        QCOMPARE(valueIn(profile.store(), u"SELECT count(*) FROM message"_s), u"1"_s);
        QCOMPARE(ctl(profile.path(), {u"restore"_s, target}), 0);
        QCOMPARE(valueIn(profile.store(), u"SELECT kind FROM sending_stop"_s), u"restored"_s);
    }

    /// Killed after every eighth statement of an upgrade from the first version to the last.
    void F10_killedInAMigration()
    {
        const auto migrations = *loadMigrations(u":/sql"_s);
        int killed = 0;
        for (int step = 1;; step += 8) {
            QTemporaryDir folder;
            const QString store = folder.filePath(u"remindesk.db"_s);
            QVERIFY(migrateFile(store, false, migrations.first(1)));
            QCOMPARE(tamper(store, {u"INSERT INTO setting (key, value) VALUES ('k', '旧')"_s}), QString());
            const int code = ctl(folder.path(), {u"setting"_s, u"list"_s}, u"migration.step:%1"_s.arg(step));
            QVERIFY2(code == -1 || code == 0, qPrintable(QString::number(code)));
            QCOMPARE(valueIn(store, u"PRAGMA quick_check"_s), u"ok"_s);
            const int version = valueIn(store, u"PRAGMA user_version"_s).toInt();
            QVERIFY(version >= 1 && version <= migrations.size());
            QCOMPARE(ctl(folder.path(), {u"setting"_s, u"list"_s}), 0);
            QCOMPARE(valueIn(store, u"SELECT value FROM setting WHERE key = 'k'"_s), u"旧"_s);
            QCOMPARE(valueIn(store, u"PRAGMA user_version"_s), QString::number(migrations.size()));
            if (code == 0)
                break;
            ++killed;
        }
        QVERIFY2(killed > 5, qPrintable(QString::number(killed)));
    }

    /// A write that the disk refuses for another reason than room: nothing more is written, what was there can be
    /// read, and opening it anew finds it whole.
    void F22_aDiskThatFails()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        {
            const FileSizeLimit limit(rlim_t(QFile(fixture.path() + u"-wal"_s).size()) + 1000);
            QCOMPARE(codeOf(fixture.store->settings().putValue(u"k"_s, QString(50'000, u'x'))), u"E-STO-08"_s);
        }
        QCOMPARE(codeOf(fixture.store->settings().putValue(u"k"_s, u"v"_s)), u"E-STO-08"_s); // not even now
        QVERIFY(!waited(fixture.store->outbox().claim(fixture.request())));
        QCOMPARE(waited(fixture.store->history().list({}))->rows.size(), 1);
        QVERIFY(waited(fixture.store->upkeep().health(fixture.clock.time))->isReadOnly);
        fixture.store.reset();
        fixture.start();
        QVERIFY(!fixture.store->damage());
        QCOMPARE(waited(fixture.store->check()).value(), QString());
        QCOMPARE(fixture.claim().claimed.size(), 1);
    }

    /// The proof of the history reads for long; what is written meanwhile must not pile up in the log.
    void F81_longReadsLetTheLogEnd()
    {
        OutboxFixture fixture(1);
        for (int i = 0; i < 6000; ++i) {
            HistoryEvent event;
            event.kind = QString::number(i);
            QVERIFY(waited(fixture.store->history().append(event)));
        }
        std::atomic<bool> stop = false;
        std::thread reader([&] {
            while (!stop)
                std::ignore = waited(fixture.store->history().verify());
        });
        qint64 longest = 0;
        for (int i = 0; i < 120; ++i) {
            const QString value(1'000'000, QChar(u'a' + i % 26));
            const Done written = waited(fixture.store->settings().putValue(u"k"_s, value));
            if (!written)
                qFatal("%s", qPrintable(written.error().code));
            longest = std::max(longest, QFile(fixture.path() + u"-wal"_s).size());
        }
        stop = true;
        reader.join();
        QVERIFY2(longest <= 64LL << 20, qPrintable(QString::number(longest)));
    }
};

QTEST_GUILESS_MAIN(StoreFaults)
#include "tst_store.moc"
