// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/intakestore.h"
#include "workflow/ticketsource.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace remindesk {

/// Writes customers' answers into their tickets as comments, so that colleagues in the tracker see them. What is still
/// to be written stands in the store: a kill loses nothing. Lives on the sources' thread.
class AnswerNoting final : public QObject
{
    Q_OBJECT

public:
    AnswerNoting(const QList<TicketSource *> &sources, IntakeStore &store, const Clock &clock);

    /// Any thread: soon, however often it is called until then. A source that is down is asked again after a minute.
    void runSoon();

Q_SIGNALS:
    /// Nothing is left that can be written now.
    void rested(int written, int failed);

private:
    void begin();
    void next();
    void write(const UnnotedAnswer &answer);
    void putDown(const UnnotedAnswer &answer, const Done &written);
    void rest(bool isAgainWanted);

    QHash<SourceId, TicketSource *> m_sources; ///< live ones only; not owned
    IntakeStore &m_store;
    const Clock &m_clock;
    QTimer m_soon;
    QList<SourceId> m_open; ///< still to do; the first is being done
    QList<UnnotedAnswer> m_answers;
    int m_written = 0;
    int m_failed = 0;
    bool m_isRunning = false;
    bool m_isAgainWanted = false;
};

/// The comment: channel, masked sender, time and the customer's words.
[[nodiscard]] QString answerNoteText(const UnnotedAnswer &answer);

} // namespace remindesk
