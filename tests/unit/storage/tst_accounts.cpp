// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, signing in and the audit log on a real store.
#include "storefixture.h"

#include "access/password.h"
#include "workflow/accounts.h"
#include "workflow/guardedaudit.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray password = "correct horse 1";

struct AccountsFixture : StoreFixture
{
    AccountsFixture() { start(); }

    [[nodiscard]] Accounts accounts() { return Accounts({store->accounts(), session, store->audit(), clock}); }
    /// An admin called chen, signed in.
    void begin()
    {
        Accounts all = accounts();
        QVERIFY(waited(all.add({u"chen"_s, u"陈"_s, Role::Admin}, password)));
        QVERIFY(waited(all.signIn(u"chen"_s, password)));
    }

    Session session{localActor()};
};

} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstAccountIsAnAdmin()
    {
        AccountsFixture f;
        Accounts accounts = f.accounts();
        QCOMPARE(waited(accounts.areUsed()).value(), false);
        QVERIFY(waited(accounts.add({u"wang"_s, u"王敏"_s, Role::Agent}, password)));
        QCOMPARE(waited(accounts.areUsed()).value(), true);
        QVERIFY(f.session.actor().isNobody()); // the local person is no more
        const auto actor = waited(accounts.signIn(u"wang"_s, password));
        QCOMPARE(rolesText(actor->roles), u"agent,admin"_s);
        QCOMPARE(f.session.actor(), *actor);
    }

    void refusesAccounts_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("code");
        QTest::newRow("taken") << u"chen"_s << password << u"E-ACC-08"_s;
        QTest::newRow("short") << u"li"_s << QByteArray("ninechars") << u"E-ACC-10"_s;
        QTest::newRow("ten Han characters are ten") << u"li"_s << u"一二三四五六七八九十"_s.toUtf8() << QString();
        QTest::newRow("three Han characters are nine bytes, yet three") << u"li"_s << u"一二三四"_s.toUtf8() << u"E-ACC-10"_s;
        QTest::newRow("endless") << u"li"_s << QByteArray(513, 'x') << u"E-ACC-10"_s;
        QTest::newRow("blank") << u"li lei"_s << password << u"E-ACC-14"_s;
        QTest::newRow("nobody") << QString() << password << u"E-ACC-14"_s;
        QTest::newRow("the local person") << u"local"_s << password << u"E-ACC-14"_s;
        QTest::newRow("the service") << u"service"_s << password << u"E-ACC-14"_s;
    }
    void refusesAccounts()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, secret);
        QFETCH(QString, code);
        AccountsFixture f;
        f.begin();
        QCOMPARE(codeOf(f.accounts().add({id, id, Role::Agent}, secret)), code);
    }

    void passwordsAreKeptAsArgon2id()
    {
        AccountsFixture f;
        f.begin();
        const auto stored = waited(f.store->accounts().find(u"chen"_s));
        QVERIFY2(stored->verifier.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), stored->verifier.constData());
        QVERIFY(!stored->verifier.contains(password));
        QVERIFY(isPassword(password, stored->verifier));
        QVERIFY(!isPassword("correct horse 2", stored->verifier));
        QVERIFY(!isPassword(password, "no verifier at all"));
        QVERIFY(*passwordVerifier(password) != *passwordVerifier(password)); // salted
    }

    void wrongPasswordsWaitLongerAndLonger()
    {
        AccountsFixture f;
        f.begin();
        Accounts accounts = f.accounts();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(accounts.signIn(u"chen"_s, "wrong password")), u"E-ACC-03"_s);
        const auto refused = waited(accounts.signIn(u"chen"_s, password));
        QCOMPARE(refused.error().code, u"E-ACC-04"_s); // the right one too
        QCOMPARE(refused.error().arguments, QStringList{u"5"_s});
        f.store.reset(); // and across a restart
        f.start();
        Accounts again = f.accounts();
        QCOMPARE(codeOf(again.signIn(u"chen"_s, password)), u"E-ACC-04"_s);
        f.clock.time = f.clock.time.plusSeconds(5);
        QVERIFY(waited(again.signIn(u"chen"_s, password)));
        QCOMPARE(codeOf(again.signIn(u"chen"_s, "wrong password")), u"E-ACC-03"_s); // counted anew
        QVERIFY(waited(again.signIn(u"chen"_s, password)));
    }

    void waits_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("2") << 2 << qint64(0);
        QTest::newRow("3") << 3 << qint64(5);
        QTest::newRow("4") << 4 << qint64(10);
        QTest::newRow("9") << 9 << qint64(320);
        QTest::newRow("20") << 20 << qint64(900);
        QTest::newRow("a million") << 1'000'000 << qint64(900);
    }
    void waits()
    {
        QFETCH(int, tries);
        QFETCH(qint64, seconds);
        QCOMPARE(Accounts::waitAfter(tries), seconds);
    }

    void anUnknownNameIsAWrongPassword()
    {
        AccountsFixture f;
        f.begin();
        QCOMPARE(codeOf(f.accounts().signIn(u"nobody"_s, password)), u"E-ACC-03"_s);
    }

    void disabledAndChangedAccountsTakeEffect()
    {
        AccountsFixture f;
        f.begin();
        Accounts accounts = f.accounts();
        QVERIFY(waited(accounts.add({u"li"_s, u"李"_s, Role::Agent}, password)));
        QCOMPARE(codeOf(accounts.setEnabled(u"chen"_s, false)), u"E-ACC-07"_s); // the last admin
        QCOMPARE(codeOf(accounts.setRoles(u"chen"_s, Role::Agent)), u"E-ACC-07"_s);
        QCOMPARE(codeOf(accounts.setRoles(u"none"_s, Role::Agent)), u"E-ACC-09"_s);

        Session li;
        Accounts hers({f.store->accounts(), li, f.store->audit(), f.clock});
        QVERIFY(waited(hers.signIn(u"li"_s, password)));
        QCOMPARE(codeOf(hers.list()), u"E-ACC-01"_s);
        QCOMPARE(codeOf(hers.setRoles(u"li"_s, Role::Admin)), u"E-ACC-01"_s);
        QVERIFY(waited(accounts.setRoles(u"li"_s, Role::Supervisor)));
        QCOMPARE(waited(hers.refreshed())->roles, Roles(Role::Supervisor));
        QVERIFY(waited(accounts.setEnabled(u"li"_s, false)));
        QVERIFY(waited(hers.refreshed())->isNobody());
        QVERIFY(li.actor().isNobody());
        QCOMPARE(codeOf(hers.signIn(u"li"_s, password)), u"E-ACC-05"_s);
        QCOMPARE(codeOf(hers.signIn(u"li"_s, "wrong password")), u"E-ACC-03"_s);
    }

    void passwordsChange()
    {
        AccountsFixture f;
        f.begin();
        Accounts accounts = f.accounts();
        const QByteArray other = "another horse 2";
        QCOMPARE(codeOf(accounts.changePassword("wrong password", other)), u"E-ACC-03"_s);
        QVERIFY(waited(accounts.changePassword(password, other)));
        QCOMPARE(codeOf(accounts.signIn(u"chen"_s, password)), u"E-ACC-03"_s);
        QVERIFY(waited(accounts.signIn(u"chen"_s, other)));
        QVERIFY(waited(accounts.setPassword(u"chen"_s, password)));
        QVERIFY(waited(accounts.signIn(u"chen"_s, password)));
        accounts.signOut();
        QCOMPARE(codeOf(accounts.changePassword(password, other)), u"E-ACC-02"_s);
    }

    void everyChangeIsInTheAuditLog()
    {
        AccountsFixture f;
        f.begin();
        Accounts accounts = f.accounts();
        QVERIFY(waited(accounts.add({u"li"_s, u"李"_s, Role::Agent}, password)));
        QVERIFY(waited(accounts.setRoles(u"li"_s, Role::Supervisor)));
        QVERIFY(waited(accounts.setPassword(u"li"_s, "a third horse 3")));
        GuardedAudit audit(f.store->audit(), f.session);
        const auto page = waited(audit.list({}));
        QCOMPARE(page->rows.size(), 5); // with the sign-in
        const AuditEntry roles = page->rows.at(1);
        QCOMPARE((QStringList{roles.actor, roles.what, roles.subject, roles.before, roles.after}),
                 (QStringList{u"chen"_s, u"account.roles"_s, u"li"_s, u"agent"_s, u"supervisor"_s}));
        for (const AuditEntry &entry : page->rows)
            QVERIFY(!(entry.before + entry.after).contains(u"horse"_s));
        QCOMPARE(waited(audit.list({{}, u"account.added"_s, {}, 1}))->rows.constFirst().subject, u"li"_s);
        AuditQuery query{u"chen"_s, {}, {}, 2};
        const auto first = waited(audit.list(query));
        query.after = first->next;
        QCOMPARE(first->rows.size(), 2);
        QCOMPARE(waited(audit.list(query))->rows.size(), 2); // chen's; the first account was the local person's doing
    }

    void theAuditLogIsAppendOnly()
    {
        AccountsFixture f;
        f.begin();
        QVERIFY(waited(f.store->audit().note(f.session.actor(), u"setting.changed"_s, u"a"_s, u"1"_s, u"2"_s)));
        QCOMPARE(waited(f.store->audit().verify())->rows, 3); // account, sign-in, this
        f.store.reset();
        QVERIFY(tamper(f.path(), {u"DELETE FROM audit"_s}).contains(u"append-only"_s));
        QVERIFY(tamper(f.path(), {u"UPDATE audit SET actor = 'x'"_s}).contains(u"append-only"_s));
        QCOMPARE(tamper(f.path(), {u"DROP TRIGGER audit_no_update"_s, u"UPDATE audit SET before_text = '0' WHERE seq = 2"_s}), QString());
        f.start();
        const auto report = waited(f.store->audit().verify());
        QVERIFY(!report->isIntact);
        QCOMPARE(report->firstBad, 2);
    }

    void nobodyAndAgentsDoNotReadIt()
    {
        AccountsFixture f;
        f.begin();
        f.session.begin({u"li"_s, {}, Role::Agent});
        GuardedAudit audit(f.store->audit(), f.session);
        QCOMPARE(codeOf(audit.list({})), u"E-ACC-01"_s);
        QVERIFY(waited(audit.note(localActor(), u"reveal"_s, u"m1"_s, {}, {})));
        f.session.end();
        QCOMPARE(codeOf(audit.note(localActor(), u"reveal"_s, u"m1"_s, {}, {})), u"E-ACC-02"_s);
        f.session.begin(localActor());
        QCOMPARE(waited(audit.list({}))->rows.constFirst().actor, u"li"_s); // not whom the caller named
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
