// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/intakestore.h"

namespace remindesk {

class StoreThread;

/// IntakeStore over SQLite. Any thread may call it. A report is the result of something sent: it may use the disk's
/// reserve.
class IntakeRepository final : public IntakeStore
{
public:
    explicit IntakeRepository(StoreThread &thread)
        : m_thread(thread)
    {}

    [[nodiscard]] Async<QList<TakenReceipt>> takeReceipts(QList<Receipt> receipts) override;
    [[nodiscard]] Async<TakenAnswer> takeAnswer(Answer answer) override;
    [[nodiscard]] Async<int> joinAside(Instant now) override;
    [[nodiscard]] Async<QList<UnnotedAnswer>> unnotedAnswers(QList<SourceId> sources, int limit) override;
    [[nodiscard]] Async<void> markNoted(qint64 seq, HistoryEvent event) override;
    [[nodiscard]] Async<IntakeCounts> intakeCounts() override;
    [[nodiscard]] Async<QList<IntakeRow>> openRows(int limit) override;
    [[nodiscard]] Async<QStringList> engagement(MessageId message) override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
