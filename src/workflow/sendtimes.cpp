// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sendtimes.h"

#include "policy/decide.h"

#include <algorithm>

namespace remindesk {

namespace {

const QTime afternoon(15, 0);
constexpr qint64 soonSeconds = 15LL * 60; ///< nearer than this is "now"

/// When the customer's quiet hours end next; nothing when there are none.
std::optional<Instant> quietEnd(const Customer &customer, Instant now)
{
    if (customer.quiet.from == customer.quiet.to)
        return {};
    if (const auto end = quietUntil(customer, now))
        return end;
    const QDate today = wallTime(now, customer.zone).date;
    for (const int days : {0, 1}) {
        const Instant begin = resolve({today.addDays(days), customer.quiet.from}, customer.zone);
        if (begin >= now)
            return quietUntil(customer, begin);
    }
    return {};
}

} // namespace

QList<SendTime> sendTimes(const Customer &customer, const TimeZoneId &ours, const TimeAnchor &anchor, std::optional<Instant> last)
{
    const Instant now = anchor.now;
    const QTime morning = anchor.calendar.from;
    const QDate today = wallTime(now, ours).date;
    QList<SendTime> wanted{{SendSlot::InAnHour, now.plusSeconds(3600)},
                           {SendSlot::ThisAfternoon, resolve({today, afternoon}, ours)},
                           {SendSlot::TomorrowMorning, resolve({today.addDays(1), morning}, ours)},
                           {SendSlot::NextWorkingDay, resolve({anchor.calendar.after(today, 1), morning}, ours)}};
    if (const auto end = quietEnd(customer, now))
        wanted.prepend({SendSlot::AfterQuietHours, *end}); // first: it names what a moved one would be
    QList<SendTime> offered;
    for (SendTime time : wanted) {
        if (time.at < now.plusSeconds(soonSeconds))
            continue;
        if (const auto end = quietUntil(customer, time.at)) {
            time.at = *end;
            time.isMoved = true;
        }
        const bool isThere = std::any_of(offered.begin(), offered.end(),
                                         [&](const SendTime &other) { return other.at == time.at; });
        if (!isThere && (!last || time.at < *last))
            offered += time;
    }
    std::stable_sort(offered.begin(), offered.end(), [](const SendTime &a, const SendTime &b) { return a.at < b.at; });
    return offered;
}

} // namespace remindesk
