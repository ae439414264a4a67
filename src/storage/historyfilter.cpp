// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historyfilter.h"

#include "storage/messagetags.h"
#include "storage/searchterms.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 slackMs = 3600 * 1000LL;
constexpr qint64 prefixesUpTo = 200'000; // messages: FTS5 gathers all rows of all words with a beginning first
// FTS5 finds its place in several segments; a row of a phrase is two positions compared.
constexpr int searchLookUp = 100, searchBlock = 256;
constexpr int indexLookUp = 4, indexBlock = 1024;

SeqStream indexed(const QString &index, const QString &condition, const SqlValues &values)
{
    return {u"SELECT seq FROM message INDEXED BY "_s + index + u" WHERE "_s + condition, u"seq"_s, values, indexLookUp, indexBlock};
}

SeqStream searched(QLatin1StringView fts, const QString &match)
{
    const QString name(fts);
    return {u"SELECT rowid FROM "_s + name + u" WHERE "_s + name + u" MATCH ?"_s, u"rowid"_s, {match}, searchLookUp, searchBlock};
}

void addStates(std::vector<SeqStream> &streams, const HistoryQuery &query)
{
    if (query.onlyAttention)
        streams.push_back(indexed(u"message_attention"_s, u"attention = 1"_s, {}));
    if (!query.reason.isEmpty())
        streams.push_back(indexed(u"message_reason"_s, u"reason <> '' AND reason = ?"_s, {query.reason}));
    if (query.engagement)
        streams.push_back({u"SELECT message_seq FROM engagement INDEXED BY engagement_mark WHERE mark = ?"_s,
                           u"message_seq"_s,
                           {engagementKey(*query.engagement)},
                           indexLookUp,
                           indexBlock});
    if (query.state)
        streams.push_back(indexed(u"message_state"_s, u"state = ?"_s, {deliveryStateKey(*query.state)}));
}

void addPlaces(std::vector<SeqStream> &streams, const HistoryQuery &query)
{
    if (!query.ticketNumber.isEmpty())
        streams.push_back(indexed(u"message_number"_s, u"ticket_number = ?"_s, {query.ticketNumber}));
    if (!query.customer.isEmpty())
        streams.push_back(indexed(u"message_ticket"_s,
                                  u"ticket_id IN (SELECT id FROM ticket INDEXED BY ticket_customer WHERE customer_id = ?)"_s,
                                  {query.customer.value}));
}

} // namespace

bool isUnfiltered(const HistoryQuery &query)
{
    HistoryQuery times;
    times.from = query.from;
    times.until = query.until;
    times.isForFile = query.isForFile;
    times.after = query.after;
    times.limit = query.limit;
    return query == times;
}

SeqRange rangeOf(Database &database, const HistoryQuery &query)
{
    SeqRange range;
    range.bound = database.number(u"SELECT max(seq) FROM message"_s);
    if (query.until)
        range.bound = database.number(u"SELECT seq FROM message INDEXED BY message_created WHERE created_ms < ? "
                                      "ORDER BY created_ms DESC, seq DESC LIMIT 1"_s,
                                      {query.until->ms + slackMs});
    if (query.from)
        range.floor = database
                          .one(u"SELECT seq FROM message INDEXED BY message_created WHERE created_ms >= ? "
                               "ORDER BY created_ms, seq LIMIT 1"_s,
                               {query.from->ms - slackMs}, [](const Row &row) { return row.number(0); })
                          .value_or(range.bound + 1);
    return range;
}

bool wasQueuedIn(const HistoryQuery &query, Instant created)
{
    return (!query.from || created >= *query.from) && (!query.until || created < *query.until);
}

std::optional<SeqJoin> joinOf(Database &database, const HistoryQuery &query, const SeqRange &range)
{
    std::vector<SeqStream> streams;
    addPlaces(streams, query);
    addStates(streams, query);
    // A stream for each word: FTS5 would look through all of them for two that never meet before it answers.
    for (const QString &tag : tagsOf(query))
        streams.push_back(searched("message_tag"_L1, tag));
    if (!query.text.trimmed().isEmpty()) {
        const QStringList phrases = phrasesIn(database, "message"_L1, query.text, range.bound > prefixesUpTo);
        if (phrases.isEmpty())
            return std::nullopt;
        for (const QString &phrase : phrases)
            streams.push_back(searched("message_fts"_L1, phrase));
    }
    if (streams.empty())
        streams.push_back({u"SELECT seq FROM message WHERE 1 = 1"_s, u"seq"_s, {}, indexLookUp, indexBlock});
    return SeqJoin(std::move(streams), range.floor, range.bound);
}

} // namespace remindesk
