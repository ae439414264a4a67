// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

#include <QList>
#include <QObject>

namespace remindesk {

/// Cancels many messages that were just queued, one after the other: a bulk run taken back. What has gone meanwhile
/// stays. Deletes itself when it has finished. Lives on its maker's thread; the store outlives it.
class TakingBack final : public QObject
{
    Q_OBJECT

public:
    TakingBack(ReminderStore &store, QList<MessageId> messages, QString source, QObject *parent = nullptr);

    void start(Instant at);

Q_SIGNALS:
    void canceled(const remindesk::MessageId &message);
    void finished(int canceled, int tooLate);

private:
    void next(qsizetype index);

    ReminderStore &m_store;
    QList<MessageId> m_messages;
    QString m_source;
    Instant m_at;
    int m_canceled = 0;
};

} // namespace remindesk
