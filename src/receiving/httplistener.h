// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <utility>

struct MHD_Daemon;

namespace remindesk {

/// A request as it came, its body complete.
struct HttpCall
{
    QByteArray method; ///< "GET", "POST"
    QByteArray path;   ///< undecoded, without the query
    QByteArray query;  ///< undecoded, without "?"
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case

    [[nodiscard]] QByteArray header(const char *name) const;
};

struct HttpReply
{
    int status = 204;
    QByteArray body = {}; ///< JSON; empty: none
    QByteArray allow = {};
    int retryAfterSeconds = 0;
};

struct ListenOptions
{
    QString address = QStringLiteral("127.0.0.1:8090"); ///< HOST:PORT, [::1]:PORT; a number, never a name
    qint64 bodyLimit = 1024LL * 1024;
    int idleSeconds = 10;
    int totalSeconds = 30; ///< of one request, from its first line to the end of its body
    int connections = 256;
};

/// A small HTTP/1.1 server over libmicrohttpd, meant to stand behind a reverse proxy: limits on everything, no request
/// is written to a log. Its handler is called on threads of its own and may wait there.
class HttpListener
{
public:
    using Handler = std::function<HttpReply(const HttpCall &)>;

    /// E-RCV-10 the address is taken or not allowed (%1 address, %2 the system's words) · E-RCV-11 "%1" is no address.
    [[nodiscard]] static Result<std::unique_ptr<HttpListener>> start(const ListenOptions &options, Handler handler);
    ~HttpListener(); ///< ends running requests first
    HttpListener(const HttpListener &) = delete;
    HttpListener &operator=(const HttpListener &) = delete;

    [[nodiscard]] int port() const; ///< the one taken, where 0 was asked for
    struct Impl;

private:
    explicit HttpListener(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace remindesk
