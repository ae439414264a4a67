// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeintake.h"
#include "receiving/intakeserver.h"
#include "receiving/webhook.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct FixedClock final : Clock
{
    [[nodiscard]] Instant now() const override { return {1'763'700'000'000}; }
    [[nodiscard]] qint64 bootMs() const override { return 0; }
};

const QByteArray hookKey(32, 'k');

/// The listener on a free port over an intake in memory.
struct Desk
{
    explicit Desk(ListenOptions options = {})
    {
        options.address = u"127.0.0.1:0"_s;
        auto started = HttpListener::start(options, [this](const HttpCall &call) { return server.handle(call); });
        if (!started)
            qFatal("%s", qPrintable(started.error().code));
        listener = std::move(*started);
    }

    /// What the server answers to these bytes, until it closes or says nothing for a while.
    QByteArray raw(const QByteArray &bytes, int ms = 5000)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(listener->port()));
        socket.waitForConnected();
        socket.write(bytes);
        QByteArray reply;
        while (socket.waitForReadyRead(ms)) {
            reply += socket.readAll();
            ms = 200;
        }
        return reply + socket.readAll();
    }

    int status(const QByteArray &request, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        const QByteArray length = body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        last = raw(request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + length + "\r\n" + body);
        return last.mid(9, 3).toInt();
    }

    int hook(const QByteArray &id, const QByteArray &body, const QByteArray &key = hookKey)
    {
        const QByteArray time = QByteArray::number(clock.now().ms / 1000);
        const QByteArray signature = webhookSignature({id, time, {}}, body, key);
        return status("POST /hook/shop",
                      "webhook-id: " + id + "\r\nwebhook-timestamp: " + time + "\r\nWebhook-Signature: " + signature + "\r\n", body);
    }

    FakeIntake intake;
    FixedClock clock;
    IntakeServer server{intake, clock, {"s3cret", {{u"shop"_s, hookKey}}, u"CN"_s}};
    std::unique_ptr<HttpListener> listener;
    QByteArray last;
};

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAndMessagesAreKept();
    void answerCodes_data();
    void answerCodes();
    void nothingPersonalIsAnswered();
    void signedHooksHaveOneEffect();
    void unsignedHooksAreNotRead();
    void F66_storeTroubleAsksForAnotherTry();
    void longBodiesAreRefused();
    void F46_slowSendersAreCutOff();
    void manyAtOnceAreAllKept();
    void takenPortIsNamed();
};

void TestServer::reportsAndMessagesAreKept()
{
    Desk desk;
    int answered = 0;
    desk.server.setAnswered([&answered] { ++answered; });
    QCOMPARE(desk.status("GET /dlr/s3cret?gw=sms&key=k1&type=1"), 204);
    QCOMPARE(desk.status("GET /dlr/s3cret?gw=sms&key=k1&type=1"), 204);
    QCOMPARE(desk.intake.receipts.size(), 1);
    QCOMPARE(desk.intake.receipts.constFirst().provider, u"gateway:sms"_s);
    QCOMPARE(desk.status("GET /mo/s3cret?from=%2B8613800138000&text=%E9%80%80%E8%AE%A2&id=1"), 204);
    QCOMPARE(desk.status("POST /mo/s3cret", "Content-Type: application/x-www-form-urlencoded\r\n",
                         "from=%2B8613800138000&text=1&id=2"), 204);
    QCOMPARE(desk.intake.answers.size(), 2);
    QCOMPARE(answered, 2);
}

void TestServer::answerCodes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("code");
    QTest::newRow("health") << QByteArray("GET /health") << 200;
    QTest::newRow("health, HEAD") << QByteArray("HEAD /health") << 405;
    QTest::newRow("root") << QByteArray("GET /") << 404;
    QTest::newRow("unknown") << QByteArray("GET /dlr") << 404;
    QTest::newRow("longer") << QByteArray("GET /dlr/s3cret/x") << 404;
    QTest::newRow("dots") << QByteArray("GET /..%2fdlr/s3cret?key=k&type=1") << 404;
    QTest::newRow("double slash") << QByteArray("GET //dlr/s3cret?key=k&type=1") << 404;
    QTest::newRow("no token") << QByteArray("GET /dlr/?key=k&type=1") << 401;
    QTest::newRow("wrong token") << QByteArray("GET /dlr/s3creT?key=k&type=1") << 401;
    QTest::newRow("token and more") << QByteArray("GET /mo/s3cretx?from=1") << 401;
    QTest::newRow("method") << QByteArray("DELETE /dlr/s3cret?key=k&type=1") << 405;
    QTest::newRow("no key") << QByteArray("GET /dlr/s3cret?type=1") << 400;
    QTest::newRow("odd escape") << QByteArray("GET /dlr/s3cret?key=%zz&type=1") << 400;
    QTest::newRow("hook, GET") << QByteArray("GET /hook/shop") << 405;
    QTest::newRow("hook, unsigned") << QByteArray("POST /hook/shop") << 401;
    QTest::newRow("unknown hook") << QByteArray("POST /hook/other") << 401;
}

void TestServer::answerCodes()
{
    QFETCH(QByteArray, request);
    Desk desk;
    QTEST(desk.status(request), "code");
    QVERIFY(desk.intake.receipts.isEmpty() && desk.intake.answers.isEmpty());
}

void TestServer::nothingPersonalIsAnswered()
{
    Desk desk;
    QCOMPARE(desk.status("GET /mo/s3cret?from=lilei-13800138000&text=geheim"), 400);
    QVERIFY(desk.last.contains("E-RCV-03"));
    QVERIFY(!desk.last.contains("lilei") && !desk.last.contains("13800138000") && !desk.last.contains("geheim"));
}

void TestServer::signedHooksHaveOneEffect()
{
    Desk desk;
    const QByteArray body = R"({"data":{"key":"k1","status":"delivered"}})";
    QCOMPARE(desk.hook("msg_1", body), 204);
    QCOMPARE(desk.hook("msg_1", body), 204);
    QCOMPARE(desk.intake.receipts.size(), 1);
    QCOMPARE(desk.intake.receipts.constFirst().provider, u"webhook:shop"_s);
    QCOMPARE(desk.hook("msg_2", "{"), 400);
    QCOMPARE(desk.hook("msg_3", QByteArray("[") + QByteArray("{},").repeated(1000) + "{}]"), 413);
}

void TestServer::unsignedHooksAreNotRead()
{
    Desk desk;
    QCOMPARE(desk.hook("msg_1", R"({"key":"k1","status":"delivered"})", QByteArray(32, 'x')), 401);
    QVERIFY(desk.intake.receipts.isEmpty());
    QCOMPARE(desk.server.refused(), 1);
}

void TestServer::F66_storeTroubleAsksForAnotherTry()
{
    Desk desk;
    desk.intake.isBroken = true;
    QCOMPARE(desk.status("GET /dlr/s3cret?key=k1&type=1"), 503);
    QVERIFY(desk.last.contains("Retry-After: 30"));
    desk.intake.isBroken = false;
    QCOMPARE(desk.status("GET /dlr/s3cret?key=k1&type=1"), 204);
    QCOMPARE(desk.intake.receipts.size(), 1);
}

void TestServer::longBodiesAreRefused()
{
    Desk desk;
    QCOMPARE(desk.status("POST /hook/shop", "Content-Length: 1048577\r\n"), 413);
    QByteArray chunks;
    const QByteArray chunk(65536, 'x');
    for (int i = 0; i < 20; ++i)
        chunks += "10000\r\n" + chunk + "\r\n";
    QCOMPARE(desk.status("POST /hook/shop", "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n"), 0); // hung up
    QCOMPARE(desk.status("GET /health", "X-Long: " + QByteArray(64 * 1024, 'x') + "\r\n"), 431);
    QCOMPARE(desk.status("GET /health"), 200);
}

void TestServer::F46_slowSendersAreCutOff()
{
    ListenOptions options;
    options.idleSeconds = 1;
    Desk desk(options);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(desk.listener->port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /hook/shop HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx");
    QVERIFY(socket.waitForDisconnected(15'000));
    QCOMPARE(desk.status("GET /health"), 200);
}

void TestServer::manyAtOnceAreAllKept()
{
    Desk desk;
    std::vector<std::thread> senders;
    std::atomic<int> good = 0;
    for (int sender = 0; sender < 16; ++sender)
        senders.emplace_back([&, sender] {
            for (int i = 0; i < 20; ++i) {
                const QByteArray key = QByteArray::number(sender * 100 + i);
                const QByteArray reply = desk.raw("GET /dlr/s3cret?type=1&key=" + key
                                                  + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                good += reply.startsWith("HTTP/1.1 204") ? 1 : 0;
            }
        });
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(good.load(), 320);
    QCOMPARE(desk.intake.receipts.size(), 320);
}

void TestServer::takenPortIsNamed()
{
    Desk desk;
    ListenOptions options;
    options.address = u"127.0.0.1:"_s + QString::number(desk.listener->port());
    const auto second = HttpListener::start(options, [](const HttpCall &) { return HttpReply(); });
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"E-RCV-10"_s);
    QVERIFY2(second.error().arguments.value(1).contains(u"in use"_s), qPrintable(second.error().arguments.value(1)));
    options.address = u"localhost:80"_s;
    const auto named = HttpListener::start(options, [](const HttpCall &) { return HttpReply(); });
    QVERIFY(!named && named.error().code == u"E-RCV-11"_s);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
