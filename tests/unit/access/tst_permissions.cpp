// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/actor.h"
#include "wording/wording.h"

#include <QSet>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class PermissionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPermissionHasItsKeyAndSomebody()
    {
        QSet<QString> keys;
        for (const Permission permission : allPermissions()) {
            const QString key = permissionKey(permission);
            QVERIFY(permissionFromKey(key) == permission);
            QVERIFY(bool(rolesWith(permission)));
            QVERIFY2(permissionWords(key) != key, qPrintable(key));
            keys += key;
        }
        QCOMPARE(keys.size(), allPermissions().size());
        QVERIFY(!permissionFromKey(u"nothing"_s));
    }

    void rights_data()
    {
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<QString>("code"); // empty: allowed
        const Roles agent = Role::Agent;
        const Roles supervisor = Role::Supervisor;
        const Roles admin = Role::Admin;
        const Roles service = Role::Service;
        QTest::newRow("agent sends") << agent << Permission::Send << QString();
        QTest::newRow("admin does not send") << admin << Permission::Send << u"E-ACC-01"_s;
        QTest::newRow("service does not send of itself") << service << Permission::Send << u"E-ACC-01"_s;
        QTest::newRow("agent does not approve") << agent << Permission::Approve << u"E-ACC-01"_s;
        QTest::newRow("supervisor approves") << supervisor << Permission::Approve << QString();
        QTest::newRow("agent and supervisor") << (agent | supervisor) << Permission::Reveal << QString();
        QTest::newRow("supervisor does not publish") << supervisor << Permission::PublishTemplates << u"E-ACC-01"_s;
        QTest::newRow("admin publishes") << admin << Permission::PublishTemplates << QString();
        QTest::newRow("supervisor does not erase") << supervisor << Permission::Erase << u"E-ACC-01"_s;
        QTest::newRow("service keeps house") << service << Permission::Retain << QString();
        QTest::newRow("nobody") << Roles() << Permission::WorkTickets << u"E-ACC-02"_s;
    }
    void rights()
    {
        QFETCH(Roles, roles);
        QFETCH(Permission, permission);
        QFETCH(QString, code);
        const Actor actor{u"wang.min"_s, u"王敏"_s, roles};
        const Done done = require(actor, permission);
        QCOMPARE(done ? QString() : done.error().code, code);
        QCOMPARE(can(actor, permission), code.isEmpty());
        QCOMPARE(bool(require(Session(actor), permission)), code.isEmpty());
    }

    void theLocalPersonMayAllThatPeopleMay()
    {
        for (const Permission permission : allPermissions()) {
            Roles people;
            for (const Role role : personRoles())
                people |= role;
            QCOMPARE(can(localActor(), permission), bool(rolesWith(permission) & people));
        }
    }

    void aRefusalIsASentence()
    {
        const Done refused = require({u"li"_s, {}, Role::Agent}, Permission::PublishTemplates);
        const QString text = sentence(refused.error());
        QVERIFY2(text.startsWith(u"E-ACC-01 "_s), qPrintable(text));
        QVERIFY2(text.contains(permissionWords(u"publish-templates"_s)), qPrintable(text));
        QVERIFY2(!text.contains(u"publish-templates"_s), qPrintable(text));
    }

    void rolesAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("roles"); // -1: refused
        QTest::newRow("one") << u"agent"_s << int(Role::Agent);
        QTest::newRow("two, any order, spaces") << u"admin, agent"_s << (int(Role::Agent) | int(Role::Admin));
        QTest::newRow("none") << u""_s << -1;
        QTest::newRow("unknown") << u"agent,king"_s << -1;
        QTest::newRow("service is no person") << u"service"_s << -1;
    }
    void rolesAsText()
    {
        QFETCH(QString, text);
        QFETCH(int, roles);
        const auto read = personRolesFromText(text);
        QCOMPARE(read ? int(*read) : -1, roles);
        if (read)
            QVERIFY(personRolesFromText(rolesText(*read)) == read);
    }

    void aSessionChangesHands()
    {
        Session session;
        QVERIFY(session.actor().isNobody());
        session.begin(localActor());
        QCOMPARE(session.actor(), localActor());
        session.end();
        QCOMPARE(require(session, Permission::WorkTickets).error().code, u"E-ACC-02"_s);
    }
};

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
