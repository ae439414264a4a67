// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpexchange.h"

#include <algorithm>

namespace remindesk {

HttpExchange::HttpExchange(const QByteArray &caFile, long timeoutMs)
    : m_handle(newCurlHandle(caFile, timeoutMs))
{
    CURL *curl = m_handle.get();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Remindesk");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &HttpExchange::write);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &HttpExchange::header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, &HttpExchange::start);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &HttpExchange::progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_words);
}

HttpAnswer HttpExchange::perform(const HttpRequest &request, const std::function<bool()> &beforeStart)
{
    CURL *curl = m_handle.get();
    CurlList headers;
    append(headers, "Expect:"); // no "100-continue": one request, one answer
    for (const QByteArray &line : request.headers)
        append(headers, line);
    curl_easy_setopt(curl, CURLOPT_URL, request.url.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    if (request.method == "GET") {
        curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    } else {
        curl_easy_setopt(curl, CURLOPT_POST, 1L);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
    m_answer = {};
    m_ownTrouble = HttpTrouble::None;
    m_beforeStart = &beforeStart;
    m_words[0] = '\0';
    const CURLcode code = curl_easy_perform(curl);
    m_beforeStart = nullptr;
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = int(status);
    m_answer.trouble = troubleOf(code);
    m_answer.words = m_words;
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, nullptr);
    return std::move(m_answer);
}

HttpTrouble HttpExchange::troubleOf(CURLcode code) const
{
    if (m_ownTrouble != HttpTrouble::None)
        return m_ownTrouble;
    switch (code) {
    case CURLE_OK:
        return HttpTrouble::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return HttpTrouble::NotResolved;
    case CURLE_COULDNT_CONNECT:
        return HttpTrouble::Refused;
    case CURLE_OPERATION_TIMEDOUT:
        return HttpTrouble::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return HttpTrouble::Untrusted;
    case CURLE_SSL_CACERT_BADFILE:
        return HttpTrouble::CaFile;
    case CURLE_SSL_CONNECT_ERROR:
        return HttpTrouble::TlsFailed;
    case CURLE_ABORTED_BY_CALLBACK:
        return HttpTrouble::Stopped;
    default:
        return HttpTrouble::Dropped;
    }
}

size_t HttpExchange::write(char *data, size_t size, size_t count, void *self)
{
    auto *exchange = static_cast<HttpExchange *>(self);
    const qsizetype length = qsizetype(size) * qsizetype(count);
    const qsizetype room = longestAnswer - exchange->m_answer.body.size();
    exchange->m_answer.body.append(data, std::min(length, room));
    if (length <= room)
        return size * count;
    exchange->m_ownTrouble = HttpTrouble::TooLong;
    return 0;
}

size_t HttpExchange::header(char *data, size_t size, size_t count, void *self)
{
    const QByteArray line(data, qsizetype(size * count));
    constexpr const char *name = "retry-after:";
    if (line.toLower().startsWith(name))
        static_cast<HttpExchange *>(self)->m_answer.retryAfter = line.mid(qsizetype(qstrlen(name))).trimmed();
    return size * count;
}

int HttpExchange::start(void *self, char *, char *, int, int)
{
    auto *exchange = static_cast<HttpExchange *>(self);
    if (exchange->m_isCancelled || !(*exchange->m_beforeStart)()) {
        exchange->m_ownTrouble = exchange->m_isCancelled ? HttpTrouble::Stopped : HttpTrouble::NotRecorded;
        return CURL_PREREQFUNC_ABORT;
    }
    exchange->m_answer.isStarted = true;
    return CURL_PREREQFUNC_OK;
}

int HttpExchange::progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<HttpExchange *>(self)->m_isCancelled ? 1 : 0;
}

std::optional<qint64> retryAfterMs(const QByteArray &value, Instant now)
{
    constexpr qint64 shortest = 1'000;
    constexpr qint64 longest = 3'600'000;
    if (value.isEmpty())
        return {};
    const bool isNumber =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        const qint64 seconds = value.size() > 9 ? longest / 1000 : value.toLongLong();
        return std::clamp(seconds * 1000, shortest, longest);
    }
    const time_t date = curl_getdate(value.constData(), nullptr);
    if (date < 0)
        return {};
    return std::clamp(qint64(date) * 1000 - now.ms, shortest, longest);
}

} // namespace remindesk
