// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/pagedmodel.h"
#include "ui/common/tokens.h"

namespace remindesk {

/// The ticket list's rows and words. Times are the agent's. A new question replaces the rows; a refresh merges what
/// changed into them, so that selection and place stay.
class TicketListModel final : public PagedModelBase
{
    Q_OBJECT

public:
    enum Column { Number, CustomerName, Subject, StageColumn, Due, LastReminder, LastState, Updated, ColumnCount };
    using Fetch = std::function<Async<Page<TicketRow>>(const QString &after, int limit)>;

    TicketListModel(const Clock &clock, TimeZoneId zone, QObject *parent = nullptr);

    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }
    /// Another question: its first page replaces the rows. Answers to older questions are dropped.
    void ask();
    /// The same question again, over as many rows as are here.
    void refresh();

    [[nodiscard]] const QList<TicketRow> &rows() const { return m_rows; }
    [[nodiscard]] const TicketRow *at(int row) const;
    [[nodiscard]] const TicketRow *at(const QModelIndex &index) const { return at(index.isValid() ? index.row() : -1); }
    [[nodiscard]] QString keyAt(int row) const override;
    [[nodiscard]] int rowOf(const QString &key) const override;
    /// Whether a question, not a refresh, waits for its first rows.
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    /// Whether a search goes on by itself: words that seldom meet are answered in steps.
    [[nodiscard]] bool isSeeking() const { return m_isSeeking; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    /// What the heads show beside their names.
    void setOrder(const QList<TicketOrder> &order);
    [[nodiscard]] static std::optional<TicketSort> sortOf(int column);
    [[nodiscard]] static QString columnWords(int column);

    static constexpr int pageSize = 200;
    static constexpr int mergedAtMost = 2000; ///< rows that a refresh asks for again
    static constexpr int enoughToSee = 60;    ///< rows for which a search goes on
    static constexpr int stepsOfRefresh = 8;  ///< what such a search found further down stays as it was

Q_SIGNALS:
    void mergeBegun(); ///< rows will be added, moved and taken away one by one
    void mergeEnded();

private:
    void load(const QString &after, int limit);
    void loadAgain(const QString &after, const QList<TicketRow> &soFar, int steps);
    void take(const Page<TicketRow> &page, bool isFirst);
    void append(const QList<TicketRow> &rows);
    void seekOn(qsizetype found);
    void merge(QList<TicketRow> fresh, const QString &next, bool isCut);
    void replace(const QList<TicketRow> &rows);
    void removeOthers(const QList<TicketRow> &rows);
    void arrange(const QList<TicketRow> &rows);
    [[nodiscard]] QString text(const TicketRow &row, int column) const;
    [[nodiscard]] Tone tone(const TicketRow &row, int column) const;
    [[nodiscard]] QString hover(const TicketRow &row, int column) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    Fetch m_fetch;
    QList<TicketRow> m_rows;
    QList<TicketOrder> m_order;
    QString m_next;
    int m_generation = 0;
    bool m_isLoading = false;
    bool m_isAsking = false;
    bool m_isSeeking = false;
    bool m_isRefreshWanted = false;
    qsizetype m_found = 0; ///< rows since the first page or the last call for more
};

/// The agent's day as instants.
struct DayBounds
{
    Instant begin, end;
};
[[nodiscard]] DayBounds dayOf(Instant now, const TimeZoneId &zone);

} // namespace remindesk
