// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/figures.h"

#include <algorithm>

namespace remindesk {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 bucketsAtMost = 40;

/// The middle one; of an even number the mean of the two in the middle.
std::optional<qint64> medianOf(std::vector<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

bool isTrouble(DeliveryState state)
{
    using enum DeliveryState;
    return state == Failed || state == Unknown || state == Undelivered || state == Bounced || state == Expired;
}

} // namespace

bool hasLeft(DeliveryState state)
{
    using enum DeliveryState;
    return state == Sent || state == Delivered || state == Undelivered || state == Bounced;
}

QList<Instant> bucketBegins(Instant first, Instant end)
{
    const qint64 span = std::max<qint64>(1, end.ms - first.ms);
    const auto countOf = [span](qint64 width) { return (span + width - 1) / width; };
    qint64 width = 365 * dayMs;
    for (const qint64 days : {90, 30, 7, 1}) {
        if (countOf(days * dayMs) <= bucketsAtMost)
            width = days * dayMs;
    }
    QList<Instant> begins;
    for (qint64 i = std::min(bucketsAtMost, countOf(width)); i > 0; --i)
        begins += Instant{end.ms - i * width};
    return begins;
}

FigureFold::FigureFold(const QList<Instant> &begins)
{
    for (const Instant begin : begins)
        m_figures.buckets.append(FigureBucket{begin});
}

FigureBucket *FigureFold::bucketOf(Instant created)
{
    if (m_figures.buckets.isEmpty())
        return nullptr;
    const auto after = std::upper_bound(m_figures.buckets.begin(), m_figures.buckets.end(), created,
                                        [](Instant at, const FigureBucket &bucket) { return at < bucket.begin; });
    return &*(after == m_figures.buckets.begin() ? after : after - 1);
}

bool FigureFold::isOneBucket(Instant oldest, Instant newest)
{
    return bucketOf(oldest) == bucketOf(newest);
}

void FigureFold::add(Instant created, DeliveryState state, qint64 count)
{
    const qint64 sent = hasLeft(state) ? count : 0;
    const qint64 delivered = state == DeliveryState::Delivered ? count : 0;
    m_figures.messages += count;
    m_figures.attention += isTrouble(state) ? count : 0;
    m_figures.sent += sent;
    m_figures.delivered += delivered;
    if (FigureBucket *bucket = bucketOf(created)) {
        bucket->sent += sent;
        bucket->delivered += delivered;
    }
}

void FigureFold::addAnswer(Instant created, std::optional<qint64> tookMs)
{
    ++m_figures.answered;
    if (FigureBucket *bucket = bucketOf(created))
        ++bucket->answered;
    if (tookMs)
        m_times.push_back(*tookMs);
}

Figures FigureFold::figures() const
{
    Figures figures = m_figures;
    figures.medianAnswerMs = medianOf(m_times);
    return figures;
}

} // namespace remindesk
