// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// A way to reach a customer. The key ("email", "sms", "push", "wechat", "voice", "letter") is what
/// files, the command line and the store use; words for people are made in wording/.
enum class Channel { Email, Sms, Push, WeChat, Voice, Letter };

[[nodiscard]] QString channelKey(Channel channel);
/// Also takes "in-app" and "mail"; nothing for an unknown key.
[[nodiscard]] std::optional<Channel> channelFromKey(const QString &key);
[[nodiscard]] const QList<Channel> &allChannels();

inline size_t qHash(Channel channel, size_t seed = 0)
{
    return ::qHash(int(channel), seed);
}

} // namespace remindesk
