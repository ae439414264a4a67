// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void writesWhatItReads();
    void refuses_data();
    void refuses();
    void refusesFields_data();
    void refusesFields();
    void fieldRules();
    void localText_data();
    void localText();
};

namespace {

const char full[] = R"({
  "key": "payment-due",
  "name": {"zh-CN": "付款提醒", "en": "Payment due"},
  "purpose": {"en": "Ask for a payment."},
  "class": "transaction",
  "expected": "click",
  "needs_items": false,
  "needs_deadline": true,
  "unknown_policy": "resend",
  "expires_after_hours": 24,
  "channels": ["email", "sms", "in-app"],
  "details": [
    {"key": "amount", "type": "money", "required": true, "label": {"en": "Amount"}, "hint": {"en": "128.50 CNY"}},
    {"key": "remark", "label": {"en": "Remark"}}
  ],
  "defaults": {"goal": {"en": "Settle the bill", "zh-CN": "结清账单"}, "deadline": {"en": "in 3 days"}}
})";

QByteArray with(const char *key, const char *json)
{
    QByteArray text(R"({"key": "x", "name": {"en": "X"}, "class": "care", "channels": ["email"])");
    if (*key)
        text += QByteArray(", \"") + key + "\": " + json;
    return text + "}";
}

} // namespace

void TestScenario::reads()
{
    const auto scenario = parseScenario(full);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().code));
    QCOMPARE(scenario->key, u"payment-due"_s);
    QCOMPARE(scenario->name.in(u"zh-CN"_s), u"付款提醒"_s);
    QCOMPARE(scenario->reminderClass, ReminderClass::Transaction);
    QCOMPARE(scenario->expected, ExpectedResponse::Click);
    QCOMPARE(scenario->unknownPolicy, UnknownPolicy::Resend);
    QCOMPARE(scenario->expiresAfterHours, 24);
    QCOMPARE(scenario->channels, (QList<Channel>{Channel::Email, Channel::Sms, Channel::Push}));
    QCOMPARE(scenario->details.size(), 2);
    QCOMPARE(scenario->details.at(0).type, DetailType::Money);
    QVERIFY(scenario->details.at(0).isRequired);
    QCOMPARE(scenario->details.at(1).type, DetailType::Text);
    QVERIFY(!scenario->details.at(1).isRequired);
    QCOMPARE(scenario->defaults.value(u"goal"_s).in(u"zh-CN"_s), u"结清账单"_s);

    const auto least = parseScenario(with("", ""));
    QVERIFY2(least, least ? "" : qPrintable(least.error().code));
    QVERIFY(least->needsDeadline);
    QVERIFY(!least->needsItems);
    QCOMPARE(least->expiresAfterHours, 72);
}

void TestScenario::writesWhatItReads()
{
    const Scenario scenario = parseScenario(full).value();
    QCOMPARE(parseScenario(scenarioJson(scenario)).value(), scenario);
}

void TestScenario::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("argument");
    const auto row = [](const char *name, const QByteArray &json, const char *code, const char *argument) {
        QTest::newRow(name) << json << QString::fromLatin1(code) << QString::fromUtf8(argument);
    };
    row("broken", "{", "E-SCH-01", "");
    row("empty", "", "E-SCH-01", "");
    row("a list", "[]", "E-SCH-02", "");
    row("unknown key", with("needs_item", "true"), "E-SCH-03", "needs_item");
    row("no key", R"({"name": {"en": "X"}, "class": "care", "channels": ["email"]})", "E-SCH-04", "key");
    row("no class", R"({"key": "x", "name": {"en": "X"}, "channels": ["email"]})", "E-SCH-04", "class");
    row("no channels", R"({"key": "x", "name": {"en": "X"}, "class": "care"})", "E-SCH-04", "channels");
    row("text for flag", with("needs_items", "\"yes\""), "E-SCH-05", "needs_items");
    row("number for text", with("expected", "3"), "E-SCH-05", "expected");
    row("half an hour", with("expires_after_hours", "1.5"), "E-SCH-05", "expires_after_hours");
    row("text for purpose", with("purpose", "\"x\""), "E-SCH-05", "purpose");
    row("detail no object", with("details", "[1]"), "E-SCH-05", "details[0]");
    row("unknown word", with("expected", "\"fax\""), "E-SCH-06", "expected");
    row("unknown class", R"({"key": "x", "name": {"en": "X"}, "class": "spam", "channels": ["email"]})", "E-SCH-06", "class");
    row("unknown channel", R"({"key": "x", "name": {"en": "X"}, "class": "care", "channels": ["fax"]})", "E-SCH-06", "channels");
    row("key form", R"({"key": "Payment_Due", "name": {"en": "X"}, "class": "care", "channels": ["email"]})", "E-SCH-07", "Payment_Due");
    row("channel twice", R"({"key": "x", "name": {"en": "X"}, "class": "care", "channels": ["push", "in-app"]})", "E-SCH-08", "channels");
    row("detail twice", with("details", R"([{"key":"a","label":{"en":"A"}},{"key":"a","label":{"en":"A"}}])"), "E-SCH-08", "details[1].key");
    row("no hours", with("expires_after_hours", "0"), "E-SCH-09", "expires_after_hours");
    row("too many hours", with("expires_after_hours", "1e15"), "E-SCH-09", "expires_after_hours");
    row("empty text", with("purpose", R"({"en": " "})"), "E-SCH-10", "purpose.en");
    row("no text", with("purpose", "{}"), "E-SCH-10", "purpose");
    row("locale", with("purpose", R"({"zh_CN": "x"})"), "E-SCH-11", "purpose.zh_CN");
    row("default of nothing", with("defaults", R"({"gaol": {"en": "x"}})"), "E-SCH-12", "gaol");
    row("detail named as a field", with("details", R"([{"key":"goal","label":{"en":"A"}}])"), "E-SCH-13", "details[0].key");
    row("detail key form", with("details", R"([{"key":"A b","label":{"en":"A"}}])"), "E-SCH-13", "details[0].key");
    row("care sent again", with("unknown_policy", "\"resend\""), "E-SCH-14", "unknown_policy");
    row("unreadable default", with("defaults", R"({"deadline": {"en": "soon"}})"), "E-SCH-15", "defaults.deadline");
    row("detail unknown key", with("details", R"([{"key":"a","label":{"en":"A"},"max":1}])"), "E-SCH-03", "details[0].max");
}

void TestScenario::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, argument);
    const auto scenario = parseScenario(json);
    QVERIFY(!scenario);
    QTEST(scenario.error().code, "code");
    if (!argument.isEmpty())
        QCOMPARE(scenario.error().arguments.value(0), argument);
}

void TestScenario::refusesFields_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QByteArray("{}") << u"E-SCH-04"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"fields":[{"key":"goool","label":{"en":"G"}}]})") << u"E-SCH-12"_s;
    QTest::newRow("twice") << QByteArray(R"({"fields":[{"key":"goal","label":{"en":"G"}},{"key":"goal","label":{"en":"G"}}]})")
                           << u"E-SCH-08"_s;
    QTest::newRow("twice by another name")
        << QByteArray(R"({"fields":[{"key":"items","label":{"en":"G"}},{"key":"needed_items","label":{"en":"G"}}]})") << u"E-SCH-08"_s;
    QTest::newRow("no label") << QByteArray(R"({"fields":[{"key":"goal"}]})") << u"E-SCH-04"_s;
    QTest::newRow("length") << QByteArray(R"({"fields":[{"key":"goal","label":{"en":"G"},"max_length":0}]})") << u"E-SCH-09"_s;
}

void TestScenario::refusesFields()
{
    QFETCH(QByteArray, json);
    const auto fields = parseFieldRules(json);
    QVERIFY(!fields);
    QTEST(fields.error().code, "code");
}

void TestScenario::fieldRules()
{
    const auto fields = parseFieldRules(
        R"({"fields":[{"key":"goal","label":{"en":"Goal","zh-CN":"任务目标"},"why":{"en":"Because"},"max_length":80},
                      {"key":"next-step","required":false,"label":{"en":"Next"}}]})");
    QVERIFY2(fields, fields ? "" : qPrintable(fields.error().code));
    QCOMPARE(fields->size(), 2);
    QCOMPARE(fields->at(0).maxLength, 80);
    QVERIFY(fields->at(0).isRequired);
    QCOMPARE(fields->at(1).key, u"next_step"_s);
    QVERIFY(!fields->at(1).isRequired);
    QCOMPARE(parseFieldRules(fieldRulesJson(*fields)).value(), *fields);
    FormSchema schema;
    schema.fields = *fields;
    QCOMPARE(schema.field(u"goal"_s)->maxLength, 80);
    QVERIFY(!schema.field(u"nothing"_s));
    QVERIFY(!schema.scenario(u"nothing"_s));
}

void TestScenario::localText_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("exact") << u"zh-CN"_s << u"简体"_s;
    QTest::newRow("language") << u"en-GB"_s << u"English"_s;
    QTest::newRow("sister") << u"zh-TW"_s << u"简体"_s;
    QTest::newRow("language alone") << u"zh"_s << u"简体"_s;
    QTest::newRow("none of them") << u"fr"_s << u"English"_s;
    QTest::newRow("empty") << u""_s << u"English"_s;
}

void TestScenario::localText()
{
    QFETCH(QString, locale);
    const LocalText text{{{u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}, {u"zh-CN"_s, u"简体"_s}}};
    QTEST(text.in(locale), "expected");
    const LocalText german{{{u"de"_s, u"Deutsch"_s}}};
    QCOMPARE(german.in(u"fr"_s), u"Deutsch"_s);
    QCOMPARE(LocalText().in(u"fr"_s), QString());
}

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
