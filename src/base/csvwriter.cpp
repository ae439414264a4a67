// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csvwriter.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString guarded(const QString &value)
{
    static const QString dangerous = u"=+-@＝＋－＠\t\r\n"_s + QChar(0);
    return !value.isEmpty() && dangerous.contains(value[0]) ? u'\'' + value : value;
}

QString quoted(QString value)
{
    const bool needsQuotes = value.contains(u',') || value.contains(u';') || value.contains(u'"') || value.contains(u'\n')
                             || value.contains(u'\r') || value.contains(u'\t');
    return needsQuotes ? u'"' + value.replace(u'"', u"\"\""_s) + u'"' : value;
}

} // namespace

QByteArray csvRow(const QStringList &values)
{
    QStringList cells;
    for (const QString &value : values)
        cells.append(quoted(guarded(value)));
    return cells.join(u',').toUtf8() + "\r\n";
}

} // namespace remindesk
