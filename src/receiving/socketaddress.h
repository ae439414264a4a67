// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include <sys/socket.h>

namespace remindesk {

/// "127.0.0.1:8090" or "[::1]:8090" as the system wants it. Names are not looked up: which address is listened on should
/// not depend on who answers for a name.
class SocketAddress
{
public:
    [[nodiscard]] static std::optional<SocketAddress> parse(const QString &text);

    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_storage); }
    [[nodiscard]] bool isV6() const { return m_storage.ss_family == AF_INET6; }
    [[nodiscard]] bool isLoopback() const;

private:
    SocketAddress() = default;
    sockaddr_storage m_storage{};
};

} // namespace remindesk
