// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/customerpreferences.h"

using namespace Qt::StringLiterals;

namespace remindesk {

QString quietKey(const QuietHours &quiet)
{
    if (!quiet.isOwn)
        return u"usual"_s;
    return quiet.from == quiet.to ? u"none"_s : quiet.from.toString(u"HH:mm"_s) + u'-' + quiet.to.toString(u"HH:mm"_s);
}

std::optional<QuietHours> quietFromKey(const QString &key)
{
    if (key == "usual"_L1)
        return QuietHours();
    if (key == "none"_L1)
        return QuietHours(QTime(0, 0), QTime(0, 0));
    const QTime from = QTime::fromString(key.section(u'-', 0, 0), u"H:mm"_s), to = QTime::fromString(key.section(u'-', 1), u"H:mm"_s);
    return from.isValid() && to.isValid() ? std::optional(QuietHours(from, to)) : std::nullopt;
}

QString preferenceKeys(const CustomerPreferences &preferences)
{
    QStringList keys;
    if (preferences.locale)
        keys += u"locale="_s + *preferences.locale;
    if (preferences.zone)
        keys += u"zone="_s + preferences.zone->text();
    if (preferences.quiet)
        keys += u"quiet="_s + quietKey(*preferences.quiet);
    for (const ContactPoint &point : preferences.consents)
        keys += channelKey(point.channel) + u'=' + consentKey(point.consent);
    return keys.join(u' ');
}

} // namespace remindesk
