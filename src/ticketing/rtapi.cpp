// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtapi.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// + is a blank to a server that reads forms, and QUrlQuery leaves it alone.
QByteArray encoded(const QUrlQuery &query)
{
    return query.toString(QUrl::FullyEncoded).replace(u'+', u"%2B"_s).toLatin1();
}

tl::unexpected<Error> refused(const WebAnswer &answer, const QString &host)
{
    const QString message = QJsonDocument::fromJson(answer.body).object().value(u"message"_s).toString();
    switch (answer.status) {
    case 401:
        return failure(u"E-RTR-01"_s, {host});
    case 403:
        return failure(u"E-RTR-03"_s, {host});
    case 404:
        return failure(u"E-RTR-04"_s);
    case 400:
    case 409:
    case 412:
    case 422:
        return message.contains(u"Permission Denied"_s, Qt::CaseInsensitive) ? failure(u"E-RTR-03"_s, {host})
                                                                            : failure(u"E-RTR-05"_s, {shown(message)});
    default:
        if (answer.status >= 300 && answer.status < 400)
            return failure(u"E-RTR-02"_s, {host});
        return failure(u"E-RTR-06"_s, {host, QString::number(answer.status)});
    }
}

Result<RtAnswer> understood(const WebAnswer &answer, const QString &host)
{
    if (answer.status < 200 || answer.status >= 300)
        return refused(answer, host);
    if (!answer.contentType.toLower().startsWith("application/json"))
        return failure(u"E-RTR-07"_s, {host});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(u"E-RTR-08"_s, {host});
    return RtAnswer{document.object(), document.array(), answer.etag, answer.location};
}

} // namespace

RtApi::RtApi(RtSettings settings, QByteArray token, WebLimits limits, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_token(std::move(token)), m_http(limits)
{
}

WebRequest RtApi::request(const QByteArray &verb, const QString &path, const QUrlQuery &query) const
{
    WebRequest out;
    out.verb = verb;
    out.url = m_settings.url;
    out.url.setPath(m_settings.url.path() + u"/REST/2.0/"_s + path);
    if (!query.isEmpty())
        out.url.setQuery(QString::fromLatin1(encoded(query)), QUrl::StrictMode);
    out.headers = {{"Authorization", "token " + m_token}, {"Accept", "application/json"}};
    // Lists alone may be long: tickets?, transactions?, attachments?
    out.longest = path.contains(u'/') ? out.longest : listLimit;
    return out;
}

void RtApi::get(const QString &path, const QUrlQuery &query, Then then)
{
    send(request("GET", path, query), std::move(then));
}

void RtApi::postForm(const QString &path, const QUrlQuery &form, Then then)
{
    WebRequest out = request("POST", path, {});
    out.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    out.body = encoded(form);
    send(out, std::move(then));
}

void RtApi::postJson(const QString &path, const QUrlQuery &query, const QByteArray &json, Then then)
{
    WebRequest out = request("POST", path, query);
    out.headers.emplaceBack("Content-Type", "application/json");
    out.body = json;
    send(out, std::move(then));
}

void RtApi::send(const WebRequest &out, Then then)
{
    const QString host = out.url.host();
    m_http.send(out, [host, then = std::move(then)](const Result<WebAnswer> &answer) {
        then(answer.and_then([&host](const WebAnswer &a) { return understood(a, host); }));
    });
}

} // namespace remindesk
