// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customer.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Consent, 3> consents{{"unknown"_L1, "granted"_L1, "denied"_L1}};

/// Smaller is better: a verified address before any other, a refused one last.
int rank(const ContactPoint &point)
{
    if (point.consent == Consent::Denied)
        return 3;
    if (point.isVerified)
        return point.consent == Consent::Granted ? 0 : 1;
    return 2;
}

} // namespace

QString consentKey(Consent consent)
{
    return consents.key(consent);
}

std::optional<Consent> consentFromKey(const QString &key)
{
    return consents.value(key);
}

bool isQuiet(const QuietHours &hours, QTime time)
{
    if (hours.from == hours.to)
        return false;
    if (hours.from < hours.to)
        return time >= hours.from && time < hours.to;
    return time >= hours.from || time < hours.to;
}

std::optional<ContactPoint> contactFor(const Customer &customer, Channel channel)
{
    std::optional<ContactPoint> best;
    for (const ContactPoint &point : customer.contacts) {
        if (point.channel != channel || point.address.isEmpty())
            continue;
        if (!best || rank(point) < rank(*best))
            best = point;
    }
    if (!best && channel == Channel::Letter && !customer.postal.isEmpty())
        best = ContactPoint{Channel::Letter, customer.postal.join(u'\n'), false, Consent::Unknown};
    return best;
}

} // namespace remindesk
