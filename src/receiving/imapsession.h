// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "receiving/imapreader.h"
#include "workflow/intakeconfig.h"

#include <atomic>
#include <memory>

namespace remindesk {

/// How a mailbox is reached.
struct MailboxSetup
{
    MailboxConfig config;
    QByteArray password;
    int timeoutSeconds = 60;
};

/// One connection to an IMAP server (RFC 3501, IDLE: RFC 2177). libcurl connects, checks the certificate and logs in;
/// the commands after that are ours, since libcurl fetches a mail only by marking it as seen. Nothing in the mailbox is
/// changed: the folder is examined, mails are peeked at. Used on one thread; wake() from any.
///
/// E-MBX-04 cannot be reached (%1) · E-MBX-05 certificate not trusted · E-MBX-06 user or password refused · E-MBX-07 the
/// folder %1 cannot be opened · E-MBX-08 the connection was lost · E-MBX-09 an answer that is no IMAP.
class ImapSession
{
public:
    explicit ImapSession(MailboxSetup setup);
    ~ImapSession();

    [[nodiscard]] Done open(); ///< connects, logs in, examines the folder
    [[nodiscard]] quint32 uidValidity() const { return m_uidValidity; }
    [[nodiscard]] bool canIdle() const { return m_canIdle; }
    /// UIDs of mails, ascending: `criteria` as in "UID 5:*" or "SINCE 1-Nov-2026".
    [[nodiscard]] Result<QList<quint32>> search(const QByteArray &criteria);
    /// The first MiB of a mail; empty when it is gone.
    [[nodiscard]] Result<QByteArray> fetch(quint32 uid);
    /// Waits until something new arrived, the time is over or wake() was called; true: look now.
    [[nodiscard]] Result<bool> idle(int seconds);
    void wake(); ///< any thread: ends whatever waits; every later call fails

private:
    struct Curl;
    [[nodiscard]] Done command(const QByteArray &words, QList<ImapResponse> &untagged);
    [[nodiscard]] Done send(const QByteArray &bytes);
    [[nodiscard]] Result<ImapResponse> response(int seconds); ///< an empty line when the time is over
    [[nodiscard]] bool waitFor(short events, int ms);         ///< false: time over or woken
    [[nodiscard]] bool isWoken() const { return m_isWoken; }

    const MailboxSetup m_setup;
    std::unique_ptr<Curl> m_curl;
    ImapReader m_reader;
    int m_wakeEnds[2] = {-1, -1};
    std::atomic<bool> m_isWoken = false;
    quint32 m_uidValidity = 0;
    int m_tag = 0;
    bool m_canIdle = false;
    bool m_hasNews = false; ///< mail came since the last search: IDLE would not tell of it again
};

} // namespace remindesk
