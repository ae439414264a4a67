// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 yearSeconds = 366LL * 86'400;

constexpr qint64 daySeconds = 86'400;

QString wallText(Instant instant, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(instant, zone);
    return wall.date.toString(u"yyyy-MM-dd "_s) + wall.time.toString(u"HH:mm"_s);
}

} // namespace

/// Told twice within a day is mostly told by mistake: somebody else had sent it already. A correction is meant to come again.
void Validator::checkRepetition()
{
    const auto last = context.reminded.constFind(draft.scenario);
    if (last == context.reminded.constEnd() || !draft.correction.of.isEmpty()
        || *last < context.now.plusSeconds(-daySeconds))
        return;
    warn(u"ticket.reminded"_s, u"scenario"_s, {wallText(*last, draft.zone)});
}

void Validator::checkTimes()
{
    if (draft.zone != context.customer.zone)
        add(Severity::Notice, u"zone.not-customers"_s, u"zone"_s,
            {draft.zone.text(), context.customer.zone.text()});
    checkDeadline();
    checkWindow();
}

void Validator::checkDeadline()
{
    const QString key = u"deadline"_s;
    if (!draft.deadline) {
        if (scenario.needsDeadline)
            block(u"field.missing"_s, key, {key});
        return;
    }
    const Instant deadline = *draft.deadline;
    const QString text = wallText(deadline, draft.zone);
    if (deadline <= context.now) {
        block(u"deadline.past"_s, key, {text});
        return;
    }
    if (draft.notBefore && deadline <= *draft.notBefore)
        block(u"deadline.before-sending"_s, key, {text, wallText(*draft.notBefore, draft.zone)});
    if (deadline > context.now.plusSeconds(yearSeconds))
        warn(u"deadline.far"_s, key, {text});
    // Judged where the customer is, whatever zone it is written in. The end of the quiet hours is fine.
    if (isQuiet(context.customer.quiet, wallTime(deadline, context.customer.zone).time))
        warn(u"deadline.quiet-hours"_s, key, {wallText(deadline, context.customer.zone)});
}

void Validator::checkWindow()
{
    if (draft.notBefore) {
        if (*draft.notBefore > context.now.plusSeconds(yearSeconds))
            warn(u"not-before.far"_s, u"not_before"_s, {wallText(*draft.notBefore, draft.zone)});
        if (isQuiet(context.customer.quiet, wallTime(*draft.notBefore, context.customer.zone).time))
            add(Severity::Notice, u"not-before.quiet-hours"_s, u"not_before"_s,
                {wallText(*draft.notBefore, context.customer.zone)});
    }
    if (!draft.notAfter)
        return;
    const QString text = wallText(*draft.notAfter, draft.zone);
    if (*draft.notAfter <= context.now)
        block(u"not-after.past"_s, u"not_after"_s, {text});
    else if (draft.notBefore && *draft.notAfter <= *draft.notBefore)
        block(u"not-after.before-sending"_s, u"not_after"_s,
              {text, wallText(*draft.notBefore, draft.zone)});
    if (draft.deadline && *draft.notAfter > *draft.deadline)
        warn(u"not-after.after-deadline"_s, u"not_after"_s,
             {text, wallText(*draft.deadline, draft.zone)});
}

} // namespace remindesk
