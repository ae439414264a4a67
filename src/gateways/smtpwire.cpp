// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpwire.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>

namespace remindesk {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds idleLimit = 60s;
constexpr std::chrono::milliseconds lookAgain = 250ms; // how soon a cancelled wait ends
constexpr qsizetype longestLine = 65'536;           // RFC 5321 §4.5.3.1.5 says 512

QByteArray urlOf(const SmtpSetup &setup)
{
    const QByteArray scheme = setup.security == SmtpSecurity::Smtps ? "smtps://" : "smtp://";
    // libcurl takes the name for EHLO from the path
    return scheme + setup.host.toUtf8() + ':' + QByteArray::number(setup.port) + '/' +
           setup.ehlo.toUtf8().toPercentEncoding();
}

} // namespace

void SmtpWire::startClock()
{
    m_deadline = std::chrono::steady_clock::now() + std::chrono::seconds(m_setup.timeoutSeconds);
}

void SmtpWire::prepare(CURL *curl)
{
    curl_easy_setopt(curl, CURLOPT_URL, urlOf(m_setup).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    const bool isPlain = m_setup.security == SmtpSecurity::None;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, isPlain ? long(CURLUSESSL_NONE) : long(CURLUSESSL_ALL));
    if (!m_setup.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_setup.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_setup.password.constData());
    }
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &SmtpWire::watch);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &SmtpWire::progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_words);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT,
                     std::min(long(idleLimit.count()), long(m_setup.timeoutSeconds)));
}

SmtpTrouble SmtpWire::open()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
    if (left <= 0ms)
        return SmtpTrouble::TimedOut;
    m_words[0] = '\0';
    m_received.clear();
    CurlHandle handle = newCurlHandle(m_setup.caFile.toUtf8(), long(left.count()));
    prepare(handle.get());
    const CURLcode code = curl_easy_perform(handle.get());
    // What comes on an open connection is read here.
    curl_easy_setopt(handle.get(), CURLOPT_VERBOSE, 0L);
    if (code != CURLE_OK)
        return troubleOf(code);
    m_handle = std::move(handle);
    return SmtpTrouble::None;
}

void SmtpWire::close()
{
    m_handle.reset();
}

void SmtpWire::leave()
{
    if (!isOpen())
        return;
    m_deadline = std::chrono::steady_clock::now() + 1s;
    m_dialogue.sent("QUIT");
    if (write("QUIT\r\n") == SmtpTrouble::None)
        (void)readReply(); // a server may count it as rude to be left while it answers
    close();
}

SmtpTrouble SmtpWire::troubleOf(CURLcode code) const
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return SmtpTrouble::NotResolved;
    case CURLE_COULDNT_CONNECT:
        return SmtpTrouble::Refused;
    case CURLE_OPERATION_TIMEDOUT:
        return SmtpTrouble::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return SmtpTrouble::Untrusted;
    case CURLE_SSL_CACERT_BADFILE:
        return SmtpTrouble::CaFile;
    case CURLE_USE_SSL_FAILED:
        return SmtpTrouble::TlsMissing;
    case CURLE_SSL_CONNECT_ERROR:
        return SmtpTrouble::TlsFailed;
    case CURLE_LOGIN_DENIED:
        return SmtpTrouble::LoginDenied;
    case CURLE_ABORTED_BY_CALLBACK:
        return SmtpTrouble::Stopped;
    default:
        return SmtpTrouble::Dropped;
    }
}

SmtpTrouble SmtpWire::waitFor(short events, Time until) const
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(m_handle.get(), CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD)
        return SmtpTrouble::Dropped;
    while (!m_isCancelled) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left <= 0ms)
            return SmtpTrouble::TimedOut;
        pollfd wanted{socket, events, 0};
        const int ready = ::poll(&wanted, 1, int(std::min(left, lookAgain).count()));
        if (ready > 0)
            return SmtpTrouble::None;
        if (ready < 0 && errno != EINTR)
            return SmtpTrouble::Dropped;
    }
    return SmtpTrouble::Stopped;
}

SmtpTrouble SmtpWire::write(QByteArrayView bytes, qsizetype *unsent)
{
    while (true) {
        if (unsent != nullptr)
            *unsent = bytes.size();
        if (bytes.isEmpty())
            return SmtpTrouble::None;
        size_t written = 0;
        const CURLcode code = curl_easy_send(m_handle.get(), bytes.data(), size_t(bytes.size()), &written);
        if (code == CURLE_AGAIN) {
            if (const SmtpTrouble trouble = waitFor(POLLOUT, m_deadline); trouble != SmtpTrouble::None)
                return trouble;
        } else if (code != CURLE_OK) {
            return SmtpTrouble::Dropped;
        }
        bytes = bytes.sliced(qsizetype(written));
    }
}

SmtpTrouble SmtpWire::readReply()
{
    const Time until = std::min(m_deadline, std::chrono::steady_clock::now() + Time::duration(idleLimit));
    while (true) {
        const qsizetype end = m_received.indexOf('\n');
        if (end < 0) {
            if (const SmtpTrouble trouble = receive(until); trouble != SmtpTrouble::None)
                return trouble;
            continue;
        }
        const QByteArray line = m_received.left(end + 1);
        m_received.remove(0, end + 1);
        m_dialogue.received(line);
        if (line.size() < 4 || line.at(3) != '-')
            return SmtpTrouble::None;
    }
}

SmtpTrouble SmtpWire::receive(Time until)
{
    if (m_received.size() > longestLine)
        return SmtpTrouble::Dropped;
    while (true) { // asked before waiting: TLS may hold bytes that the socket has given already
        std::array<char, 4096> buffer{};
        size_t count = 0;
        const CURLcode code = curl_easy_recv(m_handle.get(), buffer.data(), buffer.size(), &count);
        if (code == CURLE_OK && count > 0) {
            m_received.append(buffer.data(), qsizetype(count));
            return SmtpTrouble::None;
        }
        if (code != CURLE_AGAIN)
            return SmtpTrouble::Dropped;
        if (const SmtpTrouble trouble = waitFor(POLLIN, until); trouble != SmtpTrouble::None)
            return trouble;
    }
}

int SmtpWire::watch(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    SmtpDialogue &dialogue = static_cast<SmtpWire *>(self)->m_dialogue;
    if (type == CURLINFO_HEADER_OUT)
        dialogue.sent(QByteArray::fromRawData(data, qsizetype(size)));
    else if (type == CURLINFO_HEADER_IN)
        dialogue.received(QByteArray(data, qsizetype(size)));
    return 0;
}

int SmtpWire::progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpWire *>(self)->m_isCancelled ? 1 : 0;
}

} // namespace remindesk
