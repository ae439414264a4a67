// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rthistory.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int perPage = 100;
constexpr int perQuestion = 50; ///< ids in one question

} // namespace

RtHistory::RtHistory(RtApi &api, QHash<QString, RtSides> sides, Then then, QObject *parent)
    : QObject(parent), m_api(api), m_sides(std::move(sides)), m_then(std::move(then))
{
}

void RtHistory::start()
{
    if (m_sides.isEmpty())
        finish();
    else
        askTransactions();
}

bool RtHistory::hasFailed(const Result<RtAnswer> &answer)
{
    if (answer && answer->json.value(u"items"_s).isArray())
        return false;
    m_then(failure(answer ? Error{u"E-RTR-09"_s, {m_api.settings().url.host()}, {}} : answer.error()));
    deleteLater();
    return true;
}

void RtHistory::askTransactions()
{
    QStringList tickets;
    for (auto it = m_sides.begin(); it != m_sides.end(); ++it)
        tickets.append(u"TicketId = "_s + it.key());
    QUrlQuery form;
    form.addQueryItem(u"query"_s,
                      u"(%1) AND id > %2 AND Type != 'EmailRecord' AND Type != 'CommentEmailRecord'"_s.arg(
                          tickets.join(u" OR "_s), m_lastTransaction));
    form.addQueryItem(u"fields"_s, u"Type,Field,OldValue,NewValue,Creator,Created,ObjectId"_s);
    form.addQueryItem(u"per_page"_s, QString::number(perPage));
    form.addQueryItem(u"orderby"_s, u"id"_s);
    m_api.postForm(u"transactions"_s, form, [this](const Result<RtAnswer> &answer) {
        if (!hasFailed(answer))
            takeTransactions(answer->json.value(u"items"_s).toArray());
    });
}

void RtHistory::takeTransactions(const QJsonArray &items)
{
    for (const auto item : items) {
        const QString ticket = rtText(item[u"ObjectId"_s]);
        m_lastTransaction = rtText(item[u"id"_s]);
        const std::optional<TicketEvent> event = rtEvent(item.toObject(), m_sides.value(ticket));
        if (!event || !m_sides.contains(ticket))
            continue;
        m_events[ticket].append(*event);
        m_ticketOf.insert(event->externalId, ticket);
        if (hasMessage(item[u"Type"_s].toString()))
            m_withMessage.append(event->externalId);
    }
    // Not "fewer than a page": RT leaves out what the token may not see after it has counted.
    if (items.isEmpty())
        askParts();
    else
        askTransactions();
}

void RtHistory::post(const QString &fields, const QString &key, const QStringList &values, int page,
                     const std::function<void(const QJsonArray &)> &use)
{
    QJsonArray conditions;
    for (const QString &value : values)
        conditions.append(QJsonObject{{u"field"_s, key}, {u"value"_s, value}});
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, fields);
    query.addQueryItem(u"per_page"_s, QString::number(perPage));
    query.addQueryItem(u"page"_s, QString::number(page));
    m_api.postJson(u"attachments"_s, query, QJsonDocument(conditions).toJson(QJsonDocument::Compact),
                   [this, use](const Result<RtAnswer> &answer) {
                       if (!hasFailed(answer))
                           use(answer->json.value(u"items"_s).toArray());
                   });
}

void RtHistory::askParts()
{
    if (m_withMessage.isEmpty()) {
        for (auto it = m_parts.begin(); it != m_parts.end(); ++it)
            m_toRead.append(it->attachment);
        return askTexts();
    }
    post(u"TransactionId,ContentType,Filename"_s, u"TransactionId"_s, m_withMessage.mid(0, perQuestion), m_partsPage,
         [this](const QJsonArray &items) { takeParts(items); });
}

void RtHistory::takeParts(const QJsonArray &items)
{
    for (const auto item : items) {
        const QString transaction = rtText(item[u"TransactionId"_s]);
        const QString type = item[u"ContentType"_s].toString().toLower();
        const bool isHtml = type.startsWith(u"text/html"_s);
        const bool isText = (isHtml || type.startsWith(u"text/plain"_s)) && item[u"Filename"_s].toString().isEmpty();
        const bool isBetter = !m_parts.contains(transaction) || (m_parts[transaction].isHtml && !isHtml);
        if (isText && isBetter)
            m_parts.insert(transaction, {rtText(item[u"id"_s]), isHtml});
    }
    if (items.size() == perPage) {
        ++m_partsPage;
    } else {
        m_partsPage = 1;
        m_withMessage = m_withMessage.mid(perQuestion);
    }
    askParts();
}

void RtHistory::askTexts()
{
    if (m_toRead.isEmpty())
        return finish();
    post(u"TransactionId,Content"_s, u"id"_s, m_toRead.mid(0, perQuestion), 1,
         [this](const QJsonArray &items) { takeTexts(items); });
}

void RtHistory::takeTexts(const QJsonArray &items)
{
    for (const auto item : items) {
        const QString transaction = rtText(item[u"TransactionId"_s]);
        const QString content = item[u"Content"_s].toString();
        const QString text = m_parts.value(transaction).isHtml ? plainFromHtml(content) : content.trimmed();
        m_texts.insert(transaction, text.left(longestText));
    }
    m_toRead = m_toRead.mid(perQuestion);
    askTexts();
}

void RtHistory::finish()
{
    for (QList<TicketEvent> &events : m_events) {
        for (TicketEvent &event : events) {
            if (m_texts.contains(event.externalId))
                event.text = m_texts.value(event.externalId);
        }
    }
    m_then(std::move(m_events));
    deleteLater();
}

} // namespace remindesk
