// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/schedulequestion.h"

#include "policy/decide.h"
#include "ui/common/timewords.h"
#include "workflow/sendtimes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct Schedule
{
    Q_DECLARE_TR_FUNCTIONS(remindesk::ComposerView)
};

QString slotWords(SendSlot slot)
{
    switch (slot) {
    case SendSlot::InAnHour: return Schedule::tr("In 1 hour");
    case SendSlot::ThisAfternoon: return Schedule::tr("This afternoon");
    case SendSlot::TomorrowMorning: return Schedule::tr("Tomorrow morning");
    case SendSlot::NextWorkingDay: return Schedule::tr("Next working day");
    case SendSlot::AfterQuietHours: return Schedule::tr("When the customer's quiet hours end");
    }
    return {};
}

QList<Choice> choicesOf(const QList<SendTime> &times, const TimeZoneId &ours, const TimeZoneId &theirs, Instant now)
{
    QList<Choice> choices;
    for (const SendTime &time : times) {
        const WallTime here = wallTime(time.at, ours);
        const QString exact = here.date.toString(Qt::ISODate) + here.time.toString(u" HH:mm"_s);
        const QString words = u"%1 · %2"_s.arg(slotWords(time.slot), timeWords(time.at, now, ours));
        const QString there = Schedule::tr("%1 for the customer (%2)").arg(timeWords(time.at, now, theirs), zoneWords(theirs));
        choices += Choice{exact, words, time.isMoved ? there + Schedule::tr(", after the quiet hours") : there};
    }
    return choices;
}

} // namespace

std::optional<Instant> timeAhead(const QString &text, const TimeZoneId &zone, const TeamTime &team)
{
    const TimeAnchor anchor = team.anchor();
    const auto at = parseTime(text, zone, anchor);
    return at && *at > anchor.now ? std::optional(*at) : std::nullopt;
}

Question scheduleQuestion(const TimeZoneId &ours, const Customer &customer, std::optional<Instant> last, const TeamTime &team)
{
    Question question;
    question.title = Schedule::tr("Send later");
    question.label = Schedule::tr("When? (your time, %1)").arg(zoneWords(ours));
    question.initial = Schedule::tr("tomorrow 9:00");
    question.accept = Schedule::tr("Schedule");
    question.isAcceptable = [ours, team](const QString &text) { return timeAhead(text, ours, team).has_value(); };
    question.explain = [ours, customer, team](const QString &text) {
        const auto at = timeAhead(text, ours, team);
        if (!at)
            return Schedule::tr("A time in the future, such as “tomorrow 9:00”, “in 2 hours” or “11-24 18:00”.");
        const Instant now = team.clock.now();
        const QString words = Schedule::tr("%1 here, %2 for the customer (%3)")
                                  .arg(timeWords(*at, now, ours), timeWords(*at, now, customer.zone), zoneWords(customer.zone));
        const auto quietEnd = quietUntil(customer, *at);
        return quietEnd ? words + u'\n' + Schedule::tr("Quiet hours there: it goes out when they end, %1 here.")
                                              .arg(timeWords(*quietEnd, now, ours))
                        : words;
    };
    question.choices = choicesOf(sendTimes(customer, ours, team.anchor(), last), ours, customer.zone, team.clock.now());
    return question;
}

} // namespace remindesk
