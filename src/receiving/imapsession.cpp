// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/imapsession.h"

#include <QDeadlineTimer>

#include <mutex>

#include <curl/curl.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mailBytes = 1024 * 1024;

Error lost()
{
    return {u"E-MBX-08"_s, {}, {}};
}

Error connectError(CURLcode code)
{
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return {u"E-MBX-05"_s, {}, {}};
    case CURLE_LOGIN_DENIED:
        return {u"E-MBX-06"_s, {}, {}};
    default:
        return {u"E-MBX-04"_s, {QString::fromLatin1(curl_easy_strerror(code))}, {}};
    }
}

} // namespace

struct ImapSession::Curl
{
    CURL *handle = nullptr;
    curl_socket_t socket = CURL_SOCKET_BAD;

    ~Curl() { curl_easy_cleanup(handle); }

    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<ImapSession *>(self)->isWoken() ? 1 : 0;
    }
};

ImapSession::ImapSession(MailboxSetup setup)
    : m_setup(std::move(setup))
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (::pipe2(m_wakeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("pipe2");
}

ImapSession::~ImapSession()
{
    for (const int end : m_wakeEnds)
        ::close(end);
}

Done ImapSession::open()
{
    const MailboxConfig &config = m_setup.config;
    m_curl = std::make_unique<Curl>();
    m_curl->handle = curl_easy_init();
    CURL *curl = m_curl->handle;
    const QByteArray url = (config.isStartTls ? "imap://" : "imaps://") + config.host.toUtf8() + ':'
                           + QByteArray::number(config.port) + '/';
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L); // connects, upgrades and logs in; the rest is ours
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    if (!config.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, config.caFile.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_USERNAME, config.user.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, m_setup.password.constData());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, long(m_setup.timeoutSeconds));
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Curl::progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    if (const CURLcode code = curl_easy_perform(curl); code != CURLE_OK)
        return failure(connectError(code));
    curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &m_curl->socket);
    if (m_curl->socket == CURL_SOCKET_BAD)
        return failure(lost());

    const auto folder = imapQuoted(config.folder);
    QList<ImapResponse> untagged;
    if (Done done = command("CAPABILITY", untagged); !done)
        return done;
    for (const ImapResponse &one : std::as_const(untagged))
        m_canIdle = m_canIdle || (one.startsWith("* CAPABILITY") && one.line.toUpper().split(' ').contains("IDLE"));
    untagged.clear();
    Done examined = folder ? command("EXAMINE " + *folder, untagged) : failure(u"E-MBX-09"_s);
    for (const ImapResponse &one : std::as_const(untagged))
        m_uidValidity = numberAfter(one.line, "UIDVALIDITY").value_or(m_uidValidity);
    if (examined || examined.error().code != u"E-MBX-09"_s)
        return examined;
    return failure(u"E-MBX-07"_s, {shown(config.folder)});
}

Result<QList<quint32>> ImapSession::search(const QByteArray &criteria)
{
    QList<ImapResponse> untagged;
    m_hasNews = false;
    if (const Done done = command("UID SEARCH " + criteria, untagged); !done)
        return failure(done.error());
    QList<quint32> uids;
    for (const ImapResponse &one : std::as_const(untagged))
        uids += searchedUids(one);
    std::sort(uids.begin(), uids.end());
    return uids;
}

Result<QByteArray> ImapSession::fetch(quint32 uid)
{
    QList<ImapResponse> untagged;
    const QByteArray words = "UID FETCH " + QByteArray::number(uid) + " (UID BODY.PEEK[]<0." + QByteArray::number(mailBytes) + ">)";
    if (const Done done = command(words, untagged); !done)
        return failure(done.error());
    for (const ImapResponse &one : std::as_const(untagged)) {
        if (numberAfter(one.line, "UID") == uid && !one.literals.isEmpty())
            return one.literals.constFirst();
    }
    return QByteArray();
}

Result<bool> ImapSession::idle(int seconds)
{
    if (m_hasNews)
        return true;
    const QByteArray tag = "R" + QByteArray::number(++m_tag);
    if (const Done done = send(tag + " IDLE\r\n"); !done)
        return failure(done.error());
    const QDeadlineTimer end(seconds * 1000LL);
    bool isNews = false;
    bool isDone = false;
    while (true) {
        const int left = isDone ? m_setup.timeoutSeconds : int(std::max<qint64>(0, end.remainingTime() / 1000));
        const auto one = response(std::max(1, left));
        if (!one)
            return failure(one.error());
        if (one->startsWith(tag))
            return isNews;
        isNews = isNews || one->line.toUpper().endsWith(" EXISTS");
        if (isDone && one->line.isEmpty())
            return failure(lost());
        if (!isDone && (isNews || end.hasExpired())) {
            isDone = true;
            if (const Done done = send("DONE\r\n"); !done)
                return failure(done.error());
        }
    }
}

void ImapSession::wake()
{
    m_isWoken = true;
    [[maybe_unused]] const ssize_t written = ::write(m_wakeEnds[1], "w", 1);
}

Done ImapSession::command(const QByteArray &words, QList<ImapResponse> &untagged)
{
    const QByteArray tag = "R" + QByteArray::number(++m_tag);
    if (Done done = send(tag + ' ' + words + "\r\n"); !done)
        return done;
    const QDeadlineTimer end(m_setup.timeoutSeconds * 1000LL);
    while (!end.hasExpired()) {
        const auto one = response(m_setup.timeoutSeconds);
        if (!one)
            return failure(one.error());
        if (one->startsWith(tag + ' '))
            return one->startsWith(tag + " OK") ? Done() : failure(u"E-MBX-09"_s);
        m_hasNews = m_hasNews || one->line.toUpper().endsWith(" EXISTS");
        if (untagged.size() < 10'000)
            untagged.append(*one);
    }
    return failure(lost());
}

Done ImapSession::send(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        size_t sent = 0;
        const CURLcode code = curl_easy_send(m_curl->handle, bytes.constData() + at, size_t(bytes.size() - at), &sent);
        at += qsizetype(sent);
        const bool isWaiting = code == CURLE_AGAIN && waitFor(POLLOUT, m_setup.timeoutSeconds * 1000);
        if (code != CURLE_OK && !isWaiting)
            return failure(lost());
    }
    return {};
}

Result<ImapResponse> ImapSession::response(int seconds)
{
    const QDeadlineTimer end(seconds * 1000LL);
    while (!isWoken()) {
        if (auto ready = m_reader.next())
            return *ready;
        char buffer[16 * 1024];
        size_t got = 0;
        const CURLcode code = curl_easy_recv(m_curl->handle, buffer, sizeof(buffer), &got);
        if (code == CURLE_OK && got > 0) {
            if (!m_reader.feed(QByteArray(buffer, qsizetype(got))))
                return failure(u"E-MBX-09"_s);
        } else if (code != CURLE_AGAIN) {
            return failure(lost());
        } else if (!waitFor(POLLIN, int(end.remainingTime())) && end.hasExpired()) {
            return ImapResponse();
        }
    }
    return failure(lost());
}

bool ImapSession::waitFor(short events, int ms)
{
    pollfd wanted[2] = {{m_curl->socket, events, 0}, {m_wakeEnds[0], POLLIN, 0}};
    return ::poll(wanted, 2, ms) > 0 && wanted[1].revents == 0;
}

} // namespace remindesk
