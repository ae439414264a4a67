// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace remindesk {

class Database;

/// The last row of the history, as the table history_head has it.
struct HistoryHead
{
    qint64 seq = 0;
    QString chain;
    QString keyId; ///< of the key it is chained with; empty: none (chain.h)
};

/// What the writes of one transaction add up and write once before its commit: where the history ends, the kept
/// counters, and the words of new messages. Collects between begin() and flush() only; outside of these every change goes into its
/// table at once. Storage thread; throws StoreFailure.
class Pending
{
public:
    void begin();
    /// Writes what was collected: part of the transaction.
    void flush(Database &database);
    /// The transaction was rolled back.
    void forget();

    void count(Database &database, const QString &name, qint64 delta);
    /// What a counter's row does not have yet.
    [[nodiscard]] qint64 uncounted(const QString &name) const { return m_counts.value(name); }

    /// A row of a full-text index. Each statement into one writes what the index gathered before it, as a part of its own
    /// that is merged with others afterwards: so many rows go with one statement.
    void index(Database &database, const QString &table, qint64 rowid, const QString &body);
    /// Before anything is taken out of an index again.
    void flushIndex(Database &database);

    [[nodiscard]] HistoryHead head(Database &database);
    void moveHead(Database &database, const HistoryHead &head);

private:
    struct IndexRow
    {
        qint64 rowid;
        QString body;
    };

    QHash<QString, qint64> m_counts;
    QMap<QString, QList<IndexRow>> m_indexRows; ///< by table
    std::optional<HistoryHead> m_head;
    bool m_isHeadMoved = false;
    bool m_isCollecting = false;
};

} // namespace remindesk
