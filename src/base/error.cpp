// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace remindesk {

namespace {

QString hiddenAfterFirst(const QString &part)
{
    return part.left(1) + QStringLiteral("***");
}

} // namespace

QString shown(const QString &value)
{
    constexpr qsizetype limit = 40;
    QString text;
    for (const QChar c : QStringView(value).left(limit)) {
        const bool invisible = c.category() == QChar::Other_Control
                               || c.category() == QChar::Other_Format;
        if (invisible)
            text += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            text += c;
    }
    return value.size() > limit ? text + QStringLiteral("…") : text;
}

QString masked(const QString &address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    if (at >= 0) {
        const QString domain = address.mid(at + 1);
        const qsizetype dot = domain.lastIndexOf(QLatin1Char('.'));
        const QString ending = dot > 0 ? domain.mid(dot) : QString();
        return hiddenAfterFirst(address.left(at)) + QLatin1Char('@') + hiddenAfterFirst(domain)
               + ending;
    }
    if (address.size() <= 7)
        return hiddenAfterFirst(address);
    return address.left(address.size() - 8) + QStringLiteral("****") + address.right(4);
}

} // namespace remindesk
