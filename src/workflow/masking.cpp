// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/masking.h"

#include "form/draftfields.h"

#include <QJsonDocument>
#include <QSet>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Of what a reminder was made of: who of the team takes part, and what the ticket was when it was written.
QString withoutWords(const QString &draftJson)
{
    const auto draft = draftFromJson(QJsonDocument::fromJson(draftJson.toUtf8()).object());
    if (!draft)
        return {};
    ReminderDraft kept;
    kept.id = draft->id;
    kept.ticket = draft->ticket;
    kept.scenario = draft->scenario;
    kept.raci = draft->raci;
    kept.contact = draft->contact;
    kept.facts.number = draft->facts.number;
    kept.facts.revision = draft->facts.revision;
    kept.correction.of = draft->correction.of;
    return draftText(kept);
}

/// Events whose detail people wrote, or that name the files of a message.
bool holdsWords(const HistoryEvent &event)
{
    static const QSet<QString> kinds{u"called"_s, u"handled"_s, u"queued"_s, u"scheduled"_s, u"blocked"_s, u"revealed"_s};
    return kinds.contains(event.kind);
}

} // namespace

bool readsInTheClear(const Actor &actor, const QString &author, const QString &owner)
{
    if (actor.isNobody())
        return false;
    return actor.id == localActor().id || actor.id == serviceActor().id || actor.id == author || actor.id == owner;
}

QString maskedName(const QString &name)
{
    if (name.isEmpty())
        return {};
    return name.left(name.front().isHighSurrogate() ? 2 : 1) + u"**"_s;
}

QString maskedRecipient(Channel channel, const QString &recipient)
{
    if (recipient.isEmpty())
        return {};
    return channel == Channel::Letter ? recipient.section(u'\n', -1) : masked(recipient);
}

HistoryRow maskedRow(HistoryRow row)
{
    row.customerName = maskedName(row.customerName);
    row.recipient = maskedRecipient(row.channel, row.recipient);
    row.isMasked = true;
    return row;
}

OutboxItem maskedItem(OutboxItem item)
{
    Message &message = item.message;
    item.customerName = maskedName(item.customerName);
    message.recipient = maskedRecipient(message.channel, message.recipient);
    message.recipientName = maskedName(message.recipientName);
    for (QString &part : message.parts)
        part.clear();
    return item;
}

HistoryDetail maskedDetail(HistoryDetail detail)
{
    detail.item = maskedItem(std::move(detail.item));
    detail.frozen.clear();
    detail.draftJson = detail.draftJson.isEmpty() ? QString() : withoutWords(detail.draftJson);
    for (HistoryEvent &event : detail.events) {
        if (holdsWords(event))
            event.detail.clear();
    }
    detail.isMasked = true;
    return detail;
}

QList<HistoryRow> rowsFor(const Actor &actor, QList<HistoryRow> rows)
{
    for (HistoryRow &row : rows) {
        if (!readsInTheClear(actor, row.author, row.owner))
            row = maskedRow(std::move(row));
    }
    return rows;
}

QList<OutboxItem> itemsFor(const Actor &actor, QList<OutboxItem> items)
{
    for (OutboxItem &item : items) {
        if (!readsInTheClear(actor, item.author, item.owner))
            item = maskedItem(std::move(item));
    }
    return items;
}

HistoryDetail detailFor(const Actor &actor, HistoryDetail detail)
{
    return readsInTheClear(actor, detail.item.author, detail.item.owner) ? detail : maskedDetail(std::move(detail));
}

} // namespace remindesk
