// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/csvreader.h"

#include "ticketing/ticketfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

CsvReader::CsvReader(QByteArrayView text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_lineEnd(text.contains('\n') || !text.contains('\r') ? '\n' : '\r')
{
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    while (m_at < m_text.size()) {
        CsvRow row;
        row.number = ++m_row;
        m_rowBegin = m_at;
        Stop stop = Stop::Value;
        while (stop == Stop::Value)
            stop = m_at < m_text.size() && m_text[m_at] == '"' ? readQuoted(row) : readPlain(row);
        if (stop == Stop::Broken)
            return failure(u"E-IMP-13"_s, {QString::number(row.number)});
        if (!row.error && m_at - m_rowBegin > importRowLimit)
            row.error = Error{u"E-IMP-10"_s, {QString::number(importRowLimit)}, {}};
        if (row.error)
            row.values.clear();
        const bool isBlank = row.values.size() == 1 && row.values.constFirst().trimmed().isEmpty();
        if (!isBlank)
            return std::optional<CsvRow>(std::move(row));
    }
    return std::optional<CsvRow>();
}

CsvReader::Stop CsvReader::readPlain(CsvRow &row)
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != m_lineEnd)
        ++m_at;
    const bool endsRow = m_at == m_text.size() || m_text[m_at] == m_lineEnd;
    QByteArrayView value = m_text.sliced(begin, m_at - begin);
    if (endsRow && m_lineEnd == '\n' && value.endsWith('\r'))
        value.chop(1);
    keep(row, value.toByteArray());
    m_at = std::min(m_at + 1, m_text.size());
    return endsRow ? Stop::Row : Stop::Value;
}

CsvReader::Stop CsvReader::readQuoted(CsvRow &row)
{
    QByteArray value;
    const qsizetype opened = m_at;
    qsizetype from = opened + 1;
    while (true) {
        const qsizetype quote = m_text.indexOf('"', from);
        // A row that grows over lines and beyond its limit inside a quote is a quote somebody forgot, not a long row.
        if (quote < 0 || quote - m_rowBegin > importRowLimit)
            return endsOnItsLine(quote) ? passOver(row, quote) : Stop::Broken;
        value += m_text.sliced(from, quote - from);
        from = quote + 1;
        const bool isDoubled = from < m_text.size() && m_text[from] == '"';
        if (!isDoubled)
            break;
        value += '"';
        ++from;
    }
    m_at = from;
    const bool spansLines = m_text.sliced(opened, from - opened).contains(m_lineEnd);
    keep(row, std::move(value));
    return afterQuote(row, spansLines);
}

/// A quote that closes its value, and no line end since the row began.
bool CsvReader::endsOnItsLine(qsizetype quote) const
{
    const bool isDoubled = quote + 1 < m_text.size() && m_text[quote + 1] == '"';
    return quote >= 0 && !isDoubled && !m_text.sliced(m_rowBegin, quote - m_rowBegin).contains(m_lineEnd);
}

/// A value of many megabytes on one line: the row is too long, the rows behind it are not lost.
CsvReader::Stop CsvReader::passOver(CsvRow &row, qsizetype quote)
{
    row.error = Error{u"E-IMP-10"_s, {QString::number(importRowLimit)}, {}};
    keep(row, {});
    m_at = quote + 1;
    return afterQuote(row, false);
}

/// After a closing quote only a delimiter, a line end or the end may come.
CsvReader::Stop CsvReader::afterQuote(CsvRow &row, bool spansLines)
{
    if (m_at == m_text.size())
        return Stop::Row;
    if (m_text[m_at] == m_delimiter) {
        ++m_at;
        return Stop::Value;
    }
    const qsizetype end = lineEnd(m_at);
    const QByteArrayView rest = m_text.sliced(m_at, end - m_at);
    const bool isEmpty = rest.isEmpty() || rest == QByteArrayView("\r");
    if (!isEmpty && spansLines)
        return Stop::Broken; // that quote closed another row's value: one before it was never closed
    if (!isEmpty && !row.error)
        row.error = Error{u"E-IMP-15"_s, {QString::number(row.values.size())}, {}};
    m_at = afterLineEnd(end);
    return Stop::Row;
}

void CsvReader::keep(CsvRow &row, QByteArray value) const
{
    // A row with a million values is counted, not stored.
    row.values.append(row.values.size() < importColumnLimit * 2 ? std::move(value) : QByteArray());
}

qsizetype CsvReader::lineEnd(qsizetype from) const
{
    const qsizetype end = m_text.indexOf(m_lineEnd, from);
    return end < 0 ? m_text.size() : end;
}

qsizetype CsvReader::afterLineEnd(qsizetype end) const
{
    return std::min(end + 1, m_text.size());
}

char CsvReader::delimiterOf(QByteArrayView text)
{
    char best = ',';
    qsizetype most = 1;
    for (const char delimiter : {',', ';', '\t'}) {
        CsvReader reader(text.first(std::min(text.size(), importRowLimit)), delimiter);
        const Result<std::optional<CsvRow>> row = reader.next();
        const qsizetype values = row && *row ? (*row)->values.size() : 0;
        if (values > most) {
            most = values;
            best = delimiter;
        }
    }
    return best;
}

} // namespace remindesk
