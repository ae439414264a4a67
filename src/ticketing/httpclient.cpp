// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/httpclient.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// Keeps nothing: a session of one token must not answer for another.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QString codeFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return u"E-NET-01"_s;
    case QNetworkReply::ConnectionRefusedError:
        return u"E-NET-02"_s;
    case QNetworkReply::RemoteHostClosedError:
        return u"E-NET-05"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"E-NET-06"_s;
    default:
        return u"E-NET-08"_s;
    }
}

QByteArray withoutQuotes(QByteArray etag)
{
    if (etag.startsWith("W/"))
        etag.remove(0, 2);
    return etag.replace('"', QByteArray());
}

} // namespace

/// One request under way.
struct HttpClient::Exchange
{
    QNetworkReply *reply = nullptr;
    Then then;
    qint64 longest = 0;
    QByteArray body;
    QString stopped; ///< code of our own reason to abort
    QTimer total;
    QTimer idle;
};

HttpClient::HttpClient(WebLimits limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void HttpClient::send(const WebRequest &request, Then then)
{
    ++m_sent;
    QNetworkRequest out(request.url);
    out.setHeader(QNetworkRequest::UserAgentHeader, u"remindesk/1"_s);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    watch(m_network.sendCustomRequest(out, request.verb, request.body), request.longest, std::move(then));
}

void HttpClient::watch(QNetworkReply *reply, qint64 longest, Then then)
{
    const auto exchange = std::make_shared<Exchange>();
    exchange->reply = reply;
    exchange->then = std::move(then);
    exchange->longest = longest;
    const auto stop = [exchange](const QString &code) {
        if (exchange->stopped.isEmpty())
            exchange->stopped = code;
        exchange->reply->abort();
    };
    // The lambdas hold the exchange, and die with the reply, which dies with the client.
    connect(&exchange->total, &QTimer::timeout, reply, [stop] { stop(u"E-NET-03"_s); });
    connect(&exchange->idle, &QTimer::timeout, reply, [stop] { stop(u"E-NET-04"_s); });
    exchange->total.setSingleShot(true);
    exchange->idle.setSingleShot(true);
    exchange->total.start(m_limits.totalMs);
    exchange->idle.start(m_limits.idleMs);
    connect(reply, &QNetworkReply::uploadProgress, reply, [exchange] { exchange->idle.start(); });
    connect(reply, &QIODevice::readyRead, reply, [exchange, stop] {
        exchange->idle.start();
        exchange->body += exchange->reply->readAll();
        if (exchange->body.size() > exchange->longest)
            stop(u"E-NET-07"_s);
    });
    connect(reply, &QNetworkReply::finished, this, [this, exchange] { finish(*exchange); });
}

void HttpClient::finish(Exchange &exchange)
{
    QNetworkReply &reply = *exchange.reply;
    exchange.total.stop();
    exchange.idle.stop();
    reply.deleteLater();
    const Then then = std::move(exchange.then);
    const QString host = reply.url().host();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!exchange.stopped.isEmpty())
        return then(failure(exchange.stopped, {host}));
    // A status of 400 and more is an "error" to Qt, and an answer to us. A connection that broke is none.
    const bool isBroken = reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied;
    if (status == 0 || isBroken)
        return then(failure(codeFor(reply.error()), {host, shown(reply.errorString())}));
    exchange.body += reply.readAll();
    then(WebAnswer{status, exchange.body, reply.rawHeader("Content-Type"), withoutQuotes(reply.rawHeader("ETag")),
                   reply.rawHeader("Location")});
}

} // namespace remindesk
