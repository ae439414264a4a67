// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/failure.h"
#include "liquid/moment.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 256;

/// `%` flags width directive
struct Directive
{
    QChar letter;
    QChar padding;      ///< null: as the directive does; '-' : none
    int width = -1;
    int colons = 0;
    bool isUpper = false;
    bool swapsCase = false;
    qsizetype length = 0; ///< of all of it, 0 when it is none
};

Directive directiveAt(QStringView format)
{
    Directive result;
    qsizetype at = 1;
    for (; at < format.size(); ++at) {
        const QChar c = format[at];
        if (c == u'-' || c == u'0')
            result.padding = c;
        else if (c == u'_')
            result.padding = u' ';
        else if (c == u'^')
            result.isUpper = true;
        else if (c == u'#')
            result.swapsCase = true;
        else if (c == u':')
            ++result.colons;
        else
            break;
    }
    for (; at < format.size() && format[at] >= u'0' && format[at] <= u'9'; ++at) {
        result.width = std::max(0, result.width) * 10 + (format[at].unicode() - u'0');
        if (result.width > kWidest)
            fail(u"E-LIQ-43", {QString::number(kWidest)});
    }
    for (; at < format.size() && format[at] == u':'; ++at)
        ++result.colons;
    if (at < format.size() && (format[at] == u'E' || format[at] == u'O'))
        ++at;
    if (at < format.size()) {
        result.letter = format[at];
        result.length = at + 1;
    }
    return result;
}

struct Names
{
    QStringView longDays[7];
    QStringView shortDays[7];
    QStringView longMonths[12];
    QStringView shortMonths[12];
    QStringView halves[2];
};

const Names &namesFor(const QString &locale)
{
    static const Names english{
        {u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday", u"Sunday"},
        {u"Mon", u"Tue", u"Wed", u"Thu", u"Fri", u"Sat", u"Sun"},
        {u"January", u"February", u"March", u"April", u"May", u"June", u"July", u"August", u"September",
         u"October", u"November", u"December"},
        {u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun", u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"},
        {u"AM", u"PM"}};
    static const Names simplified{
        {u"星期一", u"星期二", u"星期三", u"星期四", u"星期五", u"星期六", u"星期日"},
        {u"周一", u"周二", u"周三", u"周四", u"周五", u"周六", u"周日"},
        {u"一月", u"二月", u"三月", u"四月", u"五月", u"六月", u"七月", u"八月", u"九月", u"十月", u"十一月",
         u"十二月"},
        {u"1月", u"2月", u"3月", u"4月", u"5月", u"6月", u"7月", u"8月", u"9月", u"10月", u"11月", u"12月"},
        {u"上午", u"下午"}};
    static const Names traditional = [] {
        Names names = simplified;
        const QStringView days[7] = {u"週一", u"週二", u"週三", u"週四", u"週五", u"週六", u"週日"};
        std::copy(std::begin(days), std::end(days), std::begin(names.shortDays));
        return names;
    }();
    if (!locale.startsWith(u"zh"_s, Qt::CaseInsensitive))
        return english;
    const bool isTraditional = locale.contains(u"TW"_s) || locale.contains(u"HK"_s)
                               || locale.contains(u"MO"_s) || locale.contains(u"Hant"_s);
    return isTraditional ? traditional : simplified;
}

class Formatter
{
public:
    Formatter(const Moment &moment, const QString &locale) : m_moment(moment), m_names(namesFor(locale)) {}

    [[nodiscard]] QString format(QStringView format) const;

private:
    [[nodiscard]] QString one(const Directive &directive, QStringView whole) const;
    [[nodiscard]] bool number(const Directive &directive, QString &out) const;
    [[nodiscard]] bool name(const Directive &directive, QString &out) const;
    [[nodiscard]] bool composite(const Directive &directive, QString &out) const;
    [[nodiscard]] QString offset(const Directive &directive) const;
    [[nodiscard]] QString fraction(const Directive &directive) const;
    [[nodiscard]] static QString padded(const Directive &directive, const QString &text, QChar fill, int width);

    const Moment &m_moment;
    const Names &m_names;
};

QString Formatter::padded(const Directive &directive, const QString &text, QChar fill, int width)
{
    if (directive.padding == u'-')
        return text;
    const QChar with = directive.padding.isNull() ? fill : directive.padding;
    const int wanted = directive.width < 0 ? width : directive.width;
    if (with == u'0' && text.startsWith(u'-'))
        return u'-' + text.mid(1).rightJustified(wanted - 1, u'0');
    return text.rightJustified(wanted, with);
}

bool Formatter::number(const Directive &directive, QString &out) const
{
    const QDate &date = m_moment.date;
    const int hour12 = m_moment.hour % 12 == 0 ? 12 : m_moment.hour % 12;
    const int weekday = date.dayOfWeek();
    int isoYear = 0;
    const int isoWeek = date.weekNumber(&isoYear);
    const auto two = [&](qint64 value) { return padded(directive, QString::number(value), u'0', 2); };
    switch (directive.letter.unicode()) {
    case u'Y': out = padded(directive, QString::number(date.year()), u'0', 4); return true;
    case u'C': out = two(date.year() / 100); return true;
    case u'y': out = two(date.year() % 100); return true;
    case u'm': out = two(date.month()); return true;
    case u'd': out = two(date.day()); return true;
    case u'e': out = padded(directive, QString::number(date.day()), u' ', 2); return true;
    case u'j': out = padded(directive, QString::number(date.dayOfYear()), u'0', 3); return true;
    case u'H': out = two(m_moment.hour); return true;
    case u'k': out = padded(directive, QString::number(m_moment.hour), u' ', 2); return true;
    case u'I': out = two(hour12); return true;
    case u'l': out = padded(directive, QString::number(hour12), u' ', 2); return true;
    case u'M': out = two(m_moment.minute); return true;
    case u'S': out = two(m_moment.second); return true;
    case u'L':
    case u'N': out = fraction(directive); return true;
    case u'u': out = padded(directive, QString::number(weekday), u'0', 1); return true;
    case u'w': out = padded(directive, QString::number(weekday % 7), u'0', 1); return true;
    case u'G': out = padded(directive, QString::number(isoYear), u'0', 4); return true;
    case u'g': out = two(isoYear % 100); return true;
    case u'V': out = two(isoWeek); return true;
    case u'U': out = two((date.dayOfYear() + 6 - weekday % 7) / 7); return true;
    case u'W': out = two((date.dayOfYear() + 6 - (weekday + 6) % 7) / 7); return true;
    case u's': out = padded(directive, QString::number(m_moment.epochMs / 1000), u'0', 1); return true;
    case u'z': out = offset(directive); return true;
    default: return false;
    }
}

QString Formatter::fraction(const Directive &directive) const
{
    const int digits = directive.width > 0 ? directive.width : (directive.letter == u'L' ? 3 : 9);
    return QString::number(m_moment.millisecond).rightJustified(3, u'0').leftJustified(digits, u'0').left(digits);
}

QString Formatter::offset(const Directive &directive) const
{
    const int seconds = std::abs(m_moment.offsetSeconds);
    QString rest;
    if (directive.colons > 0)
        rest += u':';
    rest += QString::number(seconds / 60 % 60).rightJustified(2, u'0');
    if (directive.colons > 1)
        rest += u':' + QString::number(seconds % 60).rightJustified(2, u'0');
    const QChar sign = m_moment.offsetSeconds < 0 ? u'-' : u'+';
    const QString hours = QString::number(seconds / 3600);
    const int wanted = std::max<int>(2, directive.width - 1 - int(rest.size()));
    if (directive.padding == u'-')
        return sign + hours + rest;
    if (directive.padding == u' ')
        return (sign + hours).rightJustified(wanted + 1, u' ') + rest;
    return sign + hours.rightJustified(wanted, u'0') + rest;
}

bool Formatter::name(const Directive &directive, QString &out) const
{
    const int day = m_moment.date.dayOfWeek() - 1;
    const int month = m_moment.date.month() - 1;
    bool lowersOnSwap = false;
    switch (directive.letter.unicode()) {
    case u'A': out = m_names.longDays[day].toString(); break;
    case u'a': out = m_names.shortDays[day].toString(); break;
    case u'B': out = m_names.longMonths[month].toString(); break;
    case u'b':
    case u'h': out = m_names.shortMonths[month].toString(); break;
    case u'P': out = m_names.halves[m_moment.hour / 12].toString().toLower(); break;
    case u'p':
        out = m_names.halves[m_moment.hour / 12].toString();
        lowersOnSwap = true;
        break;
    case u'Z':
        out = m_moment.zoneName;
        lowersOnSwap = true;
        break;
    case u'n': out = u"\n"_s; break;
    case u't': out = u"\t"_s; break;
    case u'%': out = u"%"_s; break;
    default: return false;
    }
    if (directive.isUpper || (directive.swapsCase && !lowersOnSwap))
        out = out.toUpper();
    else if (directive.swapsCase)
        out = out.toLower();
    out = padded(directive, out, u' ', 0);
    return true;
}

bool Formatter::composite(const Directive &directive, QString &out) const
{
    switch (directive.letter.unicode()) {
    case u'c': out = format(u"%a %b %e %H:%M:%S %Y"); break;
    case u'D':
    case u'x': out = format(u"%m/%d/%y"); break;
    case u'F': out = format(u"%Y-%m-%d"); break;
    case u'v': out = format(u"%e-%^b-%Y"); break;
    case u'T':
    case u'X': out = format(u"%H:%M:%S"); break;
    case u'r': out = format(u"%I:%M:%S %p"); break;
    case u'R': out = format(u"%H:%M"); break;
    case u'+': out = format(u"%a %b %e %H:%M:%S %Z %Y"); break;
    default: return false;
    }
    out = directive.isUpper ? out.toUpper() : out;
    out = padded(directive, out, u' ', 0);
    return true;
}

QString Formatter::one(const Directive &directive, QStringView whole) const
{
    QString out;
    if (number(directive, out) || name(directive, out) || composite(directive, out))
        return out;
    return whole.toString(); // unknown: stays as written
}

QString Formatter::format(QStringView format) const
{
    QString out;
    qsizetype at = 0;
    while (at < format.size()) {
        const qsizetype sign = format.indexOf(u'%', at);
        if (sign < 0)
            break;
        out += format.sliced(at, sign - at);
        const QStringView rest = format.sliced(sign);
        const Directive directive = directiveAt(rest);
        const qsizetype length = directive.length > 0 ? directive.length : rest.size();
        out += directive.length > 0 ? one(directive, rest.first(length)) : rest.toString();
        at = sign + length;
    }
    out += format.sliced(at);
    return out;
}

} // namespace

QString formatted(const Moment &moment, QStringView format, const QString &locale)
{
    return Formatter(moment, locale).format(format);
}

} // namespace remindesk::liquid
