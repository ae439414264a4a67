// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/factory.h"
#include "ticketing/rtparse.h"
#include "ticketing/rtpull.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

/// What a real Request Tracker 5.0.3 answered.
QJsonArray recorded(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/unit/ticketing/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer");
    return QJsonDocument::fromJson(file.readAll()).object().value(u"items"_s).toArray();
}

SourceConfig config(const QMap<QString, QString> &more = {})
{
    SourceConfig out;
    out.id = SourceId{u"s"_s};
    out.kind = u"rt"_s;
    out.settings = {{u"url"_s, u"https://rt.example/"_s}};
    out.settings.insert(more);
    return out;
}

RtSettings settings(const QMap<QString, QString> &more = {})
{
    return rtSettings(config(more), "token").value();
}

} // namespace

class RtParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticketOfARealServer();
    void ownerNobodyIsEmpty();
    void statusBecomesStage_data();
    void statusBecomesStage();
    void priorityHasSteps_data();
    void priorityHasSteps();
    void customRolesAndWatchers();
    void customFieldsAreMapped();
    void withoutRequestor();
    void incompleteTicketIsAnError_data();
    void incompleteTicketIsAnError();
    void timelineOfARealServer();
    void directionOfMessages_data();
    void directionOfMessages();
    void times();
    void htmlBecomesText();
    void cursor_data();
    void cursor();
    void settingsAreChecked_data();
    void settingsAreChecked();
    void addressIsTidied();
};

void RtParseTest::ticketOfARealServer()
{
    const Result<TicketRecord> record = rtRecord(recorded(u"rt-tickets.json"_s)[0].toObject(), settings(), {});
    QVERIFY(record);
    const Ticket ticket = record->ticket;
    QCOMPARE(ticket.number, u"9"_s);
    QCOMPARE(ticket.source.value, u"s"_s);
    QCOMPARE(ticket.subject, u"Router keeps rebooting #9"_s);
    QCOMPARE(ticket.queue, u"Support"_s);
    QCOMPARE(ticket.stage, Stage::WaitingCustomer);
    QCOMPARE(ticket.sourceStatus, u"stalled"_s);
    QCOMPARE(ticket.owner, u"agent1"_s);
    QCOMPARE(isoUtc(ticket.due.value()), u"2026-11-30T18:34:01.000Z"_s);
    QCOMPARE(isoUtc(ticket.updated), u"2026-11-21T21:35:12.000Z"_s);
    QCOMPARE(ticket.product, u"Router"_s);
    QCOMPARE(ticket.fields.value(u"Order No"_s), u"AB00000009"_s);
    QCOMPARE(ticket.url, u"https://rt.example/Ticket/Display.html?id=9"_s);
    QCOMPARE(record->customer.externalKey, u"customer00009@example.com"_s);
    QCOMPARE(record->customer.name, u"customer00009@example.com"_s);
    QCOMPARE(contactFor(record->customer, Channel::Sms)->address, u"+8613800000009"_s);
    QVERIFY(!record->customer.zoneIsKnown);
}

void RtParseTest::ownerNobodyIsEmpty()
{
    const Result<TicketRecord> record = rtRecord(recorded(u"rt-tickets.json"_s)[1].toObject(), settings(), {});
    QVERIFY(record);
    QCOMPARE(record->ticket.number, u"12"_s);
    QVERIFY(record->ticket.owner.isEmpty());
}

void RtParseTest::statusBecomesStage_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("new") << u"new"_s << Stage::Received;
    QTest::newRow("open") << u"open"_s << Stage::InProgress;
    QTest::newRow("stalled") << u"stalled"_s << Stage::WaitingCustomer;
    QTest::newRow("resolved") << u"resolved"_s << Stage::Resolved;
    QTest::newRow("rejected") << u"rejected"_s << Stage::Closed;
    QTest::newRow("deleted") << u"deleted"_s << Stage::Closed;
    QTest::newRow("of another lifecycle") << u"in QA"_s << Stage::InProgress;
    QTest::newRow("mapped") << u"Warten"_s << Stage::WaitingCustomer;
}

void RtParseTest::statusBecomesStage()
{
    QFETCH(QString, status);
    QFETCH(Stage, stage);
    QCOMPARE(settings({{u"mapping.status.warten"_s, u"waiting-customer"_s}}).stageOf(status), stage);
}

void RtParseTest::priorityHasSteps_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Priority>("priority");
    QTest::newRow("0") << 0 << Priority::Low;
    QTest::newRow("19") << 19 << Priority::Low;
    QTest::newRow("20") << 20 << Priority::Normal;
    QTest::newRow("60") << 60 << Priority::High;
    QTest::newRow("90") << 90 << Priority::Urgent;
}

void RtParseTest::priorityHasSteps()
{
    QFETCH(int, number);
    QFETCH(Priority, priority);
    QCOMPARE(settings().priorityOf(number), priority);
}

void RtParseTest::customRolesAndWatchers()
{
    QJsonObject ticket = recorded(u"rt-tickets.json"_s)[0].toObject();
    const QJsonObject boss{{u"id"_s, u"boss"_s}, {u"type"_s, u"user"_s}};
    const QJsonObject nobody{{u"id"_s, u"Nobody"_s}, {u"type"_s, u"user"_s}};
    ticket[u"CustomRoles"_s] = QJsonObject{{u"RT::CustomRole-3"_s, boss}, {u"RT::CustomRole-4"_s, QJsonArray{nobody, boss}}};
    ticket[u"AdminCc"_s] = QJsonArray{boss, QJsonObject{{u"id"_s, u"agent2"_s}}};
    ticket[u"Cc"_s] = QJsonArray();
    const Result<TicketRecord> record = rtRecord(ticket, settings({{u"mapping.role.informed"_s, u"Watchers"_s}}),
                                                 {{u"RT::CustomRole-3"_s, u"Accountable"_s},
                                                  {u"RT::CustomRole-4"_s, u"watchers"_s}});
    QVERIFY(record);
    QCOMPARE(record->ticket.accountable, u"boss"_s);
    QCOMPARE(record->ticket.consulted, (QList<QString>{u"boss"_s, u"agent2"_s}));
    QCOMPARE(record->ticket.informed, QList<QString>{u"boss"_s});
}

void RtParseTest::customFieldsAreMapped()
{
    const QJsonObject ticket = recorded(u"rt-tickets.json"_s)[0].toObject();
    const Result<TicketRecord> record
        = rtRecord(ticket, settings({{u"mapping.field.Channel"_s, u"segment"_s}, {u"mapping.field.Phone"_s, u"none"_s},
                                     {u"mapping.field.product"_s, u"none"_s}, {u"mapping.field.Order No"_s, u"product"_s}}), {});
    QVERIFY(record);
    QCOMPARE(record->customer.segment, record->ticket.fields.value(u"Channel"_s));
    QCOMPARE(record->ticket.product, u"AB00000009"_s);
    QVERIFY(!contactFor(record->customer, Channel::Sms));
}

void RtParseTest::withoutRequestor()
{
    QJsonObject ticket = recorded(u"rt-tickets.json"_s)[0].toObject();
    ticket[u"Requestor"_s] = QJsonArray();
    const Result<TicketRecord> record = rtRecord(ticket, settings(), {});
    QVERIFY(record);
    QCOMPARE(record->customer.externalKey, u"ticket/9"_s);
    QVERIFY(record->customer.name.isEmpty());
}

void RtParseTest::incompleteTicketIsAnError_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"id", "Status", "LastUpdated"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void RtParseTest::incompleteTicketIsAnError()
{
    QFETCH(QString, key);
    QJsonObject ticket = recorded(u"rt-tickets.json"_s)[0].toObject();
    ticket.remove(key);
    QCOMPARE(rtRecord(ticket, settings(), {}).error().code, u"E-RTR-09"_s);
}

void RtParseTest::timelineOfARealServer()
{
    const QJsonArray ticket = recorded(u"rt-tickets.json"_s);
    QStringList lines;
    for (const QJsonValue &transaction : recorded(u"rt-transactions.json"_s)) {
        const std::optional<TicketEvent> event = rtEvent(transaction.toObject(), rtSides(ticket[0].toObject()));
        if (event)
            lines.append(event->externalId + u' ' + ticketEventKindKey(event->kind) + u' ' + event->author + u' ' + event->text);
    }
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0], u"159 %1 agent1 "_s.arg(ticketEventKindKey(TicketEventKind::Created)));
    QCOMPARE(lines[1], u"160 %1 agent1 "_s.arg(ticketEventKindKey(TicketEventKind::MessageOut)));
    QCOMPARE(lines[2], u"161 %1 RT_System new → open"_s.arg(ticketEventKindKey(TicketEventKind::StageChange)));
    QCOMPARE(lines[3], u"162 %1 agent1 "_s.arg(ticketEventKindKey(TicketEventKind::Comment)));
}

void RtParseTest::directionOfMessages_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<TicketEventKind>("kind");
    QTest::newRow("requestor") << u"ann"_s << TicketEventKind::MessageIn;
    QTest::newRow("somebody by mail") << u"friend@example.com"_s << TicketEventKind::MessageIn;
    QTest::newRow("owner") << u"li@support.example"_s << TicketEventKind::MessageOut;
    QTest::newRow("another agent") << u"agent2"_s << TicketEventKind::MessageOut;
}

void RtParseTest::directionOfMessages()
{
    QFETCH(QString, author);
    QFETCH(TicketEventKind, kind);
    const RtSides sides{{u"ann"_s}, {u"li@support.example"_s}};
    const QJsonObject transaction{{u"id"_s, u"5"_s}, {u"Type"_s, u"Correspond"_s}, {u"Created"_s, u"2026-11-21T21:34:01Z"_s},
                                  {u"Creator"_s, QJsonObject{{u"id"_s, author}}}};
    QCOMPARE(rtEvent(transaction, sides)->kind, kind);
}

void RtParseTest::times()
{
    QVERIFY(!rtTime(u"1970-01-01T00:00:00Z"_s)); // "not set"
    QVERIFY(!rtTime(QString()));
    QCOMPARE(rtTime(u"2026-11-21T21:34:01Z"_s)->ms, 1795296841000);
    QCOMPARE(rtTimeText(Instant{1795296841999}), u"2026-11-21T21:34:01Z"_s);
    const auto search = [](const QString &zone) {
        return rtSearchTime(Instant{1795296841999}, TimeZoneId::parse(zone).value());
    };
    QCOMPARE(search(u"UTC"_s), u"2026-11-21 21:34:01"_s);
    QCOMPARE(search(u"Asia/Shanghai"_s), u"2026-11-22 05:34:01"_s);
    QCOMPARE(search(u"America/New_York"_s), u"2026-11-21 16:34:01"_s);
}

void RtParseTest::htmlBecomesText()
{
    const QString html = u"<html><head><title>x</title></head><style>p{}</style><p>您好 &amp; &lt;welcome&gt;</p>\n"
                         "<div>a<br/>b</div><script>alert('<p>')</script></html>"_s;
    QCOMPARE(plainFromHtml(html), u"您好 & <welcome>\n\na\nb"_s);
}

void RtParseTest::cursor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"2026-11-21T21:34:01Z/17"_s << true;
    QTest::newRow("no id") << u"2026-11-21T21:34:01Z"_s << false;
    QTest::newRow("no time") << u"yesterday/17"_s << false;
    QTest::newRow("a query in it") << u"2026-11-21T21:34:01Z/17) OR (id > 0"_s << false;
}

void RtParseTest::cursor()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const std::optional<RtCursor> parsed = RtCursor::parse(text);
    QCOMPARE(parsed.has_value(), isGood);
    if (parsed)
        QCOMPARE(parsed->text(), text);
}

void RtParseTest::settingsAreChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("no url") << u"url"_s << u""_s << u"E-SRC-01"_s;
    QTest::newRow("user in url") << u"url"_s << u"https://api.gw@evil.example/"_s << u"E-SRC-04"_s;
    QTest::newRow("other scheme") << u"url"_s << u"ftp://rt.example"_s << u"E-SRC-04"_s;
    QTest::newRow("no host") << u"url"_s << u"https:///x"_s << u"E-SRC-04"_s;
    QTest::newRow("query in url") << u"url"_s << u"https://rt.example/?x=1"_s << u"E-SRC-04"_s;
    QTest::newRow("open line") << u"url"_s << u"http://rt.example"_s << u"E-SRC-05"_s;
    QTest::newRow("typo") << u"ulr"_s << u"x"_s << u"E-SRC-02"_s;
    QTest::newRow("quote in queue") << u"queue"_s << u"a' OR id > 0 OR Queue = 'b"_s << u"E-SRC-03"_s;
    QTest::newRow("overlap") << u"overlap"_s << u"-1"_s << u"E-SRC-03"_s;
    QTest::newRow("history") << u"history"_s << u"some"_s << u"E-SRC-03"_s;
    QTest::newRow("zone") << u"zone"_s << u"GMT+8"_s << u"E-TIM"_s;
    QTest::newRow("stage") << u"mapping.status.x"_s << u"lost"_s << u"E-SRC-03"_s;
    QTest::newRow("field") << u"mapping.field.x"_s << u"owner"_s << u"E-SRC-03"_s;
    QTest::newRow("role") << u"mapping.role.boss"_s << u"Cc"_s << u"E-SRC-02"_s;
}

void RtParseTest::settingsAreChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, code);
    const auto made = makeSource(config({{key, value}}), "token");
    QVERIFY(!made);
    QVERIFY2(made.error().code.startsWith(code), qPrintable(made.error().code));
}

void RtParseTest::addressIsTidied()
{
    for (const QString &url : {u"https://rt.example"_s, u"https://rt.example/"_s, u"https://rt.example/REST/2.0/"_s})
        QCOMPARE(settings({{u"url"_s, url}}).url, QUrl(u"https://rt.example"_s));
    QCOMPARE(settings({{u"url"_s, u"http://127.0.0.1:8180/rt/"_s}}).url, QUrl(u"http://127.0.0.1:8180/rt"_s));
    for (const char *token : {"", "a b", "a\r\nX: y", "\xC3\xA9"})
        QCOMPARE(makeSource(config(), token).error().code, u"E-SRC-06"_s);
    SourceConfig other = config();
    other.kind = u"jira"_s;
    QCOMPARE(makeSource(other, "t").error().code, u"E-SRC-07"_s);
    other.kind = u"csv"_s;
    other.settings = {{u"column.Kd"_s, u"customer"_s}, {u"zone"_s, u"Europe/Berlin"_s}};
    const auto csv = makeSource(other, {});
    QVERIFY(csv);
    QVERIFY(!(*csv)->isLive());
    QCOMPARE((*csv)->changes({}, {}).result().error().code, u"E-SRC-08"_s);
}

QTEST_GUILESS_MAIN(RtParseTest)
#include "rtparse_test.moc"
