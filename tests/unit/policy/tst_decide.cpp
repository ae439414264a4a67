// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"
#include "policy/decide.h"

#include <QTest>

#include <functional>

using namespace remindesk;
using namespace Qt::StringLiterals;

struct World
{
    OutboxItem item;
    Priority priority = Priority::Normal;
    PolicyFacts facts;
    PolicyRules rules;
    Instant now;
};

using Change = std::function<void(World &)>;
Q_DECLARE_METATYPE(Change)

class TestDecide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sends();
    void stops_data();
    void stops();
    void passes_data();
    void passes();
    void strongestReasonDecides_data();
    void strongestReasonDecides();
    void everyRuleIsRecordedInOrder();
    void isPure();
};

namespace {

Instant at(const char *text)
{
    return parseTime(QString::fromLatin1(text), TimeZoneId(), Instant()).value();
}

/// A progress message by mail, at 15:00 of a working day in Shanghai, that nothing speaks against.
World goodWorld()
{
    World w;
    w.now = at("2026-11-24T07:00:00Z");
    w.item.ticketNumber = u"00123"_s;
    w.item.reminderClass = ReminderClass::Progress;
    w.item.message.scenario = u"collect-materials"_s;
    w.item.message.channel = Channel::Email;
    w.item.message.recipient = u"li@example.com"_s;
    w.facts.customer.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
    w.facts.customer.zoneIsKnown = true;
    w.facts.customer.contacts = {{Channel::Email, u"li@example.com"_s, true, Consent::Granted}};
    w.facts.atComposing.number = u"00123"_s;
    w.facts.atComposing.stage = Stage::WaitingCustomer;
    w.facts.atComposing.owner = u"王敏"_s;
    w.facts.atComposing.lastMessageIn = at("2026-11-23T07:00:00Z");
    w.facts.current = w.facts.atComposing;
    w.facts.notAfter = at("2026-11-26T07:00:00Z");
    return w;
}

Decision decided(const World &w)
{
    return decide(w.item, w.priority, w.facts, w.rules, w.now);
}

constexpr const char *night = "2026-11-24T17:00:00Z"; // 01:00 in Shanghai
constexpr const char *morning = "2026-11-25T00:00:00.000Z";

void atNight(World &w)
{
    w.now = at(night);
}

} // namespace

void TestDecide::sends()
{
    const Decision decision = decided(goodWorld());
    QCOMPARE(decision.verdict, Verdict::Send);
    QVERIFY(decision.reason.isEmpty());
    for (const Reason &reason : decision.reasons)
        QVERIFY2(reason.isPassed, qPrintable(reason.code));
}

void TestDecide::stops_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("until");
    const auto row = [](const char *name, Verdict verdict, const char *reason, const Change &change,
                        const char *until = "") {
        QTest::newRow(name) << change << verdict << QString::fromLatin1(reason)
                            << QString::fromLatin1(until);
    };
    row("vanished", Verdict::Skip, "ticket-vanished", [](World &w) { w.facts.ticketIsKnown = false; w.facts.current = {}; });
    row("closed meanwhile", Verdict::Skip, "stage-ended", [](World &w) { w.facts.current.stage = Stage::Closed; });
    row("resolved meanwhile", Verdict::Skip, "stage-ended", [](World &w) { w.facts.current.stage = Stage::Resolved; });
    row("resolved after approval", Verdict::Skip, "stage-ended", [](World &w) { w.facts.isApproved = true; w.facts.current.stage = Stage::Resolved; });
    row("ended all along", Verdict::Skip, "stage-ended", [](World &w) { w.facts.current.stage = w.facts.atComposing.stage = Stage::Closed; });
    row("customer replied", Verdict::Skip, "customer-replied", [](World &w) { w.facts.current.lastMessageIn = w.now.plusSeconds(-60); });
    row("owner changed", Verdict::Skip, "drift", [](World &w) { w.facts.current.owner = u"李娜"_s; });
    row("due changed", Verdict::Skip, "drift", [](World &w) { w.facts.current.due = w.now; });
    row("refused", Verdict::Skip, "consent", [](World &w) { w.facts.customer.contacts[0].consent = Consent::Denied; });
    row("refused, address changed", Verdict::Skip, "consent",
        [](World &w) { w.facts.customer.contacts = {{Channel::Email, u"new@example.com"_s, true, Consent::Denied}}; });
    row("too late", Verdict::Expire, "deadline-passed", [](World &w) { w.facts.notAfter = w.now; });
    row("too late by the item", Verdict::Expire, "deadline-passed", [](World &w) { w.item.notAfter = w.now.plusMs(-1); });
    row("not yet", Verdict::HoldUntil, "not-before", [](World &w) { w.facts.notBefore = at("2026-11-25T02:00:00Z"); }, "2026-11-25T02:00:00.000Z");
    row("night", Verdict::HoldUntil, "quiet-hours", atNight, morning);
    row("night, transaction", Verdict::HoldUntil, "quiet-hours", [](World &w) { atNight(w); w.item.reminderClass = ReminderClass::Transaction; }, morning);
    row("night, urgent care", Verdict::HoldUntil, "quiet-hours",
        [](World &w) { atNight(w); w.priority = Priority::Urgent; w.item.reminderClass = ReminderClass::Care; }, morning);
    row("night in New York", Verdict::HoldUntil, "quiet-hours",
        [](World &w) { w.facts.customer.zone = TimeZoneId::parse(u"America/New_York"_s).value(); }, "2026-11-24T13:00:00.000Z");
    row("night by the workspace where the zone is unknown", Verdict::HoldUntil, "quiet-hours",
        [](World &w) { atNight(w); w.facts.customer.zoneIsKnown = false; w.facts.customer.zone = TimeZoneId();
                       w.rules.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value(); }, morning);
    row("night over its end", Verdict::Expire, "quiet-past-deadline", [](World &w) { atNight(w); w.facts.notAfter = at("2026-11-24T23:59:00Z"); });
    row("night until its end", Verdict::Expire, "quiet-past-deadline", [](World &w) { atNight(w); w.facts.notAfter = at(morning); });
    row("cap", Verdict::HoldUntil, "cap",
        [](World &w) { w.facts.sentInWindow = 3; w.facts.oldestInWindow = at("2026-11-18T09:00:00Z"); }, "2026-11-25T09:00:00.000Z");
    row("cap, oldest unknown", Verdict::HoldUntil, "cap",
        [](World &w) { w.facts.sentInWindow = 5; w.facts.notAfter.reset(); }, "2026-12-01T07:00:00.000Z");
    row("cap over its end", Verdict::Expire, "cap-past-deadline",
        [](World &w) { w.facts.sentInWindow = 3; w.facts.oldestInWindow = at("2026-11-23T09:00:00Z"); });
}

void TestDecide::stops()
{
    QFETCH(Change, change);
    World w = goodWorld();
    change(w);
    const Decision decision = decided(w);
    QTEST(decision.reason, "reason");
    QTEST(decision.verdict, "verdict");
    QFETCH(QString, until);
    if (!until.isEmpty())
        QCOMPARE(isoUtc(decision.until), until);
    int failed = 0;
    for (const Reason &reason : decision.reasons)
        failed += reason.isPassed ? 0 : 1;
    QVERIFY(failed >= 1);
}

void TestDecide::passes_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("revision alone", [](World &w) { w.facts.current.revision = u"8"_s; });
    row("care after the end", [](World &w) { w.item.reminderClass = ReminderClass::Care; w.facts.current.stage = w.facts.atComposing.stage = Stage::Closed; });
    row("resolved after the end", [](World &w) { w.item.message.scenario = u"resolved"_s; w.facts.current.stage = w.facts.atComposing.stage = Stage::Resolved; });
    row("approved though ended", [](World &w) { w.facts.isApproved = true; w.facts.current.stage = w.facts.atComposing.stage = Stage::Closed; });
    row("older message comes in late", [](World &w) { w.facts.current.lastMessageIn = at("2026-11-22T07:00:00Z"); });
    row("refused, but a transaction", [](World &w) { w.item.reminderClass = ReminderClass::Transaction; w.facts.customer.contacts[0].consent = Consent::Denied; });
    row("another channel refused", [](World &w) { w.facts.customer.contacts.append({Channel::Sms, u"+8613800138000"_s, true, Consent::Denied}); });
    row("another address refused", [](World &w) { w.facts.customer.contacts.append({Channel::Email, u"old@example.com"_s, true, Consent::Denied}); });
    row("no end at all", [](World &w) { w.facts.notAfter.reset(); });
    row("a moment before its end", [](World &w) { w.facts.notAfter = w.now.plusMs(1); });
    row("exactly its time", [](World &w) { w.facts.notBefore = w.now; });
    row("security at night", [](World &w) { atNight(w); w.item.message.scenario = u"account-security"_s; });
    row("urgent at night", [](World &w) { atNight(w); w.priority = Priority::Urgent; });
    row("transaction at night where that is allowed",
        [](World &w) { atNight(w); w.item.reminderClass = ReminderClass::Transaction; w.rules.quietAppliesToTransactions = false; });
    row("day by the workspace, night by the zone that was put in",
        [](World &w) { w.facts.customer.zoneIsKnown = false; w.facts.customer.zone = TimeZoneId::parse(u"America/New_York"_s).value();
                       w.rules.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value(); });
    row("two of three", [](World &w) { w.facts.sentInWindow = 2; });
    row("cap and transaction", [](World &w) { w.facts.sentInWindow = 99; w.item.reminderClass = ReminderClass::Transaction; });
    row("no cap", [](World &w) { w.facts.sentInWindow = 99; w.rules.capPerWindow = 0; });
}

void TestDecide::passes()
{
    QFETCH(Change, change);
    World w = goodWorld();
    change(w);
    const Decision decision = decided(w);
    QCOMPARE(decision.reason, QString());
    QCOMPARE(decision.verdict, Verdict::Send);
}

void TestDecide::strongestReasonDecides_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a stop beats a hold")
        << Change([](World &w) { w.facts.notBefore = w.now.plusSeconds(60); w.facts.sentInWindow = 3;
                                 w.facts.oldestInWindow = at("2026-11-23T09:00:00Z"); })
        << Verdict::Expire << u"cap-past-deadline"_s;
    QTest::newRow("the longer hold")
        << Change([](World &w) { atNight(w); w.facts.notBefore = at("2026-11-25T05:00:00Z"); })
        << Verdict::HoldUntil << u"not-before"_s;
    QTest::newRow("the longer hold, later rule")
        << Change([](World &w) { atNight(w); w.facts.notBefore = w.now.plusSeconds(60); })
        << Verdict::HoldUntil << u"quiet-hours"_s;
    QTest::newRow("the first stop")
        << Change([](World &w) { w.facts.current.stage = Stage::Closed; w.facts.current.lastMessageIn = w.now; w.facts.notAfter = w.now; })
        << Verdict::Skip << u"stage-ended"_s;
    QTest::newRow("the answer before the drift")
        << Change([](World &w) { w.facts.current.stage = Stage::InProgress; w.facts.current.lastMessageIn = w.now; })
        << Verdict::Skip << u"customer-replied"_s;
}

void TestDecide::strongestReasonDecides()
{
    QFETCH(Change, change);
    World w = goodWorld();
    change(w);
    const Decision decision = decided(w);
    QTEST(decision.verdict, "verdict");
    QTEST(decision.reason, "reason");
}

void TestDecide::everyRuleIsRecordedInOrder()
{
    World w = goodWorld();
    w.facts.current.stage = Stage::Closed;
    w.facts.notAfter = w.now;
    QStringList codes;
    for (const Reason &reason : decided(w).reasons)
        codes.append(reason.isPassed ? reason.code : u"!"_s + reason.code);
    QCOMPARE(codes, (QStringList{u"ticket-vanished"_s, u"!stage-ended"_s, u"customer-replied"_s, u"!drift"_s,
                                 u"consent"_s, u"!deadline-passed"_s, u"not-before"_s, u"quiet-hours"_s, u"cap"_s}));
}

void TestDecide::isPure()
{
    const World w = goodWorld();
    QCOMPARE(decided(w), decided(w));
}

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
