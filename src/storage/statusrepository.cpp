// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statusrepository.h"

#include "storage/gatewayrows.h"
#include "storage/messagerows.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

using enum DeliveryState;

qint64 sumOf(Database &database, std::initializer_list<DeliveryState> states)
{
    qint64 sum = 0;
    for (const DeliveryState state : states)
        sum += countOf(database, state);
    return sum;
}

std::optional<Instant> oldestDue(Database &database, Instant now)
{
    std::optional<Instant> oldest;
    for (const Channel channel : allChannels()) {
        const auto due = database.one(u"SELECT next_try_ms FROM message INDEXED BY message_due WHERE channel = ? AND "_s
                                          + QLatin1StringView(claimableStates) + " ORDER BY next_try_ms LIMIT 1"_L1,
                                      {channelKey(channel)}, [](const Row &row) { return row.instant(0); });
        if (due && *due <= now && (!oldest || *due < *oldest))
            oldest = due;
    }
    return oldest;
}

/// The newest message of each bad state, and the newest one that was put back with a reason.
void readLastError(Database &database, DispatchStatus &status)
{
    for (const DeliveryState state : {Failed, Unknown, Undelivered, Bounced, Expired, Queued, Held}) {
        database.each(u"SELECT reason, last_ms FROM message INDEXED BY message_trouble WHERE state = ? AND reason <> '' "
                      "ORDER BY last_ms DESC, seq DESC LIMIT 1"_s,
                      {deliveryStateKey(state)}, [&](const Row &row) {
                          const bool isWaiting = state == Queued || state == Held;
                          // A rule's reason ("quiet-hours") is no error; a provider's has a dot ("smtp.451").
                          if ((isWaiting && !row.text(0).contains(u'.')) || row.instant(1) <= status.lastErrorAt)
                              return;
                          status.lastError = row.text(0);
                          status.lastErrorAt = row.instant(1);
                      });
    }
}

} // namespace

Async<DispatchStatus> StatusRepository::dispatchStatus(Instant now)
{
    return m_thread.read<DispatchStatus>([now](Database &database) {
        DispatchStatus status;
        status.queued = sumOf(database, {Queued, Scheduled});
        status.held = sumOf(database, {Held, Blocked});
        status.awaiting = database.number(u"SELECT count(*) FROM attempt INDEXED BY attempt_open "
                                          "WHERE phase IN ('prepared', 'awaiting') AND phase = 'awaiting'"_s);
        status.unknown = countOf(database, Unknown);
        status.failed = sumOf(database, {Failed, Undelivered, Bounced, Expired});
        status.oldestDue = oldestDue(database, now);
        readLastError(database, status);
        status.gateways = gatewayHealths(database);
        return status;
    });
}

Async<qint64> StatusRepository::changeMark()
{
    return m_thread.read<qint64>([](Database &database) { return database.number(u"PRAGMA data_version"_s); });
}

} // namespace remindesk
