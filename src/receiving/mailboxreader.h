// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "receiving/imapsession.h"
#include "workflow/intakestore.h"
#include "workflow/ticketstore.h"

#include <functional>
#include <mutex>
#include <thread>

namespace remindesk {

struct MailboxPorts
{
    IntakeStore &intake;
    SyncStore &places; ///< where reading goes on, under "mailbox:NAME"
    const Clock &clock;
};

/// Reads one mailbox for bounces and answers: all that is new, then IDLE, or a look every so many seconds. What was
/// read is known by its UID, kept after its effect, so that a killed reader reads at most the same mail again, which
/// changes nothing. A mailbox seen for the first time, or numbered anew (UIDVALIDITY), is read a week back. Works on a
/// thread of its own until it is destroyed.
class MailboxReader
{
public:
    MailboxReader(MailboxSetup setup, MailboxPorts ports);
    ~MailboxReader();

    /// Called after an answer of a customer was kept; set before start().
    void setAnswered(std::function<void()> answered) { m_answered = std::move(answered); }
    void start();

private:
    struct Place
    {
        quint32 uidValidity = 0;
        quint32 lastUid = 0;
    };

    void run(const std::stop_token &stop);
    [[nodiscard]] Done session(const std::stop_token &stop);
    [[nodiscard]] Done readNew(ImapSession &imap, const std::stop_token &stop);
    [[nodiscard]] Done take(const QByteArray &mail);
    [[nodiscard]] Result<Place> place(quint32 uidValidity);
    [[nodiscard]] Done keepPlace(const Place &place);
    void noteTrouble(const Error &error);
    void waitFor(int seconds, const std::stop_token &stop);
    [[nodiscard]] QString provider() const { return QStringLiteral("mailbox:") + m_setup.config.name; }

    const MailboxSetup m_setup;
    MailboxPorts m_ports;
    std::function<void()> m_answered;
    std::mutex m_mutex; // guards m_session
    ImapSession *m_session = nullptr;
    QString m_lastTrouble;
    std::jthread m_thread; // last: ends before what it uses
};

/// Connects, logs in and opens the folder, and says how many mails of the last week are there. For `mailbox check`.
[[nodiscard]] Result<int> checkMailbox(const MailboxSetup &setup, Instant now);

} // namespace remindesk
