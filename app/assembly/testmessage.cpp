// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/testmessage.h"

#include "access/actor.h"
#include "domain/address.h"
#include "templating/sms.h"
#include "workflow/sending.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

Result<QString> canonical(Channel channel, const QString &address)
{
    if (channel == Channel::Email)
        return EmailAddress::parse(address).map([](const EmailAddress &mail) { return mail.text(); });
    if (channel == Channel::Sms || channel == Channel::Voice)
        return PhoneNumber::parse(address).map([](const PhoneNumber &phone) { return phone.e164(); });
    return address;
}

OutboxItem testItem(Channel channel, const QString &address, Instant now)
{
    const QString text = u"Remindesk 测试消息 / test message"_s;
    OutboxItem item;
    item.id = {newUuid7(now.ms)};
    item.reminder = {newUuid7(now.ms)};
    item.ticketNumber = u"TEST"_s;
    item.idempotencyKey = idempotencyKey(item.reminder, channel, address);
    item.created = now;
    item.message.channel = channel;
    item.message.locale = u"zh-CN"_s;
    item.message.recipient = address;
    item.message.parts = {{u"subject"_s, text}, {u"text"_s, text}, {u"title"_s, text}, {u"body"_s, text},
                          {u"html"_s, u"<p>"_s + text + u"</p>"_s}};
    if (channel == Channel::Sms)
        item.message.measure = measureSms(text);
    return item;
}

} // namespace

Result<SendResult> sendTestMessage(Workspace &workspace, const GatewayConfig &config, const QString &to,
                                   const std::optional<QByteArray> &secret)
{
    if (const Done allowed = require(workspace.session(), Permission::EditSettings); !allowed)
        return failure(allowed.error());
    const auto gateway = awaited(workspace.openGateway(config, secret));
    if (!gateway)
        return failure(gateway.error());
    const auto address = canonical((*gateway)->channel(), to);
    if (!address)
        return failure(address.error());
    const Instant now = workspace.clock().now();
    const OutboxItem item = testItem((*gateway)->channel(), *address, now);
    const auto bytes = (*gateway)->freeze(item, now);
    if (!bytes)
        return failure(bytes.error());
    return (*gateway)->openSession()->send({item.id, item.idempotencyKey, item.message.recipient, *bytes},
                                           [] { return true; });
}

} // namespace remindesk
