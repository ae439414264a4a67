// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/voice.h"

#include "templating/characters.h"
#include "templating/words.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupLength = 4;

// Runs of one kind (letters, digits); everything else only separates.
QStringList runs(const QString &text)
{
    QStringList result;
    int kind = 0; // 0: between runs
    for (const char32_t c : codePoints(text)) {
        const int next = isAsciiDigit(c) ? 1 : QChar::isLetterOrNumber(c) ? 2 : 0;
        if (next != 0 && next != kind)
            result.append(QString());
        if (next != 0)
            result.last() += QString::fromUcs4(&c, 1);
        kind = next;
    }
    return result;
}

// Cuts a run into groups no longer than four, without leaving a single digit for itself: 3 4 4, not 4 4 3.
QStringList groups(const QString &run)
{
    QStringList result;
    qsizetype at = run.size() % groupLength;
    if (at == 1 && run.size() > 1)
        at = groupLength - 1;
    if (at > 0)
        result.append(run.first(at));
    while (at < run.size()) {
        result.append(run.sliced(at, qMin<qsizetype>(groupLength, run.size() - at)));
        at += groupLength;
    }
    return result;
}

QString spaced(const QString &group)
{
    QString result;
    for (const char32_t c : codePoints(group)) {
        if (!result.isEmpty())
            result += u' ';
        result += QString::fromUcs4(&c, 1);
    }
    return result;
}

QString spokenGroups(const QStringList &all, QStringView locale)
{
    QStringList spoken;
    for (const QString &group : all)
        spoken.append(spaced(group));
    return spoken.join(isChinese(locale) ? u"\uff0c"_s : u", "_s);
}

} // namespace

QString readOneByOne(const QString &text, QStringView locale)
{
    QStringList all;
    for (const QString &run : runs(text))
        all += groups(run);
    return spokenGroups(all, locale);
}

QString readPhone(const QString &text, QStringView locale)
{
    const QString number = text.trimmed();
    const bool isPhone = !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) {
        return isAsciiDigit(c.unicode()) || QStringView(u"+-() .").contains(c);
    });
    if (!isPhone)
        return text;
    QStringList all;
    for (const QString &run : runs(number))
        all += groups(run);
    const QString plus = number.startsWith(u'+') ? (isChinese(locale) ? u"加"_s : u"plus "_s) : QString();
    return plus + spokenGroups(all, locale);
}

QString repeatedScript(const QString &text, QStringView locale)
{
    const bool chinese = isChinese(locale);
    const QString stop = chinese ? u"。"_s : u". "_s;
    const qsizetype lineEnd = text.indexOf(u'\n');
    const qsizetype firstLine = lineEnd < 0 ? text.size() : lineEnd;
    const qsizetype sentence = text.lastIndexOf(stop, firstLine - 2);
    const qsizetype from = sentence >= 0 ? sentence + stop.size() : qMax<qsizetype>(lineEnd, 0);
    return text + u'\n' + (chinese ? u"重复一遍\uff1a"_s : u"I repeat: "_s) + text.sliced(from).trimmed();
}

int spokenUnits(const QString &text, QStringView locale)
{
    int units = 0;
    bool inWord = false;
    for (const char32_t c : codePoints(text)) {
        const bool isWordPart = QChar::isLetterOrNumber(c) && !isHan(c);
        const bool isSpokenAlone = isHan(c) || (isAsciiDigit(c) && isChinese(locale));
        if (isSpokenAlone || (isWordPart && !inWord))
            ++units;
        inWord = isWordPart && !(isAsciiDigit(c) && isChinese(locale));
    }
    return units;
}

int spokenSeconds(const QString &text, QStringView locale)
{
    constexpr double syllablesPerSecond = 4.2;
    constexpr double wordsPerSecond = 2.5;
    return int(std::ceil(spokenUnits(text, locale)
                         / (isChinese(locale) ? syllablesPerSecond : wordsPerSecond)));
}

} // namespace remindesk
