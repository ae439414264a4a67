// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/preferences.h"

#include "translations/language.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString keysGroup = u"keys/"_s;
const QString timeFormat = u"HH:mm"_s;

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
    if (file.isEmpty())
        return;
    for (const QString &key : m_settings.allKeys())
        m_values.insert(key, m_settings.value(key).toString());
}

QString Preferences::value(const QString &key, const QString &otherwise) const
{
    return m_values.value(key, otherwise);
}

void Preferences::put(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    if (!m_settings.fileName().isEmpty())
        m_settings.setValue(key, value);
}

QString Preferences::theme() const
{
    const QString key = value(u"look/theme"_s);
    return key == "light"_L1 || key == "dark"_L1 ? key : u"system"_s;
}

void Preferences::setTheme(const QString &key)
{
    put(u"look/theme"_s, key);
    Q_EMIT themeChanged();
}

QString Preferences::account() const
{
    return value(u"access/account"_s);
}

void Preferences::setAccount(const QString &name)
{
    put(u"access/account"_s, name);
}

QString Preferences::language() const
{
    const QString locale = value(u"look/language"_s);
    return spokenLocales().contains(locale) ? locale : QString();
}

void Preferences::setLanguage(const QString &locale)
{
    put(u"look/language"_s, locale);
}

int Preferences::textScale() const
{
    const int percent = value(u"look/text"_s, u"100"_s).toInt();
    return percent == 0 ? 100 : std::clamp(percent, smallestText, largestText);
}

void Preferences::setTextScale(int percent)
{
    put(u"look/text"_s, QString::number(std::clamp(percent, smallestText, largestText)));
}

bool Preferences::hasDenseRows() const
{
    return value(u"look/rows"_s) == "dense"_L1;
}

void Preferences::setDenseRows(bool isDense)
{
    put(u"look/rows"_s, isDense ? u"dense"_s : u"roomy"_s);
}

bool Preferences::wantsNotes() const
{
    return value(u"notes/wanted"_s, u"yes"_s) != "no"_L1;
}

void Preferences::setWantsNotes(bool wanted)
{
    put(u"notes/wanted"_s, wanted ? u"yes"_s : u"no"_s);
}

OwnQuietTime Preferences::quietTime() const
{
    return {QTime::fromString(value(u"notes/quietFrom"_s), timeFormat),
            QTime::fromString(value(u"notes/quietUntil"_s), timeFormat)};
}

void Preferences::setQuietTime(const OwnQuietTime &quiet)
{
    put(u"notes/quietFrom"_s, quiet.from.toString(timeFormat));
    put(u"notes/quietUntil"_s, quiet.until.toString(timeFormat));
}

QMap<QString, QKeySequence> Preferences::keys() const
{
    QMap<QString, QKeySequence> keys;
    for (auto it = m_values.lowerBound(keysGroup); it != m_values.cend() && it.key().startsWith(keysGroup); ++it)
        keys.insert(it.key().mid(keysGroup.size()), QKeySequence::fromString(it.value(), QKeySequence::PortableText));
    return keys;
}

void Preferences::setKey(const QString &command, const QKeySequence &key)
{
    put(keysGroup + command, key.toString(QKeySequence::PortableText));
}

void Preferences::resetKey(const QString &command)
{
    m_values.remove(keysGroup + command);
    m_settings.remove(keysGroup + command);
}

} // namespace remindesk
