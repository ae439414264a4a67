// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The composer's form in the real window: what fits, undo, files, approval, a changed ticket.
#include "ui/common/theme.h"
#include "ui/composer/composerpage.h"
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// An open list of offers gets the keys first, as on a real desktop.
void leaveByTab()
{
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : QApplication::focusWidget(), Qt::Key_Tab);
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file %s", qPrintable(name));
    return file.fileName();
}

const QByteArray pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"zh-CN"_s); }

    void everyScenarioFitsOneWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh-CN") << u"zh-CN"_s;
        QTest::newRow("en") << u"en"_s;
    }

    void everyScenarioFitsOneWindow()
    {
        QFETCH(QString, language);
        installTestLanguage(language);
        Theme theme(*qApp); // as high as on a screen
        theme.setMode(Theme::modeFromKey(u"light"_s));
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.desk().window().resize(1280, 800);
        driver.open();
        driver.compose();
        const Kit kit = sample.kit();
        auto *combo = qobject_cast<QComboBox *>(driver.find(u"field.scenario"_s));
        combo->setFocus();
        while (combo->currentIndex() > 0)
            driver.key(Qt::Key_Up);
        for (const Scenario &scenario : kit->schema.scenarios) {
            QCOMPARE(combo->currentData().toString(), scenario.key);
            QTest::qWait(30);
            QWidget *at = driver.find(u"field.goal"_s);
            while (at && !qobject_cast<QScrollArea *>(at))
                at = at->parentWidget();
            QVERIFY(at);
            const int beyond = qobject_cast<QScrollArea *>(at)->verticalScrollBar()->maximum();
            QVERIFY2(beyond == 0, qPrintable(u"%1 needs %2 px more"_s.arg(scenario.key).arg(beyond)));
            driver.key(Qt::Key_Down);
        }
    }

    void choicesCanBeUndone()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.type(u"items.add"_s, u"铭牌照片"_s);
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.isShown(u"items.0"_s));
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!driver.isShown(u"items.0"_s));
        driver.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(driver.isShown(u"items.0"_s));

        auto *priority = qobject_cast<QComboBox *>(driver.find(u"field.priority"_s));
        const QString before = priority->currentText();
        priority->setFocus();
        driver.key(Qt::Key_Up);
        QVERIFY(priority->currentText() != before);
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(priority->currentText(), before);

        // Text has its own steps, and they end where the field's do.
        driver.type(u"field.goal"_s, u"新目标"_s);
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(driver.text(u"field.goal"_s) != u"新目标"_s);
        QVERIFY(driver.isShown(u"items.0"_s));
    }

    void aScenarioIsPickedByTyping()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        auto *combo = qobject_cast<QComboBox *>(driver.find(u"field.scenario"_s));
        const QString name = combo->itemText(combo->findData(u"payment-due"_s));
        const QString goal = driver.text(u"field.goal"_s);
        driver.type(u"field.scenario"_s, name);
        leaveByTab();
        QTRY_COMPARE(combo->currentData().toString(), u"payment-due"_s);
        QVERIFY(driver.text(u"field.goal"_s) != goal);
        driver.desk().window().activateWindow(); // offscreen, a closed list leaves no window active
        QVERIFY(QTest::qWaitForWindowActive(&driver.desk().window()));
        combo->setFocus();
        driver.key(Qt::Key_Z, Qt::ControlModifier); // one step of choices, not of letters
        QTRY_COMPARE(driver.text(u"field.goal"_s), goal);
    }

    void anotherScenarioCanBeUndone()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        auto *combo = qobject_cast<QComboBox *>(driver.find(u"field.scenario"_s));
        const QString first = combo->currentText();
        const QString goal = driver.text(u"field.goal"_s);
        combo->setFocus();
        driver.key(Qt::Key_Down);
        QTRY_VERIFY(driver.text(u"field.goal"_s) != goal);
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(combo->currentText(), first);
        QCOMPARE(driver.text(u"field.goal"_s), goal);
    }

    void filesAreDroppedShownAndRemoved()
    {
        const QTemporaryDir folder;
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.drop(u"field.files"_s, {fileWith(folder, u"收据.pdf"_s, pdf)});
        QTRY_VERIFY(driver.isShown(u"files.0"_s));
        QVERIFY(driver.text(u"files.0"_s).contains(u"收据.pdf"_s));
        QVERIFY(driver.find(u"files.0"_s)->accessibleName().contains(u"收据.pdf"_s));
        QCOMPARE(sample.space.files.size(), 1); // a copy: the original may vanish
        QCOMPARE(sample.space.files.first(), pdf);
        driver.click(u"preview.chip.email"_s);
        QTRY_VERIFY(driver.textOf(u"preview.mail.files"_s).contains(u"收据.pdf"_s));

        driver.drop(u"field.files"_s, {fileWith(folder, u"照片.pdf.exe"_s, "MZ")});
        QTRY_VERIFY(!driver.finding(u"files"_s).isEmpty());
        QVERIFY(!driver.isShown(u"files.1"_s));

        driver.find(u"files.0"_s)->setFocus();
        driver.key(Qt::Key_Delete);
        QTRY_VERIFY(!driver.isShown(u"files.0"_s));
        driver.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"files.0"_s));
    }

    void aScreenshotIsPasted()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        auto *data = new QMimeData;
        data->setImageData(picture);
        QApplication::clipboard()->setMimeData(data);
        driver.find(u"field.goal"_s)->setFocus();
        const QString goal = driver.text(u"field.goal"_s);
        driver.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"files.0"_s));
        QVERIFY(driver.text(u"files.0"_s).contains(u".png"_s));
        QCOMPARE(driver.text(u"field.goal"_s), goal);
        QCOMPARE(QImage::fromData(sample.space.files.first()).size(), picture.size());
        QApplication::clipboard()->clear();
    }

    void filledFieldsShowHowTheirTextBegins()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        int filled = 0;
        for (const char *name : {"field.goal", "field.customer_action", "field.next_step", "field.evidence"}) {
            const auto *edit = qobject_cast<QLineEdit *>(driver.find(QString::fromLatin1(name)));
            QVERIFY(edit);
            QVERIFY2(edit->hasFocus() || edit->cursorPosition() == 0, name);
            filled += edit->text().isEmpty() ? 0 : 1;
        }
        QVERIFY(filled >= 3);
    }

    void filesGoIntoTheMailAndStayInTheDraft()
    {
        const QTemporaryDir folder;
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.drop(u"field.files"_s, {fileWith(folder, u"收据.pdf"_s, pdf)});
        QTRY_VERIFY(driver.isShown(u"files.0"_s));
        driver.type(u"items.add"_s, u"铭牌照片"_s);
        driver.key(Qt::Key_Return);
        driver.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(sample.space.drafts.size(), 1);
        QCOMPARE(sample.space.drafts.first().draft.evidence.files.size(), 1);
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sample.space.queued.size(), 1);
        for (const OutboxItem &item : sample.space.queued.first().items) {
            const bool isMail = item.message.channel == Channel::Email;
            QCOMPARE(item.message.parts.contains(QLatin1String(attachmentsPart)), isMail);
        }
    }

    void agentsAskAndSupervisorsApprove()
    {
        SampleDesk sample;
        {
            DeskDriver driver(sample);
            driver.open();
            driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
            QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1046"_s));
            sample.space.ticket(u"RT-1046"_s)->ticket.stage = Stage::Closed;
            driver.key(Qt::Key_N, Qt::ControlModifier);
            QTRY_VERIFY(driver.isShown(u"field.goal"_s));
            driver.type(u"items.add"_s, u"铭牌照片"_s);
            driver.key(Qt::Key_Return);
            QTRY_VERIFY(driver.isShown(u"approval"_s));
            driver.key(Qt::Key_Return, Qt::ControlModifier);
            QTest::qWait(50);
            QVERIFY(sample.space.queued.isEmpty());
            driver.type(u"approval.reason"_s, u"客户来电要求补寄"_s);
            driver.key(Qt::Key_Return);
            QTRY_VERIFY(driver.text(u"approval.text"_s).contains(u"客户来电要求补寄"_s));
            QVERIFY(!driver.isShown(u"approval.act"_s)); // agents do not approve
            QTRY_COMPARE(sample.space.drafts.size(), 1);
            QCOMPARE(sample.space.drafts.first().draft.approval.askedBy, u"王敏"_s);
        }
        sample.space.values.insert(u"me.key"_s, u"chen.lihua"_s);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"drafts"_s));
        driver.selectRow(u"drafts"_s, u"RT-1046"_s);
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.isShown(u"approval.act"_s));
        driver.type(u"approval.reason"_s, u"同意补寄一次"_s);
        driver.key(Qt::Key_Return);
        QTRY_VERIFY(driver.text(u"approval.text"_s).contains(u"同意补寄一次"_s));
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sample.space.queued.size(), 1);
        QCOMPARE(sample.space.queued.first().items.first().reason, u"approved"_s);
        QVERIFY(sample.space.queued.first().draftJson.contains(u"同意补寄一次"_s));
    }

    void aChangedTicketIsTakenOverOrNot_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("responsible");
        QTest::newRow("take over") << u"drift.accept"_s << u"李强"_s;
        QTest::newRow("keep") << u"drift.keep"_s << u"王敏"_s;
    }

    void aChangedTicketIsTakenOverOrNot()
    {
        QFETCH(QString, choice);
        SampleDesk sample;
        sample.space.ticket(u"RT-1046"_s)->ticket.owner = u"wang.min"_s;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.type(u"items.add"_s, u"铭牌照片"_s);
        driver.key(Qt::Key_Return);
        driver.type(u"field.goal"_s, u"我写的目标"_s);
        QCOMPARE(driver.text(u"field.responsible"_s), u"王敏"_s);
        sample.space.ticket(u"RT-1046"_s)->ticket.owner = u"li.qiang"_s;
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"drift"_s));
        driver.click(choice);
        QTRY_VERIFY(!driver.isShown(u"drift"_s));
        QTEST(driver.text(u"field.responsible"_s), "responsible");
        QCOMPARE(driver.text(u"field.goal"_s), u"我写的目标"_s);
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sample.space.queued.size(), 1);
    }

    void duplicatesAndSuggestions()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.type(u"field.goal"_s, u"为 RT-1046 收齐照片"_s);
        driver.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(sample.space.drafts.size(), 2);
        QVERIFY(sample.space.drafts.first().draft.id != sample.space.drafts.last().draft.id);
        QTRY_COMPARE(driver.textOf(u"field.goal"_s), u"为 RT-1046 收齐照片"_s);
        driver.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(driver.isShown(u"undoBar.undo"_s));
        const auto suggestion = [&] {
            for (auto value = sample.space.values.cbegin(); value != sample.space.values.cend(); ++value) {
                if (value.key().startsWith(u"suggestion."_s))
                    return value.value();
            }
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(suggestion().contains(u"{{ ticket.number }}"_s), 15'000);
        QVERIFY(!suggestion().contains(u"RT-1046"_s));
    }

    void everyFocusableWidgetHasAName()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        for (const QWidget *widget : driver.desk().window().findChild<ComposerPage *>()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            if (qobject_cast<const QComboBox *>(widget->parentWidget()))
                continue; // its editor: the box carries the name
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestComposer)
#include "tst_ui_composer.moc"
