// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/delivery.h"

#include <QList>

#include <optional>
#include <vector>

namespace remindesk {

/// The messages that were queued from `begin` on, up to the next bucket.
struct FigureBucket
{
    Instant begin;
    qint64 sent = 0;
    qint64 delivered = 0;
    qint64 answered = 0;

    bool operator==(const FigureBucket &) const = default;
};

/// What became of a set of messages. Each message counts where it was queued, however late its answer came: the figures
/// of a week that is over change only by what that week's messages still cause.
struct Figures
{
    qint64 messages = 0;
    qint64 sent = 0;      ///< that left the house: hasLeft()
    qint64 delivered = 0; ///< among these, that a provider or a person says arrived
    qint64 answered = 0;  ///< whose customer answered; at most one answer a message
    qint64 attention = 0; ///< failed, unknown, undelivered, bounced or expired
    std::optional<qint64> medianAnswerMs; ///< from leaving to the first answer, of those that were answered
    QList<FigureBucket> buckets;

    bool operator==(const Figures &) const = default;
};

/// Whether a message in this state was handed over: sent, delivered, and what came back later.
[[nodiscard]] bool hasLeft(DeliveryState state);

/// Where buckets begin between two instants: whole days, weeks, 30 days, 90 days or years before `end`, at most forty.
[[nodiscard]] QList<Instant> bucketBegins(Instant first, Instant end);

/// Adds messages up. A message before the first bucket counts into that one.
class FigureFold
{
public:
    explicit FigureFold(const QList<Instant> &begins = {});

    void add(Instant created, DeliveryState state, qint64 count = 1);
    /// Its first answer, `tookMs` after it left; nothing where that is unknown.
    void addAnswer(Instant created, std::optional<qint64> tookMs);
    /// Whether all that was queued between two instants belongs into one bucket.
    [[nodiscard]] bool isOneBucket(Instant oldest, Instant newest);
    [[nodiscard]] Figures figures() const;

private:
    [[nodiscard]] FigureBucket *bucketOf(Instant created);

    Figures m_figures;
    std::vector<qint64> m_times;
};

} // namespace remindesk
