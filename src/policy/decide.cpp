// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/decide.h"

#include "domain/time.h"
#include "form/validate.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// What every rule looks at.
struct Question
{
    const OutboxItem &item;
    Priority priority;
    const PolicyFacts &facts;
    const PolicyRules &rules;
    Instant now;
};

/// One rule's answer. `verdict` counts only if the rule did not pass.
struct Answer
{
    Reason reason;
    Verdict verdict = Verdict::Skip;
    Instant until;
};

Answer passed(const QString &code)
{
    return {{code, true, {}}, Verdict::Send, {}};
}

Answer stopped(const QString &code, Verdict verdict, const QStringList &arguments = {})
{
    return {{code, false, arguments}, verdict, {}};
}

Answer held(const QString &code, Instant until)
{
    return {{code, false, {isoUtc(until)}}, Verdict::HoldUntil, until};
}

/// These speak about an ended ticket, or do not depend on its work.
bool outlivesTicket(const OutboxItem &item)
{
    const QString &scenario = item.message.scenario;
    return item.reminderClass == ReminderClass::Care || scenario == "resolved"_L1
           || scenario == "satisfaction"_L1;
}

Answer ticketIsThere(const Question &q)
{
    return q.facts.ticketIsKnown ? passed(u"ticket-vanished"_s)
                                 : stopped(u"ticket-vanished"_s, Verdict::Skip,
                                           {q.item.ticketNumber});
}

Answer ticketIsOpen(const Question &q)
{
    const Stage stage = q.facts.current.stage;
    const bool hasEnded = stage == Stage::Closed || stage == Stage::Resolved;
    if (!hasEnded || outlivesTicket(q.item))
        return passed(u"stage-ended"_s);
    // A supervisor approved it knowing that the ticket had ended; an end that came later stops it.
    if (q.facts.isApproved && q.facts.atComposing.stage == stage)
        return passed(u"stage-ended"_s);
    return stopped(u"stage-ended"_s, Verdict::Skip, {stageKey(stage)});
}

Answer customerIsSilent(const Question &q)
{
    const Instant reply = q.facts.current.lastMessageIn;
    if (reply <= q.facts.atComposing.lastMessageIn)
        return passed(u"customer-replied"_s);
    return stopped(u"customer-replied"_s, Verdict::Skip, {isoUtc(reply)});
}

Answer factsStand(const Question &q)
{
    const QStringList changed = drift(q.facts.atComposing, q.facts.current);
    return changed.isEmpty() ? passed(u"drift"_s)
                             : stopped(u"drift"_s, Verdict::Skip, {changed.join(u", "_s)});
}

Answer customerAgrees(const Question &q)
{
    if (q.item.reminderClass == ReminderClass::Transaction)
        return passed(u"consent"_s);
    // The point this message goes to; any refusal on its channel if the address is gone meanwhile.
    bool isDenied = false;
    for (const ContactPoint &point : q.facts.customer.contacts) {
        if (point.channel != q.item.message.channel)
            continue;
        if (point.address == q.item.message.recipient) {
            isDenied = point.consent == Consent::Denied;
            break;
        }
        isDenied = isDenied || point.consent == Consent::Denied;
    }
    return isDenied ? stopped(u"consent"_s, Verdict::Skip, {channelKey(q.item.message.channel)})
                    : passed(u"consent"_s);
}

std::optional<Instant> lastMoment(const Question &q)
{
    if (q.facts.notAfter && q.item.notAfter)
        return std::min(*q.facts.notAfter, *q.item.notAfter);
    return q.facts.notAfter ? q.facts.notAfter : q.item.notAfter;
}

Answer isInTime(const Question &q)
{
    const auto last = lastMoment(q);
    if (!last || q.now < *last)
        return passed(u"deadline-passed"_s);
    return stopped(u"deadline-passed"_s, Verdict::Expire, {isoUtc(*last)});
}

Answer isDue(const Question &q)
{
    if (!q.facts.notBefore || q.now >= *q.facts.notBefore)
        return passed(u"not-before"_s);
    return held(u"not-before"_s, *q.facts.notBefore);
}

bool isQuietExempt(const Question &q)
{
    if (q.item.message.scenario == "account-security"_L1)
        return true;
    // Urgency excuses waking nobody for care: there it is no urgency of the customer's.
    if (q.priority == Priority::Urgent && q.item.reminderClass != ReminderClass::Care)
        return true;
    return q.item.reminderClass == ReminderClass::Transaction
           && !q.rules.quietAppliesToTransactions;
}

Answer isWelcomeNow(const Question &q)
{
    Customer customer = q.facts.customer;
    if (!customer.zoneIsKnown)
        customer.zone = q.rules.zone;
    const auto end = quietUntil(customer, q.now);
    if (!end || isQuietExempt(q))
        return passed(u"quiet-hours"_s);
    if (const auto last = lastMoment(q); last && *end >= *last)
        return stopped(u"quiet-past-deadline"_s, Verdict::Expire, {isoUtc(*end), isoUtc(*last)});
    return held(u"quiet-hours"_s, *end);
}

Answer isWithinCap(const Question &q)
{
    const bool isExempt = q.item.reminderClass == ReminderClass::Transaction
                          || q.rules.capPerWindow <= 0;
    if (isExempt || q.facts.sentInWindow < q.rules.capPerWindow)
        return passed(u"cap"_s);
    constexpr qint64 daySeconds = 86'400;
    const qint64 window = q.rules.capWindowDays * daySeconds;
    // Without the oldest message's time the whole window is waited for: late rather than too many.
    const Instant free = q.facts.oldestInWindow.value_or(q.now).plusSeconds(window);
    const Instant until = free > q.now ? free : q.now.plusSeconds(60);
    if (const auto last = lastMoment(q); last && until >= *last)
        return stopped(u"cap-past-deadline"_s, Verdict::Expire, {isoUtc(until), isoUtc(*last)});
    Answer answer = held(u"cap"_s, until);
    answer.reason.arguments = {QString::number(q.facts.sentInWindow),
                               QString::number(q.rules.capWindowDays), isoUtc(until)};
    return answer;
}

} // namespace

Decision decide(const OutboxItem &item, Priority priority, const PolicyFacts &facts,
                const PolicyRules &rules, Instant now)
{
    using Rule = Answer (*)(const Question &);
    // Stops before holds: what will never go is told at once. All are asked, for the ledger.
    static constexpr Rule order[] = {ticketIsThere, ticketIsOpen, customerIsSilent,
                                     factsStand,    customerAgrees, isInTime,
                                     isDue,         isWelcomeNow,   isWithinCap};
    const Question question{item, priority, facts, rules, now};
    Decision decision;
    for (const Rule rule : order) {
        // Facts of a ticket that is gone say nothing.
        const bool needsTicket = rule == ticketIsOpen || rule == customerIsSilent
                                 || rule == factsStand;
        if (needsTicket && !facts.ticketIsKnown)
            continue;
        const Answer answer = rule(question);
        decision.reasons.append(answer.reason);
        if (answer.reason.isPassed)
            continue;
        const bool isFirst = decision.reason.isEmpty();
        // Of several holds the longest counts; a stop beats every hold.
        const bool isStronger = decision.verdict == Verdict::HoldUntil
                                && (answer.verdict != Verdict::HoldUntil
                                    || answer.until > decision.until);
        if (isFirst || isStronger) {
            decision.verdict = answer.verdict;
            decision.reason = answer.reason.code;
            decision.until = answer.until;
        }
    }
    return decision;
}

std::optional<Instant> quietUntil(const Customer &customer, Instant now)
{
    const QuietHours &quiet = customer.quiet;
    const WallTime here = wallTime(now, customer.zone);
    if (!isQuiet(quiet, here.time))
        return std::nullopt;
    const bool endsToday = here.time < quiet.to;
    const Instant end = resolve({here.date.addDays(endsToday ? 0 : 1), quiet.to}, customer.zone);
    // Where the clocks were set back over `to`, the quiet time has ended once already tonight; it does not
    // begin again (else the repeated hour would hold everything until the next day).
    return end > now ? std::optional(end) : std::nullopt;
}

} // namespace remindesk
