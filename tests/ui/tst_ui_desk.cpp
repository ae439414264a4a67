// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs beside the agent's work: a sync with its progress, another channel for what failed, times to choose from,
// suggestions, the history's filter and its export.
#include "ui/common/undobar.h"
#include "ui/drivers/deskdriver.h"
#include "ui/outbox/outboxmodel.h"
#include "ui/shell/mainwindow.h"
#include "workflow/drafting.h"
#include "workflow/sending.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// A source that brings what the test says, when it says so.
struct SlowSource
{
    QPromise<Result<SyncReport>> promise;
    std::shared_ptr<SyncProgress> progress;
    int calls = 0;

    std::function<Async<SyncReport>(std::shared_ptr<SyncProgress>)> port()
    {
        return [this](std::shared_ptr<SyncProgress> watched) {
            ++calls;
            progress = std::move(watched);
            promise = {};
            promise.start();
            return promise.future();
        };
    }
    void end(Result<SyncReport> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

struct SyncedDesk
{
    explicit SyncedDesk(SampleDesk &sample, SlowSource &source)
    {
        ConsolePorts ports = sample.ports();
        ports.sync = source.port();
        desk = std::make_unique<Desk>(ports, prompter, preferences, QString());
        desk->window().show();
        desk->start();
    }
    [[nodiscard]] QString tail() const { return desk->window().findChild<QLabel *>(u"health.tail"_s)->text(); }
    [[nodiscard]] QAbstractButton *action() const
    {
        return desk->window().findChild<QAbstractButton *>(u"health.tailAction"_s);
    }
    ScriptedPrompter prompter;
    Preferences preferences{QString()};
    std::unique_ptr<Desk> desk;
};

/// A reminder by SMS that failed.
void failAnSms(SampleDesk &sample)
{
    const Kit kit = sample.kit();
    const TicketDetail detail = *sample.space.ticket(u"RT-1046"_s);
    ReminderDraft draft = newDraft(*kit, detail, u"collect-materials"_s, sample.clock.now());
    draft.items = {{u"营业执照照片"_s, false}};
    draft.channels = {Channel::Sms};
    const auto reminder = queued(prepare(draft, *kit, detail, sample.clock.now()), sample.clock.now());
    if (!reminder)
        qFatal("not sendable");
    (void)sample.reminders.queue(*reminder);
    sample.space.messages.first().item.state = DeliveryState::Failed;
    sample.space.messages.first().item.reason = u"kannel.refused"_s;
}

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void aSyncSaysHowFarItIsAndStops()
    {
        SampleDesk sample;
        SlowSource source;
        SyncedDesk desk(sample, source);
        QTRY_COMPARE(source.calls, 1);
        QTRY_COMPARE(desk.tail(), u"Syncing…"_s);
        source.progress->brought = 1200;
        source.progress->total = 20000;
        QTRY_COMPARE(desk.tail(), u"Syncing… 1,200 of 20,000"_s);
        QCOMPARE(desk.action()->text(), u"Cancel"_s);
        QTest::mouseClick(desk.action(), Qt::LeftButton);
        QVERIFY(source.progress->isCanceled);
        QVERIFY(desk.tail().startsWith(u"Stopping"_s));
        QVERIFY(!desk.action()->isVisible());
        source.end(SyncReport{.count = {}, .batches = 1});
        QTRY_VERIFY(desk.tail().startsWith(u"Synced"_s));
    }

    void aFailedSyncSaysWhatToDo()
    {
        SampleDesk sample;
        SlowSource source;
        SyncedDesk desk(sample, source);
        QTRY_COMPARE(source.calls, 1);
        source.end(failure(u"E-RTR-01"_s, {u"x"_s}));
        QTRY_VERIFY(desk.tail().startsWith(u"Not synced: E-RTR-01"_s));
        QTRY_COMPARE(desk.action()->text(), u"Try again"_s);
        QTest::mouseClick(desk.action(), Qt::LeftButton);
        QCOMPARE(source.calls, 2);
        source.end(SyncReport{.count = {}, .batches = 1});
        QTRY_VERIFY(desk.tail().startsWith(u"Synced"_s));
        QVERIFY(!desk.action()->isVisible());
    }

    void aSourceThatIsAddedIsAskedAtOnce()
    {
        SampleDesk sample;
        SlowSource source;
        SyncedDesk desk(sample, source);
        QTRY_COMPARE(source.calls, 1);
        source.end(SyncReport()); // there was none yet
        QTRY_COMPARE(desk.tail(), QString());
        desk.desk->setSources(true);
        QCOMPARE(source.calls, 2);
        desk.desk->setSources(true); // another one, while the first is being asked
        QCOMPARE(source.calls, 2);
        source.end(SyncReport{.count = {}, .batches = 1});
        QTRY_COMPARE(source.calls, 3);
        source.end(SyncReport{.count = {}, .batches = 2});
        QTRY_VERIFY(desk.tail().startsWith(u"Synced"_s));
        QCOMPARE(source.calls, 3);
    }

    /// Nobody is asked, nothing is said of syncing, and who asks for it learns what to do.
    void withoutASourceTheCommandSaysWhatToDo()
    {
        SampleDesk sample;
        SlowSource source;
        SyncedDesk desk(sample, source);
        QTRY_COMPARE(source.calls, 1);
        source.end(failure(u"E-RTR-01"_s, {u"x"_s}));
        QTRY_VERIFY(desk.tail().startsWith(u"Not synced"_s));
        desk.desk->setSources(false); // it was removed
        QCOMPARE(desk.tail(), QString());
        QVERIFY(!desk.action()->isVisible());
        desk.desk->commands().find(u"sync"_s)->trigger();
        QCOMPARE(source.calls, 1);
        QCOMPARE(desk.tail(), QString());
        QVERIFY(desk.desk->window().undoBar().findChild<QLabel *>()->text().contains(u"Ticket sources"_s));
        desk.desk->setSources(true);
        QCOMPARE(source.calls, 2);
        source.end(SyncReport{.count = {}, .batches = 1});
        QTRY_VERIFY(desk.tail().startsWith(u"Synced"_s));
        desk.desk->setSources(false);
        desk.desk->refresh(); // every few seconds
        QCOMPARE(desk.tail(), QString());
    }

    void anEmptyListLeadsToTheSources()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        DeskDriver driver(sample);
        driver.desk().window().show();
        driver.desk().start();
        QTRY_VERIFY(driver.isShown(u"empty.action"_s));
        driver.click(u"empty.action"_s);
        QTRY_COMPARE(driver.desk().window().place(), u"settings"_s);
        const auto *sections = driver.desk().window().findChild<QListWidget *>(u"settings.sections"_s);
        QCOMPARE(sections->currentItem()->text(), u"Ticket sources"_s);
    }

    void filesNobodyNamesAreSweptAtTheStart()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        QTRY_COMPARE(sample.space.sweeps.size(), 1);
        QCOMPARE(sample.space.sweeps.first(), sample.clock.now().plusSeconds(-86'400)); // young ones are left alone
    }

    void anotherChannelForWhatFailed()
    {
        SampleDesk sample;
        failAnSms(sample);
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, OutboxModel::StateColumn), QStringList{u"Failed"_s});
        QVERIFY(driver.isShown(u"outbox.switch"_s));
        driver.key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && !menu->actions().isEmpty());
        QVERIFY(menu->actions().first()->text().startsWith(u"E-mail"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(sample.space.messages.size(), 2);
        QCOMPARE(sample.space.messages.at(0).item.message.channel, Channel::Email);
        QCOMPARE(sample.space.messages.at(0).item.state, DeliveryState::Queued);
        QCOMPARE(sample.space.messages.at(1).item.state, DeliveryState::Canceled);
        QCOMPARE(sample.space.messages.at(1).events.last().reason, u"switched-channel"_s);
        QTRY_COMPARE(sample.wakes, 1);
        QTRY_COMPARE(driver.columnTexts(u"outbox"_s, OutboxModel::ChannelColumn), QStringList{u"E-mail"_s});
    }

    void timesAreOfferedAroundTheCustomersNight()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        driver.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(driver.prompter().asked.size(), 1);
        const Question question = driver.prompter().asked.first();
        QVERIFY(question.choices.size() >= 3);
        for (const Choice &choice : question.choices) {
            QVERIFY(question.isAcceptable(choice.text));
            QVERIFY(choice.beside.contains(u"customer"_s));
            QVERIFY2(!question.explain(choice.text).contains(u"Quiet hours"_s), qPrintable(choice.text));
        }
        QVERIFY(question.explain(u"2026-11-22 03:00"_s).contains(u"Quiet hours"_s)); // typed, it is said
    }

    /// The list below the field, with the keyboard alone.
    void offeredTimesAreChosenByKey()
    {
        QWidget window;
        window.show();
        WidgetPrompter prompter(&window);
        Question question;
        question.accept = u"Go"_s;
        question.choices = {{u"one"_s, u"First"_s, u"beside"_s}, {u"two"_s, u"Second"_s, {}}};
        QStringList answers;
        prompter.ask(question, [&](const std::optional<QString> &text) { answers += text.value_or(u"none"_s); });
        auto *dialog = window.findChild<QDialog *>(u"prompt"_s);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QVERIFY(qobject_cast<QListWidget *>(dialog->focusWidget()));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(answers, QStringList{u"two"_s}); // once
    }

    void aSuggestionIsUsedAndDeleted()
    {
        SampleDesk sample;
        ReminderDraft draft;
        draft.scenario = u"progress"_s;
        draft.author = u"li.qiang"_s;
        draft.facts.number = u"RT-1"_s;
        draft.goal = u"告知 RT-1 的进展"_s;
        const TemplateSuggestion suggestion = suggestionOf(draft, u"zh-CN"_s, sample.clock.now());
        sample.space.values.insert(suggestion.key, suggestion.json);
        DeskDriver driver(sample);
        driver.open();
        driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
        QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1046"_s));
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        driver.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTRY_VERIFY(QApplication::activeModalWidget()->findChild<QLabel *>(u"suggestions.words"_s)->text().contains(u"进展"_s));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_COMPARE(driver.text(u"field.goal"_s), u"告知 RT-1046 的进展"_s);
        QApplication::setActiveWindow(&driver.desk().window());
        driver.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *list = QApplication::activeModalWidget()->findChild<QListWidget *>(u"suggestions.list"_s);
        QTRY_COMPARE(list->count(), 1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->count(), 0);
        QVERIFY(!sample.space.values.contains(suggestion.key));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    }

    void theHistoryIsFilteredAndExported()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 30);
        sample.addMessage(u"RT-1028"_s, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, 60 * 24 * 20);
        sample.space.messages.first().item.author = u"li.qiang"_s;
        DeskDriver driver(sample);
        driver.open();
        driver.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1).size(), 2);
        choose(driver, u"history.person"_s, u"li.qiang"_s);
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1), QStringList{u"RT-1028"_s});
        choose(driver, u"history.person"_s, {});
        auto *period = qobject_cast<QComboBox *>(driver.find(u"history.period"_s));
        period->setCurrentIndex(2);
        Q_EMIT period->activated(2);
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1), QStringList{u"RT-1046"_s}); // seven days
        period->setCurrentIndex(4);
        Q_EMIT period->activated(4);
        auto *until = qobject_cast<QDateEdit *>(driver.find(u"history.until"_s));
        until->setDate(QDate(2026, 11, 5));
        QTRY_COMPARE(driver.columnTexts(u"history"_s, 1), QStringList{u"RT-1028"_s});
        QTemporaryDir folder;
        const QString path = folder.filePath(u"h.csv"_s);
        driver.prompter().answers = {path};
        driver.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(driver.text(u"history.proof"_s), u"1 message exported"_s);
        QVERIFY(!driver.isShown(u"history.stopExport"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("RT-1028") && !text.contains("RT-1046"));
        const FileQuestion asked = driver.prompter().askedFiles.last();
        QVERIFY(QFileInfo(asked.initial).dir().exists()); // whatever folders this home has
        QCOMPARE(asked.filters.size(), 3);
    }

private:
    static void choose(DeskDriver &driver, const QString &name, const QString &data)
    {
        auto *combo = qobject_cast<QComboBox *>(driver.find(name));
        const int index = combo->findData(data);
        if (index < 0)
            qFatal("no %s in %s", qPrintable(data), qPrintable(name));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
};

QTEST_MAIN(TestDesk)
#include "tst_ui_desk.moc"
