// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/kannelreports.h"
#include "receiving/providerwords.h"
#include "receiving/socketaddress.h"
#include "receiving/webhook.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'763'700'000'000};

FormValues form(const QByteArray &text)
{
    return FormValues::parse(text).value_or(FormValues());
}

} // namespace

/// The pure part: queries, webhook bodies, signatures, words.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreDecoded();
    void brokenFormsAreRefused_data();
    void brokenFormsAreRefused();
    void dlr_data();
    void dlr();
    void F62_sameReportHasTheSameEventId();
    void ourUrlComesBackAsItsParts();
    void mo_data();
    void mo();
    void specificationsExampleVerifies();
    void wrongSignatures_data();
    void wrongSignatures();
    void rotatedSecretsMayBothSign();
    void events_data();
    void events();
    void refusedEvents_data();
    void refusedEvents();
    void wordsAreMaskedAndPlain();
    void addresses();
};

void TestReading::formsAreDecoded()
{
    const FormValues values = form("key=a%2Fb&text=%E9%80%80+%e8%ae%a2&empty=&key=second&&lonely");
    QCOMPARE(values.value("key"), "a/b");
    QCOMPARE(QString::fromUtf8(values.value("text")), u"退 订"_s);
    QVERIFY(values.value("empty").isEmpty() && values.value("lonely").isEmpty() && values.value("none").isEmpty());
}

void TestReading::brokenFormsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("escape") << QByteArray("a=%zz");
    QTest::newRow("cut escape") << QByteArray("a=%4");
    QTest::newRow("NUL") << QByteArray("a=\0b", 4);
    QTest::newRow("too many") << QByteArray("a=1&").repeated(101);
}

void TestReading::brokenFormsAreRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!FormValues::parse(text));
}

void TestReading::dlr_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("result");
    QTest::newRow("delivered") << QByteArray("gw=sms&key=k1&type=1&id=7") << u"delivered report.delivered"_s;
    QTest::newRow("not delivered") << QByteArray("key=k1&type=2") << u"undelivered report.undelivered"_s;
    QTest::newRow("queued") << QByteArray("key=k1&type=4") << u"progress report.progress"_s;
    QTest::newRow("SMSC took it") << QByteArray("key=k1&type=8") << u"progress report.progress"_s;
    QTest::newRow("SMSC refused it") << QByteArray("key=k1&type=16") << u"undelivered report.refused"_s;
    QTest::newRow("no key") << QByteArray("type=1") << u"E-RCV-01"_s;
    QTest::newRow("long key") << QByteArray("type=1&key=") + QByteArray(201, 'k') << u"E-RCV-01"_s;
    QTest::newRow("no type") << QByteArray("key=k1") << u"E-RCV-02"_s;
    QTest::newRow("odd type") << QByteArray("key=k1&type=32") << u"E-RCV-02"_s;
}

void TestReading::dlr()
{
    QFETCH(QByteArray, query);
    const auto receipt = receiptFromDlr(form(query), now);
    QTEST(receipt ? reportKey(receipt->report) + u' ' + receipt->reason : receipt.error().code, "result");
}

void TestReading::F62_sameReportHasTheSameEventId()
{
    const auto id = [](const char *query) { return receiptFromDlr(form(query), now)->eventId; };
    QCOMPARE(id("key=k&type=1&id=7&answer=x"), id("key=k&type=1&id=7&answer=y"));
    QVERIFY(id("key=k&type=1&id=7") != id("key=k&type=2&id=7"));
    QVERIFY(id("key=k&type=1&id=7") != id("key=l&type=1&id=7"));
}

void TestReading::ourUrlComesBackAsItsParts()
{
    QString url = dlrUrl(u"http://127.0.0.1:8090"_s, u"t0k"_s, u"短信 1"_s);
    QVERIFY2(url.startsWith(u"http://127.0.0.1:8090/dlr/t0k?gw="_s), qPrintable(url));
    url.replace(u"%%"_s, u"\x01"_s).replace(u"{key}"_s, u"abc"_s); // what Kannel makes of it
    url.replace(u"%d"_s, u"1"_s).replace(u"%F"_s, u"77"_s).replace(u"%A"_s, u"stat%3ADELIVRD"_s).replace(u"\x01"_s, u"%"_s);
    const auto receipt = receiptFromDlr(form(url.section(u'?', 1).toLatin1()), now);
    QVERIFY(receipt);
    QCOMPARE(receipt->provider, u"gateway:短信 1"_s);
    QCOMPARE(receipt->key, u"abc"_s);
    QCOMPARE(receipt->words, u"stat:DELIVRD"_s);
}

void TestReading::mo_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *query, const QString &result) {
        QTest::newRow(name) << QByteArray(query) << result;
    };
    row("UTF-8", "from=%2B8613800138000&text=%E9%80%80%E8%AE%A2&charset=UTF-8&id=a", u"+8613800138000 退订 stop"_s);
    row("UTF-16BE", "from=%2B8613800138000&text=%90%00%8B%A2&charset=UTF-16BE", u"+8613800138000 退订 stop"_s);
    row("latin", "from=%2B8613800138000&text=caf%E9&charset=ISO-8859-1", u"+8613800138000 café text"_s);
    row("no charset", "from=%2B8613800138000&text=1", u"+8613800138000 1 acknowledge"_s);
    row("no plus", "from=8613800138000&text=T", u"+8613800138000 T stop"_s);
    row("national", "from=13800138000&text=T", u"+8613800138000 T stop"_s);
    row("no sender", "text=T", u"E-RCV-03"_s);
    row("short code", "from=10086&text=T", u"E-RCV-03"_s);
    row("a name", "from=ALERT&text=T", u"E-RCV-03"_s);
    row("not UTF-8", "from=%2B8613800138000&text=%FF%FE&charset=UTF-8", u"E-RCV-04"_s);
    row("UTF-8 cut off", "from=%2B8613800138000&text=%E9%80%80%E8%AE&charset=UTF-8", u"E-RCV-04"_s);
    row("half a UTF-16 unit", "from=%2B8613800138000&text=%90%00%8B&charset=UTF-16BE", u"E-RCV-04"_s);
    row("half a pair", "from=%2B8613800138000&text=%90%00%D8%3D&charset=UCS-2", u"E-RCV-04"_s);
    row("GB18030 cut off", "from=%2B8613800138000&text=%CD%CB%B6&charset=GB18030", u"E-RCV-04"_s);
    row("unknown charset", "from=%2B8613800138000&text=a&charset=KLINGON", u"E-RCV-04"_s);
}

void TestReading::mo()
{
    QFETCH(QByteArray, query);
    const auto answer = answerFromMo(form(query), u"CN"_s, now);
    QTEST(answer ? answer->sender + u' ' + answer->text + u' ' + meaningKey(answer->meaning) : answer.error().code,
          "result");
}

/// The example of the specification's own libraries.
void TestReading::specificationsExampleVerifies()
{
    const QByteArray key = *webhookKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    const WebhookHeaders headers{"msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
                                 "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="};
    QVERIFY(verifyWebhook(headers, R"({"test": 2432232314})", key, {1'614'265'330'000}));
    QCOMPARE(webhookSignature(headers, R"({"test": 2432232314})", key), headers.signature);
}

void TestReading::wrongSignatures_data()
{
    QTest::addColumn<WebhookHeaders>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    const QByteArray key(32, 'k');
    const QByteArray time = QByteArray::number(now.ms / 1000);
    const WebhookHeaders right{"msg_1", time, webhookSignature({"msg_1", time, {}}, "{}", key)};
    QTest::newRow("right") << right << QByteArray("{}") << key << QString();
    QTest::newRow("body with a space") << right << QByteArray("{} ") << key << u"E-RCV-08"_s;
    QTest::newRow("other key") << right << QByteArray("{}") << QByteArray(32, 'x') << u"E-RCV-08"_s;
    QTest::newRow("empty key") << right << QByteArray("{}") << QByteArray() << u"E-RCV-08"_s;
    QTest::newRow("other id") << WebhookHeaders{"msg_2", time, right.signature} << QByteArray("{}") << key << u"E-RCV-08"_s;
    QTest::newRow("no id") << WebhookHeaders{"", time, right.signature} << QByteArray("{}") << key << u"E-RCV-07"_s;
    QTest::newRow("no time") << WebhookHeaders{"msg_1", "", right.signature} << QByteArray("{}") << key << u"E-RCV-07"_s;
    QTest::newRow("no signature") << WebhookHeaders{"msg_1", time, ""} << QByteArray("{}") << key << u"E-RCV-07"_s;
    QTest::newRow("other algorithm") << WebhookHeaders{"msg_1", time, "v1a" + right.signature.mid(2)} << QByteArray("{}")
                                     << key << u"E-RCV-08"_s;
    QTest::newRow("half of it") << WebhookHeaders{"msg_1", time, right.signature.left(20)} << QByteArray("{}") << key
                                << u"E-RCV-08"_s;
    for (const qint64 seconds : {-301, 301}) {
        const QByteArray late = QByteArray::number(now.ms / 1000 + seconds);
        const WebhookHeaders headers{"msg_1", late, webhookSignature({"msg_1", late, {}}, "{}", key)};
        QTest::newRow(seconds < 0 ? "too old" : "too new") << headers << QByteArray("{}") << key << u"E-RCV-09"_s;
    }
}

void TestReading::wrongSignatures()
{
    QFETCH(WebhookHeaders, headers);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, key);
    const Done done = verifyWebhook(headers, body, key, now);
    QTEST(done ? QString() : done.error().code, "code");
}

void TestReading::rotatedSecretsMayBothSign()
{
    const QByteArray time = QByteArray::number(now.ms / 1000);
    const QByteArray old = webhookSignature({"m", time, {}}, "{}", QByteArray(32, 'a'));
    const QByteArray fresh = webhookSignature({"m", time, {}}, "{}", QByteArray(32, 'b'));
    QVERIFY(verifyWebhook({"m", time, old + ' ' + fresh}, "{}", QByteArray(32, 'b'), now));
    QVERIFY(!webhookKey("whsec_short"));
    QVERIFY(!webhookKey("no base64 at all, really not"));
}

void TestReading::events_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *body, const QString &result) {
        QTest::newRow(name) << QByteArray(body) << result;
    };
    row("one", R"({"key":"k","status":"delivered"})", u"k delivered "_s);
    row("in data", R"({"type":"x","data":{"key":"k","status":"FAILED","detail":"no such number"}})",
        u"k undelivered no such number"_s);
    row("array", R"([{"key":"a","status":"sent"},{"key":"b","status":"bounced"}])", u"a progress |b bounced "_s);
    row("list", R"({"events":[{"key":"a","status":"expired"}]})", u"a undelivered "_s);
    row("unknown word", R"({"key":"k","status":"teleported"})", u"k other other: \"teleported\""_s);
    row("a number", R"({"key":"k","status":7})", u"k other other: 7"_s);
    row("null", R"({"key":"k","status":null})", u"k other other: null"_s);
    row("empty array", "[]", u""_s);
    row("an answer", R"({"from":"+8613800138000","text":"td"})", u"+8613800138000 stop"_s);
}

void TestReading::events()
{
    QFETCH(QByteArray, body);
    const auto events = eventsFrom(body, u"h"_s, u"CN"_s, "id", now);
    QVERIFY2(events, qPrintable(events ? QString() : events.error().code));
    QStringList said;
    QSet<QString> ids;
    for (const Receipt &receipt : events->receipts) {
        said += receipt.key + u' ' + reportKey(receipt.report) + u' ' + receipt.words;
        ids.insert(receipt.eventId);
    }
    QCOMPARE(ids.size(), events->receipts.size());
    for (const Answer &answer : events->answers)
        said += answer.sender + u' ' + meaningKey(answer.meaning);
    QTEST(said.join(u'|'), "result");
}

void TestReading::refusedEvents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"E-RCV-05"_s;
    QTest::newRow("no JSON") << QByteArray("key=1") << u"E-RCV-05"_s;
    QTest::newRow("too deep") << QByteArray(2000, '[') << u"E-RCV-05"_s;
    QTest::newRow("a key twice") << QByteArray(R"({"key":"k","status":"delivered","status":"failed"})") << u"E-JSN-01"_s;
    QTest::newRow("no key") << QByteArray(R"({"status":"delivered"})") << u"E-RCV-01"_s;
    QTest::newRow("key is a number") << QByteArray(R"({"key":5,"status":"delivered"})") << u"E-RCV-01"_s;
    QTest::newRow("no number") << QByteArray(R"({"from":"x","text":"y"})") << u"E-RCV-03"_s;
    QTest::newRow("a million") << QByteArray("[") + QByteArray("{},").repeated(1000) + "{}]" << u"E-RCV-06"_s;
}

void TestReading::refusedEvents()
{
    QFETCH(QByteArray, body);
    const auto events = eventsFrom(body, u"h"_s, {}, "id", now);
    QVERIFY(!events);
    QTEST(events.error().code, "code");
}

void TestReading::wordsAreMaskedAndPlain()
{
    const QString words = providerWords("550 5.1.1 <lilei@example.com>: no such\r\n user 8613800138000 \x1b[31m");
    QVERIFY2(!words.contains(u"lilei@example.com"_s) && !words.contains(u"8613800138000"_s), qPrintable(words));
    QVERIFY(words.startsWith(u"550 5.1.1 <"_s) && !words.contains(u'\x1b') && !words.contains(u'\n'));
    QCOMPARE(plainAnswer(u" a\u202eb\x07\nc "_s), u"ab\nc"_s);
    QCOMPARE(plainAnswer(QString(30'000, u'x')).size(), answerLength);
}

void TestReading::addresses()
{
    QVERIFY(SocketAddress::parse(u"127.0.0.1:8090"_s)->isLoopback());
    QVERIFY(SocketAddress::parse(u"[::1]:8090"_s)->isLoopback());
    QVERIFY(!SocketAddress::parse(u"0.0.0.0:80"_s)->isLoopback());
    for (const QString &bad : {u""_s, u"8090"_s, u"localhost:80"_s, u"1.2.3.4"_s, u"1.2.3.4:99999"_s, u"[::1:80"_s, u":80"_s})
        QVERIFY2(!SocketAddress::parse(bad), qPrintable(bad));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
