// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a provider what became of a message; what settings say about limits; Feishu's signature.
#include "gateways/factory.h"
#include "gateways/httpgateway.h"
#include "gateways/httpjudge.h"
#include "gateways/httpsigning.h"
#include "gateways/lettergateway.h"
#include "support/scriptedhttp.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

using Settings = QMap<QString, QString>;
const Doubtful doubtful{{u"m-1"_s}, u"key/1"_s, u"u-17"_s, {}};

GatewayConfig config(const QString &kind, Channel channel, const Settings &settings, const QString &secretRef = {})
{
    GatewayConfig config;
    config.id = {u"g"_s};
    config.name = u"g"_s;
    config.kind = kind;
    config.channel = channel;
    config.settings = settings;
    config.secretRef = secretRef;
    return config;
}

Settings asking(const QString &statusUrl)
{
    return {{u"url"_s, u"https://p.example/send"_s}, {u"body"_s, u"{\"to\":{{ to | json }} }"_s},
            {u"status_url"_s, statusUrl},            {u"status_at"_s, u"/state"_s},
            {u"status_sent"_s, u"queued, sent"_s},   {u"status_delivered"_s, u"delivered"_s},
            {u"status_failed"_s, u"failed"_s},       {u"status_absent"_s, u"404,none"_s}};
}

HttpAnswer answered(int status, const QByteArray &body)
{
    HttpAnswer answer;
    answer.isStarted = true;
    answer.status = status;
    answer.body = body;
    return answer;
}

QByteArray httpText(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestHttpStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data();
    void judged();
    void notReached();
    void asksOverTheWire();
    void settingsBelongTogether_data();
    void settingsBelongTogether();
    void filesAreAsked();
    void limits_data();
    void limits();
    void feishuSigns();
    void feishuWithoutSecretStaysAsItWas();
};

void TestHttpStatus::judged_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Found>("found");
    const auto row = [](const char *name, int status, const QByteArray &body, Found found) {
        QTest::newRow(name) << status << body << found;
    };
    row("delivered", 200, R"({"state":"delivered"})", Found::Delivered);
    row("sent", 200, R"({"state":"sent"})", Found::Sent);
    row("queued there", 200, R"({"state":"queued"})", Found::Sent);
    row("refused", 200, R"({"state":"failed"})", Found::Refused);
    row("absent by its word", 200, R"({"state":"none"})", Found::Absent);
    row("absent by status", 404, R"({"error":"no such message"})", Found::Absent);
    row("absent by status, nothing said", 404, "", Found::Absent);
    row("another word", 200, R"({"state":"weird"})", Found::NotTold);
    row("nothing there", 200, R"({"other":1})", Found::NotTold);
    row("no JSON", 200, "delivered", Found::NotTold);
    row("truncated JSON", 200, R"({"state":"deliv)", Found::NotTold);
    row("login", 401, R"({"state":"delivered"})", Found::NotTold);
    row("F53 a portal's page", 200, "<html>log in</html>", Found::NotReached);
    row("F53 a proxy's page", 404, "<html>404</html>", Found::NotReached); // nobody said that it is absent
    row("broken", 500, R"({"state":"delivered"})", Found::NotReached);
    row("too often", 429, "", Found::NotReached);
}

void TestHttpStatus::judged()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const HttpSetup setup = httpSetup(config(u"http"_s, Channel::Push, asking(u"https://p.example/{key}"_s)), {});
    QTEST(judgeStatus(answered(status, body), setup.asking).found, "found");
}

void TestHttpStatus::notReached()
{
    HttpAnswer refused;
    refused.trouble = HttpTrouble::Refused;
    QCOMPARE(judgeStatus(refused, {}).found, Found::NotReached);
    QCOMPARE(judgeStatus(refused, {}).code, u"connect.refused"_s);
    HttpAnswer lost = answered(0, {});
    lost.trouble = HttpTrouble::Dropped;
    QCOMPARE(judgeStatus(lost, {}).found, Found::NotReached);
}

void TestHttpStatus::asksOverTheWire()
{
    ScriptedHttp server;
    server.setScript({httpText("200 OK", R"({"state":"delivered"})"), false, false, false, {}});
    const QString base = u"http://127.0.0.1:%1"_s.arg(server.port());
    Settings settings = asking(base + u"/messages/{key}?to={to}"_s);
    settings.insert(u"auth"_s, u"bearer"_s);
    const auto gateway = makeGateway(config(u"http"_s, Channel::Push, settings, u"ref"_s), "hush");
    QVERIFY(gateway);
    QCOMPARE((*gateway)->promise().canBeAsked, true);
    QCOMPARE((*gateway)->openSession()->find(doubtful).found, Found::Delivered);
    const QByteArray request = server.requests().constFirst();
    QVERIFY(request.startsWith("GET /messages/key%2F1?to=u-17 HTTP/1.1\r\n"));
    QVERIFY(request.contains("Authorization: Bearer hush\r\n"));
    QVERIFY(request.endsWith("\r\n\r\n")); // no body
}

void TestHttpStatus::settingsBelongTogether_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("outcome");
    const QString url = u"https://p.example/{key}"_s;
    const auto without = [&url](const QStringList &keys) {
        Settings settings = asking(url);
        for (const QString &key : keys)
            settings.remove(key);
        return settings;
    };
    QTest::newRow("whole") << asking(url) << QString();
    QTest::newRow("no status query") << without({u"status_url"_s}) << QString();
    QTest::newRow("no key in it") << asking(u"https://p.example/x"_s) << u"E-HTG-08"_s;
    QTest::newRow("no place") << without({u"status_at"_s}) << u"E-HTG-08"_s;
    QTest::newRow("no good word") << without({u"status_sent"_s, u"status_delivered"_s}) << u"E-HTG-08"_s;
    QTest::newRow("one good word") << without({u"status_sent"_s}) << QString();
    QTest::newRow("unencrypted") << asking(u"http://p.example/{key}"_s) << u"E-GTW-06"_s;
    QTest::newRow("the key is the host") << asking(u"https://{key}/x"_s) << u"E-GTW-04"_s;
}

void TestHttpStatus::settingsBelongTogether()
{
    QFETCH(Settings, settings);
    const Done done = checkGateway(config(u"http"_s, Channel::Push, settings));
    QTEST(done ? QString() : done.error().code, "outcome");
}

void TestHttpStatus::filesAreAsked()
{
    const QTemporaryDir folder;
    const auto find = [&](const QString &kind, Channel channel) {
        const auto gateway = makeGateway(config(kind, channel, {{u"path"_s, folder.path()}}), {});
        return (*gateway)->openSession()->find(doubtful).found;
    };
    QCOMPARE(find(u"folder"_s, Channel::Sms), Found::Absent);
    QCOMPARE(find(u"letter"_s, Channel::Letter), Found::Absent);
    QVERIFY(QDir(folder.path()).mkpath(u"new"_s) && QDir(folder.path()).mkpath(u"cur"_s));
    for (const char *name : {"cur/key+2F1.json:2,S", "key+2F1.pdf"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(find(u"folder"_s, Channel::Sms), Found::Delivered); // a mail program has moved it
    QCOMPARE(find(u"letter"_s, Channel::Letter), Found::Sent);
    QVERIFY(QFile::rename(folder.filePath(u"cur/key+2F1.json:2,S"_s), folder.filePath(u"new/key+2F1.json"_s)));
    QCOMPARE(find(u"folder"_s, Channel::Sms), Found::Delivered);
    QCOMPARE(find(u"folder"_s, Channel::Push), Found::Delivered);
    // A folder that is not there, on a disk that is not mounted perhaps, does not say that the file is not.
    const auto gone = makeGateway(config(u"folder"_s, Channel::Sms, {{u"path"_s, folder.filePath(u"no"_s)}}), {});
    QCOMPARE((*gone)->openSession()->find(doubtful).found, Found::NotReached);
}

void TestHttpStatus::limits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<GatewayLimits>("limits");
    QTest::addColumn<bool>("isRight");
    const GatewayLimits none;
    const auto row = [](const char *key, const char *value, const GatewayLimits &limits, bool isRight = true) {
        QTest::addRow("%s %s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value) << limits << isRight;
    };
    row("rate", "10/s", {10, 1'000, 0, 5});
    row("rate", "100/min", {100, 60'000, 0, 5});
    row("rate", "999999/h", {999'999, 3'600'000, 0, 5});
    row("daily_cap", "5000", {0, 1'000, 5000, 5});
    row("breaker", "1", {0, 1'000, 0, 1});
    row("breaker", "100", {0, 1'000, 0, 100});
    for (const char *bad : {"10", "0/s", "-1/s", "10/d", "10 / s", "1.5/s", "1000000/s", "ten/s", "10/s\n"})
        row("rate", bad, none, false);
    for (const char *bad : {"0", "-5", "x", "10000001"})
        row("daily_cap", bad, none, false);
    for (const char *bad : {"0", "101", "x"})
        row("breaker", bad, none, false);
}

void TestHttpStatus::limits()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, isRight);
    const QString path = u"/tmp/out"_s;
    const QList<GatewayConfig> kinds{
        config(u"folder"_s, Channel::Email, {{u"path"_s, path}, {key, value}}),
        config(u"letter"_s, Channel::Letter, {{u"path"_s, path}, {key, value}}),
        config(u"smtp"_s, Channel::Email, {{u"host"_s, u"h"_s}, {u"from"_s, u"a@example.com"_s}, {key, value}}),
        config(u"kannel"_s, Channel::Sms, {{u"url"_s, u"https://k.example/"_s}, {u"user"_s, u"u"_s}, {key, value}}),
        config(u"apprise"_s, Channel::Push, {{key, value}}),
        config(u"http"_s, Channel::Push, {{u"url"_s, u"https://p.example/"_s}, {u"body"_s, u"1"_s},
                                          {u"content_type"_s, u"text/plain"_s}, {key, value}})};
    for (const GatewayConfig &one : kinds) {
        const bool hasSecret = one.kind == u"kannel"_s || one.kind == u"apprise"_s;
        const auto gateway = makeGateway(one, hasSecret ? "json://x/" : "");
        QCOMPARE(gateway ? QString() : gateway.error().code, isRight ? QString() : u"E-GTW-04"_s);
        if (isRight)
            QTEST((*gateway)->limits(), "limits");
        else
            QCOMPARE(gateway.error().arguments.constFirst(), key);
    }
}

/// Signed as Feishu's document shows it: HMAC-SHA256 with "timestamp\nsecret" as the key, over nothing.
void TestHttpStatus::feishuSigns()
{
    ScriptedHttp server;
    server.setScript({httpText("200 OK", R"({"code":0})"), false, false, false, {}});
    const QString url = u"http://127.0.0.1:%1/hook/{secret}"_s.arg(server.port());
    const Settings settings{{u"url"_s, url}, {u"auth"_s, u"feishu"_s}, {u"body"_s, u"{\"text\":{{ body | json }} }"_s}};
    const auto gateway = makeGateway(config(u"http"_s, Channel::Push, settings, u"ref"_s), "hook-1:sign-key");
    QVERIFY(gateway);
    const FrozenMessage message{{u"m"_s}, u"key"_s, u"u"_s, R"({"text":"您好"})"};
    QCOMPARE((*gateway)->openSession()->send(message, [] { return true; }).outcome, Outcome::Accepted);
    const QByteArray request = server.requests().constFirst();
    QVERIFY(request.startsWith("POST /hook/hook-1 HTTP/1.1\r\n"));
    QVERIFY(!request.contains("sign-key"));
    const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(body.value(u"text"_s).toString(), u"您好"_s);
    const QByteArray time = body.value(u"timestamp"_s).toString().toUtf8();
    QVERIFY(qAbs(time.toLongLong() - QDateTime::currentSecsSinceEpoch()) < 60);
    const QByteArray sign = QMessageAuthenticationCode::hash({}, time + "\nsign-key", QCryptographicHash::Sha256);
    QCOMPARE(body.value(u"sign"_s).toString().toUtf8(), sign.toBase64());
    // Python: base64(hmac.new(b"1599360473\nSECRET", b"", hashlib.sha256).digest())
    QCOMPARE(feishuSigned("SECRET", "{}", {1'599'360'473'000}),
             R"({"timestamp":"1599360473","sign":"dkDGhTZacsd3yXW3YtXxmQjKIazeY68phrEMdV1uoMo="})");
}

void TestHttpStatus::feishuWithoutSecretStaysAsItWas()
{
    const HttpSetup setup = httpSetup(config(u"http"_s, Channel::Push,
                                             {{u"url"_s, u"https://f.example/{secret}"_s}, {u"auth"_s, u"feishu"_s}}), "hook-1");
    const HttpRequest request = httpRequest(setup, {{u"m"_s}, u"k"_s, u"u"_s, "{\"a\":1}"}, {}, {1});
    QCOMPARE(request.body, "{\"a\":1}");
    QCOMPARE(request.url, "https://f.example/hook-1");
    QCOMPARE(feishuSigned("s", "no json", {1}), "no json");
}

QTEST_GUILESS_MAIN(TestHttpStatus)
#include "tst_httpstatus.moc"
