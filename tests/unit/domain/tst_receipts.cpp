// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"
#include "domain/receipt.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace remindesk;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(remindesk::DeliveryState)
Q_DECLARE_METATYPE(remindesk::Report)
Q_DECLARE_METATYPE(remindesk::Meaning)

class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void F63_anyOrderAndAnyCopiesEndTheSame();
    void aLateSentNeverOverwritesDelivered();
    void keysRoundTrip();
    void meanings_data();
    void meanings();
};

namespace {

struct End
{
    DeliveryState state;
    bool isContradicted = false;
    bool operator==(const End &) const = default;
};

End endOf(DeliveryState from, const std::vector<Report> &reports)
{
    End end{from};
    for (const Report report : reports) {
        const ReceiptEffect effect = applyReceipt(end.state, report);
        end.state = effect.to.value_or(end.state);
        end.isContradicted = end.isContradicted || effect.isContradiction;
    }
    return end;
}

} // namespace

void TestReceipts::table_data()
{
    using enum DeliveryState;
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<Report>("report");
    QTest::addColumn<DeliveryState>("after");
    QTest::addColumn<bool>("isContradiction");
    QTest::newRow("sent, delivered") << Sent << Report::Delivered << Delivered << false;
    QTest::newRow("sent, bounced: F61") << Sent << Report::Bounced << Bounced << false;
    QTest::newRow("sent, delayed") << Sent << Report::Progress << Sent << false;
    QTest::newRow("before our commit: F65") << Sending << Report::Delivered << Delivered << false;
    QTest::newRow("unknown, delivered") << Unknown << Report::Delivered << Delivered << false;
    QTest::newRow("unknown, buffered") << Unknown << Report::Progress << Sent << false;
    QTest::newRow("unknown, failed") << Unknown << Report::Undelivered << Undelivered << false;
    QTest::newRow("delivered twice") << Delivered << Report::Delivered << Delivered << false;
    QTest::newRow("delivered, then denied") << Delivered << Report::Undelivered << Undelivered << true;
    QTest::newRow("denied, then delivered") << Undelivered << Report::Delivered << Undelivered << true;
    QTest::newRow("given up, then sent back") << Undelivered << Report::Bounced << Bounced << false;
    QTest::newRow("a word nobody knows") << Sent << Report::Other << Sent << false;
    QTest::newRow("queued again, had arrived") << Queued << Report::Delivered << Delivered << false;
    QTest::newRow("queued again, had been taken") << Queued << Report::Progress << Sent << false;
    QTest::newRow("queued again, had failed") << Queued << Report::Undelivered << Queued << false;
    QTest::newRow("refused, but delivered") << Failed << Report::Delivered << Failed << true;
    QTest::newRow("refused, and failed") << Failed << Report::Undelivered << Failed << false;
    QTest::newRow("canceled, but delivered") << Canceled << Report::Delivered << Canceled << true;
    QTest::newRow("never sent, but bounced") << Skipped << Report::Bounced << Skipped << true;
}

void TestReceipts::table()
{
    QFETCH(DeliveryState, state);
    QFETCH(Report, report);
    const ReceiptEffect effect = applyReceipt(state, report);
    QTEST(effect.to.value_or(state), "after");
    QTEST(effect.isContradiction, "isContradiction");
}

void TestReceipts::F63_anyOrderAndAnyCopiesEndTheSame()
{
    using enum DeliveryState;
    std::mt19937 random(20261122);
    const std::vector<Report> all{Report::Progress, Report::Delivered, Report::Undelivered, Report::Bounced,
                                  Report::Other};
    for (const DeliveryState from : {Sending, Sent, Unknown}) {
        for (unsigned subset = 1; subset < 32; ++subset) {
            std::vector<Report> reports;
            for (unsigned i = 0; i < 5; ++i) {
                if ((subset >> i & 1) != 0)
                    reports.push_back(all[i]);
            }
            const End end = endOf(from, reports);
            for (int round = 0; round < 1000; ++round) {
                std::vector<Report> mixed = reports;
                for (unsigned copies = random() % 5; copies > 0; --copies)
                    mixed.push_back(reports[random() % reports.size()]);
                std::shuffle(mixed.begin(), mixed.end(), random);
                if (endOf(from, mixed) != end)
                    QFAIL(qPrintable(u"subset %1 from %2 ends differently"_s.arg(subset).arg(deliveryStateKey(from))));
            }
        }
    }
}

void TestReceipts::aLateSentNeverOverwritesDelivered()
{
    QVERIFY(!applyReceipt(DeliveryState::Delivered, Report::Progress).to);
    QVERIFY(!canMove(DeliveryState::Delivered, DeliveryState::Sent));
}

void TestReceipts::keysRoundTrip()
{
    for (const Report report : {Report::Progress, Report::Delivered, Report::Undelivered, Report::Bounced, Report::Other})
        QCOMPARE(reportFromKey(reportKey(report)), report);
    QVERIFY(!reportFromKey(u"DELIVRD"_s));
    QCOMPARE(engagementKey(Engagement::OptedOut), u"opted_out"_s);
    for (const Meaning meaning : {Meaning::Text, Meaning::Acknowledge, Meaning::Stop, Meaning::MaybeStop, Meaning::Resume})
        QCOMPARE(meaningFromKey(meaningKey(meaning)), meaning);
}

void TestReceipts::meanings_data()
{
    QTest::addColumn<Meaning>("meaning");
    const auto row = [](const char *text, Meaning meaning) { QTest::newRow(text) << meaning; };
    for (const char *text : {"STOP", "stop.", "ＳＴＯＰ", "退订", "TD", "T", "取消", "  td  ", "ｔｄ", "Unsubscribe!",
                             "“退订”", "退订。", "stop\n", "退訂", "Stop all"})
        row(text, Meaning::Stop);
    for (const char *text : {"1", "１", " 1.", "1\r\n"})
        row(text, Meaning::Acknowledge);
    for (const char *text : {"START", "恢复", "unstop"})
        row(text, Meaning::Resume);
    for (const char *text : {"no more please", "请别再发了", "please stop sending me this", "不要再发短信"})
        row(text, Meaning::MaybeStop);
    for (const char *text : {"don't stop", "don’t stop", "11", "T恤还没到", "我要退货", "好的", "", "…", "不要退订"})
        row(text, Meaning::Text);
    QTest::newRow("我想取消昨天的订单，请帮我看一下为什么还没有退款，谢谢") << Meaning::Text;
}

void TestReceipts::meanings()
{
    QFETCH(Meaning, meaning);
    QCOMPARE(meaningOf(QString::fromUtf8(QTest::currentDataTag())), meaning);
}

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
