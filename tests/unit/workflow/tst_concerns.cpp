// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called for which message, and when nobody is.
#include "workflow/concerns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const Person me{u"wang.min"_s, u"王敏"_s, {}, u"agent"_s};
constexpr qint64 start = 1'795'226'400'000;

HistoryRow row(const QString &id, DeliveryState state, const QString &author, qint64 at = start + 1000)
{
    HistoryRow made;
    made.message = {id};
    made.state = state;
    made.author = author;
    made.owner = u"somebody else"_s;
    made.at = Instant{at};
    return made;
}

QStringList ids(const QList<HistoryRow> &rows)
{
    QStringList found;
    for (const HistoryRow &row : rows)
        found += row.message.value;
    return found;
}

} // namespace

class TestConcerns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyMineAndOnlyTrouble()
    {
        Concerns concerns(Instant{start});
        HistoryRow owned = row(u"owned"_s, DeliveryState::Unknown, u"li.lei"_s);
        owned.owner = me.name;
        QCOMPARE(ids(concerns.fresh({row(u"failed"_s, DeliveryState::Failed, me.key), owned,
                                     row(u"other"_s, DeliveryState::Failed, u"li.lei"_s),
                                     row(u"fine"_s, DeliveryState::Delivered, me.key),
                                     row(u"waits"_s, DeliveryState::Held, me.key)},
                                    me)),
                 QStringList({u"failed"_s, u"owned"_s}));
    }

    void anAnswerIsToldAndSoIsTheNext()
    {
        Concerns concerns(Instant{start});
        HistoryRow answer = row(u"m"_s, DeliveryState::Delivered, me.key);
        QVERIFY(concerns.fresh({answer}, me).isEmpty());
        answer.reason = u"answered"_s;
        QCOMPARE(ids(concerns.fresh({answer}, me)), QStringList(u"m"_s));
        QVERIFY(concerns.fresh({answer}, me).isEmpty());
        answer.at = Instant{start + 60'000};
        QCOMPARE(ids(concerns.fresh({answer}, me)), QStringList(u"m"_s));
        answer.author = u"li.lei"_s;
        answer.at = Instant{start + 90'000};
        QVERIFY(concerns.fresh({answer}, me).isEmpty());
    }

    void toldOnceUntilItChanges()
    {
        Concerns concerns(Instant{start});
        QCOMPARE(ids(concerns.fresh({row(u"m"_s, DeliveryState::Unknown, me.key)}, me)), QStringList(u"m"_s));
        QVERIFY(concerns.fresh({row(u"m"_s, DeliveryState::Unknown, me.key)}, me).isEmpty());
        QCOMPARE(ids(concerns.fresh({row(u"m"_s, DeliveryState::Failed, me.key)}, me)), QStringList(u"m"_s));
        QVERIFY(concerns.fresh({row(u"m"_s, DeliveryState::Queued, me.key)}, me).isEmpty());
        QCOMPARE(ids(concerns.fresh({row(u"m"_s, DeliveryState::Failed, me.key)}, me)), QStringList(u"m"_s));
    }

    void asksOnlyForWhatIsNew()
    {
        Concerns concerns(Instant{start});
        QCOMPARE(concerns.query().since, Instant{start});
        (void)concerns.fresh({row(u"a"_s, DeliveryState::Sent, me.key, start + 9000), row(u"b"_s, DeliveryState::Sent, me.key, start + 500)}, me);
        QCOMPARE(concerns.query().since, Instant{start + 9000});
    }

    void quiet_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<bool>("isQuiet"); // at 10:00 in Shanghai
        QTest::newRow("never") << QTime() << QTime() << false;
        QTest::newRow("same") << QTime(10, 0) << QTime(10, 0) << false;
        QTest::newRow("inside") << QTime(9, 0) << QTime(11, 0) << true;
        QTest::newRow("begins now") << QTime(10, 0) << QTime(11, 0) << true;
        QTest::newRow("ends now") << QTime(9, 0) << QTime(10, 0) << false;
        QTest::newRow("over midnight, outside") << QTime(22, 0) << QTime(8, 0) << false;
        QTest::newRow("over midnight, inside") << QTime(22, 0) << QTime(10, 1) << true;
    }

    void quiet()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        const TimeZoneId shanghai = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
        const Instant ten = resolve({QDate(2026, 11, 21), QTime(10, 0)}, shanghai);
        const OwnQuietTime own{from, until};
        QTEST(own.covers(ten, shanghai), "isQuiet");
    }
};

QTEST_APPLESS_MAIN(TestConcerns)
#include "tst_concerns.moc"
