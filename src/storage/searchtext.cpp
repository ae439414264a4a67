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
SoughtWord openPhrase(const QString &phrase, const QString &last, const WordsFrom &wordsFrom)
{
    // unicode61 folds more than case in other scripts: there its own prefix search is asked.
    const bool isAscii = std::all_of(last.begin(), last.end(), [](QChar c) { return c.unicode() < 0x80; });
    const auto words = isAscii && wordsFrom ? wordsFrom(last.toLower()) : std::nullopt;
    if (!words)
        return {{phrase}, true};
    QStringList phrases;
    for (const QString &word : *words)
        phrases.append(phrase.chopped(last.size()) + word);
    return {phrases.isEmpty() ? QStringList{phrase} : phrases, false};
}

QString quoted(const QString &phrase)
{
    return u'"' + phrase + u'"';
}

bool isOneToken(const QString &phrase)
{
    return !phrase.contains(u' ');
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

QList<SoughtWord> soughtWords(const QString &typed, const WordsFrom &wordsFrom)
{
    QList<SoughtWord> sought;
    const QStringList words = typed.left(200).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString phrase = indexedText(word);
        if (phrase.isEmpty())
            continue;
        // A lone letter as a prefix would be half of the index.
        const QString last = phrase.section(u' ', -1);
        const bool isPrefix = last.size() > 1 && !standsAlone(last.toUcs4().constLast());
        const SoughtWord one = isPrefix ? openPhrase(phrase, last, wordsFrom) : SoughtWord{{phrase}, false};
        if (!sought.contains(one))
            sought.append(one);
    }
    return sought;
}

QString matchExpression(const QList<SoughtWord> &words)
{
    QStringList parts;
    for (const SoughtWord &word : words) {
        QStringList choices;
        for (const QString &phrase : word.choices)
            choices.append(quoted(phrase));
        const QString any = choices.join(u" OR "_s);
        parts.append(word.isBeginning ? any + u" *"_s : choices.size() > 1 ? u'(' + any + u')' : any);
    }
    return parts.join(u" AND "_s);
}

StoppingMatch stoppingMatch(const QList<SoughtWord> &words)
{
    StoppingMatch match;
    QStringList parts;
    const QString stop = u" OR "_s + quoted(stopWord.toString()) + u')';
    quint16 number = 0; // of a phrase, as FTS5 counts them
    const auto put = [&match](quint16 value) { match.shape.append(char(value & 0xff)).append(char(value >> 8)); };
    for (const SoughtWord &word : words) {
        const QStringList tokens = word.choices.constFirst().split(u' ');
        put(quint16(tokens.size()));
        for (qsizetype place = 0; place < tokens.size(); ++place) {
            const bool isLast = place + 1 == tokens.size();
            QStringList any{quoted(tokens.at(place))};
            if (isLast) { // choices differ in their last token
                any.clear();
                for (const QString &choice : word.choices)
                    any.append(quoted(choice.section(u' ', -1)) + (word.isBeginning ? " *"_L1 : ""_L1));
            }
            put(quint16(any.size()));
            for (qsizetype i = 0; i < any.size(); ++i)
                put(number++);
            ++number; // the stop
            parts.append(u'(' + any.join(u" OR "_s) + stop);
        }
    }
    match.expression = parts.join(u" AND "_s);
    return match;
}

bool isWalkedAtOnce(const QList<SoughtWord> &words)
{
    return words.size() == 1
           && (words.constFirst().isBeginning
               || std::all_of(words.constFirst().choices.begin(), words.constFirst().choices.end(), isOneToken));
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
