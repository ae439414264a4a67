// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/salvage.h"

#include <algorithm>
#include <limits>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int probesForTable = 20'000;
constexpr qint64 farthest = std::numeric_limits<qint64>::max() / 2;

struct Table
{
    QString name;
    QStringList columns;
    QString key; ///< what it lies in the order of
    bool hasRowId = true;
};

QList<Table> tablesOf(Database &fresh)
{
    QList<Table> tables = fresh.all(
        u"SELECT m.name, l.wr FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main' "
        "WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.rowid"_s,
        {}, [](const Row &row) { return Table{row.text(0), {}, u"rowid"_s, row.number(1) == 0}; });
    for (Table &table : tables) {
        fresh.each(u"SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"_s, {table.name}, [&](const Row &row) {
            table.columns += row.text(0);
            if (!table.hasRowId && row.number(1) == 1)
                table.key = row.text(0);
        });
    }
    return tables;
}

/// One table's way over. Ranges of keys that fail in the middle are read from their other end, then halved.
class TableSalvage
{
public:
    TableSalvage(Database &damaged, Database &fresh, const Table &table)
        : m_damaged(damaged)
        , m_fresh(fresh)
        , m_table(table)
        , m_select(u"SELECT %1, %2 FROM %3"_s.arg(table.key, table.columns.join(u','), table.name))
        , m_insert(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
              table.name, table.columns.join(u','), QStringList(table.columns.size(), u"?"_s).join(u',')))
    {}

    qint64 run()
    {
        if (m_table.hasRowId)
            range(std::numeric_limits<qint64>::min() / 2, farthest);
        else
            fromBothEnds();
        return m_saved;
    }

private:
    /// The key of the last row that could be read; nothing when it came to the end.
    template<typename Read>
    bool reads(const QString &rest, const SqlArguments &values, Read read)
    {
        ++m_probes;
        try {
            m_damaged.each(m_select + rest, values, [&](const Row &row) {
                read(row);
                put(row);
            });
            return true;
        } catch (const StoreFailure &failure) {
            if (!isFatal(failure))
                throw;
            return false;
        }
    }

    void range(qint64 low, qint64 high)
    {
        if (low > high || m_probes > probesForTable)
            return;
        qint64 after = low;
        if (reads(u" WHERE rowid BETWEEN ? AND ? ORDER BY rowid"_s, {low, high},
                  [&](const Row &row) { after = row.number(0) + 1; }))
            return;
        qint64 before = high;
        if (reads(u" WHERE rowid BETWEEN ? AND ? ORDER BY rowid DESC"_s, {after, high},
                  [&](const Row &row) { before = row.number(0) - 1; }))
            return;
        if (after >= before) // one key, and it cannot be read
            return;
        const qint64 middle = after + (before - after) / 2;
        range(after, middle);
        range(middle + 1, before);
    }

    void fromBothEnds()
    {
        const auto nothing = [](const Row &) {};
        if (!reads(u" ORDER BY "_s + m_table.key, {}, nothing))
            reads(u" ORDER BY "_s + m_table.key + " DESC"_L1, {}, nothing);
    }

    void put(const Row &row)
    {
        SqlValues values;
        for (int i = 1; i <= m_table.columns.size(); ++i)
            values.append(row.value(i));
        try {
            m_saved += m_fresh.run(m_insert, values);
        } catch (const StoreFailure &failure) {
            if (isDiskFull(failure) || isFatal(failure))
                throw StoreFailure{Error{u"E-STO-09"_s, failure.error.arguments, {}}, 0};
            // a value of another type than its column has: damage, too
        }
    }

    Database &m_damaged;
    Database &m_fresh;
    const Table &m_table;
    const QString m_select;
    const QString m_insert;
    qint64 m_saved = 0;
    int m_probes = 0;
};

/// How many rows there were: what any of its trees still tells.
std::optional<qint64> countOf(Database &damaged, const Table &table)
{
    QStringList ways{QString(), u" NOT INDEXED"_s};
    try {
        damaged.each(u"SELECT name FROM pragma_index_list(?) WHERE partial = 0"_s, {table.name},
                     [&](const Row &row) { ways += u" INDEXED BY "_s + row.text(0); });
    } catch (const StoreFailure &) { // the trees that are known have to do
    }
    std::optional<qint64> most;
    for (const QString &way : std::as_const(ways)) {
        try {
            const qint64 count = damaged.onceValue(u"SELECT count(*) FROM "_s + table.name + way).number();
            most = std::max(most.value_or(0), count);
        } catch (const StoreFailure &) { // this tree is damaged as well
        }
    }
    return most;
}

} // namespace

QList<SalvagedTable> salvageTables(Database &damaged, Database &fresh)
{
    QList<SalvagedTable> done;
    for (const Table &table : tablesOf(fresh)) {
        SalvagedTable part{table.name, 0, {}, 0};
        fresh.once(u"DELETE FROM "_s + table.name); // what a new store begins with
        fresh.once(u"BEGIN"_s);
        try {
            part.saved = TableSalvage(damaged, fresh, table).run();
        } catch (const StoreFailure &failure) {
            if (failure.error.code == "E-STO-09"_L1)
                throw;
            // an older program's store, or a schema that lost it
        }
        fresh.once(u"COMMIT"_s);
        if (const auto count = countOf(damaged, table))
            part.lost = std::max<qint64>(0, *count - part.saved);
        done += part;
    }
    return done;
}

} // namespace remindesk
