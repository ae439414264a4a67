// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace remindesk {

/// One row of CSV (RFC 4180, CRLF) that no spreadsheet takes a formula from: a value that begins with = + - @ (full-width
/// ones too), tab, CR, LF or NUL gets a ' in front (OWASP ASVS 1.2.10). UTF-8.
[[nodiscard]] QByteArray csvRow(const QStringList &values);

} // namespace remindesk
