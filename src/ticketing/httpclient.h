// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <functional>

class QNetworkReply;

namespace remindesk {

struct WebRequest
{
    QByteArray verb = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers; ///< values without control characters
    QByteArray body;
    qint64 longest = 1 << 20; ///< bytes of the answer; more is an error
};

struct WebAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QByteArray etag;     ///< without its quotes
    QByteArray location;
};

struct WebLimits
{
    int totalMs = 120'000; ///< from the first byte sent to the last byte read
    int idleMs = 60'000;   ///< without any byte moving
};

/// QNetworkAccessManager with the manners it lacks (Qt 6.4): a deadline and an idle limit, answers cut, no redirect
/// followed, no cookies kept, a User-Agent of its own. Lives on one event-loop thread. Any HTTP status is an answer.
class HttpClient : public QObject
{
public:
    using Then = std::function<void(Result<WebAnswer>)>;

    explicit HttpClient(WebLimits limits, QObject *parent = nullptr);

    /// Calls `then` once, later; never when the client was destroyed first. E-NET-01 host unknown, -02 refused, -03 too
    /// slow, -04 nothing came any more, -05 broken off, -06 TLS, -07 answer too long, -08 other.
    void send(const WebRequest &request, Then then);

    [[nodiscard]] int requestsSent() const { return m_sent; }

private:
    struct Exchange;
    void watch(QNetworkReply *reply, qint64 longest, Then then);
    void finish(Exchange &exchange);

    WebLimits m_limits;
    QNetworkAccessManager m_network;
    int m_sent = 0;
};

} // namespace remindesk
