// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/namekey.h"

#include "base/logging.h"

#include <unicode/ucol.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keyScheme = 1;        // how we set the collation up: another one makes other keys
constexpr qsizetype keyedAtMost = 100; // characters of a name that decide
constexpr int keyedAtOnce = 5'000;

struct CloseCollator
{
    void operator()(UCollator *collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

Collator openCollator()
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open("zh@collation=pinyin", &status));
    if (U_FAILURE(status)) {
        qCWarning(lcStore, "no collation of Chinese names (%s): they stand in the order of their code", u_errorName(status));
        return nullptr;
    }
    // CLDR puts Chinese before Latin here; tables in use (and Windows) have the letters first.
    const int32_t plain = UCOL_REORDER_CODE_NONE;
    ucol_setReorderCodes(collator.get(), &plain, 1, &status);
    ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    if (U_FAILURE(status))
        qCWarning(lcStore, "the collation of names is not as asked for: %s", u_errorName(status));
    return collator;
}

/// Which data keys are made of: keys of different versions do not compare.
qint64 keyMaker()
{
    UVersionInfo version;
    u_getVersion(version);
    return (keyScheme * 1000 + version[0]) * 1000 + version[1];
}

struct KeyedName
{
    qint64 seq = 0;
    QString name;
    QString key;
};

/// The last seq looked at; nothing at the end.
std::optional<qint64> renewSome(Database &database, qint64 after)
{
    database.once(u"BEGIN IMMEDIATE"_s);
    try {
        const QList<KeyedName> rows = database.all(
            u"SELECT seq, customer_name, customer_sort FROM ticket WHERE seq > ? ORDER BY seq LIMIT ?"_s,
            {after, keyedAtOnce},
            [](const Row &row) { return KeyedName{row.number(0), row.text(1), row.text(2)}; });
        for (const KeyedName &row : rows) {
            if (const QString key = nameKey(row.name); key != row.key)
                database.run(u"UPDATE ticket SET customer_sort = ? WHERE seq = ?"_s, {key, row.seq});
        }
        if (rows.isEmpty())
            database.run(u"INSERT OR REPLACE INTO name_order (only, maker) VALUES (1, ?)"_s, {keyMaker()});
        database.once(u"COMMIT"_s);
        return rows.isEmpty() ? std::nullopt : std::optional(rows.constLast().seq);
    } catch (const StoreFailure &) {
        try {
            database.once(u"ROLLBACK"_s);
        } catch (const StoreFailure &) { // SQLite has rolled back already; the first error counts
        }
        throw;
    }
}

} // namespace

QString nameKey(const QString &name)
{
    static const Collator collator = openCollator(); // only read from then on: any thread may
    const QStringView read = QStringView(name).first(std::min(name.size(), keyedAtMost));
    if (!collator || read.isEmpty())
        return read.toString();
    const auto *text = reinterpret_cast<const UChar *>(read.utf16());
    std::vector<uint8_t> bytes(std::size_t(read.size()) * 8 + 16);
    int32_t size = ucol_getSortKey(collator.get(), text, int32_t(read.size()), bytes.data(), int32_t(bytes.size()));
    if (size > int32_t(bytes.size())) {
        bytes.resize(std::size_t(size));
        size = ucol_getSortKey(collator.get(), text, int32_t(read.size()), bytes.data(), size);
    }
    // Its end is a zero byte. As text of the same order: UTF-8 keeps that of its characters.
    return QString::fromLatin1(reinterpret_cast<const char *>(bytes.data()), size - 1);
}

void renewNameKeys(Database &database)
{
    if (database.number(u"SELECT maker FROM name_order"_s) == keyMaker())
        return;
    qCInfo(lcStore, "putting the customers' names in order");
    for (std::optional<qint64> after = -1; after;)
        after = renewSome(database, *after);
}

} // namespace remindesk
