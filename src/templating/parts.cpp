// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/parts.h"

#include "templating/wechat.h"

namespace remindesk {

using namespace Qt::StringLiterals;

QStringList requiredParts(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return {u"subject"_s, u"text"_s, u"html"_s};
    case Channel::Push:
        return {u"title"_s, u"body"_s};
    case Channel::WeChat:
        return {u"template"_s};
    case Channel::Letter:
        return {u"subject"_s, u"body"_s};
    case Channel::Sms:
    case Channel::Voice:
        break;
    }
    return {u"text"_s};
}

bool isLinePart(const QString &name)
{
    return name != u"text" && name != u"html" && name != u"body";
}

Done checkParts(const QMap<QString, QString> &parts, Channel channel)
{
    const QStringList required = requiredParts(channel);
    for (const QString &name : required) {
        if (!parts.contains(name))
            return failure(u"E-TPL-06"_s, {name, channelKey(channel), required.join(u", ")});
    }
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        const bool isKnown = required.contains(it.key())
                             || (channel == Channel::WeChat && wechatField(it.key()));
        if (!isKnown)
            return failure(u"E-TPL-05"_s, {shown(it.key()), channelKey(channel), required.join(u", ")});
        if (it.value().trimmed().isEmpty())
            return failure(u"E-TPL-07"_s, {it.key()});
    }
    if (channel == Channel::WeChat && parts.size() == required.size())
        return failure(u"E-TPL-11"_s);
    return {};
}

} // namespace remindesk
