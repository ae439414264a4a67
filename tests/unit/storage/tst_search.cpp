// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "storage/searchtext.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexes_data();
    void indexes();
    void indexesUsualTextsAlike();
    void asks_data();
    void asks();
    void asksWithStops_data();
    void asksWithStops();
    void namesWords_data();
    void namesWords();
    void findsEveryWordOfAPrefix();
    void finds_data();
    void finds();
    void forgetsWhatWasReplaced();
    void pagesThroughWhatItFinds();
    void losesNothing_data();
    void losesNothing();
    void everyWordIsAsked();

private:
    std::unique_ptr<StoreFixture> m_many; ///< 4,000 tickets, for more than one test
};

void SearchTest::indexes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("indexed");
    QTest::newRow("han") << u"退款申请"_s << u"退 款 申 请"_s;
    QTest::newRow("mixed") << u"订单A12退款"_s << u"订 单 A12 退 款"_s;
    QTest::newRow("full width") << u"ＡＢ１２"_s << u"AB12"_s;
    QTest::newRow("punctuation") << u"a.b, \"c\" (d)"_s << u"a b c d"_s;
    QTest::newRow("beyond the BMP") << u"𠮷野家"_s << u"𠮷 野 家"_s;
    QTest::newRow("kana") << u"カタ かな"_s << u"カ タ か な"_s;
    QTest::newRow("nothing") << u" -- "_s << QString();
}

void SearchTest::indexes()
{
    QFETCH(QString, text);
    QFETCH(QString, indexed);
    QCOMPARE(indexedText(text), indexed);
}

/// Most texts are indexed without asking Unicode about each character; "¥" at the end makes it be asked.
void SearchTest::indexesUsualTextsAlike()
{
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = u"a"_s + QChar(char16_t(c)) + u"b 退"_s + QChar(char16_t(c)) + u"款"_s;
        QVERIFY2(indexedText(text) == indexedText(text + u" ¥"_s), qPrintable(QString::number(c, 16)));
    }
}

void SearchTest::asks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::newRow("one character") << u"退"_s << u"\"退\""_s;
    QTest::newRow("two") << u"退款"_s << u"\"退 款\""_s;
    QTest::newRow("prefix") << u"refu"_s << u"\"refu\" *"_s;
    QTest::newRow("one letter is a word") << u"a"_s << u"\"a\""_s;
    QTest::newRow("two words") << u"退款 refu"_s << u"\"退 款\" AND \"refu\" *"_s;
    QTest::newRow("operators") << u"a\" OR NOT* (x"_s << u"\"a\" AND \"OR\" * AND \"NOT\" * AND \"x\""_s;
    QTest::newRow("only signs") << u"\"*^()"_s << QString();
}

void SearchTest::asks()
{
    QFETCH(QString, typed);
    QFETCH(QString, expression);
    QCOMPARE(matchExpression(soughtWords(typed)), expression);
}

void SearchTest::namesWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::newRow("some") << u"Refu"_s << u"(\"refund\" OR \"refuse\")"_s;
    QTest::newRow("none") << u"xyz"_s << u"\"xyz\""_s;
    QTest::newRow("too many") << u"de"_s << u"\"de\" *"_s;
    QTest::newRow("after Chinese") << u"退款refu"_s << u"(\"退 款 refund\" OR \"退 款 refuse\")"_s;
    QTest::newRow("folded by FTS5 alone") << u"réfu"_s << u"\"réfu\" *"_s;
}

void SearchTest::namesWords()
{
    QFETCH(QString, typed);
    QTEST(matchExpression(soughtWords(typed, [](const QString &beginning) -> std::optional<QStringList> {
              if (beginning == u"de")
                  return std::nullopt;
              return beginning == u"refu" ? QStringList{u"refund"_s, u"refuse"_s} : QStringList();
          })), "expression");
}

void SearchTest::asksWithStops_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression"); // z: the stop
    QTest::addColumn<QList<int>>("shape");
    QTest::addColumn<bool>("isAtOnce");
    QTest::newRow("one word") << u"退"_s << u"(\"退\" OR \"z\")"_s << QList<int>{1, 1, 0} << true;
    QTest::newRow("phrase") << u"退款"_s << u"(\"退\" OR \"z\") AND (\"款\" OR \"z\")"_s << QList<int>{2, 1, 0, 1, 2} << false;
    QTest::newRow("two words") << u"退 a"_s << u"(\"退\" OR \"z\") AND (\"a\" OR \"z\")"_s << QList<int>{1, 1, 0, 1, 1, 2} << false;
    QTest::newRow("named words") << u"refu"_s << u"(\"refund\" OR \"refuse\" OR \"z\")"_s << QList<int>{1, 2, 0, 1} << true;
    QTest::newRow("named phrases") << u"退refu"_s << u"(\"退\" OR \"z\") AND (\"refund\" OR \"refuse\" OR \"z\")"_s
                                   << QList<int>{2, 1, 0, 2, 2, 3} << false;
    QTest::newRow("beginning") << u"de 退"_s << u"(\"de\" * OR \"z\") AND (\"退\" OR \"z\")"_s << QList<int>{1, 1, 0, 1, 1, 2} << false;
    QTest::newRow("the same twice") << u"退 退"_s << u"(\"退\" OR \"z\")"_s << QList<int>{1, 1, 0} << true;
}

void SearchTest::asksWithStops()
{
    QFETCH(QString, typed);
    const auto words = soughtWords(typed, [](const QString &beginning) -> std::optional<QStringList> {
        if (beginning == u"de")
            return std::nullopt;
        return beginning == u"refu" ? QStringList{u"refund"_s, u"refuse"_s} : QStringList();
    });
    const StoppingMatch match = stoppingMatch(words);
    QTEST(QString(match.expression).replace(stopWord.toString(), u"z"_s), "expression");
    QList<int> shape;
    for (qsizetype i = 0; i + 1 < match.shape.size(); i += 2)
        shape += uchar(match.shape.at(i)) | uchar(match.shape.at(i + 1)) << 8;
    QTEST(shape, "shape");
    QTEST(isWalkedAtOnce(words), "isAtOnce");
}

/// Few words are named, many are not: neither may lose a row.
void SearchTest::findsEveryWordOfAPrefix()
{
    StoreFixture fixture;
    fixture.start();
    QList<TicketRecord> records = makeRecords(60);
    for (int i = 0; i < records.size(); ++i)
        records[i].ticket.subject = i < 40 ? u"Part%1"_s.arg(i + 100) : u"parcel%1 门"_s.arg(i % 2);
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, records)));
    const auto found = [&](const QString &text) {
        TicketQuery query;
        query.text = text;
        return waited(fixture.store->tickets().list(query)).value().rows.size();
    };
    QCOMPARE(found(u"part"_s), 40);
    QCOMPARE(found(u"PART1"_s), 40);
    QCOMPARE(found(u"part12"_s), 10);
    QCOMPARE(found(u"parce"_s), 20);
    QCOMPARE(found(u"par"_s), 60);
    QCOMPARE(found(u"parcel1 门"_s), 10);
    QCOMPARE(found(u"parts"_s), 0);
}

void SearchTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("one Chinese character") << u"退"_s << QStringList{u"3"_s, u"1"_s};
    QTest::newRow("two Chinese characters") << u"退款"_s << QStringList{u"1"_s};
    QTest::newRow("inside a longer word") << u"款申"_s << QStringList{u"1"_s};
    QTest::newRow("not across the order") << u"款退"_s << QStringList();
    QTest::newRow("mixed scripts") << u"单A12"_s << QStringList{u"3"_s};
    QTest::newRow("prefix") << u"deliv"_s << QStringList{u"2"_s};
    QTest::newRow("any case") << u"DELIVERY"_s << QStringList{u"2"_s};
    QTest::newRow("conversation") << u"门铃"_s << QStringList{u"2"_s};
    QTest::newRow("customer") << u"欧阳"_s << QStringList{u"2"_s};
    QTest::newRow("number") << u"3"_s << QStringList{u"3"_s};
    QTest::newRow("both words needed") << u"退 A12"_s << QStringList{u"3"_s};
    QTest::newRow("nothing to look for") << u"\"\"  *"_s << QStringList();
    QTest::newRow("broken syntax") << u"\" AND NEAR(退"_s << QStringList();
}

void SearchTest::finds()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, numbers);
    StoreFixture fixture;
    fixture.start();
    auto records = makeRecords(3);
    records[0].ticket.subject = u"退款申请"_s;
    records[1].ticket.subject = u"Delivery late"_s;
    records[1].events[0].text = u"快递员没有按门铃"_s;
    records[1].customer.name = u"欧阳锋"_s;
    records[2].ticket.subject = u"订单A12退货"_s;
    records[0].events.clear();
    records[2].events.clear();
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, records)));
    TicketQuery query;
    query.text = typed;
    QStringList found;
    const auto page = waited(fixture.store->tickets().list(query));
    QVERIFY(page);
    for (const TicketRow &row : page->rows)
        found.append(row.number);
    QCOMPARE(found, numbers);
}

void SearchTest::forgetsWhatWasReplaced()
{
    StoreFixture fixture;
    fixture.start();
    TicketRecord record = makeRecord(1, u"发票"_s);
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, {record})));
    const auto hits = [&](const QString &text) {
        TicketQuery query;
        query.text = text;
        return waited(fixture.store->tickets().list(query))->rows.size();
    };
    QCOMPARE(hits(u"发票"_s), 1);
    record.ticket.subject = u"换货"_s;
    record.events.append({u"e2"_s, {1'763'500'000'000}, TicketEventKind::MessageIn, u"x"_s, u"照片已上传"_s});
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, {record})));
    QCOMPARE(hits(u"发票"_s), 0);
    QCOMPARE(hits(u"换货"_s), 1);
    QCOMPARE(hits(u"照片"_s), 1);
    QCOMPARE(hits(u"订单"_s), 1); // the first event is still there
    QCOMPARE(waited(fixture.store->check()).value(), QString());
}

void SearchTest::pagesThroughWhatItFinds()
{
    StoreFixture fixture;
    fixture.start();
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, makeRecords(25))));
    for (const bool descending : {true, false}) { // what arrived last comes first, whatever order is asked for
        TicketQuery query;
        query.text = u"退款"_s;
        query.limit = 10;
        query.descending = descending;
        QStringList found;
        do {
            const auto page = waited(fixture.store->tickets().list(query));
            QVERIFY(page);
            for (const TicketRow &row : page->rows)
                found.append(row.number);
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(found.size(), 25);
        QCOMPARE(found.constFirst(), u"25"_s);
        QCOMPARE(found.constLast(), u"1"_s);
    }
}

/// Words that many tickets have and hardly any has both, and filters that few pass: nothing is lost between the pages.
void SearchTest::losesNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("view");
    QTest::addColumn<QList<Stage>>("stages");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *name, const QString &typed, TicketView view, const QList<Stage> &stages, int count,
                        const char *last) {
        QTest::addRow("%s", name) << typed << int(view) << stages << count << QString::fromLatin1(last);
    };
    row("words that meet once", u"合同 配件"_s, TicketView::All, {}, 1, "1");
    row("a word of every ticket", u"客户"_s, TicketView::All, {}, 4000, "1");
    row("of every ticket, mine", u"客户"_s, TicketView::MyOpen, {}, 36, "100");
    row("of every ticket, one stage", u"客户"_s, TicketView::All, {Stage::Resolved}, 4, "1000");
    row("a beginning of very many words", u"pa"_s, TicketView::All, {}, 1333, "3");
    row("the same, mine", u"pa"_s, TicketView::MyOpen, {}, 12, "300");
    row("the same, waiting", u"pa 客户"_s, TicketView::WaitingOnCustomer, {}, 132, "30");
}

void SearchTest::losesNothing()
{
    if (!m_many) {
        m_many = std::make_unique<StoreFixture>();
        m_many->start();
        QList<TicketRecord> records = makeRecords(4000);
        for (int i = 1; i <= records.size(); ++i) {
            Ticket &ticket = records[i - 1].ticket;
            ticket.subject = i == 1 ? u"合同配件"_s : i % 2 == 0 ? u"合同"_s : u"配件"_s;
            if (i % 3 == 0)
                ticket.subject += u" part%1"_s.arg(i);
            ticket.owner = i % 100 == 0 ? u"me"_s : u"others"_s;
            ticket.stage = i % 1000 == 0 ? Stage::Resolved : i % 10 == 0 ? Stage::WaitingCustomer : Stage::InProgress;
            records[i - 1].customer.name = u"客户"_s;
        }
        QVERIFY(waited(m_many->store->tickets().put({u"csv"_s}, records)));
    }
    QFETCH(QString, typed);
    QFETCH(int, view);
    QFETCH(QList<Stage>, stages);
    QFETCH(int, count);
    QFETCH(QString, last);
    TicketQuery query;
    query.text = typed;
    query.view = TicketView(view);
    query.owner = u"me"_s;
    query.stages = stages;
    QStringList found;
    do {
        const auto page = waited(m_many->store->tickets().list(query));
        QVERIFY(page);
        for (const TicketRow &row : page->rows)
            found.append(row.number);
        QVERIFY(page->next.isEmpty() || page->next != query.after); // each page gets on
        query.after = page->next;
    } while (!query.after.isEmpty());
    QCOMPARE(found.size(), count);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), count);
    QCOMPARE(found.constLast(), last);
}

void SearchTest::everyWordIsAsked()
{
    StoreFixture fixture;
    fixture.start();
    QStringList words;
    for (int i = 0; i < 60; ++i)
        words += QString(QChar(0x4e00 + i));
    auto records = makeRecords(2);
    records[0].ticket.subject = words.join(u' ');
    QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, records)));
    TicketQuery query;
    query.text = words.join(u' ');
    QStringList found;
    for (int steps = 0; steps < 10; ++steps) {
        const auto page = waited(fixture.store->tickets().list(query));
        QVERIFY(page);
        for (const TicketRow &row : page->rows)
            found.append(row.number);
        query.after = page->next;
        if (page->next.isEmpty())
            break;
    }
    QCOMPARE(found, QStringList{u"1"_s});
    QVERIFY(query.after.isEmpty());
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
