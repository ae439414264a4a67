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

/// Words apart by one space each.
class Words
{
public:
    explicit Words(qsizetype size) { m_text.reserve(size * 2); }

    void goOn(QStringView letter) { m_text += letter; }
    void alone(QStringView letter)
    {
        end();
        m_text += letter;
        m_text += u' ';
    }
    void end()
    {
        if (!m_text.isEmpty() && m_text.back() != u' ')
            m_text += u' ';
    }
    [[nodiscard]] QString text() const { return m_text.trimmed(); }

private:
    QString m_text;
};

bool isHan(char16_t c)
{
    return c >= 0x4e00 && c <= 0x9fef;
}

/// Normalised, for the characters that most texts are made of and that no neighbour changes; punctuation as a space.
/// 0: another one.
char16_t plainForm(char16_t c)
{
    if (c < 0x80 || isHan(c))
        return c;
    if (c >= 0xff01 && c <= 0xff5e) // full-width ASCII
        return char16_t(c - 0xfee0);
    const bool isMark = c == 0x2013 || c == 0x2014 || (c >= 0x2018 && c <= 0x201f) || c == 0x2026 || c == 0x3000 || c == 0x3001
                        || c == 0x3002 || (c >= 0x3008 && c <= 0x3011);
    return isMark ? u' ' : u'\0';
}

/// indexedText() without asking Unicode about each character. Nothing where that has to be asked.
std::optional<QString> indexedPlainText(QStringView text)
{
    Words words(text.size());
    for (const QChar given : text) {
        const QChar c = plainForm(given.unicode());
        if (c.isNull())
            return {};
        const QStringView letter(&c, 1);
        if (isHan(c.unicode()))
            words.alone(letter);
        else if ((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
            words.goOn(letter);
        else
            words.end();
    }
    return words.text();
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
    if (auto plain = indexedPlainText(text))
        return *plain;
    Words words(text.size());
    for (const char32_t c : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const auto letter = QChar::fromUcs4(c);
        if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c))
            words.end();
        else if (standsAlone(c))
            words.alone(letter);
        else
            words.goOn(letter);
    }
    return words.text();
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
