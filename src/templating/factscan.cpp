// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/factscan.h"

#include "templating/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &chineseMoment()
{
    static const QRegularExpression form(
        u"(?:(\\d{4}) ?年 ?)?(?<!\\d)(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]"
        "(?: ?[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?"
        "(?: ?(\\d{1,2})(?:[:：](\\d{2})(?!\\d)|[点时](?:(\\d{1,2})分)?))?"_s);
    return form;
}

const QRegularExpression &englishMoment()
{
    static const QRegularExpression form(
        u"(?<![\\w.])(?:(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
        "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\\d{1,2})(?!\\d|:))"
        "(?:,? (\\d{4})(?!\\d))?(?:,?(?: at)? (\\d{1,2}):(\\d{2})(?!\\d))?"_s);
    return form;
}

const QRegularExpression &isoMoment()
{
    static const QRegularExpression form(
        u"(?<![\\w/-])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d/-])(?:[ T](\\d{1,2}):(\\d{2}))?"_s);
    return form;
}

int monthOf(const QString &name)
{
    constexpr std::array names{u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                               u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QStringView(names.at(i)))
            return int(i) + 1;
    }
    return 0;
}

std::optional<QTime> timeOf(const QString &hour, const QString &minute)
{
    if (hour.isEmpty())
        return std::nullopt;
    const QTime time(hour.toInt(), minute.toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

template<typename Use>
void eachMatch(const QRegularExpression &form, const QString &text, Use use)
{
    for (auto it = form.globalMatch(text); it.hasNext();)
        use(it.next());
}

struct Unit
{
    const char16_t *word;
    const char16_t *currency;
};

// Longer ones first: "US$" before "$", "美元" before "元".
constexpr std::array units{
    Unit{u"US$", u"USD"}, Unit{u"HK$", u"HKD"}, Unit{u"JP¥", u"JPY"}, Unit{u"S$", u"SGD"}, Unit{u"¥", u"CNY"},
    Unit{u"\uffe5", u"CNY"}, Unit{u"$", u"USD"}, Unit{u"€", u"EUR"}, Unit{u"£", u"GBP"}, Unit{u"美元", u"USD"},
    Unit{u"欧元", u"EUR"}, Unit{u"英镑", u"GBP"}, Unit{u"日元", u"JPY"}, Unit{u"港元", u"HKD"},
    Unit{u"新加坡元", u"SGD"}, Unit{u"元", u"CNY"}, Unit{u"US dollars", u"USD"}, Unit{u"yuan", u"CNY"},
    Unit{u"euros", u"EUR"}, Unit{u"pounds", u"GBP"}, Unit{u"yen", u"JPY"},
    Unit{u"Hong Kong dollars", u"HKD"}, Unit{u"Singapore dollars", u"SGD"}};

QString currencyNamed(const QString &word)
{
    for (const Unit &unit : units) {
        if (word == QStringView(unit.word))
            return QString::fromUtf16(unit.currency);
    }
    return word; // an ISO code
}

// A currency code between two numbers belongs to the second ("ticket 1042 CNY 128.50") unless that one is
// the beginning of a telephone number ("128.50 CNY 400-820-1231").
const QRegularExpression &moneyForm()
{
    static const QRegularExpression form(
        u"(US\\$|HK\\$|JP¥|S\\$|[¥\\x{ffe5}$€£]|\\b[A-Z]{3}(?= )) ?(\\d[\\d,]*+(?:\\.\\d+)?+)(?!-\\d)"
        "|(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?) ?(美元|欧元|英镑|日元|港元|新加坡元|元|US dollars|Hong Kong dollars"
        "|Singapore dollars|yuan|euros|pounds|yen"
        "|(?:CNY|USD|EUR|GBP|JPY|HKD|SGD)(?! ?\\d[\\d,]*+(?:\\.\\d+)?+(?!-\\d)))"_s);
    return form;
}

// A decimal number without the zeros that say nothing: "0128.50" and "128.5" are one.
QString canonical(QString number)
{
    number.remove(u',');
    if (number.contains(u'.')) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u'.'))
            number.chop(1);
    }
    while (number.size() > 1 && number.startsWith(u'0') && number[1] != u'.')
        number.remove(0, 1);
    return number;
}

/// Numbers after `start`. Compiling a form costs more than reading a text with it, and the tickets of a workspace mostly
/// begin alike: one is remembered per thread.
const QRegularExpression &numberAfter(const QString &start)
{
    thread_local QRegularExpression form;
    const QString pattern = start + u"(\\d[\\d-]*\\d|\\d)(?![A-Za-z0-9])"_s;
    if (form.pattern() != pattern)
        form.setPattern(pattern);
    return form;
}

QString digitsOf(const QString &text)
{
    QString result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](QChar c) { return isAsciiDigit(c.unicode()); });
    return result;
}

} // namespace

bool FoundMoment::isOnDay(QDate date) const
{
    return date.month() == month && date.day() == day && (year == 0 || date.year() == year);
}

bool FoundMoment::agreesWith(const WallTime &wall) const
{
    return isOnDay(wall.date)
           && (!time || (time->hour() == wall.time.hour() && time->minute() == wall.time.minute()));
}

bool FoundMoney::agreesWith(const Money &money) const
{
    return currency == money.currency && amount == canonical(money.amount);
}

QList<FoundMoment> momentsIn(const QString &text)
{
    QList<FoundMoment> found;
    eachMatch(chineseMoment(), text, [&](const QRegularExpressionMatch &m) {
        const QString minute = m.captured(5).isEmpty() ? m.captured(6) : m.captured(5);
        found.append({m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(),
                      timeOf(m.captured(4), minute), m.captured()});
    });
    eachMatch(englishMoment(), text, [&](const QRegularExpressionMatch &m) {
        const bool dayFirst = !m.captured(1).isEmpty();
        found.append({m.captured(5).toInt(), monthOf(m.captured(dayFirst ? 2 : 3)),
                      m.captured(dayFirst ? 1 : 4).toInt(), timeOf(m.captured(6), m.captured(7)), m.captured()});
    });
    eachMatch(isoMoment(), text, [&](const QRegularExpressionMatch &m) {
        found.append({m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt(),
                      timeOf(m.captured(4), m.captured(5)), m.captured()});
    });
    return found;
}

QList<FoundMoney> moneyIn(const QString &text)
{
    QList<FoundMoney> found;
    eachMatch(moneyForm(), text, [&](const QRegularExpressionMatch &m) {
        const bool signFirst = !m.captured(1).isEmpty();
        const QString currency = currencyNamed(m.captured(signFirst ? 1 : 4));
        const bool isCode = signFirst && m.captured(1).size() == 3 && m.captured(1).front().isUpper()
                            && m.captured(1).back().isUpper();
        if (isCode && currencyNamed(currency) == currency
            && std::none_of(units.begin(), units.end(),
                            [&](const Unit &unit) { return currency == QStringView(unit.currency); }))
            return; // "TLS 1.3" is no amount
        found.append({canonical(m.captured(signFirst ? 2 : 3)), currency, m.captured()});
    });
    return found;
}

bool containsNumber(const QString &text, const QString &number)
{
    if (number.isEmpty())
        return false;
    const auto touches = [](QChar c) { return isAsciiDigit(c.unicode()) || isAsciiLetter(c.unicode()); };
    for (qsizetype at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
        const qsizetype end = at + number.size();
        if ((at == 0 || !touches(text[at - 1])) && (end == text.size() || !touches(text[end])))
            return true;
    }
    return false;
}

QStringList otherNumbersLike(const QString &text, const QString &number)
{
    const auto firstDigit = std::find_if(number.begin(), number.end(),
                                         [](QChar c) { return isAsciiDigit(c.unicode()); });
    const QString prefix = number.first(firstDigit - number.begin());
    const bool hasLetters = std::any_of(prefix.begin(), prefix.end(), [](QChar c) { return c.isLetter(); });
    const QString start = hasLetters ? u"(?<![A-Za-z0-9])"_s + QRegularExpression::escape(prefix)
                                     : u"(?:#|工单(?:编?号)?[:：]? ?#?|[Tt]icket (?:[Nn]o\\.? |number )?#?)"_s;
    const QString own = number.sliced(prefix.size());
    QStringList others;
    eachMatch(numberAfter(start), text, [&](const QRegularExpressionMatch &m) {
        if (m.captured(1) != own)
            others.append(hasLetters ? m.captured() : m.captured(1));
    });
    others.removeDuplicates();
    return others;
}

bool containsPhone(const QString &text, const QString &phone)
{
    const QString wanted = digitsOf(phone);
    QString run;
    for (const QChar c : text) {
        if (isAsciiDigit(c.unicode())) {
            run += c;
            if (run.endsWith(wanted))
                return true;
        } else if (!QStringView(u" -().,\uff0c、+").contains(c)) {
            run.clear();
        }
    }
    return false;
}

} // namespace remindesk
