// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/schedulequestion.h"

#include "ui/common/timewords.h"

#include <QCoreApplication>

namespace remindesk {

namespace {

struct Schedule
{
    Q_DECLARE_TR_FUNCTIONS(remindesk::ComposerView)
};

} // namespace

std::optional<Instant> timeAhead(const QString &text, const TimeZoneId &zone, const Clock &clock)
{
    const auto at = parseTime(text, zone, clock.now());
    return at && *at > clock.now() ? std::optional(*at) : std::nullopt;
}

Question scheduleQuestion(const TimeZoneId &ours, const TimeZoneId &theirs, const Clock &clock)
{
    Question question;
    question.title = Schedule::tr("Send later");
    question.label = Schedule::tr("When? (your time, %1)").arg(zoneWords(ours));
    question.initial = Schedule::tr("tomorrow 9:00");
    question.accept = Schedule::tr("Schedule");
    question.isAcceptable = [ours, &clock](const QString &text) { return timeAhead(text, ours, clock).has_value(); };
    question.explain = [ours, theirs, &clock](const QString &text) {
        const auto at = timeAhead(text, ours, clock);
        if (!at)
            return Schedule::tr("A time in the future, such as “tomorrow 9:00”, “in 2 hours” or “11-24 18:00”.");
        return Schedule::tr("%1 here, %2 for the customer (%3)")
            .arg(timeWords(*at, clock.now(), ours), timeWords(*at, clock.now(), theirs), zoneWords(theirs));
    };
    return question;
}

} // namespace remindesk
