// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtsource.h"

#include "ticketing/rtnote.h"

#include <QPromise>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

template<typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template<typename T>
Promise<T> started()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template<typename T>
void resolve(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

bool isTicketNumber(const QString &number)
{
    return !number.isEmpty() && number.size() < 12
           && std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The batch of a page; the place where the next begins, unless this was the last.
Result<SourceBatch> batchOf(QList<TicketRecord> records, qint64 total, Instant since, const std::optional<RtCursor> &from)
{
    SourceBatch batch;
    batch.total = total;
    batch.changedUntil = from ? std::max(since, from->updated) : since;
    if (records.isEmpty())
        return batch;
    const Ticket &last = records.constLast().ticket;
    const RtCursor next{last.updated, last.number};
    const auto before = [](const RtCursor &a, const RtCursor &b) {
        return a.updated != b.updated ? a.updated < b.updated : a.id.toULongLong() < b.id.toULongLong();
    };
    // A server that ignores the order would be asked for ever.
    if (from && !before(*from, next))
        return failure(u"E-RTR-10"_s);
    batch.changedUntil = std::max(since, last.updated);
    // Where RT cannot tell how many there are, only an empty page is the end.
    const bool isLast = total > 0 && records.size() >= total;
    batch.cursor = isLast ? QString() : next.text();
    batch.records = std::move(records);
    return batch;
}

} // namespace

RtSource::RtSource(RtSettings settings, QByteArray token, WebLimits limits, QObject *parent)
    : QObject(parent), m_api(std::move(settings), std::move(token), limits, nullptr), m_setup(m_api)
{
}

template<typename T, typename Then>
void RtSource::pull(const Result<RtPull::Setup> &setup, const QString &query, RtPull::History history,
                    const std::shared_ptr<QPromise<Result<T>>> &promise, Then then)
{
    if (!setup)
        return resolve<T>(promise, failure(setup.error()));
    auto *step = new RtPull(m_api, *setup, this);
    step->start(query, history, [promise, then](const Result<QList<TicketRecord>> &records, qint64 total) {
        resolve<T>(promise, records.and_then([&](const QList<TicketRecord> &list) { return then(list, total); }));
    });
}

QString RtSource::changesQuery(Instant since, const std::optional<RtCursor> &cursor) const
{
    constexpr qint64 dayMs = 86'400'000; // so that no zone makes it a time before 1970
    const TimeZoneId &zone = m_api.settings().rtZone;
    QStringList queues;
    for (const QString &queue : m_api.settings().queues)
        queues.append(u"Queue = '%1'"_s.arg(queue));
    const Instant from = since.plusSeconds(-m_api.settings().overlapSeconds);
    QString query = u"LastUpdated >= '%1'"_s.arg(rtSearchTime(std::max(from, Instant{dayMs}), zone));
    if (cursor) {
        // "=" would mean the whole day to RT.
        query = u"(LastUpdated > '%1' OR (LastUpdated >= '%1' AND id > %2))"_s.arg(rtSearchTime(cursor->updated, zone), cursor->id);
    }
    if (!queues.isEmpty())
        query += u" AND (%1)"_s.arg(queues.join(u" OR "_s));
    return query;
}

Async<SourceBatch> RtSource::changes(Instant since, QString cursor)
{
    const std::optional<RtCursor> from = RtCursor::parse(cursor);
    if (!cursor.isEmpty() && !from)
        return ready<Result<SourceBatch>>(failure(u"E-RTR-13"_s, {shown(cursor)}));
    const auto promise = started<SourceBatch>();
    const auto history = m_api.settings().bringsAllHistory ? RtPull::History::Always : RtPull::History::WhenFew;
    m_setup.withZone([this, since, from, history, promise](const Result<RtPull::Setup> &setup) {
        pull<SourceBatch>(setup, changesQuery(since, from), history, promise,
                          [since, from](const QList<TicketRecord> &records, qint64 total) {
                              return batchOf(records, total, since, from);
                          });
    });
    return promise->future();
}

Async<TicketRecord> RtSource::fetch(QString number)
{
    if (!isTicketNumber(number))
        return ready<Result<TicketRecord>>(failure(u"E-RTR-04"_s, {}, shown(number)));
    const auto promise = started<TicketRecord>();
    // The ETag first: what is read after it is at least as new, so a change in between is never taken for seen.
    m_api.get(u"ticket/"_s + number, {}, [this, number, promise](const Result<RtAnswer> &answer) {
        if (!answer)
            return resolve<TicketRecord>(promise, failure(answer.error().at(number)));
        const QString id = rtText(answer->json.value(u"id"_s));
        if (id != number)
            return resolve<TicketRecord>(promise, failure(u"E-RTR-14"_s, {number, id}));
        const QString etag = QString::fromLatin1(answer->etag);
        const auto only = [etag, number](const QList<TicketRecord> &records, qint64) -> Result<TicketRecord> {
            if (records.size() != 1)
                return failure(u"E-RTR-04"_s, {}, number);
            TicketRecord record = records.constFirst();
            record.ticket.revision = etag;
            return record;
        };
        m_setup.withRoleNames([this, number, promise, only](const Result<RtPull::Setup> &setup) {
            pull<TicketRecord>(setup, u"id = "_s + number, RtPull::History::Always, promise, only);
        });
    });
    return promise->future();
}

Async<void> RtSource::writeNote(QString number, QString text)
{
    if (!isTicketNumber(number))
        return ready<Result<void>>(failure(u"E-RTR-04"_s, {}, shown(number)));
    const auto promise = started<void>();
    auto *note = new RtNote(m_api, number, text, this);
    note->start([promise](const Done &done) { resolve<void>(promise, done); });
    return promise->future();
}

Async<QString> RtSource::probe()
{
    const auto promise = started<QString>();
    m_api.get(u"rt"_s, {}, [this, promise](const Result<RtAnswer> &answer) {
        if (!answer)
            return resolve<QString>(promise, failure(answer.error()));
        const QString version = answer->json.value(u"Version"_s).toString();
        if (version.isEmpty() || version.section(u'.', 0, 0).toInt() < 5)
            return resolve<QString>(promise, failure(u"E-RTR-12"_s, {m_api.settings().url.host(), shown(version)}));
        const auto check = std::make_shared<std::function<void(int)>>();
        *check = [this, promise, version, weak = std::weak_ptr(check)](int i) {
            const QStringList &queues = m_api.settings().queues;
            if (i == queues.size())
                return resolve<QString>(promise, u"Request Tracker "_s + version);
            const QString path = u"queue/"_s + queues[i];
            m_api.get(path, {}, [promise, queue = queues[i], i, next = weak.lock()](const Result<RtAnswer> &found) {
                if (!found && (found.error().code == u"E-RTR-04"_s || found.error().code == u"E-RTR-03"_s))
                    return resolve<QString>(promise, failure(u"E-RTR-15"_s, {shown(queue)}));
                if (!found)
                    return resolve<QString>(promise, failure(found.error()));
                (*next)(i + 1);
            });
        };
        (*check)(0);
    });
    return promise->future();
}

} // namespace remindesk
