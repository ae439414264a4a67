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

#include <QJsonArray>
#include <QJsonObject>
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
        qputenv("APPROVALS_PASSWORD", password);
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

    void aRequestIsShownOnTheCommandLine()
    {
        askedDraft();
        enter(u"chen"_s);
        const auto waiting = awaited(m_workspace->approvals().waiting());
        const QString id = waiting->constFirst().id;
        const auto preview = awaited(m_workspace->approvals().preview(id));
        QVERIFY(preview && !preview->messages.isEmpty() && !preview->findings.isEmpty());
        const auto as = [](const QString &who) {
            return QStringList{u"--as"_s, who, u"--as-secret"_s, u"env:APPROVALS_PASSWORD"_s};
        };
        const test::Answer text = m_harness->run(QStringList{u"approval"_s, u"show"_s, id} + as(u"chen"_s));
        QCOMPARE(text.code, 0);
        const test::Answer json = m_harness->run(QStringList{u"approval"_s, u"show"_s, id, u"--json"_s} + as(u"chen"_s));
        QCOMPARE(json.code, 0);
        const QJsonObject shown = json.json().object();
        QCOMPARE(shown.value(u"findings"_s).toArray().size(), preview->findings.size());
        QCOMPARE(shown.value(u"findings"_s).toArray().first().toObject().value(u"code"_s).toString(), preview->findings.constFirst().code);
        QCOMPARE(shown.value(u"messages"_s).toArray().size(), preview->messages.size());
        for (qsizetype i = 0; i < preview->messages.size(); ++i) {
            const Message &message = preview->messages.at(i);
            const QString subject = message.part("subject");
            QVERIFY(text.out.contains(subject));
            QCOMPARE(shown.value(u"messages"_s).toArray().at(i).toObject().value(u"parts"_s).toObject().value(u"subject"_s).toString(), subject);
            QVERIFY(!message.recipient.isEmpty());
            QVERIFY(!text.out.contains(message.recipient) && !json.out.contains(message.recipient));
        }
        const test::Answer refused = m_harness->run(QStringList{u"approval"_s, u"show"_s, id} + as(u"li"_s));
        QCOMPARE(refused.err.left(8), u"E-ACC-01"_s);
        QCOMPARE(refused.out, QString());
        const test::Answer gone = m_harness->run(QStringList{u"approval"_s, u"show"_s, u"nothing"_s} + as(u"chen"_s));
        QCOMPARE(gone.err.left(8), u"E-ACC-16"_s);
        QVERIFY(awaited(m_workspace->approvals().giveBack(id, u"no"_s)));
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

    void theCommandLineCannotSendManyAlone_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("state");
        QTest::newRow("few") << 2 << u"queued"_s;
        QTest::newRow("many") << 3 << u"blocked"_s;
    }
    void theCommandLineCannotSendManyAlone()
    {
        QFETCH(int, rows);
        QFETCH(QString, state);
        const test::Answer answer = m_harness->run(QStringList{u"remind"_s, u"send"_s, u"--input"_s, bulkFile(rows)} + as(u"zhao"_s));
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        enter(u"chen"_s);
        QCOMPARE(states(), QStringList{state});
        const bool isMany = state == u"blocked"_s;
        const auto waiting = awaited(m_workspace->approvals().waiting());
        QCOMPARE(waiting->size(), isMany ? 1 : 0);
        if (!isMany)
            return;
        QCOMPARE(waiting->constFirst().reminders, rows);
        const QStringList approve{u"approval"_s, u"approve"_s, waiting->constFirst().id, u"--comment"_s, u"fine"_s};
        QVERIFY(m_harness->run(approve + as(u"zhao"_s)).err.startsWith(u"E-ACC-11"_s)); // one's own
        QVERIFY(m_harness->run(approve + as(u"li"_s)).err.startsWith(u"E-ACC-01"_s));
        QVERIFY(m_harness->run({u"dispatch"_s, u"--once"_s}).code != 0); // nobody is signed in
        QCOMPARE(m_harness->run(QStringList{u"dispatch"_s, u"--once"_s} + as(u"li"_s)).code, 0);
        QCOMPARE(states(), QStringList{u"blocked"_s}); // the dispatcher leaves them
        QCOMPARE(m_harness->run(approve + as(u"chen"_s)).code, 0);
        QCOMPARE(states(), QStringList{u"queued"_s});
    }

    void whoMayNotSendManyQueuesNothing()
    {
        enter(u"admin"_s);
        QCOMPARE(m_workspace->approvals().maySendMany().error().code, u"E-ACC-01"_s);
        const test::Answer answer = m_harness->run(QStringList{u"remind"_s, u"send"_s, u"--input"_s, bulkFile(2)} + as(u"admin"_s));
        QVERIFY2(answer.err.startsWith(u"E-ACC-01"_s) && answer.err.contains(u"send to many"_s), qPrintable(answer.err));
        enter(u"li"_s);
        const TicketId ticket = awaited(m_workspace->tickets().list({}))->rows.constFirst().id;
        const Kit kit = *awaited(m_workspace->kit());
        enter(u"admin"_s);
        BulkRun run({m_workspace->tickets(), m_workspace->reminders(), m_workspace->clock(), &m_workspace->approvals()}, kit, {ticket});
        QSignalSpy failed(&run, &BulkRun::failed);
        run.send();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, u"E-ACC-01"_s);
        QVERIFY(!run.isRunning());
    }

    /// Between the approval and the sending the one who approved loses the right: as a finding, as a mass send, and as a
    /// reminder that a supervisor let pass by themselves.
    void aRevokedApproverHoldsIt_data()
    {
        QTest::addColumn<bool>("isBulk");
        QTest::addColumn<QStringList>("revoke");
        const QStringList demote{u"account"_s, u"role"_s, u"chen"_s, u"agent"_s};
        const QStringList disable{u"account"_s, u"disable"_s, u"chen"_s};
        QTest::newRow("a finding, demoted") << false << demote;
        QTest::newRow("a finding, switched off") << false << disable;
        QTest::newRow("a mass send, demoted") << true << demote;
    }
    void aRevokedApproverHoldsIt()
    {
        QFETCH(bool, isBulk);
        QFETCH(QStringList, revoke);
        if (isBulk)
            QCOMPARE(m_harness->run(QStringList{u"remind"_s, u"send"_s, u"--input"_s, bulkFile(3)} + as(u"li"_s)).code, 0);
        else
            askedDraft();
        enter(u"chen"_s);
        const QString id = awaited(m_workspace->approvals().waiting())->constFirst().id;
        QCOMPARE(codeOf(m_workspace->approvals().approve(id, u"fine"_s)), QString());
        QCOMPARE(states(), QStringList{u"queued"_s});
        QCOMPARE(m_harness->run(revoke + as(u"admin"_s)).code, 0);
        QCOMPARE(m_harness->run(QStringList{u"dispatch"_s, u"--once"_s} + as(u"li"_s)).code, 0);
        enter(u"zhao"_s);
        QCOMPARE(states(), QStringList{u"held"_s});
        const auto page = awaited(m_workspace->history().list({}));
        const HistoryRow row = page->rows.constFirst();
        QCOMPARE(row.reason, u"approval-revoked"_s);
        const auto detail = awaited(m_workspace->history().detail(row.message));
        const HistoryEvent event = detail->events.constLast();
        QCOMPARE(event.kind, u"held"_s);
        QCOMPARE(event.detail, u"chen"_s); // whose right is gone
        const test::Answer shown = m_harness->run(QStringList{u"history"_s, u"show"_s, row.message.value} + as(u"zhao"_s));
        QVERIFY2(shown.out.contains(u"may not approve any more"_s), qPrintable(shown.out));
        // With the right back it goes.
        QCOMPARE(m_harness->run(QStringList{u"account"_s, u"role"_s, u"chen"_s, u"supervisor"_s} + as(u"admin"_s)).code, 0);
        QCOMPARE(m_harness->run(QStringList{u"account"_s, u"enable"_s, u"chen"_s} + as(u"admin"_s)).code, 0);
        const auto held = awaited(m_workspace->history().list({}));
        for (const HistoryRow &one : held->rows)
            QVERIFY(awaited(m_workspace->reminders().retry(one.message, {}, m_workspace->clock().now())));
        QCOMPARE(m_harness->run(QStringList{u"dispatch"_s, u"--once"_s} + as(u"li"_s)).code, 0);
        QVERIFY2(!states().contains(u"held"_s) && !states().contains(u"queued"_s), qPrintable(states().join(u',')));
    }

private:
    static QStringList as(const QString &who) { return {u"--as"_s, who, u"--as-secret"_s, u"env:APPROVALS_PASSWORD"_s}; }

    /// So many reminders as a file for remind send.
    QString bulkFile(int rows)
    {
        enter(u"li"_s);
        const auto open = awaited(m_workspace->tickets().list({}));
        QJsonArray all;
        for (const TicketRow &row : open->rows) {
            const auto detail = awaited(m_workspace->tickets().detail(row.id));
            if (all.size() < rows && contactFor(detail->customer, Channel::Email))
                all += QJsonObject{{u"ticket"_s, detail->ticket.number},
                                   {u"scenario"_s, u"collect-materials"_s},
                                   {u"items"_s, u"营业执照照片"_s},
                                   {u"deadline"_s, u"in 3 days"_s},
                                   {u"priority"_s, u"urgent"_s},
                                   {u"channels"_s, u"email"_s}};
        }
        return m_harness->file(u"bulk.json"_s, QJsonDocument(all).toJson());
    }

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
