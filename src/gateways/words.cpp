// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/words.h"

#include "base/error.h"

#include <QRegularExpression>

namespace remindesk {

namespace {

QString replacedByMask(const QString &text, const QRegularExpression &pattern)
{
    QString result;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(from, match.capturedStart() - from) + masked(match.captured());
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

} // namespace

QString maskedWords(const QByteArray &words)
{
    constexpr qsizetype most = 500;
    QString text;
    const QString plain = QString::fromUtf8(words.left(4096));
    for (const QChar c : plain) {
        const bool isPrintable = c.isPrint() || c.isSurrogate();
        text += isPrintable ? c : QLatin1Char(' ');
    }
    text = text.simplified().left(2 * most);
    static const QRegularExpression address(
        QStringLiteral("[^\\s<>()\"',;:=]{1,256}@[^\\s<>()\"',;:=]{1,256}"));
    static const QRegularExpression number(QStringLiteral("\\+?\\d{8,}"));
    return replacedByMask(replacedByMask(text, address), number).left(most);
}

} // namespace remindesk
