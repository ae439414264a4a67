// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/smtpgateway.h"

namespace remindesk {

// Asking for delivery reports (RFC 3461). Pure; every result begins with a space or is empty.

/// RFC 3461 §4: what is not printable ASCII, '+' and '=' as "+" and two hexadecimal digits.
[[nodiscard]] QByteArray xtext(const QByteArray &text);

/// Of MAIL: the headers of the mail are enough, and our key comes back in every report. None where it is longer than
/// a server must take (§5.4).
[[nodiscard]] QByteArray dsnOfMail(DsnWish wish, const QString &key);

/// Of RCPT: which reports, and the address as we know it. None for an address beyond ASCII: that would need the form of
/// RFC 6533, which few servers know.
[[nodiscard]] QByteArray dsnOfRecipient(DsnWish wish, const QByteArray &address);

} // namespace remindesk
