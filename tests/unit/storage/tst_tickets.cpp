// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QElapsedTimer>
#include <QSet>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TicketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryField();
    void countsWhatAnImportDid();
    void importsTheSameTwice();
    void takesEventsOnce();
    void refusesATicketWithoutNumber();
    void findsByNumber();
    void keepsWhatAPersonSet();
    void newestTicketDescribesTheCustomer();
    void renamesTheCustomerEverywhere();
    void pagesByEverySort_data();
    void pagesByEverySort();
    void pagesWhileTicketsArrive();
    void refusesAForeignCursor();
    void views_data();
    void views();
    void keepsCounters();
    void sortsNumbersByValue();
    void importsTwentyThousandInSeconds();
    void keepsSyncState();

private:
    ImportCount put(const QList<TicketRecord> &records);
    std::unique_ptr<StoreFixture> m;
    const SourceId m_source{u"csv"_s};
};

void TicketsTest::init()
{
    m = std::make_unique<StoreFixture>();
    m->start();
}

ImportCount TicketsTest::put(const QList<TicketRecord> &records)
{
    const auto count = waited(m->store->tickets().put(m_source, records));
    if (!count)
        qFatal("put: %s %s", qPrintable(count.error().code), qPrintable(count.error().arguments.join(u' ')));
    return *count;
}

void TicketsTest::keepsEveryField()
{
    TicketRecord record = makeRecord(17);
    record.ticket.number = u"00123"_s;
    record.ticket.sourceStatus = u"open"_s;
    record.ticket.queue = u"售后"_s;
    record.ticket.stage = Stage::WaitingCustomer;
    record.ticket.priority = Priority::Urgent;
    record.ticket.accountable = u"li"_s;
    record.ticket.consulted = {u"zhao"_s};
    record.ticket.informed = {u"qian"_s, u"sun"_s};
    record.ticket.revision = u"r-9"_s;
    record.ticket.url = u"https://desk.example/123"_s;
    record.customer.salutation = u"女士"_s;
    record.customer.locale = u"zh-CN"_s;
    record.customer.segment = u"vip"_s;
    record.customer.postal = {u"人民路 1 号"_s, u"上海"_s, u"China"_s};
    record.customer.quiet = {QTime(21, 30), QTime(9, 0)};
    record.customer.contacts.append({Channel::Sms, u"+8613800138000"_s, false, Consent::Denied});
    put({record});

    const auto detail = waited(m->store->tickets().byNumber(u"00123"_s));
    QVERIFY(detail);
    record.ticket.id = detail->ticket.id;
    record.ticket.source = m_source;
    record.ticket.customer = detail->customer.id;
    record.customer.id = detail->customer.id;
    QVERIFY(!detail->ticket.id.isEmpty());
    QVERIFY(detail->ticket == record.ticket);
    QVERIFY(detail->customer == record.customer);
    QCOMPARE(detail->events, record.events);
}

void TicketsTest::countsWhatAnImportDid()
{
    auto records = makeRecords(5);
    ImportCount count = put(records);
    QCOMPARE(count.added, 5);
    records[1].ticket.stage = Stage::Resolved;
    records[3].events.append({u"e2"_s, {1'763'500'000'000}, TicketEventKind::MessageIn, u"x"_s, u"补充"_s});
    records.append(makeRecord(6));
    count = put(records);
    QCOMPARE(count.added, 1);
    QCOMPARE(count.changed, 2);
    QCOMPARE(count.unchanged, 3);
}

void TicketsTest::importsTheSameTwice()
{
    // Two tickets describe one customer differently: the newer one wins, at every import.
    auto records = makeRecords(50);
    records[7].customer = records[3].customer;
    records[7].customer.name = u"另一个名字"_s;
    records[9].events[0].externalId.clear();
    put(records);
    const ImportCount again = put(records);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.changed, 0);
    QCOMPARE(again.unchanged, 50);
}

void TicketsTest::takesEventsOnce()
{
    TicketRecord record = makeRecord(1);
    record.events.append(record.events.constFirst());
    put({record});
    record.events = {{u"e2"_s, {1'763'500'000'000}, TicketEventKind::Comment, u"li"_s, u"内部"_s}};
    QCOMPARE(put({record}).changed, 1);
    const auto detail = waited(m->store->tickets().byNumber(u"1"_s));
    QCOMPARE(detail->events.size(), 2);
    QCOMPARE(detail->events.constFirst().externalId, u"e2"_s); // newest first
}

void TicketsTest::refusesATicketWithoutNumber()
{
    auto records = makeRecords(3);
    records[2].ticket.number.clear();
    QCOMPARE(codeOf(m->store->tickets().put(m_source, records)), u"E-STO-19"_s);
    QCOMPARE(waited(m->store->tickets().counts({}))->all, 0); // one transaction: all or nothing
}

void TicketsTest::findsByNumber()
{
    put({makeRecord(1)});
    QVERIFY(waited(m->store->tickets().byNumber(u" 1 "_s)));
    QCOMPARE(codeOf(m->store->tickets().byNumber(u"2"_s)), u"E-STO-11"_s);
    QVERIFY(waited(m->store->tickets().put({u"rt"_s}, {makeRecord(1)})));
    const auto several = waited(m->store->tickets().byNumber(u"1"_s));
    QCOMPARE(several.error().code, u"E-STO-12"_s);
    QCOMPARE(several.error().arguments.value(1), u"csv, rt"_s);
    QCOMPARE(codeOf(m->store->tickets().detail({u"none"_s})), u"E-STO-13"_s);
}

void TicketsTest::keepsWhatAPersonSet()
{
    TicketRecord record = makeRecord(1);
    put({record});
    Customer customer = waited(m->store->tickets().byNumber(u"1"_s))->customer;
    customer.zone = *TimeZoneId::parse(u"Europe/Berlin"_s);
    customer.quiet = {QTime(20, 0), QTime(10, 0)};
    customer.contacts[0].consent = Consent::Denied;
    customer.contacts.append({Channel::Sms, u"+8613800138000"_s, true, Consent::Granted});
    QVERIFY(waited(m->store->tickets().putCustomer(customer)));

    record.ticket.updated = record.ticket.updated.plusSeconds(60);
    record.customer.name = u"新名字"_s;
    record.customer.contacts[0].consent = Consent::Granted;
    record.customer.contacts.append({Channel::Push, u"token"_s, false, Consent::Unknown});
    put({record});
    const Customer now = waited(m->store->tickets().byNumber(u"1"_s))->customer;
    QCOMPARE(now.name, u"新名字"_s);
    QCOMPARE(now.zone.text(), u"Europe/Berlin"_s);
    QVERIFY(now.quiet == customer.quiet);
    QVERIFY(contactFor(now, Channel::Email)->consent == Consent::Denied);
    QVERIFY(contactFor(now, Channel::Sms).has_value());
    QVERIFY(contactFor(now, Channel::Push).has_value());
}

void TicketsTest::newestTicketDescribesTheCustomer()
{
    TicketRecord older = makeRecord(1);
    TicketRecord newer = makeRecord(2);
    newer.customer = older.customer;
    newer.customer.contacts = {{Channel::Email, u"new@example.com"_s, true, Consent::Granted}};
    older.customer.segment = u"old"_s;
    newer.customer.segment = u"new"_s;
    put({newer, older});
    const Customer customer = waited(m->store->tickets().byNumber(u"1"_s))->customer;
    QCOMPARE(customer.segment, u"new"_s);
    QCOMPARE(contactFor(customer, Channel::Email)->address, u"new@example.com"_s);
}

void TicketsTest::renamesTheCustomerEverywhere()
{
    auto records = makeRecords(2);
    records[1].customer = records[0].customer;
    put(records);
    Customer customer = waited(m->store->tickets().byNumber(u"1"_s))->customer;
    customer.name = u"欧阳锋"_s;
    QVERIFY(waited(m->store->tickets().putCustomer(customer)));
    TicketQuery query;
    query.text = u"欧阳"_s;
    QCOMPARE(waited(m->store->tickets().list(query))->rows.size(), 2);
    query.text = u"客户1"_s;
    QCOMPARE(waited(m->store->tickets().list(query))->rows.size(), 0);
}

void TicketsTest::pagesByEverySort_data()
{
    QTest::addColumn<TicketSort>("sort");
    QTest::addColumn<bool>("descending");
    for (const bool descending : {false, true}) {
        const char *way = descending ? "down" : "up";
        QTest::addRow("due %s", way) << TicketSort::Due << descending;
        QTest::addRow("updated %s", way) << TicketSort::Updated << descending;
        QTest::addRow("number %s", way) << TicketSort::Number << descending;
    }
}

static QStringList allNumbers(Store &store, TicketQuery query, int *pages = nullptr)
{
    QStringList numbers;
    do {
        const auto page = waited(store.tickets().list(query));
        if (!page)
            qFatal("list: %s", qPrintable(page.error().code));
        for (const TicketRow &row : page->rows)
            numbers.append(row.number);
        query.after = page->next;
        if (pages != nullptr)
            ++*pages;
    } while (!query.after.isEmpty());
    return numbers;
}

void TicketsTest::pagesByEverySort()
{
    QFETCH(TicketSort, sort);
    QFETCH(bool, descending);
    auto records = makeRecords(57);
    for (int i = 0; i < 20; ++i) // equal keys and none at all
        records[i].ticket.due = i % 2 ? std::nullopt : records[0].ticket.due;
    put(records);
    TicketQuery query;
    query.sort = sort;
    query.descending = descending;
    query.limit = 7;
    int pages = 0;
    const QStringList numbers = allNumbers(*m->store, query, &pages);
    QCOMPARE(numbers.size(), 57);
    QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), 57);
    QCOMPARE(pages, 9);
    query.limit = 1000;
    QCOMPARE(allNumbers(*m->store, query), numbers);
    if (sort != TicketSort::Due)
        QCOMPARE(numbers.constFirst(), descending ? u"57"_s : u"1"_s);
}

void TicketsTest::pagesWhileTicketsArrive()
{
    put(makeRecords(100));
    TicketQuery query;
    query.limit = 10;
    QStringList seen;
    for (int fresh = 1000;; ++fresh) {
        const auto page = waited(m->store->tickets().list(query));
        for (const TicketRow &row : page->rows)
            seen.append(row.number);
        if (page->next.isEmpty())
            break;
        query.after = page->next;
        put({makeRecord(fresh)}); // newer than everything: before the first page
    }
    QCOMPARE(seen.size(), 100);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 100);
}

void TicketsTest::refusesAForeignCursor()
{
    TicketQuery query;
    query.after = u"page=2"_s;
    QCOMPARE(codeOf(m->store->tickets().list(query)), u"E-STO-17"_s);
}

void TicketsTest::views_data()
{
    QTest::addColumn<TicketView>("view");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all") << TicketView::All << QString() << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("mine") << TicketView::MyOpen << u"wang"_s << QStringList{u"1"_s};
    QTest::newRow("anybody's open") << TicketView::MyOpen << QString() << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("waiting") << TicketView::WaitingOnCustomer << QString() << QStringList{u"2"_s};
    QTest::newRow("due today") << TicketView::DueToday << QString() << QStringList{u"1"_s};
    QTest::newRow("never reminded") << TicketView::NeverReminded << QString() << QStringList{u"1"_s, u"2"_s};
}

void TicketsTest::views()
{
    QFETCH(TicketView, view);
    QFETCH(QString, owner);
    QFETCH(QStringList, expected);
    auto records = makeRecords(4);
    records[1].ticket.owner = u"li"_s;
    records[1].ticket.stage = Stage::WaitingCustomer;
    records[1].ticket.due = std::nullopt;
    records[2].ticket.stage = Stage::Resolved;
    records[3].ticket.stage = Stage::Closed;
    put(records);
    TicketQuery query;
    query.view = view;
    query.owner = owner;
    query.dayBegin = {1'763'800'000'000};
    query.dayEnd = {1'763'800'600'000};
    query.descending = false;
    for (const TicketSort sort : {TicketSort::Due, TicketSort::Updated, TicketSort::Number}) {
        query.sort = sort;
        QStringList numbers = allNumbers(*m->store, query);
        numbers.sort();
        QCOMPARE(numbers, expected);
    }
    query.text = u"退款"_s; // the same through the full-text index
    QStringList found = allNumbers(*m->store, query);
    found.sort();
    QCOMPARE(found, expected);
}

void TicketsTest::keepsCounters()
{
    auto records = makeRecords(10);
    for (int i = 0; i < 4; ++i)
        records[i].ticket.stage = Stage::WaitingCustomer;
    records[9].ticket.stage = Stage::Closed;
    records[0].ticket.owner = u"li"_s;
    put(records);
    TicketQuery query;
    query.owner = u"wang"_s;
    query.dayBegin = {1'763'800'000'000};
    query.dayEnd = {1'763'800'005'500}; // numbers 1 … 5
    auto counts = waited(m->store->tickets().counts(query));
    QCOMPARE(counts->all, 10);
    QCOMPARE(counts->waiting, 4);
    QCOMPARE(counts->neverReminded, 9);
    QCOMPARE(counts->myOpen, 8);
    QCOMPARE(counts->dueToday, 5);

    records[1].ticket.stage = Stage::Resolved;
    records[2].ticket.owner = u"li"_s;
    put(records);
    counts = waited(m->store->tickets().counts(query));
    QCOMPARE(counts->all, 10);
    QCOMPARE(counts->waiting, 3);
    QCOMPARE(counts->neverReminded, 8);
    QCOMPARE(counts->myOpen, 6);
    QCOMPARE(counts->dueToday, 4);
    query.owner.clear();
    QCOMPARE(waited(m->store->tickets().counts(query))->myOpen, 8);
}

void TicketsTest::sortsNumbersByValue()
{
    auto records = makeRecords(3);
    records[0].ticket.number = u"T-10"_s;
    records[1].ticket.number = u"T-9"_s;
    records[2].ticket.number = u"t-0100"_s;
    put(records);
    TicketQuery query;
    query.sort = TicketSort::Number;
    query.descending = false;
    QCOMPARE(allNumbers(*m->store, query), (QStringList{u"T-9"_s, u"T-10"_s, u"t-0100"_s}));
}

void TicketsTest::importsTwentyThousandInSeconds()
{
    const auto records = makeRecords(20'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(put(records).added, 20'000);
    qInfo("20,000 tickets put in %lld ms", timer.elapsed());
    timer.restart();
    QCOMPARE(put(records).unchanged, 20'000);
    qInfo("the same again in %lld ms", timer.elapsed());
    QCOMPARE(waited(m->store->tickets().counts({}))->all, 20'000);
}

void TicketsTest::keepsSyncState()
{
    QCOMPARE(waited(m->store->sync().syncState(m_source))->syncedUntil.ms, 0);
    QVERIFY(waited(m->store->sync().putSyncState(m_source, {{5}, u"page 3"_s, {6}, u"E-RT-01"_s})));
    const auto state = waited(m->store->sync().syncState(m_source));
    QCOMPARE(state->syncedUntil.ms, 5);
    QCOMPARE(state->cursor, u"page 3"_s);
    QCOMPARE(state->lastRun.ms, 6);
    QCOMPARE(state->lastError, u"E-RT-01"_s);
}

QTEST_GUILESS_MAIN(TicketsTest)
#include "tst_tickets.moc"
