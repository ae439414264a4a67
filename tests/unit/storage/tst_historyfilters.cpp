// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's filters and figures, each against a second count over the same messages.
#include "outboxfixture.h"

#include "storage/historyfilter.h"

#include <QRandomGenerator>
#include <QSet>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Kept
{
    MessageId id;
    HistoryRow row;
    std::optional<qint64> tookMs; ///< to the answer
};

/// A store with messages of every kind, and what was put into it.
struct Archive : OutboxFixture
{
    Archive()
        : OutboxFixture(12)
    {
        for (int i = 0; i < 60; ++i)
            addOne(i);
    }

    void addOne(int i)
    {
        clock.time = clock.time.plusSeconds(1800);
        QueuedReminder queued = reminder(1 + i % 12, {i % 3 == 0 ? Channel::Sms : Channel::Email});
        OutboxItem &item = queued.items.first();
        item.id = {newUuid7(clock.time.ms)};
        item.author = u"agent%1"_s.arg(i % 4);
        item.owner = u"owner %1"_s.arg(i % 5);
        item.message.scenario = i % 2 == 0 ? u"progress"_s : u"delay"_s;
        item.message.templateVersion = 1 + i % 3;
        queue(queued);
        const MessageId id = item.id;
        ClaimRequest wish = request();
        wish.channel = item.message.channel;
        if (i % 6 != 5) {
            for (const Claimed &claimed : claim(wish).claimed)
                send(claimed, ends[i % 6]);
        }
        Kept kept{id, {}, {}};
        const DeliveryState state = detail(id).item.state;
        if (i % 3 == 0 && (state == DeliveryState::Sent || state == DeliveryState::Delivered)) {
            const qint64 took = 60'000LL * (i + 1);
            tamper(path(), {u"INSERT INTO engagement (reminder_id, mark, message_id, at_ms) VALUES ('%1', '%2', '%3', %4)"_s
                                .arg(queued.id.value, i % 4 == 0 ? u"replied"_s : u"acked"_s, id.value)
                                .arg(clock.time.ms + took)});
            kept.tookMs = took;
        }
        messages += kept;
    }

    /// Everything there is, in one list.
    QList<HistoryRow> all()
    {
        HistoryQuery query;
        query.limit = 1000;
        return waited(store->history().list(query))->rows;
    }

    static constexpr DeliveryState ends[] = {DeliveryState::Sent,    DeliveryState::Delivered, DeliveryState::Failed,
                                             DeliveryState::Unknown, DeliveryState::Bounced};
    QList<Kept> messages;
};

/// Word by word what HistoryQuery says, over a list in memory.
bool fits(const HistoryRow &row, const HistoryQuery &query)
{
    return (!query.channel || row.channel == *query.channel) && (!query.state || row.state == *query.state)
           && (query.author.isEmpty() || row.author == query.author) && (query.owner.isEmpty() || row.owner == query.owner)
           && (query.scenario.isEmpty() || row.scenario == query.scenario)
           && (query.templateVersion == 0 || row.templateVersion == query.templateVersion)
           && (query.reason.isEmpty() || row.reason == query.reason)
           && (!query.engagement || row.engagement.contains(*query.engagement))
           && (query.ticketNumber.isEmpty() || row.ticketNumber == query.ticketNumber)
           && (query.customer.isEmpty() || row.customer == query.customer) && (!query.onlyAttention || row.needsPerson)
           && (!query.from || row.created >= *query.from) && (!query.until || row.created < *query.until);
}

} // namespace

class HistoryFiltersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_archive = std::make_unique<Archive>(); }

    void eachFindsWhatASecondCountFinds_data()
    {
        QTest::addColumn<HistoryQuery>("query");
        const Instant middle = m_archive->all().at(30).created;
        HistoryQuery query;
        const auto row = [&](const char *name) {
            QTest::newRow(name) << query;
            query = {};
        };
        row("everything");
        query.channel = Channel::Sms;
        row("channel");
        query.state = DeliveryState::Failed;
        row("state");
        query.author = u"agent2"_s;
        row("agent");
        query.owner = u"owner 3"_s;
        row("owner");
        query.owner = u"owner"_s; // a part of a name is not the name
        row("part of an owner");
        query.scenario = u"delay"_s;
        row("template");
        query.scenario = u"delay"_s;
        query.templateVersion = 2;
        row("template and version");
        query.reason = u"smtp.451"_s;
        row("reason");
        query.engagement = Engagement::Replied;
        row("engagement");
        query.ticketNumber = u"4"_s;
        row("ticket");
        query.customer = m_archive->ticket(5).customer.id;
        row("customer");
        query.onlyAttention = true;
        row("what needs a person");
        query.from = middle;
        row("from");
        query.until = middle;
        row("until");
        query.from = middle.plusSeconds(-6 * 3600);
        query.until = middle.plusSeconds(6 * 3600);
        query.author = u"agent1"_s;
        row("time and agent");
        query.author = u"agent1"_s;
        query.channel = Channel::Email;
        query.state = DeliveryState::Delivered;
        query.scenario = u"delay"_s;
        row("four at once");
        query.author = u"agent1"_s;
        query.owner = u"owner 0"_s;
        query.state = DeliveryState::Merged;
        row("nothing");
    }
    void eachFindsWhatASecondCountFinds()
    {
        QFETCH(HistoryQuery, query);
        QList<HistoryRow> expected;
        for (const HistoryRow &row : m_archive->all()) {
            if (fits(row, query))
                expected += row;
        }
        QList<HistoryRow> found;
        query.limit = 7;
        do {
            const auto page = waited(m_archive->store->history().list(query));
            QVERIFY(page);
            found += page->rows;
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(found, expected);
        query.after.clear();
        query.text = u"退款"_s; // all have it: the same through the search
        query.limit = 1000;
        QCOMPARE(waited(m_archive->store->history().list(query))->rows, expected);
    }

    /// In a vast store a beginning that too many words have is looked for as a word, and that is said on every page.
    void beginningsOfTooManyWordsAreSaid()
    {
        Archive vast;
        QStringList inserts{u"UPDATE message SET seq = 200001 WHERE seq = (SELECT max(seq) FROM message)"_s};
        for (int i = 0; i < 40; ++i)
            inserts += u"INSERT INTO message_fts (rowid, body) VALUES (%1, 'zq%1')"_s.arg(1000 + i);
        HistoryQuery query;
        query.text = u"zq 退款"_s;
        QCOMPARE(tamper(vast.path(), inserts.mid(1)), QString());
        QCOMPARE(waited(vast.store->history().list(query))->wholeWords, QStringList()); // small: as a beginning
        QCOMPARE(tamper(vast.path(), inserts.mid(0, 1)), QString());
        QCOMPARE(waited(vast.store->history().list(query))->wholeWords, QStringList{u"zq"_s});
        query.text = u"zq101 zq1013"_s; // ten words, and one: named
        QCOMPARE(waited(vast.store->history().list(query))->wholeWords, QStringList());
    }

    void figuresAgreeWithASecondCount_data() { eachFindsWhatASecondCountFinds_data(); }
    void figuresAgreeWithASecondCount()
    {
        QFETCH(HistoryQuery, query);
        Figures expected;
        std::vector<qint64> times;
        for (const HistoryRow &row : m_archive->all()) {
            if (!fits(row, query))
                continue;
            ++expected.messages;
            const bool isDelivered = row.state == DeliveryState::Delivered;
            expected.delivered += isDelivered;
            expected.sent += isDelivered || row.state == DeliveryState::Sent || row.state == DeliveryState::Bounced;
            expected.attention += row.state == DeliveryState::Failed || row.state == DeliveryState::Unknown
                                  || row.state == DeliveryState::Bounced;
            for (const Kept &kept : m_archive->messages) {
                if (kept.id == row.message && kept.tookMs)
                    times.push_back(*kept.tookMs);
            }
        }
        expected.answered = qint64(times.size());
        std::sort(times.begin(), times.end());
        if (!times.empty())
            expected.medianAnswerMs = times.size() % 2 == 1 ? times[times.size() / 2]
                                                            : (times[times.size() / 2 - 1] + times[times.size() / 2]) / 2;
        const auto counted = waited(m_archive->store->history().figures({query, m_archive->clock.time, {}}));
        QVERIFY(counted);
        FigureBucket sum;
        for (const FigureBucket &bucket : counted->buckets) {
            sum.sent += bucket.sent;
            sum.delivered += bucket.delivered;
            sum.answered += bucket.answered;
        }
        QCOMPARE(counted->messages, expected.messages);
        QCOMPARE(counted->sent, expected.sent);
        QCOMPARE(counted->delivered, expected.delivered);
        QCOMPARE(counted->answered, expected.answered);
        QCOMPARE(counted->attention, expected.attention);
        QCOMPARE(counted->medianAnswerMs, expected.medianAnswerMs);
        QCOMPARE(sum.sent, expected.sent); // the chart adds up to the same
        QCOMPARE(sum.delivered, expected.delivered);
        QCOMPARE(sum.answered, expected.answered);
    }

    void figuresNobodyWaitsForEnd()
    {
        auto run = std::make_shared<FigureRun>();
        run->isCanceled = true;
        const auto figures = waited(m_archive->store->history().figures({{}, m_archive->clock.time, run}));
        QVERIFY(figures);
        QCOMPARE(figures->messages, 0);
    }

    void whatIsDealtWithLeavesTheList()
    {
        HistoryQuery query;
        query.onlyAttention = true;
        const auto before = waited(m_archive->store->history().list(query))->rows;
        QVERIFY(before.size() > 10);
        auto &reminders = m_archive->store->reminders();
        const MessageId id = before.constFirst().message;
        QVERIFY(waited(reminders.attend(id, u"called"_s, u"will pay on Monday"_s, u"agent:王敏"_s, m_archive->clock.time)));
        QCOMPARE(waited(m_archive->store->history().list(query))->rows.size(), before.size() - 1);
        const HistoryDetail detail = m_archive->detail(id);
        QCOMPARE(detail.events.constLast().kind, u"called"_s);
        QCOMPARE(detail.events.constLast().detail, u"will pay on Monday"_s);
        QVERIFY(!detail.needsPerson);
        const auto again = waited(reminders.attend(id, u"called"_s, {}, u"agent:王敏"_s, m_archive->clock.time));
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"E-STO-22"_s);
        QVERIFY(waited(m_archive->store->history().verify())->isIntact);
    }

    void aCorrectionLinksBoth()
    {
        const QueuedReminder wrong = m_archive->reminder(3);
        m_archive->queue(wrong);
        m_archive->clock.time = m_archive->clock.time.plusSeconds(60);
        QueuedReminder right = m_archive->reminder(3);
        right.corrects = wrong.id;
        m_archive->queue(right);
        const auto rows = m_archive->all();
        const HistoryDetail newer = m_archive->detail(rows.at(0).message);
        const HistoryDetail older = m_archive->detail(rows.at(1).message);
        QCOMPARE(newer.links, (QList<ReminderLink>{{ReminderLink::Corrects, wrong.id, rows.at(1).message, wrong.created}}));
        QCOMPARE(older.links, (QList<ReminderLink>{{ReminderLink::CorrectedBy, right.id, rows.at(0).message, right.created}}));
        QCOMPARE(older.events.constLast().kind, u"corrected"_s);
    }

    void joinsCutRandomLists()
    {
        Database database;
        database.open(u":memory:"_s);
        database.run(u"CREATE TABLE list (name INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (name, seq))"_s);
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            database.run(u"DELETE FROM list"_s);
            QList<QSet<qint64>> sets;
            for (const int density : {2, 3 + round % 5, 40}) {
                QSet<qint64> set;
                for (qint64 seq = 1; seq <= 3000; ++seq) {
                    if (random.bounded(density) == 0)
                        set.insert(seq);
                }
                for (const qint64 seq : set)
                    database.run(u"INSERT INTO list (name, seq) VALUES (?, ?)"_s, {int(sets.size()), seq});
                sets += set;
            }
            const qint64 floor = random.bounded(1, 1000), bound = random.bounded(1000, 3500);
            QList<qint64> expected;
            for (qint64 seq = bound; seq >= floor; --seq) {
                if (sets.at(0).contains(seq) && sets.at(1).contains(seq) && sets.at(2).contains(seq))
                    expected += seq;
            }
            std::vector<SeqStream> streams;
            for (int name = 0; name < 3; ++name)
                streams.push_back({u"SELECT seq FROM list WHERE name = ?"_s, u"seq"_s, {name}, 4, 64});
            SeqJoin join(std::move(streams), floor, bound);
            QList<qint64> found;
            while (!join.isAtEnd()) {
                WorkBudget budget(1 + random.bounded(50)); // in pieces, as pages read it
                while (const auto seq = join.next(database, budget))
                    found += *seq;
            }
            QCOMPARE(found, expected);
        }
    }

private:
    std::unique_ptr<Archive> m_archive;
};

QTEST_GUILESS_MAIN(HistoryFiltersTest)
#include "tst_historyfilters.moc"
