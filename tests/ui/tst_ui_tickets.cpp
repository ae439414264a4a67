// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets page by keyboard: queues, filters of one's own, columns and order, one scenario for many tickets.
#include "ui/common/undobar.h"
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketlistmodel.h"
#include "workflow/bulk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct TicketsDriver : DeskDriver
{
    explicit TicketsDriver(SampleDesk &sample) : DeskDriver(sample) { open(); }

    /// Also while the empty state is in front of it.
    [[nodiscard]] QTableView *table() { return desk().window().findChild<QTableView *>(u"ticketList"_s); }
    [[nodiscard]] int rows() { return table()->model()->rowCount(); }
    [[nodiscard]] QStringList numbers() const { return columnTexts(u"ticketList"_s, 0); }
    void showAll()
    {
        key(Qt::Key_5, Qt::AltModifier);
        if (!QTest::qWaitFor([&] { return rows() > 20; }))
            qFatal("the whole list does not appear");
        table()->setFocus();
    }
    /// Offscreen, a closed menu or dialog leaves the window inactive and deaf.
    void comeBack()
    {
        if (!QTest::qWaitFor([] { return !QApplication::activePopupWidget(); }))
            qFatal("the menu stays open");
        QApplication::setActiveWindow(&desk().window());
        if (!QTest::qWaitForWindowActive(&desk().window()))
            qFatal("the window does not become active again");
    }
    [[nodiscard]] QDialog *dialog(const QString &name) const
    {
        QDialog *found = nullptr;
        if (!QTest::qWaitFor([&] {
                found = QApplication::activeWindow() ? qobject_cast<QDialog *>(QApplication::activeWindow()) : nullptr;
                return found && found->objectName() == name;
            }))
            qFatal("no dialog %s", qPrintable(name));
        return found;
    }
};

template<typename Widget>
Widget *in(QWidget *parent, const char *name)
{
    auto *found = parent->findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("nothing is named %s", name);
    return found;
}

void typeInto(QWidget *widget, const QString &text)
{
    widget->setFocus();
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

} // namespace

class TestTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void queuesByKeyboard()
    {
        SampleDesk sample;
        TicketsDriver driver(sample);
        QTRY_VERIFY(driver.rows() > 0);
        const int mine = driver.rows();
        driver.key(Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(driver.rows() != mine);
        QVERIFY(qobject_cast<QAbstractButton *>(driver.find(u"view.waiting"_s))->isChecked());
        QVERIFY(driver.text(u"view.waiting"_s).endsWith(u' ' + QString::number(driver.rows())));
        driver.key(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(driver.rows(), mine);
    }

    void searchKeysLeadBackToTheRows()
    {
        SampleDesk sample;
        TicketsDriver driver(sample);
        driver.showAll();
        driver.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"tickets.search"_s);
        typeInto(QApplication::focusWidget(), u"RT-1046"_s);
        QTRY_COMPARE(driver.rows(), 1);
        driver.key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), driver.table());
        driver.key(Qt::Key_F, Qt::ControlModifier);
        driver.key(Qt::Key_Escape);
        QTRY_VERIFY(driver.rows() > 20);
        driver.type(u"tickets.search"_s, u"nowhere to be found"_s);
        QTRY_VERIFY(driver.isShown(u"empty"_s));
        driver.key(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(driver.isShown(u"empty.action"_s)); // in a queue: the way out is to search everywhere
        driver.type(u"tickets.search"_s, u"RT-1046"_s);
        QTRY_COMPARE(driver.rows(), 1);
    }

    void filtersOfOnesOwn()
    {
        SampleDesk sample;
        TicketsDriver driver(sample);
        driver.showAll();
        driver.key(Qt::Key_F, {Qt::ControlModifier | Qt::ShiftModifier});
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return); // the first stage: received
        const auto onlyReceived = [&] {
            for (const QString &stage : driver.columnTexts(u"ticketList"_s, TicketListModel::StageColumn)) {
                if (stage != "Received"_L1)
                    return false;
            }
            return driver.rows() > 0;
        };
        QTRY_VERIFY(onlyReceived());
        driver.comeBack();
        driver.prompter().answers = {u"fresh ones"_s, u"new & fresh"_s};
        driver.table()->setFocus();
        driver.key(Qt::Key_S, {Qt::ControlModifier | Qt::ShiftModifier});
        QTRY_COMPARE(driver.prompter().asked.size(), 1);
        QTRY_VERIFY(driver.isShown(u"saved.0"_s));
        QVERIFY(qobject_cast<QAbstractButton *>(driver.find(u"saved.0"_s))->isChecked());
        QCOMPARE(driver.find(u"saved.0"_s)->accessibleName(), u"Filter: fresh ones"_s);
        driver.key(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(!qobject_cast<QAbstractButton *>(driver.find(u"saved.0"_s))->isChecked());
        driver.find(u"saved.0"_s)->setFocus();
        driver.key(Qt::Key_Space);
        QTRY_VERIFY(onlyReceived());
        driver.desk().commands().find(u"tickets.renameFilter"_s)->trigger();
        QTRY_COMPARE(driver.text(u"saved.0"_s), u"new && fresh"_s); // not a mnemonic
        QVERIFY(sample.space.values.value(u"tickets.filters"_s).contains(u"new & fresh"_s));
        driver.desk().commands().find(u"tickets.removeFilter"_s)->trigger();
        QTRY_VERIFY(!driver.isShown(u"saved.0"_s));
    }

    void columnsAndOrderByKeyboard()
    {
        SampleDesk sample;
        TicketsDriver driver(sample);
        driver.showAll();
        driver.key(Qt::Key_L, {Qt::ControlModifier | Qt::ShiftModifier});
        QDialog *dialog = driver.dialog(u"columns"_s);
        auto *columns = in<QListWidget>(dialog, "columns.list");
        QCOMPARE(QApplication::focusWidget(), columns);
        QTest::keyClick(columns, Qt::Key_Down);
        QTest::keyClick(columns, Qt::Key_Space); // the customer goes
        QVERIFY(driver.table()->isColumnHidden(TicketListModel::CustomerName));
        QTest::keyClick(columns, Qt::Key_Down);
        QTest::keyClick(columns, Qt::Key_Down, Qt::ControlModifier); // the subject moves behind the stage
        QHeaderView *header = driver.table()->horizontalHeader();
        QVERIFY(header->visualIndex(TicketListModel::Subject) > header->visualIndex(TicketListModel::StageColumn));
        auto *by = in<QComboBox>(dialog, "columns.sort1");
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Home); // the number
        auto *way = in<QComboBox>(dialog, "columns.way1");
        QTest::keyClick(way, Qt::Key_Home); // ascending
        QTRY_COMPARE(sample.space.queries.last().sort, TicketSort::Number);
        QTRY_VERIFY(!sample.space.queries.last().descending);
        QStringList sorted = driver.numbers();
        sorted.sort();
        QTRY_COMPARE(driver.numbers(), sorted);
        QTest::keyClick(dialog, Qt::Key_Escape); // everything as it was
        QTRY_VERIFY(!driver.table()->isColumnHidden(TicketListModel::CustomerName));
        QCOMPARE(header->visualIndex(TicketListModel::Subject), int(TicketListModel::Subject));
        QTRY_COMPARE(sample.space.queries.last().sort, TicketSort::Updated);
    }

    void clickingHeadsSortsByOneOrMore()
    {
        SampleDesk sample;
        TicketsDriver driver(sample);
        driver.showAll();
        QHeaderView *header = driver.table()->horizontalHeader();
        const auto click = [&](int column, Qt::KeyboardModifiers modifiers) {
            const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, at);
        };
        click(TicketListModel::CustomerName, {});
        QTRY_COMPARE(sample.space.queries.last().sort, TicketSort::Customer);
        click(TicketListModel::Subject, {}); // no order of its own
        QCOMPARE(sample.space.queries.last().sort, TicketSort::Customer);
    }

    void refreshKeepsSelectionAndPlace()
    {
        SampleDesk sample;
        for (int i = 0; i < 150; ++i) {
            TicketRecord record;
            record.ticket.number = u"X-%1"_s.arg(i);
            record.ticket.updated = sample.clock.now().plusSeconds(-1000 - i);
            sample.space.put({record});
        }
        TicketsDriver driver(sample);
        driver.showAll();
        QTRY_VERIFY(driver.rows() > 150);
        QTableView *table = driver.table();
        table->setCurrentIndex(table->model()->index(80, 0));
        driver.key(Qt::Key_Down, Qt::ShiftModifier);
        driver.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 3);
        table->scrollTo(table->model()->index(80, 0), QAbstractItemView::PositionAtTop);
        const QString first = table->model()->index(table->rowAt(0), 0).data().toString();
        TicketRecord fresh;
        fresh.ticket.number = u"NEW"_s;
        fresh.ticket.updated = sample.clock.now().plusSeconds(60);
        sample.space.put({fresh});
        driver.key(Qt::Key_F5);
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"NEW"_s);
        QTRY_COMPARE(table->model()->index(table->rowAt(0), 0).data().toString(), first);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 3);
        QVERIFY(table->currentIndex().row() > 80);
    }

    void anAnswerIsSeenAfterAMoment()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 120);
        sample.space.ticket(u"RT-1046"_s)
            ->events.prepend({u"a"_s, sample.clock.now().plusSeconds(-60), TicketEventKind::MessageIn, u"x"_s, u"好"_s});
        TicketsDriver driver(sample);
        driver.key(Qt::Key_6, Qt::AltModifier);
        QTRY_COMPARE(driver.rows(), 1);
        QVERIFY(sample.space.seen.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(sample.space.seen.size(), 1, 3000);
        QCOMPARE(*sample.space.seen.begin(), sample.clock.now().plusSeconds(-60));
        QTRY_VERIFY(driver.isShown(u"empty"_s)); // nothing is unread any more
    }

    void manyTicketsOneScenario();
    void stoppedInTheMiddle();
    void everythingHasAName();
};

void TestTickets::manyTicketsOneScenario()
{
    SampleDesk sample;
    TicketsDriver driver(sample);
    driver.showAll();
    driver.table()->setCurrentIndex(driver.table()->model()->index(0, 0));
    TicketDetail *unreachable = sample.space.ticket(driver.numbers().at(3));
    unreachable->customer.contacts.clear();
    unreachable->customer.postal.clear();
    for (int i = 0; i < 7; ++i)
        driver.key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(driver.isShown(u"tickets.selection"_s));
    QCOMPARE(driver.text(u"tickets.selectionWords"_s), u"8 tickets selected"_s);
    driver.key(Qt::Key_N, {Qt::ControlModifier | Qt::ShiftModifier});
    QDialog *dialog = driver.dialog(u"bulk"_s);
    auto *scenarios = in<QComboBox>(dialog, "field.bulk.scenario");
    auto *results = in<QTableView>(dialog, "bulk.results");
    auto *send = in<QAbstractButton>(dialog, "bulk.send");
    QVERIFY(!send->isEnabled());
    typeInto(scenarios->lineEdit(), sample.space.schema.scenario(u"collect-materials"_s)->name.in(u"en"_s));
    QTest::keyClick(scenarios->lineEdit(), Qt::Key_Tab);
    const auto result = [&](int row) { return results->model()->index(row, 2).data().toString(); };
    const auto isJudged = [&] {
        for (int row = 0; row < results->model()->rowCount(); ++row) {
            if (result(row).isEmpty() || result(row) == u"…"_s)
                return false;
        }
        return true;
    };
    QTRY_VERIFY(isJudged());
    QVERIFY(sample.space.queued.isEmpty()); // judging sends nothing
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (!field->objectName().startsWith(u"field."_s) || field->parentWidget() == scenarios)
            continue;
        QVERIFY(!field->accessibleName().isEmpty());
        const QString key = field->objectName().mid(6);
        typeInto(field, key == "deadline"_L1 ? u"2026-11-26 18:00"_s
                        : key == "items"_L1  ? u"Photo of the label"_s
                                             : u"Please send it to us"_s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled() && isJudged(), 5000);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(in<QAbstractButton>(dialog, "bulk.close")->text(), u"Close"_s, 10000);
    QTRY_VERIFY(!sample.space.queued.isEmpty());
    int queuedRows = 0;
    int blockedRows = 0;
    for (int row = 0; row < 8; ++row) {
        const bool isIn = sample.space.queued.size() > 0 && result(row).startsWith(u"In the outbox"_s);
        queuedRows += isIn ? 1 : 0;
        blockedRows += isIn ? 0 : 1;
        QVERIFY(!result(row).isEmpty());
    }
    QCOMPARE(queuedRows, int(sample.space.queued.size()));
    QVERIFY(queuedRows > 0);
    QVERIFY(blockedRows > 0); // who cannot be reached stops nobody else
    QVERIFY(!result(3).startsWith(u"In the outbox"_s));
    QCOMPARE(sample.wakes, 0); // nothing goes while Undo is offered
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(driver.isShown(u"undoBar.undo"_s));
    driver.desk().window().undoBar().settle();
    QVERIFY(sample.wakes > 0);
}

void TestTickets::stoppedInTheMiddle()
{
    SampleDesk sample;
    BulkRun run({sample.tickets, sample.reminders, sample.clock}, sample.kit(),
                {{u"ticket-RT-1028"_s}, {u"ticket-RT-1029"_s}, {u"ticket-none"_s}, {u"ticket-RT-1046"_s}});
    BulkWish wish;
    wish.scenario = u"care-follow-up"_s; // needs nothing that ticket and customer do not know
    run.check(wish);
    QTRY_VERIFY(!run.isRunning());
    QCOMPARE(run.rows().at(2).state, BulkState::Failed); // gone meanwhile: the others go on
    const int ready = run.count(BulkState::Ready);
    QVERIFY2(ready >= 2, qPrintable(u"%1 ready"_s.arg(ready)));
    connect(&run, &BulkRun::rowChanged, &run, [&run](int row) {
        if (run.rows().at(row).state == BulkState::Queued)
            run.cancel();
    });
    run.send();
    QTRY_VERIFY(!run.isRunning());
    QCOMPARE(run.count(BulkState::Queued), 1);
    QCOMPARE(sample.space.queued.size(), 1);
    QCOMPARE(run.count(BulkState::Canceled) + run.count(BulkState::Ready), ready - 1);
    disconnect(&run, &BulkRun::rowChanged, nullptr, nullptr);
    run.send(); // goes on with what was stopped, and sends nothing twice
    QTRY_VERIFY(!run.isRunning());
    QCOMPARE(sample.space.queued.size(), ready);
    QCOMPARE(run.count(BulkState::Queued), ready);
}

void TestTickets::everythingHasAName()
{
    SampleDesk sample;
    TicketsDriver driver(sample);
    driver.showAll();
    driver.key(Qt::Key_A, Qt::ControlModifier);
    driver.key(Qt::Key_N, {Qt::ControlModifier | Qt::ShiftModifier});
    QList<QWidget *> roots{driver.find(u"page.tickets"_s), driver.dialog(u"bulk"_s)};
    for (QWidget *root : roots) {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            const bool isPart = qobject_cast<QComboBox *>(widget->parentWidget()) || !face;
            QVERIFY2(isPart || !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->objectName())));
        }
    }
}

QTEST_MAIN(TestTickets)
#include "tst_ui_tickets.moc"
