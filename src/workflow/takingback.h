// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

#include <QList>
#include <QObject>

#include <optional>

namespace remindesk {

/// Cancels messages that were just queued, one after the other. What has gone meanwhile stays, and so does what the store
/// could not cancel, which is another thing: it will go. Deletes itself when it has finished. Lives on its maker's thread; the store outlives it.
class TakingBack final : public QObject
{
    Q_OBJECT

public:
    TakingBack(ReminderStore &store, QList<MessageId> messages, QString source, QObject *parent = nullptr);

    void start(Instant at);

Q_SIGNALS:
    void canceled(const remindesk::MessageId &message);
    void failed(const remindesk::Error &error); ///< of the first that could not be canceled; before finished()
    void finished(int canceled, int tooLate);   ///< those that could not be canceled are in neither

private:
    void next(qsizetype index);

    ReminderStore &m_store;
    QList<MessageId> m_messages;
    QString m_source;
    Instant m_at;
    int m_canceled = 0;
    int m_tooLate = 0;
    std::optional<Error> m_problem;
};

} // namespace remindesk
