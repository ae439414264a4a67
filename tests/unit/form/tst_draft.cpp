// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsFields_data();
    void setsFields();
    void refusesFields_data();
    void refusesFields();
    void everyFieldReadsBack();
    void emptyTakesBack();
    void jsonFields();
    void jsonRefuses_data();
    void jsonRefuses();
    void jsonIsAllOrNothing();
    void anyDraftSurvivesStorage();
    void brokenStorage_data();
    void brokenStorage();
};

namespace {

/// Tuesday 24 November 2026, 10:15 in Shanghai.
const Instant now{1'795'486'500'000};

ReminderDraft emptyDraft()
{
    ReminderDraft draft;
    draft.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
    draft.facts.number = u"00123"_s;
    draft.scenario = u"payment-due"_s;
    return draft;
}

QString anyText(QRandomGenerator &random)
{
    static const QString alphabet = u"aZ09 ;,\"\\\n中文é\U0001F600<>&{}%1"_s;
    QString text;
    for (int i = random.bounded(12); i > 0; --i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return QString::fromUtf8(text.toUtf8()); // halves of pairs are no text
}

QStringList anyTexts(QRandomGenerator &random)
{
    QStringList texts;
    for (int i = random.bounded(4); i > 0; --i)
        texts.append(anyText(random));
    return texts;
}

QList<Attachment> anyFiles(QRandomGenerator &random)
{
    QList<Attachment> files;
    for (int i = random.bounded(3); i > 0; --i) {
        const QByteArray content = QByteArray::number(random.generate64());
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        files.append({u"营业执照 %1.pdf"_s.arg(random.generate()), u"application/pdf"_s, qint64(random.generate()),
                      QString::fromLatin1(hash), random.bounded(2) == 1});
    }
    return files;
}

std::optional<Instant> anyMoment(QRandomGenerator &random)
{
    if (random.bounded(3) == 0)
        return std::nullopt;
    return Instant{qint64(random.generate64() >> 12) - (1LL << 51)};
}

ReminderDraft anyDraft(QRandomGenerator &random)
{
    ReminderDraft d;
    d.id.value = anyText(random);
    d.ticket.value = anyText(random);
    d.customer.value = anyText(random);
    d.facts = {anyText(random), anyText(random), anyText(random), anyText(random), Stage(random.bounded(5)),
               anyText(random), anyMoment(random), anyText(random), anyMoment(random).value_or(Instant{})};
    d.scenario = anyText(random);
    d.locale = anyText(random);
    if (random.bounded(2))
        d.reminderClass = ReminderClass(random.bounded(3));
    d.goal = anyText(random);
    d.customerAction = anyText(random);
    d.nextStep = anyText(random);
    if (random.bounded(2))
        d.expected = ExpectedResponse(random.bounded(5));
    for (int i = random.bounded(4); i > 0; --i)
        d.items.append({anyText(random), random.bounded(2) == 1});
    d.deadline = anyMoment(random);
    d.notBefore = anyMoment(random);
    d.notAfter = anyMoment(random);
    d.zone = TimeZoneId::parse(random.bounded(2) ? u"Asia/Shanghai"_s : u"UTC"_s).value();
    d.priority = Priority(random.bounded(4));
    d.raci = {anyText(random), anyText(random), anyTexts(random), anyTexts(random)};
    d.contact = {anyText(random), anyText(random)};
    d.evidence = {anyText(random), anyText(random), anyTexts(random), anyFiles(random)};
    d.completion = anyText(random);
    for (int i = random.bounded(4); i > 0; --i)
        d.details.insert(anyText(random), anyText(random));
    for (int i = random.bounded(4); i > 0; --i)
        d.channels.append(Channel(random.bounded(6)));
    d.author = anyText(random);
    return d;
}

} // namespace

void TestDraft::setsFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("readKey");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *key, const char *text, const char *readKey, const char *read) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromUtf8(text)
                                          << QString::fromLatin1(readKey) << QString::fromUtf8(read);
    };
    row("goal", " 补齐材料 ", "goal", "补齐材料");
    row("next-step", "审核", "next_step", "审核");
    row("nextStep", "审核", "next_step", "审核");
    row("Customer Action", "x", "customer_action", "x");
    row("expected", "File", "expected_response", "file");
    row("needed_items", "ID card; Lease (received)；合同（已收到）", "items", "ID card; Lease (received); 合同 (received)");
    row("deadline", "明天 18:00", "deadline", "2026-11-25T18:00:00+08:00");
    row("send_at", "2026-11-24T12:00:00.250Z", "not_before", "2026-11-24T12:00:00.250Z");
    row("priority", "high", "priority", "high");
    row("raci.responsible", "王敏", "responsible", "王敏");
    row("consulted", "A; B；C", "consulted", "A; B; C");
    row("contact", "王敏, +86 10 6280 0000", "contact_reach", "+86 10 6280 0000");
    row("contact", "王敏，https://help.example.com", "contact_name", "王敏");
    row("contact", "Smith, John, 95588", "contact_name", "Smith, John");
    row("contact", "95588", "contact_reach", "95588");
    row("contact", "王敏", "contact_name", "王敏");
    row("evidence", "https://rt.example.com/1", "evidence_link", "https://rt.example.com/1");
    row("evidence", "客户昨天来电", "evidence_summary", "客户昨天来电");
    row("class", "care", "class", "care");
    row("channels", "email,SMS;in-app;email", "channels", "email; sms; push");
    row("zone", "america/new_york", "zone", "America/New_York");
    row("details.amount", "128.50 CNY", "amount", "128.50 CNY");
    row("amount", "128.50 CNY", "details.amount", "128.50 CNY");
}

void TestDraft::setsFields()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, readKey);
    ReminderDraft draft = emptyDraft();
    const Done done = setField(draft, key, text, now);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QTEST(fieldText(draft, readKey), "read");
}

void TestDraft::refusesFields_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << u""_s << u"x"_s << u"E-FLD-01"_s;
    QTest::newRow("odd name") << u"a=b"_s << u"x"_s << u"E-FLD-01"_s;
    QTest::newRow("odd detail") << u"details.1"_s << u"x"_s << u"E-FLD-01"_s;
    QTest::newRow("word") << u"priority"_s << u"asap"_s << u"E-FLD-02"_s;
    QTest::newRow("channel") << u"channels"_s << u"email;fax"_s << u"E-FLD-02"_s;
    QTest::newRow("item") << u"items"_s << u"ID; (received)"_s << u"E-FLD-04"_s;
    QTest::newRow("fact") << u"stage"_s << u"closed"_s << u"E-FLD-05"_s;
    QTest::newRow("number") << u"ticket"_s << u"7"_s << u"E-FLD-05"_s;
    QTest::newRow("time") << u"deadline"_s << u"soon"_s << u"E-TIM-02"_s;
    QTest::newRow("zone") << u"zone"_s << u"GMT+8"_s << u"E-TIM-21"_s;
}

void TestDraft::refusesFields()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    ReminderDraft draft = emptyDraft();
    const Done done = setField(draft, key, text, now);
    QVERIFY(!done);
    QTEST(done.error().code, "code");
    QCOMPARE(draft, emptyDraft());
    if (done.error().code.startsWith("E-TIM"_L1))
        QCOMPARE(done.error().where, key);
}

void TestDraft::everyFieldReadsBack()
{
    ReminderDraft draft = emptyDraft();
    const QMap<QString, QString> values{
        {u"expected_response"_s, u"click"_s}, {u"items"_s, u"A; B (received)"_s},
        {u"deadline"_s, u"2026-11-25T18:00:00+08:00"_s}, {u"priority"_s, u"urgent"_s},
        {u"contact"_s, u"王敏, 95588"_s}, {u"class"_s, u"progress"_s}, {u"channels"_s, u"sms; email"_s},
        {u"not_before"_s, u"2026-11-24T18:00:00+08:00"_s}, {u"not_after"_s, u"2026-11-26T18:00:00+08:00"_s},
        {u"zone"_s, u"Asia/Shanghai"_s}, {u"contact_reach"_s, u"95588"_s}, {u"contact_name"_s, u"王敏"_s},
        {u"evidence_link"_s, u"https://x.example/1"_s}};
    for (const QString &key : draftFieldKeys()) {
        const QString value = values.value(key, u"text of %1"_s.arg(key));
        QVERIFY2(setField(draft, key, value, now), qPrintable(key));
        QCOMPARE(fieldText(draft, key), value);
        // Writing back what was read changes nothing.
        ReminderDraft copy = draft;
        QVERIFY(setField(copy, key, fieldText(draft, key), now));
        QCOMPARE(copy, draft);
    }
}

void TestDraft::emptyTakesBack()
{
    ReminderDraft draft = emptyDraft();
    for (const char *pair : {"deadline=tomorrow", "class=care", "expected=text", "items=A", "channels=sms", "amount=5 CNY"}) {
        const QString text = QString::fromLatin1(pair);
        QVERIFY(setField(draft, text.section(u'=', 0, 0), text.section(u'=', 1), now));
        QVERIFY(draft != emptyDraft());
        QVERIFY(setField(draft, text.section(u'=', 0, 0), u" "_s, now));
        QCOMPARE(draft, emptyDraft());
    }
}

void TestDraft::jsonFields()
{
    ReminderDraft draft = emptyDraft();
    const QByteArray json = R"({"ticket": "00123", "scenario": "payment-due", "deadline": "2026-11-25 18:00", "zone": "America/New_York",
        "goal": "g", "items": ["ID card", {"name": "Lease; signed", "received": true}], "consulted": ["A", "B"],
        "raci": {"responsible": "R", "accountable": "A"}, "contact": {"name": "N", "reach": "95588"},
        "evidence": {"link": "https://x.example", "summary": "s", "attachments": ["a.pdf"]},
        "details": {"amount": "5 CNY", "parts": 3, "rate": 0.25}, "channels": ["email", "sms"], "author": null})";
    const Done done = setFields(draft, QJsonDocument::fromJson(json).object(), now);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code + done.error().where));
    QCOMPARE(isoUtc(*draft.deadline), u"2026-11-25T23:00:00.000Z"_s); // in the zone of the same file
    QCOMPARE(draft.items, (QList<NeededItem>{{u"ID card"_s, false}, {u"Lease; signed"_s, true}}));
    QCOMPARE(draft.raci.responsible, u"R"_s);
    QCOMPARE(draft.raci.consulted, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(draft.contact, (ContactPerson{u"N"_s, u"95588"_s}));
    QCOMPARE(draft.evidence, (Evidence{u"https://x.example"_s, u"s"_s, {u"a.pdf"_s}, {}}));
    QCOMPARE(draft.details.value(u"parts"_s), u"3"_s);
    QCOMPARE(draft.details.value(u"rate"_s), u"0.25"_s);
    QCOMPARE(draft.channels, (QList<Channel>{Channel::Email, Channel::Sms}));
}

void TestDraft::jsonRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("other ticket") << QByteArray(R"({"ticket": "7"})") << u"E-FLD-05"_s;
    QTest::newRow("flag") << QByteArray(R"({"goal": true})") << u"E-FLD-03"_s;
    QTest::newRow("list for text") << QByteArray(R"({"goal": ["a"]})") << u"E-FLD-03"_s;
    QTest::newRow("object for text") << QByteArray(R"({"goal": {"a": "b"}})") << u"E-FLD-03"_s;
    QTest::newRow("number in list") << QByteArray(R"({"consulted": [1]})") << u"E-FLD-03"_s;
    QTest::newRow("separator in list") << QByteArray(R"({"consulted": ["a;b"]})") << u"E-FLD-03"_s;
    QTest::newRow("item with more") << QByteArray(R"({"items": [{"name": "a", "got": true}]})") << u"E-FLD-03"_s;
    QTest::newRow("item without name") << QByteArray(R"({"items": [{"name": " "}]})") << u"E-FLD-04"_s;
    QTest::newRow("unknown part") << QByteArray(R"({"raci": {"driver": "x"}})") << u"E-FLD-01"_s;
    QTest::newRow("nested detail") << QByteArray(R"({"details": {"a": {"b": "c"}}})") << u"E-FLD-01"_s;
    QTest::newRow("time") << QByteArray(R"({"deadline": "soon"})") << u"E-TIM-02"_s;
}

void TestDraft::jsonRefuses()
{
    QFETCH(QByteArray, json);
    ReminderDraft draft = emptyDraft();
    const Done done = setFields(draft, QJsonDocument::fromJson(json).object(), now);
    QVERIFY(!done);
    QTEST(done.error().code, "code");
    QCOMPARE(draft, emptyDraft());
}

void TestDraft::jsonIsAllOrNothing()
{
    ReminderDraft draft = emptyDraft();
    QVERIFY(!setFields(draft, {{u"goal"_s, u"g"_s}, {u"zzz"_s, true}}, now));
    QCOMPARE(draft, emptyDraft());
}

void TestDraft::anyDraftSurvivesStorage()
{
    QRandomGenerator random(20261124);
    for (int i = 0; i < 2000; ++i) {
        const ReminderDraft draft = anyDraft(random);
        const QByteArray bytes = draftText(draft).toUtf8();
        const auto read = draftFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().code + read.error().arguments.join(u' ')));
        QVERIFY2(*read == draft, bytes.constData());
    }
}

void TestDraft::brokenStorage_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown key") << u"colour"_s << QJsonValue(u"red"_s) << u"E-DRF-03"_s;
    QTest::newRow("number for text") << u"goal"_s << QJsonValue(3) << u"E-DRF-05"_s;
    QTest::newRow("text for time") << u"deadline"_s << QJsonValue(u"soon"_s) << u"E-DRF-05"_s;
    QTest::newRow("unknown class") << u"class"_s << QJsonValue(u"spam"_s) << u"E-DRF-06"_s;
    QTest::newRow("unknown channel") << u"channels"_s << QJsonValue(QJsonArray{u"fax"_s}) << u"E-DRF-06"_s;
    QTest::newRow("zone") << u"zone"_s << QJsonValue(u"Mars/Phobos"_s) << u"E-TIM-23"_s;
    QTest::newRow("raci") << u"raci"_s << QJsonValue(QJsonObject{{u"x"_s, 1}}) << u"E-DRF-03"_s;
    QTest::newRow("items") << u"items"_s << QJsonValue(u"a"_s) << u"E-DRF-05"_s;
}

void TestDraft::brokenStorage()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = QJsonDocument::fromJson(draftText(emptyDraft()).toUtf8()).object();
    json.insert(key, value);
    const auto read = draftFromJson(json);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
}

QTEST_APPLESS_MAIN(TestDraft)
#include "tst_draft.moc"
