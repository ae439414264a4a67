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

OutboxItem itemOf(Channel channel, const QString &address, const QString &subject, const QString &text, Instant now)
{
    OutboxItem item;
    item.id = {newUuid7(now.ms)};
    item.reminder = {newUuid7(now.ms)};
    item.ticketNumber = u"TEST"_s;
    item.idempotencyKey = idempotencyKey(item.reminder, channel, address);
    item.created = now;
    item.message.channel = channel;
    item.message.locale = u"zh-CN"_s;
    item.message.recipient = address;
    item.message.parts = {{u"subject"_s, subject}, {u"text"_s, text}, {u"title"_s, subject}, {u"body"_s, text},
                          {u"html"_s, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s}};
    if (channel == Channel::Sms)
        item.message.measure = measureSms(text);
    return item;
}

struct Words
{
    QString subject, text;
};

Result<SendResult> sendNow(Workspace &workspace, const GatewayConfig &config, const QString &to, const Words &words,
                           const std::optional<QByteArray> &secret)
{
    const auto gateway = awaited(workspace.openGateway(config, secret));
    if (!gateway)
        return failure(gateway.error());
    const auto address = canonical((*gateway)->channel(), to);
    if (!address)
        return failure(address.error());
    const Instant now = workspace.clock().now();
    const OutboxItem item = itemOf((*gateway)->channel(), *address, words.subject, words.text, now);
    const auto bytes = (*gateway)->freeze(item, now);
    if (!bytes)
        return failure(bytes.error());
    return (*gateway)->openSession()->send({item.id, item.idempotencyKey, item.message.recipient, *bytes},
                                           [] { return true; });
}

} // namespace

Result<SendResult> sendTestMessage(Workspace &workspace, const GatewayConfig &config, const QString &to,
                                   const std::optional<QByteArray> &secret)
{
    if (const Done allowed = require(workspace.session(), Permission::EditSettings); !allowed)
        return failure(allowed.error());
    const QString text = u"Remindesk 测试消息 / test message"_s;
    return sendNow(workspace, config, to, {text, text}, secret);
}

Result<SendResult> sendPlainMail(Workspace &workspace, const GatewayConfig &config, const QString &to,
                                 const QString &subject, const QString &text)
{
    return sendNow(workspace, config, to, {subject, text}, {});
}

} // namespace remindesk
