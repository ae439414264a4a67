// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketsearch.h"

#include "storage/counters.h"
#include "storage/cursor.h"
#include "storage/searchterms.h"
#include "storage/seqstream.h"
#include "storage/ticketlistrows.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 budgetOfSearch = 8'000; // a page takes a few milliseconds, whatever is asked
constexpr qint64 gatheredAtMost = 2'000; // each is a row of the table looked at
// As in historyfilter.cpp. A beginning that many words have is gathered anew with every block: the first is large.
constexpr int wordLookUp = 100, wordBlock = 256;
constexpr int beginningLookUp = 1'000, beginningBlock = 1'024;

/// All words in one question: FTS5 leaps from one to the other faster than any list of ours.
SeqStream matching(const QList<SoughtWord> &words)
{
    const bool isBeginning = std::any_of(words.begin(), words.end(), [](const SoughtWord &word) { return word.isBeginning; });
    SeqStream stream(u"SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?"_s, u"rowid"_s, {matchExpression(words)},
                     isBeginning ? beginningLookUp : wordLookUp, isBeginning ? beginningBlock : wordBlock);
    return isBeginning ? std::move(stream).inLargeBlocks() : stream;
}

/// A part of the query that an index can answer by itself, and how many tickets it has where that is counted.
struct Narrowing
{
    TicketQuery query;
    QString index;
    QString counter;
};

QList<Narrowing> narrowingsOf(const TicketQuery &query)
{
    QList<Narrowing> found;
    if (query.onlyAnswered) {
        TicketQuery answered;
        answered.onlyAnswered = true;
        found += {answered, u"ticket_answered"_s, {}};
    }
    if (!query.stages.isEmpty()) {
        TicketQuery stages;
        stages.stages = query.stages;
        found += {stages, u"ticket_stage_due"_s, {}};
    }
    TicketQuery view = query;
    view.stages.clear();
    view.onlyAnswered = false;
    switch (query.view) {
    case TicketView::MyOpen:
        if (!query.owner.isEmpty())
            found += {view, u"ticket_mine_due"_s, u"tickets.open.of."_s + query.owner};
        break;
    case TicketView::WaitingOnCustomer:
        found += {view, u"ticket_waiting_due"_s, u"tickets.waiting"_s};
        break;
    case TicketView::DueToday:
        found += {view, u"ticket_open_due"_s, {}};
        break;
    case TicketView::NeverReminded:
        found += {view, u"ticket_never_due"_s, u"tickets.never"_s};
        break;
    case TicketView::All:
        break;
    }
    return found;
}

/// Few tickets that pass a filter are gathered and searched for the words, rather than the words' many tickets looked
/// at for the filter: those could be a million in vain.
void addFew(Database &database, std::vector<SeqStream> &streams, const TicketQuery &query)
{
    for (const Narrowing &narrowing : narrowingsOf(query)) {
        if (!narrowing.counter.isEmpty() && counterValue(database, narrowing.counter) > gatheredAtMost)
            continue;
        const SqlClause filter = ticketFilterOf(narrowing.query);
        std::vector<qint64> few;
        database.each(u"SELECT t.seq FROM ticket t INDEXED BY "_s + narrowing.index + " WHERE 1 = 1"_L1 + filter.sql
                          + " LIMIT ?"_L1,
                      filter.values + SqlValues{gatheredAtMost + 1},
                      [&](const Row &row) { few.push_back(row.number(0)); });
        if (few.size() > std::size_t(gatheredAtMost))
            continue;
        streams.insert(streams.begin(), SeqStream(std::move(few)));
        return;
    }
}

} // namespace

Page<TicketRow> foundTickets(Database &database, const TicketQuery &query)
{
    Page<TicketRow> page;
    const QList<SoughtWord> words = wordsIn(database, "ticket"_L1, query.text, false);
    if (words.isEmpty())
        return page;
    qint64 bound = database.number(u"SELECT max(seq) FROM ticket"_s);
    if (const auto after = cursorFromText(query.after))
        bound = std::min(bound, after->seq - 1);
    std::vector<SeqStream> streams;
    streams.push_back(matching(words));
    addFew(database, streams, query);
    SeqJoin join(std::move(streams), 1, bound);
    const SqlClause filter = ticketFilterOf(query);
    const QString sql = u"SELECT "_s + ticketRowColumns + " FROM ticket t WHERE t.seq = ?"_L1 + filter.sql;
    WorkBudget budget(budgetOfSearch);
    const int limit = pageLimit(query.limit);
    while (page.rows.size() < limit) {
        const auto seq = join.next(database, budget);
        if (!seq)
            break;
        constexpr int rowCost = 6;
        budget.take(rowCost);
        if (const auto row = database.one(sql, SqlValues{*seq} + filter.values, ticketRowFrom))
            page.rows.append(*row);
    }
    if (!join.isAtEnd())
        page.next = cursorText({qint64(0), join.bound() + 1});
    return page;
}

} // namespace remindesk
