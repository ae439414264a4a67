// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is filtered, in a file that spreadsheets take no formula from; or no file at all.
#include "support/samplespace.h"
#include "workflow/historyexport.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

QStringList cells(const HistoryRow &row)
{
    return {row.ticketNumber, row.customerName};
}

} // namespace

class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>(); }

    void everyPageAndNoFormula()
    {
        SampleSpace sample;
        constexpr int rows = 1203; // two pages
        for (int i = 0; i < rows; ++i)
            sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, i);
        sample.space.messages[5].item.customerName = u"=cmd|' /C calc'!A0"_s;
        sample.space.messages[6].item.customerName = u"王,芳"_s;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"h.csv"_s);
        HistoryExport task(sample.history, {}, makeCsvWriter());
        QSignalSpy finished(&task, &HistoryExport::finished);
        QSignalSpy progressed(&task, &HistoryExport::progressed);
        task.start(path, u"History"_s, {u"工单"_s, u"@客户"_s}, cells);
        QVERIFY(task.isRunning());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toLongLong(), rows);
        QCOMPARE(progressed.size(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xef\xbb\xbf")); // spreadsheets know UTF-8 by it
        const QString text = QString::fromUtf8(bytes);
        QCOMPARE(text.count(u"\r\n"_s), rows + 1);
        QVERIFY(text.contains(u"工单,'@客户"_s));
        QVERIFY(text.contains(u",'=cmd|"_s));
        QVERIFY(text.contains(u"\"王,芳\""_s));
    }

    void canceledItLeavesNothing()
    {
        SampleSpace sample;
        for (int i = 0; i < 1600; ++i)
            sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, i);
        QTemporaryDir folder;
        HistoryExport task(sample.history, {}, makeCsvWriter());
        QSignalSpy canceled(&task, &HistoryExport::canceled);
        QSignalSpy finished(&task, &HistoryExport::finished);
        connect(&task, &HistoryExport::progressed, &task, &HistoryExport::cancel);
        task.start(folder.filePath(u"h.csv"_s), u"History"_s, {u"a"_s}, cells);
        QTRY_COMPARE(canceled.size(), 1);
        QTest::qWait(50);
        QCOMPARE(finished.size(), 0);
        QVERIFY(!task.isRunning());
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void whatGoesWrongIsSaid()
    {
        SampleSpace sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 1);
        HistoryExport task(sample.history, {}, makeCsvWriter());
        QSignalSpy failed(&task, &HistoryExport::failed);
        QTemporaryDir folder;
        task.start(folder.filePath(u"no folder/h.csv"_s), u"History"_s, {u"a"_s}, cells);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, u"E-EXP-01"_s);
        sample.space.nextError = Error{u"E-STO-40"_s, {}, {}};
        HistoryExport second(sample.history, {}, makeCsvWriter());
        QSignalSpy secondFailed(&second, &HistoryExport::failed);
        second.start(folder.filePath(u"h.csv"_s), u"History"_s, {u"a"_s}, cells);
        QTRY_COMPARE(secondFailed.size(), 1);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
};

QTEST_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
