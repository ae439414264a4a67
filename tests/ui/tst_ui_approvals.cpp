// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's queue by keys: what waits is seen before it is decided.
#include "ui/drivers/deskdriver.h"
#include "ui/drivers/screens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct Queue
{
    Queue()
        : driver(filled(sample))
    {
        driver.open();
        driver.key(Qt::Key_5, Qt::ControlModifier);
    }
    static SampleDesk &filled(SampleDesk &sample)
    {
        fillWithMessages(sample);
        return sample;
    }
    SampleDesk sample;
    DeskDriver driver;
};

} // namespace

class TestUiApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedIsSeen()
    {
        Queue queue;
        QTRY_VERIFY(queue.driver.isShown(u"approval.message"_s));
        const QString number = queue.sample.approvalStore.requests.constFirst().title;
        QVERIFY(queue.driver.textOf(u"approval.head"_s).startsWith(number));
        QVERIFY(!queue.driver.textOf(u"approval.findings"_s).isEmpty()); // why a rule holds it back
        QVERIFY(queue.driver.isShown(u"approval.message.0"_s));
        queue.driver.key(Qt::Key_Down); // the mass send
        QTRY_VERIFY(!queue.driver.isShown(u"approval.findings"_s));
        QTRY_VERIFY(queue.driver.isShown(u"approval.message.2"_s));
    }

    void withoutAWordNothingPasses()
    {
        Queue queue;
        QTRY_VERIFY(queue.driver.isShown(u"approval.message"_s));
        const auto waiting = [&] { return queue.sample.approvalStore.requests.size(); };
        queue.driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(20);
        QCOMPARE(waiting(), 2);
        queue.driver.key(Qt::Key_F2);
        QCOMPARE(queue.driver.focusName(), u"approvals.comment"_s);
        queue.driver.type(u"approvals.comment"_s, u"先补附件再发"_s);
        queue.driver.key(Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier); // not the command's keys
        QCOMPARE(waiting(), 2);
    }

    void isGivenBackWithAComment()
    {
        Queue queue;
        QTRY_VERIFY(queue.driver.isShown(u"approval.message"_s));
        queue.driver.key(Qt::Key_F2);
        queue.driver.type(u"approvals.comment"_s, u"先补附件再发"_s);
        queue.driver.key(Qt::Key_Tab);
        QCOMPARE(queue.driver.focusName(), u"approvals.return"_s);
        queue.driver.key(Qt::Key_Space);
        QTRY_COMPARE(queue.sample.approvalStore.requests.size(), 1);
        QTRY_VERIFY(!queue.driver.textOf(u"approval.head"_s).isEmpty()); // the next one is there
    }
};

QTEST_MAIN(TestUiApprovals)
#include "tst_ui_approvals.moc"
