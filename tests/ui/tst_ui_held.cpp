// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A held workspace: what was due, and the choice, with keys only.
#include "ui/drivers/deskdriver.h"
#include "workflow/backupplan.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// Restored an hour ago: two messages were due before that, one after; one goes tomorrow.
struct HeldDesk
{
    HeldDesk()
    {
        sample.hold({u"RT-1046"_s, u"RT-1028"_s, u"RT-1042"_s});
        sample.addMessage(u"RT-1031"_s, Channel::Sms, DeliveryState::Scheduled, {}, 5); // in an hour
        driver.open();
        driver.desk().setConcerns(healthConcerns(sample.upkeep.standing, {}, sample.clock.now()));
    }
    [[nodiscard]] static QWidget *dialog() { return QApplication::activeModalWidget(); }
    [[nodiscard]] static QPushButton *pressable(const char *name)
    {
        auto *found = dialog()->findChild<QPushButton *>(QString::fromLatin1(name));
        return found && found->isVisible() && found->isEnabled() ? found : nullptr;
    }
    [[nodiscard]] int count(DeliveryState state) const
    {
        int found = 0;
        for (const HistoryDetail &detail : sample.space.messages)
            found += detail.item.state == state ? 1 : 0;
        return found;
    }
    /// Tab until it has the focus, then Space.
    static bool pressByKeys(const char *name)
    {
        for (int i = 0; i < 12; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1StringView(name)) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
                return true;
            }
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog(), Qt::Key_Tab);
        }
        return false;
    }

    SampleDesk sample;
    DeskDriver driver{sample};
};

} // namespace

class TestHeld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void theLowerEdgeLeadsThere()
    {
        HeldDesk desk;
        QTRY_VERIFY(desk.driver.isShown(u"health.stop.restored"_s));
        auto *concern = qobject_cast<QPushButton *>(desk.driver.find(u"health.stop.restored"_s));
        QVERIFY(concern);
        QVERIFY(concern->focusPolicy() & Qt::TabFocus);
        concern->setFocus();
        QTest::keyClick(concern, Qt::Key_Space);
        QTRY_VERIFY(HeldDesk::dialog());
        QCOMPARE(HeldDesk::dialog()->objectName(), u"held"_s);
        QTest::keyClick(HeldDesk::dialog(), Qt::Key_Escape);
    }

    void whereNothingIsHeldThereIsNothingToChoose()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog());
        QTRY_COMPARE(HeldDesk::dialog()->windowTitle(), u"Sending is not held"_s);
        QVERIFY(!HeldDesk::pressable("held.letGo") && !HeldDesk::pressable("held.cancelEarly"));
        QCOMPARE(HeldDesk::pressable("held.leave")->text(), u"Close"_s);
        QVERIFY(HeldDesk::pressByKeys("held.leave"));
        QTRY_VERIFY(!HeldDesk::dialog());
    }

    void itSaysWhatWasDue()
    {
        HeldDesk desk;
        desk.driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog());
        QTRY_VERIFY(desk.driver.isShown(u"held.due"_s));
        QTRY_COMPARE(desk.driver.columnTexts(u"held.due"_s, 0), (QStringList{u"RT-1042"_s, u"RT-1046"_s, u"RT-1028"_s}));
        const QString figures = desk.driver.text(u"held.figures"_s);
        QVERIFY2(figures.startsWith(u"3 messages due"_s) && figures.contains(u"2 of them were due before"_s), qPrintable(figures));
        QVERIFY(desk.driver.text(u"held.reasons"_s).contains(u"backup"_s));
        QCOMPARE(desk.driver.focusName(), u"held.leave"_s);
        QTest::keyClick(HeldDesk::dialog(), Qt::Key_Return); // what has the focus: nothing goes
        QTRY_VERIFY(!HeldDesk::dialog());
        QCOMPARE(desk.sample.upkeep.standing.stops.size(), 1);
        QCOMPARE(desk.count(DeliveryState::Queued), 3);
    }

    void allOfItGoes()
    {
        HeldDesk desk;
        desk.driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog() && HeldDesk::pressable("held.letGo"));
        const int wakes = desk.sample.wakes;
        QVERIFY(HeldDesk::pressByKeys("held.letGo"));
        QTRY_VERIFY(!HeldDesk::dialog());
        QCOMPARE(desk.sample.upkeep.resumedBy.size(), 1);
        QVERIFY(desk.sample.upkeep.resumedBy.first().startsWith(u"agent:"_s));
        QCOMPARE(desk.count(DeliveryState::Queued), 3);
        QVERIFY(desk.sample.wakes > wakes);
    }

    void whatIsTooLateIsCanceledFirst()
    {
        HeldDesk desk;
        desk.driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog() && HeldDesk::pressable("held.cancelEarly"));
        QCOMPARE(HeldDesk::pressable("held.cancelEarly")->text(), u"Cancel 2, let the rest go"_s);
        QVERIFY(HeldDesk::pressByKeys("held.cancelEarly"));
        QTRY_VERIFY(!HeldDesk::dialog());
        QCOMPARE(desk.count(DeliveryState::Canceled), 2);
        QCOMPARE(desk.count(DeliveryState::Queued), 1);
        QCOMPARE(desk.count(DeliveryState::Scheduled), 1);
        QVERIFY(desk.sample.upkeep.standing.stops.isEmpty());
    }

    void whatCannotBeCanceledLetsNothingGo()
    {
        HeldDesk desk;
        desk.driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog() && HeldDesk::pressable("held.cancelEarly"));
        desk.sample.space.messages.removeIf(
            [](const HistoryDetail &detail) { return detail.item.ticketNumber == u"RT-1042"_s; }); // another program's work
        QVERIFY(HeldDesk::pressByKeys("held.cancelEarly"));
        QTRY_VERIFY(desk.driver.isShown(u"held.message"_s));
        QTRY_VERIFY(desk.driver.text(u"held.message"_s).contains(u"1 messages could not be canceled"_s));
        QVERIFY(desk.sample.upkeep.resumedBy.isEmpty());
        QTest::keyClick(HeldDesk::dialog(), Qt::Key_Escape);
    }

    void whoMayNotSendOnlyLooks()
    {
        HeldDesk desk;
        desk.sample.session.begin({u"admin"_s, u"管理员"_s, Role::Admin});
        desk.driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(HeldDesk::dialog());
        QTRY_VERIFY(desk.driver.isShown(u"held.due"_s));
        QTRY_COMPARE(desk.driver.columnTexts(u"held.due"_s, 0).size(), 3);
        QVERIFY(!HeldDesk::pressable("held.letGo"));
        QVERIFY(!HeldDesk::pressable("held.cancelEarly"));
        QVERIFY(!desk.driver.text(u"held.message"_s).isEmpty());
        QTest::keyClick(HeldDesk::dialog(), Qt::Key_Escape);
    }
};

QTEST_MAIN(TestHeld)
#include "tst_ui_held.moc"
