// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace remindesk {

/// One row of a CSV file, or why it is none.
struct CsvRow
{
    int number = 0;            ///< 1: the first row of the file; a value over several lines counts once
    QList<QByteArray> values;  ///< unquoted, not decoded
    std::optional<Error> error; ///< E-IMP-10, -15: this row only
};

/// Reads CSV (RFC 4180) row by row from bytes in which the delimiter, quotes and line ends are ASCII. A quote inside a
/// value that is not quoted is text; blank lines are passed over. Linear; any thread; the bytes must outlive it.
class CsvReader
{
public:
    CsvReader(QByteArrayView text, char delimiter);

    /// The next row; empty at the end. E-IMP-13 when a quote is not closed: nothing after it can be trusted.
    [[nodiscard]] Result<std::optional<CsvRow>> next();

    /// The delimiter , ; or tab that gives the first row the most values.
    [[nodiscard]] static char delimiterOf(QByteArrayView text);

private:
    enum class Stop { Value, Row, Broken };
    Stop readQuoted(CsvRow &row);
    Stop readPlain(CsvRow &row);
    Stop afterQuote(CsvRow &row, bool spansLines);
    Stop passOver(CsvRow &row, qsizetype quote);
    [[nodiscard]] bool endsOnItsLine(qsizetype quote) const;
    void keep(CsvRow &row, QByteArray value) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const;
    [[nodiscard]] qsizetype afterLineEnd(qsizetype end) const;

    QByteArrayView m_text;
    char m_delimiter;
    char m_lineEnd;
    qsizetype m_at = 0;
    qsizetype m_rowBegin = 0;
    int m_row = 0;
};

} // namespace remindesk
