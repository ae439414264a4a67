// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/factory.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

GatewayConfig config(const QString &kind, Channel channel, const QMap<QString, QString> &settings)
{
    GatewayConfig result;
    result.id = {u"g1"_s};
    result.name = u"one"_s;
    result.kind = kind;
    result.channel = channel;
    result.settings = settings;
    return result;
}

} // namespace

class TestFactory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void secretWithLineBreakIsRefusedAndNotShown();
    void checkAgreesWithMake();
};

void TestFactory::good_data()
{
    QTest::addColumn<GatewayConfig>("settings");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("connections");
    QTest::newRow("folder") << config(u"folder"_s, Channel::Email, {{u"path"_s, u"/tmp/out"_s}})
                            << QByteArray() << 1;
    QTest::newRow("folder for SMS") << config(u"folder"_s, Channel::Sms, {{u"path"_s, u"/tmp/out"_s}})
                                    << QByteArray() << 1;
    QTest::newRow("smtp") << config(u"smtp"_s, Channel::Email,
                                    {{u"host"_s, u"mail.example.com"_s},
                                     {u"user"_s, u"agent"_s},
                                     {u"from"_s, u"a@example.com"_s},
                                     {u"connections"_s, u"4"_s}})
                          << QByteArray("pw") << 4;
    QTest::newRow("relay without login") << config(u"smtp"_s, Channel::Email,
                                                   {{u"host"_s, u"127.0.0.1"_s},
                                                    {u"port"_s, u"25"_s},
                                                    {u"security"_s, u"none"_s},
                                                    {u"from"_s, u"a@example.com"_s}})
                                         << QByteArray() << 2;
    QTest::newRow("kannel") << config(u"kannel"_s, Channel::Sms,
                                      {{u"url"_s, u"http://127.0.0.1:13013/cgi-bin/sendsms"_s},
                                       {u"user"_s, u"console"_s}})
                            << QByteArray("pw") << 2;
    QTest::newRow("letter") << config(u"letter"_s, Channel::Letter, {{u"path"_s, u"/tmp/print"_s}})
                            << QByteArray() << 1;
}

void TestFactory::good()
{
    QFETCH(GatewayConfig, settings);
    QFETCH(QByteArray, secret);
    const auto gateway = makeGateway(settings, secret);
    QVERIFY2(gateway, gateway ? "" : qPrintable(gateway.error().code + gateway.error().arguments.join(u'|')));
    QCOMPARE((*gateway)->id().value, u"g1"_s);
    QCOMPARE((*gateway)->name(), u"one"_s);
    QCOMPARE((*gateway)->channel(), settings.channel);
    QTEST((*gateway)->connections(), "connections");
}

void TestFactory::bad_data()
{
    QTest::addColumn<GatewayConfig>("settings");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("argument");
    const QMap<QString, QString> mail{{u"host"_s, u"mail.example.com"_s}, {u"from"_s, u"a@example.com"_s}};
    const auto smtp = [&](const QString &key, const QString &value) {
        QMap<QString, QString> settings = mail;
        settings.insert(key, value);
        return config(u"smtp"_s, Channel::Email, settings);
    };
    const auto kannel = [](const QString &url) {
        return config(u"kannel"_s, Channel::Sms, {{u"url"_s, url}, {u"user"_s, u"console"_s}});
    };
    const auto row = [](const char *name, const GatewayConfig &settings, const char *secret, const char *code,
                        const QString &argument) {
        QTest::newRow(name) << settings << QByteArray(secret) << QString::fromLatin1(code) << argument;
    };
    row("unknown kind", config(u"pigeon"_s, Channel::Email, {}), "", "E-GTW-01", u"pigeon"_s);
    row("wrong channel", config(u"smtp"_s, Channel::Sms, mail), "", "E-GTW-07", u"sms"_s);
    row("misspelt", smtp(u"hots"_s, u"x"_s), "", "E-GTW-02", u"hots"_s);
    row("all missing at once", config(u"smtp"_s, Channel::Email, {}), "", "E-GTW-03", u"host, from"_s);
    row("bad port", smtp(u"port"_s, u"70000"_s), "", "E-GTW-04", u"port"_s);
    row("port is no number", smtp(u"port"_s, u"25x"_s), "", "E-GTW-04", u"port"_s);
    row("bad security", smtp(u"security"_s, u"ssl"_s), "", "E-GTW-04", u"security"_s);
    row("bad sender", smtp(u"from"_s, u"a@@b"_s), "", "E-GTW-04", u"from"_s);
    row("host with a path", smtp(u"host"_s, u"mail.example.com/x"_s), "", "E-GTW-04", u"host"_s);
    row("host with a line break", smtp(u"host"_s, u"a\nb"_s), "", "E-GTW-04", u"host"_s);
    row("password among settings", smtp(u"password"_s, u"secret"_s), "", "E-GTW-05", u"password"_s);
    row("token among settings", smtp(u"Token"_s, u"secret"_s), "", "E-GTW-05", u"Token"_s);
    GatewayConfig plain = smtp(u"security"_s, u"none"_s);
    plain.settings.insert(u"user"_s, u"agent"_s);
    row("SET port 25 + password without TLS", plain, "pw", "E-GTW-06", u"mail.example.com"_s);
    row("user without password", smtp(u"user"_s, u"agent"_s), "", "E-GTW-08", u"password"_s);
    row("password without user", config(u"smtp"_s, Channel::Email, mail), "pw", "E-GTW-08", u"user"_s);
    row("WHK userinfo", kannel(u"https://api.gw@evil.example/"_s), "pw", "E-GTW-09", u"evil.example"_s);
    row("plain HTTP across the net", kannel(u"http://sms.example.com/send"_s), "pw", "E-GTW-06",
        u"sms.example.com"_s);
    row("other scheme", kannel(u"ftp://sms.example.com/"_s), "pw", "E-GTW-04", u"url"_s);
    row("no host", kannel(u"https:///x"_s), "pw", "E-GTW-04", u"url"_s);
    row("relative folder", config(u"folder"_s, Channel::Email, {{u"path"_s, u"out"_s}}), "", "E-GTW-04",
        u"path"_s);
    row("many connections", smtp(u"connections"_s, u"1000"_s), "", "E-GTW-04", u"connections"_s);
    row("unsubscribe by http", smtp(u"unsubscribe"_s, u"http://x.example"_s), "", "E-GTW-04",
        u"unsubscribe"_s);
}

void TestFactory::bad()
{
    QFETCH(GatewayConfig, settings);
    QFETCH(QByteArray, secret);
    QFETCH(QString, argument);
    const auto gateway = makeGateway(settings, secret);
    QVERIFY(!gateway);
    QTEST(gateway.error().code, "code");
    QVERIFY2(gateway.error().arguments.contains(argument), qPrintable(gateway.error().arguments.join(u'|')));
    QVERIFY(!gateway.error().arguments.contains(u"secret"_s));
}

void TestFactory::secretWithLineBreakIsRefusedAndNotShown()
{
    const auto gateway = makeGateway(
        config(u"kannel"_s, Channel::Sms, {{u"url"_s, u"http://localhost/"_s}, {u"user"_s, u"u"_s}}),
        "pw\r\nX-Kannel-To: 1");
    QVERIFY(!gateway);
    QVERIFY(!gateway.error().arguments.join(u' ').contains(u"pw"_s));
}

void TestFactory::checkAgreesWithMake()
{
    GatewayConfig mail = config(u"smtp"_s, Channel::Email,
                                {{u"host"_s, u"h"_s}, {u"from"_s, u"a@example.com"_s}, {u"user"_s, u"u"_s}});
    QCOMPARE(checkGateway(mail).error().code, u"E-GTW-08"_s);
    mail.secretRef = u"env:MAIL_PASSWORD"_s;
    QVERIFY(checkGateway(mail));
}

QTEST_GUILESS_MAIN(TestFactory)
#include "tst_factory.moc"
