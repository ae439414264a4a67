// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reads whose personal data, on a real workspace with accounts, through the ports and through the command line.
#include "access/actor.h"
#include "app/assembly/workspace.h"
#include "ctl/ctlharness.h"
#include "storage/store.h"
#include "workflow/accounts.h"
#include "workflow/correcting.h"
#include "workflow/masking.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "correct horse 1";

template<typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class MaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MASKING_PASSWORD", password);
        QCOMPARE(m_harness.initSample().code, 0);
        m_workspace = std::move(*Workspace::open({m_harness.profile(), false}));
        for (const auto &[id, roles] : {std::pair(u"admin"_s, Roles(Role::Admin)), std::pair(u"li"_s, Roles(Role::Agent)),
                                        std::pair(u"wang"_s, Roles(Role::Agent)), std::pair(u"chen"_s, Roles(Role::Supervisor))}) {
            m_workspace->session().begin(localActor());
            QVERIFY(awaited(m_workspace->accounts().add({id, id.toUpper(), roles}, password)));
        }
        const test::Answer sent = m_harness.run(m_harness.completeReminder(u"send"_s) + QStringList{u"--set"_s, u"channels=email"_s} + as(u"li"_s));
        QVERIFY2(sent.code == 0, qPrintable(sent.err));
        HistoryStore &whole = m_workspace->store().history(); // past the guard
        const auto rows = awaited(whole.list({}));
        QVERIFY(rows && !rows->rows.isEmpty());
        m_row = rows->rows.constFirst();
        QCOMPARE(m_row.author, u"li"_s);
        m_whole = *awaited(whole.detail(m_row.message));
        for (const QString &part : std::as_const(m_whole.item.message.parts))
            m_words += part.size() > 20 ? QStringList{part.left(20)} : QStringList();
        QVERIFY(!m_words.isEmpty() && m_row.customerName.size() > 1);
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("chinese") << u"李雷"_s << u"李**"_s;
        QTest::newRow("latin") << u"Li Lei"_s << u"L**"_s;
        QTest::newRow("one letter") << u"李"_s << u"李**"_s;
        QTest::newRow("beyond the basic plane") << u"𠮷田"_s << u"𠮷**"_s;
        QTest::newRow("nobody") << QString() << QString();
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(maskedName(name), "expected");
    }

    void recipients_data()
    {
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mail") << Channel::Email << u"li.lei@example.com"_s << u"l***@e***.com"_s;
        QTest::newRow("number") << Channel::Sms << u"+8613812345678"_s << u"+86138****5678"_s;
        QTest::newRow("letter") << Channel::Letter << u"李雷\n长安街 1 号\n100000 北京"_s << u"100000 北京"_s;
        QTest::newRow("nothing") << Channel::Email << QString() << QString();
    }
    void recipients()
    {
        QFETCH(Channel, channel);
        QFETCH(QString, recipient);
        QTEST(maskedRecipient(channel, recipient), "expected");
        QCOMPARE(maskedRecipient(channel, maskedRecipient(channel, recipient)), maskedRecipient(channel, recipient));
    }

    void whoReads_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("isClear");
        QTest::newRow("the agent who wrote it") << u"li"_s << true;
        QTest::newRow("another agent") << u"wang"_s << false;
        QTest::newRow("a supervisor") << u"chen"_s << false;
        QTest::newRow("an admin") << u"admin"_s << false;
    }
    void whoReads()
    {
        QFETCH(QString, who);
        QFETCH(bool, isClear);
        enter(who);
        HistoryStore &history = m_workspace->history();
        const auto detail = awaited(history.detail(m_row.message));
        QVERIFY(detail);
        QCOMPARE(detail->isMasked, !isClear);
        QCOMPARE(detail->item.message == m_whole.item.message, isClear);
        QCOMPARE(detail->item.customerName == m_row.customerName, isClear);
        if (!isClear)
            judge(*detail);
        QList<HistoryRow> rows = *awaited(history.ofTicket(m_row.ticket)) + *awaited(history.ofCustomer(m_row.customer, 9));
        QCOMPARE(rows.size(), 2);
        HistoryQuery words;
        words.text = m_whole.item.message.parts.contains(u"subject"_s) ? m_row.ticketNumber : QString();
        const auto found = awaited(history.list(words));
        QVERIFY(found);
        QCOMPARE(found->rows.isEmpty(), who == u"wang"_s); // others' are not even listed
        rows += found->rows;
        for (const HistoryRow &row : std::as_const(rows)) {
            QCOMPARE(row.isMasked, !isClear);
            QCOMPARE(row.customerName, isClear ? m_row.customerName : maskedName(m_row.customerName));
            QCOMPARE(row.recipient, isClear ? m_row.recipient : maskedRecipient(m_row.channel, m_row.recipient));
        }
        const auto outbox = awaited(history.waiting({}, 10));
        QCOMPARE(outbox->rows.size(), 1);
        QCOMPARE(outbox->rows.constFirst().message == m_whole.item.message, isClear);
    }

    void whoIsResponsibleReads()
    {
        QVERIFY(readsInTheClear({u"wang"_s, {}, Role::Agent}, u"li"_s, u"wang"_s));
        QVERIFY(!readsInTheClear({u"zhao"_s, {}, Role::Supervisor}, u"li"_s, u"wang"_s));
        QVERIFY(!readsInTheClear({}, {}, {})); // nobody is not the author of what has none
    }

    void revealing_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("code");
        QTest::newRow("an agent") << u"wang"_s << u"curious"_s << u"E-ACC-01"_s;
        QTest::newRow("a supervisor without a reason") << u"chen"_s << u"  "_s << u"E-ACC-13"_s;
        QTest::newRow("a supervisor") << u"chen"_s << u"a complaint"_s << QString();
        QTest::newRow("an admin") << u"admin"_s << u"a report of abuse"_s << QString();
    }
    void revealing()
    {
        QFETCH(QString, who);
        QFETCH(QString, why);
        QFETCH(QString, code);
        const auto before = reveals().size();
        enter(who);
        const auto detail = awaited(m_workspace->history().reveal(m_row.message, why, u"agent:nobody"_s, m_workspace->clock().now()));
        QCOMPARE(codeOf(detail), code);
        const QList<AuditEntry> after = reveals();
        QCOMPARE(after.size() - before, code.isEmpty() ? 1 : 0);
        if (!code.isEmpty())
            return;
        QCOMPARE(detail->item.message, m_whole.item.message);
        QCOMPARE(detail->events.constLast().kind, u"revealed"_s);
        QCOMPARE(detail->events.constLast().source, u"agent:"_s + who.toUpper()); // not who the caller said
        QCOMPARE(after.constFirst().actor, who);
        QCOMPARE(after.constFirst().subject, m_row.message.value);
        QCOMPARE(after.constFirst().after, why);
        enter(who); // it was one look: the next one is masked again
        QVERIFY(awaited(m_workspace->history().detail(m_row.message))->isMasked);
    }

    void aCorrectionIsALookToo()
    {
        enter(u"wang"_s);
        QCOMPARE(codeOf(awaited(m_workspace->corrections().begin(m_row.message))), u"E-ACC-01"_s);
        const auto before = reveals().size();
        enter(u"chen"_s);
        QCOMPARE(codeOf(awaited(m_workspace->corrections().begin(m_row.message))), u"E-COR-01"_s); // it never left
        QCOMPARE(reveals().size(), before);
    }

    void filesInTheClear_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("code");
        QTest::newRow("an agent") << u"li"_s << QString() << u"E-ACC-01"_s;
        QTest::newRow("an admin") << u"admin"_s << u"x"_s << u"E-ACC-01"_s;
        QTest::newRow("masked") << u"chen"_s << QString() << QString();
        QTest::newRow("in the clear") << u"chen"_s << u"for the auditors"_s << QString();
    }
    void filesInTheClear()
    {
        QFETCH(QString, who);
        QFETCH(QString, why);
        QFETCH(QString, code);
        enter(who);
        HistoryQuery query;
        query.isForFile = true;
        query.clearBecause = why;
        const auto page = awaited(m_workspace->history().list(query));
        QCOMPARE(codeOf(page), code);
        if (!code.isEmpty())
            return;
        QCOMPARE(page->rows.constFirst().customerName == m_row.customerName, !why.isEmpty());
        const AuditEntry noted = audited(u"history.exported"_s).constFirst();
        QCOMPARE(noted.actor, who);
        QCOMPARE(noted.after, why);
        QCOMPARE(noted.subject, why.isEmpty() ? QString() : u"personal-data"_s);
    }

    void aWhyWithoutAFileShowsNothing()
    {
        enter(u"chen"_s);
        HistoryQuery query;
        query.clearBecause = u"let me see"_s;
        QVERIFY(awaited(m_workspace->history().list(query))->rows.constFirst().isMasked);
    }

    void theCommandLine_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isClear");
        QTest::addColumn<QString>("code");
        const QString id = m_row.message.value;
        for (const QString &way : {QString(), u"--json"_s}) {
            const QStringList how = way.isEmpty() ? QStringList() : QStringList{way};
            const auto add = [&](const char *name, const QString &who, const QStringList &words, bool isClear, const QString &code) {
                QTest::newRow(qPrintable(QLatin1StringView(name) + way)) << who << words + how << isClear << code;
            };
            add("list, own", u"li"_s, {u"history"_s, u"list"_s}, true, {});
            add("list", u"chen"_s, {u"history"_s, u"list"_s}, false, {});
            add("search", u"chen"_s, {u"history"_s, u"search"_s, m_row.ticketNumber}, false, {});
            add("show, own", u"li"_s, {u"history"_s, u"show"_s, id}, true, {});
            add("show", u"chen"_s, {u"history"_s, u"show"_s, id}, false, {});
            add("show, admin", u"admin"_s, {u"history"_s, u"show"_s, id}, false, {});
            add("outbox", u"chen"_s, {u"outbox"_s, u"list"_s}, false, {});
            add("bytes", u"chen"_s, {u"history"_s, u"show"_s, id, u"--frozen"_s}, false, u"E-ACC-18"_s);
            add("reveal", u"chen"_s, {u"history"_s, u"reveal"_s, id, u"--why"_s, u"a complaint"_s}, true, {});
            add("reveal without why", u"chen"_s, {u"history"_s, u"reveal"_s, id}, false, u"E-ACC-13"_s);
            add("reveal, agent", u"wang"_s, {u"history"_s, u"reveal"_s, id, u"--why"_s, u"x"_s}, false, u"E-ACC-01"_s);
            add("export", u"chen"_s, {u"history"_s, u"export"_s, u"--events"_s}, false, {});
            add("export, clear", u"chen"_s, {u"history"_s, u"export"_s, u"--personal-data"_s, u"auditors"_s}, true, {});
            add("export, no reason", u"chen"_s, {u"history"_s, u"export"_s, u"--personal-data"_s, u" "_s}, false, u"E-ACC-13"_s);
            add("export, agent", u"li"_s, {u"history"_s, u"export"_s}, false, u"E-ACC-01"_s);
        }
    }
    void theCommandLine()
    {
        QFETCH(QString, who);
        QFETCH(QStringList, words);
        QFETCH(bool, isClear);
        QFETCH(QString, code);
        const test::Answer answer = m_harness.run(words + as(who));
        QCOMPARE(answer.err.left(8), code);
        QCOMPARE(answer.code == 0, code.isEmpty());
        QCOMPARE(answer.out.contains(m_row.customerName), isClear);
        if (isClear) {
            QVERIFY(!words.contains(u"--json"_s) || answer.out.contains(m_row.recipient)); // whole, not only in the detail
            return;
        }
        const QString both = answer.out + answer.err;
        QVERIFY(!both.contains(m_row.recipient));
        for (const QString &said : std::as_const(m_words))
            QVERIFY2(!both.contains(said), qPrintable(said));
    }

    void withoutAccountsNothingIsHidden()
    {
        test::CtlHarness alone;
        QCOMPARE(alone.initSample().code, 0);
        QCOMPARE(alone.run(alone.completeReminder(u"send"_s) + QStringList{u"--set"_s, u"channels=email"_s}).code, 0);
        const QJsonArray rows = alone.run({u"history"_s, u"list"_s, u"--json"_s}).json().array();
        QCOMPARE(rows.size(), 1);
        QVERIFY(!rows.first().toObject().value(u"masked"_s).toBool());
        QCOMPARE(rows.first().toObject().value(u"customer"_s).toString(), m_row.customerName);
    }

private:
    static QStringList as(const QString &who) { return {u"--as"_s, who, u"--as-secret"_s, u"env:MASKING_PASSWORD"_s}; }
    void enter(const QString &who) { QVERIFY(awaited(m_workspace->accounts().signIn(who, password))); }

    [[nodiscard]] QList<AuditEntry> audited(const QString &what)
    {
        enter(u"admin"_s);
        AuditQuery query;
        query.what = what;
        return awaited(m_workspace->audit().list(query))->rows;
    }
    [[nodiscard]] QList<AuditEntry> reveals() { return audited(u"reveal"_s); }

    /// Nothing of the customer is anywhere in it.
    void judge(const HistoryDetail &detail) const
    {
        QStringList all{detail.item.customerName, detail.item.message.recipient, detail.item.message.recipientName,
                        detail.draftJson, QString::fromUtf8(detail.frozen)};
        all += detail.item.message.parts.values();
        for (const HistoryEvent &event : detail.events)
            all += event.detail;
        const QString text = all.join(u'\n');
        QVERIFY(!text.contains(m_row.customerName) && !text.contains(m_row.recipient));
        for (const QString &said : m_words)
            QVERIFY2(!text.contains(said), qPrintable(said));
        QVERIFY(text.contains(u"responsible"_s)); // who of the team takes part stays
        QVERIFY(detail.frozen.isEmpty());
    }

    test::CtlHarness m_harness;
    std::unique_ptr<Workspace> m_workspace;
    HistoryRow m_row;
    HistoryDetail m_whole;
    QStringList m_words;
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
