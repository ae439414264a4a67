// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Lower case -> as the zone database writes it. Made once; zone names are ASCII.
const QHash<QString, QString> &knownZones()
{
    static const QHash<QString, QString> zones = [] {
        QHash<QString, QString> all;
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : ids) {
            const QString name = QString::fromLatin1(id);
            all.insert(name.toLower(), name);
        }
        return all;
    }();
    return zones;
}

/// Files beside the zones that a zone loader would open, and names that only stand for a rule.
bool isNoPlace(const QString &lower)
{
    static const QStringList names{u"localtime"_s, u"posixrules"_s, u"factory"_s, u"leapseconds"_s,
                                   u"est"_s, u"mst"_s, u"hst"_s, u"cet"_s, u"met"_s, u"eet"_s,
                                   u"wet"_s, u"pst"_s, u"cst"_s, u"ist"_s, u"bst"_s, u"jst"_s,
                                   u"kst"_s, u"edt"_s, u"cdt"_s, u"mdt"_s, u"pdt"_s, u"cest"_s};
    return names.contains(lower) || lower.startsWith("posix/"_L1) || lower.startsWith("right/"_L1);
}

bool isUtc(const QString &lower)
{
    static const QStringList names{u"utc"_s,     u"gmt"_s,     u"z"_s,       u"zulu"_s, u"etc/utc"_s,
                                   u"etc/gmt"_s, u"etc/uct"_s, u"universal"_s};
    return names.contains(lower);
}

/// "Etc/GMT+8" -> what it means: the sign is POSIX's, so it lies west of Greenwich.
QString meaningOfEtc(const QString &sign, const QString &hours)
{
    return u"UTC%1%2"_s.arg(sign == u'+' ? u"-"_s : u"+"_s, hours);
}

} // namespace

Result<TimeZoneId> TimeZoneId::parse(const QString &text)
{
    const QString name = text.trimmed();
    const QString lower = name.toLower();
    if (name.isEmpty())
        return failure(u"E-TIM-20"_s);
    TimeZoneId zone;
    if (isUtc(lower))
        return zone;

    static const QRegularExpression etc(u"^etc/gmt([+-])(\\d{1,2})$"_s);
    if (const auto match = etc.match(lower); match.hasMatch())
        return failure(u"E-TIM-24"_s, {shown(name), meaningOfEtc(match.captured(1),
                                                                 match.captured(2))});
    static const QRegularExpression offset(u"^(?:gmt|utc|z|东|西)?\\s*[+-]?\\d{1,2}(?::?\\d{2})?(?:区)?$"_s);
    if (offset.match(lower).hasMatch())
        return failure(u"E-TIM-21"_s, {shown(name)});
    static const QRegularExpression posix(u"^[a-z]{3,5}[+-]?\\d"_s);
    if (isNoPlace(lower) || posix.match(lower).hasMatch())
        return failure(u"E-TIM-22"_s, {shown(name)});

    // Nothing but a name reaches the zone loader: it would open "../" and read POSIX rules.
    static const QRegularExpression place(u"^[a-z][a-z_-]*(?:/[a-z][a-z_-]*){0,2}$"_s);
    if (!place.match(lower).hasMatch())
        return failure(u"E-TIM-23"_s, {shown(name)});
    zone.m_text = knownZones().value(lower, name);
    // Old names ("Asia/Calcutta") are files that the list leaves out. A single word never is: the loader
    // would take "Asia" for the abbreviation of a POSIX rule.
    const bool isOldName = name.contains(u'/') && QTimeZone(name.toLatin1()).isValid();
    if (!knownZones().contains(lower) && !isOldName)
        return failure(u"E-TIM-23"_s, {shown(name)});
    return zone;
}

} // namespace remindesk
