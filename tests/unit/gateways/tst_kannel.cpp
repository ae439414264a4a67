// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpexchange.h"
#include "gateways/kannelgateway.h"
#include "sampleitem.h"
#include "support/scriptedhttp.h"

#include <QElapsedTimer>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

KannelSetup setupFor(int port)
{
    KannelSetup setup;
    setup.id = {u"sms"_s};
    setup.name = u"sms"_s;
    setup.url = u"http://127.0.0.1:%1/cgi-bin/sendsms"_s.arg(port);
    setup.user = u"console"_s;
    setup.password = "Sms-pass-1";
    setup.from = u"10690"_s;
    setup.timeoutSeconds = 2;
    return setup;
}

SendResult sendThrough(const KannelGateway &gateway, const OutboxItem &item, int *awaited = nullptr,
                       bool recorded = true)
{
    const auto bytes = gateway.freeze(item, {});
    return gateway.openSession()->send(frozenOf(item, *bytes), [&] {
        if (awaited != nullptr)
            ++*awaited;
        return recorded;
    });
}

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class TestKannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestKeepsSecretsOutOfTheUrl();
    void reportUrlCarriesTheKey();
    void verdictByAnswer_data();
    void verdictByAnswer();
    void F57_endlessAnswerIsCut();
    void F46_slowAnswerMeetsTheDeadline();
    void refusedConnectionBeforeAwaiting();
    void nothingLeavesUnlessRecorded();
    void redirectIsNotFollowed();
    void retryAfter_data();
    void retryAfter();
    void coding_data();
    void coding();
    void badItems_data();
    void badItems();
};

void TestKannel::requestKeepsSecretsOutOfTheUrl()
{
    ScriptedHttp server;
    const KannelGateway gateway(setupFor(server.port()));
    int awaited = 0;
    const SendResult result = sendThrough(gateway, sampleSms(), &awaited);
    QCOMPARE(result.outcome, Outcome::Accepted);
    QCOMPARE(result.code, u"kannel.accepted"_s);
    QCOMPARE(awaited, 1);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray request = server.requests().first();
    QVERIFY(request.startsWith("POST /cgi-bin/sendsms HTTP/1.1\r\n"));
    for (const char *line : {"X-Kannel-Username: console", "X-Kannel-Password: Sms-pass-1",
                             "X-Kannel-To: +8613800138123", "X-Kannel-From: 10690", "X-Kannel-Coding: 2",
                             "Content-Type: text/plain; charset=UTF-8", "User-Agent: Remindesk"})
        QVERIFY2(request.contains(QByteArray(line) + "\r\n"), line);
    QVERIFY(request.endsWith("\r\n\r\n" + sampleSms().message.part("text").toUtf8()));
    QVERIFY(!gateway.freeze(sampleSms(), {})->contains("Sms-pass-1"));
}

void TestKannel::reportUrlCarriesTheKey()
{
    ScriptedHttp server;
    KannelSetup setup = setupFor(server.port());
    setup.dlrUrl = u"http://127.0.0.1:8090/dlr?key={key}&state=%d"_s;
    const KannelGateway gateway(setup);
    QVERIFY(gateway.promise().reports);
    OutboxItem item = sampleSms();
    item.idempotencyKey = u"a b/c"_s;
    QCOMPARE(sendThrough(gateway, item).outcome, Outcome::Accepted);
    QVERIFY(server.requests().first().contains(
        "X-Kannel-DLR-Url: http://127.0.0.1:8090/dlr?key=a%%20b%%2Fc&state=%d\r\n"));
}

void TestKannel::verdictByAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    using enum Outcome;
    const auto row = [](const char *name, const QByteArray &answer, Outcome outcome, const char *code) {
        QTest::newRow(name) << answer << outcome << QString::fromLatin1(code);
    };
    row("queued", http("202 Accepted", "3: Queued for later delivery"), Accepted, "kannel.queued");
    row("F53 empty body", http("200 OK", ""), Unknown, "kannel.odd-answer");
    row("F53 captive portal", http("200 OK", "<!DOCTYPE html><title>Log in</title>"), Temporary,
        "connect.portal");
    row("F53 another error", http("200 OK", "4: no such route"), Unknown, "kannel.odd-answer");
    row("F53 truncated", "HTTP/1.1 202 Accepted\r\nContent-Length: 24\r\n\r\n0: Acc", Unknown, "http.lost");
    row("bad number", http("400 Bad Request", "Number(s) has/have been denied"), RecipientFinal,
        "kannel.refused");
    row("proxy's 400", http("400 Bad Request", "<html>"), GatewayFinal, "http.400");
    row("bad password", http("403 Forbidden", "Authorization failed for sendsms"), GatewayFinal, "http.403");
    row("wrong path", http("404 Not Found", "?"), GatewayFinal, "http.404");
    row("F54 too many", http("429 Too Many Requests", "slow", "Retry-After: 90\r\n"), Temporary, "http.429");
    row("F55 500", http("500 Internal Server Error", "oops"), Unknown, "http.500");
    row("F55 504", http("504 Gateway Timeout", "<html>"), Unknown, "http.504");
    row("busy, by Kannel's word", http("503 Service Unavailable", "Temporal failure, try again later."),
        Temporary, "kannel.busy");
    row("503 by somebody", http("503 Service Unavailable", "<html>"), Unknown, "http.503");
    row("F51 no answer", QByteArray(), Unknown, "http.lost");
    row("not HTTP", "220 smtp.example ESMTP\r\n", Unknown, "http.lost");
}

void TestKannel::verdictByAnswer()
{
    QFETCH(QByteArray, answer);
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = answer;
    server.setScript(script);
    const SendResult result = sendThrough(KannelGateway(setupFor(server.port())), sampleSms());
    QTEST(result.outcome, "outcome");
    QTEST(result.code, "code");
    QCOMPARE(server.requests().size(), 1); // whatever came, the request was not repeated
    QVERIFY(!result.words.contains(u"Sms-pass-1"_s));
    if (result.code == u"http.429"_s)
        QCOMPARE(result.retryAfterMs, std::optional<qint64>(90'000));
}

void TestKannel::F57_endlessAnswerIsCut()
{
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer = "HTTP/1.1 200 OK\r\n\r\n";
    script.isEndless = true;
    server.setScript(script);
    HttpExchange exchange({}, 10'000);
    const HttpAnswer answer =
        exchange.perform({"POST", setupFor(server.port()).url.toUtf8(), {}, "x"}, [] { return true; });
    QCOMPARE(answer.body.size(), HttpExchange::longestAnswer);
    QCOMPARE(answer.trouble, HttpTrouble::TooLong);
    QCOMPARE(judgeKannel(answer, {}).outcome, Outcome::Unknown);
}

void TestKannel::F46_slowAnswerMeetsTheDeadline()
{
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.perByte = std::chrono::milliseconds(200);
    server.setScript(script);
    QElapsedTimer timer;
    timer.start();
    const SendResult result = sendThrough(KannelGateway(setupFor(server.port())), sampleSms());
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.code, u"http.timeout"_s);
    QCOMPARE_LT(timer.elapsed(), 4000);
}

void TestKannel::refusedConnectionBeforeAwaiting()
{
    int port = 0;
    {
        ScriptedHttp gone;
        port = gone.port();
    }
    int awaited = 0;
    const SendResult result = sendThrough(KannelGateway(setupFor(port)), sampleSms(), &awaited);
    QCOMPARE(result.outcome, Outcome::Temporary);
    QCOMPARE(result.code, u"connect.refused"_s);
    QCOMPARE(awaited, 0);
}

void TestKannel::nothingLeavesUnlessRecorded()
{
    ScriptedHttp server;
    const SendResult result =
        sendThrough(KannelGateway(setupFor(server.port())), sampleSms(), nullptr, false);
    QCOMPARE(result.outcome, Outcome::Temporary);
    QCOMPARE(result.code, u"store.failed"_s);
    QVERIFY(server.requests().isEmpty());
}

void TestKannel::redirectIsNotFollowed()
{
    ScriptedHttp elsewhere;
    ScriptedHttp server;
    ScriptedHttp::Script script;
    script.answer =
        http("302 Found", "", "Location: http://127.0.0.1:" + QByteArray::number(elsewhere.port()) + "/\r\n");
    server.setScript(script);
    const SendResult result = sendThrough(KannelGateway(setupFor(server.port())), sampleSms());
    QCOMPARE(result.outcome, Outcome::GatewayFinal);
    QCOMPARE(result.code, u"http.302"_s);
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestKannel::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1: none
    QTest::newRow("F54 seconds") << QByteArray("90") << qint64(90'000);
    QTest::newRow("F54 zero") << QByteArray("0") << qint64(1'000);
    QTest::newRow("F54 10^9") << QByteArray("1000000000") << qint64(3'600'000);
    QTest::newRow("F54 10^30") << QByteArray("1000000000000000000000000000000") << qint64(3'600'000);
    QTest::newRow("F54 date") << QByteArray("Tue, 14 Nov 2023 22:18:20 GMT") << qint64(300'000);
    QTest::newRow("F54 past date") << QByteArray("Tue, 14 Nov 2000 22:18:20 GMT") << qint64(1'000);
    QTest::newRow("F54 banana") << QByteArray("banana") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("none") << QByteArray() << qint64(-1);
}

void TestKannel::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    QCOMPARE(retryAfterMs(value, {1'700'000'000'000}).value_or(-1), expected);
}

void TestKannel::coding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGsm");
    QTest::newRow("plain") << u"Your parcel is here"_s << true;
    QTest::newRow("extension table") << u"{[~]}\\^|€"_s << true;
    QTest::newRow("accents") << u"à é ü ñ Ø"_s << true;
    QTest::newRow("other accents") << u"ç"_s << false;
    QTest::newRow("backtick") << u"`"_s << false;
    QTest::newRow("Chinese") << u"退款"_s << false;
    QTest::newRow("curly quote") << u"it’s"_s << false;
    QTest::newRow("tab") << u"a\tb"_s << false;
}

void TestKannel::coding()
{
    QFETCH(QString, text);
    QTEST(fitsGsm7(text), "isGsm");
}

void TestKannel::badItems_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("two numbers") << u"+8613800138123 +8613800138124"_s << u"x"_s << u"E-KAN-01"_s;
    QTest::newRow("header injection") << u"+8613800138123\r\nX-Kannel-SMSC: x"_s << u"x"_s << u"E-KAN-01"_s;
    QTest::newRow("national") << u"13800138123"_s << u"x"_s << u"E-KAN-01"_s;
    QTest::newRow("full-width digits") << u"+８６１３８００１３８"_s << u"x"_s << u"E-KAN-01"_s;
    QTest::newRow("empty text") << u"+8613800138123"_s << u" \n"_s << u"E-KAN-02"_s;
}

void TestKannel::badItems()
{
    QFETCH(QString, to);
    QFETCH(QString, text);
    OutboxItem item = sampleSms();
    item.message.recipient = to;
    item.message.parts[u"text"_s] = text;
    const auto frozen = KannelGateway(setupFor(1)).freeze(item, {});
    QVERIFY(!frozen);
    QTEST(frozen.error().code, "code");
}

QTEST_GUILESS_MAIN(TestKannel)
#include "tst_kannel.moc"
