// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/retry.h"

#include <algorithm>

namespace remindesk {

namespace {

constexpr qint64 firstDelayMs = 30'000;
constexpr qint64 longestDelayMs = 3'600'000;
constexpr qint64 shortestWishMs = 1'000;

/// The number of attempts only ends what is about the message itself: a gateway that is down or locked out is
/// waited for until the message is too late.
bool isAboutMessage(const SendResult &result)
{
    return result.outcome != Outcome::GatewayFinal && !isAboutConnection(result.code);
}

NextStep again(const AttemptFacts &facts, qint64 delayMs, Instant now)
{
    const Instant next = now.plusMs(delayMs);
    if (facts.notAfter && next > *facts.notAfter)
        return {DeliveryState::Expired, {}, false, 0};
    if (facts.attempts >= maxAttempts && isAboutMessage(facts.result))
        return {DeliveryState::Failed, {}, false, 0};
    return {DeliveryState::Queued, next, false, 0};
}

NextStep afterTemporary(const AttemptFacts &facts, Instant now, double random)
{
    NextStep step = again(facts, retryDelayMs(facts.attempts, facts.result.retryAfterMs, random), now);
    if (isAboutConnection(facts.result.code)) {
        step.restsGateway = true;
        step.restMs = step.nextTry ? step.nextTry->ms - now.ms : firstDelayMs;
        step.restMs = std::min(step.restMs, gatewayRestMs);
    }
    return step;
}

/// It may have gone. Sent again only where that cannot make two of it, or where the template accepts two and nobody can
/// be asked first.
NextStep afterUnknown(const AttemptFacts &facts, Instant now, double random)
{
    if (!facts.promise.deduplicates) {
        if (const auto asked = firstAsked(facts.promise, now))
            return {DeliveryState::Unknown, asked, false, 0};
        if (!mayResend(facts.unknownPolicy, facts.reminderClass))
            return {DeliveryState::Unknown, {}, false, 0};
    }
    const NextStep step = again(facts, retryDelayMs(facts.attempts, {}, random), now);
    // Too late or too often to try again does not make it known: it is not "expired", it may have arrived.
    return step.state == DeliveryState::Queued ? step : NextStep{DeliveryState::Unknown, {}, false, 0};
}

} // namespace

qint64 retryDelayMs(int attempts, std::optional<qint64> retryAfterMs, double random)
{
    if (retryAfterMs) {
        const qint64 wish = std::clamp(*retryAfterMs, shortestWishMs, longestDelayMs);
        return std::min(longestDelayMs, wish + qint64(double(wish) * 0.1 * random));
    }
    const int doublings = std::clamp(attempts - 1, 0, 10);
    const qint64 plain = std::min(longestDelayMs, firstDelayMs << doublings);
    return qint64(double(plain) * (0.8 + 0.4 * random));
}

NextStep nextStep(const AttemptFacts &facts, Instant now, double random)
{
    switch (facts.result.outcome) {
    case Outcome::Accepted:
        return {DeliveryState::Sent, {}, false, 0};
    case Outcome::Delivered:
        return {DeliveryState::Delivered, {}, false, 0};
    case Outcome::Temporary:
        return afterTemporary(facts, now, random);
    case Outcome::RecipientFinal:
        return {DeliveryState::Failed, {}, false, 0};
    case Outcome::GatewayFinal: {
        NextStep step = again(facts, gatewayRestMs, now);
        step.restsGateway = true;
        step.restMs = gatewayRestMs;
        return step;
    }
    case Outcome::Unknown:
        return afterUnknown(facts, now, random);
    }
    return {};
}

NextStep duringRest(const NextStep &step, const AttemptFacts &facts, Instant restUntil, double random)
{
    constexpr double behindMs = 60'000;
    const bool isWorn = step.state == DeliveryState::Failed && facts.result.outcome == Outcome::Temporary;
    if (!isWorn && step.state != DeliveryState::Queued)
        return step;
    NextStep sooner = step;
    sooner.state = DeliveryState::Queued;
    const Instant behind = restUntil.plusMs(1 + qint64(behindMs * random));
    sooner.nextTry = step.nextTry ? std::min(*step.nextTry, behind) : behind;
    if (facts.notAfter && *sooner.nextTry > *facts.notAfter)
        return {DeliveryState::Expired, {}, step.restsGateway, step.restMs};
    return sooner;
}

bool isForFallback(const AttemptFacts &facts, const NextStep &step)
{
    const bool isUnsent = facts.result.outcome == Outcome::Temporary || facts.result.outcome == Outcome::GatewayFinal;
    return isUnsent && step.state == DeliveryState::Queued && !isAboutMessage(facts.result);
}

std::optional<Instant> firstAsked(const GatewayPromise &promise, Instant now)
{
    constexpr qint64 soonMs = 10'000; // a provider's own books may lag a little
    if (promise.canBeAsked)
        return now.plusMs(soonMs);
    return promise.reports ? std::optional(now.plusMs(askingMs)) : std::nullopt;
}

bool mayResend(UnknownPolicy policy, ReminderClass reminderClass)
{
    return policy == UnknownPolicy::Resend && reminderClass != ReminderClass::Care;
}

DoubtStep afterAsking(const Doubt &doubt, const Whereabouts &finding, Instant now)
{
    constexpr qint64 againMs = 60'000;
    const bool mayGo = doubt.reminderClass != ReminderClass::Care && doubt.attempts < maxAttempts;
    switch (finding.found) {
    case Found::Sent:
        return {DeliveryState::Sent, {}, {}, finding.words};
    case Found::Delivered:
        return {DeliveryState::Delivered, {}, {}, finding.words};
    case Found::Refused:
        return {DeliveryState::Failed, {}, finding.code, finding.words};
    case Found::Absent:
        if (mayGo && doubt.policy != UnknownPolicy::Ask)
            return {DeliveryState::Queued, now, QStringLiteral("asked.absent"), finding.words};
        return {DeliveryState::Unknown, {}, QStringLiteral("asked.absent"), finding.words};
    case Found::NotReached:
    case Found::NotTold:
        break;
    }
    const qint64 patience = finding.found == Found::NotReached ? reachingMs : askingMs;
    if (now.ms - doubt.handedOver.ms < patience)
        return {DeliveryState::Unknown, now.plusMs(againMs), {}, {}};
    if (mayGo && mayResend(doubt.policy, doubt.reminderClass))
        return {DeliveryState::Queued, now, QStringLiteral("asked.untold"), {}};
    return {DeliveryState::Unknown, {}, QStringLiteral("asked.untold"), {}};
}

bool isAboutConnection(const QString &code)
{
    return code.startsWith(QLatin1String("connect.")) || code.startsWith(QLatin1String("tls.")) ||
           code.startsWith(QLatin1String("dns."));
}

} // namespace remindesk
