// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfixture.h"

#include <QTest>

#include <functional>

using namespace remindesk;
using namespace remindesk::test;

using Change = std::function<void(ReminderDraft &, FormContext &)>;
Q_DECLARE_METATYPE(Change)

class TestValidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeDraftsPass_data();
    void completeDraftsPass();
    void findings_data();
    void findings();
    void everyBlankPlaceholderIsMissing_data();
    void everyBlankPlaceholderIsMissing();
    void approvable();
    void notAfter();
    void impliedFieldsAreFilledIn();
    void detailsAreKeptCanonically();
    void endedTickets_data();
    void endedTickets();
    void schemaDecidesWhatIsRequired();
    void drifts();
    void prefill();
    void allProblemsAtOnce();
    void repetition();

private:
    void timeRows();
    void peopleRows();
    void textRows();
    void detailRows();
};

void TestValidate::completeDraftsPass_data()
{
    QTest::addColumn<QString>("scenario");
    for (const char *key : {"collect-materials", "payment-due", "progress", "resolved", "satisfaction"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestValidate::completeDraftsPass()
{
    QFETCH(QString, scenario);
    const Fixture f;
    const Validation result = validate(f.complete(scenario), f.context);
    QVERIFY2(result.findings.isEmpty(), qPrintable(findingTexts(result.findings).join(u' ')));
    QVERIFY(result.reminder.has_value());
    QCOMPARE(result.reminder->scenario().key, scenario);
    QCOMPARE(result.reminder->ticket(), f.context.ticket);
    QCOMPARE(result.reminder->customer(), f.context.customer);
}

static void addRow(const char *name, const char *scenario, const char *finding, Severity severity,
                   const Change &change)
{
    QTest::newRow(name) << QString::fromLatin1(scenario) << QString::fromLatin1(finding) << severity
                        << change;
}

constexpr auto B = Severity::Blocking;
constexpr auto W = Severity::Warning;
constexpr auto N = Severity::Notice;

#define CHANGE [](ReminderDraft & d, FormContext & c)

void TestValidate::textRows()
{
    const char *s = "collect-materials";
    addRow("no scenario", "", "field.missing@scenario", B, CHANGE { Q_UNUSED(d) Q_UNUSED(c) });
    addRow("unknown scenario", "nonsense", "scenario.unknown@scenario", B, CHANGE { Q_UNUSED(d) Q_UNUSED(c) });
    addRow("goal", s, "field.missing@goal", B, CHANGE { d.goal.clear(); Q_UNUSED(c) });
    addRow("action", s, "field.missing@customer_action", B, CHANGE { d.customerAction = u"  "_s; Q_UNUSED(c) });
    addRow("next step", s, "field.missing@next_step", B, CHANGE { d.nextStep = u"N/A"_s; Q_UNUSED(c) });
    addRow("completion", s, "field.missing@completion", B, CHANGE { d.completion = u"…"_s; Q_UNUSED(c) });
    addRow("too long by schema", s, "field.too-long@goal", B, CHANGE { d.goal = QString(81, u'长'); Q_UNUSED(c) });
    addRow("too long by default", s, "field.too-long@next_step", B, CHANGE { d.nextStep = QString(501, u'x'); Q_UNUSED(c) });
    addRow("line end", s, "field.control@customer_action", B, CHANGE { d.customerAction = u"请上传\n谢谢"_s; Q_UNUSED(c) });
    addRow("CR LF header", s, "field.control@goal", B, CHANGE { d.goal = u"Hi\r\nBcc: x@example.com"_s; Q_UNUSED(c) });
    addRow("NUL", s, "field.control@goal", B, CHANGE { d.goal = u"a"_s + QChar(0) + u"b"_s; Q_UNUSED(c) });
    addRow("bidi override", s, "field.control@next_step", B, CHANGE { d.nextStep = u"pay \u202e123"_s; Q_UNUSED(c) });
    addRow("line separator", s, "field.control@completion", B, CHANGE { d.completion = u"a\u2028b"_s; Q_UNUSED(c) });
    addRow("no items", s, "items.missing@items", B, CHANGE { d.items.clear(); Q_UNUSED(c) });
    addRow("all items there", s, "items.all-received@items", B, CHANGE { for (auto &i : d.items) i.isReceived = true; Q_UNUSED(c) });
    addRow("item without name", s, "items.unnamed@items", B, CHANGE { d.items.append({u"-"_s, false}); Q_UNUSED(c) });
    addRow("item twice", s, "items.repeated@items", W, CHANGE { d.items.append(d.items.first()); Q_UNUSED(c) });
    addRow("too many items", s, "items.too-many@items", B, CHANGE { for (int i = 0; i < 100; ++i) d.items.append({QString::number(i), false}); Q_UNUSED(c) });
    addRow("item with line end", s, "field.control@items", B, CHANGE { d.items.append({u"a\nb"_s, false}); Q_UNUSED(c) });
    addRow("no evidence", s, "evidence.missing@evidence", B, CHANGE { d.evidence = {}; Q_UNUSED(c) });
    addRow("evidence of dashes", s, "evidence.missing@evidence", B, CHANGE { d.evidence = {{}, u"--"_s, {u"-"_s}, {}}; Q_UNUSED(c) });
    addRow("evidence link", s, "link.invalid@evidence_link", B, CHANGE { d.evidence.link = u"javascript:alert(1)"_s; Q_UNUSED(c) });
    addRow("evidence link with user", s, "link.user-info@evidence_link", B, CHANGE { d.evidence.link = u"https://rt.example.com@evil.example/"_s; Q_UNUSED(c) });
    addRow("class lowered", s, "class.lowered@class", B, CHANGE { d.reminderClass = ReminderClass::Transaction; Q_UNUSED(c) });
    addRow("care lowered", "satisfaction", "class.lowered@class", B, CHANGE { d.reminderClass = ReminderClass::Progress; Q_UNUSED(c) });
}

void TestValidate::timeRows()
{
    const char *s = "collect-materials";
    addRow("no deadline", s, "field.missing@deadline", B, CHANGE { d.deadline.reset(); Q_UNUSED(c) });
    addRow("written to a minute ago", s, "ticket.reminded@scenario", W, CHANGE { c.reminded[d.scenario] = c.now.plusSeconds(-60); });
    addRow("written to a day ago", s, "ticket.reminded@scenario", W, CHANGE { c.reminded[d.scenario] = c.now.plusSeconds(-86'400); });
    addRow("deadline past", s, "deadline.past@deadline", B, CHANGE { d.deadline = c.now.plusMs(-1); });
    addRow("deadline now", s, "deadline.past@deadline", B, CHANGE { d.deadline = c.now; });
    addRow("deadline before sending", s, "deadline.before-sending@deadline", B, CHANGE { d.notBefore = d.deadline; Q_UNUSED(c) });
    addRow("deadline far", s, "deadline.far@deadline", W, CHANGE { d.deadline = c.now.plusSeconds(400LL * 86'400); });
    addRow("deadline at night", s, "deadline.quiet-hours@deadline", W, CHANGE { d.deadline = c.now.plusSeconds(13 * 3600); });
    addRow("deadline at night there", s, "deadline.quiet-hours@deadline", W,
           CHANGE { c.customer.zone = d.zone = TimeZoneId::parse(u"America/New_York"_s).value(); d.deadline = d.deadline->plusSeconds(7200); });
    addRow("other zone", s, "zone.not-customers@zone", N, CHANGE { d.zone = TimeZoneId(); Q_UNUSED(c) });
    addRow("unknown zone", s, "customer.zone-unknown@zone", W, CHANGE { c.customer.zoneIsKnown = false; Q_UNUSED(d) });
    addRow("not after past", s, "not-after.past@not_after", B, CHANGE { d.notAfter = c.now; });
    addRow("not after before sending", s, "not-after.before-sending@not_after", B,
           CHANGE { d.notBefore = c.now.plusSeconds(7200); d.notAfter = c.now.plusSeconds(3600); });
    addRow("not after behind deadline", s, "not-after.after-deadline@not_after", W, CHANGE { d.notAfter = d.deadline->plusMs(1); Q_UNUSED(c) });
    addRow("sending at night", s, "not-before.quiet-hours@not_before", N, CHANGE { d.notBefore = c.now.plusSeconds(13 * 3600); });
    addRow("sending in two years", "progress", "not-before.far@not_before", W,
           CHANGE { d.notBefore = c.now.plusSeconds(700LL * 86'400); });
}

void TestValidate::peopleRows()
{
    const char *s = "collect-materials";
    addRow("no R", s, "raci.missing-responsible@responsible", B, CHANGE { d.raci.responsible.clear(); Q_UNUSED(c) });
    addRow("no A", s, "raci.missing-accountable@accountable", B, CHANGE { d.raci.accountable = u"无"_s; Q_UNUSED(c) });
    addRow("two Rs", s, "raci.several-responsible@responsible", B, CHANGE { d.raci.responsible = u"王敏、李娜"_s; Q_UNUSED(c) });
    addRow("two As", s, "raci.several-accountable@accountable", B, CHANGE { d.raci.accountable = u"Ann and Bob"_s; Q_UNUSED(c) });
    addRow("R is A", s, "raci.same-person@accountable", W, CHANGE { d.raci.accountable = d.raci.responsible; Q_UNUSED(c) });
    addRow("R too long", s, "field.too-long@responsible", B, CHANGE { d.raci.responsible = QString(61, u'x'); Q_UNUSED(c) });
    addRow("R with control", s, "field.control@responsible", B, CHANGE { d.raci.responsible = u"王\t敏"_s; Q_UNUSED(c) });
    addRow("R with markup", s, "name.markup@responsible", B, CHANGE { d.raci.responsible = u"Bank <security@bank>"_s; Q_UNUSED(c) });
    addRow("R is a mailbox", s, "name.is-address@responsible", W, CHANGE { d.raci.responsible = u"min@example.com"_s; Q_UNUSED(c) });
    addRow("empty consulted", s, "field.missing@consulted", B, CHANGE { d.raci.consulted = {u"-"_s}; Q_UNUSED(c) });
    addRow("contact without name", s, "contact.missing-name@contact", B, CHANGE { d.contact.name.clear(); Q_UNUSED(c) });
    addRow("contact without reach", s, "contact.missing-reach@contact", B, CHANGE { d.contact.reach = u"待定"_s; Q_UNUSED(c) });
    addRow("contact reach is text", s, "contact.unreachable@contact", B, CHANGE { d.contact.reach = u"come by"_s; Q_UNUSED(c) });
    addRow("contact emergency", s, "contact.unreachable@contact", B, CHANGE { d.contact.reach = u"110"_s; Q_UNUSED(c) });
    addRow("contact http", s, "contact.unreachable@contact", B, CHANGE { d.contact.reach = u"http://help.example.com"_s; Q_UNUSED(c) });
    addRow("contact hidden host", s, "contact.unreachable@contact", B, CHANGE { d.contact.reach = u"https://help.example.com@evil.example"_s; Q_UNUSED(c) });
    addRow("customer without name", s, "field.missing@customer", B, CHANGE { c.customer.name = u"N/A"_s; d.facts.customerName = c.customer.name; });
    addRow("customer named by address", s, "name.is-address@customer", W, CHANGE { c.customer.name = u"l@example.com"_s; d.facts.customerName = c.customer.name; });
    addRow("customer name with bidi", s, "field.control@customer", B, CHANGE { c.customer.name = u"李\u202e雷"_s; d.facts.customerName = c.customer.name; });
    addRow("another ticket", s, "ticket.mismatch@ticket", B, CHANGE { d.ticket.value = u"t2"_s; Q_UNUSED(c) });
    addRow("another customer", s, "ticket.mismatch@ticket", B, CHANGE { c.customer.id.value = u"c2"_s; Q_UNUSED(d) });
    addRow("drift", s, "ticket.drift@ticket", B, CHANGE { c.ticket.owner = u"李娜"_s; Q_UNUSED(d) });
}

void TestValidate::detailRows()
{
    const char *s = "payment-due";
    addRow("amount missing", s, "field.missing@details.amount", B, CHANGE { d.details.clear(); Q_UNUSED(c) });
    addRow("amount blank", s, "field.missing@details.amount", B, CHANGE { d.details[u"amount"_s] = u"null"_s; Q_UNUSED(c) });
    for (const char *amount : {"128.50", "128.505 CNY", "128.5 XYZ", "-5 CNY", "1e3 CNY", "1.5 JPY", "12,34 CNY", "CNY", "128.50 cny", "128.50 CNY CNY"}) {
        QTest::newRow(amount) << QString::fromLatin1(s) << u"detail.money@details.amount"_s << B
                              << Change([amount](ReminderDraft &d, FormContext &) { d.details[u"amount"_s] = QString::fromLatin1(amount); });
    }
    addRow("time", s, "detail.instant@details.pay_at", B, CHANGE { d.details[u"pay_at"_s] = u"soon"_s; Q_UNUSED(c) });
    addRow("link http", s, "link.not-https@details.pay_link", B, CHANGE { d.details[u"pay_link"_s] = u"http://pay.example.com/1"_s; Q_UNUSED(c) });
    addRow("link user info", s, "link.user-info@details.pay_link", B, CHANGE { d.details[u"pay_link"_s] = u"https://bank.example@evil.example/"_s; Q_UNUSED(c) });
    addRow("link script", s, "link.invalid@details.pay_link", B, CHANGE { d.details[u"pay_link"_s] = u"javascript:alert(1)"_s; Q_UNUSED(c) });
    addRow("link without host", s, "link.invalid@details.pay_link", B, CHANGE { d.details[u"pay_link"_s] = u"https:///x"_s; Q_UNUSED(c) });
    addRow("link host is shown", s, "link.host@details.pay_link", N, CHANGE { d.details[u"pay_link"_s] = u"https://pay.example.com/1"_s; Q_UNUSED(c) });
    addRow("number", s, "detail.number@details.parts", B, CHANGE { d.details[u"parts"_s] = u"three"_s; Q_UNUSED(c) });
    addRow("code", s, "detail.code@details.invoice", B, CHANGE { d.details[u"invoice"_s] = u"A 1"_s; Q_UNUSED(c) });
    addRow("text control", s, "field.control@details.remark", B, CHANGE { d.details[u"remark"_s] = u"a\rb"_s; Q_UNUSED(c) });
    addRow("unknown detail", s, "details.unknown@details.dealine", B, CHANGE { d.details[u"dealine"_s] = u"18:00"_s; Q_UNUSED(c) });
}

void TestValidate::findings_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<Change>("change");
    textRows();
    timeRows();
    peopleRows();
    detailRows();
}

void TestValidate::findings()
{
    QFETCH(QString, scenario);
    QFETCH(QString, expected);
    QFETCH(Severity, severity);
    QFETCH(Change, change);
    Fixture f;
    ReminderDraft draft = f.complete(scenario);
    change(draft, f.context);
    const Validation result = validate(draft, f.context);
    // Exactly this finding: a rule that fires beside its cause would hide it.
    QCOMPARE(findingTexts(result.findings), QStringList{expected});
    QCOMPARE(result.findings.first().severity, severity);
    QCOMPARE(result.reminder.has_value(), severity != Severity::Blocking);
}

void TestValidate::everyBlankPlaceholderIsMissing_data()
{
    QTest::addColumn<QString>("value");
    for (const char *text : {"", " ", "\t", "N/A", "n/a", "NULL", "null", "-", "--", "—", "…", "...", "？", "undefined", "NaN",
                             "TBD", "无", "暂无", "待定", "\u200b", "\u3000", "None"})
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
}

void TestValidate::everyBlankPlaceholderIsMissing()
{
    QFETCH(QString, value);
    const Fixture f;
    ReminderDraft draft = f.complete();
    draft.goal = value;
    const Validation result = validate(draft, f.context);
    QCOMPARE(findingTexts(result.findings), QStringList{u"field.missing@goal"_s});
    QVERIFY(!result.reminder);
}

void TestValidate::approvable()
{
    Fixture f;
    f.context.ticket.stage = Stage::Closed;
    const Validation ended = validate(f.complete(), f.context);
    const Finding *finding = findingWith(ended.findings, u"ticket.ended"_s);
    QVERIFY(finding && finding->isApprovable);
    QCOMPARE(finding->severity, Severity::Blocking);
    QVERIFY(!ended.reminder);

    const Fixture other;
    ReminderDraft draft = other.complete();
    draft.goal.clear();
    QVERIFY(!validate(draft, other.context).findings.first().isApprovable);
}

void TestValidate::notAfter()
{
    const Fixture f;
    ReminderDraft draft = f.complete();
    QCOMPARE(validate(draft, f.context).reminder->notAfter(), *draft.deadline);
    draft.notAfter = f.context.now.plusSeconds(3600);
    QCOMPARE(validate(draft, f.context).reminder->notAfter(), *draft.notAfter);
    draft = f.complete(u"progress"_s);
    QCOMPARE(validate(draft, f.context).reminder->notAfter(), f.context.now.plusSeconds(48 * 3600));
    draft.notBefore = f.context.now.plusSeconds(3600);
    QCOMPARE(validate(draft, f.context).reminder->notAfter(), f.context.now.plusSeconds(49 * 3600));
    draft.notBefore = f.context.now.plusSeconds(-9 * 3600); // a time gone by means now
    QCOMPARE(validate(draft, f.context).reminder->notAfter(), f.context.now.plusSeconds(48 * 3600));
}

void TestValidate::impliedFieldsAreFilledIn()
{
    const Fixture f;
    ReminderDraft draft = f.complete();
    draft.expected.reset();
    draft.goal = u"  补齐退款材料 "_s;
    const Validation result = validate(draft, f.context);
    QCOMPARE(result.reminder->fields().expected, ExpectedResponse::File);
    QCOMPARE(result.reminder->fields().reminderClass, ReminderClass::Progress);
    QCOMPARE(result.reminder->fields().goal, u"补齐退款材料"_s);
    draft.reminderClass = ReminderClass::Care; // stricter is allowed
    QCOMPARE(validate(draft, f.context).reminder->fields().reminderClass, ReminderClass::Care);
}

void TestValidate::detailsAreKeptCanonically()
{
    const Fixture f;
    ReminderDraft draft = f.complete(u"payment-due"_s);
    draft.details = {{u"amount"_s, u"CNY 1,128.5"_s}, {u"pay_at"_s, u"明天 10:00"_s},
                     {u"parts"_s, u"3"_s}, {u"invoice"_s, u"INV-2026/7"_s}};
    const Validation result = validate(draft, f.context);
    QVERIFY2(result.reminder, qPrintable(findingTexts(result.findings).join(u' ')));
    const QMap<QString, QString> expected{{u"amount"_s, u"1128.50 CNY"_s},
                                          {u"pay_at"_s, u"2026-11-25T02:00:00.000Z"_s},
                                          {u"parts"_s, u"3"_s},
                                          {u"invoice"_s, u"INV-2026/7"_s}};
    QCOMPARE(result.reminder->fields().details, expected);
    QCOMPARE(validate(result.reminder->fields(), f.context).reminder->fields().details, expected);
    draft.details[u"amount"_s] = u"1280 JPY"_s;
    QCOMPARE(validate(draft, f.context).reminder->fields().details[u"amount"_s], u"1280 JPY"_s);
}

void TestValidate::endedTickets_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("isEnded");
    QTest::newRow("collect, resolved") << u"collect-materials"_s << Stage::Resolved << true;
    QTest::newRow("payment, closed") << u"payment-due"_s << Stage::Closed << true;
    QTest::newRow("collect, open") << u"collect-materials"_s << Stage::InProgress << false;
    QTest::newRow("resolved, resolved") << u"resolved"_s << Stage::Resolved << false;
    QTest::newRow("survey, closed") << u"satisfaction"_s << Stage::Closed << false;
}

void TestValidate::endedTickets()
{
    QFETCH(QString, scenario);
    QFETCH(Stage, stage);
    Fixture f;
    f.context.ticket.stage = stage;
    const Validation result = validate(f.complete(scenario), f.context);
    QTEST(findingWith(result.findings, u"ticket.ended"_s) != nullptr, "isEnded");
}

void TestValidate::schemaDecidesWhatIsRequired()
{
    Fixture f;
    f.schema.fields.append({u"next_step"_s, false, {}, {}, 500});
    ReminderDraft draft = f.complete();
    draft.nextStep.clear();
    QVERIFY(validate(draft, f.context).reminder.has_value());
    // Exactly one R and one A stay, whatever the file says: fixtureSchema() has "responsible" optional.
    draft.raci.responsible.clear();
    QVERIFY(!validate(draft, f.context).reminder);
}

void TestValidate::drifts()
{
    const Fixture f;
    const TicketFacts then = factsOf(f.context.ticket, f.context.customer, {5});
    QCOMPARE(then.lastMessageIn, Instant{5});
    TicketFacts now = then;
    now.revision = u"8"_s;
    now.lastMessageIn = {9};
    QVERIFY(drift(then, now).isEmpty());
    now.stage = Stage::Resolved;
    now.owner = u"李娜"_s;
    now.due = f.context.now;
    now.customerName = u"韩梅梅"_s;
    now.product = u"x"_s;
    now.subject = u"y"_s;
    now.number = u"z"_s;
    QCOMPARE(drift(then, now), (QStringList{u"number"_s, u"customer"_s, u"product"_s, u"subject"_s,
                                            u"stage"_s, u"owner"_s, u"due"_s}));
}

void TestValidate::prefill()
{
    Fixture f;
    f.context.ticket.due = f.context.now.plusSeconds(7200);
    const ReminderDraft draft = prefilled(u"collect-materials"_s, f.context, u"王敏"_s);
    QCOMPARE(draft.goal, u"补齐材料"_s);
    QCOMPARE(draft.items.size(), 2);
    QCOMPARE(draft.expected, ExpectedResponse::File);
    QCOMPARE(draft.deadline, f.context.ticket.due);
    QCOMPARE(draft.raci.responsible, u"王敏"_s);
    QCOMPARE(draft.raci.accountable, u"赵主管"_s);
    QCOMPARE(draft.evidence.link, f.context.ticket.url);
    QCOMPARE(draft.zone.text(), u"Asia/Shanghai"_s);
    QVERIFY(drift(draft.facts, factsOf(f.context.ticket, f.context.customer, {})).isEmpty());
    QVERIFY(!draft.id.isEmpty());

    f.context.ticket.owner.clear();
    f.context.ticket.due = f.context.now; // not ahead: no deadline is made up
    f.context.customer.locale = u"de"_s;
    const ReminderDraft other = prefilled(u"collect-materials"_s, f.context, u"author"_s);
    QCOMPARE(other.raci.responsible, u"author"_s);
    QVERIFY(!other.deadline);
    QCOMPARE(other.goal, u"Complete the file"_s);
}

void TestValidate::allProblemsAtOnce()
{
    const Fixture f;
    ReminderDraft draft = prefilled(u"payment-due"_s, f.context, {});
    const Validation result = validate(draft, f.context);
    const QStringList texts = findingTexts(result.findings);
    for (const char *expected : {"field.missing@goal", "field.missing@customer_action", "field.missing@next_step",
                                 "field.missing@completion", "field.missing@deadline", "contact.missing-name@contact",
                                 "contact.missing-reach@contact", "field.missing@details.amount"})
        QVERIFY2(texts.contains(QString::fromLatin1(expected)), expected);
}

void TestValidate::repetition()
{
    Fixture f;
    ReminderDraft draft = f.complete(u"collect-materials"_s);
    const auto isSaid = [&] {
        return findingTexts(validate(draft, f.context).findings).join(u' ').contains(u"ticket.reminded"_s);
    };
    f.context.reminded[draft.scenario] = f.context.now.plusSeconds(-86'401);
    QVERIFY(!isSaid()); // that was yesterday
    f.context.reminded = {{u"progress"_s, f.context.now}};
    QVERIFY(!isSaid()); // something else
    f.context.reminded[draft.scenario] = f.context.now;
    QVERIFY(isSaid());
    draft.correction.of = {u"wrong"_s};
    QVERIFY(!isSaid()); // it is meant to come again
    draft.correction = {};
    // The same item many times is one finding.
    for (int i = 0; i < 50; ++i)
        draft.items.append(draft.items.first());
    QCOMPARE(findingTexts(validate(draft, f.context).findings).join(u' ').count(u"items.repeated"_s), 1);
}

QTEST_APPLESS_MAIN(TestValidate)
#include "tst_validate.moc"
