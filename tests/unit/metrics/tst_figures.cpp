// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/figures.h"

#include <QTest>

using namespace remindesk;

namespace {
constexpr qint64 day = 24 * 3600 * 1000LL;
}

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<qint64>("median");
        QTest::newRow("one") << QList<qint64>{7} << 7LL;
        QTest::newRow("odd, unsorted") << QList<qint64>{9, 1, 5} << 5LL;
        QTest::newRow("even: between the two") << QList<qint64>{10, 2, 4, 100} << 7LL;
        QTest::newRow("equal") << QList<qint64>{3, 3, 3, 3} << 3LL;
        QTest::newRow("one that is far out changes nothing") << QList<qint64>{1, 2, 1'000'000} << 2LL;
    }
    void medians()
    {
        QFETCH(QList<qint64>, times);
        QFETCH(qint64, median);
        FigureFold fold;
        for (const qint64 time : times)
            fold.addAnswer({}, time);
        QCOMPARE(fold.figures().medianAnswerMs, median);
        QCOMPARE(fold.figures().answered, times.size());
    }

    void anAnswerOfUnknownTimeCountsWithoutATime()
    {
        FigureFold fold;
        fold.addAnswer({}, {});
        QCOMPARE(fold.figures().answered, 1);
        QVERIFY(!fold.figures().medianAnswerMs);
    }

    void states_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<bool>("isSent");
        QTest::addColumn<bool>("isDelivered");
        QTest::addColumn<bool>("isTrouble");
        const auto row = [](const char *name, DeliveryState state, bool sent, bool delivered, bool trouble) {
            QTest::newRow(name) << state << sent << delivered << trouble;
        };
        row("queued", DeliveryState::Queued, false, false, false);
        row("sending", DeliveryState::Sending, false, false, false);
        row("sent", DeliveryState::Sent, true, false, false);
        row("delivered", DeliveryState::Delivered, true, true, false);
        row("bounced", DeliveryState::Bounced, true, false, true);
        row("undelivered", DeliveryState::Undelivered, true, false, true);
        row("unknown", DeliveryState::Unknown, false, false, true);
        row("failed", DeliveryState::Failed, false, false, true);
        row("expired", DeliveryState::Expired, false, false, true);
        row("canceled", DeliveryState::Canceled, false, false, false);
        row("simulated", DeliveryState::Simulated, false, false, false);
    }
    void states()
    {
        QFETCH(DeliveryState, state);
        QFETCH(bool, isSent);
        QFETCH(bool, isDelivered);
        QFETCH(bool, isTrouble);
        FigureFold fold;
        fold.add({}, state, 3);
        const Figures figures = fold.figures();
        QCOMPARE(figures.messages, 3);
        QCOMPARE(figures.sent, isSent ? 3 : 0);
        QCOMPARE(figures.delivered, isDelivered ? 3 : 0);
        QCOMPARE(figures.attention, isTrouble ? 3 : 0);
    }

    void buckets_data()
    {
        QTest::addColumn<qint64>("span");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("width");
        QTest::newRow("an hour") << 3'600'000LL << 1 << day;
        QTest::newRow("a day") << day << 1 << day;
        QTest::newRow("a week") << 7 * day << 7 << day;
        QTest::newRow("forty days") << 40 * day << 40 << day;
        QTest::newRow("41 days: weeks") << 41 * day << 6 << 7 * day;
        QTest::newRow("a year: 30 days") << 365 * day << 13 << 30 * day;
        QTest::newRow("ten years") << 3650 * day << 10 << 365 * day;
        QTest::newRow("a century: the newest forty years") << 36500 * day << 40 << 365 * day;
    }
    void buckets()
    {
        QFETCH(qint64, span);
        QFETCH(int, count);
        QFETCH(qint64, width);
        const Instant end{2'000'000 * day / 1000};
        const auto begins = bucketBegins({end.ms - span}, end);
        QCOMPARE(begins.size(), count);
        QCOMPARE(begins.constLast().ms, end.ms - width);
        QCOMPARE(begins.constFirst().ms, end.ms - count * width);
    }

    void eachMessageFallsIntoItsBucket()
    {
        FigureFold fold({{10}, {20}, {30}});
        fold.add({5}, DeliveryState::Sent); // before the first: into it
        fold.add({10}, DeliveryState::Delivered);
        fold.add({19}, DeliveryState::Delivered);
        fold.add({20}, DeliveryState::Sent);
        fold.add({99}, DeliveryState::Failed);
        fold.addAnswer({29}, 4);
        const Figures figures = fold.figures();
        QCOMPARE(figures.buckets, (QList<FigureBucket>{{{10}, 3, 2, 0}, {{20}, 1, 0, 1}, {{30}, 0, 0, 0}}));
        QVERIFY(fold.isOneBucket({11}, {19}));
        QVERIFY(!fold.isOneBucket({19}, {20}));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
