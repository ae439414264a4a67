// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// With the real Apprise, whose service `json://` posts to a server of the test's own.
#include "gateways/factory.h"
#include "gateways/apprisegateway.h"
#include "support/scriptedhttp.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

GatewayConfig config(const QMap<QString, QString> &settings = {})
{
    GatewayConfig config;
    config.id = {u"g"_s};
    config.name = u"g"_s;
    config.kind = u"apprise"_s;
    config.channel = Channel::Push;
    config.secretRef = u"ref"_s;
    config.settings = settings;
    return config;
}

OutboxItem item(const QString &title, const QString &body)
{
    OutboxItem item;
    item.id = {u"m"_s};
    item.message.channel = Channel::Push;
    item.message.recipient = u"room 7?ä"_s;
    item.message.parts = {{u"title"_s, title}, {u"body"_s, body}};
    return item;
}

SendResult sent(const GatewayConfig &config, const QByteArray &url, const BeforeCommit &awaiting = [] { return true; })
{
    const auto gateway = makeGateway(config, url);
    if (!gateway)
        return {Outcome::GatewayFinal, gateway.error().code, {}, {}, {}};
    const OutboxItem one = item(u"标题 “x”"_s, u"正文 {{ y }}\n$(id)"_s);
    const auto bytes = (*gateway)->freeze(one, {0});
    return (*gateway)->openSession()->send({one.id, u"k"_s, one.message.recipient, *bytes}, awaiting);
}

} // namespace

class TestApprise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sends();
    void failures_data();
    void failures();
    void nothingLeavesWithoutRecord();
    void badAddress();
    void missing();
    void noText();
    void judged_data();
    void judged();
};

void TestApprise::sends()
{
    ScriptedHttp server;
    const SendResult result = sent(config(), "json://127.0.0.1:" + QByteArray::number(server.port()) + "/{to}");
    QCOMPARE(result.code, u"apprise.sent"_s);
    QCOMPARE(result.outcome, Outcome::Accepted);
    const QByteArray request = server.requests().value(0);
    QVERIFY2(request.startsWith("POST /room%207%3F%C3%A4 "), request.left(80).constData());
    const QJsonObject said = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(said.value(u"title").toString(), u"标题 “x”"_s);
    QCOMPARE(said.value(u"message").toString(), u"正文 {{ y }}\n$(id)"_s);
}

void TestApprise::failures_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::newRow("login") << QByteArray("401 Unauthorized") << Outcome::GatewayFinal << u"http.401"_s;
    QTest::newRow("refused") << QByteArray("422 Unprocessable") << Outcome::RecipientFinal << u"http.refused"_s;
    QTest::newRow("later") << QByteArray("429 Too Many Requests") << Outcome::Temporary << u"http.429"_s;
    QTest::newRow("failed") << QByteArray("500 Oops") << Outcome::Unknown << u"http.500"_s;
}

void TestApprise::failures()
{
    QFETCH(QByteArray, status);
    QFETCH(Outcome, outcome);
    QFETCH(QString, code);
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
    server.setScript(script);
    const SendResult result = sent(config(), "json://127.0.0.1:" + QByteArray::number(server.port()) + "/");
    QCOMPARE(result.code, code);
    QCOMPARE(result.outcome, outcome);
}

void TestApprise::nothingLeavesWithoutRecord()
{
    ScriptedHttp server;
    const SendResult result =
        sent(config(), "json://127.0.0.1:" + QByteArray::number(server.port()) + "/", [] { return false; });
    QCOMPARE(result.code, u"store.failed"_s);
    QCOMPARE(server.connections(), 0);
}

void TestApprise::badAddress()
{
    const SendResult result = sent(config(), "nosuchservice://hunter2");
    QCOMPARE(result.code, u"apprise.bad-url"_s);
    QCOMPARE(result.outcome, Outcome::GatewayFinal);
    QVERIFY2(!result.words.contains(u"hunter2"), qPrintable(result.words));
}

void TestApprise::missing()
{
    QCOMPARE(sent(config({{u"python"_s, u"/nonexistent/python3"_s}}), "json://127.0.0.1/").code, u"apprise.missing"_s);
}

void TestApprise::noText()
{
    const auto gateway = makeGateway(config(), "json://127.0.0.1/");
    QCOMPARE((*gateway)->freeze(item(u"x"_s, u" "_s), {0}).error().code, u"E-APP-01"_s);
    const auto addressed = makeGateway(config(), "json://127.0.0.1/{to}");
    OutboxItem other = item(u"x"_s, u"x"_s);
    other.message.recipient = u"../admin"_s;
    QCOMPARE((*addressed)->freeze(other, {0}).error().code, u"E-APP-02"_s);
}

void TestApprise::judged_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("status") << QByteArray("Failed to send JSON notification: Not Found, error=404.") << Outcome::RecipientFinal;
    QTest::newRow("connection") << QByteArray("A Connection error occured sending JSON notification to x.") << Outcome::Unknown;
    QTest::newRow("nothing") << QByteArray() << Outcome::Unknown;
    QTest::newRow("long number") << QByteArray("error=40100") << Outcome::Unknown;
}

void TestApprise::judged()
{
    QFETCH(QByteArray, words);
    QFETCH(Outcome, outcome);
    QCOMPARE(judgeApprise(words).outcome, outcome);
}

QTEST_GUILESS_MAIN(TestApprise)
#include "tst_apprise.moc"
