// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/reminder.h"
#include "form/finding.h"
#include "templating/template.h"

namespace remindesk {

/// What the rules of a channel look at besides the message.
struct CheckScene
{
    ReminderClass reminderClass = ReminderClass::Transaction;
    const Sender *sender = nullptr;
};

/// Measures a rendered message by its channel's rules and fills `message.measure`.
void measure(Message &message);

/// Every rule of the message's channel; fields are "channel.KEY". Limits: e-mail subject 200 characters,
/// SMS 6 segments, push 4096 bytes of JSON (FCM and APNs) and 50 characters of title, voice 90 seconds,
/// WeChat as in wechat.h. Expects measure() to have run.
[[nodiscard]] Findings checkMessage(const Message &message, const CheckScene &scene);

/// The JSON a push message travels as; its length is what providers limit.
[[nodiscard]] QByteArray pushJson(const Message &message);

} // namespace remindesk
