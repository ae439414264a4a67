// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace remindesk {

/// A provider's words made fit to keep: one line, at most 500 characters, no control characters, addresses and long
/// numbers masked. Pure.
[[nodiscard]] QString providerWords(const QByteArray &words);

/// A customer's text made fit to keep: no control characters but line breaks, no marks that turn the writing round,
/// at most answerLength characters. Pure.
[[nodiscard]] QString plainAnswer(const QString &text);

} // namespace remindesk
