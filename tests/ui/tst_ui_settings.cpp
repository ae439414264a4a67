// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/password.h"
#include "ui/support/settingsdriver.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestUiSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailServerIsAddedTestedAndSwitchedOff()
    {
        SettingsDriver driver;
        driver.open();
        driver.key(Qt::Key_N);
        driver.type(u"field.gateway.name"_s, u"mail"_s);
        driver.type(u"field.gateway.host"_s, u"mail.example.com"_s);
        driver.type(u"field.gateway.port"_s, u"99999"_s);
        driver.type(u"field.gateway.from"_s, u"service@example.com"_s);
        driver.type(u"field.gateway.user"_s, u"service"_s);
        driver.type(u"gateway.secret"_s, u"s3cret"_s);
        QCOMPARE(driver.find<QLineEdit>(u"gateway.secret"_s)->echoMode(), QLineEdit::Password);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.said(u"finding.gateway.port"_s).isEmpty());
        QVERIFY(driver.space.gateways.isEmpty() && driver.bench.secrets.isEmpty());

        driver.type(u"field.gateway.port"_s, u"2525"_s);
        driver.type(u"gateway.to"_s, u"me@example.com"_s);
        driver.key(Qt::Key_T);
        QTRY_COMPARE(driver.bench.tests.size(), 1);
        QVERIFY(driver.words(u"gateway.words"_s).contains(u"2.0.0 Ok: queued"_s));
        QVERIFY(driver.space.gateways.isEmpty()); // a test keeps nothing

        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.gateways.size(), 1);
        QCOMPARE(driver.space.gateways.constFirst().settings.value(u"port"_s), u"2525"_s);
        QCOMPARE(driver.bench.secrets.value(u"keychain:remindesk/gateway/mail"_s), "s3cret");
        QTRY_COMPARE(driver.find<QTableView>(u"gateway.list"_s)->model()->rowCount(), 1);
        QVERIFY(driver.find<QLineEdit>(u"gateway.secret"_s)->text().isEmpty()); // never shown again
        QVERIFY(!driver.words(u"gateway.promise"_s).isEmpty());

        driver.click(u"gateway.enable"_s);
        QTRY_VERIFY(!driver.space.gateways.constFirst().isEnabled);
    }

    void aProviderThatRefusesIsQuoted()
    {
        SettingsDriver driver;
        driver.bench.answer = SendResult{Outcome::RecipientFinal, u"smtp.550"_s, u"5.1.1 unknown user"_s, {}, {}};
        driver.open();
        driver.key(Qt::Key_N);
        driver.type(u"field.gateway.name"_s, u"mail"_s);
        driver.type(u"field.gateway.host"_s, u"mail.example.com"_s);
        driver.type(u"field.gateway.from"_s, u"service@example.com"_s);
        driver.type(u"gateway.to"_s, u"me@example.com"_s);
        driver.key(Qt::Key_T);
        QTRY_VERIFY(driver.words(u"gateway.words"_s).contains(u"5.1.1 unknown user"_s));
    }

    void removingAsksForTheName()
    {
        SettingsDriver driver;
        GatewayConfig folder{{u"out"_s}, u"out"_s, u"folder"_s, Channel::Sms, {{u"path"_s, u"/srv/out"_s}}, {}, true};
        driver.space.gateways += folder;
        driver.open();
        QTRY_COMPARE(driver.find<QTableView>(u"gateway.list"_s)->model()->rowCount(), 1);
        driver.find<QTableView>(u"gateway.list"_s)->selectRow(0);
        QTRY_COMPARE(driver.find<QLineEdit>(u"field.gateway.name"_s)->text(), u"out"_s);
        driver.click(u"gateway.remove"_s); // the scripted person gives up
        QCoreApplication::processEvents();
        QCOMPARE(driver.space.gateways.size(), 1);
    }

    void everySectionIsReachedByArrows()
    {
        Theme theme(*qApp); // the rows' padding comes from its style sheet
        SettingsDriver driver;
        driver.open();
        driver.key(Qt::Key_G);
        auto *sections = driver.find<QListWidget>(u"settings.sections"_s);
        const int height = sections->fontMetrics().height() + 14;
        for (int i = 0; i < sections->count(); ++i) {
            QCOMPARE(sections->currentRow(), i);
            QVERIFY2(sections->hasFocus(), qPrintable(sections->currentItem()->text()));
            for (int row = 0; row < sections->count(); ++row)
                QVERIFY(sections->visualItemRect(sections->item(row)).height() >= height);
            driver.key(Qt::Key_Down, Qt::NoModifier);
            QTest::qWait(20); // an empty list is read, and must not take the keys
        }
    }

    void whoMayNotIsTold()
    {
        SettingsDriver driver(Actor{u"x"_s, u"X"_s, Role::Agent});
        driver.open();
        driver.key(Qt::Key_N);
        driver.type(u"field.gateway.name"_s, u"mail"_s);
        driver.type(u"field.gateway.host"_s, u"mail.example.com"_s);
        driver.type(u"field.gateway.from"_s, u"service@example.com"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(driver.words(u"gateway.words"_s).contains(u"role"_s));
        QVERIFY(driver.space.gateways.isEmpty());
    }

    void aColumnIsMappedBesideItsValues()
    {
        SettingsDriver driver;
        driver.bench.rows = {{u"编号"_s, u"谁"_s}, {{u"1"_s, u"李雷"_s}}, {u"number"_s, {}}, {u"挂起"_s}, {QString()},
                             {u"number"_s, u"customer"_s}, 1, {}};
        driver.open();
        driver.show(u"sources"_s);
        driver.type(u"field.source.name"_s, u"list"_s);
        driver.type(u"field.source.path"_s, u"/srv/list.csv"_s);
        driver.key(Qt::Key_T);
        QTRY_VERIFY(driver.window().findChild<QComboBox *>(u"mapping.column.谁"_s));
        QTRY_VERIFY(driver.window().findChild<QComboBox *>(u"mapping.column.谁"_s)->isVisible());
        QComboBox *box = driver.find<QComboBox>(u"mapping.column.谁"_s);
        box->setCurrentIndex(box->findData(u"customer"_s));
        QComboBox *status = driver.find<QComboBox>(u"mapping.status.挂起"_s);
        status->setCurrentIndex(status->findData(u"waiting-customer"_s));
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.sources.size(), 1);
        const QMap<QString, QString> kept = driver.space.sources.constFirst().settings;
        QCOMPARE(kept.value(u"column.谁"_s), u"customer"_s);
        QCOMPARE(kept.value(u"status.挂起"_s), u"waiting-customer"_s);
        QVERIFY(!kept.contains(u"column.编号"_s)); // recognised by itself
        QTRY_VERIFY(driver.find<QTableView>(u"source.list"_s)->currentIndex().isValid());
        driver.click(u"source.sync"_s);
        QTRY_VERIFY(driver.words(u"source.words"_s).contains(u"10"_s));
    }

    void peopleAndValuesAreKept()
    {
        SettingsDriver driver;
        driver.open();
        driver.show(u"people"_s);
        driver.type(u"field.person.key"_s, u"chen"_s);
        driver.type(u"field.person.name"_s, u"Chen"_s);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.people.size(), 1);
        QCOMPARE(driver.space.people.constFirst().role, u"agent"_s);
        driver.show(u"rules"_s);
        driver.type(u"field.rules0.default.zone"_s, u"Peking"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.said(u"finding.rules0.default.zone"_s).isEmpty());
        const QString said = driver.said(u"finding.rules0.default.zone"_s); // for a person: no key of a file, no code
        QVERIFY2(said.contains(u"\"Peking\""_s) && !said.contains(u"default.zone"_s) && !said.contains(u"E-"_s), qPrintable(said));
        driver.type(u"field.rules0.default.zone"_s, u"Asia/Shanghai"_s);
        QVERIFY(driver.said(u"finding.rules0.default.zone"_s).isEmpty()); // of what stands there no more
        auto *save = driver.find<QPushButton>(u"rules.save"_s);
        save->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_COMPARE(driver.space.values.value(u"default.zone"_s), u"Asia/Shanghai"_s);
        QVERIFY(save->hasFocus()); // the next key does not go somewhere else
        driver.type(u"field.rules0.default.locale"_s, u"fr"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(driver.said(u"finding.rules0.default.locale"_s).contains(u"en, zh-CN"_s)); // what there is
        QVERIFY(!driver.space.values.contains(u"default.locale"_s));
        driver.type(u"field.rules0.default.locale"_s, u"en-GB"_s);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.values.value(u"default.locale"_s), u"en-GB"_s);
    }

    /// The whole life of accounts, by keys alone.
    void accountsAreKeptByKeys()
    {
        SettingsDriver driver({u"chen"_s, u"Chen"_s, Role::Admin});
        driver.accountStore.kept += StoredAccount{{u"chen"_s, u"Chen"_s, Role::Admin, true, driver.clock.now(), {}}, "x", 0, {}};
        driver.open();
        driver.show(u"accounts"_s);
        auto *list = driver.find<QTableView>(u"account.list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        // A new one: the passwords differ, then it is too short, then it is right.
        driver.key(Qt::Key_N);
        QTRY_VERIFY(driver.find<QLineEdit>(u"field.account.key"_s)->hasFocus());
        driver.keys(u"li"_s);
        driver.keys(u"Li Qiang"_s, 1);
        driver.press(Qt::Key_Tab);
        auto *supervisor = driver.find<QCheckBox>(u"account.role.supervisor"_s);
        QTRY_VERIFY(driver.find<QCheckBox>(u"account.role.agent"_s)->hasFocus());
        driver.press(Qt::Key_Tab);
        driver.press(Qt::Key_Space);
        QVERIFY(supervisor->hasFocus() && supervisor->isChecked());
        driver.press(Qt::Key_Tab);
        driver.keys(u"short"_s, 1);
        driver.keys(u"other"_s, 1);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.said(u"finding.account.again"_s).isEmpty());
        QCOMPARE(driver.accountStore.kept.size(), 1);
        driver.type(u"field.account.again"_s, u"short"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(driver.said(u"finding.account.password"_s).contains(QString::number(shortestPassword)));
        driver.type(u"field.account.password"_s, u"correct horse 1"_s);
        driver.type(u"field.account.again"_s, u"correct horse 1"_s);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.accountStore.kept.size(), 2);
        const StoredAccount &li = driver.accountStore.kept.constLast();
        QCOMPARE(li.account.roles, Roles(Role::Agent) | Role::Supervisor);
        QCOMPARE(li.account.name, u"Li Qiang"_s);
        QVERIFY(isPassword("correct horse 1", li.verifier));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(driver.find<QLineEdit>(u"field.account.password"_s)->text().isEmpty()); // never stays on the screen
        QVERIFY(driver.find<QLineEdit>(u"field.account.key"_s)->isReadOnly());
        QVERIFY(driver.words(u"account.facts"_s).contains(u"never"_s));
        // Another role, then switched off.
        driver.find<QCheckBox>(u"account.role.supervisor"_s)->setFocus();
        driver.press(Qt::Key_Space);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.accountStore.kept.constLast().account.roles, Roles(Role::Agent));
        QVERIFY(isPassword("correct horse 1", driver.accountStore.kept.constLast().verifier)); // left empty: it stays
        QTRY_VERIFY(driver.find<QPushButton>(u"account.enable"_s)->isEnabled());
        driver.find<QPushButton>(u"account.enable"_s)->setFocus();
        driver.press(Qt::Key_Space);
        QTRY_VERIFY(!driver.accountStore.kept.constLast().account.isEnabled);
        QTRY_COMPARE(driver.find<QPushButton>(u"account.enable"_s)->text(), u"Switch on"_s);
        QStringList noted;
        for (const AuditEntry &entry : std::as_const(driver.accountStore.noted))
            noted += entry.actor + u' ' + entry.what;
        QCOMPARE(noted, (QStringList{u"chen account.added"_s, u"chen account.roles"_s, u"chen account.enabled"_s}));
    }

    void theLastAdminStays()
    {
        SettingsDriver driver({u"chen"_s, u"Chen"_s, Role::Admin});
        driver.accountStore.kept += StoredAccount{{u"chen"_s, u"Chen"_s, Role::Admin, true, driver.clock.now(), {}}, "x", 0, {}};
        driver.open();
        driver.show(u"accounts"_s);
        QTRY_VERIFY(driver.find<QPushButton>(u"account.enable"_s)->isEnabled());
        driver.click(u"account.enable"_s);
        QTRY_VERIFY(driver.words(u"account.words"_s).contains(u"Nobody could manage accounts"_s));
        QVERIFY(driver.accountStore.kept.constFirst().account.isEnabled);
        driver.find<QCheckBox>(u"account.role.admin"_s)->setFocus();
        driver.press(Qt::Key_Space);
        driver.find<QCheckBox>(u"account.role.agent"_s)->setFocus();
        driver.press(Qt::Key_Space);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(driver.words(u"account.words"_s).contains(u"Nobody could manage accounts"_s));
        QCOMPARE(driver.accountStore.kept.constFirst().account.roles, Roles(Role::Admin));
        QVERIFY(driver.accountStore.noted.isEmpty());
    }

    void theFirstAccountClosesTheDoor()
    {
        SettingsDriver driver;
        driver.open();
        driver.show(u"accounts"_s);
        QTRY_VERIFY(!driver.find<QLineEdit>(u"field.account.key"_s)->isReadOnly()); // nothing to choose: a new one
        driver.type(u"field.account.key"_s, u"chen"_s);
        driver.type(u"field.account.password"_s, u"correct horse 1"_s);
        driver.type(u"field.account.again"_s, u"correct horse 1"_s);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.accountStore.kept.size(), 1);
        QVERIFY(driver.accountStore.kept.constFirst().account.roles.testFlag(Role::Admin));
        QTRY_VERIFY(driver.session.actor().isNobody());
        QTRY_VERIFY(driver.words(u"account.words"_s).contains(u"everybody signs in"_s));
    }

    void whoMayNotManageAccountsHasNoSuchSection()
    {
        SettingsDriver driver({u"li"_s, u"Li"_s, Roles(Role::Agent) | Role::Supervisor});
        driver.open();
        const auto *list = driver.find<QListWidget>(u"settings.sections"_s);
        QVERIFY(list->findItems(u"Accounts"_s, Qt::MatchExactly).isEmpty());
        QVERIFY(!list->findItems(u"Gateways"_s, Qt::MatchExactly).isEmpty());
    }

    void everySectionOpensByKeys()
    {
        SettingsDriver driver;
        driver.open();
        driver.key(Qt::Key_G);
        auto *list = driver.find<QListWidget>(u"settings.sections"_s);
        QVERIFY(list->hasFocus());
        for (int i = 1; i < list->count(); ++i) {
            QTest::keyClick(list, Qt::Key_Down);
            QCOMPARE(list->currentRow(), i);
            const QString shots = qEnvironmentVariable("REMINDESK_SHOTS");
            QTest::qWait(shots.isEmpty() ? 1 : 100);
            if (!shots.isEmpty())
                QVERIFY(driver.window().grab().save(shots + u"/section%1.png"_s.arg(i)));
        }
    }
};

QTEST_MAIN(TestUiSettings)
#include "tst_ui_settings.moc"
