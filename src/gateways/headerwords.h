// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace remindesk {

/// The value of an unstructured header (RFC 5322 §2.2.1): as it is where that is safe, else as RFC 2047 words
/// of at most 75 characters, folded with LF. Done here because GMime 3.2 writes words of any length. No
/// control characters in `text`.
[[nodiscard]] QByteArray headerText(const QString &text);

/// "Name <address>" with the name quoted or encoded, so that nothing in it can pass for an address.
[[nodiscard]] QByteArray headerMailbox(const QString &name, const QByteArray &address);

} // namespace remindesk
