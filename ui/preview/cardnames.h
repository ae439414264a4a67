// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/wechatlabels.h"
#include "workflow/kit.h"

namespace remindesk {

/// The names before a WeChat card's fields, as the customer reads them; none for other channels. `kit` may be null.
[[nodiscard]] inline QMap<QString, QString> cardNames(const ComposingKit *kit, const Message &message)
{
    const MessageTemplate *source = kit && message.channel == Channel::WeChat
                                        ? kit->templates->find(message.scenario, message.locale, Channel::WeChat)
                                        : nullptr;
    return source ? wechatLabels(*source, &kit->schema, message.locale) : QMap<QString, QString>();
}

} // namespace remindesk
