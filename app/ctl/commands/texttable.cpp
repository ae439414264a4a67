// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/rows.h"

#include "wording/wording.h"

#include <algorithm>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Columns of a terminal: East Asian wide characters take two (UAX #11, the blocks that occur here).
int columns(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
                            || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
                            || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
                            || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff);
        width += isWide ? 2 : 1;
    }
    return width;
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n';
        result += isControl ? QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0')) : QString(c);
    }
    return result;
}

QString TextTable::text() const
{
    QList<int> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columns(printable(row[i])));
    }
    QString result;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = printable(row[i]).replace(u'\n', u' ');
            line += cell;
            if (i + 1 < row.size())
                line += QString(widths[i] - columns(cell) + 2, u' ');
        }
        result += line + u'\n';
    }
    return result;
}

QJsonArray toJson(const Findings &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array += QJsonObject{{u"code"_s, finding.code},
                             {u"field"_s, finding.field},
                             {u"severity"_s, severityKey(finding.severity)},
                             {u"approvable"_s, finding.isApprovable},
                             {u"arguments"_s, QJsonArray::fromStringList(finding.arguments)},
                             {u"sentence"_s, sentence(finding)}};
    }
    return array;
}

} // namespace remindesk::ctl
