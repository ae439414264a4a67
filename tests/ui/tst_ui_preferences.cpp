// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What one person likes: kept in a file, changed by keys; keys of one's own; the last session; being called.
#include "ui/common/commandtable.h"
#include "ui/desk/bell.h"
#include "ui/drivers/deskdriver.h"
#include "ui/preferences/keymodel.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTestLanguage(u"en"_s); }

    void keptInAFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"preferences.ini"_s);
        {
            Preferences preferences(file);
            QCOMPARE(preferences.theme(), u"system"_s);
            QCOMPARE(preferences.textScale(), 100);
            QVERIFY(preferences.wantsNotes());
            preferences.setTheme(u"dark"_s);
            preferences.setLanguage(u"zh-TW"_s);
            preferences.setTextScale(150);
            QVERIFY(!preferences.hasDenseRows());
            preferences.setDenseRows(true);
            preferences.setWantsNotes(false);
            preferences.setQuietTime({QTime(20, 0), QTime(8, 0)});
            preferences.setKey(u"find"_s, QKeySequence(u"Ctrl+J"_s));
        }
        const Preferences again(file);
        QCOMPARE(again.theme(), u"dark"_s);
        QCOMPARE(again.language(), u"zh-TW"_s);
        QCOMPARE(again.textScale(), 150);
        QVERIFY(again.hasDenseRows());
        QVERIFY(!again.wantsNotes());
        QCOMPARE(again.quietTime().from, QTime(20, 0));
        QCOMPARE(again.keys(), (QMap<QString, QKeySequence>{{u"find"_s, QKeySequence(u"Ctrl+J"_s)}}));
    }

    void foreignValuesAreDefaults()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"preferences.ini"_s);
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("[look]\ntheme=neon\nlanguage=xx\ntext=9999999\n[notes]\nquietFrom=25:99\n[keys]\nfind=\\x\n");
        bad.close();
        const Preferences preferences(file);
        QCOMPARE(preferences.theme(), u"system"_s);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.textScale(), Preferences::largestText);
        QVERIFY(!preferences.quietTime().from.isValid());
    }

    void aKeyOfOnesOwn()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        CommandTable &commands = driver.desk().commands();
        KeyModel model(commands, driver.preferences());
        const int find = int(commands.all().indexOf(commands.find(u"find"_s)));
        QVERIFY(model.obstacle(find, QKeySequence(u"Ctrl+J"_s)).isEmpty());
        QVERIFY(!model.obstacle(find, QKeySequence(u"Ctrl+1"_s)).isEmpty()); // go.tickets
        QVERIFY(!model.give(find, QKeySequence(u"Ctrl+1"_s)));
        QVERIFY(!model.give(find, QKeySequence(u"A"_s)));
        QVERIFY(model.give(find, QKeySequence(u"Ctrl+J"_s)));
        QCOMPARE(driver.preferences().keys().value(u"find"_s), QKeySequence(u"Ctrl+J"_s));
        driver.key(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(QApplication::focusWidget()->objectName().startsWith("commandBox"_L1) || QApplication::focusWidget()->inherits("QLineEdit"));
        model.reset(find);
        QVERIFY(driver.preferences().keys().isEmpty());
        QCOMPARE(commands.find(u"find"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
    }

    void keysCountFromTheStart()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        CommandTable table;
        table.setKeys({{u"x"_s, QKeySequence(u"Ctrl+J"_s)}});
        QWidget scope;
        QCOMPARE(table.add(&scope, {u"x"_s, u"X"_s, QKeySequence(u"Ctrl+K"_s), {}}, [] {})->shortcut(), QKeySequence(u"Ctrl+J"_s));
    }

    void changedInTheDialog()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = driver.desk().window().findChild<PreferencesDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto *tabs = dialog->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        auto *notes = dialog->findChild<QCheckBox *>(u"preferences.notes"_s);
        notes->setFocus();
        QTest::keyClick(notes, Qt::Key_Space);
        QVERIFY(!driver.preferences().wantsNotes());
        tabs->setCurrentIndex(2);
        auto *table = dialog->findChild<QTableView *>(u"preferences.keys"_s);
        CommandTable &commands = driver.desk().commands();
        table->selectRow(int(commands.all().indexOf(commands.find(u"find"_s))));
        auto *key = dialog->findChild<QKeySequenceEdit *>(u"preferences.key"_s);
        key->setFocus();
        QTest::keyClick(key, Qt::Key_1, Qt::ControlModifier);
        auto *obstacle = dialog->findChild<QLabel *>(u"preferences.obstacle"_s);
        QTRY_VERIFY2(obstacle->text().contains(u"Go to Tickets"_s), qPrintable(obstacle->text()));
        QTest::keyClick(key, Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(commands.find(u"find"_s)->shortcut(), QKeySequence(u"Ctrl+J"_s));
        dialog->close();
    }

    void callsOncePerTrouble()
    {
        SampleDesk sample;
        Preferences preferences((QString()));
        Bell bell(sample.ports(), preferences);
        bell.setSeat({{u"wang.min"_s, u"王敏"_s, {}, {}}, TimeZoneId::parse(u"Asia/Shanghai"_s).value()});
        QSignalSpy rung(&bell, &Bell::rung);
        sample.addMessage(sample.space.tickets.at(1).ticket.number, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, -1);
        bell.look();
        QTRY_COMPARE(rung.size(), 1);
        const auto note = rung.first().first().value<DesktopNote>();
        QVERIFY(note.title.contains(sample.space.tickets.at(1).ticket.number));
        bell.look();
        QTest::qWait(50);
        QCOMPARE(rung.size(), 1);
        sample.addMessage(sample.space.tickets.at(2).ticket.number, Channel::Email, DeliveryState::Unknown, u"smtp.lost"_s, -2);
        bell.look();
        QTRY_COMPARE(rung.size(), 2);
        QVERIFY(rung.last().first().value<DesktopNote>().title.startsWith(u'2')); // one note for both
        QSignalSpy hushed(&bell, &Bell::hushed);
        bell.hush();
        QCOMPARE(hushed.size(), 1);
    }

    void silentInOwnQuietTime()
    {
        SampleDesk sample; // 10:00 in Shanghai
        Preferences preferences((QString()));
        preferences.setQuietTime({QTime(9, 0), QTime(11, 0)});
        Bell bell(sample.ports(), preferences);
        bell.setSeat({{u"wang.min"_s, u"王敏"_s, {}, {}}, TimeZoneId::parse(u"Asia/Shanghai"_s).value()});
        QSignalSpy rung(&bell, &Bell::rung);
        sample.addMessage(sample.space.tickets.at(1).ticket.number, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, -1);
        bell.look();
        QTest::qWait(50);
        QCOMPARE(rung.size(), 0);
        preferences.setQuietTime({});
        bell.look();
        QTRY_COMPARE(rung.size(), 1); // told afterwards
    }

    void comesBackToTheLastPlace()
    {
        const QTemporaryDir folder;
        SampleDesk sample;
        ScriptedPrompter prompter;
        Preferences preferences((QString()));
        const auto session = [&](const auto &use) {
            Desk desk(sample.ports(), prompter, preferences, folder.filePath(u"window.ini"_s));
            QSignalSpy ready(&desk, &Desk::kitReady);
            desk.window().show();
            desk.start();
            QVERIFY(ready.size() == 1 || ready.wait());
            use(desk);
            desk.window().close();
        };
        session([](Desk &desk) { desk.window().go(u"history"_s); });
        session([](Desk &desk) { QTRY_COMPARE(desk.window().place(), u"history"_s); });
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_ui_preferences.moc"
