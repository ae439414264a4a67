// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"
#include "domain/time.h"
#include "ticketing/filetime.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant now{1'763'700'000'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is taken as a number is one in E.164, and is taken again as itself.
void phone(const QString &text, const QString &region)
{
    const auto number = PhoneNumber::parse(text, region);
    if (!number)
        return;
    const QString e164 = number->e164();
    require(e164.startsWith(u'+') && e164.size() >= 5 && e164.size() <= 16); // a pager in Germany has four digits
    require(std::all_of(e164.begin() + 1, e164.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
    const auto again = PhoneNumber::parse(e164);
    require(again && again->e164() == e164);
    require(!number->international().isEmpty());
}

void mailAddress(const QString &text)
{
    const auto address = EmailAddress::parse(text);
    if (!address)
        return;
    const QString whole = address->local() + u'@' + address->aceDomain();
    for (const QChar c : whole)
        require(c.category() != QChar::Other_Control);
    require(!address->local().isEmpty() && !address->aceDomain().isEmpty());
}

/// What is taken as a time is written out and read back as the same moment, to the second.
void time(const QString &text, const TimeZoneId &zone)
{
    const auto instant = parseTime(text, zone, now);
    if (instant) {
        const auto again = parseTime(isoUtc(*instant), zone, now);
        require(again && again->ms / 1000 == instant->ms / 1000);
    }
    const auto fromFile = readFileTime(text, zone, now);
    require(!instant || fromFile || !fromFile.error().code.isEmpty());
}

} // namespace

/// The first byte chooses what is read, and where the reader lives.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0 || size > 4096)
        return 0;
    static const std::array zones{TimeZoneId(), *TimeZoneId::parse(u"Asia/Shanghai"_s), *TimeZoneId::parse(u"America/New_York"_s),
                                  *TimeZoneId::parse(u"Australia/Lord_Howe"_s)};
    static const QStringList regions{u"CN"_s, u"US"_s, QString(), u"DE"_s};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    const std::size_t where = bytes[0] >> 2 & 3;
    switch (bytes[0] & 3) {
    case 0:
        phone(text, regions.at(qsizetype(where)));
        break;
    case 1:
        mailAddress(text);
        break;
    default:
        time(text, zones.at(where));
    }
    return 0;
}
