// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include "storage/chain.h"

#include <QSet>

using namespace remindesk;
using namespace Qt::StringLiterals;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAppendOnly_data();
    void isAppendOnly();
    void proves();
    void findsTampering_data();
    void findsTampering();
    void provesALongChain();
    void encodesFieldsApart();
    void filters_data();
    void filters();
    void pagesWithoutGaps();
    void searchesMessages_data();
    void searchesMessages();
    void listsATicketsMessages();
    void namesWhatIsNotNoted();

private:
    static void fill(OutboxFixture &fixture);
};

/// Five messages and their events.
void HistoryTest::fill(OutboxFixture &fixture)
{
    for (int i = 1; i <= 5; ++i)
        fixture.queue(fixture.reminder(i));
    for (const Claimed &claimed : fixture.claim(3).claimed)
        fixture.send(claimed);
}

void HistoryTest::isAppendOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << u"UPDATE history SET reason = 'x' WHERE seq = 1"_s;
    QTest::newRow("delete") << u"DELETE FROM history WHERE seq = 1"_s;
    QTest::newRow("delete all") << u"DELETE FROM history"_s;
}

void HistoryTest::isAppendOnly()
{
    QFETCH(QString, sql);
    OutboxFixture f(5);
    fill(f);
    QVERIFY(tamper(f.path(), {sql}).contains("append-only"_L1));
    QVERIFY(waited(f.store->history().verify())->isIntact);
}

void HistoryTest::proves()
{
    OutboxFixture f(5);
    const auto empty = waited(f.store->history().verify());
    QVERIFY(empty->isIntact);
    QCOMPARE(empty->rows, 0);
    fill(f);
    HistoryEvent event;
    event.at = f.clock.time;
    event.kind = u"comment-written"_s;
    event.source = u"source:csv"_s;
    event.detail = QString(900, u'x');
    QVERIFY(waited(f.store->history().append(event)));
    const auto report = waited(f.store->history().verify());
    QVERIFY(report->isIntact);
    QCOMPARE(report->rows, 5 + 3 * 3 + 1);
    QCOMPARE(report->head.size(), 64);
    QCOMPARE(valueIn(f.path(), u"SELECT length(detail) FROM history ORDER BY seq DESC LIMIT 1"_s), u"500"_s);
}

void HistoryTest::findsTampering_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<int>("firstBad");
    const QString no = u"DROP TRIGGER history_no_update"_s;
    const QString nor = u"DROP TRIGGER history_no_delete"_s;
    const QString columns = u"at_ms, message_id, reminder_id, ticket_id, kind, state, reason, source, detail, chain"_s;
    QTest::newRow("edited") << QStringList{no, u"UPDATE history SET reason = 'x' WHERE seq = 4"_s} << 4;
    QTest::newRow("another time") << QStringList{no, u"UPDATE history SET at_ms = at_ms + 1 WHERE seq = 2"_s} << 2;
    QTest::newRow("a state we never write")
        << QStringList{no, u"UPDATE history SET state = 'fine' WHERE seq = 5"_s} << 5;
    QTest::newRow("removed") << QStringList{nor, u"DELETE FROM history WHERE seq = 6"_s} << 6;
    QTest::newRow("first removed") << QStringList{nor, u"DELETE FROM history WHERE seq = 1"_s} << 1;
    QTest::newRow("removed, closed up")
        << QStringList{no, nor, u"DELETE FROM history WHERE seq = 6"_s,
                       u"UPDATE history SET seq = seq - 1 WHERE seq > 6"_s,
                       u"UPDATE history_head SET seq = seq - 1"_s}
        << 6;
    QTest::newRow("shortened") << QStringList{nor, u"DELETE FROM history WHERE seq > 10"_s} << 11;
    QTest::newRow("emptied") << QStringList{nor, u"DELETE FROM history"_s} << 1;
    QTest::newRow("lengthened")
        << QStringList{u"INSERT INTO history SELECT 15, "_s + columns + u" FROM history WHERE seq = 14"_s} << 15;
    QTest::newRow("swapped") << QStringList{no, u"UPDATE history SET seq = 99 WHERE seq = 7"_s,
                                            u"UPDATE history SET seq = 7 WHERE seq = 8"_s,
                                            u"UPDATE history SET seq = 8 WHERE seq = 99"_s}
                             << 7;
    QTest::newRow("head edited") << QStringList{u"UPDATE history_head SET chain = 'x'"_s} << 14;
    QTest::newRow("head removed") << QStringList{u"DELETE FROM history_head"_s} << 1;
}

void HistoryTest::findsTampering()
{
    QFETCH(QStringList, sql);
    QFETCH(int, firstBad);
    OutboxFixture f(5);
    fill(f);
    QCOMPARE(waited(f.store->history().verify())->rows, 14);
    QCOMPARE(tamper(f.path(), sql), QString());
    const auto report = waited(f.store->history().verify());
    QVERIFY(report);
    QVERIFY(!report->isIntact);
    QCOMPARE(report->firstBad, firstBad);
}

void HistoryTest::provesALongChain()
{
    // More than one part: the check goes on where it stopped, writes come between.
    OutboxFixture f(1);
    QList<Async<void>> writes;
    HistoryEvent event;
    event.kind = u"note"_s;
    for (int i = 0; i < 12'000; ++i)
        writes.append(f.store->history().append(event));
    const auto report = f.store->history().verify();
    for (int i = 0; i < 100; ++i)
        writes.append(f.store->history().append(event));
    QVERIFY(waited(report)->isIntact);
    QVERIFY(waited(report)->rows >= 12'000);
    for (const auto &write : writes)
        QVERIFY(waited(write));
    QCOMPARE(waited(f.store->history().verify())->rows, 12'100);
    QCOMPARE_LT(f.store->figures().commits, 1'000); // appends that wait together share commits
}

void HistoryTest::encodesFieldsApart()
{
    HistoryEvent a;
    a.kind = u"ab"_s;
    a.reason = u"c"_s;
    HistoryEvent b = a;
    b.kind = u"a"_s;
    b.reason = u"bc"_s;
    QVERIFY(chainHash({}, a) != chainHash({}, b));
    QVERIFY(chainHash({}, a) != chainHash(u"x"_s, a));
    QCOMPARE(chainHash({}, a), chainHash({}, a));
}

void HistoryTest::filters_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << HistoryQuery{} << 5;
    QTest::newRow("sent") << HistoryQuery{.state = DeliveryState::Sent} << 3;
    QTest::newRow("queued") << HistoryQuery{.state = DeliveryState::Queued} << 2;
    QTest::newRow("mail") << HistoryQuery{.channel = Channel::Email} << 5;
    QTest::newRow("sms") << HistoryQuery{.channel = Channel::Sms} << 0;
    QTest::newRow("number") << HistoryQuery{.ticketNumber = u"4"_s} << 1;
    QTest::newRow("number and state") << HistoryQuery{.state = DeliveryState::Sent, .ticketNumber = u"4"_s} << 0;
    QTest::newRow("author") << HistoryQuery{.author = u"王敏"_s} << 5;
    QTest::newRow("nobody") << HistoryQuery{.author = u"x"_s} << 0;
    QTest::newRow("from later") << HistoryQuery{.from = Instant{2'000'000'000'000}} << 0;
    QTest::newRow("until later") << HistoryQuery{.until = Instant{2'000'000'000'000}} << 5;
}

void HistoryTest::filters()
{
    QFETCH(HistoryQuery, query);
    QFETCH(int, count);
    OutboxFixture f(5);
    fill(f);
    const auto page = waited(f.store->history().list(query));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), count);
    query.text = u"退款"_s; // the same through the full-text index
    QCOMPARE(waited(f.store->history().list(query))->rows.size(), count);
}

void HistoryTest::pagesWithoutGaps()
{
    OutboxFixture f(23);
    for (int i = 1; i <= 23; ++i) {
        f.queue(f.reminder(i));
        if (i % 4 == 0)
            f.clock.time = f.clock.time.plusMs(1);
    }
    for (const QString &text : {QString(), u"退款"_s}) {
        HistoryQuery query;
        query.limit = 5;
        query.text = text;
        QSet<QString> seen;
        int rows = 0;
        do {
            const auto page = waited(f.store->history().list(query));
            QVERIFY(page);
            for (const HistoryRow &row : page->rows) {
                seen.insert(row.message.value);
                ++rows;
            }
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(rows, 23);
        QCOMPARE(seen.size(), 23);
    }
    QString after;
    int waiting = 0;
    do {
        const auto page = waited(f.store->history().waiting(after, 5));
        waiting += int(page->rows.size());
        after = page->next;
    } while (!after.isEmpty());
    QCOMPARE(waiting, 23);
}

void HistoryTest::searchesMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("one character") << u"款"_s << 5;
    QTest::newRow("two characters") << u"退款"_s << 5;
    QTest::newRow("customer") << u"客户3"_s << 1;
    QTest::newRow("recipient") << u"customer2@example"_s << 1;
    QTest::newRow("other") << u"发票"_s << 0;
}

void HistoryTest::searchesMessages()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    OutboxFixture f(5);
    fill(f);
    HistoryQuery query;
    query.text = text;
    QCOMPARE(waited(f.store->history().list(query))->rows.size(), count);
}

void HistoryTest::listsATicketsMessages()
{
    OutboxFixture f(2);
    f.queue(f.reminder(1));
    f.clock.time = f.clock.time.plusMs(5);
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const auto rows = waited(f.store->history().ofTicket(f.ticket(1).ticket.id));
    QCOMPARE(rows->size(), 2);
    QVERIFY(rows->at(0).at > rows->at(1).at);
    QCOMPARE(rows->at(0).scenario, u"progress"_s);
}

void HistoryTest::namesWhatIsNotNoted()
{
    OutboxFixture f(5);
    fill(f);
    auto &history = f.store->history();
    const auto unnoted = waited(history.unnoted({f.source, {u"rt"_s}}, 10));
    QCOMPARE(unnoted->size(), 3);
    QCOMPARE(waited(history.unnoted({{u"rt"_s}}, 10))->size(), 0);
    QCOMPARE(waited(history.unnoted({f.source}, 2))->size(), 2);
    HistoryEvent event;
    event.kind = u"comment-failed"_s;
    event.message = unnoted->at(0).id;
    event.state = unnoted->at(0).state;
    QVERIFY(waited(history.append(event)));
    const auto left = waited(history.unnoted({f.source}, 10));
    QCOMPARE(left->size(), 2);
    QCOMPARE(left->at(0).id, unnoted->at(1).id);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
