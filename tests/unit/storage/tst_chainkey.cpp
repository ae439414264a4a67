// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the history's chain: where it begins and ends, and what is found without it.
#include "outboxfixture.h"

#include "storage/chaincheck.h"
#include "storage/erasedlines.h"
#include "tampering.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace remindesk;
using namespace Qt::StringLiterals;
using test::Tampering;

namespace {

const QByteArray secret = "0123456789abcdef0123456789abcdef";
const QByteArray otherSecret = "fedcba9876543210fedcba9876543210";

/// A store whose history is written and read as tests need it.
struct Chain : StoreFixture
{
    Chain() { start(); }

    void append(int count)
    {
        for (int i = 0; i < count; ++i) {
            HistoryEvent event;
            event.at = clock.time;
            event.kind = u"queued"_s;
            event.source = u"agent:王敏"_s;
            event.detail = u"words %1"_s.arg(++written);
            QVERIFY(waited(store->history().append(event)));
        }
    }
    void use(const QByteArray &key) { QVERIFY(waited(store->useHistoryKey(key, clock.time))); }
    AnchoredReport verified(const QList<AnchorPoint> &anchors = {}, const QList<QByteArray> &keys = {})
    {
        return *waited(store->upkeep().verifyAgainst(anchors, keys));
    }
    AnchorPoint anchor() { return *waited(store->upkeep().historyHead(clock.time)); }
    /// Behind the program's back; the store is opened anew afterwards, without a key.
    void tamper(const std::function<void(Database &)> &work)
    {
        store.reset();
        {
            Database database;
            database.open(path());
            test::dropHistoryTriggers(database);
            work(database);
        }
        start();
    }

    int written = 0;
};

QString shape(const ChainReport &report)
{
    QStringList words;
    for (const ChainSegment &segment : report.segments) {
        static constexpr const char *names[]{"plain", "keyed", "missing"};
        words += u"%1-%2 %3"_s.arg(segment.first).arg(segment.last).arg(QLatin1StringView(names[segment.proof]));
    }
    return words.join(u", "_s);
}

} // namespace

class ChainKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAreTheStandardOnes_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 55, 56, 63, 64, 65, 300, 5000})
            QTest::newRow(qPrintable(QString::number(size))) << size;
    }
    void hashesAreTheStandardOnes()
    {
        QFETCH(int, size);
        QByteArray content(size, 'x');
        for (int i = 0; i < size; ++i)
            content[i] = char(i * 7);
        QCOMPARE(ChainKey().hashOf(content).view(), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QCOMPARE(ChainKey::fromSecret(secret)->hashOf(content).view(),
                 QMessageAuthenticationCode::hash(content, secret, QCryptographicHash::Sha256).toHex());
    }

    void secrets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<qint64>("from");
        QTest::newRow("key") << secret << true << qint64(0);
        QTest::newRow("with a line break") << secret + '\n' << true << qint64(0);
        QTest::newRow("with its first line") << secret + " 300" << true << qint64(300);
        QTest::newRow("too short") << QByteArray("0123456789abcde") << false << qint64(0);
        QTest::newRow("empty") << QByteArray() << false << qint64(0);
        QTest::newRow("no number") << secret + " soon" << false << qint64(0);
        QTest::newRow("line 0") << secret + " 0" << false << qint64(0);
    }
    void secrets()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isKey);
        QFETCH(qint64, from);
        const auto key = ChainKey::fromSecret(text);
        QCOMPARE(key.has_value(), isKey);
        if (!key)
            return;
        QCOMPARE(key->from(), from);
        QCOMPARE(key->id(), ChainKey::fromSecret(secret)->id());
        QVERIFY(!text.contains(key->id().toLatin1()));
        QVERIFY(key->id() != ChainKey::fromSecret(otherSecret)->id());
    }

    void aMadeKeyIsOne()
    {
        const QByteArray one = newChainSecret();
        QVERIFY(ChainKey::fromSecret(one));
        QCOMPARE(one.size(), 64);
        QVERIFY(one != newChainSecret());
    }

    void oldLinesStayAndTheFirstKeyedOneContinuesThem()
    {
        Chain chain;
        chain.append(3);
        chain.use(secret);
        chain.append(2);
        QCOMPARE(shape(chain.verified().chain), u"1-3 plain, 4-6 keyed"_s); // line 4 is the turn itself
        chain.use(secret); // again: no second turn
        chain.append(1);
        QCOMPARE(shape(chain.verified().chain), u"1-3 plain, 4-7 keyed"_s);
        const StoreHealth health = *waited(chain.store->upkeep().health(chain.clock.time));
        QCOMPARE(health.historyKey, ChainKey::fromSecret(secret)->id());
        QCOMPARE(health.historyKeySince, 4);
    }

    void withoutTheKeyItGoesOnAndSaysSo()
    {
        Chain chain;
        chain.use(secret);
        chain.append(2);
        chain.start(); // a program that has no key
        const AnchoredReport unproved = chain.verified();
        QVERIFY(unproved.chain.isIntact);
        QCOMPARE(unproved.chain.unproved(), 3);
        chain.append(2);
        QCOMPARE(shape(chain.verified().chain), u"1-3 missing, 4-6 plain"_s);
        QCOMPARE(shape(chain.verified({}, {secret}).chain), u"1-3 keyed, 4-6 plain"_s);
        chain.use(otherSecret);
        chain.append(1);
        QCOMPARE(shape(chain.verified().chain), u"1-3 missing, 4-6 plain, 7-8 keyed"_s);
        QCOMPARE(chain.verified({}, {secret}).chain.unproved(), 0);
        QCOMPARE(codeOf(chain.store->upkeep().verifyAgainst({}, {"short"})), u"E-HKY-01"_s);
        QCOMPARE(codeOf(chain.store->useHistoryKey("short", chain.clock.time)), u"E-HKY-01"_s);
    }

    void theSourceIsAskedOnceForTheSetting()
    {
        Chain chain;
        QVERIFY(waited(chain.store->settings().putValue(u"history.secret"_s, u"env:KEY"_s)));
        chain.start();
        QStringList asked;
        chain.store->setKeySource([&asked](const QString &id, const QString &ref) {
            asked += id + u' ' + ref;
            return secret;
        });
        chain.append(3);
        QCOMPARE(shape(chain.verified().chain), u"1-4 keyed"_s);
        const StoreHealth health = *waited(chain.store->upkeep().health(chain.clock.time));
        QCOMPARE(asked, QStringList{health.id + u" env:KEY"_s});
    }

    /// A machine without a key, nor a line that has one: no keychain is asked, which might take its time.
    void noSourceIsAskedWhereThereWasNoKey()
    {
        Chain chain;
        bool isAsked = false;
        chain.store->setKeySource([&isAsked](const QString &, const QString &) {
            isAsked = true;
            return secret;
        });
        chain.append(2);
        QCOMPARE(shape(chain.verified().chain), u"1-2 plain"_s);
        QVERIFY(!isAsked);
    }

    /// Two writes in one transaction, one of which fails: the turn stays whole whatever is undone.
    void aTurnIsUndoneWithItsTransaction()
    {
        Chain chain;
        chain.append(1);
        QVERIFY(waited(chain.store->settings().putValue(u"history.secret"_s, u"env:KEY"_s)));
        chain.start();
        chain.store->setKeySource([](const QString &, const QString &) { return secret; });
        HistoryEvent event;
        event.at = chain.clock.time;
        event.kind = u"queued"_s;
        auto bad = chain.store->outbox().markAwaiting({u"none"_s}, chain.clock.time);
        auto good = chain.store->history().append(event);
        QVERIFY(!waited(bad));
        QVERIFY(waited(good));
        QCOMPARE(shape(chain.verified().chain), u"1-1 plain, 2-3 keyed"_s);
    }

    void erasedLinesAreProvedWithAKey()
    {
        Chain chain;
        chain.append(2);
        chain.use(secret);
        chain.append(4);
        chain.tamper([](Database &database) {
            database.setChainKey(*ChainKey::fromSecret(secret));
            database.run(u"BEGIN"_s);
            database.pending().begin();
            QCOMPARE(eraseLines(database, {1, 5}, {u"customer"_s, u"agent:王敏"_s, {1}}), 2);
            database.pending().flush(database);
            database.run(u"COMMIT"_s);
        });
        QVERIFY(chain.verified({}, {secret}).chain.isIntact);
        chain.tamper([](Database &database) { // the turn itself may not lose its words
            database.run(u"INSERT INTO history_erased (seq, erasure_seq) VALUES (3, 8)"_s);
            database.run(u"UPDATE history SET detail = '' WHERE seq = 3"_s);
        });
        QCOMPARE(chain.verified({}, {secret}).chain.firstBad, 3);
    }

    void tamperingWithoutTheKey_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("hasAnchor");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<qint64>("firstBad"); // 0: found by nothing here but the list of segments
        const QByteArray remembering = secret + " 4";
        for (const bool hasAnchor : {false, true}) {
            const char *with = hasAnchor ? "with" : "without";
            const auto row = [&](const char *what) -> QTestData & { return QTest::addRow("%s, %s anchor", what, with); };
            row("edited line") << int(Tampering::Edit) << hasAnchor << secret << qint64(7);
            row("rewritten under the same turn") << int(Tampering::RewriteKeyless) << hasAnchor << secret << qint64(7);
            // As a program without the key goes on: nothing in the file can tell. The report says from where on.
            row("turn to no key") << int(Tampering::Downgrade) << hasAnchor << remembering << qint64(hasAnchor ? 7 : 0);
            row("turn to another key") << int(Tampering::ForeignKey) << hasAnchor << remembering << qint64(hasAnchor ? 7 : 0);
            row("keyless from the start") << int(Tampering::PlainFromStart) << hasAnchor << remembering << qint64(4);
            row("the same, the key knows no line") << int(Tampering::PlainFromStart) << hasAnchor << secret
                                                   << qint64(hasAnchor ? 4 : 0);
        }
    }
    void tamperingWithoutTheKey()
    {
        QFETCH(int, kind);
        QFETCH(bool, hasAnchor);
        QFETCH(QByteArray, key);
        QFETCH(qint64, firstBad);
        Chain chain;
        QList<AnchorPoint> anchors;
        const auto anchor = [&] {
            if (hasAnchor)
                anchors += chain.anchor();
        };
        chain.append(3);
        anchor();
        chain.use(secret);
        chain.append(2);
        anchor();
        chain.append(4);
        anchor();
        const AnchoredReport honest = chain.verified(anchors, {key});
        QVERIFY(honest.chain.isIntact);
        chain.tamper([&](Database &database) { test::tamperWith(database, Tampering(kind), 7); });
        const AnchoredReport report = chain.verified(anchors, {key});
        QCOMPARE(report.chain.isIntact, firstBad == 0);
        QCOMPARE(report.chain.firstBad, firstBad);
        if (firstBad == 0 || !report.bad)
            QVERIFY(firstBad != 0 || shape(report.chain) != shape(honest.chain)); // and it is told
    }

    /// The table by which programs go on is checked against the chain.
    void theTableOfTurnsIsProved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("firstBad");
        QTest::newRow("emptied") << u"DELETE FROM history_segment"_s << qint64(3);
        QTest::newRow("another place") << u"UPDATE history_segment SET first_seq = 2"_s << qint64(2);
        QTest::newRow("another key") << u"UPDATE history_segment SET key_id = 'ab'"_s << qint64(3);
        QTest::newRow("one more") << u"INSERT INTO history_segment VALUES (5, '')"_s << qint64(5);
    }
    void theTableOfTurnsIsProved()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, firstBad);
        Chain chain;
        chain.append(2);
        chain.use(secret);
        chain.append(2);
        chain.tamper([&](Database &database) { database.run(sql); });
        QCOMPARE(chain.verified({}, {secret}).chain.firstBad, firstBad);
    }
};

QTEST_GUILESS_MAIN(ChainKeyTest)
#include "tst_chainkey.moc"
