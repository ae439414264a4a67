// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpsession.h"

#include "domain/address.h"

#include <algorithm>
#include <cstring>

namespace remindesk {

namespace {

constexpr long idleSeconds = 60;

QByteArray urlOf(const SmtpSetup &setup)
{
    const QByteArray scheme = setup.security == SmtpSecurity::Smtps ? "smtps://" : "smtp://";
    // libcurl takes the name for EHLO from the path
    return scheme + setup.host.toUtf8() + ':' + QByteArray::number(setup.port) + '/' +
           setup.ehlo.toUtf8().toPercentEncoding();
}

struct Path
{
    QByteArray wire; ///< "<user@domain>"
    bool needsSmtpUtf8 = false;
};

Result<Path> pathOf(const QString &address)
{
    const auto parsed = EmailAddress::parse(address);
    if (!parsed)
        return failure(parsed.error());
    const QString wire =
        QLatin1Char('<') + parsed->local() + QLatin1Char('@') + parsed->aceDomain() + QLatin1Char('>');
    return Path{wire.toUtf8(), parsed->needsSmtpUtf8()};
}

} // namespace

SmtpSession::SmtpSession(SmtpSetup setup)
    : m_setup(std::move(setup))
    , m_handle(newCurlHandle(m_setup.caFile.toUtf8(), m_setup.timeoutSeconds * 1000L))
{
    prepare();
}

void SmtpSession::prepare()
{
    CURL *curl = m_handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, urlOf(m_setup).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const bool isPlain = m_setup.security == SmtpSecurity::None;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, isPlain ? long(CURLUSESSL_NONE) : long(CURLUSESSL_ALL));
    if (!m_setup.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_setup.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_setup.password.constData());
    }
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &SmtpSession::readBody);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &SmtpSession::watch);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &SmtpSession::progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_words);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT,
                     std::min(idleSeconds, long(m_setup.timeoutSeconds)));
}

SendResult SmtpSession::send(const FrozenMessage &message, const BeforeCommit &awaiting)
{
    bool isStale = false;
    SendResult result = sendOnce(message, awaiting, isStale);
    // The server closed the kept connection while it was idle: nothing was begun, so begin on a new one.
    if (isStale && !m_isCancelled)
        result = sendOnce(message, awaiting, isStale);
    return result;
}

SendResult SmtpSession::sendOnce(const FrozenMessage &message, const BeforeCommit &awaiting, bool &isStale)
{
    const auto from = pathOf(m_setup.mail.from);
    const auto to = pathOf(message.recipient);
    if (!from)
        return {Outcome::GatewayFinal, QStringLiteral("address.sender"), from.error().code, {}, {}};
    if (!to)
        return {Outcome::RecipientFinal, QStringLiteral("address.bad"), to.error().code, {}, {}};

    CURL *curl = m_handle.get();
    CurlList recipients;
    append(recipients, to->wire);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from->wire.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    // The size stays unsaid: libcurl would end the upload by count, without asking read() for the end.
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(-1));
    m_words[0] = '\0';
    m_transfer = {&message.bytes, 0, &awaiting, from->needsSmtpUtf8 || to->needsSmtpUtf8, SmtpTrouble::None};
    m_dialogue.begin();
    const CURLcode code = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
    m_transfer.bytes = nullptr;
    m_transfer.awaiting = nullptr;

    long opened = 0;
    curl_easy_getinfo(curl, CURLINFO_NUM_CONNECTS, &opened);
    const SmtpTrouble trouble = troubleOf(code);
    isStale = opened == 0 && m_dialogue.phase() <= SmtpPhase::Mail && trouble == SmtpTrouble::Dropped &&
              (m_dialogue.code() == 0 || m_dialogue.code() == 421);
    return judge(m_dialogue, trouble, QByteArray(m_words, qsizetype(std::strlen(m_words))));
}

SmtpTrouble SmtpSession::troubleOf(CURLcode code) const
{
    if (m_transfer.trouble != SmtpTrouble::None)
        return m_transfer.trouble;
    switch (code) {
    case CURLE_OK:
        return SmtpTrouble::None;
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

/// Hands the mail over; its end is the last moment before the final dot.
size_t SmtpSession::read(char *buffer, size_t space)
{
    if (m_transfer.at == 0) {
        m_dialogue.bodyBegan();
        if (m_transfer.needsSmtpUtf8 && !m_dialogue.takesSmtpUtf8()) {
            m_transfer.trouble = SmtpTrouble::NoSmtpUtf8;
            return CURL_READFUNC_ABORT;
        }
    }
    const qsizetype left = m_transfer.bytes->size() - m_transfer.at;
    if (left > 0) {
        const qsizetype part = std::min(left, qsizetype(space));
        std::memcpy(buffer, m_transfer.bytes->constData() + m_transfer.at, size_t(part));
        m_transfer.at += part;
        return size_t(part);
    }
    if (m_isCancelled || !(*m_transfer.awaiting)()) {
        m_transfer.trouble = m_isCancelled ? SmtpTrouble::Stopped : SmtpTrouble::NotRecorded;
        return CURL_READFUNC_ABORT;
    }
    m_dialogue.dotLeaves();
    return 0;
}

size_t SmtpSession::readBody(char *buffer, size_t size, size_t count, void *self)
{
    return static_cast<SmtpSession *>(self)->read(buffer, size * count);
}

int SmtpSession::watch(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    SmtpDialogue &dialogue = static_cast<SmtpSession *>(self)->m_dialogue;
    if (type == CURLINFO_HEADER_OUT)
        dialogue.sent(QByteArray::fromRawData(data, qsizetype(size)));
    else if (type == CURLINFO_HEADER_IN)
        dialogue.received(QByteArray(data, qsizetype(size)));
    return 0;
}

int SmtpSession::progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpSession *>(self)->m_isCancelled ? 1 : 0;
}

} // namespace remindesk
