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
// FTS5 finds its place in several segments for each word; a row of a phrase is two positions compared.
constexpr int searchLookUp = 60, tokenLookUp = 20, tokenInBlock = 25;
constexpr int indexLookUp = 4, indexBlock = 1024;

SeqStream indexed(const QString &index, const QString &condition, const SqlValues &values)
{
    return {u"SELECT seq FROM message INDEXED BY "_s + index + u" WHERE "_s + condition, u"seq"_s, values, indexLookUp, indexBlock};
}

/// All words, of the text and of what never changes, in one question: FTS5 leaps from one to the other faster than any
/// list of ours.
SeqStream searched(const QList<SoughtWord> &words)
{
    const QString sql = u"SELECT rowid FROM message_fts WHERE message_fts MATCH ?"_s;
    int tokens = 0;
    for (const SoughtWord &word : words)
        tokens += int(word.choices.size() + word.choices.constFirst().count(u' '));
    const int cost = searchLookUp + tokenLookUp * tokens;
    if (isWalkedAtOnce(words))
        return SeqStream(sql, u"rowid"_s, {matchExpression(words)}, cost, tokenInBlock).blockByBlock();
    const StoppingMatch match = stoppingMatch(words);
    return SeqStream(sql + u" AND stands_here(message_fts, ?)"_s, u"rowid"_s, {match.expression, match.shape}, cost, tokenInBlock * tokens)
        .blockByBlock();
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

std::optional<SeqJoin> joinOf(Database &database, const HistoryQuery &query, const SeqRange &range,
                              QStringList *wholeWords)
{
    std::vector<SeqStream> streams;
    addPlaces(streams, query);
    addStates(streams, query);
    QList<SoughtWord> words;
    if (!query.text.trimmed().isEmpty()) {
        const bool isVast = database.number(u"SELECT max(seq) FROM message"_s) > prefixesUpTo; // alike on every page
        words = wordsIn(database, "message"_L1, query.text, isVast, wholeWords);
        if (words.isEmpty())
            return std::nullopt;
    }
    for (const QString &tag : tagsOf(query))
        words.append({{tag}, false});
    if (!words.isEmpty())
        streams.push_back(searched(words));
    if (streams.empty())
        streams.push_back({u"SELECT seq FROM message WHERE 1 = 1"_s, u"seq"_s, {}, indexLookUp, indexBlock});
    return SeqJoin(std::move(streams), range.floor, range.bound);
}

} // namespace remindesk
