// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historyfigures.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 stretchLength = 5'000;
constexpr qint64 sliceBudget = 10'000;
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 rowCost = 12;

/// "'acked','replied'…": marks of a fixed set, not of a person.
QString answerMarks()
{
    QStringList marks;
    for (const Engagement mark : allEngagements()) {
        if (isAnswer(mark))
            marks += u'\'' + engagementKey(mark) + u'\'';
    }
    return marks.join(u',');
}

Instant createdAt(Database &database, qint64 seq)
{
    return {database.number(u"SELECT created_ms FROM message WHERE seq = ?"_s, {seq})};
}

constexpr DeliveryState countedStates[] = {
    DeliveryState::Draft,     DeliveryState::Blocked,     DeliveryState::Scheduled, DeliveryState::Held,
    DeliveryState::Queued,    DeliveryState::Sending,     DeliveryState::Sent,      DeliveryState::Delivered,
    DeliveryState::Undelivered, DeliveryState::Bounced,   DeliveryState::Unknown,   DeliveryState::Merged,
    DeliveryState::Skipped,   DeliveryState::Canceled,    DeliveryState::Failed,    DeliveryState::Expired,
    DeliveryState::Simulated};

} // namespace

FiguresJob::FiguresJob(FigureRequest request)
    : m_request(std::move(request))
{
    m_request.query.after.clear();
}

std::optional<Figures> FiguresJob::step(Database &database)
{
    if (!m_hasBegun)
        begin(database);
    const bool isCanceled = m_request.run && m_request.run->isCanceled;
    if (!isCanceled && !isDone()) {
        if (m_join)
            countFound(database);
        else
            countStretch(database);
    }
    return isCanceled || isDone() ? std::optional(m_fold.figures()) : std::nullopt;
}

bool FiguresJob::isDone() const
{
    return m_join ? m_join->isAtEnd() : m_next < m_range.floor;
}

void FiguresJob::begin(Database &database)
{
    m_hasBegun = true;
    const HistoryQuery &query = m_request.query;
    m_range = rangeOf(database, query);
    m_next = m_range.bound;
    const Instant end = query.until.value_or(std::max(m_request.today.plusMs(dayMs), createdAt(database, m_range.bound).plusMs(1)));
    const Instant first = query.from.value_or(createdAt(database, m_range.floor));
    if (m_range.floor <= m_range.bound)
        m_fold = FigureFold(bucketBegins(first, end));
    if (isUnfiltered(query))
        return;
    m_join = joinOf(database, query, m_range);
    if (!m_join)
        m_next = m_range.floor - 1; // no text matches: nothing is to be counted
}

/// The states of a stretch of messages by their index; the ones at both ends of the time are looked at one by one.
void FiguresJob::countStretch(Database &database)
{
    const HistoryQuery &query = m_request.query;
    const qint64 bound = m_next;
    const qint64 floor = std::max(m_range.floor, bound - stretchLength + 1);
    m_next = floor - 1;
    showProgress(floor);
    const Instant oldest = createdAt(database, floor);
    const Instant newest = createdAt(database, bound);
    if (wasQueuedIn(query, oldest) && wasQueuedIn(query, newest) && m_fold.isOneBucket(oldest, newest)) {
        for (const DeliveryState state : countedStates)
            m_fold.add(oldest, state,
                       database.number(u"SELECT count(*) FROM message INDEXED BY message_state WHERE state = ? "
                                       "AND seq >= ? AND seq <= ?"_s,
                                       {deliveryStateKey(state), floor, bound}));
    } else {
        database.each(u"SELECT state, created_ms FROM message WHERE seq >= ? AND seq <= ?"_s, {floor, bound},
                      [&](const Row &row) {
                          const auto state = deliveryStateFromKey(row.text(0));
                          if (state && wasQueuedIn(query, row.instant(1)))
                              m_fold.add(row.instant(1), *state);
                      });
    }
    countAnswers(database, floor, bound);
}

void FiguresJob::countAnswers(Database &database, qint64 floor, qint64 bound)
{
    static const QString sql = u"SELECT message_seq, min(at_ms) FROM engagement INDEXED BY engagement_message "
                               "WHERE message_seq >= ? AND message_seq <= ? AND mark IN ("_s
                               + answerMarks() + u") GROUP BY message_seq"_s;
    database.each(sql, {floor, bound}, [&](const Row &row) {
        const Instant created = createdAt(database, row.number(0));
        if (wasQueuedIn(m_request.query, created))
            addAnswer(database, row.number(0), created, row.instant(1));
    });
}

void FiguresJob::countFound(Database &database)
{
    static const QString answer = u"SELECT min(at_ms) FROM engagement INDEXED BY engagement_message WHERE message_seq = ? "
                                  "AND mark IN ("_s
                                  + answerMarks() + u")"_s;
    WorkBudget budget(sliceBudget);
    while (const auto seq = m_join->next(database, budget)) {
        budget.take(rowCost);
        struct FoundLine
        {
            QString state;
            Instant created;
        };
        const auto found = database.one(u"SELECT state, created_ms FROM message WHERE seq = ?"_s, {*seq},
                                        [](const Row &row) { return FoundLine{row.text(0), row.instant(1)}; });
        const auto state = found ? deliveryStateFromKey(found->state) : std::nullopt;
        if (!state || !wasQueuedIn(m_request.query, found->created))
            continue;
        m_fold.add(found->created, *state);
        const auto answered = database.one(answer, {*seq}, [](const Row &row) { return row.maybeInstant(0); });
        if (answered && *answered)
            addAnswer(database, *seq, found->created, **answered);
    }
    showProgress(m_join->bound());
}

void FiguresJob::addAnswer(Database &database, qint64 seq, Instant created, Instant answered)
{
    const auto left = database.one(u"SELECT min(settled_ms) FROM attempt WHERE message_id = (SELECT id FROM message "
                                   "WHERE seq = ?) AND outcome IN ('accepted', 'delivered')"_s,
                                   {seq}, [](const Row &row) { return row.maybeInstant(0); });
    const bool isKnown = left && *left && **left <= answered;
    m_fold.addAnswer(created, isKnown ? std::optional(answered.ms - (*left)->ms) : std::nullopt);
}

void FiguresJob::showProgress(qint64 at)
{
    const qint64 length = std::max<qint64>(1, m_range.bound - m_range.floor + 1);
    if (m_request.run)
        m_request.run->percent = int(std::clamp<qint64>((m_range.bound - at) * 100 / length, 0, 100));
}

} // namespace remindesk
