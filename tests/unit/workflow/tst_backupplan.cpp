// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which daily backups stay, when the next one is due, and what a person is told.
#include "workflow/backupplan.h"

#include <QTest>

#include <algorithm>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr Instant now{1'795'348'800'000}; // 2026-11-22T12:00:00Z, a Sunday

} // namespace

class BackupPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesSayTheTime()
    {
        QCOMPARE(dailyBackupName(now), u"remindesk-20261122T120000Z.daily.db"_s);
        QCOMPARE(dailyBackupTime(u"remindesk-20261122T120000Z.daily.db"_s), now);
        for (const auto &other : {u"remindesk-20261122T120000Z.db"_s, u"remindesk-2026.daily.db"_s, u"x.daily.db"_s, QString(),
                                  u"remindesk-20261122T120000Z.daily.db.part"_s})
            QVERIFY2(!dailyBackupTime(other), qPrintable(other));
    }

    /// A year of one backup a day and one made by hand: seven days and four weeks before them.
    void sevenDaysAndFourWeeks()
    {
        QStringList names{u"remindesk-20250101T000000Z.db"_s, u"letter.txt"_s};
        for (int i = 0; i < 365; ++i)
            names += dailyBackupName(now.plusMs(-i * day));
        const QStringList outdated = outdatedBackups(names, {});
        QStringList kept = names;
        for (const QString &name : outdated)
            QVERIFY(kept.removeOne(name));
        std::sort(kept.begin(), kept.end());
        QVERIFY(kept.removeOne(u"letter.txt"_s) && kept.removeOne(u"remindesk-20250101T000000Z.db"_s));
        const QStringList expected{u"remindesk-20261025T120000Z.daily.db"_s, u"remindesk-20261101T120000Z.daily.db"_s,
                                   u"remindesk-20261108T120000Z.daily.db"_s, u"remindesk-20261115T120000Z.daily.db"_s,
                                   u"remindesk-20261116T120000Z.daily.db"_s, u"remindesk-20261117T120000Z.daily.db"_s,
                                   u"remindesk-20261118T120000Z.daily.db"_s, u"remindesk-20261119T120000Z.daily.db"_s,
                                   u"remindesk-20261120T120000Z.daily.db"_s, u"remindesk-20261121T120000Z.daily.db"_s,
                                   u"remindesk-20261122T120000Z.daily.db"_s};
        QCOMPARE(kept, expected);
        QVERIFY(outdatedBackups(kept, {}).isEmpty()); // the next day deletes what the day asks for, not more
    }

    /// Nothing new for a month: what is there stays.
    void oldOnesStayWithoutNewOnes()
    {
        QStringList names;
        for (int i = 30; i < 37; ++i)
            names += dailyBackupName(now.plusMs(-i * day));
        QVERIFY(outdatedBackups(names, {}).isEmpty());
    }

    void twoOfOneDay()
    {
        const QStringList names{dailyBackupName(now), dailyBackupName(now.plusMs(-hour))};
        QCOMPARE(outdatedBackups(names, {}), QStringList{dailyBackupName(now.plusMs(-hour))});
    }

    void due_data()
    {
        QTest::addColumn<qint64>("tried"); ///< hours ago; -1: never
        QTest::addColumn<qint64>("done");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("due");
        QTest::newRow("never") << -1LL << -1LL << QString() << true;
        QTest::newRow("an hour ago") << 1LL << 1LL << QString() << false;
        QTest::newRow("a day ago") << 24LL << 24LL << QString() << true;
        QTest::newRow("failed just now") << 0LL << 30LL << u"E-STO-09"_s << false;
        QTest::newRow("failed an hour ago") << 1LL << 30LL << u"E-STO-09"_s << true;
    }
    void due()
    {
        QFETCH(qint64, tried);
        QFETCH(qint64, done);
        QFETCH(QString, code);
        QFETCH(bool, due);
        UpkeepNote note;
        note.tried = tried < 0 ? Instant() : now.plusMs(-tried * hour);
        note.done = done < 0 ? Instant() : now.plusMs(-done * hour);
        note.code = code;
        QCOMPARE(isBackupDue(note, now), due);
    }

    void concerns_data()
    {
        QTest::addColumn<remindesk::StoreHealth>("health");
        QTest::addColumn<QString>("codes");
        StoreHealth fine;
        fine.backup = {now, now, {}, u"b.db"_s};
        QTest::newRow("all is well") << fine << QString();
        QTest::newRow("nothing was ever tried") << StoreHealth() << QString();
        StoreHealth health = fine;
        health.stops = {{StopKind::Clock, now, u"600000"_s}, {StopKind::Shortened, now, {}}};
        QTest::newRow("held twice") << health << u"stop.clock!(600) stop.differs!()"_s;
        health = fine;
        health.stops = {{StopKind::Restored, now, QString::number(now.ms)}};
        QTest::newRow("restored") << health << u"stop.restored!(2026-11-22T12:00:00.000Z)"_s;
        health = fine;
        health.isReadOnly = true;
        health.damage = u"page 7"_s;
        QTest::newRow("damaged") << health << u"store.damaged!(page 7)"_s;
        health = fine;
        health.backup.code = u"E-STO-09"_s;
        QTest::newRow("backup failed") << health << u"backup.failed(E-STO-09,,,b.db)"_s;
        health = fine;
        health.backup.done = now.plusMs(-5 * day);
        QTest::newRow("backup old") << health << u"backup.old(5)"_s;
        health = fine;
        health.anchor.code = u"E-ANC-01"_s;
        QTest::newRow("anchor failed") << health << u"anchor.failed(E-ANC-01,,,)"_s;
    }
    void concerns()
    {
        QFETCH(remindesk::StoreHealth, health);
        QFETCH(QString, codes);
        QStringList found;
        for (const HealthConcern &concern : healthConcerns(health, {}, now))
            found += concern.code + (concern.isGrave ? u"!("_s : u"("_s) + concern.arguments.join(u',') + u')';
        QCOMPARE(found.join(u' '), codes);
    }

    /// F38: a clock that starts at 1970, or a century ahead, is not believed.
    void clocksThatCannotBeRight_data()
    {
        QTest::addColumn<qint64>("newest");
        QTest::addColumn<qint64>("clock");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("as it should be") << now.ms - hour << now.ms << false;
        QTest::newRow("an empty history") << 0LL << now.ms << false;
        QTest::newRow("a minute behind") << now.ms + 60'000 << now.ms << false;
        QTest::newRow("three minutes behind") << now.ms + 180'000 << now.ms << true;
        QTest::newRow("a day behind") << now.ms + day << now.ms << true;
        QTest::newRow("1970") << now.ms << 5000LL << true;
        QTest::newRow("2100") << now.ms << 4'102'444'800'000LL << true;
    }
    void clocksThatCannotBeRight()
    {
        QFETCH(qint64, newest);
        QFETCH(qint64, clock);
        QFETCH(bool, doubtful);
        QCOMPARE(clockDoubtMs({newest}, {clock}) != 0, doubtful);
    }

    void settings()
    {
        const BackupPlan plan = backupPlan({{u"backup.daily"_s, u"off"_s}, {u"backup.days"_s, u"3"_s}, {u"backup.weeks"_s, u"x"_s}});
        QVERIFY(!plan.isOn);
        QCOMPARE(plan.days, 3);
        QCOMPARE(plan.weeks, 4);
        QVERIFY(backupPlan({}).isOn);
    }
};

QTEST_GUILESS_MAIN(BackupPlanTest)
#include "tst_backupplan.moc"
