// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace remindesk {

struct InputFile
{
    QByteArray bytes;
    Instant modified;
};

/// The whole of a regular file of at most `limit` bytes. Never waits on a FIFO, never reads a device, and says so
/// when the file was replaced or grew meanwhile. `opened` runs between opening and reading (for tests).
/// E-IMP-01 cannot be opened, -02 not a regular file, -03 too large, -05 changed.
[[nodiscard]] Result<InputFile> readInputFile(const QString &path, qint64 limit,
                                              const std::function<void()> &opened = {});

} // namespace remindesk
