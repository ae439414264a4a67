// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

#include "form/validate.h"

namespace remindesk {

/// A store with tickets, and shorthand for queueing and sending.
struct OutboxFixture : StoreFixture
{
    explicit OutboxFixture(int tickets = 3)
    {
        start();
        const auto count = waited(store->tickets().put(source, makeRecords(tickets)));
        if (!count)
            qFatal("put: %s", qPrintable(count.error().code));
    }

    [[nodiscard]] TicketDetail ticket(int number)
    {
        return *waited(store->tickets().byNumber(QString::number(number)));
    }

    /// A reminder for a ticket with one message for each channel, ready to be queued.
    [[nodiscard]] QueuedReminder reminder(int number, const QList<Channel> &channels = {Channel::Email})
    {
        const TicketDetail detail = ticket(number);
        QueuedReminder queued;
        queued.id = {newUuid7(clock.time.ms)};
        queued.draftJson = QStringLiteral("{}");
        queued.facts = factsOf(detail.ticket, detail.customer, detail.events.constFirst().at);
        queued.scenario = QStringLiteral("progress");
        queued.created = clock.time;
        for (const Channel channel : channels) {
            OutboxItem item;
            item.ticket = detail.ticket.id;
            item.customer = detail.customer.id;
            item.ticketNumber = detail.ticket.number;
            item.customerName = detail.customer.name;
            item.author = QStringLiteral("王敏");
            item.owner = QStringLiteral("王敏");
            item.message.channel = channel;
            item.message.scenario = queued.scenario;
            item.message.locale = QStringLiteral("zh-CN");
            item.message.recipient = detail.customer.contacts.constFirst().address;
            item.message.recipientName = detail.customer.name;
            item.message.parts = {{QStringLiteral("subject"), QStringLiteral("退款进度")},
                                  {QStringLiteral("text"), QStringLiteral("您好，退款正在处理。")}};
            queued.items.append(item);
        }
        return queued;
    }

    void queue(const QueuedReminder &queued)
    {
        const auto done = waited(store->reminders().queue(queued));
        if (!done)
            qFatal("queue: %s %s", qPrintable(done.error().code), qPrintable(done.error().arguments.join(u' ')));
    }

    [[nodiscard]] ClaimRequest request(int limit = 10)
    {
        ClaimRequest wish;
        wish.gateway = {QStringLiteral("mail")};
        wish.owner = QStringLiteral("boot/1/1");
        wish.limit = limit;
        wish.now = clock.time;
        wish.freeze = [this](const OutboxItem &item, Instant) -> Result<QByteArray> {
            ++freezes;
            return item.message.part("text").toUtf8() + QByteArray::number(freezes);
        };
        return wish;
    }

    [[nodiscard]] ClaimResult claim(const ClaimRequest &wish)
    {
        const auto result = waited(store->outbox().claim(wish));
        if (!result)
            qFatal("claim: %s %s", qPrintable(result.error().code), qPrintable(result.error().arguments.join(u' ')));
        return *result;
    }
    [[nodiscard]] ClaimResult claim(int limit = 10) { return claim(request(limit)); }

    [[nodiscard]] Settlement settlement(const Claimed &claimed, DeliveryState state) const
    {
        Settlement settled;
        settled.attempt = claimed.attempt;
        settled.message = claimed.item.id;
        settled.state = state;
        settled.result.outcome = Outcome::Accepted;
        settled.result.code = QStringLiteral("smtp.451");
        settled.result.providerId = QStringLiteral("P-1");
        settled.at = clock.time;
        settled.source = QStringLiteral("gateway:mail");
        return settled;
    }

    void send(const Claimed &claimed, DeliveryState state = DeliveryState::Sent)
    {
        if (!waited(store->outbox().markAwaiting(claimed.attempt, clock.time))
            || !waited(store->outbox().settle(settlement(claimed, state))))
            qFatal("cannot settle");
    }

    [[nodiscard]] HistoryDetail detail(const MessageId &id) { return *waited(store->history().detail(id)); }

    /// The kinds of a message's events: "queued claimed awaiting sent".
    [[nodiscard]] QString kinds(const MessageId &id)
    {
        QStringList kinds;
        for (const HistoryEvent &event : detail(id).events)
            kinds.append(event.kind);
        return kinds.join(u' ');
    }

    const SourceId source{QStringLiteral("csv")};
    int freezes = 0;
};

} // namespace remindesk
