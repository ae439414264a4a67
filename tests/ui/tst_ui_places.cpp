// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What has the focus after the key of a place, full and empty: its list, else what fills it, else its words.
#include "ui/drivers/deskdriver.h"
#include "ui/drivers/screens.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestPlaces : public QObject
{
    Q_OBJECT

    static void leave(DeskDriver &driver)
    {
        driver.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"commandBox"_s);
    }

    static void enter(DeskDriver &driver, int number, const QString &place, const QString &focus)
    {
        driver.key(Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        QTRY_COMPARE(driver.desk().window().place(), place);
        QTRY_COMPARE(driver.focusName(), focus);
        QTest::qWait(50); // what arrives later does not take it away
        QCOMPARE(driver.focusName(), focus);
        QVERIFY(QApplication::focusWidget()->isVisible());
        QVERIFY(driver.desk().window().page(place)->isAncestorOf(QApplication::focusWidget()));
    }

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void aPlaceTakesTheFocus_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("empty");
        auto row = [number = 0](const char *place, const char *full, const char *empty) mutable {
            QTest::newRow(place) << ++number << QString::fromLatin1(place) << QString::fromLatin1(full) << QString::fromLatin1(empty);
        };
        row("tickets", "ticketList", "empty.action");
        row("drafts", "drafts", "empty.action");
        row("outbox", "outbox", "empty.action");
        row("history", "history", "empty.action");
        row("approvals", "approvals", "empty");
        row("templates", "template.tree", "template.tree"); // the product's own are always there
        row("settings", "settings.sections", "settings.sections");
    }

    void aPlaceTakesTheFocus()
    {
        QFETCH(int, number);
        QFETCH(QString, place);
        QFETCH(QString, full);
        QFETCH(QString, empty);
        for (const QString &focus : {full, empty}) {
            SampleDesk sample;
            if (focus == full)
                fillWithMessages(sample);
            else
                sample.space.tickets.clear();
            sample.hasApprovals = true;
            DeskDriver driver(sample);
            driver.open();
            leave(driver);
            enter(driver, number, place, focus);
            leave(driver); // shown already: the key leads there all the same
            enter(driver, number, place, focus);
        }
    }

    /// The first thing shown is a place that is entered, too.
    void theStartTakesTheFocus()
    {
        for (const bool isFull : {true, false}) {
            SampleDesk sample;
            if (!isFull)
                sample.space.tickets.clear();
            DeskDriver driver(sample);
            driver.open();
            QTRY_COMPARE(driver.focusName(), isFull ? u"ticketList"_s : u"empty.action"_s);
        }
    }

    void whatNeedsAPersonTakesTheFocus()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 30);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1).size(), 1);
        driver.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"history.search"_s);
        driver.key(Qt::Key_P, {Qt::ControlModifier | Qt::ShiftModifier});
        QTRY_COMPARE(driver.focusName(), u"empty.action"_s);
        QVERIFY(driver.text(u"empty.action"_s).startsWith(u"Show everything"_s));
        driver.key(Qt::Key_Return); // and the focus follows to the rows
        QTRY_COMPARE(driver.focusName(), u"history"_s);
        QCOMPARE(driver.columnTexts(u"history"_s, 1).size(), 1);
    }

    void enterLeadsOnFromAnEmptyPlace()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"empty.action"_s);
        driver.key(Qt::Key_Return);
        QTRY_COMPARE(driver.desk().window().place(), u"history"_s);
        QTRY_VERIFY(driver.isShown(u"empty.action"_s));
        driver.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"empty.action"_s);
        driver.key(Qt::Key_Return); // the drafts have a command of their own on that key
        QTRY_COMPARE(driver.desk().window().place(), u"tickets"_s);
        QTRY_COMPARE(driver.focusName(), u"ticketList"_s);
    }

    void theLastRowThatGoesLeavesTheFocusInItsPlace()
    {
        SampleDesk sample;
        fillWithMessages(sample);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"drafts"_s);
        QTRY_COMPARE(driver.columnTexts(u"drafts"_s, 0).size(), 1);
        driver.key(Qt::Key_Delete);
        QTRY_COMPARE(driver.focusName(), u"empty.action"_s);
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(driver.focusName(), u"drafts"_s);
    }
};

QTEST_MAIN(TestPlaces)
#include "tst_ui_places.moc"
