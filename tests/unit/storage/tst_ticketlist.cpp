// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket list in orders of several keys, cut into pages; filters; unread answers.
#include "outboxfixture.h"

#include <limits>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 someDay = 1'763'800'000'000;

/// Many equal keys, some absent: what pages get wrong first.
QList<TicketRecord> mixedRecords(int count)
{
    QList<TicketRecord> records = makeRecords(count);
    for (int i = 0; i < count; ++i) {
        Ticket &ticket = records[i].ticket;
        ticket.stage = Stage(i * 7 % 5);
        ticket.owner = i % 3 == 0 ? u"wang"_s : u"li"_s;
        ticket.due = i % 4 == 0 ? std::nullopt : std::optional(Instant{someDay + i % 5 * 1000});
        ticket.updated = {1'763'600'000'000 + i % 6 * 1000};
        records[i].customer = records[i % 9].customer;
        records[i].customer.name = u"客户%1"_s.arg(i % 9);
    }
    return records;
}

int compared(const TicketRow &a, const TicketRow &b, const TicketOrder &order)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    const auto number = [&](const TicketRow &row) -> qint64 {
        switch (order.by) {
        case TicketSort::Due: return row.due ? row.due->ms : never;
        case TicketSort::Updated: return row.updated.ms;
        case TicketSort::Number: return row.number.toInt();
        case TicketSort::Stage: return qint64(row.stage);
        case TicketSort::LastReminder: return row.lastReminderAt.value_or(Instant()).ms;
        case TicketSort::Customer: break;
        }
        return 0;
    };
    const int way = order.by == TicketSort::Customer ? a.customerName.compare(b.customerName)
                    : number(a) < number(b)          ? -1
                                                     : int(number(a) > number(b));
    return order.descending ? -way : way;
}

} // namespace

class TicketListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsBySeveralKeys_data();
    void sortsBySeveralKeys();
    void refusesACursorOfAnotherOrder();
    void namesStandAsPeopleLookThemUp_data();
    void namesStandAsPeopleLookThemUp();
    void keysOfOtherDataAreMadeAnew();
    void filtersStages();
    void answersAreUnreadUntilSeen();
    void lateReceiptsHideNoAnswer();

};

namespace {

QList<TicketRow> all(OutboxFixture &f, TicketQuery query, int limit)
{
    query.limit = limit;
    QList<TicketRow> rows;
    do {
        const auto page = waited(f.store->tickets().list(query));
        if (!page)
            qFatal("list: %s %s", qPrintable(page.error().code), qPrintable(page.error().arguments.join(u' ')));
        if (!page->next.isEmpty() && page->rows.size() != limit)
            qFatal("a page in the middle has %lld rows", qint64(page->rows.size()));
        rows += page->rows;
        query.after = page->next;
    } while (!query.after.isEmpty());
    return rows;
}

TicketRow row(OutboxFixture &f, const QString &number)
{
    for (const TicketRow &row : all(f, {}, 100)) {
        if (row.number == number)
            return row;
    }
    return {};
}

void customerWrites(OutboxFixture &f, int number, Instant at)
{
    TicketRecord record = makeRecord(number);
    record.events.append({u"answer %1"_s.arg(at.ms), at, TicketEventKind::MessageIn, u"客户"_s, u"好的"_s});
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, {record})));
}

} // namespace

void TicketListTest::sortsBySeveralKeys_data()
{
    QTest::addColumn<TicketSort>("first");
    QTest::addColumn<TicketSort>("second");
    const QMap<int, const char *> names{{0, "due"},      {1, "updated"}, {2, "number"},
                                        {3, "customer"}, {4, "stage"},   {5, "last reminder"}};
    for (int first = 0; first < names.size(); ++first) {
        for (int second = 0; second < names.size(); ++second)
            QTest::addRow("%s, %s", names[first], names[second]) << TicketSort(first) << TicketSort(second);
    }
}

void TicketListTest::sortsBySeveralKeys()
{
    QFETCH(TicketSort, first);
    QFETCH(TicketSort, second);
    OutboxFixture f(0);
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, mixedRecords(60))));
    for (int number = 1; number <= 60; number += 3) {
        if (number % 6 == 1)
            f.clock.time = f.clock.time.plusSeconds(1);
        f.queue(f.reminder(number));
    }
    for (const TicketView view : {TicketView::All, TicketView::MyOpen, TicketView::WaitingOnCustomer,
                                  TicketView::DueToday, TicketView::NeverReminded}) {
        for (const int ways : {0, 1, 2, 3}) {
            TicketQuery query;
            query.view = view;
            query.owner = u"wang"_s;
            query.dayBegin = {someDay};
            query.dayEnd = {someDay + 3500};
            query.sort = first;
            query.descending = ways & 1;
            query.thenBy = {{second, bool(ways & 2)}, {TicketSort::Number, false}};
            const QList<TicketRow> rows = all(f, query, 1000);
            QVERIFY(!rows.isEmpty());
            QVERIFY(view != TicketView::All || rows.size() == 60);
            const QList<TicketOrder> order = QList<TicketOrder>{{first, query.descending}} + query.thenBy;
            for (int i = 1; i < rows.size(); ++i) {
                int way = 0;
                for (const TicketOrder &key : order)
                    way = way ? way : compared(rows[i - 1], rows[i], key);
                QVERIFY2(way < 0, qPrintable(u"view %1, ways %2, row %3"_s.arg(int(view)).arg(ways).arg(i)));
            }
            QVERIFY(all(f, query, 7) == rows); // the same in pages
            query.owner.clear();
            QVERIFY(all(f, query, 5) == all(f, query, 1000));
        }
    }
}

void TicketListTest::namesStandAsPeopleLookThemUp_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("pinyin") << QStringList{u"阿明"_s, u"白雪"_s, u"陈立华"_s, u"李四"_s, u"欧阳娜"_s, u"王敏"_s, u"张伟"_s};
    QTest::newRow("the second character decides") << QStringList{u"王安"_s, u"王敏"_s, u"王五"_s, u"王小明"_s};
    QTest::newRow("letters first") << QStringList{u"Adam"_s, u"émile"_s, u"Eve"_s, u"zoe"_s, u"阿明"_s, u"周涛"_s};
    QTest::newRow("numbers by value") << QStringList{u"客户2"_s, u"客户10"_s, u"客户100"_s};
    QTest::newRow("nothing first, full width as half") << QStringList{QString(), u"Ａbel"_s, u"Acme"_s, u"白雪"_s};
    QTest::newRow("longer than what decides") << QStringList{QString(99, u'a') + u'b', QString(99, u'a') + u'c' + u"x"_s};
    QTest::newRow("beyond the first plane") << QStringList{u"白雪"_s, u"张伟"_s, u"𠮷田"_s};
}

void TicketListTest::namesStandAsPeopleLookThemUp()
{
    QFETCH(QStringList, names);
    QList<TicketRecord> records = makeRecords(int(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        records[i].customer.name = names.at((i * 3 + 1) % names.size());
    if (names.size() % 3 == 0) // the stride would meet itself
        for (qsizetype i = 0; i < names.size(); ++i)
            records[i].customer.name = names.at(names.size() - 1 - i);
    OutboxFixture f(0);
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, records)));
    TicketQuery query;
    query.view = TicketView::All;
    query.sort = TicketSort::Customer;
    for (const bool isDown : {false, true}) {
        query.descending = isDown;
        QStringList found;
        for (const TicketRow &row : all(f, query, 2))
            isDown ? found.prepend(row.customerName) : found.append(row.customerName);
        QCOMPARE(found, names);
    }
}

void TicketListTest::keysOfOtherDataAreMadeAnew()
{
    OutboxFixture f(0);
    QList<TicketRecord> records = makeRecords(3);
    records[0].customer.name = u"张伟"_s;
    records[1].customer.name = u"阿明"_s;
    records[2].customer.name = u"陈立华"_s;
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, records)));
    f.store.reset();
    QCOMPARE(tamper(f.path(), {u"UPDATE ticket SET customer_sort = number_sort"_s, u"UPDATE name_order SET maker = 7"_s}), QString());
    f.start();
    TicketQuery query;
    query.view = TicketView::All;
    query.sort = TicketSort::Customer;
    query.descending = false;
    QStringList found;
    for (const TicketRow &row : all(f, query, 10))
        found += row.customerName;
    QCOMPARE(found, (QStringList{u"阿明"_s, u"陈立华"_s, u"张伟"_s}));
    QVERIFY(valueIn(f.path(), u"SELECT maker FROM name_order"_s).toInt() > 1000);
}

void TicketListTest::refusesACursorOfAnotherOrder()
{
    OutboxFixture f(10);
    TicketQuery query;
    query.limit = 3;
    query.after = waited(f.store->tickets().list(query))->next;
    QVERIFY(!query.after.isEmpty());
    query.thenBy = {{TicketSort::Due, true}};
    QCOMPARE(codeOf(f.store->tickets().list(query)), u"E-STO-17"_s);
    for (const QString &foreign : {u"[]"_s, u"[9,1,2,3]"_s, u"{}"_s, u"'; DROP TABLE ticket"_s}) {
        query.after = foreign;
        QCOMPARE(codeOf(f.store->tickets().list(query)), u"E-STO-17"_s);
    }
}

void TicketListTest::filtersStages()
{
    OutboxFixture f(0);
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, mixedRecords(50))));
    TicketQuery query;
    query.stages = {Stage::Received, Stage::Resolved};
    query.thenBy = {{TicketSort::Stage, false}};
    QCOMPARE(all(f, query, 4).size(), 20);
    query.sort = TicketSort::Stage;
    const QList<TicketRow> rows = all(f, query, 4);
    QCOMPARE(rows.size(), 20);
    QCOMPARE(rows.first().stage, Stage::Resolved);
    QCOMPARE(rows.last().stage, Stage::Received);
    query.text = u"退款"_s;
    QCOMPARE(all(f, query, 4).size(), 20);
    query.view = TicketView::MyOpen;
    QCOMPARE(all(f, query, 4).size(), 10);
}

void TicketListTest::answersAreUnreadUntilSeen()
{
    OutboxFixture f(3);
    QVERIFY(!row(f, u"1"_s).hasUnreadAnswer); // it has a message of the customer, but we never asked
    f.queue(f.reminder(1));
    QVERIFY(!row(f, u"1"_s).hasUnreadAnswer);
    const Instant answered = f.clock.time.plusSeconds(60);
    customerWrites(f, 1, answered);
    customerWrites(f, 2, answered);
    QVERIFY(row(f, u"1"_s).hasUnreadAnswer);
    QVERIFY(!row(f, u"2"_s).hasUnreadAnswer); // never reminded
    TicketQuery query;
    query.onlyAnswered = true;
    for (const TicketSort sort : {TicketSort::Due, TicketSort::Stage, TicketSort::Customer, TicketSort::LastReminder}) {
        query.sort = sort;
        query.thenBy = {{TicketSort::Updated, false}};
        QCOMPARE(all(f, query, 2).size(), 1);
    }
    QCOMPARE(waited(f.store->tickets().counts({}))->answered, 1);

    const TicketId id = f.ticket(1).ticket.id;
    QVERIFY(waited(f.store->tickets().markSeen(id, answered)));
    QVERIFY(!row(f, u"1"_s).hasUnreadAnswer);
    QCOMPARE(waited(f.store->tickets().counts({}))->answered, 0);
    customerWrites(f, 1, answered.plusSeconds(60));
    QVERIFY(row(f, u"1"_s).hasUnreadAnswer);
    QVERIFY(waited(f.store->tickets().markSeen(id, answered))); // a late word about an older message
    QVERIFY(row(f, u"1"_s).hasUnreadAnswer);
}

void TicketListTest::lateReceiptsHideNoAnswer()
{
    OutboxFixture f(1);
    f.queue(f.reminder(1));
    const Claimed claimed = f.claim().claimed.constFirst();
    customerWrites(f, 1, f.clock.time.plusSeconds(30));
    f.clock.time = f.clock.time.plusSeconds(120);
    f.send(claimed, DeliveryState::Delivered);
    QVERIFY(row(f, u"1"_s).lastReminderAt->ms > f.clock.time.ms - 120'000);
    QVERIFY(row(f, u"1"_s).hasUnreadAnswer);
}

QTEST_GUILESS_MAIN(TicketListTest)
#include "tst_ticketlist.moc"
