// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace remindesk {

/// A provider's words made fit to keep: one line, at most 500 characters, no control characters, addresses
/// and long numbers masked.
[[nodiscard]] QString maskedWords(const QByteArray &words);

} // namespace remindesk
