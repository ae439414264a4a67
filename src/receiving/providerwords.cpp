// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/providerwords.h"

#include "base/error.h"
#include "domain/answer.h"

#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString maskedWhere(const QString &text, const QRegularExpression &pattern)
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

/// Unicode's embeddings, overrides and isolates: they make a text read otherwise than it is (UTS #55).
bool turnsWriting(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
}

} // namespace

QString providerWords(const QByteArray &words)
{
    constexpr qsizetype most = 500;
    QString text;
    const QString plain = QString::fromUtf8(words.left(4096));
    for (const QChar c : plain)
        text += (c.isPrint() || c.isSurrogate()) && !turnsWriting(c.unicode()) ? c : u' ';
    text = text.simplified().left(2 * most);
    static const QRegularExpression address(u"[^\\s<>()\"',;:=]{1,256}@[^\\s<>()\"',;:=]{1,256}"_s);
    static const QRegularExpression number(u"\\+?\\d{8,}"_s);
    return maskedWhere(maskedWhere(text, address), number).left(most);
}

QString plainAnswer(const QString &text)
{
    QString plain;
    plain.reserve(std::min<qsizetype>(text.size(), answerLength));
    for (const QChar c : text) {
        if (plain.size() == answerLength)
            break;
        const bool isBreak = c == u'\n' || c == u'\t';
        if (isBreak || (c.category() != QChar::Other_Control && !turnsWriting(c.unicode())))
            plain += c;
    }
    return plain.trimmed();
}

} // namespace remindesk
