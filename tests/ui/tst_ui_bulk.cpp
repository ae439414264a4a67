// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the filter finds at once, and the way back: by real keys in the real window.
#include "ui/common/undobar.h"
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "wording/wording.h"
#include "workflow/bulk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// So many tickets of their own, whose customers can be written to.
void addTickets(SampleDesk &sample, int count)
{
    const TicketDetail model = *sample.space.ticket(u"RT-1046"_s);
    for (int i = 0; i < count; ++i) {
        TicketRecord record{model.ticket, model.customer, {}};
        record.ticket.id = {};
        record.ticket.number = u"X-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        record.ticket.subject = u"批量"_s;
        record.customer.id = {};
        record.customer.externalKey = u"x%1@example.com"_s.arg(i);
        record.ticket.customer = {};
        sample.space.put({record});
    }
}

QDialog *bulkDialog()
{
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            return dialog && dialog->objectName() == "bulk"_L1;
        }))
        qFatal("no bulk dialog");
    return dialog;
}

template<typename Widget>
Widget *in(QWidget *parent, const char *name)
{
    auto *found = parent->findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("nothing is named %s", name);
    return found;
}

/// Chooses a scenario that needs nothing more, and sends.
void sendTo(QDialog *dialog, const SampleDesk &sample)
{
    auto *scenarios = in<QComboBox>(dialog, "field.bulk.scenario");
    scenarios->lineEdit()->setFocus();
    QTest::keyClicks(scenarios->lineEdit(), sample.space.schema.scenario(u"care-follow-up"_s)->name.in(u"en"_s));
    QTest::keyClick(scenarios->lineEdit(), Qt::Key_Tab);
    QVERIFY(QTest::qWaitFor([&] { return in<QAbstractButton>(dialog, "bulk.send")->isEnabled(); }, 20000));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return in<QAbstractButton>(dialog, "bulk.close")->text() == u"Close"_s; }, 20000));
}

int waiting(const SampleDesk &sample)
{
    return int(std::count_if(sample.space.messages.begin(), sample.space.messages.end(), [](const HistoryDetail &detail) {
        return detail.item.state == DeliveryState::Queued;
    }));
}

} // namespace

class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    /// 450 match, 200 are loaded: Ctrl+A means all of them, and the dialog says how many.
    void allThatIsFound()
    {
        SampleDesk sample;
        addTickets(sample, 450);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_5, Qt::AltModifier);
        driver.key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"X-0"_s);
        auto *table = qobject_cast<QTableView *>(driver.find(u"ticketList"_s));
        QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->index(0, 0).data().toString().startsWith(u"X-"_s));
        driver.key(Qt::Key_Down);
        QTRY_VERIFY(table->hasFocus());
        driver.key(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(driver.text(u"tickets.selectionWords"_s), u"All 450 tickets found are selected"_s);
        QVERIFY(table->model()->rowCount() < 450);
        driver.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QDialog *dialog = bulkDialog();
        QCOMPARE(dialog->windowTitle(), u"Remind 450 customers"_s);
        QCOMPARE(in<QTableView>(dialog, "bulk.results")->model()->rowCount(), 450);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QApplication::setActiveWindow(&driver.desk().window());
        table->setFocus();
        driver.key(Qt::Key_Down); // another selection is that selection
        QTRY_VERIFY(!driver.isShown(u"tickets.selection"_s));
    }

    void takenBackInTheDialog()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        QDialog *dialog = openFor(driver, 4);
        sendTo(dialog, sample);
        const int sent = waiting(sample);
        QVERIFY(sent > 0);
        for (const HistoryDetail &detail : sample.space.messages)
            QVERIFY(detail.item.nextTry > sample.clock.now().plusMs(UndoBar::offerMs)); // time to take it back
        QVERIFY(in<QAbstractButton>(dialog, "bulk.undo")->isVisible());
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(waiting(sample), 0);
        QTRY_VERIFY(in<QLabel>(dialog, "bulk.summary")->text().contains(u"taken back"_s));
        QVERIFY(!in<QAbstractButton>(dialog, "bulk.undo")->isVisible());
        QTRY_VERIFY(in<QAbstractButton>(dialog, "bulk.send")->isEnabled()); // and may be sent after all
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(waiting(sample), sent);
    }

    void takenBackAfterTheDialogWasClosed()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        QDialog *dialog = openFor(driver, 4);
        sendTo(dialog, sample);
        QVERIFY(waiting(sample) > 0);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(driver.isShown(u"undoBar.undo"_s));
        driver.click(u"undoBar.undo"_s);
        QTRY_COMPARE(waiting(sample), 0);
        QTRY_VERIFY(driver.text(u"undoBar.text"_s).contains(u"taken back"_s));
    }

    /// That one is not back is said, and no word about the others covers it.
    void oneThatTheStoreDidNotTakeBack()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        QDialog *dialog = openFor(driver, 4);
        sendTo(dialog, sample);
        QVERIFY(waiting(sample) > 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        sample.space.nextError = Error{u"E-STO-09"_s, {}, {}};
        driver.click(u"undoBar.undo"_s);
        QTRY_COMPARE(waiting(sample), 1);
        QTRY_COMPARE(driver.text(u"undoBar.text"_s), sentence(Error{u"E-STO-09"_s, {}, {}}));
    }

private:
    static QDialog *openFor(DeskDriver &driver, int count)
    {
        driver.key(Qt::Key_5, Qt::AltModifier);
        auto *table = qobject_cast<QTableView *>(driver.find(u"ticketList"_s));
        if (!QTest::qWaitFor([&] { return table->model()->rowCount() > 20; }))
            qFatal("the whole list does not appear");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        for (int i = 1; i < count; ++i)
            driver.key(Qt::Key_Down, Qt::ShiftModifier);
        driver.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        return bulkDialog();
    }
};

QTEST_MAIN(TestBulk)
#include "tst_ui_bulk.moc"
