// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/httplistener.h"

#include "base/logging.h"
#include "receiving/socketaddress.h"

#include <QElapsedTimer>

#include <cerrno>
#include <cstdarg>
#include <cstring>

#include <microhttpd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned threads = 8; // each may wait for a commit; those that wait together share it
constexpr size_t headerMemory = 32'768;

/// One request while it comes in.
struct Incoming
{
    HttpCall call;
    QElapsedTimer since;
    bool hasBegun = false;
};

void *beginRequest(void *, const char *uri, MHD_Connection *)
{
    auto *incoming = new Incoming;
    incoming->since.start();
    const QByteArray whole(uri);
    const qsizetype mark = whole.indexOf('?');
    incoming->call.path = mark < 0 ? whole : whole.left(mark);
    incoming->call.query = mark < 0 ? QByteArray() : whole.mid(mark + 1);
    return incoming;
}

void endRequest(void *, MHD_Connection *, void **request, MHD_RequestTerminationCode)
{
    delete static_cast<Incoming *>(*request);
    *request = nullptr;
}

MHD_Result keepHeader(void *headers, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<QList<std::pair<QByteArray, QByteArray>> *>(headers)->append(
        {QByteArray(name).toLower(), QByteArray(value)});
    return MHD_YES;
}

MHD_Result answer(MHD_Connection *connection, const HttpReply &reply)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        size_t(reply.body.size()), const_cast<char *>(reply.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (response == nullptr)
        return MHD_NO;
    if (!reply.body.isEmpty())
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "application/json");
    if (!reply.allow.isEmpty())
        MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, reply.allow.constData());
    if (reply.retryAfterSeconds > 0)
        MHD_add_response_header(response, MHD_HTTP_HEADER_RETRY_AFTER,
                                QByteArray::number(reply.retryAfterSeconds).constData());
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    const MHD_Result result = MHD_queue_response(connection, unsigned(reply.status), response);
    MHD_destroy_response(response);
    return result;
}

// libmicrohttpd's own words may hold parts of a request: only their form is logged.
void logWords(void *, const char *format, va_list)
{
    qCDebug(lcApp) << "listener:" << QByteArray(format).trimmed();
}

} // namespace

struct HttpListener::Impl
{
    ListenOptions options;
    Handler handler;
    MHD_Daemon *daemon = nullptr;

    static MHD_Result access(void *self, MHD_Connection *connection, const char *, const char *method, const char *,
                             const char *data, size_t *size, void **request)
    {
        return static_cast<Impl *>(self)->take(connection, method, data, size, *static_cast<Incoming *>(*request));
    }

    MHD_Result take(MHD_Connection *connection, const char *method, const char *data, size_t *size, Incoming &incoming)
    {
        HttpCall &call = incoming.call;
        if (!incoming.hasBegun) {
            incoming.hasBegun = true;
            call.method = method;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, keepHeader, &call.headers);
            // Said before the body is read, where the sender says how long it is.
            const bool isTooLong = call.header("content-length").toLongLong() > options.bodyLimit;
            return isTooLong ? answer(connection, {413, R"({"error":"too long"})"}) : MHD_YES;
        }
        if (incoming.since.hasExpired(qint64(options.totalSeconds) * 1000))
            return MHD_NO; // a byte now and then keeps no connection alive
        if (*size > 0) {
            if (call.body.size() + qint64(*size) > options.bodyLimit)
                return MHD_NO; // it said nothing, or less than it sends
            call.body.append(data, qsizetype(*size));
            *size = 0;
            return MHD_YES;
        }
        return answer(connection, handler(call));
    }
};

QByteArray HttpCall::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

Result<std::unique_ptr<HttpListener>> HttpListener::start(const ListenOptions &options, Handler handler)
{
    const auto address = SocketAddress::parse(options.address);
    if (!address)
        return failure(u"E-RCV-11"_s, {shown(options.address)});
    auto impl = std::make_unique<Impl>();
    impl->options = options;
    impl->handler = std::move(handler);
    errno = 0;
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG;
    if (address->isV6())
        flags |= MHD_USE_IPv6;
    impl->daemon = MHD_start_daemon(
        flags, 0, nullptr, nullptr, &Impl::access, impl.get(), MHD_OPTION_EXTERNAL_LOGGER, &logWords, nullptr,
        MHD_OPTION_SOCK_ADDR, address->get(), MHD_OPTION_THREAD_POOL_SIZE, threads, MHD_OPTION_CONNECTION_LIMIT,
        unsigned(options.connections), MHD_OPTION_CONNECTION_TIMEOUT, unsigned(options.idleSeconds),
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, headerMemory, MHD_OPTION_URI_LOG_CALLBACK, &beginRequest, nullptr,
        MHD_OPTION_NOTIFY_COMPLETED, &endRequest, nullptr, MHD_OPTION_END);
    if (impl->daemon == nullptr)
        return failure(u"E-RCV-10"_s, {options.address, QString::fromLocal8Bit(std::strerror(errno))});
    return std::unique_ptr<HttpListener>(new HttpListener(std::move(impl)));
}

HttpListener::HttpListener(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

HttpListener::~HttpListener()
{
    MHD_stop_daemon(m_impl->daemon);
}

int HttpListener::port() const
{
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_impl->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info == nullptr ? 0 : info->port;
}

} // namespace remindesk
