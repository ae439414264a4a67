// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace remindesk::ctl {

/// What a file named on the command line holds: a regular file (a device never ends), of at most `mostMiB`. E-RIN-01 for
/// what is no regular file, E-RIN-02 for one that cannot be read, E-RIN-03 for a larger one.
[[nodiscard]] Result<QByteArray> fileBytes(const QString &path, int mostMiB = 64);
/// The same as text: UTF-8, with or without the mark in front. E-RIN-08 for anything else: nothing is replaced silently.
[[nodiscard]] Result<QString> fileText(const QString &path, int mostMiB = 64);
/// Whether a file may be written there: a new one, or in the place of a regular one. E-RIN-01: a save would put a file in the
/// place of a device (/dev/full, as root) or a pipe.
[[nodiscard]] Done mayBeReplaced(const QString &path);

} // namespace remindesk::ctl
