// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtpull.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// Transactions are written up to a moment before their ticket's LastUpdated.
constexpr int slackSeconds = 2;

} // namespace

QString RtCursor::text() const
{
    return rtTimeText(updated) + u'/' + id;
}

std::optional<RtCursor> RtCursor::parse(const QString &text)
{
    const QString id = text.section(u'/', 1);
    const std::optional<Instant> updated = rtTime(text.section(u'/', 0, 0));
    bool isNumber = false;
    (void) id.toULongLong(&isNumber);
    if (!updated || !isNumber)
        return std::nullopt;
    return RtCursor{*updated, id};
}

RtPull::RtPull(RtApi &api, Setup setup, QObject *parent)
    : QObject(parent), m_api(api), m_setup(std::move(setup))
{
}

void RtPull::fail(const Error &error)
{
    m_then(failure(error), 0);
    deleteLater();
}

void RtPull::start(const QString &query, History history, Then then)
{
    m_history = history;
    m_then = std::move(then);
    QUrlQuery form;
    form.addQueryItem(u"query"_s, query);
    form.addQueryItem(u"per_page"_s, QString::number(perPage));
    for (const QString &column : {u"LastUpdated"_s, u"id"_s}) {
        form.addQueryItem(u"orderby"_s, column);
        form.addQueryItem(u"order"_s, u"ASC"_s);
    }
    addTicketFields(form);
    m_api.postForm(u"tickets"_s, form, [this](const Result<RtAnswer> &answer) {
        if (answer)
            takeTickets(*answer);
        else
            fail(answer.error());
    });
}

void RtPull::takeTickets(const RtAnswer &answer)
{
    if (!answer.json.value(u"items"_s).isArray())
        return fail({u"E-RTR-09"_s, {m_api.settings().url.host()}, {}});
    const QJsonArray items = answer.json.value(u"items"_s).toArray();
    m_total = answer.json.value(u"total"_s).toInteger(); // null, so 0, where RT cannot tell
    for (const auto item : items) {
        const Result<TicketRecord> record = rtRecord(item.toObject(), m_api.settings(), m_setup.roleNames);
        if (!record)
            return fail(record.error());
        m_sides.insert(record->ticket.number, rtSides(item.toObject()));
        m_records.append(*record);
    }
    askRevisions();
}

void RtPull::askRevisions()
{
    QStringList conditions;
    for (const TicketRecord &record : std::as_const(m_records)) {
        if (!m_revisions.contains(record.ticket.number))
            conditions.append(u"(TicketId = %1 AND Created >= '%2')"_s.arg(
                record.ticket.number, rtSearchTime(record.ticket.updated.plusSeconds(-slackSeconds), m_setup.zone)));
    }
    if (conditions.isEmpty())
        return askHistory();
    QString query = u'(' + conditions.join(u" OR "_s) + u')';
    if (!m_before.isEmpty())
        query += u" AND id < "_s + m_before;
    QUrlQuery form;
    form.addQueryItem(u"query"_s, query);
    form.addQueryItem(u"fields"_s, u"ObjectId"_s);
    form.addQueryItem(u"per_page"_s, QString::number(perPage));
    form.addQueryItem(u"orderby"_s, u"id"_s);
    form.addQueryItem(u"order"_s, u"DESC"_s);
    m_api.postForm(u"transactions"_s, form, [this](const Result<RtAnswer> &answer) {
        if (answer)
            takeRevisions(answer->json.value(u"items"_s).toArray());
        else
            fail(answer.error());
    });
}

void RtPull::takeRevisions(const QJsonArray &items)
{
    for (const auto item : items) {
        m_before = rtText(item[u"id"_s]);
        const QString ticket = rtText(item[u"ObjectId"_s]);
        if (!m_revisions.contains(ticket)) // the first is the newest
            m_revisions.insert(ticket, m_before);
    }
    if (items.size() < perPage)
        askSingly();
    else
        askRevisions();
}

/// LastUpdated can move without a transaction, and one may be hidden from the token: then the ticket itself knows.
void RtPull::askSingly()
{
    for (const TicketRecord &record : std::as_const(m_records)) {
        const QString number = record.ticket.number;
        if (m_revisions.contains(number))
            continue;
        m_api.get(u"ticket/"_s + number, {}, [this, number](const Result<RtAnswer> &answer) {
            if (!answer)
                return fail(answer.error());
            m_revisions.insert(number, QString::fromLatin1(answer->etag));
            askSingly();
        });
        return;
    }
    askHistory();
}

void RtPull::askHistory()
{
    const bool isWanted = m_history == History::Always || (m_history == History::WhenFew && m_records.size() <= few);
    if (!isWanted)
        return finish();
    auto *history = new RtHistory(m_api, m_sides, [this](const Result<RtHistory::Events> &events) {
        if (!events)
            return fail(events.error());
        for (TicketRecord &record : m_records)
            record.events = events->value(record.ticket.number);
        finish();
    }, this);
    history->start();
}

void RtPull::finish()
{
    for (TicketRecord &record : m_records)
        record.ticket.revision = m_revisions.value(record.ticket.number);
    m_then(std::move(m_records), m_total);
    deleteLater();
}

} // namespace remindesk
