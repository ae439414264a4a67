// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/characters.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace remindesk {

QList<char32_t> codePoints(QStringView text)
{
    QList<char32_t> result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result.append(QChar::surrogateToUcs4(unit, text[++i].unicode()));
        else
            result.append(unit);
    }
    return result;
}

int characterCount(const QString &text)
{
    // Below U+0300 every unit but a CR LF pair is a character of its own, and so are quotation marks and full-width forms.
    const bool isSimple = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x300 && c != u'\r') || (c >= u'\u2010' && c <= u'\u2027')
               || (c >= u'\u3001' && c <= u'\u9fff' && !c.isMark()) || (c >= u'\uff01' && c <= u'\uff60');
    });
    if (isSimple)
        return int(text.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

bool isHan(char32_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007
           || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af);
}

QString cleaned(const QString &value, bool *changed)
{
    const auto isSuspect = [](QChar c) { return isBidiControl(c.unicode()) || isControl(c.unicode()); };
    if (std::none_of(value.begin(), value.end(), isSuspect))
        return value;
    QString result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\r' || c.unicode() == 0x2028 || c.unicode() == 0x2029) {
            if (!(c == u'\r' && i + 1 < value.size() && value[i + 1] == u'\n'))
                result += u'\n';
        } else if (!isSuspect(c)) {
            result += c;
        } else if (changed) {
            *changed = true;
        }
    }
    return result;
}

QString tidied(QStringView text)
{
    QString result;
    result.reserve(text.size());
    int emptyLines = 0;
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (line.isEmpty()) {
            ++emptyLines;
            continue;
        }
        if (!result.isEmpty())
            result += emptyLines > 0 ? QStringView(u"\n\n") : QStringView(u"\n");
        emptyLines = 0;
        result += line;
    }
    return result;
}

} // namespace remindesk
