// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace remindesk {

/// What is kept of a password: Argon2id (RFC 9106) by libsodium, 64 MiB and two passes, with its salt and parameters in
/// the text. Takes some 0.1 s of one processor: never on the window's or the storage thread. E-ACC-10 when the password
/// is too short or too long, E-ACC-15 when there is no memory.
[[nodiscard]] Result<QByteArray> passwordVerifier(const QByteArray &password);

/// Whether this is the password. As slow as making the verifier, whatever the answer.
[[nodiscard]] bool isPassword(const QByteArray &password, const QByteArray &verifier);

/// Takes as long as isPassword() and is never true: for names that nobody has.
bool spendPasswordTime(const QByteArray &password);

inline constexpr int shortestPassword = 10; ///< characters
inline constexpr int longestPassword = 512; ///< bytes

} // namespace remindesk
