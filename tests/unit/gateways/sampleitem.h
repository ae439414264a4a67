// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "domain/delivery.h"

namespace remindesk {

inline OutboxItem sampleMail()
{
    OutboxItem item;
    item.id = {QStringLiteral("0191-m1")};
    item.ticketNumber = QStringLiteral("4711");
    item.idempotencyKey = QStringLiteral("rem-1.email.1");
    item.reminderClass = ReminderClass::Progress;
    item.message.channel = Channel::Email;
    item.message.recipient = QStringLiteral("li.na@example.com");
    item.message.recipientName = QStringLiteral("李娜");
    item.message.parts = {
        {QStringLiteral("subject"), QStringLiteral("工单 4711：请补充两份材料")},
        {QStringLiteral("text"), QStringLiteral("李娜您好，\n请在周五前补充材料。\n. 一行以点开头\n")},
        {QStringLiteral("html"), QStringLiteral("<p>李娜您好，</p><p>请在周五前补充材料。</p>")}};
    return item;
}

inline OutboxItem sampleSms()
{
    OutboxItem item = sampleMail();
    item.message.channel = Channel::Sms;
    item.idempotencyKey = QStringLiteral("rem-1.sms.1");
    item.message.recipient = QStringLiteral("+8613800138123");
    item.message.parts = {{QStringLiteral("text"), QStringLiteral("【云杉】李娜您好，请在周五前补充材料。")}};
    return item;
}

inline FrozenMessage frozenOf(const OutboxItem &item, const QByteArray &bytes)
{
    return {item.id, item.idempotencyKey, item.message.recipient, bytes};
}

} // namespace remindesk
