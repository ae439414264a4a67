// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlistmodel.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace remindesk {

namespace {

constexpr int movedAtMost = 200; // more moves than this are a new list

QSet<TicketId> knownIds(const QList<TicketRow> &rows)
{
    QSet<TicketId> ids;
    ids.reserve(rows.size());
    for (const TicketRow &row : rows)
        ids.insert(row.id);
    return ids;
}

/// How many of the rows that stay would have to move.
int movesBetween(const QList<TicketRow> &before, const QList<TicketRow> &after)
{
    QHash<TicketId, int> place;
    for (int i = 0; i < after.size(); ++i)
        place.insert(after.at(i).id, i);
    int moves = 0;
    int last = -1;
    for (const TicketRow &row : before) {
        const int now = place.value(row.id, last);
        if (now < last)
            ++moves;
        last = qMax(last, now);
    }
    return moves;
}

} // namespace

TicketListModel::TicketListModel(const Clock &clock, TimeZoneId zone, QObject *parent)
    : PagedModelBase(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

void TicketListModel::ask()
{
    ++m_generation;
    m_isAsking = true;
    m_isSeeking = false;
    m_isRefreshWanted = false;
    load({}, pageSize);
}

void TicketListModel::refresh()
{
    if (m_isAsking)
        return; // the answer to come is as fresh
    m_isRefreshWanted = m_isSeeking;
    if (m_isSeeking)
        return;
    ++m_generation;
    loadAgain({}, {}, 1);
}

void TicketListModel::load(const QString &after, int limit)
{
    m_isLoading = true;
    listen(this, m_fetch(after, limit),
           [this, generation = m_generation, after](const Result<Page<TicketRow>> &page) {
               if (generation != m_generation)
                   return;
               m_isLoading = false;
               m_isAsking = false;
               if (page)
                   take(*page, after.isEmpty());
               else {
                   m_isSeeking = false;
                   Q_EMIT failed(page.error());
               }
           });
}

void TicketListModel::loadAgain(const QString &after, const QList<TicketRow> &soFar, int steps)
{
    m_isLoading = true;
    const int wanted = qBound(pageSize, int(m_rows.size()), mergedAtMost) - int(soFar.size());
    listen(this, m_fetch(after, qMin(wanted, 1000)),
           [this, generation = m_generation, soFar, wanted, steps](const Result<Page<TicketRow>> &page) {
               if (generation != m_generation)
                   return;
               if (!page) {
                   m_isLoading = false;
                   Q_EMIT failed(page.error());
                   return;
               }
               const bool goesOn = page->rows.size() < wanted && !page->next.isEmpty();
               if (goesOn && steps < stepsOfRefresh)
                   return loadAgain(page->next, soFar + page->rows, steps + 1);
               m_isLoading = false;
               merge(soFar + page->rows, page->next, goesOn);
               Q_EMIT pageArrived(true);
           });
}

void TicketListModel::take(const Page<TicketRow> &page, bool isFirst)
{
    if (isFirst)
        replace(page.rows);
    else
        append(page.rows);
    m_next = page.next;
    seekOn((isFirst ? 0 : m_found) + page.rows.size());
    Q_EMIT pageArrived(isFirst);
    if (!m_isSeeking && std::exchange(m_isRefreshWanted, false))
        refresh();
}

/// A row that moved down behind the place reached so far would come a second time.
void TicketListModel::append(const QList<TicketRow> &rows)
{
    const QSet<TicketId> known = knownIds(m_rows);
    QList<TicketRow> fresh = rows;
    fresh.removeIf([&](const TicketRow &row) { return known.contains(row.id); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

void TicketListModel::seekOn(qsizetype found)
{
    m_isSeeking = found < enoughToSee && !m_next.isEmpty();
    m_found = m_isSeeking ? found : 0;
    if (m_isSeeking)
        load(m_next, pageSize);
}

void TicketListModel::replace(const QList<TicketRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TicketListModel::merge(QList<TicketRow> fresh, const QString &next, bool isCut)
{
    const bool hasTail = isCut || (m_rows.size() > fresh.size() && !next.isEmpty());
    if (hasTail) { // what lies beyond the refreshed rows stays until the view comes there again
        const QSet<TicketId> known = knownIds(fresh);
        for (const TicketRow &row : m_rows.mid(fresh.size())) {
            if (!known.contains(row.id))
                fresh += row;
        }
    } else {
        m_next = next;
    }
    if (movesBetween(m_rows, fresh) > movedAtMost)
        return replace(fresh);
    Q_EMIT mergeBegun();
    removeOthers(fresh);
    arrange(fresh);
    if (!m_rows.isEmpty()) // times move on
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT mergeEnded();
}

void TicketListModel::removeOthers(const QList<TicketRow> &rows)
{
    const QSet<TicketId> staying = knownIds(rows);
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (staying.contains(m_rows.at(last).id))
            continue;
        int first = last;
        while (first > 0 && !staying.contains(m_rows.at(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void TicketListModel::arrange(const QList<TicketRow> &rows)
{
    const QSet<TicketId> known = knownIds(m_rows);
    for (int i = 0; i < rows.size(); ++i) {
        if (!known.contains(rows.at(i).id)) {
            int last = i;
            while (last + 1 < rows.size() && !known.contains(rows.at(last + 1).id))
                ++last;
            beginInsertRows({}, i, last);
            for (int row = i; row <= last; ++row)
                m_rows.insert(row, rows.at(row));
            endInsertRows();
            i = last;
            continue;
        }
        if (m_rows.at(i).id != rows.at(i).id) {
            int from = i + 1;
            while (m_rows.at(from).id != rows.at(i).id)
                ++from;
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        }
        m_rows[i] = rows.at(i);
    }
}

const TicketRow *TicketListModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

QString TicketListModel::keyAt(int row) const
{
    return at(row) ? at(row)->id.value : QString();
}

int TicketListModel::rowOf(const QString &key) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id.value == key)
            return i;
    }
    return -1;
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

bool TicketListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isLoading;
}

void TicketListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_next, pageSize);
}

} // namespace remindesk
