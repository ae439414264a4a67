// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateways/curlhandle.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <functional>
#include <optional>

namespace remindesk {

struct HttpRequest
{
    QByteArray method = "POST"; ///< or PUT; GET: `body` does not leave
    QByteArray url;
    QList<QByteArray> headers; ///< "Name: value"; no control characters
    QByteArray body;
};

enum class HttpTrouble {
    None,
    NotResolved,
    Refused,
    TimedOut,
    Dropped,
    Untrusted,
    TlsFailed,
    CaFile,
    Stopped,
    NotRecorded,
    TooLong
};

struct HttpAnswer
{
    bool isStarted = false; ///< the request's first byte may have left
    HttpTrouble trouble = HttpTrouble::None;
    int status = 0;
    QByteArray body;       ///< at most 1 MiB
    QByteArray retryAfter; ///< the header as it came
    QByteArray words;      ///< the library's words about the trouble
};

/// Makes one request: certificates verified, no redirect followed, no cookie, a deadline for all of it,
/// answers cut at 1 MiB, own User-Agent. `beforeStart` is called when the connection stands, before the first
/// byte; false: nothing leaves. Every request has its own connection: on a kept one libcurl would send again
/// by itself when the server closes it, and nobody could say how often the request arrived. Blocks.
class HttpExchange
{
public:
    static constexpr qsizetype longestAnswer = 1 << 20;

    HttpExchange(const QByteArray &caFile, long timeoutMs);
    [[nodiscard]] HttpAnswer perform(const HttpRequest &request, const std::function<bool()> &beforeStart);
    void cancel() { m_isCancelled = true; } ///< any thread

private:
    [[nodiscard]] HttpTrouble troubleOf(CURLcode code) const;
    static size_t write(char *data, size_t size, size_t count, void *self);
    static size_t header(char *data, size_t size, size_t count, void *self);
    static int start(void *self, char *, char *, int, int);
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    CurlHandle m_handle;
    HttpAnswer m_answer;
    HttpTrouble m_ownTrouble = HttpTrouble::None;
    const std::function<bool()> *m_beforeStart = nullptr;
    char m_words[CURL_ERROR_SIZE] = {};
    std::atomic<bool> m_isCancelled{false};
};

/// Retry-After (RFC 9110 §10.2.3): seconds or a date, clamped to 1 s … 1 h; nothing for anything else. Pure.
[[nodiscard]] std::optional<qint64> retryAfterMs(const QByteArray &value, Instant now);

} // namespace remindesk
