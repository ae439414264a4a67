// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/intakestore.h"

#include <QSet>

#include <mutex>

namespace remindesk {

/// Keeps what it is given; a copy is a repetition.
struct FakeIntake final : IntakeStore
{
    Async<QList<TakenReceipt>> takeReceipts(QList<Receipt> given) override
    {
        const std::lock_guard lock(mutex);
        if (isBroken)
            return ready<Result<QList<TakenReceipt>>>(failure(QStringLiteral("E-STO-09")));
        QList<TakenReceipt> taken;
        for (const Receipt &receipt : given) {
            const bool isNew = isFirst(receipt.provider, receipt.eventId);
            if (isNew)
                receipts += receipt;
            taken += TakenReceipt{isNew ? TakenReceipt::Moved : TakenReceipt::Repeated, {}, {}};
        }
        return ready<Result<QList<TakenReceipt>>>(taken);
    }
    Async<TakenAnswer> takeAnswer(Answer answer) override
    {
        const std::lock_guard lock(mutex);
        if (isBroken)
            return ready<Result<TakenAnswer>>(failure(QStringLiteral("E-STO-09")));
        const bool isNew = isFirst(answer.provider, answer.eventId);
        if (isNew)
            answers += answer;
        return ready<Result<TakenAnswer>>(TakenAnswer{!isNew, {}, {}, 0});
    }
    Async<int> joinAside(Instant) override { return ready<Result<int>>(0); }
    Async<QList<UnnotedAnswer>> unnotedAnswers(QList<SourceId>, int) override
    {
        const std::lock_guard lock(mutex);
        return ready<Result<QList<UnnotedAnswer>>>(unnoted);
    }
    Async<void> markNoted(qint64 seq, HistoryEvent event) override
    {
        const std::lock_guard lock(mutex);
        events += event;
        unnoted.removeIf([seq](const UnnotedAnswer &one) { return one.seq == seq; });
        return ready<Done>({});
    }
    Async<IntakeCounts> intakeCounts() override { return ready<Result<IntakeCounts>>(IntakeCounts()); }
    Async<QList<IntakeRow>> openRows(int) override { return ready<Result<QList<IntakeRow>>>(QList<IntakeRow>()); }
    Async<QStringList> engagement(MessageId) override { return ready<Result<QStringList>>(QStringList()); }

    std::mutex mutex;
    bool isBroken = false;
    QList<Receipt> receipts;
    QList<Answer> answers;
    QList<UnnotedAnswer> unnoted;
    QList<HistoryEvent> events;

private:
    bool isFirst(const QString &provider, const QString &event)
    {
        const QString id = provider + QLatin1Char('\n') + event;
        const bool isNew = !m_seen.contains(id);
        m_seen.insert(id);
        return isNew;
    }
    QSet<QString> m_seen;
};

} // namespace remindesk
