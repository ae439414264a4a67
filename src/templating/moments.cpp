// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/moments.h"

#include "templating/words.h"

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array chineseDays{u"周一", u"周二", u"周三", u"周四", u"周五", u"周六", u"周日"};
constexpr std::array englishDays{u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday",
                                 u"Saturday", u"Sunday"};
constexpr std::array englishMonths{u"January", u"February", u"March", u"April", u"May", u"June", u"July",
                                   u"August", u"September", u"October", u"November", u"December"};

QString two(int number)
{
    return number < 10 ? u'0' + QString::number(number) : QString::number(number);
}

QString clock(QTime time)
{
    return two(time.hour()) + u':' + two(time.minute());
}

QString chineseDate(QDate date, bool withYear)
{
    const QString year = withYear ? QString::number(date.year()) + u'年' : QString();
    return year + QString::number(date.month()) + u'月' + QString::number(date.day()) + u'日';
}

QString englishDate(QDate date, bool withYear, bool isShort)
{
    const QString month = QString::fromUtf16(englishMonths.at(size_t(date.month() - 1)));
    return QString::number(date.day()) + u' ' + (isShort ? month.first(3) : month)
           + (withYear ? u' ' + QString::number(date.year()) : QString());
}

QString chinese(const WallTime &wall, MomentStyle style, bool withYear)
{
    const QString day = QString::fromUtf16(chineseDays.at(size_t(wall.date.dayOfWeek() - 1)));
    QString date = chineseDate(wall.date, withYear || style == MomentStyle::Full);
    switch (style) {
    case MomentStyle::Long:
        return date + u'\uff08' + day + u'\uff09' + clock(wall.time);
    case MomentStyle::Date:
    case MomentStyle::SpokenDate:
        return date;
    case MomentStyle::Time:
        return clock(wall.time);
    case MomentStyle::Spoken: {
        const int minute = wall.time.minute();
        return date + u"星期"_s + day.last(1) + QString::number(wall.time.hour()) + u'点'
               + (minute == 0 ? QString() : QString::number(minute) + u'分');
    }
    case MomentStyle::Short:
    case MomentStyle::Full:
        break;
    }
    return date + u' ' + clock(wall.time);
}

QString english(const WallTime &wall, MomentStyle style, bool withYear)
{
    const QString day = QString::fromUtf16(englishDays.at(size_t(wall.date.dayOfWeek() - 1)));
    switch (style) {
    case MomentStyle::Long:
        return day + u' ' + englishDate(wall.date, withYear, false) + u", "_s + clock(wall.time);
    case MomentStyle::Date:
    case MomentStyle::SpokenDate:
        return englishDate(wall.date, withYear, style == MomentStyle::Date);
    case MomentStyle::Time:
        return clock(wall.time);
    case MomentStyle::Full:
        return wall.date.toString(Qt::ISODate) + u' ' + clock(wall.time);
    case MomentStyle::Spoken:
        return day + u' ' + englishDate(wall.date, withYear, false) + u" at "_s + clock(wall.time);
    case MomentStyle::Short:
        break;
    }
    return englishDate(wall.date, withYear, true) + u", "_s + clock(wall.time);
}

struct Currency
{
    const char16_t *code;
    const char16_t *sign;
    const char16_t *chineseName;
    const char16_t *englishName;
};

constexpr std::array currencies{
    Currency{u"CNY", u"¥", u"元", u"yuan"},        Currency{u"USD", u"US$", u"美元", u"US dollars"},
    Currency{u"EUR", u"€", u"欧元", u"euros"},     Currency{u"GBP", u"£", u"英镑", u"pounds"},
    Currency{u"JPY", u"JP¥", u"日元", u"yen"},     Currency{u"HKD", u"HK$", u"港元", u"Hong Kong dollars"},
    Currency{u"SGD", u"S$", u"新加坡元", u"Singapore dollars"},
};

const Currency *currencyOf(QStringView code)
{
    const auto *it = std::find_if(currencies.begin(), currencies.end(), [code](const Currency &currency) {
        return code == QStringView(currency.code);
    });
    return it == currencies.end() ? nullptr : it;
}

} // namespace

std::optional<MomentStyle> momentStyleFromKey(QStringView key)
{
    constexpr std::array keys{u"short", u"long", u"date", u"time", u"full", u"spoken"};
    for (size_t i = 0; i < keys.size(); ++i) {
        if (key == QStringView(keys.at(i)))
            return MomentStyle(i);
    }
    return std::nullopt;
}

QString writtenMoment(Instant instant, const TimeZoneId &zone, QStringView locale, MomentStyle style,
                      Instant now)
{
    const WallTime wall = wallTime(instant, zone);
    const bool withYear = wall.date.year() != wallTime(now, zone).date.year();
    return isChinese(locale) ? chinese(wall, style, withYear) : english(wall, style, withYear);
}

std::optional<Money> parseMoney(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    if (space < 1 || text.size() - space != 4)
        return std::nullopt;
    const QStringView amount = QStringView(text).first(space);
    const QStringView currency = QStringView(text).last(3);
    const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const auto isAmount = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    if (!std::all_of(currency.begin(), currency.end(), isUpper)
        || !std::all_of(amount.begin(), amount.end(), isAmount) || amount.count(u'.') > 1
        || amount.startsWith(u'.') || amount.endsWith(u'.'))
        return std::nullopt;
    return Money{amount.toString(), currency.toString()};
}

QString writtenMoney(const Money &money, QStringView locale, bool withSign)
{
    const Currency *currency = currencyOf(money.currency);
    if ((isChinese(locale) || withSign) && currency)
        return QString::fromUtf16(currency->sign) + money.amount;
    return money.currency + u' ' + money.amount;
}

QString spokenMoney(const Money &money, QStringView locale)
{
    const Currency *currency = currencyOf(money.currency);
    if (isChinese(locale))
        return money.amount + (currency ? QString::fromUtf16(currency->chineseName) : money.currency);
    return money.amount + u' ' + (currency ? QString::fromUtf16(currency->englishName) : money.currency);
}

} // namespace remindesk
