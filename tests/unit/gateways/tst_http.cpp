// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/factory.h"
#include "gateways/httpgateway.h"
#include "gateways/httpjudge.h"
#include "gateways/httpsigning.h"
#include "gateways/presets.h"
#include "seeddata.h"
#include "support/scriptedhttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant now{1'700'000'000'123};

GatewayConfig config(QMap<QString, QString> settings, Channel channel = Channel::Push)
{
    GatewayConfig config;
    config.id = {u"g"_s};
    config.name = u"g"_s;
    config.kind = u"http"_s;
    config.channel = channel;
    if (!settings.contains(u"url"_s))
        settings.insert(u"url"_s, u"https://p.example/send"_s);
    if (!settings.contains(u"body"_s))
        settings.insert(u"body"_s, u"{\"to\":{{ to | json }},\"text\":{{ body | json }} }"_s);
    config.settings = settings;
    if (settings.contains(u"auth"_s))
        config.secretRef = u"ref"_s;
    return config;
}

OutboxItem item(Channel channel, const QMap<QString, QString> &parts, const QString &to = u"u-17"_s)
{
    OutboxItem item;
    item.id = {u"m-1"_s};
    item.idempotencyKey = u"0192f0c4-7d3a-7c11-9e55-3f2a6b8c9d01"_s;
    item.ticketNumber = u"T-42"_s;
    item.message.channel = channel;
    item.message.recipient = to;
    item.message.locale = u"zh-CN"_s;
    item.message.parts = parts;
    return item;
}

HttpAnswer answered(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    HttpAnswer answer;
    answer.isStarted = true;
    answer.status = status;
    answer.body = body;
    answer.retryAfter = retryAfter;
    return answer;
}

QByteArray httpText(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString codeOf(const Done &done) { return done ? u"fine"_s : done.error().code; }

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initSeedData(); }
    void settings_data();
    void settings();
    void body();
    void bodyOfAwkwardValues();
    void request_data();
    void request();
    void signatures();
    void judged_data();
    void judged();
    void sends();
    void sameBytesAgain();
    void exchangesSecretForToken();
    void F58_newTokenWhenRefused();
    void secretStaysOutOfWords();
    void presets_data();
    void presets();

private:
    static SendResult sendOnce(const GatewayConfig &config, const QByteArray &secret, const OutboxItem &item);
};

void TestHttp::settings_data()
{
    using Settings = QMap<QString, QString>;
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const Settings &settings, const char *outcome) {
        QTest::newRow(name) << settings << QString::fromLatin1(outcome);
    };
    row("the least", {}, "fine");
    row("no encryption", {{u"url"_s, u"http://p.example/"_s}}, "E-GTW-06");
    row("loopback", {{u"url"_s, u"http://127.0.0.1:8/"_s}}, "fine");
    row("host is a place", {{u"url"_s, u"https://{secret}/x"_s}}, "E-GTW-04");
    row("host holds a place", {{u"url"_s, u"https://a.{to}.example/x"_s}}, "E-GTW-04");
    row("user in the address", {{u"url"_s, u"https://a:b@p.example/"_s}}, "E-GTW-09");
    row("unknown place", {{u"url"_s, u"https://p.example/{nothing}"_s}}, "E-GTW-04");
    row("token address in the clear",
        {{u"auth"_s, u"token"_s}, {u"url"_s, u"https://p.example/{token}"_s}, {u"token_url"_s, u"http://p.example/"_s}},
        "E-GTW-06");
    row("method", {{u"method"_s, u"GET"_s}}, "E-GTW-04");
    row("authentication", {{u"auth"_s, u"magic"_s}}, "E-GTW-04");
    row("header name", {{u"key_header"_s, u"Bad Name"_s}}, "E-GTW-04");
    row("header break", {{u"headers"_s, u"X-A: 1\nno colon"_s}}, "E-GTW-04");
    row("carriage return in headers", {{u"headers"_s, u"X-A: 1\r\nX-B: 2"_s}}, "E-GTW-04");
    row("two headers", {{u"headers"_s, u"X-A: 1\nX-B: 2"_s}}, "fine");
    row("no pointer", {{u"success_at"_s, u"errcode"_s}}, "E-GTW-04");
    row("secret among the settings", {{u"token"_s, u"abc"_s}}, "E-GTW-05");
    row("no template", {{u"body"_s, u"{{ to | json"_s}}, "E-HTG-01");
    row("unknown variable", {{u"body"_s, u"{{ customer.name }}"_s}}, "E-HTG-01");
    row("unknown filter", {{u"body"_s, u"{{ to | jsn }}"_s}}, "E-HTG-01");
    row("quotes forgotten", {{u"body"_s, u"{\"t\":\"{{ body }}\"}"_s}}, "E-HTG-04");
    row("a form needs no JSON",
        {{u"body"_s, u"t={{ body | url_encode }}"_s}, {u"content_type"_s, u"application/x-www-form-urlencoded"_s}}, "fine");
    row("basic without user", {{u"auth"_s, u"basic"_s}}, "E-HTG-02");
    row("header without name", {{u"auth"_s, u"header"_s}}, "E-HTG-02");
    row("address without place", {{u"auth"_s, u"url"_s}}, "E-HTG-03");
    row("token without place", {{u"auth"_s, u"token"_s}, {u"token_url"_s, u"https://p.example/t"_s}}, "E-HTG-03");
    row("token without address", {{u"auth"_s, u"token"_s}}, "E-HTG-02");
}

void TestHttp::settings()
{
    using Settings = QMap<QString, QString>;
    QFETCH(Settings, settings);
    QFETCH(QString, outcome);
    QCOMPARE(codeOf(checkGateway(config(settings))), outcome);
}

void TestHttp::body()
{
    const auto gateway = makeGateway(config({{u"body"_s, u"{\"touser\":{{ to | json }},\"data\":{ {% for field in fields %}{{ field.name | json }}:{\"value\":"
                                                         "{{ field.value | json }} }{% unless forloop.last %},{% endunless %}"
                                                         "{% endfor %} } }"_s}},
                                             Channel::WeChat),
                                     {});
    QVERIFY2(gateway, qPrintable(gateway ? QString() : gateway.error().code + gateway.error().arguments.join(u' ')));
    const auto bytes = (*gateway)->freeze(item(Channel::WeChat, {{u"template"_s, u"T"_s}, {u"thing1"_s, u"资料"_s}, {u"time2"_s, u"18:00"_s}}), now);
    QVERIFY(bytes);
    QCOMPARE(QJsonDocument::fromJson(*bytes).object(),
             (QJsonObject{{u"touser"_s, u"u-17"_s},
                          {u"data"_s, QJsonObject{{u"thing1"_s, QJsonObject{{u"value"_s, u"资料"_s}}},
                                                  {u"time2"_s, QJsonObject{{u"value"_s, u"18:00"_s}}}}}}));
}

void TestHttp::bodyOfAwkwardValues()
{
    const auto gateway = makeGateway(config({}), {});
    QVERIFY(gateway);
    for (const QString &text : {u"\"},{\"to\":\"all\""_s, u"{{ key }}{% raw %}"_s, u"a\n\tb\\u0000"_s, u"😀\u2028"_s, u"</script>"_s}) {
        const auto bytes = (*gateway)->freeze(item(Channel::Push, {{u"title"_s, text}, {u"body"_s, text}}), now);
        QVERIFY(bytes);
        QCOMPARE(QJsonDocument::fromJson(*bytes).object(), (QJsonObject{{u"to"_s, u"u-17"_s}, {u"text"_s, text}}));
    }
    QCOMPARE((*gateway)->freeze(item(Channel::Push, {{u"body"_s, u"x"_s}}, u" "_s), now).error().code, u"E-HTG-05"_s);
    QCOMPARE((*gateway)->freeze(item(Channel::Push, {{u"body"_s, u"x"_s}}, u"a\r\nX: y"_s), now).error().code, u"E-HTG-06"_s);
}

void TestHttp::request_data()
{
    using Settings = QMap<QString, QString>;
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const Settings &settings, const char *url, const char *header) {
        QTest::newRow(name) << settings << QByteArray(url) << QByteArray(header);
    };
    const char *plain = "https://p.example/send";
    row("none", {}, plain, "Content-Type: application/json");
    row("basic", {{u"auth"_s, u"basic"_s}, {u"user"_s, u"u"_s}}, plain, "Authorization: Basic dTpzJjE=");
    row("bearer", {{u"auth"_s, u"bearer"_s}}, plain, "Authorization: Bearer s&1");
    row("header", {{u"auth"_s, u"header"_s}, {u"auth_header"_s, u"X-Key"_s}}, plain, "X-Key: s&1");
    row("key header", {{u"key_header"_s, u"Idempotency-Key"_s}}, plain, "Idempotency-Key: k/1");
    row("own headers", {{u"headers"_s, u"X-A: 1\nX-B: 2"_s}}, plain, "X-B: 2");
    row("places", {{u"auth"_s, u"url"_s}, {u"user"_s, u"a b"_s}, {u"url"_s, u"https://p.example/{user}/{to}?k={secret}&i={key}"_s}},
        "https://p.example/a%20b/%2B86%2F..?k=s%261&i=k%2F1", "Content-Type: application/json");
    row("webhook", {{u"auth"_s, u"standard-webhooks"_s}}, plain, "webhook-timestamp: 1700000000");
    row("hmac", {{u"auth"_s, u"hmac"_s}, {u"auth_header"_s, u"X-Sign"_s}}, plain,
        "X-Sign: (the HMAC)");
}

void TestHttp::request()
{
    using Settings = QMap<QString, QString>;
    QFETCH(Settings, settings);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, header);
    const HttpSetup setup = httpSetup(config(settings), "s&1");
    const HttpRequest request = httpRequest(setup, {{u"m"_s}, u"k/1"_s, u"+86/.."_s, "{}"}, {}, now);
    QCOMPARE(request.url, url);
    QCOMPARE(request.body, QByteArray("{}"));
    if (setup.auth == HttpAuth::Hmac)
        header = "X-Sign: " + hmacHex("s&1", "{}");
    QVERIFY2(request.headers.contains(header), request.headers.join("\n").constData());
}

void TestHttp::signatures()
{
    // RFC 4231 §4.3, test case 2.
    QCOMPARE(hmacHex("Jefe", "what do ya want for nothing?"),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    // The example of the Standard Webhooks specification's reference libraries.
    QCOMPARE(standardWebhooksSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                       {1'614'265'330'000}, "{\"test\": 2432232314}"),
             QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    // Computed with Python: HMAC-SHA256 of "1700000000123\nSEC1" with the key "SEC1".
    QCOMPARE(dingTalkQuery("SEC1", now),
             QByteArray("&timestamp=1700000000123&sign=LtwRhnP04fXYO09uCgUpnz%2F3dV0OxcApXKnTCuuaVBQ%3D"));
}

void TestHttp::judged_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<bool>("deduplicates");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const HttpAnswer &answer, Outcome outcome, const char *code, bool deduplicates = false) {
        QTest::newRow(name) << answer << deduplicates << outcome << QString::fromLatin1(code);
    };
    row("accepted", answered(200, R"({"errcode":0,"id":7})"), Outcome::Accepted, "http.accepted");
    row("later", answered(200, R"({"errcode":-1})"), Outcome::Temporary, "http.later");
    row("credentials", answered(200, R"({"errcode":40001})"), Outcome::GatewayFinal, "http.401");
    row("refused", answered(200, R"({"errcode":40003,"errmsg":"no such user"})"), Outcome::RecipientFinal, "http.refused");
    row("HTML is not success", answered(200, "<html>Welcome to our hotel"), Outcome::Temporary, "connect.portal");
    row("no answer at all", answered(200, ""), Outcome::Unknown, "http.odd-answer");
    row("other JSON", answered(200, R"({"ok":true})"), Outcome::Unknown, "http.odd-answer");
    row("other JSON, safe to repeat", answered(200, R"({"ok":true})"), Outcome::Temporary, "http.odd-answer", true);
    row("400", answered(400, R"({"errmsg":"bad number"})"), Outcome::RecipientFinal, "http.refused");
    row("400 of a proxy", answered(400, "<html>"), Outcome::GatewayFinal, "http.400");
    row("401", answered(401, "{}"), Outcome::GatewayFinal, "http.401");
    row("redirect", answered(302, ""), Outcome::GatewayFinal, "http.302");
    row("404", answered(404, ""), Outcome::GatewayFinal, "http.404");
    row("409", answered(409, ""), Outcome::Temporary, "http.409");
    row("429", answered(429, "", "7"), Outcome::Temporary, "http.429");
    row("500", answered(500, ""), Outcome::Unknown, "http.500");
    row("500, safe to repeat", answered(500, ""), Outcome::Temporary, "http.500", true);
    HttpAnswer lost = answered(0, "");
    lost.trouble = HttpTrouble::Dropped;
    row("lost", lost, Outcome::Unknown, "http.lost");
    row("lost, safe to repeat", lost, Outcome::Temporary, "http.lost", true);
    lost.trouble = HttpTrouble::TimedOut;
    row("late", lost, Outcome::Unknown, "http.timeout");
    HttpAnswer never;
    never.trouble = HttpTrouble::Refused;
    row("nobody there", never, Outcome::Temporary, "connect.refused");
    never.trouble = HttpTrouble::Untrusted;
    row("certificate", never, Outcome::GatewayFinal, "tls.untrusted");
    HttpAnswer endless = answered(200, "{");
    endless.trouble = HttpTrouble::TooLong;
    row("endless", endless, Outcome::Unknown, "http.too-long");
}

void TestHttp::judged()
{
    QFETCH(HttpAnswer, answer);
    QFETCH(bool, deduplicates);
    QFETCH(Outcome, outcome);
    QFETCH(QString, code);
    const HttpReading reading{u"/errcode"_s, u"0"_s, u"/id"_s, u"/errmsg"_s, {u"-1"_s}, {u"40001"_s}};
    const SendResult result = judgeHttp(answer, reading, deduplicates, now);
    QCOMPARE(result.code, code);
    QCOMPARE(result.outcome, outcome);
    if (answer.status == 429)
        QCOMPARE(result.retryAfterMs, std::optional<qint64>(7000));
    if (outcome == Outcome::Accepted)
        QCOMPARE(result.providerId, u"7"_s);
}

SendResult TestHttp::sendOnce(const GatewayConfig &config, const QByteArray &secret, const OutboxItem &item)
{
    const auto gateway = makeGateway(config, secret);
    if (!gateway)
        return {Outcome::GatewayFinal, gateway.error().code, {}, {}, {}};
    const auto bytes = (*gateway)->freeze(item, now);
    return (*gateway)->openSession()->send({item.id, item.idempotencyKey, item.message.recipient, *bytes}, [] { return true; });
}

void TestHttp::sends()
{
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = httpText("200 OK", R"({"errcode":0,"msgid":99})");
    server.setScript(script);
    const SendResult result =
        sendOnce(config({{u"url"_s, u"http://127.0.0.1:%1/send"_s.arg(server.port())}, {u"auth"_s, u"bearer"_s},
                         {u"success_at"_s, u"/errcode"_s}, {u"success_is"_s, u"0"_s}, {u"id_at"_s, u"/msgid"_s}, {u"key_header"_s, u"Idempotency-Key"_s}}),
                 "s3cret", item(Channel::Push, {{u"title"_s, u"标题"_s}, {u"body"_s, u"正文"_s}}));
    QCOMPARE(result.outcome, Outcome::Accepted);
    QCOMPARE(result.providerId, u"99"_s);
    const QByteArray request = server.requests().value(0);
    QVERIFY2(request.startsWith("POST /send HTTP/1.1\r\n"), request.constData());
    QVERIFY(request.contains("Authorization: Bearer s3cret\r\n"));
    QVERIFY(request.contains("Idempotency-Key: 0192f0c4-7d3a-7c11-9e55-3f2a6b8c9d01\r\n"));
    QVERIFY(request.endsWith("{\"to\":\"u-17\",\"text\":\"正文\" }"));
}

void TestHttp::sameBytesAgain()
{
    const auto gateway = *makeGateway(config({}), {});
    const OutboxItem one = item(Channel::Push, {{u"body"_s, u"x"_s}});
    QCOMPARE(*gateway->freeze(one, now), *gateway->freeze(one, {now.ms + 86'400'000}));
}

void TestHttp::exchangesSecretForToken()
{
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = httpText("200 OK", R"({"access_token":"TOK&1","expires_in":7200,"errcode":0})");
    server.setScript(script);
    const QString base = u"http://127.0.0.1:%1/"_s.arg(server.port());
    const auto gateway = makeGateway(config({{u"url"_s, base + u"send?t={token}"_s}, {u"auth"_s, u"token"_s}, {u"user"_s, u"app"_s},
                                             {u"token_url"_s, base + u"token?a={user}&s={secret}"_s},
                                             {u"success_at"_s, u"/errcode"_s}, {u"success_is"_s, u"0"_s}}), "s3&cret");
    const auto session = (*gateway)->openSession();
    const FrozenMessage message{{u"m"_s}, u"k"_s, u"u"_s, "{}"};
    for (int i = 0; i < 2; ++i)
        QCOMPARE(session->send(message, [] { return true; }).outcome, Outcome::Accepted);
    const QList<QByteArray> requests = server.requests();
    QCOMPARE(requests.size(), 3); // one token for two messages
    QVERIFY2(requests[0].startsWith("GET /token?a=app&s=s3%26cret HTTP/1.1"), requests[0].constData());
    QVERIFY2(requests[1].startsWith("POST /send?t=TOK%261 HTTP/1.1"), requests[1].constData());
}

void TestHttp::F58_newTokenWhenRefused()
{
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = httpText("200 OK", R"({"access_token":"T","expires_in":7200,"errcode":42001})");
    server.setScript(script);
    const QString base = u"http://127.0.0.1:%1/"_s.arg(server.port());
    const auto gateway = makeGateway(config({{u"url"_s, base + u"send?t={token}"_s}, {u"auth"_s, u"token"_s}, {u"token_url"_s, base + u"token?s={secret}"_s},
                                             {u"success_at"_s, u"/errcode"_s}, {u"success_is"_s, u"0"_s}, {u"credentials_on"_s, u"42001"_s}}), "s");
    const auto session = (*gateway)->openSession();
    const FrozenMessage message{{u"m"_s}, u"k"_s, u"u"_s, "{}"};
    QCOMPARE(session->send(message, [] { return true; }).outcome, Outcome::Temporary);
    (void)session->send(message, [] { return true; });
    QCOMPARE(server.requests().size(), 4); // a new token for the second try
    script.answer = httpText("200 OK", R"({"errcode":40125,"errmsg":"invalid appsecret"})");
    server.setScript(script);
    const SendResult refused = session->send(message, [] { return true; });
    QCOMPARE(refused.outcome, Outcome::GatewayFinal);
    QCOMPARE(refused.code, u"http.token"_s);
}

void TestHttp::secretStaysOutOfWords()
{
    const SendResult result = sendOnce(config({{u"url"_s, u"http://127.0.0.1:9/{secret}"_s}, {u"auth"_s, u"url"_s}}), "hunter2",
                                       item(Channel::Push, {{u"body"_s, u"x"_s}}));
    QCOMPARE(result.code, u"connect.refused"_s);
    QVERIFY2(!result.words.contains(u"hunter2"), qPrintable(result.words));
}

void TestHttp::presets_data()
{
    QTest::addColumn<QString>("key");
    initSeedData();
    const auto presets = gatewayPresets(u"en"_s);
    QVERIFY(presets && presets->size() >= 9);
    for (const GatewayPreset &preset : *presets)
        QTest::newRow(qPrintable(preset.key)) << preset.key;
}

/// Each preset is a whole gateway once what it needs is filled in, in both languages.
void TestHttp::presets()
{
    QFETCH(QString, key);
    for (const QString &locale : {u"en"_s, u"zh-CN"_s}) {
        const auto presets = gatewayPresets(locale);
        const auto preset = std::find_if(presets->begin(), presets->end(), [&](const GatewayPreset &one) { return one.key == key; });
        QVERIFY(!preset->title.isEmpty() && !preset->secret.isEmpty() && preset->source.startsWith(u"https://"));
        QMap<QString, QString> settings = preset->settings;
        for (auto need = preset->needs.begin(); need != preset->needs.end(); ++need) {
            QVERIFY(!need.value().isEmpty());
            if (!settings.contains(need.key()))
                settings.insert(need.key(), u"+15005550006"_s);
        }
        const auto gateway = makeGateway(config(settings, preset->channel), "secret");
        QVERIFY2(gateway, qPrintable(gateway ? QString() : gateway.error().code + u' ' + gateway.error().arguments.join(u' ')));
        QCOMPARE(codeOf(checkGateway(config(settings, preset->channel))), u"fine"_s);
    }
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
