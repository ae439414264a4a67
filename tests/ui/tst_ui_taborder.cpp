// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where Tab goes in the composer's form.
#include "ui/drivers/deskdriver.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"zh-CN"_s); }

    void tabAsksForTheBlanksInOrder()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.type(u"field.customer_action"_s, {});
        driver.type(u"field.next_step"_s, {});
        driver.type(u"field.completion"_s, {});
        driver.find(u"field.goal"_s)->setFocus(Qt::TabFocusReason);
        driver.key(Qt::Key_Tab);
        QCOMPARE(driver.focusName(), u"field.customer_action"_s); // not a blank: Tab goes on by the order of the eye
        driver.type(u"field.customer_action"_s, u"上传照片"_s);
        driver.key(Qt::Key_Tab);
        QCOMPARE(driver.focusName(), u"items.add"_s); // this scenario wants items
        driver.type(u"items.add"_s, u"铭牌照片"_s);
        driver.key(Qt::Key_Tab);
        QCOMPARE(driver.focusName(), u"field.next_step"_s); // the filled ones in between are passed by
        driver.type(u"field.next_step"_s, u"安排换新"_s);
        driver.key(Qt::Key_Tab);
        QCOMPARE(driver.focusName(), u"field.completion"_s);
        driver.key(Qt::Key_Tab); // left blank: nobody is held fast
        QVERIFY(driver.focusName() != u"field.completion"_s);
    }

    /// What is added late stands where the eye sees it: Tab never jumps out of the form.
    void tabPassesAddedThingsInOrder()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.type(u"field.deadline"_s, {});
        driver.type(u"items.add"_s, u"铭牌照片"_s);
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.isShown(u"items.0"_s));
        driver.type(u"items.add"_s, u"发票"_s);
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.isShown(u"items.1"_s));
        QTRY_COMPARE(driver.focusName(), u"items.add"_s);
        driver.key(Qt::Key_Tab);
        QCOMPARE(driver.focusName(), u"field.deadline"_s);
        driver.find(u"items.add"_s)->setFocus(Qt::TabFocusReason);
        driver.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(driver.focusName(), u"items.1"_s);
        driver.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(driver.focusName(), u"items.0"_s);

        const QTemporaryDir folder;
        QFile file(folder.filePath(u"收据.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.7\n") > 0);
        file.close();
        driver.drop(u"field.files"_s, {file.fileName()});
        QTRY_VERIFY(driver.isShown(u"files.0"_s));
        driver.find(u"files.0"_s)->setFocus(Qt::TabFocusReason);
        driver.key(Qt::Key_Tab);
        QVERIFY2(driver.find(u"field.files"_s)->isAncestorOf(QApplication::focusWidget()), qPrintable(driver.focusName()));
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_ui_taborder.moc"
