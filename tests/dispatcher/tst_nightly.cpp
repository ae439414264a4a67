// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The night's work of the headless program, on a real workspace opened as a service.
#include "app/dispatcher/nightly.h"
#include "workflow/erasure.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestNightly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletesOnceANight_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("works");
        QTest::newRow("before two") << QTime(1, 59) << false;
        QTest::newRow("at two") << QTime(2, 0) << true;
        QTest::newRow("at four") << QTime(4, 59) << true;
        QTest::newRow("at five") << QTime(5, 0) << false;
        QTest::newRow("at noon") << QTime(12, 0) << false;
    }
    void deletesOnceANight()
    {
        QFETCH(QTime, time);
        QFETCH(bool, works);
        QTemporaryDir folder;
        const QString profile = folder.filePath(u"workspace"_s);
        {
            auto made = Workspace::open({profile, true});
            QVERIFY(made);
            QVERIFY(awaited((*made)->settings().putValue(u"retention.draft-days"_s, u"30"_s)));
            for (const auto &[id, days] : {std::pair(u"old"_s, 31), std::pair(u"young"_s, 1)}) {
                ReminderDraft draft;
                draft.id = {id};
                QVERIFY(awaited((*made)->drafts().save(draft, (*made)->clock().now().plusSeconds(-days * 86'400))));
            }
        }
        auto service = Workspace::open({profile, false, true});
        QVERIFY(service);
        Nightly nightly(**service);
        QSignalSpy finished(&nightly, &Nightly::finished);
        const TimeZoneId zone = *TimeZoneId::parse(u"Asia/Shanghai"_s);
        nightly.look(resolve({{2026, 11, 22}, time}, zone), zone);
        if (works)
            QTRY_COMPARE(finished.size(), 1);
        nightly.look(resolve({{2026, 11, 22}, time.addSecs(30)}, zone), zone); // once a night
        QTest::qWait(50);
        QCOMPARE(finished.size(), works ? 1 : 0);
        service->reset();
        auto person = Workspace::open({profile, false});
        QVERIFY(person);
        const auto drafts = awaited((*person)->drafts().drafts());
        QCOMPARE(drafts->size(), works ? 1 : 2);
    }
};

QTEST_GUILESS_MAIN(TestNightly)
#include "tst_nightly.moc"
