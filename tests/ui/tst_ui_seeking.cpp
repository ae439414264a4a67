// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is found while one types: by the command box, by keys, in Chinese and English; and a search that comes in steps.
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketlistmodel.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// Ctrl+K, the words, and what is offered then; `isThere` says what to wait for.
QStringList offered(DeskDriver &driver, const QString &words, const QString &isThere)
{
    driver.key(Qt::Key_K, Qt::ControlModifier);
    for (const QChar c : words)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    QStringList lines;
    (void)QTest::qWaitFor([&] {
        lines.clear();
        auto *list = driver.desk().window().findChild<QListWidget *>(u"commandBox.found"_s);
        for (int i = 0; list && i < list->count(); ++i)
            lines += list->item(i)->text();
        return lines.filter(isThere).size() > 0;
    });
    return lines;
}

/// Down to the line that has these words, and Return.
void take(DeskDriver &driver, const QStringList &lines, const QString &words)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(words); });
    if (found == lines.end())
        qFatal("'%s' is not offered, but %s", qPrintable(words), qPrintable(lines.join(u" | "_s)));
    for (auto i = lines.begin(); i != found; ++i)
        driver.key(Qt::Key_Down);
    driver.key(Qt::Key_Return);
}

/// A question's pages as the test gives them.
struct Pages
{
    QList<Page<TicketRow>> pages;
    int asked = 0;

    static TicketRow row(int number)
    {
        TicketRow row;
        row.id = {QString::number(number)};
        row.number = QString::number(number);
        return row;
    }
    void add(int first, int count, bool isLast = false)
    {
        Page<TicketRow> page;
        for (int i = first; i < first + count; ++i)
            page.rows += row(i);
        page.next = isLast ? QString() : QString::number(pages.size() + 1);
        pages += page;
    }
    TicketListModel::Fetch port()
    {
        return [this](const QString &after, int) {
            ++asked;
            return ready<Result<Page<TicketRow>>>(pages.at(after.toInt()));
        };
    }
};

} // namespace

class TestSeeking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void composesInTheScenarioThatIsNamed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("line");
        QTest::newRow("en") << u"en"_s << u"satisfaction survey"_s << u"Remind: "_s;
        QTest::newRow("zh-CN") << u"zh-CN"_s << u"满意度"_s << u"提醒："_s;
        QTest::newRow("the Chinese name in an English window") << u"en"_s << u"满意度"_s << u"Remind: "_s;
    }

    void composesInTheScenarioThatIsNamed()
    {
        QFETCH(QString, language);
        QFETCH(QString, words);
        QFETCH(QString, line);
        installTestLanguage(language);
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
        QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1046"_s));
        const QStringList lines = offered(driver, words, line);
        QVERIFY2(lines.filter(line).first().endsWith(u"RT-1046"_s), qPrintable(lines.join(u" | "_s)));
        take(driver, lines, line);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        auto *picker = qobject_cast<QComboBox *>(driver.find(u"field.scenario"_s));
        QVERIFY(picker);
        const Scenario *survey = sample.kit()->schema.scenario(u"satisfaction"_s);
        QVERIFY(survey);
        QCOMPARE(picker->currentText(), survey->name.in(language));
    }

    void opensTheTemplateThatIsNamed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("title");
        QTest::newRow("the text one names") << u"en"_s << u"satisfaction sms"_s << u"Template: "_s << u"English · SMS"_s;
        QTest::newRow("by scenario") << u"en"_s << u"survey"_s << u"Template: "_s << u"English · "_s;
        QTest::newRow("zh-CN") << u"zh-CN"_s << u"满意度 短信"_s << u"模板："_s << u"简体中文 · 短信"_s;
    }

    void opensTheTemplateThatIsNamed()
    {
        QFETCH(QString, language);
        QFETCH(QString, words);
        QFETCH(QString, line);
        QFETCH(QString, title);
        installTestLanguage(language);
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        take(driver, offered(driver, words, line), line);
        QTRY_COMPARE(driver.desk().window().place(), u"templates"_s);
        QTRY_VERIFY2(driver.text(u"template.title"_s).contains(title), qPrintable(driver.text(u"template.title"_s)));
    }

    /// What an author has begun is what opens, also as the very first thing in the studio.
    void opensTheDraftThereIs()
    {
        SampleDesk sample;
        const Scenario *survey = sample.kit()->schema.scenario(u"satisfaction"_s);
        const TemplateSlot slot{survey->key, u"en"_s, survey->channels.constFirst()};
        QVERIFY(awaited(sample.studio.putDraft({slot, u"begun yesterday"_s, 1, {}, u"chen"_s, sample.clock.now()})));
        DeskDriver driver(sample);
        driver.open();
        take(driver, offered(driver, u"survey"_s, u"Template: "_s), u"Template: "_s);
        QTRY_COMPARE(driver.desk().window().place(), u"templates"_s);
        QTRY_COMPARE(qobject_cast<QPlainTextEdit *>(driver.find(u"template.text"_s))->toPlainText(), u"begun yesterday"_s);
    }

    /// Who may not write templates is not offered any; nothing is composed where no ticket is in sight.
    void offersOnlyWhatMayBeDone()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        sample.session.begin({u"wang.min"_s, u"王敏"_s, Role::Agent});
        DeskDriver driver(sample);
        driver.desk().window().show();
        driver.desk().start();
        QTRY_VERIFY(QTest::qWaitForWindowActive(&driver.desk().window()));
        QTest::qWait(300);
        (void)offered(driver, u"survey"_s, u"Nothing found"_s);
        QTest::qWait(500); // what is sought for comes after the commands
        auto *list = driver.desk().window().findChild<QListWidget *>(u"commandBox.found"_s);
        QVERIFY(list->isVisible());
        QCOMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"Nothing found"_s);
    }

    void aSearchInStepsGoesOnUntilThereIsEnoughToSee()
    {
        SampleDesk sample;
        TicketListModel model(sample.clock, {});
        Pages pages;
        pages.add(0, 0);
        pages.add(0, 20);
        pages.add(20, 0);
        pages.add(20, 45);
        pages.add(65, 10, true);
        model.setFetch(pages.port());
        QSignalSpy arrived(&model, &PagedModelBase::pageArrived);
        model.ask();
        QTRY_COMPARE(arrived.count(), 4);
        QVERIFY(!model.isSeeking());
        QCOMPARE(model.rowCount(), 65);
        QCOMPARE(pages.asked, 4); // what nobody scrolls to is not read
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 75);
        QVERIFY(!model.canFetchMore({}));
    }

    /// A refresh while it goes on waits; one after it reads no more steps than it may, and what lies further down stays.
    void aRefreshOfASearchInStepsIsBounded()
    {
        SampleDesk sample;
        TicketListModel model(sample.clock, {});
        Pages pages;
        for (int i = 0; i < 30; ++i)
            pages.add(i, i % 10 == 9 ? 1 : 0, i == 29);
        model.setFetch(pages.port());
        model.ask();
        model.refresh(); // the answer to come is as fresh
        QTRY_VERIFY(model.rowCount() == 3 && !model.canFetchMore({}));
        QTRY_VERIFY(!model.isSeeking());
        pages.asked = 0;
        QSignalSpy arrived(&model, &PagedModelBase::pageArrived);
        model.refresh();
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(pages.asked, TicketListModel::stepsOfRefresh);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.canFetchMore({})); // it was at its end, and is
    }

    /// The menu has what the box of commands offers without a word, with the keys: of this place and of the window.
    void theMenuHasWhatCanBeDoneHere()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_F10);
        auto *menu = driver.desk().window().findChild<QMenu *>(u"menu.commands"_s);
        QVERIFY(menu && menu->isVisible());
        QStringList lines;
        for (const QAction *action : menu->actions())
            lines += action->text();
        QVERIFY2(lines.contains(u"Write reminder\tCtrl+N"_s), qPrintable(lines.join(u'|')));
        QVERIFY(lines.filter(u"Verify the history"_s).isEmpty());
        QVERIFY(lines.filter(u"Menu"_s).isEmpty());
        QVERIFY(lines.indexOf(u"Write reminder\tCtrl+N"_s) < lines.indexOf(u"Go to"_s)); // the places in a menu of their own
        QVERIFY(menu->actions().at(lines.indexOf(u"Go to"_s))->menu());
        QVERIFY2(menu->height() <= driver.desk().window().height() - 65, qPrintable(QString::number(menu->height()))); // one column of a small screen
        for (QAction *place : menu->actions().at(lines.indexOf(u"Go to"_s))->menu()->actions()) {
            if (place->text() == u"Go to History\tCtrl+4"_s)
                place->trigger();
        }
        menu->close();
        QTRY_COMPARE(driver.desk().window().place(), u"history"_s);
        QTRY_VERIFY(!driver.desk().window().findChild<QMenu *>(u"menu.commands"_s)); // a new one each time
        driver.click(u"menu"_s);
        menu = driver.desk().window().findChild<QMenu *>(u"menu.commands"_s);
        QTRY_VERIFY(menu && menu->isVisible());
        menu->close();
    }
};

QTEST_MAIN(TestSeeking)
#include "tst_ui_seeking.moc"
