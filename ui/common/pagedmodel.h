// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "workflow/page.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <functional>

namespace remindesk {

/// What every paged list tells its view.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] virtual QString keyAt(int row) const = 0;
    [[nodiscard]] virtual int rowOf(const QString &key) const = 0;

Q_SIGNALS:
    void pageArrived(bool isFirst);
    void failed(const remindesk::Error &error);
};

/// Keeps the current row by its key over a reload, and selects the first row of a new list.
void keepCurrentRow(QTableView *table, PagedModelBase *model);

/// A list that is read page by page as the view asks for more; it never waits. A reload replaces the rows only
/// when its first page has come, so that the list does not flicker. Subclasses give columns and cells.
template<typename Row>
class PagedModel : public PagedModelBase
{
public:
    using Fetch = std::function<Async<Page<Row>>(QString after)>;

    explicit PagedModel(QObject *parent = nullptr) : PagedModelBase(parent) {}

    void setFetch(Fetch fetch) { m_fetch = std::move(fetch); }

    /// Begins again from the first page; answers to older questions are dropped.
    void reload()
    {
        ++m_generation;
        m_isLoading = false;
        load({});
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *at(int row) const
    {
        return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
    }
    [[nodiscard]] const Row *at(const QModelIndex &index) const { return at(index.isValid() ? index.row() : -1); }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// What the search took for whole words (Page).
    [[nodiscard]] const QStringList &wholeWords() const { return m_wholeWords; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_next.isEmpty() && !m_isLoading;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            load(m_next);
    }
    [[nodiscard]] QString keyAt(int row) const override { return at(row) ? keyOf(*at(row)) : QString(); }
    [[nodiscard]] int rowOf(const QString &key) const override
    {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (keyOf(m_rows.at(i)) == key)
                return i;
        }
        return -1;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = at(index);
        return row ? cell(*row, index.column(), role) : QVariant();
    }

protected:
    [[nodiscard]] virtual QString keyOf(const Row &row) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    void load(const QString &after)
    {
        m_isLoading = true;
        listen(this, m_fetch(after), [this, generation = m_generation, after](const Result<Page<Row>> &page) {
            if (generation != m_generation)
                return;
            m_isLoading = false;
            if (page)
                take(*page, after.isEmpty());
            else
                Q_EMIT failed(page.error());
        });
    }

    void take(const Page<Row> &page, bool isFirst)
    {
        m_wholeWords = page.wholeWords;
        // A refresh that brings nothing new leaves the view alone, further pages included.
        if (isFirst && !m_rows.isEmpty() && m_rows.size() >= page.rows.size()
            && m_rows.mid(0, page.rows.size()) == page.rows && !(page.next.isEmpty() && m_rows.size() > page.rows.size())) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount({}) - 1)); // times move on
        } else if (isFirst) {
            beginResetModel();
            m_rows = page.rows;
            m_next = page.next;
            endResetModel();
        } else if (!page.rows.isEmpty()) {
            beginInsertRows({}, rowCount(), rowCount() + int(page.rows.size()) - 1);
            m_rows += page.rows;
            m_next = page.next;
            endInsertRows();
        } else {
            m_next = page.next;
        }
        // A filter that few rows pass answers in steps: the next is asked for until there is something to see.
        m_found = isFirst ? page.rows.size() : m_found + page.rows.size();
        constexpr qsizetype enoughToSee = 60;
        if (m_found < enoughToSee && !m_next.isEmpty())
            load(m_next);
        else
            m_found = 0;
        Q_EMIT pageArrived(isFirst);
    }

    Fetch m_fetch;
    QList<Row> m_rows;
    QString m_next;
    QStringList m_wholeWords;
    qsizetype m_found = 0; ///< rows since a page was asked for
    int m_generation = 0;
    bool m_isLoading = false;
};

} // namespace remindesk
