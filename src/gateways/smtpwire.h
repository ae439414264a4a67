// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/curlhandle.h"
#include "gateways/smtpdialogue.h"
#include "gateways/smtpgateway.h"

#include <QByteArrayView>

#include <atomic>
#include <chrono>

namespace remindesk {

/// An SMTP connection that is ready for mails. libcurl makes it (address, TLS and its checks, EHLO, STARTTLS, login) and
/// carries the bytes; the commands of a mail are the caller's, so that several can leave together. Every line that comes
/// goes to the dialogue. One thread; `isCancelled` is set from any and ends what waits.
class SmtpWire
{
public:
    SmtpWire(const SmtpSetup &setup, SmtpDialogue &dialogue, const std::atomic<bool> &isCancelled)
        : m_setup(setup), m_dialogue(dialogue), m_isCancelled(isCancelled)
    {
    }

    /// From now everything together takes the gateway's time at most.
    void startClock();
    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }
    [[nodiscard]] SmtpTrouble open();
    void close();
    /// Says QUIT first.
    void leave();

    /// Anything but None: the last byte did not leave, and so many more did not.
    [[nodiscard]] SmtpTrouble write(QByteArrayView bytes, qsizetype *unsent = nullptr);
    /// Reads one reply, all its lines.
    [[nodiscard]] SmtpTrouble readReply();

    [[nodiscard]] QByteArray words() const { return QByteArray(m_words); } ///< libcurl's, for a person

private:
    using Time = std::chrono::steady_clock::time_point;

    void prepare(CURL *curl);
    [[nodiscard]] SmtpTrouble troubleOf(CURLcode code) const;
    [[nodiscard]] SmtpTrouble waitFor(short events, Time until) const;
    [[nodiscard]] SmtpTrouble receive(Time until);
    static int watch(CURL *handle, curl_infotype type, char *data, size_t size, void *self);
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const SmtpSetup &m_setup;
    SmtpDialogue &m_dialogue;
    const std::atomic<bool> &m_isCancelled;
    CurlHandle m_handle;
    QByteArray m_received; ///< not yet a whole line
    Time m_deadline;
    char m_words[CURL_ERROR_SIZE] = {};
};

} // namespace remindesk
