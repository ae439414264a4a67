// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/finding.h"

#include <QString>
#include <QStringView>

namespace remindesk {

/// What WeChat lets one kind of template field hold. Source: WeChat developer documents, "subscribeMessage.send",
/// table of parameter limits (订阅消息参数值内容限制说明); a value beyond it is answered with 47003 and not sent.
struct WeChatField
{
    const char *type;      ///< "thing"; fields are named type + number: "thing1"
    int maxLength;         ///< characters
    const char16_t *rule;  ///< what may stand in it, as a key of wording: "any", "no-cjk", "han" …
};

/// The field a part is named after; nullptr if WeChat has no such type or the number is missing.
[[nodiscard]] const WeChatField *wechatField(QStringView partName);

/// Codes "wechat.too-long" (field, characters, limit) and "wechat.format" (field, rule, value), both blocking.
/// A value is never cut: half an order number is worse than none.
[[nodiscard]] Findings checkWeChatField(const QString &partName, const QString &value);

} // namespace remindesk
