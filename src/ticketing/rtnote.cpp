// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtnote.h"

#include "ticketing/rtparse.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

RtNote::RtNote(RtApi &api, QString number, QString text, QObject *parent)
    : QObject(parent), m_api(api), m_number(std::move(number)), m_text(std::move(text))
{
}

void RtNote::finish(const Done &done)
{
    m_then(done);
    deleteLater();
}

void RtNote::start(Then then)
{
    m_then = std::move(then);
    const QJsonObject body{{u"Content"_s, m_text}, {u"ContentType"_s, u"text/plain"_s}};
    m_api.postJson(u"ticket/%1/comment"_s.arg(m_number), {}, QJsonDocument(body).toJson(QJsonDocument::Compact),
                   [this](const Result<RtAnswer> &answer) {
                       if (!answer)
                           return finish(failure(answer.error().at(m_number)));
                       readTransaction(QString::fromLatin1(answer->location).section(u'/', -1));
                   });
}

void RtNote::readTransaction(const QString &transaction)
{
    const bool isNumber = !transaction.isEmpty() && std::all_of(transaction.begin(), transaction.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    if (!isNumber)
        return finish(failure(u"E-RTR-11"_s, {m_number}));
    m_api.get(u"transaction/"_s + transaction, {}, [this, transaction](const Result<RtAnswer> &answer) {
        if (!answer)
            return finish(failure(answer.error().at(m_number)));
        const QJsonObject json = answer->json;
        const bool isOurs = json.value(u"Type"_s).toString() == u"Comment"_s
                            && rtText(json.value(u"Object"_s)[u"id"_s]) == m_number;
        if (!isOurs)
            return finish(failure(u"E-RTR-11"_s, {m_number}));
        readText(transaction);
    });
}

void RtNote::readText(const QString &transaction)
{
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, u"ContentType,Content"_s);
    m_api.get(u"transaction/%1/attachments"_s.arg(transaction), query, [this](const Result<RtAnswer> &answer) {
        if (!answer)
            return finish(failure(answer.error().at(m_number)));
        const QJsonArray items = answer->json.value(u"items"_s).toArray();
        const bool isThere = std::any_of(items.begin(), items.end(), [this](const QJsonValue &item) {
            return item[u"Content"_s].toString().simplified() == m_text.simplified();
        });
        finish(isThere ? Done() : failure(u"E-RTR-11"_s, {m_number}));
    });
}

} // namespace remindesk
