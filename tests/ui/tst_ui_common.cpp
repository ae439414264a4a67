// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Time words, tones, tokens, the command table, field rows, questions and the undo bar.
#include "ui/common/buttonaccess.h"
#include "ui/common/celldelegate.h"
#include "ui/common/commandtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/fieldrow.h"
#include "ui/common/prompter.h"
#include "ui/common/theme.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "ui/common/undobar.h"
#include "ui/common/widgets.h"
#include "ui/support/sampledesk.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const TimeZoneId shanghai = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
const TimeZoneId berlin = TimeZoneId::parse(u"Europe/Berlin"_s).value();
const Instant now = resolve({QDate(2026, 11, 21), QTime(10, 0)}, shanghai);

double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

} // namespace

class TestCommon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("today") << QDate(2026, 11, 21) << QTime(18, 0) << u"今天 18:00"_s << u"today 18:00"_s;
        QTest::newRow("tomorrow") << QDate(2026, 11, 22) << QTime(0, 0) << u"明天 00:00"_s << u"tomorrow 00:00"_s;
        QTest::newRow("yesterday") << QDate(2026, 11, 20) << QTime(23, 59) << u"昨天 23:59"_s << u"yesterday 23:59"_s;
        QTest::newRow("this year") << QDate(2026, 12, 3) << QTime(9, 0) << u"12-03 09:00"_s << u"Dec 3 09:00"_s;
        QTest::newRow("next year") << QDate(2027, 1, 3) << QTime(9, 0) << u"2027-01-03 09:00"_s
                                   << u"2027-01-03 09:00"_s;
    }

    void times()
    {
        QFETCH(QDate, date);
        QFETCH(QTime, time);
        QFETCH(QString, chinese);
        QFETCH(QString, english);
        const Instant at = resolve({date, time}, shanghai);
        installTestLanguage(u"zh-CN"_s);
        QCOMPARE(timeWords(at, now, shanghai), chinese);
        installTestLanguage(u"en"_s);
        QCOMPARE(timeWords(at, now, shanghai), english);
    }

    void agoIsRelativeOnlyToday()
    {
        installTestLanguage(u"en"_s);
        QCOMPARE(agoWords(now.plusSeconds(-30), now, shanghai), u"just now"_s);
        QCOMPARE(agoWords(now.plusSeconds(-60), now, shanghai), u"1 minute ago"_s);
        QCOMPARE(agoWords(now.plusSeconds(-7200), now, shanghai), u"2 hours ago"_s);
        QCOMPARE(agoWords(now.plusSeconds(-11 * 3600), now, shanghai), u"yesterday 23:00"_s);
        QCOMPARE(absoluteWords(now, berlin), u"2026-11-21 03:00 (Europe/Berlin)"_s);
        QCOMPARE(zoneWords(TimeZoneId::parse(u"America/New_York"_s).value()), u"New York"_s);
    }

    void dueTones_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("past") << qint64(-60) << Stage::InProgress << Tone::Wrong;
        QTest::newRow("soon") << qint64(3600) << Stage::InProgress << Tone::Wrong;
        QTest::newRow("later today") << qint64(5 * 3600) << Stage::InProgress << Tone::Attention;
        QTest::newRow("tomorrow") << qint64(30 * 3600) << Stage::InProgress << Tone::Plain;
        QTest::newRow("past, but closed") << qint64(-60) << Stage::Closed << Tone::Dim;
    }

    void dueTones()
    {
        QFETCH(qint64, seconds);
        QFETCH(Stage, stage);
        QFETCH(Tone, tone);
        QCOMPARE(toneOfDue(now.plusSeconds(seconds), stage, now, now.plusSeconds(14 * 3600)), tone);
    }

    void everyInkIsReadable_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyInkIsReadable()
    {
        QFETCH(bool, isDark);
        const Tokens &tokens = isDark ? darkTokens() : lightTokens();
        for (const Tone tone : {Tone::Plain, Tone::Dim, Tone::Accent, Tone::Good, Tone::Attention, Tone::Wrong}) {
            QVERIFY2(contrast(tokens.ink(tone), tokens.pane) >= 4.5, qPrintable(tokens.ink(tone).name()));
            QVERIFY2(contrast(tokens.ink(tone), tokens.window) >= 4.5, qPrintable(tokens.ink(tone).name()));
            QVERIFY2(contrast(tokens.ink(tone), tokens.ground(tone)) >= 4.5, qPrintable(tokens.ink(tone).name()));
        }
        QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 4.5);
        QCOMPARE(&tokensFor(paletteOf(tokens)), &tokens);
        QVERIFY(!styleSheetOf(tokens).contains(u'@')); // every token has a value
    }

    void commandsAreFoundAndRun()
    {
        QWidget window;
        CommandTable table;
        int runs = 0;
        QAction *action = table.add(&window, {u"a"_s, u"Do it"_s, QKeySequence(u"Ctrl+J"_s), u"G"_s}, [&] { ++runs; });
        QCOMPARE(table.find(u"a"_s), action);
        QVERIFY(!table.find(u"b"_s));
        QCOMPARE(CommandTable::groupOf(action), u"G"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(runs, 1);
    }

    void fieldRowSaysWhatIsWrong()
    {
        auto *edit = new QLineEdit;
        FieldRow row(u"goal"_s, u"Goal"_s, edit);
        QSignalSpy left(&row, &FieldRow::left);
        auto *sentence = row.findChild<QLabel *>(u"finding.goal"_s);
        QVERIFY(sentence->isHidden());
        row.setFinding(u"<b>Without a goal nobody knows</b>"_s, Severity::Blocking);
        QVERIFY(!sentence->isHidden());
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
        QCOMPARE(edit->property("invalid").toBool(), true);
        QCOMPARE(edit->accessibleDescription(), sentence->text());
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(sentence);
        QCOMPARE(told->role(), QAccessible::Notification);
        QCOMPARE(told->text(QAccessible::Name), sentence->text());
        row.setFinding(u"Only a hint"_s, Severity::Warning);
        QCOMPARE(edit->property("invalid").toBool(), false);
        row.setFinding({}, Severity::Notice);
        QVERIFY(sentence->isHidden());
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        row.activateWindow();
        edit->setFocus();
        edit->clearFocus();
        QTRY_COMPARE(left.count(), 1);
    }

    /// The finding is read where the focus is, not only on the frame around it.
    void findingIsReadAtTheFocus()
    {
        auto *box = new QComboBox;
        box->setEditable(true);
        FieldRow chosen(u"responsible"_s, u"Responsible"_s, box);
        chosen.setFinding(u"Nobody does it"_s, Severity::Blocking);
        QCOMPARE(box->accessibleDescription(), u"Nobody does it"_s);
        QCOMPARE(box->lineEdit()->accessibleDescription(), u"Nobody does it"_s);
        auto *frame = new QWidget;
        auto *part = new QLineEdit(frame);
        frame->setFocusProxy(part);
        FieldRow listed(u"items"_s, u"Needed items"_s, frame);
        listed.setFinding(u"List at least one"_s, Severity::Blocking);
        QCOMPARE(frame->accessibleDescription(), u"List at least one"_s);
        QCOMPARE(part->accessibleDescription(), u"List at least one"_s);
        listed.setFinding({}, Severity::Notice);
        QCOMPARE(part->accessibleDescription(), QString());
    }

    void assistiveToggleActs_data()
    {
        QTest::addColumn<bool>("isExclusive");
        QTest::newRow("chip") << false;
        QTest::newRow("one of several") << true;
    }

    void assistiveToggleActs()
    {
        QFETCH(bool, isExclusive);
        installButtonAccess();
        QWidget window;
        QPushButton *chip = button(u"chip"_s, u"All 12"_s, ButtonRole::Chip, &window);
        chip->setAutoExclusive(isExclusive);
        QSignalSpy clicks(chip, &QPushButton::clicked);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(chip);
        QCOMPARE(access->role(), isExclusive ? QAccessible::RadioButton : QAccessible::CheckBox);
        QCOMPARE(access->text(QAccessible::Name), u"All 12"_s);
        QVERIFY(access->state().checkable && !access->state().checked);
        access->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE(clicks.size(), 1);
        QVERIFY(chip->isChecked() && access->state().checked);
        chip->setEnabled(false);
        QVERIFY(access->actionInterface()->actionNames().isEmpty());
    }

    /// The picture gives way to the words where the place is low.
    void emptyPlacesHaveTheirPictureWhereThereIsRoom()
    {
        EmptyState empty;
        empty.setContent(new QWidget(&empty));
        empty.setPicture(u"outbox"_s);
        empty.setWords(u"Nothing"_s, u"Things come here."_s);
        empty.showContent(false);
        empty.resize(600, 500);
        empty.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty));
        const QImage high = empty.grab().toImage();
        const auto hasGround = [](const QImage &picture) {
            for (int y = 0; y < picture.height(); ++y) {
                if (picture.pixelColor(picture.width() / 2 - 40, y) == lightTokens().accentGround)
                    return true;
            }
            return false;
        };
        QVERIFY(hasGround(high));
        empty.resize(600, 200);
        QTest::qWait(20);
        QVERIFY(!hasGround(empty.grab().toImage()));
    }

    void rowsAreAsHighAsAPersonLikes()
    {
        const std::unique_ptr<QTableView> roomy(listTable(u"a"_s, u"A"_s, nullptr));
        setDenseRows(true);
        const std::unique_ptr<QTableView> dense(listTable(u"b"_s, u"B"_s, nullptr));
        setDenseRows(false);
        QVERIFY(dense->verticalHeader()->defaultSectionSize() < roomy->verticalHeader()->defaultSectionSize());
        QVERIFY(dense->verticalHeader()->defaultSectionSize() > dense->fontMetrics().height());
    }

    void undoBarUndoesOrSettlesOnce()
    {
        QWidget window;
        UndoBar bar(&window);
        int undone = 0;
        int settled = 0;
        const auto offer = [&] { bar.offer(u"Gone."_s, [&] { ++undone; }, [&] { ++settled; }); };
        offer();
        bar.findChild<QPushButton *>(u"undoBar.undo"_s)->click();
        QCOMPARE(undone, 1);
        bar.settle();
        QCOMPARE(settled, 0); // what was undone never settles
        offer();
        offer(); // a second offer settles the first
        QCOMPARE(settled, 1);
        bar.settle();
        bar.settle();
        QCOMPARE(settled, 2);
        QCOMPARE(undone, 1);
    }

    void questionOfABoxIsBeforeThatBox()
    {
        QWidget window;
        window.show();
        WidgetPrompter prompter(&window);
        prompter.ask({}, [](const auto &) {});
        auto *first = window.findChild<QDialog *>(u"prompt"_s, Qt::FindDirectChildrenOnly);
        QVERIFY(first);
        QVERIFY(QTest::qWaitForWindowExposed(first));
        prompter.ask({}, [](const auto &) {});
        prompter.tell(u"A"_s, u"B"_s);
        auto *second = first->findChild<QDialog *>(u"prompt"_s, Qt::FindDirectChildrenOnly);
        QVERIFY(second);
        QVERIFY(second->findChild<QDialog *>(u"prompt.notice"_s, Qt::FindDirectChildrenOnly));
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"prompt.notice"_s);
        first->close();
        QTRY_VERIFY(window.findChildren<QDialog *>().isEmpty());
        prompter.tell(u"A"_s, u"B"_s); // no box is left: the window's again
        QVERIFY(window.findChild<QDialog *>(u"prompt.notice"_s, Qt::FindDirectChildrenOnly));
    }

    void anAddressKeepsItsDomain()
    {
        const QFontMetrics metrics(fontFor(TextRole::Text));
        const QString address = u"emma.katharina.wilson@example.com"_s;
        QCOMPARE(elidedCell(metrics, address, metrics.horizontalAdvance(address)), address);
        const QString cut = elidedCell(metrics, address, metrics.horizontalAdvance(u"emma.kath…@example.com"_s));
        QVERIFY2(cut.startsWith(u"emma"_s) && cut.endsWith(u"…@example.com"_s), qPrintable(cut));
        const int narrow = metrics.horizontalAdvance(u"em…example"_s);
        QVERIFY(elidedCell(metrics, address, narrow).endsWith(u"com"_s)); // both ends, where the domain alone is too long
        QVERIFY(metrics.horizontalAdvance(elidedCell(metrics, address, narrow)) <= narrow);
        QVERIFY(elidedCell(metrics, u"a sentence that names emma@example.com and goes on"_s, 120).endsWith(u'…'));
    }

    void whatIsCutIsSaidWholeInItsTip()
    {
        QStandardItemModel model;
        auto *item = new QStandardItem(u"<b>emma.wilson</b>@example.com"_s);
        model.appendRow(item);
        QCOMPARE(CellDelegate::tipOf(item->index(), 1000), QString());
        QCOMPARE(CellDelegate::tipOf(item->index(), 60), u"<span>&lt;b&gt;emma.wilson&lt;/b&gt;@example.com</span>"_s);
        item->setToolTip(u"Since <i>now</i>"_s);
        QCOMPARE(CellDelegate::tipOf(item->index(), 1000), u"<span>Since &lt;i&gt;now&lt;/i&gt;</span>"_s);
        QVERIFY(CellDelegate::tipOf(item->index(), 60).endsWith(u"<br>Since &lt;i&gt;now&lt;/i&gt;</span>"_s));
        QTableView *table = listTable(u"t"_s, u"T"_s, nullptr);
        table->setModel(&model);
        table->setColumnWidth(0, 60);
        QCOMPARE(QAccessible::queryAccessibleInterface(table)->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
                 u"<b>emma.wilson</b>@example.com"_s); // read out whole
        delete table;
    }
};

QTEST_MAIN(TestCommon)
#include "tst_ui_common.moc"
