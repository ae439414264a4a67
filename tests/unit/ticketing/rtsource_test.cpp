// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtsource.h"

#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QTest>

#include <chrono>
#include <map>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &more = {},
                const QByteArray &type = "application/json; charset=\"utf-8\"")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\nConnection: close\r\n" + more + "\r\n" + body;
}

QByteArray json(const QByteArray &body)
{
    return http("200 OK", body);
}

/// A server that answers by path, whatever a test has it say; keeps what it was asked.
class FakeRt
{
public:
    /// Answers of one path in turn; the last one stays.
    std::map<QByteArray, QList<QByteArray>> answers;
    QList<QByteArray> asked; ///< "POST /REST/2.0/tickets\nheaders and body"
    std::chrono::milliseconds perByte{0};

    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }
    [[nodiscard]] QList<QByteArray> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return asked;
    }

private:
    void serve(int descriptor)
    {
        QByteArray request;
        qsizetype length = 0;
        for (QByteArray line = "x"; line != "\r\n"; request += line) {
            line = ScriptedServer::readLine(descriptor);
            if (line.isEmpty())
                return;
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        request += ScriptedServer::readBytes(descriptor, length);
        const QByteArray path = request.split(' ').value(1).split('?').value(0).mid(10); // after "/REST/2.0/"
        const QByteArray answer = take(path, request);
        for (qsizetype i = 0; perByte.count() > 0 && i < answer.size(); ++i) {
            std::this_thread::sleep_for(perByte);
            if (!ScriptedServer::write(descriptor, answer.mid(i, 1)))
                return;
        }
        if (perByte.count() == 0)
            ScriptedServer::write(descriptor, answer);
    }

    QByteArray take(const QByteArray &path, const QByteArray &request)
    {
        const std::lock_guard lock(m_mutex);
        asked.append(request);
        QList<QByteArray> &mine = answers.contains(path) ? answers[path] : answers["*"];
        if (mine.isEmpty())
            return http("404 Not Found", "{\"message\":\"Not Found\"}");
        return mine.size() > 1 ? mine.takeFirst() : mine.constFirst();
    }

    mutable std::mutex m_mutex;
    ScriptedServer m_server{[this](int descriptor) { serve(descriptor); }};
};

QByteArray ticket(int id, const QByteArray &updated)
{
    return "{\"id\":\"" + QByteArray::number(id) + "\",\"Status\":\"open\",\"LastUpdated\":\"" + updated
           + "\",\"Requestor\":[{\"id\":\"a@example.com\",\"EmailAddress\":\"a@example.com\"}]}";
}

QByteArray page(const QByteArray &total, const QList<QByteArray> &items)
{
    return json("{\"total\":" + total + ",\"items\":[" + items.join(',') + "]}");
}

const QByteArray noItems("{\"total\":null,\"count\":0,\"items\":[]}");

} // namespace

class RtSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badAnswers_data();
    void badAnswers();
    void closedPortIsSaid();
    void slowAnswerEnds_data();
    void slowAnswerEnds();
    void endlessAnswerIsCut();
    void tokenAndAgentAreSent();
    void pagesGoOnBehindTheLastTicket();
    void unknownTotalGoesOnUntilEmpty();
    void serverThatIgnoresTheOrderIsAnError();
    void revisionIsAskedSinglyWhenNeeded();
    void mergedTicketIsSaid();
    void noteMustBeThere_data();
    void noteMustBeThere();
    void notRequestTracker_data();
    void notRequestTracker();
    void badCursorIsRefused();
    void otherZoneOfTheServerIsSaid();
    void destroyedSourceCancels();

private:
    [[nodiscard]] static std::unique_ptr<RtSource> source(const QString &url, WebLimits limits = {})
    {
        SourceConfig config;
        config.id = SourceId{u"s"_s};
        config.settings = {{u"url"_s, url}, {u"overlap"_s, u"60"_s}};
        return std::make_unique<RtSource>(rtSettings(config, "1-2-secret").value(), "1-2-secret", limits);
    }
};

template<typename T>
static Result<T> waitFor(const Async<T> &future)
{
    for (int i = 0; i < 2000 && !future.isFinished(); ++i)
        QTest::qWait(5);
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(u"no result"_s));
}

void RtSourceTest::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("bad token") << http("401 Unauthorized", "{\"message\":\"Unauthorized\"}") << u"E-RTR-01"_s;
    QTest::newRow("sent to the login") << http("302 Found", "Login required", "Location: /\r\n", "text/plain") << u"E-RTR-02"_s;
    QTest::newRow("no right") << http("403 Forbidden", "{\"message\":\"Forbidden\"}") << u"E-RTR-03"_s;
    QTest::newRow("not there") << http("404 Not Found", "{\"message\":\"Not Found\"}") << u"E-RTR-04"_s;
    QTest::newRow("bad request") << http("400 Bad Request", "{\"message\":\"Unknown field\"}") << u"E-RTR-05"_s;
    QTest::newRow("no right, in words") << http("400 Bad Request", "{\"message\":\"Permission Denied\"}") << u"E-RTR-03"_s;
    QTest::newRow("500") << http("500 Internal Server Error", "", {}, "text/html") << u"E-RTR-06"_s;
    QTest::newRow("502 of a proxy") << http("502 Bad Gateway", "<html>", {}, "text/html") << u"E-RTR-06"_s;
    QTest::newRow("web page") << http("200 OK", "<html>Welcome</html>", {}, "text/html; charset=utf-8") << u"E-RTR-07"_s;
    QTest::newRow("web page that says JSON") << json("<html>Welcome</html>") << u"E-RTR-08"_s;
    QTest::newRow("truncated JSON") << json("{\"total\":1,\"items\":[{\"id\":\"1\"") << u"E-RTR-08"_s;
    QTest::newRow("cut connection") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                  "Content-Length: 500\r\n\r\n{\"total\"") << u"E-NET-05"_s;
    QTest::newRow("hangs up") << QByteArray() << u"E-NET-05"_s;
    QTest::newRow("empty 200") << json("") << u"E-RTR-08"_s;
    QTest::newRow("another JSON") << json("{\"hello\":1}") << u"E-RTR-09"_s;
    QTest::newRow("ticket without id") << json("{\"total\":1,\"items\":[{\"Status\":\"new\"}]}") << u"E-RTR-09"_s;
}

void RtSourceTest::badAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, code);
    FakeRt server;
    server.answers["customroles"] = {json(noItems)};
    server.answers["tickets"] = {answer};
    const auto rt = source(server.url());
    const Result<SourceBatch> result = waitFor(rt->changes({}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(!result.error().arguments.join(u' ').contains(u"secret"_s));
}

void RtSourceTest::closedPortIsSaid()
{
    const auto rt = source(u"http://127.0.0.1:9"_s);
    QCOMPARE(waitFor(rt->probe()).error().code, u"E-NET-02"_s);
}

void RtSourceTest::slowAnswerEnds_data()
{
    QTest::addColumn<int>("perByte");
    QTest::addColumn<QString>("code");
    QTest::newRow("a byte now and then") << 3 << u"E-NET-03"_s;
    QTest::newRow("nothing at all") << 2000 << u"E-NET-04"_s;
}

void RtSourceTest::slowAnswerEnds()
{
    QFETCH(int, perByte);
    QFETCH(QString, code);
    FakeRt server;
    server.perByte = std::chrono::milliseconds(perByte);
    server.answers["rt"] = {json("{\"Version\":\"5.0.3\",\"x\":\"" + QByteArray(2000, 'x') + "\"}")};
    const auto rt = source(server.url(), {1500, 700});
    QCOMPARE(waitFor(rt->probe()).error().code, code);
}

void RtSourceTest::endlessAnswerIsCut()
{
    FakeRt server;
    server.answers["ticket/5"] = {json("{\"x\":\"" + QByteArray(2 << 20, 'x') + "\"}")};
    const auto rt = source(server.url());
    QCOMPARE(waitFor(rt->fetch(u"5"_s)).error().code, u"E-NET-07"_s);
}

void RtSourceTest::tokenAndAgentAreSent()
{
    FakeRt server;
    server.answers["rt"] = {json("{\"Version\":\"5.0.3\"}")};
    const auto rt = source(server.url());
    const Result<QString> version = waitFor(rt->probe());
    QVERIFY(version);
    QCOMPARE(*version, u"Request Tracker 5.0.3"_s);
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.contains("\r\nAuthorization: token 1-2-secret\r\n"));
    QVERIFY(request.contains("\r\nUser-Agent: remindesk/"));
    QVERIFY(!request.contains("Mozilla")); // RT would take it for a browser
}

void RtSourceTest::pagesGoOnBehindTheLastTicket()
{
    FakeRt server;
    server.answers["customroles"] = {json(noItems)};
    server.answers["transactions"] = {json(R"({"items":[{"id":"91","ObjectId":"2"},{"id":"90","ObjectId":"1"}]})"), json(noItems),
                                      json(R"({"items":[{"id":"95","ObjectId":"3"}]})"), json(noItems)};
    server.answers["tickets"] = {page("0", {}), page("3", {ticket(1, "2026-01-01T10:00:00Z"), ticket(2, "2026-01-01T10:00:05Z")}),
                                 page("1", {ticket(2, "2026-01-01T10:00:05Z")}), page("1", {ticket(2, "2026-01-01T10:00:05Z")}),
                                 page("1", {ticket(3, "2026-01-01T10:00:05Z")})};
    const auto rt = source(server.url());
    const Result<SourceBatch> first = waitFor(rt->changes(Instant{1767261600000}, {})); // 2026-01-01 10:00
    QVERIFY(first);
    QCOMPARE(first->records.size(), 2);
    QCOMPARE(first->total, 3);
    QCOMPARE(first->records[0].ticket.revision, u"90"_s);
    QCOMPARE(first->records[1].ticket.revision, u"91"_s);
    QCOMPARE(first->cursor, u"2026-01-01T10:00:05Z/2"_s);
    const Result<SourceBatch> second = waitFor(rt->changes(Instant{1767261600000}, first->cursor));
    QVERIFY(second);
    QCOMPARE(second->records[0].ticket.revision, u"95"_s);
    QVERIFY(second->cursor.isEmpty());
    QCOMPARE(isoUtc(second->changedUntil), u"2026-01-01T10:00:05.000Z"_s);
    QByteArrayList questions;
    for (const QByteArray &request : server.requests()) {
        if (request.startsWith("POST /REST/2.0/tickets"))
            questions.append(QByteArray::fromPercentEncoding(request.split('\n').constLast()));
    }
    QCOMPARE(questions.size(), 5); // each time once for the newest ticket
    QVERIFY2(questions[1].contains("query=LastUpdated >= '2026-01-01 09:59:00'&"), questions[1]); // 60 s of overlap
    QVERIFY2(questions[4].contains("query=(LastUpdated > '2026-01-01 10:00:05' OR "
                                   "(LastUpdated >= '2026-01-01 10:00:05' AND id > 2))&"), questions[4]);
}

void RtSourceTest::unknownTotalGoesOnUntilEmpty()
{
    FakeRt server;
    server.answers["customroles"] = {http("403 Forbidden", "{\"message\":\"Forbidden\"}")};
    server.answers["transactions"] = {json(R"({"items":[{"id":"90","ObjectId":"1"}]})"), json(noItems)};
    server.answers["tickets"] = {page("0", {}), page("null", {ticket(1, "2026-01-01T10:00:00Z")}), page("null", {})};
    const auto rt = source(server.url());
    const Result<SourceBatch> first = waitFor(rt->changes({}, {}));
    QVERIFY(first);
    QVERIFY(!first->cursor.isEmpty());
    const Result<SourceBatch> second = waitFor(rt->changes({}, first->cursor));
    QVERIFY(second);
    QVERIFY(second->records.isEmpty() && second->cursor.isEmpty());
    QCOMPARE(isoUtc(second->changedUntil), u"2026-01-01T10:00:00.000Z"_s);
}

void RtSourceTest::serverThatIgnoresTheOrderIsAnError()
{
    FakeRt server;
    server.answers["customroles"] = {json(noItems)};
    server.answers["transactions"] = {json(R"({"items":[{"id":"90","ObjectId":"1"}]})"), json(noItems)};
    server.answers["tickets"] = {page("0", {}), page("5", {ticket(1, "2026-01-01T10:00:00Z")})};
    const auto rt = source(server.url());
    QCOMPARE(waitFor(rt->changes({}, u"2026-01-01T10:00:00Z/1"_s)).error().code, u"E-RTR-10"_s);
}

void RtSourceTest::revisionIsAskedSinglyWhenNeeded()
{
    FakeRt server;
    server.answers["customroles"] = {json(noItems)};
    server.answers["transactions"] = {json(noItems)};
    server.answers["tickets"] = {page("0", {}), page("1", {ticket(7, "2026-01-01T10:00:00Z")})};
    server.answers["ticket/7"] = {http("200 OK", "{\"id\":7}", "ETag: \"114\"\r\n")};
    const auto rt = source(server.url());
    const Result<SourceBatch> batch = waitFor(rt->changes({}, {}));
    QVERIFY(batch);
    QCOMPARE(batch->records[0].ticket.revision, u"114"_s);
}

void RtSourceTest::mergedTicketIsSaid()
{
    FakeRt server;
    server.answers["ticket/5"] = {json("{\"id\":8}")};
    const auto rt = source(server.url());
    const Result<TicketRecord> record = waitFor(rt->fetch(u"5"_s));
    QVERIFY(!record);
    QCOMPARE(record.error().code, u"E-RTR-14"_s);
    QCOMPARE(record.error().arguments, (QStringList{u"5"_s, u"8"_s}));
}

void RtSourceTest::noteMustBeThere_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("transaction");
    QTest::addColumn<QByteArray>("parts");
    QTest::addColumn<QString>("code");
    const QByteArray created = http("201 Created", "[\"Comments added\"]", "Location: /REST/2.0/transaction/77\r\n");
    const QByteArray comment = json(R"({"id":77,"Type":"Comment","Object":{"id":"5","type":"ticket"}})");
    const QByteArray text = json(R"({"items":[{"Content":"hello\nnote","ContentType":"text/plain"}]})");
    QTest::newRow("there") << created << comment << text << QString();
    QTest::newRow("200 without a transaction") << json("[\"Status 'x' isn't a valid status\"]") << comment << text << u"E-RTR-11"_s;
    QTest::newRow("transaction of another kind")
        << created << json(R"({"id":77,"Type":"Correspond","Object":{"id":"5"}})") << text << u"E-RTR-11"_s;
    QTest::newRow("of another ticket") << created << json(R"({"id":77,"Type":"Comment","Object":{"id":"6"}})") << text
                                       << u"E-RTR-11"_s;
    QTest::newRow("without the text") << created << comment << json("{\"items\":[]}") << u"E-RTR-11"_s;
    QTest::newRow("other text") << created << comment << json(R"({"items":[{"Content":"hel"}]})") << u"E-RTR-11"_s;
    QTest::newRow("no right") << http("400 Bad Request", "{\"message\":\"Permission Denied\"}") << comment << text << u"E-RTR-03"_s;
}

void RtSourceTest::noteMustBeThere()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, transaction);
    QFETCH(QByteArray, parts);
    QFETCH(QString, code);
    FakeRt server;
    server.answers["ticket/5/comment"] = {written};
    server.answers["transaction/77"] = {transaction};
    server.answers["transaction/77/attachments"] = {parts};
    const auto rt = source(server.url());
    const Result<void> done = waitFor(rt->writeNote(u"5"_s, u"hello\nnote"_s));
    QCOMPARE(done ? QString() : done.error().code, code);
    const QByteArray body = server.requests().value(0).split('\n').constLast();
    QCOMPARE(QJsonDocument::fromJson(body).object().value(u"Content"_s).toString(), u"hello\nnote"_s);
}

void RtSourceTest::notRequestTracker_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("something else") << json("{\"name\":\"x\"}");
    QTest::newRow("too old") << json("{\"Version\":\"4.4.6\"}");
}

void RtSourceTest::notRequestTracker()
{
    QFETCH(QByteArray, answer);
    FakeRt server;
    server.answers["rt"] = {answer};
    const auto rt = source(server.url());
    QCOMPARE(waitFor(rt->probe()).error().code, u"E-RTR-12"_s);
}

void RtSourceTest::badCursorIsRefused()
{
    const auto rt = source(u"http://127.0.0.1:9"_s);
    QCOMPARE(waitFor(rt->changes({}, u"page=7"_s)).error().code, u"E-RTR-13"_s);
}

void RtSourceTest::otherZoneOfTheServerIsSaid()
{
    FakeRt server; // it has a newest ticket, and does not find it by its own time
    server.answers["customroles"] = {json(noItems)};
    const QByteArray newest = page("1", {ticket(7, "2026-01-01T10:00:00Z")});
    server.answers["tickets"] = {newest, json(noItems), newest, json(noItems), newest, json(noItems)};
    const auto rt = source(server.url());
    const Result<SourceBatch> batch = waitFor(rt->changes({}, {}));
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"E-RTR-16"_s);
    QCOMPARE(server.requests().size(), 7);
}

void RtSourceTest::destroyedSourceCancels()
{
    FakeRt server;
    server.perByte = std::chrono::milliseconds(10);
    server.answers["rt"] = {json("{\"Version\":\"5.0.3\"}")};
    auto rt = source(server.url());
    const Async<QString> future = rt->probe();
    QTest::qWait(50);
    rt.reset();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

QTEST_GUILESS_MAIN(RtSourceTest)
#include "rtsource_test.moc"
