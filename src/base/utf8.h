// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace remindesk {

/// Bytes as text: UTF-8 (RFC 3629) throughout, a mark in front (U+FEFF) taken off. E-RIN-08 (`where`) for anything else:
/// QString::fromUtf8() would put U+FFFD in its place and say nothing. Any thread.
[[nodiscard]] Result<QString> utf8Text(const QByteArray &bytes, const QString &where);

} // namespace remindesk
