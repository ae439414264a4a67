// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesettings.h"
#include "workflow/gatewaysetting.h"
#include "workflow/intakesetting.h"
#include "workflow/settingstransfer.h"
#include "workflow/sourcesetting.h"
#include "workflow/valuesetting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// A workspace in memory, whoever sits there.
struct Desk
{
    explicit Desk(const Actor &actor = localActor()) : session(actor) {}
    [[nodiscard]] SettingsPorts ports() { return {store, places, bench, session}; }

    FakeWorkspace space;
    FakeSettingsStore store{space};
    FakeSyncStore places;
    FakeSettingsBench bench;
    Session session;
};

GatewayConfig smtp(const QString &name)
{
    GatewayConfig config;
    config.name = name;
    config.kind = u"smtp"_s;
    config.settings = {{u"host"_s, u"mail.example.com"_s}, {u"from"_s, u"a@example.com"_s}, {u"user"_s, u"a"_s}, {u"ehlo"_s, u"  "_s}};
    return config;
}

const GivenSecret password{{}, "s3cret"};

template<typename T>
QString codeOf(const Async<T> &future)
{
    const Result<T> result = awaited(future);
    return result ? QString() : result.error().code;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGatewayIsCheckedBeforeItsSecretIsKept()
    {
        Desk desk;
        GatewayConfig wrong = smtp(u"mail"_s);
        wrong.settings[u"port"_s] = u"0"_s;
        QCOMPARE(codeOf(keepGateway(desk.ports(), wrong, password)), u"E-SET-03"_s);
        QVERIFY(desk.bench.secrets.isEmpty());
        QVERIFY(desk.space.gateways.isEmpty());
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), password)), QString());
        QCOMPARE(desk.bench.secrets.value(u"keychain:remindesk/gateway/mail"_s), "s3cret");
        QCOMPARE(desk.space.gateways.constFirst().secretRef, u"keychain:remindesk/gateway/mail"_s);
        QVERIFY(!desk.space.gateways.constFirst().settings.contains(u"ehlo"_s)); // blanks are nothing
        QCOMPARE(desk.bench.changes, 1);
    }

    void aNameStandsOnce()
    {
        Desk desk;
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), password)), QString());
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), password)), u"E-SET-06"_s);
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"a/b"_s), password)), u"E-SET-04"_s);
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), {}, true)), QString()); // the command line replaces
        QCOMPARE(desk.space.gateways.size(), 1);
        QCOMPARE(desk.space.gateways.constFirst().secretRef, u"keychain:remindesk/gateway/mail"_s);
    }

    void renamingKeepsIdAndSecret()
    {
        Desk desk;
        GatewayConfig config = *awaited(keepGateway(desk.ports(), smtp(u"mail"_s), password));
        config.name = u"post"_s;
        QCOMPARE(codeOf(keepGateway(desk.ports(), config, {})), QString());
        QCOMPARE(desk.space.gateways.size(), 1);
        QCOMPARE(desk.space.gateways.constFirst().id.value, u"mail"_s);
        QCOMPARE(desk.space.gateways.constFirst().secretRef, u"keychain:remindesk/gateway/mail"_s);
    }

    void theOrderIsNumberedAnew()
    {
        Desk desk;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(name), password)), QString());
        QCOMPARE(codeOf(moveGateway(desk.ports(), desk.space.gateways.at(2), -1)), QString());
        QStringList names;
        const auto states = awaited(gatewayStates(desk.ports()));
        QVERIFY(states);
        for (const GatewayState &state : *states)
            names += state.config.name + QString::number(state.place);
        QCOMPARE(names, (QStringList{u"a0"_s, u"c1"_s, u"b2"_s}));
        QCOMPARE(codeOf(moveGateway(desk.ports(), desk.space.gateways.at(0), -1)), QString()); // first already
    }

    void removingTakesTheSecretAlong()
    {
        Desk desk;
        const GatewayConfig config = *awaited(keepGateway(desk.ports(), smtp(u"mail"_s), password));
        QCOMPARE(codeOf(removeGateway(desk.ports(), config)), QString());
        QVERIFY(desk.space.gateways.isEmpty());
        QVERIFY(desk.bench.secrets.isEmpty());
        QCOMPARE(codeOf(removeGateway(desk.ports(), config)), u"E-SET-05"_s);
    }

    void aTestUsesWhatIsTyped()
    {
        Desk desk;
        const auto result = awaited(testGateway(desk.ports(), smtp(u"mail"_s), password, u"me@example.com"_s));
        QVERIFY(result && wentThrough(*result));
        QCOMPARE(desk.bench.tests.constFirst().second, u"me@example.com"_s);
        QVERIFY(desk.space.gateways.isEmpty()); // nothing is kept
        QVERIFY(desk.bench.secrets.isEmpty());
    }

    void nobodyElseMay_data()
    {
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<QString>("code");
        QTest::newRow("nobody") << Roles() << u"E-ACC-02"_s;
        QTest::newRow("agent") << Roles(Role::Agent) << u"E-ACC-01"_s;
        QTest::newRow("supervisor") << Roles(Role::Supervisor) << u"E-ACC-01"_s;
        QTest::newRow("agent and supervisor") << (Roles(Role::Agent) | Role::Supervisor) << u"E-ACC-01"_s;
    }
    void nobodyElseMay()
    {
        QFETCH(Roles, roles);
        QFETCH(QString, code);
        Desk desk(Actor{u"x"_s, u"X"_s, roles});
        const SettingsPorts ports = desk.ports();
        const GatewayConfig gateway = smtp(u"mail"_s);
        const SourceConfig source{{u"s"_s}, u"s"_s, u"csv"_s, {}, {}, true};
        QCOMPARE(codeOf(keepGateway(ports, gateway, password)), code);
        QCOMPARE(codeOf(enableGateway(ports, gateway, false)), code);
        QCOMPARE(codeOf(moveGateway(ports, gateway, 1)), code);
        QCOMPARE(codeOf(removeGateway(ports, gateway)), code);
        QCOMPARE(codeOf(testGateway(ports, gateway, password, u"a@example.com"_s)), code);
        QCOMPARE(codeOf(keepSource(ports, source, {})), code);
        QCOMPARE(codeOf(enableSource(ports, source, false)), code);
        QCOMPARE(codeOf(removeSource(ports, source)), code);
        QCOMPARE(codeOf(testSource(ports, source, {})), code);
        QCOMPARE(codeOf(sampleSource(ports, source, {})), code);
        QCOMPARE(codeOf(keepValues(ports, {}, {})), code);
        QCOMPARE(codeOf(changeValues(ports, {{u"default.zone"_s, u"UTC"_s}})), code);
        QCOMPARE(codeOf(keepPerson(ports, {u"k"_s, u"n"_s, {}, u"agent"_s}, {})), code);
        QCOMPARE(codeOf(removePerson(ports, u"k"_s)), code);
        QCOMPARE(codeOf(keepQueue(ports, {u"Q"_s, {}}, {})), code);
        QCOMPARE(codeOf(removeQueue(ports, u"Q"_s)), code);
        QCOMPARE(codeOf(keepListener(ports, u"127.0.0.1:8090"_s, {}, {})), code);
        QCOMPARE(codeOf(keepHook(ports, u"h"_s, password)), code);
        QCOMPARE(codeOf(removeHook(ports, {u"h"_s, {}})), code);
        QCOMPARE(codeOf(keepMailbox(ports, u"m"_s, {}, password)), code);
        QCOMPARE(codeOf(removeMailbox(ports, {})), code);
        QCOMPARE(codeOf(testMailbox(ports, u"m"_s, {}, password, {})), code);
        QCOMPARE(codeOf(exportedSettings(ports)), code);
        QCOMPARE(codeOf(importSettings(ports, {}, true, {})), code);
        QVERIFY(desk.bench.secrets.isEmpty());
        QVERIFY(desk.space.gateways.isEmpty() && desk.space.values.isEmpty() && desk.space.people.isEmpty());
    }

    void valuesAreCheckedAndOnlyDifferencesWritten()
    {
        Desk desk;
        desk.space.values = {{u"default.zone"_s, u"UTC"_s}, {u"default.region"_s, u"DE"_s}};
        QCOMPARE(codeOf(changeValues(desk.ports(), {{u"default.zone"_s, u"Peking"_s}})), u"E-SET-03"_s);
        QCOMPARE(codeOf(changeValues(desk.ports(), {{u"colour"_s, u"red"_s}})), u"E-SET-02"_s);
        QCOMPARE(codeOf(changeValues(desk.ports(), {{u"default.locale"_s, u"fr"_s}})), u"E-SET-15"_s); // no template speaks it
        QCOMPARE(codeOf(changeValues(desk.ports(), {{u"default.locale"_s, u"zh-TW"_s}})), QString()); // zh-CN's stand in
        QCOMPARE(codeOf(changeValues(desk.ports(), {{u"default.locale"_s, QString()}})), QString());
        const SettingFields fields{SettingField{u"default.zone"_s, SettingKind::Zone}};
        QCOMPARE(codeOf(keepValues(desk.ports(), fields, {})), QString()); // emptied: removed
        QCOMPARE(desk.space.values, (QMap<QString, QString>{{u"default.region"_s, u"DE"_s}}));
    }

    void queuesKeepTheirLetters()
    {
        Desk desk;
        const QueueSetting queue{u"Tier 2.5"_s, {{u"accountable"_s, u"chen"_s}, {u"consulted"_s, u"li; wang"_s}}};
        QCOMPARE(codeOf(keepQueue(desk.ports(), queue, {})), QString());
        QCOMPARE(*awaited(queueSettings(desk.ports())), QList<QueueSetting>{queue});
        QCOMPARE(codeOf(keepQueue(desk.ports(), queue, {})), u"E-SET-06"_s);
        QCOMPARE(codeOf(keepQueue(desk.ports(), {u"Tier 3"_s, queue.letters}, queue.queue)), QString());
        QCOMPARE(awaited(queueSettings(desk.ports()))->constFirst().queue, u"Tier 3"_s);
        QCOMPARE(codeOf(removeQueue(desk.ports(), u"Tier 3"_s)), QString());
        QVERIFY(desk.space.values.isEmpty());
    }

    void aListenerGetsATokenOfItsOwn()
    {
        Desk desk;
        QCOMPARE(codeOf(keepListener(desk.ports(), u"localhost:1"_s, {}, {})), u"E-RCV-11"_s);
        QCOMPARE(codeOf(keepListener(desk.ports(), u"127.0.0.1:8090"_s, u"ftp://x"_s, {})), u"E-RCV-15"_s);
        QCOMPARE(codeOf(keepListener(desk.ports(), u"127.0.0.1:8090"_s, {}, {})), QString());
        QCOMPARE(desk.bench.secrets.value(u"keychain:remindesk/listener"_s), desk.bench.randomToken());
        QCOMPARE(codeOf(keepListener(desk.ports(), u"127.0.0.1:8091"_s, {}, {u"env:TOKEN"_s, {}})), QString());
        QCOMPARE(desk.space.values.value(u"listener.secret"_s), u"env:TOKEN"_s);
        QCOMPARE(codeOf(keepListener(desk.ports(), {}, {}, {})), QString());
        QVERIFY(!desk.space.values.contains(u"listener.address"_s));
    }

    void aMailboxNeedsItsPasswordOnce()
    {
        Desk desk;
        const QMap<QString, QString> settings{{u"host"_s, u"imap.example.com"_s}, {u"user"_s, u"a"_s}};
        QCOMPARE(codeOf(keepMailbox(desk.ports(), u"inbox"_s, settings, {})), u"E-SET-01"_s);
        QCOMPARE(codeOf(keepMailbox(desk.ports(), u"inbox"_s, settings, password)), QString());
        QCOMPARE(codeOf(keepMailbox(desk.ports(), u"inbox"_s, settings, {})), QString());
        const auto intake = awaited(intakeSettings(desk.ports()));
        QCOMPARE(intake->mailboxes.constFirst().secretRef, u"keychain:remindesk/mailbox/inbox"_s);
        QCOMPARE(codeOf(removeMailbox(desk.ports(), intake->mailboxes.constFirst())), QString());
        QVERIFY(desk.bench.secrets.isEmpty() && desk.space.values.isEmpty());
    }

    void aFileHoldsEverythingButSecrets()
    {
        Desk desk;
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), password)), QString());
        QCOMPARE(codeOf(keepSource(desk.ports(), {{}, u"list"_s, u"csv"_s, {{u"path"_s, u"/a.csv"_s}}, {}, true}, {})), QString());
        QCOMPARE(codeOf(keepPerson(desk.ports(), {u"chen"_s, u"陈主管"_s, {}, u"supervisor"_s}, {})), QString());
        desk.space.values = {{u"sender.company"_s, u"远山"_s}, {u"me.key"_s, u"chen"_s}, {u"suggestion.1"_s, u"{}"_s}};
        const SettingsFile file = *awaited(exportedSettings(desk.ports()));
        const QByteArray text = file.text();
        QVERIFY(!text.contains("s3cret"));
        QVERIFY(!text.contains("me.key") && !text.contains("suggestion"));
        const auto read = SettingsFile::parse(text, u"x"_s);
        QVERIFY(read);
        QCOMPARE(*read, file);
        QCOMPARE(read->text(), text);
        QVERIFY(differences(file, *read, true).isEmpty());
    }

    void anImportSaysWhatItWouldDoAndDoesThat()
    {
        Desk from;
        QCOMPARE(codeOf(keepGateway(from.ports(), smtp(u"mail"_s), password)), QString());
        from.space.values = {{u"sender.company"_s, u"远山"_s}};
        const SettingsFile wanted = *awaited(exportedSettings(from.ports()));
        Desk to;
        to.space.values = {{u"sender.company"_s, u"近水"_s}, {u"default.region"_s, u"DE"_s}, {u"me.key"_s, u"me"_s}};
        const auto shown = differences(*awaited(exportedSettings(to.ports())), wanted, true);
        QCOMPARE(shown.size(), 3); // a gateway, a changed value, a removed one
        to.space.values.insert(u"default.zone"_s, u"UTC"_s);
        QCOMPARE(codeOf(importSettings(to.ports(), wanted, true, shown)), u"E-SET-13"_s); // changed meanwhile
        to.space.values.remove(u"default.zone"_s);
        QCOMPARE(*awaited(importSettings(to.ports(), wanted, true, shown)), 3);
        QCOMPARE(awaited(exportedSettings(to.ports()))->text(), wanted.text());
        QCOMPARE(to.space.values.value(u"me.key"_s), u"me"_s);
        SettingsFile broken = wanted;
        broken.gateways[0].settings[u"port"_s] = u"0"_s;
        QCOMPARE(codeOf(importSettings(to.ports(), broken, false, {})), u"E-SET-03"_s);
    }

    /// A file somebody wrote by hand: a password in a reference's place must neither be kept nor shown.
    void aPasswordInAFileOfSettingsIsRefused()
    {
        Desk desk;
        QCOMPARE(codeOf(keepGateway(desk.ports(), smtp(u"mail"_s), password)), QString());
        const SettingsFile good = *awaited(exportedSettings(desk.ports()));
        const auto refused = [&desk](const SettingsFile &file) {
            const auto count = awaited(importSettings(desk.ports(), file, false, {}));
            return count ? QString() : count.error().code + u' ' + count.error().where + u' ' + count.error().arguments.join(u' ');
        };
        SettingsFile file = good;
        file.gateways[0].secretRef = u"hunter2"_s;
        QVERIFY2(refused(file).startsWith(u"E-SET-14 mail"_s) && !refused(file).contains(u"hunter2"_s), qPrintable(refused(file)));
        for (const QString &key : {u"listener.secret"_s, u"hook.a"_s, u"history.secret"_s, u"anchor.secret"_s}) {
            file = good;
            file.values = {{key, u"hunter2"_s}};
            QVERIFY2(refused(file).startsWith(u"E-SET-14 "_s + key) && !refused(file).contains(u"hunter2"_s), qPrintable(refused(file)));
        }
        file.values = {{u"mailbox.a"_s, uR"({"host":"h","secret":"hunter2"})"_s}};
        QVERIFY2(refused(file).startsWith(u"E-SET-14 mailbox.a"_s), qPrintable(refused(file)));
        file.values = {{u"no.such"_s, u"1"_s}};
        QVERIFY2(refused(file).startsWith(u"E-SET-02"_s), qPrintable(refused(file)));
        file.values = {{u"sender.signature"_s, QString(4097, u'x')}};
        QVERIFY2(refused(file).startsWith(u"E-SET-03"_s), qPrintable(refused(file)));
        file.values = {{u"hook.a"_s, u"env:HOOK"_s}, {u"history.secret"_s, u"off"_s}, {u"mailbox.a"_s, uR"({"host":"h","secret":"env:BOX"})"_s},
                       {u"sender.signature"_s, QString(4096, u'x')}};
        QCOMPARE(refused(file), u"E-SET-13  "_s); // nothing wrong but that its differences were not shown
    }

    void whatIsNoFileOfSettingsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("[gateways]");
        QTest::newRow("another") << QByteArray("{\"format\":\"x\"}");
        QTest::newRow("newer") << QByteArray("{\"format\":\"remindesk-settings\",\"version\":2}");
        QTest::newRow("a stranger") << QByteArray(R"({"format":"remindesk-settings","version":1,"gateways":[],"sources":[],"people":[],"values":{},"x":1})");
        QTest::newRow("a gateway's stranger") << QByteArray(R"({"format":"remindesk-settings","version":1,"gateways":[{"password":"x"}],"sources":[],"people":[],"values":{}})");
        QTest::newRow("half a person") << QByteArray(R"({"format":"remindesk-settings","version":1,"gateways":[],"sources":[],"people":[{"key":"x"}],"values":{}})");
    }
    /// Of two values for one setting nobody knows which one is meant.
    void aKeyThatStandsTwiceIsRefused()
    {
        const auto file = SettingsFile::parse("{\"format\":\"remindesk-settings\",\"version\":1,\"gateways\":[],\"sources\":[],"
                                              "\"people\":[],\"values\":{\n\"quiet.from\":\"22:00\",\n\"quiet.from\":\"23:00\"}}",
                                              u"x.json"_s);
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"E-JSN-01"_s);
        QCOMPARE(file.error().arguments, (QStringList{u"quiet.from"_s, u"3"_s, u"1"_s}));
        QCOMPARE(file.error().where, u"x.json"_s);
    }

    void whatIsNoFileOfSettingsIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto file = SettingsFile::parse(text, u"x.json"_s);
        QVERIFY(!file);
        QCOMPARE(file.error().code, u"E-SET-10"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
