// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The composer's state without widgets: findings when a field is left, scenarios, times, drift, drafts, previews.
#include "ui/composer/channeloffers.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/reminderform.h"
#include "ui/composer/submission.h"
#include "ui/support/sampledesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct Bench
{
    explicit Bench(const QString &number = u"RT-1028"_s, const QString &scenario = u"collect-materials"_s)
        : ticket(*sample.space.ticket(number))
        , form({kit, ticket, newDraft(*kit, ticket, scenario, sample.clock.now()),
                {kit->person(kit->me), TimeZoneId::parse(u"Asia/Shanghai"_s).value()}},
               sample.clock)
    {
    }

    void fill()
    {
        form.setText(u"goal"_s, u"收集换新所需的照片"_s);
        form.setText(u"customer_action"_s, u"上传路由器底部铭牌的照片"_s);
        form.setText(u"next_step"_s, u"收到后 2 小时内安排换新"_s);
        form.setText(u"completion"_s, u"收到清晰的铭牌照片"_s);
        form.setText(u"evidence"_s, u"客户昨天来信"_s);
        form.setText(u"accountable"_s, u"陈立华"_s);
        form.setText(u"contact"_s, u"王敏, 400-820-1231"_s);
        form.setTimeText(u"deadline"_s, u"明天18点"_s);
        form.change(u"items"_s, [](ReminderDraft &draft) { draft.items = {{u"铭牌照片"_s, false}}; });
        form.change(u"expected_response"_s, [](ReminderDraft &draft) { draft.expected = ExpectedResponse::File; });
    }

    SampleDesk sample;
    Kit kit = sample.kit();
    TicketDetail ticket;
    ReminderForm form;
};

} // namespace

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTestLanguage(u"en"_s); }

    void findingsShowWhenAFieldIsLeft()
    {
        Bench bench;
        bench.form.setText(u"next_step"_s, {});
        QVERIFY(bench.form.blockedRows().contains(u"next_step"_s));
        QVERIFY(!bench.form.shownFor(u"next_step"_s)); // not before it was left
        bench.form.visit(u"next_step"_s);
        const auto finding = bench.form.shownFor(u"next_step"_s);
        QVERIFY(finding.has_value());
        QCOMPARE(finding->severity, Severity::Blocking);
        QVERIFY(bench.form.words(*finding).contains(u"and then?"_s)); // why it matters, from the schema
        bench.form.setText(u"next_step"_s, u"We send the replacement within two hours"_s);
        QVERIFY(!bench.form.shownFor(u"next_step"_s));
    }

    void filledFormIsComplete()
    {
        Bench bench;
        bench.fill();
        QCOMPARE(bench.form.blockedRows(), QStringList());
    }

    void anotherScenarioKeepsWhatWasTyped()
    {
        Bench bench;
        bench.form.setText(u"next_step"_s, u"Typed by the agent"_s);
        const QString goal = bench.form.draft().goal;
        QSignalSpy changed(&bench.form, &ReminderForm::scenarioChanged);
        bench.form.setScenario(u"payment-due"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.form.draft().nextStep, u"Typed by the agent"_s);
        QVERIFY(bench.form.draft().goal != goal); // untouched: the new scenario's
        QVERIFY(bench.form.isRequired(u"details.amount"_s));
        bench.form.setScenario(u"no-such-scenario"_s);
        QCOMPARE(bench.form.draft().scenario, u"payment-due"_s);
    }

    void unreadableTimeIsAFinding()
    {
        Bench bench;
        bench.fill();
        bench.form.setTimeText(u"deadline"_s, u"whenever"_s);
        bench.form.visit(u"deadline"_s);
        const auto finding = bench.form.shownFor(u"deadline"_s);
        QVERIFY(finding.has_value());
        QVERIFY2(finding->code.startsWith(u"E-TIM"_s), qPrintable(finding->code));
        QVERIFY(bench.form.words(*finding).startsWith(u"\"whenever\""_s)); // for a person: words, no code
        QVERIFY(bench.form.blockedRows().contains(u"deadline"_s));
        bench.form.setTimeText(u"deadline"_s, u"明天18点"_s);
        QVERIFY(!bench.form.blockedRows().contains(u"deadline"_s));
        const WallTime wall = wallTime(*bench.form.draft().deadline, bench.form.zone());
        QCOMPARE(wall.date, QDate(2026, 11, 22));
        QCOMPARE(wall.time, QTime(18, 0));
    }

    void driftIsShownAndTakenOver()
    {
        Bench bench;
        bench.fill();
        QVERIFY(bench.form.drifted().isEmpty());
        TicketDetail later = bench.ticket;
        later.ticket.stage = Stage::Resolved;
        bench.form.setTicket(later);
        QCOMPARE(bench.form.drifted(), QStringList{u"stage"_s});
        QCOMPARE(bench.form.driftLines(), QStringList{u"Stage: Waiting for customer → Resolved"_s});
        QVERIFY(!bench.form.blockedRows().isEmpty());
        bench.form.acceptDrift();
        QVERIFY(bench.form.drifted().isEmpty());
    }

    void draftIsSavedAfterThePauseAndNotUntouched()
    {
        Bench bench;
        DraftKeeper keeper(bench.form, bench.sample.drafts);
        keeper.saveNow();
        QCOMPARE(bench.sample.space.drafts.size(), 0);
        QSignalSpy saved(&keeper, &DraftKeeper::saved);
        bench.form.setText(u"goal"_s, u"One"_s);
        bench.form.setText(u"goal"_s, u"Two"_s);
        QCOMPARE(bench.sample.space.drafts.size(), 0);
        QVERIFY(saved.wait(DraftKeeper::pauseMs + 1500));
        QCOMPARE(bench.sample.space.drafts.size(), 1);
        QCOMPARE(bench.sample.space.drafts.first().draft.goal, u"Two"_s);
        QVERIFY(keeper.isSaved());
    }

    void failedSaveIsSaidAndTriedAgain()
    {
        Bench bench;
        DraftKeeper keeper(bench.form, bench.sample.drafts);
        QSignalSpy failed(&keeper, &DraftKeeper::failed);
        QSignalSpy saved(&keeper, &DraftKeeper::saved);
        bench.sample.space.nextError = Error{u"E-STO-02"_s, {}, {}};
        bench.form.setText(u"goal"_s, u"One"_s);
        keeper.saveNow();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!keeper.isSaved());
        QVERIFY(saved.wait(DraftKeeper::pauseMs + 1500));
        QCOMPARE(bench.sample.space.drafts.size(), 1);
    }

    void previewFollowsEveryKeystroke()
    {
        Bench bench;
        bench.fill();
        PreviewBoard board(bench.form, bench.sample.reminders);
        QVERIFY(board.channels().contains(Channel::Sms));
        board.setVisible(Channel::Sms);
        QSignalSpy rendered(&board, &PreviewBoard::visibleRendered);
        QElapsedTimer time;
        time.start();
        bench.form.setText(u"customer_action"_s, u"上传购买凭证"_s);
        const qint64 took = time.elapsed();
        QCOMPARE(rendered.count(), 1); // at once, not later
        QVERIFY(board.rendering(Channel::Sms)->message->part("text").contains(u"上传购买凭证"_s));
        QVERIFY2(took < 50, qPrintable(u"%1 ms"_s.arg(took)));
        QSignalSpy all(&board, &PreviewBoard::allRendered);
        QVERIFY(all.wait(3000));
        for (const Channel channel : board.channels())
            QVERIFY(board.rendering(channel) && board.rendering(channel)->message);
        QVERIFY(!board.coverage().isEmpty());
        QTRY_VERIFY(board.decision().has_value());
    }

    void blanksStandInThePreview()
    {
        Bench bench;
        bench.fill();
        bench.form.setText(u"customer_action"_s, {});
        PreviewBoard board(bench.form, bench.sample.reminders);
        board.setVisible(Channel::Sms);
        QVERIFY(board.rendering(Channel::Sms)->message->part("text").contains(u"〔"_s));
    }

    void lastChannelStaysOn()
    {
        Bench bench;
        const QList<Channel> chosen = chosenChannels(bench.form);
        QVERIFY(!chosen.isEmpty());
        for (const Channel channel : chosen)
            choose(bench.form, channel, false);
        QCOMPARE(chosenChannels(bench.form).size(), 1);
        bench.sample.space.gateways.clear();
        for (const ChannelOffer &offer : channelOffers(bench.form))
            QVERIFY(offer.isPossible || !offer.problem.isEmpty());
    }

    void sendsOnceAndForgetsTheDraft()
    {
        Bench bench;
        bench.fill();
        DraftKeeper keeper(bench.form, bench.sample.drafts);
        bench.form.setText(u"goal"_s, u"收集换新所需的资料"_s);
        Submission submission(bench.form, keeper, bench.sample.ports());
        QSignalSpy sent(&submission, &Submission::sent);
        QSignalSpy refused(&submission, &Submission::refused);
        submission.send();
        submission.send(); // a second press while the first is on its way
        QTRY_VERIFY(sent.count() == 1 || refused.count() > 0);
        if (refused.count() > 0)
            QFAIL(qPrintable(refused.first().first().value<Findings>().value(0).code));
        QTest::qWait(50);
        QCOMPARE(bench.sample.space.queued.size(), 1);
        QVERIFY(bench.sample.space.drafts.isEmpty());
        QVERIFY(!bench.sample.space.queued.first().items.isEmpty());
    }

    void refusesWithFindingsAndWithDrift()
    {
        Bench bench;
        DraftKeeper keeper(bench.form, bench.sample.drafts);
        Submission submission(bench.form, keeper, bench.sample.ports());
        QSignalSpy refused(&submission, &Submission::refused);
        QSignalSpy drifted(&submission, &Submission::drifted);
        bench.form.setText(u"next_step"_s, {});
        submission.send();
        QCOMPARE(refused.count(), 1);
        bench.fill();
        bench.sample.space.ticket(u"RT-1028"_s)->ticket.owner = u"li.qiang"_s;
        submission.send();
        QTRY_COMPARE(drifted.count(), 1);
        QVERIFY(bench.sample.space.queued.isEmpty());
    }
};

QTEST_MAIN(TestForm)
#include "tst_ui_form.moc"
