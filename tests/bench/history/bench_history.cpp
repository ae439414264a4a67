// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfile.h"

#include "resources/seeddata.h"
#include "storage/database.h"
#include "storage/store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <thread>
#include <vector>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// The supervisor's history over ten million messages, through the store as the console uses it: pages, filters,
/// searches, figures. Each page is a ratio to the limit of 50 ms; it fails when that is above 1.
class HistoryBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstPage();
    void deepPage();
    void filters_data();
    void filters();
    void searches_data();
    void searches();
    void figures_data();
    void figures();

private:
    qint64 m_rows = qEnvironmentVariable("REMINDESK_BENCH_ROWS", u"10000000"_s).toLongLong();
    QString m_path;
    std::unique_ptr<Store> m_store;
};

namespace {

constexpr double limitMs = 50;
constexpr int samples = 200;

template<typename T>
T answer(Async<T> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().arguments.join(u' ')));
    return *result;
}

Instant at(double part, qint64 rows)
{
    return {historyBegins + qint64(part * double(rows)) * historyStepMs};
}

/// Processor time of the whole process: what a page costs, whatever else the machine does.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Of 200 sorted times.
double p99Of(std::vector<double> &times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() * 99 / 100];
}

/// Reads page after page, `samples` of them, from the first again where the list ends; answers the 99th of 100 times.
/// `whole`: what one look at the list's beginning took until there were 200 rows or its end.
double pages(Store &store, HistoryQuery query, const QString &name)
{
    const QString first = query.after;
    std::vector<double> times;
    std::vector<double> costs;
    qsizetype found = 0;
    double whole = 0;
    bool isWhole = false;
    for (int i = 0; i < samples; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double begun = processorMs();
        const auto page = answer(store.history().list(query));
        costs.push_back(processorMs() - begun);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (!isWhole) {
            whole += times.back();
            found += page.rows.size();
            isWhole = found >= 200 || page.next.isEmpty();
        }
        query.after = page.next.isEmpty() ? first : page.next;
    }
    const double p99 = p99Of(times);
    const double cost = p99Of(costs);
    qInfo("%-44s p50 %6.2f ms  p99 %6.2f ms = %.2f of the limit; processor p50 %6.2f ms  p99 %6.2f ms; first %lld rows%s after %.0f ms",
          qPrintable(name), times[times.size() / 2], p99, p99 / limitMs, costs[costs.size() / 2], cost, qint64(found),
          isWhole ? "" : " (not all)", whole);
    return p99;
}

} // namespace

void HistoryBench::initTestCase()
{
    initSeedData();
    QString folder = qEnvironmentVariable("REMINDESK_BENCH_STORE"); // one that stays, whoever builds where
    if (folder.isEmpty())
        folder = qEnvironmentVariable("REMINDESK_BENCH_DATA", QDir::tempPath());
    QVERIFY(QDir().mkpath(folder));
    m_path = folder + u"/history-%1.db"_s.arg(m_rows);
    QElapsedTimer timer;
    timer.start();
    std::thread maker([&] { // a connection belongs to its thread; its memory goes with it
        try {
            makeHistoryFile(m_path, m_rows);
        } catch (const StoreFailure &failure) {
            qFatal("%s %s", qPrintable(failure.error.code), qPrintable(failure.error.arguments.join(u' ')));
        }
    });
    maker.join();
    qInfo("file of %.0f MB ready in %.1f s", double(QFile(m_path).size()) / 1e6, double(timer.elapsed()) / 1e3);
    auto store = Store::open(m_path);
    QVERIFY(store);
    m_store = std::move(*store);
}

void HistoryBench::firstPage()
{
    std::vector<double> times;
    for (int i = 0; i < samples; ++i) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(answer(m_store->history().list({})).rows.size(), 200);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    qInfo("%-44s p50 %6.2f ms  p99 %6.2f ms", "first page", times[100], times[198]);
    QCOMPARE_LT(times[198], limitMs);
    QCOMPARE_LT(pages(*m_store, {}, u"the first 40,000 rows, page by page"_s), limitMs);
}

void HistoryBench::deepPage()
{
    HistoryQuery query;
    query.until = at(0.1, m_rows); // nine tenths of the list are newer
    QCOMPARE_LT(pages(*m_store, query, u"page at nine tenths"_s), limitMs);
}

void HistoryBench::filters_data()
{
    QTest::addColumn<HistoryQuery>("query");
    const auto row = [](const char *name, HistoryQuery query) { QTest::newRow(name) << query; };
    row("channel", HistoryQuery{.channel = Channel::Sms});
    row("state delivered", HistoryQuery{.state = DeliveryState::Delivered});
    row("state failed", HistoryQuery{.state = DeliveryState::Failed});
    row("a state nobody has", HistoryQuery{.state = DeliveryState::Merged});
    row("agent", HistoryQuery{.author = u"agent7"_s});
    row("owner", HistoryQuery{.owner = u"owner11"_s});
    row("template", HistoryQuery{.scenario = u"scenario3"_s});
    row("template, oldest version", HistoryQuery{.scenario = u"scenario3"_s, .templateVersion = 1});
    row("reason", HistoryQuery{.reason = u"smtp.451"_s});
    row("engagement", HistoryQuery{.engagement = Engagement::Acked});
    row("ticket", HistoryQuery{.ticketNumber = u"100777"_s});
    row("customer", HistoryQuery{.customer = CustomerId{u"c33"_s}});
    row("attention", HistoryQuery{.onlyAttention = true});
    row("a week", HistoryQuery{.from = at(0.4, m_rows), .until = Instant{at(0.4, m_rows).ms + 7 * 86'400'000LL}});
    row("agent and owner", HistoryQuery{.author = u"agent7"_s, .owner = u"owner11"_s});
    row("agent and owner that never meet", HistoryQuery{.author = u"agent7"_s, .owner = u"owner10"_s});
    row("agent, template, failed", HistoryQuery{.state = DeliveryState::Failed, .author = u"agent7"_s, .scenario = u"scenario3"_s});
    row("agent, acknowledged, oldest fortnight", HistoryQuery{.author = u"agent7"_s,
                                                   .until = Instant{historyBegins + 14 * 86'400'000LL},
                                                   .engagement = Engagement::Acked});
    row("email and delivered", HistoryQuery{.channel = Channel::Email, .state = DeliveryState::Delivered});
    row("channel that has none and sent", HistoryQuery{.channel = Channel::Letter, .state = DeliveryState::Sent});
}

void HistoryBench::filters()
{
    QFETCH(HistoryQuery, query);
    QCOMPARE_LT(pages(*m_store, query, QString::fromUtf8(QTest::currentDataTag())), limitMs);
}

void HistoryBench::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HistoryQuery>("query");
    const auto row = [](const char *name, const QString &text, HistoryQuery query = {}) {
        QTest::addRow("%s", name) << text << query;
    };
    row("退款, 1 of 40", u"退款"_s);
    row("熔断, 1 of 4,000", u"熔断"_s);
    row("蓝鲸, none", u"蓝鲸"_s);
    row("客户, every row", u"客户"_s);
    row("合同 配件, never together", u"合同 配件"_s);
    row("同配, letters that never stand together", u"同配"_s);
    row("invoice", u"invoice"_s);
    row("deliv…", u"deliv"_s);
    row("10…, every number", u"10"_s);
    row("1007…, many numbers", u"1007"_s);
    row("one number", u"100777"_s);
    row("退款, agent", u"退款"_s, HistoryQuery{.author = u"agent7"_s});
    row("退款, failed", u"退款"_s, HistoryQuery{.state = DeliveryState::Failed});
    row("退款, agent, owner, template", u"退款"_s,
        HistoryQuery{.author = u"agent7"_s, .owner = u"owner11"_s, .scenario = u"scenario3"_s});
    row("客户, oldest week", u"客户"_s, HistoryQuery{.until = Instant{historyBegins + 7 * 86'400'000LL}});
    row("客户, letter", u"客户"_s, HistoryQuery{.channel = Channel::Letter});
    row("发票, acknowledged", u"发票"_s, HistoryQuery{.engagement = Engagement::Acked});
}

void HistoryBench::searches()
{
    QFETCH(QString, text);
    QFETCH(HistoryQuery, query);
    query.text = text;
    QCOMPARE_LT(pages(*m_store, query, QString::fromUtf8(QTest::currentDataTag())), limitMs);
}

void HistoryBench::figures_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QString>("where");
    QTest::newRow("everything") << HistoryQuery() << u"1 = 1"_s;
    QTest::newRow("a month") << HistoryQuery{.from = at(0.5, m_rows), .until = Instant{at(0.5, m_rows).ms + 30 * 86'400'000LL}}
                             << u"created_ms >= %1 AND created_ms < %2"_s.arg(at(0.5, m_rows).ms).arg(at(0.5, m_rows).ms + 30 * 86'400'000LL);
    QTest::newRow("agent") << HistoryQuery{.author = u"agent7"_s} << u"author = 'agent7'"_s;
    QTest::newRow("agent and failed") << HistoryQuery{.state = DeliveryState::Failed, .author = u"agent7"_s}
                                      << u"author = 'agent7' AND state = 'failed'"_s;
}

/// Against a count by SQL over the table itself; pages are asked for meanwhile.
void HistoryBench::figures()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QString, where);
    auto run = std::make_shared<FigureRun>();
    QElapsedTimer timer;
    timer.start();
    auto future = m_store->history().figures({query, at(1, m_rows), run});
    double longest = 0;
    while (!future.isFinished()) {
        QElapsedTimer page;
        page.start();
        QCOMPARE(answer(m_store->history().list({})).rows.size(), 200);
        longest = std::max(longest, double(page.nsecsElapsed()) / 1e6);
        QTest::qSleep(5);
    }
    const Figures figures = *future.result();
    qInfo("%-44s %.1f s; the longest page meanwhile %.1f ms", QTest::currentDataTag(), double(timer.elapsed()) / 1e3, longest);
    Database check;
    check.open(m_path, true);
    const auto count = [&](const QString &more) {
        return check.number(u"SELECT count(*) FROM message NOT INDEXED WHERE "_s + where + more);
    };
    QCOMPARE(figures.messages, count({}));
    QCOMPARE(figures.sent, count(u" AND state IN ('sent', 'delivered', 'undelivered', 'bounced')"_s));
    QCOMPARE(figures.delivered, count(u" AND state = 'delivered'"_s));
    const QString times = u"SELECT e.at_ms - a.settled_ms AS took FROM engagement e JOIN message ON message.id = e.message_id "
                          "JOIN attempt a ON a.message_id = message.id WHERE "_s + where;
    QCOMPARE(figures.answered, check.number(u"SELECT count(*) FROM ("_s + times + u")"_s));
    if (figures.answered > 0 && figures.answered % 2 == 1)
        QCOMPARE(figures.medianAnswerMs.value_or(-1),
                 check.number(u"SELECT took FROM ("_s + times + u") ORDER BY took LIMIT 1 OFFSET ?"_s, {figures.answered / 2}));
    QCOMPARE_LT(longest, limitMs);
}

QTEST_GUILESS_MAIN(HistoryBench)
#include "bench_history.moc"
