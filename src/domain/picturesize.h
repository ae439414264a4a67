// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace remindesk {

/// Width times height as a PNG, GIF or JPEG states it, without decoding a pixel; 0 for anything else. Pure.
[[nodiscard]] qint64 pixelsOf(const QByteArray &content);

} // namespace remindesk
