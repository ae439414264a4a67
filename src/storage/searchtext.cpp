// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchtext.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

void append(QString &text, char32_t c)
{
    text += QStringView(QChar::fromUcs4(c));
}

/// A phrase whose last word may go on.
QString openPhrase(const QString &phrase, const QString &last, const WordsFrom &wordsFrom)
{
    // unicode61 folds more than case in other scripts: there its own prefix search is asked.
    const bool isAscii = std::all_of(last.begin(), last.end(), [](QChar c) { return c.unicode() < 0x80; });
    const auto words = isAscii && wordsFrom ? wordsFrom(last.toLower()) : std::nullopt;
    if (!words)
        return u'"' + phrase + u"\" *"_s;
    QStringList phrases;
    for (const QString &word : *words)
        phrases.append(u'"' + phrase.chopped(last.size()) + word + u'"');
    return phrases.isEmpty() ? u'"' + phrase + u'"' : u'(' + phrases.join(u" OR "_s) + u')';
}

} // namespace

QString indexedText(const QString &text)
{
    QString out;
    out.reserve(text.size() * 2);
    for (const char32_t c : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const bool isWord = QChar::isLetterOrNumber(c) || QChar::isMark(c);
        const bool endsInSpace = out.isEmpty() || out.back() == u' ';
        if (!isWord) {
            if (!endsInSpace)
                out += u' ';
        } else if (standsAlone(c)) {
            if (!endsInSpace)
                out += u' ';
            append(out, c);
            out += u' ';
        } else {
            append(out, c);
        }
    }
    return out.trimmed();
}

QStringList matchPhrases(const QString &typed, const WordsFrom &wordsFrom)
{
    QStringList phrases;
    const QStringList words = typed.left(200).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString phrase = indexedText(word);
        if (phrase.isEmpty())
            continue;
        // A lone letter as a prefix would be half of the index.
        const QString last = phrase.section(u' ', -1);
        const bool isPrefix = last.size() > 1 && !standsAlone(last.toUcs4().constLast());
        phrases.append(isPrefix ? openPhrase(phrase, last, wordsFrom) : u'"' + phrase + u'"');
    }
    return phrases;
}

QString matchExpression(const QString &typed, const WordsFrom &wordsFrom)
{
    return matchPhrases(typed, wordsFrom).join(u" AND "_s);
}

QString sortableNumber(const QString &number)
{
    QString out;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            out += digits.rightJustified(18, u'0');
        digits.clear();
    };
    for (const QChar c : number) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else {
            flush();
            out += c.toLower();
        }
    }
    flush();
    return out;
}

} // namespace remindesk
