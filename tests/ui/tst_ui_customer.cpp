// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The box of how a customer is reached, by keys: hours, zone and consent are kept, undone, and refused where they cannot be.
#include "ui/drivers/deskdriver.h"
#include "ui/tickets/customerdialog.h"

#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct Box
{
    explicit Box(SampleDesk &sample)
        : driver(sample)
    {
        const CustomerId id = sample.space.ticket(u"RT-1046"_s)->customer.id;
        for (TicketDetail &detail : sample.space.tickets) {
            if (detail.customer.id == id)
                detail.customer.quiet = {}; // as the workspace has it
        }
        driver.open();
        driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
        if (!QTest::qWaitFor([this] { return driver.textOf(u"ticket.title"_s).startsWith(u"RT-1046"_s); }))
            qFatal("the ticket does not open");
    }
    CustomerDialog *open()
    {
        driver.key(Qt::Key_B, {Qt::ControlModifier | Qt::ShiftModifier});
        auto *dialog = qobject_cast<CustomerDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("the box does not open");
        QApplication::setActiveWindow(dialog);
        if (!QTest::qWaitFor([dialog] { return dialog->focusWidget() && dialog->focusWidget()->hasFocus(); }))
            qFatal("the box does not take the focus");
        return dialog;
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// On by Tab until that has the focus.
    void to(const QString &name)
    {
        for (int i = 0; i < 20 && driver.focusName() != name; ++i)
            press(Qt::Key_Tab);
        if (driver.focusName() != name)
            qFatal("Tab does not reach %s", qPrintable(name));
    }
    void closed()
    {
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QApplication::setActiveWindow(&driver.desk().window());
    }
    [[nodiscard]] const Customer &customer() { return driver.sample().space.ticket(u"RT-1046"_s)->customer; }
    DeskDriver driver;
};

} // namespace

class TestCustomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void quietHoursAreKeptAndUndone()
    {
        SampleDesk sample;
        Box box(sample);
        QVERIFY(!box.customer().quiet.isOwn);
        box.open();
        QCOMPARE(box.driver.focusName(), u"customer.quiet.kind"_s);
        box.press(Qt::Key_Down); // their own
        box.to(u"customer.quiet.from"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"20"_s); // the hours first
        box.press(Qt::Key_Return);
        box.closed();
        QTRY_VERIFY(box.customer().quiet.isOwn);
        QCOMPARE(box.customer().quiet, QuietHours(QTime(20, 0), QTime(8, 0)));
        QTRY_VERIFY(shows(box.driver, u"20:00 – 08:00"_s));
        QTRY_VERIFY(QApplication::focusWidget());
        box.driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!box.customer().quiet.isOwn);
    }

    void consentIsWithdrawnAndUndone()
    {
        SampleDesk sample;
        Box box(sample);
        const Consent was = box.customer().contacts.constFirst().consent;
        box.open();
        box.to(u"customer.consent0"_s);
        box.press(Qt::Key_End);
        box.press(Qt::Key_Return);
        box.closed();
        QTRY_COMPARE(box.customer().contacts.constFirst().consent, Consent::Denied);
        QVERIFY(!box.customer().quiet.isOwn); // nothing else was touched
        box.driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(box.customer().contacts.constFirst().consent, was);
    }

    void aWrongZoneIsSaidAndTheClockThere()
    {
        SampleDesk sample;
        Box box(sample);
        CustomerDialog *dialog = box.open();
        const auto said = [dialog](const QString &name) {
            const auto *label = dialog->findChild<QLabel *>(name);
            return label && label->isVisible() ? label->text() : QString();
        };
        auto *zone = dialog->findChild<QComboBox *>(u"field.customer.zone"_s);
        zone->setFocus();
        zone->setCurrentText(u"Peking"_s);
        QTest::keyClick(zone, Qt::Key_Return);
        QVERIFY2(said(u"finding.customer.zone"_s).contains(u"Peking"_s), qPrintable(said(u"finding.customer.zone"_s)));
        QCOMPARE(QApplication::activeModalWidget(), dialog);
        zone->setCurrentText(u"Europe/Berlin"_s);
        QVERIFY(said(u"finding.customer.zone"_s).isEmpty());
        QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        box.closed();
        QTRY_COMPARE(box.customer().zone.text(), u"Europe/Berlin"_s);
    }

    void whatIsNotChangedIsNotWritten()
    {
        SampleDesk sample;
        Box box(sample);
        CustomerDialog *dialog = box.open();
        QVERIFY(dialog->wanted().isEmpty());
        box.press(Qt::Key_Return);
        box.closed();
        QVERIFY(!box.driver.isShown(u"undoBar"_s));
        box.open();
        box.press(Qt::Key_Escape);
        box.closed();
    }

    void everyFieldIsNamed()
    {
        SampleDesk sample;
        Box box(sample);
        CustomerDialog *dialog = box.open();
        for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName()));
        }
        dialog->reject();
    }

    /// The services send and receive; they do not decide how somebody is reached.
    void whoMayNotIsOfferedNothing()
    {
        SampleDesk sample;
        sample.session.begin(serviceActor());
        Box box(sample);
        QVERIFY(!box.driver.isShown(u"customer.reach"_s));
        box.driver.key(Qt::Key_B, {Qt::ControlModifier | Qt::ShiftModifier});
        QVERIFY(!QApplication::activeModalWidget());
    }

private:
    static bool shows(DeskDriver &driver, const QString &text)
    {
        for (const QLabel *label : driver.find(u"customer"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

QTEST_MAIN(TestCustomer)
#include "tst_ui_customer.moc"
