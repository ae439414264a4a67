// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/channel.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Channel, 6> channels{{"email"_L1, "sms"_L1, "push"_L1, "wechat"_L1, "voice"_L1,
                                         "letter"_L1}};

} // namespace

QString channelKey(Channel channel)
{
    return channels.key(channel);
}

std::optional<Channel> channelFromKey(const QString &key)
{
    if (key == "in-app"_L1)
        return Channel::Push;
    if (key == "mail"_L1)
        return Channel::Email;
    return channels.value(key);
}

const QList<Channel> &allChannels()
{
    static const QList<Channel> all{Channel::Email,  Channel::Sms,   Channel::Push,
                                    Channel::WeChat, Channel::Voice, Channel::Letter};
    return all;
}

} // namespace remindesk
