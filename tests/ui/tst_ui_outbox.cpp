// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Shell, outbox and history in the real window.
#include "ui/common/undobar.h"
#include "ui/drivers/deskdriver.h"
#include "ui/outbox/outboxmodel.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void actionsFitTheState_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<QString>("actions");
        QTest::newRow("queued") << DeliveryState::Queued << u"cancel"_s;
        QTest::newRow("scheduled") << DeliveryState::Scheduled << u"cancel retry"_s;
        QTest::newRow("held") << DeliveryState::Held << u"cancel retry switch"_s;
        QTest::newRow("unknown") << DeliveryState::Unknown << u"cancel retry arrived switch"_s;
        QTest::newRow("failed") << DeliveryState::Failed << u"cancel retry switch"_s;
        QTest::newRow("sending") << DeliveryState::Sending << u""_s;
        QTest::newRow("delivered") << DeliveryState::Delivered << u""_s;
    }

    void actionsFitTheState()
    {
        QFETCH(DeliveryState, state);
        QFETCH(QString, actions);
        const OutboxActions can = actionsFor(state);
        QStringList words;
        if (can.canCancel)
            words += u"cancel"_s;
        if (can.canRetry)
            words += u"retry"_s;
        if (can.canMarkArrived)
            words += u"arrived"_s;
        if (can.canSwitch)
            words += u"switch"_s;
        QCOMPARE(words.join(u' '), actions);
    }

    void addressesAreHiddenUntilALookIsNoted()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Failed, u"smtp.550"_s, 40);
        sample.history.isMasked = true;
        sample.session.begin({u"sup"_s, u"陈主管"_s, Role::Supervisor});
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        const QString address = sample.space.messages.first().item.message.recipient;
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, 3), QStringList{masked(address)});
        QTRY_VERIFY(driver.isShown(u"outbox.reveal"_s));
        const auto events = sample.space.messages.first().events.size();
        driver.click(u"outbox.reveal"_s); // no answer: the person gave up
        QCOMPARE(sample.space.messages.first().events.size(), events);
        driver.prompter().answers = {u"They ring and ask"_s};
        driver.click(u"outbox.reveal"_s);
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, 3), QStringList{address});
        QCOMPARE(driver.columnTexts(u"outbox"_s, 1), QStringList{sample.space.messages.first().item.customerName});
        QVERIFY(!driver.isShown(u"outbox.reveal"_s));
        QCOMPARE(sample.space.messages.first().events.constLast().kind, u"revealed"_s);
        QCOMPARE(sample.space.messages.first().events.constLast().detail, u"They ring and ask"_s);
    }

    void whoMayReadAddressesReadsThem()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Failed, u"smtp.550"_s, 40);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, 3), QStringList{sample.space.messages.first().item.message.recipient});
        QVERIFY(!driver.isShown(u"outbox.reveal"_s));
    }

    void failedCanBeGivenUp()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1028"_s, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, 40);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, 0), QStringList{u"RT-1028"_s});
        QTRY_COMPARE(driver.text(u"outbox.cancel"_s), u"Give up"_s);
        driver.key(Qt::Key_Delete);
        QCOMPARE(sample.space.messages.first().item.state, DeliveryState::Failed); // Undo is offered first
        driver.desk().window().undoBar().settle();
        QTRY_COMPARE(sample.space.messages.first().item.state, DeliveryState::Canceled);
        QCOMPARE(sample.space.messages.first().events.last().reason, u"given-up"_s);
    }

    void unknownIsDecidedByAPerson()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1028"_s, Channel::Email, DeliveryState::Unknown, u"smtp.lost"_s, 40);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"outbox"_s));
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, OutboxModel::StateColumn), QStringList{u"Unknown"_s});
        driver.selectRow(u"outbox"_s, u"RT-1028"_s);
        QTRY_VERIFY(driver.isShown(u"outbox.arrived"_s));
        QCOMPARE(driver.text(u"outbox.cancel"_s), u"Give up"_s);
        QVERIFY(driver.text(u"outbox.words"_s).contains(u"Nobody can know"_s));
        driver.click(u"outbox.arrived"_s);
        QTRY_COMPARE(sample.space.messages.first().item.state, DeliveryState::Delivered);
        QCOMPARE(sample.space.messages.first().events.last().source, u"agent:王敏"_s);
        QTRY_VERIFY(driver.isShown(u"empty"_s));
    }

    void scheduledCancelCanBeUndone()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1028"_s, Channel::Email, DeliveryState::Scheduled, {}, 40);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"outbox"_s));
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, 0).size(), 1);
        driver.selectRow(u"outbox"_s, u"RT-1028"_s);
        driver.key(Qt::Key_Delete);
        driver.click(u"undoBar.undo"_s);
        QTest::qWait(50);
        QCOMPARE(sample.space.messages.first().item.state, DeliveryState::Scheduled);
        driver.key(Qt::Key_Delete);
        driver.desk().window().close(); // what was offered becomes final
        QTRY_COMPARE(sample.space.messages.first().item.state, DeliveryState::Canceled);
    }

    void historyShowsTheWordsAndTheProof()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1028"_s, Channel::Sms, DeliveryState::Delivered, {}, 40);
        sample.addMessage(u"RT-1029"_s, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, 20);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"history"_s));
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1), (QStringList{u"RT-1029"_s, u"RT-1028"_s}));
        QTRY_VERIFY(driver.text(u"history.title"_s).contains(u"RT-1029"_s));
        driver.click(u"history.asBytes"_s);
        QTRY_VERIFY(driver.text(u"history.text"_s).contains(u"RT-1029"_s));
        QVERIFY(driver.text(u"history.events"_s).contains(u"gateway email"_s));
        driver.click(u"history.verify"_s);
        QTRY_VERIFY(driver.text(u"history.proof"_s).contains(u"unbroken"_s));
        driver.type(u"history.search"_s, u"1028"_s);
        QTRY_VERIFY(driver.isShown(u"history"_s));
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1), QStringList{u"RT-1028"_s});
    }

    void commandBoxFindsTicketsAndCommands()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"commandBox"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"RT-1034"_s);
        auto *found = driver.desk().window().findChild<QListWidget *>(u"commandBox.found"_s);
        QTRY_VERIFY(found && found->count() > 0 && found->item(0)->text().startsWith(u"RT-1034"_s));
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1034"_s));
        driver.key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"history"_s);
        QTRY_VERIFY(found->count() > 0 && found->item(0)->text().contains(u"History"_s));
        driver.key(Qt::Key_Return);
        QTRY_COMPARE(driver.desk().window().place(), u"history"_s);
    }

    void sheetIsMadeOfTheTable()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_F1);
        QTRY_VERIFY(driver.desk().window().findChild<QDialog *>(u"shortcuts"_s));
        auto *sheet = driver.desk().window().findChild<QDialog *>(u"shortcuts"_s);
        QStringList words;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words += label->text();
        for (const QAction *action : driver.desk().commands().all()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(words.contains(action->text()), qPrintable(action->text()));
        }
        sheet->accept();
    }

    void everyControlHasANameAndPlainText()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.selectRow(u"ticketList"_s, u"RT-1028"_s);
        QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1028"_s));
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        const MainWindow &window = driver.desk().window();
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->objectName().isEmpty() && !(button->text() + button->accessibleName()).isEmpty(),
                         button->metaObject()->className());
        }
        for (const QLineEdit *edit : window.findChildren<QLineEdit *>()) {
            const bool isPart = qobject_cast<QComboBox *>(edit->parentWidget());
            if (edit->isVisible() && !isPart)
                QVERIFY2(!edit->objectName().isEmpty() && !edit->accessibleName().isEmpty(),
                         qPrintable(edit->objectName()));
        }
    }
};

QTEST_MAIN(TestOutbox)
#include "tst_ui_outbox.moc"
