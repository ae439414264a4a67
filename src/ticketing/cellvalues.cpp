// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/cellvalues.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

QString unguarded(const QString &value)
{
    const bool isGuarded = value.size() > 1 && value[0] == u'\'' && u"=+-@\t\r\n"_s.contains(value[1]);
    return isGuarded ? value.mid(1) : value;
}

QStringList peopleFrom(const QString &list)
{
    static const QRegularExpression separators(u"[;；,，、]"_s);
    QStringList out;
    for (const QString &person : list.split(separators, Qt::SkipEmptyParts)) {
        if (!person.trimmed().isEmpty())
            out.append(person.trimmed());
    }
    return out;
}

std::optional<QString> localeFrom(const QString &text)
{
    static const QHash<QString, QString> words{
        {u"中文"_s, u"zh-CN"_s}, {u"简体中文"_s, u"zh-CN"_s}, {u"chinese"_s, u"zh-CN"_s},
        {u"英文"_s, u"en"_s},    {u"英语"_s, u"en"_s},        {u"english"_s, u"en"_s}};
    const QString known = words.value(text.toLower());
    if (!known.isEmpty())
        return known;
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"_s);
    if (!tag.match(text).hasMatch())
        return std::nullopt;
    return QString(text).replace(u'_', u'-');
}

std::optional<QuietHours> quietHoursFrom(const QString &text)
{
    static const QStringList none{u"none"_s, u"no"_s, u"never"_s, u"无"_s, u"没有"_s};
    if (none.contains(text.toLower()))
        return QuietHours(QTime(0, 0), QTime(0, 0));
    static const QRegularExpression form(u"^(\\d{1,2})(?::(\\d{2}))?\\s*(?:[-–—~]|至|to)\\s*(\\d{1,2})(?::(\\d{2}))?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.normalized(QString::NormalizationForm_KC));
    const auto time = [&match](int hour) { return QTime(match.captured(hour).toInt(), match.captured(hour + 1).toInt()); };
    if (!match.hasMatch() || !time(1).isValid() || !time(3).isValid())
        return std::nullopt;
    return QuietHours(time(1), time(3));
}

bool isScientific(const QString &number)
{
    static const QRegularExpression form(u"^[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+$"_s);
    return form.match(number).hasMatch();
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace remindesk
