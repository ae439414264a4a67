// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/socketaddress.h"

#include <arpa/inet.h>
#include <netinet/in.h>

namespace remindesk {

std::optional<SocketAddress> SocketAddress::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const int port = text.mid(colon + 1).toInt(&isNumber);
    if (colon <= 0 || !isNumber || port < 0 || port > 65535)
        return std::nullopt;
    QByteArray host = text.left(colon).toLatin1();
    SocketAddress address;
    if (host.startsWith('[') && host.endsWith(']')) {
        host = host.mid(1, host.size() - 2);
        auto &v6 = reinterpret_cast<sockaddr_in6 &>(address.m_storage);
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(quint16(port));
        return ::inet_pton(AF_INET6, host.constData(), &v6.sin6_addr) == 1 ? std::optional(address) : std::nullopt;
    }
    auto &v4 = reinterpret_cast<sockaddr_in &>(address.m_storage);
    v4.sin_family = AF_INET;
    v4.sin_port = htons(quint16(port));
    return ::inet_pton(AF_INET, host.constData(), &v4.sin_addr) == 1 ? std::optional(address) : std::nullopt;
}

bool SocketAddress::isLoopback() const
{
    if (isV6())
        return IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6 &>(m_storage).sin6_addr);
    return (ntohl(reinterpret_cast<const sockaddr_in &>(m_storage).sin_addr.s_addr) >> 24) == 127;
}

} // namespace remindesk
