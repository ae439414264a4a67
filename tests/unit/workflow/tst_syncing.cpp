// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A sync tells how far it is, and stops after a batch with its place kept.
#include "support/samplespace.h"
#include "workflow/syncing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// Five batches of ten tickets; each is asked for by the cursor that the one before gave.
class BatchSource final : public TicketSource
{
public:
    static constexpr int batches = 5;
    static constexpr int inEach = 10;

    [[nodiscard]] SourceId id() const override { return {u"batches"_s}; }
    [[nodiscard]] QString kind() const override { return u"test"_s; }
    [[nodiscard]] bool isLive() const override { return true; }
    [[nodiscard]] Async<SourceBatch> changes(Instant, QString cursor) override
    {
        asked += cursor;
        const int batch = cursor.toInt();
        SourceBatch made;
        for (int i = 0; i < inEach; ++i) {
            TicketRecord record;
            record.ticket.number = QString::number(batch * inEach + i);
            record.customer.externalKey = record.ticket.number;
            record.customer.name = u"客户"_s;
            made.records += record;
        }
        made.total = batches * inEach;
        made.changedUntil = {7'000};
        made.cursor = batch + 1 < batches ? QString::number(batch + 1) : QString();
        if (onBatch)
            onBatch(batch);
        return ready<Result<SourceBatch>>(made);
    }
    [[nodiscard]] Async<TicketRecord> fetch(QString) override { return ready<Result<TicketRecord>>(failure(u"E-STO-11"_s)); }
    [[nodiscard]] Async<void> writeNote(QString, QString) override { return ready<Done>(Done()); }
    [[nodiscard]] Async<QString> probe() override { return ready<Result<QString>>(u"test"_s); }

    QStringList asked;
    std::function<void(int)> onBatch;
};

class PlaceStore final : public SyncStore
{
public:
    [[nodiscard]] Async<SyncState> syncState(SourceId) override { return ready<Result<SyncState>>(state); }
    [[nodiscard]] Async<void> putSyncState(SourceId, SyncState now) override
    {
        state = now;
        return ready<Done>(Done());
    }
    SyncState state;
};

} // namespace

class TestSyncing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarItIs()
    {
        SampleSpace sample;
        BatchSource source;
        PlaceStore places;
        const auto watched = std::make_shared<SyncProgress>();
        QList<qint64> brought;
        source.onBatch = [&](int) { brought += watched->brought; };
        const auto report = run(sample, source, places, watched);
        QVERIFY(report);
        QCOMPARE(report->brought, 50);
        QCOMPARE(brought, (QList<qint64>{0, 10, 20, 30, 40}));
        QCOMPARE(watched->brought, 50);
        QCOMPARE(watched->total, 50);
        QCOMPARE(places.state.syncedUntil, Instant{7'000});
    }

    void stopsAfterABatchAndGoesOnThere()
    {
        SampleSpace sample;
        BatchSource source;
        PlaceStore places;
        const auto watched = std::make_shared<SyncProgress>();
        source.onBatch = [&](int batch) { watched->isCanceled = batch == 1; };
        const auto report = run(sample, source, places, watched);
        QVERIFY(report);
        QCOMPARE(report->brought, 20); // the batch that was under way is not thrown away
        QCOMPARE(places.state.cursor, u"2"_s);
        QCOMPARE(places.state.syncedUntil, Instant()); // the mark moves only at the end
        source.onBatch = {};
        source.asked.clear();
        QCOMPARE(run(sample, source, places, {})->brought, 30);
        QCOMPARE(source.asked.constFirst(), u"2"_s);
        QCOMPARE(places.state.syncedUntil, Instant{7'000});
    }

private:
    static Result<SyncReport> run(SampleSpace &sample, BatchSource &source, PlaceStore &places,
                                  const std::shared_ptr<SyncProgress> &watched)
    {
        auto *sync = new SyncRun(source, sample.tickets, places, sample.clock); // deletes itself
        const auto report = sync->start(watched);
        if (!QTest::qWaitFor([&] { return report.isFinished(); }))
            qFatal("the sync does not end");
        return report.result();
    }
};

QTEST_MAIN(TestSyncing)
#include "tst_syncing.moc"
