// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Approvals on a real workspace with accounts: an agent asks, a supervisor decides.
#include "access/actor.h"
#include "app/assembly/workspace.h"
#include "ctl/ctlharness.h"
#include "form/draftfields.h"
#include "workflow/accounts.h"
#include "workflow/approvals.h"
#include "workflow/bulk.h"

#include <QSignalSpy>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "correct horse 1";

template<typename T>
QString codeOf(Async<T> future)
{
    const Result<T> result = awaited(std::move(future));
    return result ? QString() : result.error().code;
}

} // namespace

class ApprovalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_harness = std::make_unique<test::CtlHarness>();
        QCOMPARE(m_harness->initSample().code, 0);
        m_workspace = std::move(*Workspace::open({m_harness->profile(), false}));
        QVERIFY(awaited(m_workspace->settings().putValue(u"approval.bulk-over"_s, u"2"_s)));
        for (const auto &[id, roles] : {std::pair(u"admin"_s, Roles(Role::Admin)), std::pair(u"li"_s, Roles(Role::Agent)),
                                        std::pair(u"chen"_s, Roles(Role::Supervisor)), std::pair(u"zhao"_s, Roles(Role::Supervisor))}) {
            m_workspace->session().begin(localActor());
            QVERIFY(awaited(m_workspace->accounts().add({id, id.toUpper(), roles}, password)));
        }
    }
    void cleanup()
    {
        m_workspace.reset();
        m_harness.reset();
    }

    void aDraftIsApprovedAndSentInItsAuthorsName()
    {
        const ReminderDraft draft = askedDraft();
        enter(u"chen"_s);
        const auto waiting = awaited(m_workspace->approvals().waiting());
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->constFirst().askedBy, u"li"_s);
        QCOMPARE(waiting->constFirst().request, u"the customer asked for it"_s);
        const QString id = waiting->constFirst().id;
        QCOMPARE(codeOf(m_workspace->approvals().approve(id, u"  "_s)), u"E-ACC-13"_s);
        QCOMPARE(codeOf(m_workspace->approvals().approve(id, u"agreed by telephone"_s)), QString());
        QCOMPARE(awaited(m_workspace->approvals().waiting())->size(), 0);
        QCOMPARE(codeOf(m_workspace->approvals().approve(id, u"again"_s)), u"E-ACC-16"_s);
        const auto sent = awaited(m_workspace->history().list({}));
        QVERIFY(sent && !sent->rows.isEmpty());
        QCOMPARE(sent->rows.constFirst().author, draft.author);
        QVERIFY(awaited(m_workspace->drafts().drafts())->isEmpty());
    }

    void whatComesBackSaysWhy()
    {
        const ReminderDraft draft = askedDraft();
        enter(u"chen"_s);
        const QString id = awaited(m_workspace->approvals().waiting())->value(0).id;
        QCOMPARE(codeOf(m_workspace->approvals().giveBack(id, {})), u"E-ACC-13"_s);
        QCOMPARE(codeOf(m_workspace->approvals().giveBack(id, u"call them instead"_s)), QString());
        enter(u"li"_s);
        const auto returned = awaited(m_workspace->approvals().returned());
        QCOMPARE(returned->size(), 1);
        QCOMPARE(returned->constFirst().subject, draft.id.value);
        QCOMPARE(returned->constFirst().comment, u"call them instead"_s);
        QCOMPARE(returned->constFirst().decidedName, u"CHEN"_s);
        QVERIFY(awaited(m_workspace->drafts().drafts())->constFirst().draft.approval == Approval());
    }

    void whoTakesTheQuestionBackIsNotInTheQueue()
    {
        ReminderDraft draft = askedDraft();
        draft.approval = {};
        QVERIFY(awaited(m_workspace->drafts().save(draft, m_workspace->clock().now())));
        enter(u"chen"_s);
        QCOMPARE(awaited(m_workspace->approvals().waiting())->size(), 0);
    }

    void anAgentCannotWaveItThrough()
    {
        ReminderDraft draft = askedDraft();
        draft.approval.by = u"陈主管"_s; // as a file or a screen of their own might say
        draft.approval.reason = u"x"_s;
        draft.approval.codes = {u"ticket.ended"_s};
        const auto kit = awaited(m_workspace->kit());
        const auto detail = awaited(m_workspace->tickets().detail(draft.ticket));
        const auto prepared = prepare(draft, **kit, *detail, m_workspace->clock().now());
        if (prepared.isSendable())
            QCOMPARE(codeOf(send(prepared, m_workspace->reminders(), m_workspace->clock().now())), u"E-ACC-01"_s);
        QueuedReminder forged;
        forged.draftJson = u"{\"approval\":{\"by\":\"陈主管\"}}"_s;
        forged.items += OutboxItem();
        QCOMPARE(codeOf(m_workspace->reminders().queue(forged)), u"E-ACC-01"_s);
    }

    void manyWaitForASecondPerson_data()
    {
        QTest::addColumn<int>("tickets");
        QTest::addColumn<bool>("approves");
        QTest::addColumn<QString>("state"); // of the messages at the end
        QTest::newRow("few go at once") << 2 << true << u"queued"_s;
        QTest::newRow("many, approved") << 3 << true << u"queued"_s;
        QTest::newRow("many, given back") << 3 << false << u"canceled"_s;
    }
    void manyWaitForASecondPerson()
    {
        QFETCH(int, tickets);
        QFETCH(bool, approves);
        QFETCH(QString, state);
        enter(u"zhao"_s);
        const int sent = sendToMany(tickets);
        QCOMPARE(sent, tickets);
        const bool isMany = tickets > 2;
        QTRY_COMPARE(awaited(m_workspace->approvals().waiting())->size(), isMany ? 1 : 0);
        QCOMPARE(states(), QStringList{isMany ? u"blocked"_s : u"queued"_s});
        if (isMany) {
            const ApprovalRequest request = awaited(m_workspace->approvals().waiting())->constFirst();
            QCOMPARE(request.reminders, tickets);
            QCOMPARE(codeOf(m_workspace->approvals().approve(request.id, {})), u"E-ACC-11"_s); // one's own
            enter(u"chen"_s);
            QCOMPARE(codeOf(approves ? m_workspace->approvals().approve(request.id, {})
                                     : m_workspace->approvals().giveBack(request.id, u"too many"_s)),
                     QString());
        }
        QCOMPARE(states(), QStringList{state});
        enter(u"admin"_s);
        QVERIFY(awaited(m_workspace->history().verify())->isIntact);
    }

private:
    void enter(const QString &id) { QVERIFY(awaited(m_workspace->accounts().signIn(id, password))); }

    /// A draft of li's about a ticket that has ended, asking to be let pass.
    ReminderDraft askedDraft()
    {
        enter(u"li"_s);
        const auto kit = awaited(m_workspace->kit());
        TicketQuery query;
        query.stages = {Stage::Closed, Stage::Resolved};
        const auto ended = awaited(m_workspace->tickets().list(query));
        const auto detail = awaited(m_workspace->tickets().detail(ended->rows.constFirst().id));
        const Instant now = m_workspace->clock().now();
        ReminderDraft draft = newDraft(**kit, *detail, u"collect-materials"_s, now);
        if (!setFields(draft, {{u"items"_s, u"营业执照照片"_s}, {u"deadline"_s, u"in 3 days"_s}, {u"priority"_s, u"urgent"_s}}, now))
            qFatal("fields");
        draft.approval.askedBy = u"LI"_s;
        draft.approval.request = u"the customer asked for it"_s;
        if (!awaited(m_workspace->drafts().save(draft, now)))
            qFatal("save");
        return draft;
    }

    int sendToMany(int count)
    {
        TicketQuery query;
        query.view = TicketView::All;
        query.stages = {Stage::WaitingCustomer, Stage::InProgress, Stage::Received};
        const auto open = awaited(m_workspace->tickets().list(query));
        QList<TicketId> ids;
        for (const TicketRow &row : open->rows) {
            const auto detail = awaited(m_workspace->tickets().detail(row.id));
            if (contactFor(detail->customer, Channel::Email)) // the others cannot be written to
                ids += row.id;
        }
        BulkRun run({m_workspace->tickets(), m_workspace->reminders(), m_workspace->clock(), &m_workspace->approvals()},
                    *awaited(m_workspace->kit()), ids.first(count));
        QSignalSpy finished(&run, &BulkRun::finished);
        BulkWish wish;
        wish.scenario = u"collect-materials"_s;
        wish.fields = {{u"items"_s, u"营业执照照片"_s}, {u"deadline"_s, u"in 3 days"_s}, {u"priority"_s, u"urgent"_s}};
        wish.channels = {Channel::Email};
        run.check(wish);
        if (!QTest::qWaitFor([&] { return finished.size() == 1; }))
            return -1;
        run.send();
        if (!QTest::qWaitFor([&] { return finished.size() == 2; }))
            return -1;
        for (const BulkRow &row : run.rows()) {
            if (row.state != BulkState::Queued)
                qWarning("row %d: %s", int(row.state), row.findings.isEmpty() ? "" : qPrintable(row.findings.constFirst().code));
        }
        QTest::qWait(50); // the question for the second person
        return run.count(BulkState::Queued);
    }

    [[nodiscard]] QStringList states()
    {
        QStringList all;
        const auto page = awaited(m_workspace->history().list({}));
        for (const HistoryRow &row : page->rows) {
            if (!all.contains(deliveryStateKey(row.state)))
                all += deliveryStateKey(row.state);
        }
        return all;
    }

    std::unique_ptr<test::CtlHarness> m_harness;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(ApprovalsTest)
#include "tst_approvals.moc"
