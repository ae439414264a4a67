// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/httpclient.h"
#include "ticketing/rtsettings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace remindesk {

struct RtAnswer
{
    QJsonObject json;   ///< of an object
    QJsonArray list;    ///< of a list (RT answers a write with a list of messages)
    QByteArray etag;
    QByteArray location;
};

/// REST 2.0 of Request Tracker 5: asks with the token, and turns what is no good answer into one clear error. Lives on
/// one event-loop thread.
///
/// E-RTR-01 token refused (401), -02 sent elsewhere (3xx: RT's login page, or a wrong address), -03 no right, -04 not found,
/// -05 RT's own words (400), -06 server trouble, -07 a web page instead of data, -08 cut-off or broken data; E-NET.
class RtApi : public QObject
{
public:
    using Then = std::function<void(Result<RtAnswer>)>;

    RtApi(RtSettings settings, QByteArray token, WebLimits limits, QObject *parent);

    void get(const QString &path, const QUrlQuery &query, Then then);
    void postForm(const QString &path, const QUrlQuery &form, Then then);
    void postJson(const QString &path, const QUrlQuery &query, const QByteArray &json, Then then);

    [[nodiscard]] const RtSettings &settings() const { return m_settings; }
    [[nodiscard]] int requestsSent() const { return m_http.requestsSent(); }

    /// Bytes a list may have; everything else ends at 1 MiB.
    static constexpr qint64 listLimit = 64LL << 20;

private:
    [[nodiscard]] WebRequest request(const QByteArray &verb, const QString &path, const QUrlQuery &query) const;
    void send(const WebRequest &request, Then then);

    RtSettings m_settings;
    QByteArray m_token;
    HttpClient m_http;
};

} // namespace remindesk
