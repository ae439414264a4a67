// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/receipt.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Report, 5> reports{
    {"progress"_L1, "delivered"_L1, "undelivered"_L1, "bounced"_L1, "other"_L1}};

std::optional<DeliveryState> stateOf(Report report)
{
    switch (report) {
    case Report::Progress:
        return DeliveryState::Sent;
    case Report::Delivered:
        return DeliveryState::Delivered;
    case Report::Undelivered:
        return DeliveryState::Undelivered;
    case Report::Bounced:
        return DeliveryState::Bounced;
    case Report::Other:
        break;
    }
    return std::nullopt;
}

/// Among what reports can say, worse is further.
int rank(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sent:
        return 1;
    case DeliveryState::Delivered:
        return 2;
    case DeliveryState::Undelivered:
        return 3;
    case DeliveryState::Bounced:
        return 4;
    default:
        return 0; // on its way, or nobody knows
    }
}

bool isBad(DeliveryState state)
{
    return state == DeliveryState::Undelivered || state == DeliveryState::Bounced;
}

} // namespace

QString reportKey(Report report)
{
    return reports.key(report);
}

std::optional<Report> reportFromKey(const QString &key)
{
    return reports.value(key);
}

ReceiptEffect applyReceipt(DeliveryState state, Report report)
{
    using enum DeliveryState;
    const auto said = stateOf(report);
    if (!said)
        return {};
    switch (state) {
    case Draft:
    case Blocked:
    case Scheduled:
    case Held:
    case Queued:
        // What is to be sent again may fail the first time: that is no reason not to send it.
        return isBad(*said) ? ReceiptEffect() : ReceiptEffect{said, false};
    case Sending:
    case Unknown:
    case Sent:
    case Delivered:
    case Undelivered:
    case Bounced: {
        const bool isContradiction = (state == Delivered && isBad(*said)) || (isBad(state) && *said == Delivered);
        const bool isFurther = rank(*said) > rank(state);
        return {isFurther ? said : std::nullopt, isContradiction};
    }
    case Failed: // the provider had refused it, and now knows it all the same
        return {std::nullopt, !isBad(*said)};
    case Merged:
    case Skipped:
    case Canceled:
    case Expired:
    case Simulated:
        return {std::nullopt, true};
    }
    return {};
}

} // namespace remindesk
