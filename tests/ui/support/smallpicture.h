// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace remindesk {

/// Saves a picture of a window as a PNG with a palette of at most 128 colours, a quarter of the size of a plain one:
/// its most frequent colours stay as they are, the others become the nearest of them. False when it cannot be written.
[[nodiscard]] bool saveSmall(const QImage &picture, const QString &path);

} // namespace remindesk
