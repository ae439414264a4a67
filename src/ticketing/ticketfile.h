// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/time.h"
#include "workflow/ticketstore.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace remindesk {

// Tickets out of a CSV or JSON file. Pure apart from reading the file; any thread; linear time.
//
// CSV is RFC 4180 with the delimiter , ; or tab found in the header; values may span lines. JSON is an array of
// objects, or objects one after the other. The reader is our own: libcsv, the one packaged C library, neither says
// where a quote was opened, nor limits a row, nor keeps the place of a value that is wrong.
//
// One bad row never stops the others: it is rejected with its reason. What makes every row doubtful (an unclosed
// quote, a missing column, an encoding nobody can tell) is an error of the whole file, and nothing is imported.

/// What people may have to say about a file.
struct ImportOptions
{
    QString encoding;                 ///< "utf-8" "gb18030" "utf-16" "latin1"; empty or "auto": detected
    QMap<QString, QString> columns;   ///< column -> field key (ticketFieldKeys()), "ignore", or another name: a custom field
    QMap<QString, QString> statuses;  ///< the file's own word -> stage key
    QMap<QString, QString> owners;    ///< the file's own word -> person key
    QSet<QString> knownOwners;        ///< not empty: an owner beyond these is an error of the row
    TimeZoneId zone;                  ///< of times without offset, and of customers without a zone of their own
    QString region;                   ///< ISO 3166 code of telephone numbers without +; empty: + is required
    SourceId source;
    Instant now;
    int sampleRows = 0;               ///< > 0: so many rows are kept as they stand, and missing columns do not stop it
};

/// One thing that is wrong with a row.
struct RowMistake
{
    QString column; ///< empty: the row as a whole
    Error error;    ///< `where` names file, row and column
};

/// A row that was not taken, with its values as they stood in the file (none if it could not be read at all).
struct RejectedRow
{
    int row = 0;                ///< 1 is the header of a CSV file, the first object of a JSON file
    QList<RowMistake> mistakes; ///< everything that is wrong with it, at least one thing
    QStringList values;
};

struct TicketFile
{
    QString format;      ///< "csv" "json"
    QString encoding;    ///< what was used
    QStringList columns;
    QList<TicketRecord> records;
    QList<RejectedRow> rejects;
    QList<QStringList> sample;   ///< see ImportOptions::sampleRows
    QStringList meanings;        ///< with a sample, one a column: field key; "" a custom field
    std::optional<Error> obstacle; ///< with a sample: why nothing of the file can be read (a column is missing)
    QList<Error> warnings; ///< a time that does not exist or exists twice, a NUL shown as ␀
};

/// Limits, named in the errors that enforce them.
inline constexpr qint64 importFileLimit = 200'000'000;
inline constexpr qsizetype importRowLimit = 1 << 20;
inline constexpr qsizetype importColumnLimit = 200;

/// E-IMP-01 … E-IMP-23 for the file as a whole.
[[nodiscard]] Result<TicketFile> readTicketFile(const QString &path, const ImportOptions &options);

/// The fields a column can be mapped to: "number" "customer" "status" "due" "owner" …
[[nodiscard]] QStringList ticketFieldKeys();

/// Writes the rejected rows with the codes and a `sentence(error)` of each mistake beside the original columns, as UTF-8 CSV that a
/// spreadsheet takes no formula from (OWASP ASVS 1.2.10). Mended, it can be imported again: the added columns are
/// passed over. Replaces the file as a whole or not at all; readable by its owner only. E-IMP-50.
[[nodiscard]] Done writeRejects(const TicketFile &file, const QString &path,
                                const std::function<QString(const Error &)> &sentence);

/// Where the rejects of `path` go: "FILE.rejects.csv".
[[nodiscard]] QString rejectsPath(const QString &path);

} // namespace remindesk
