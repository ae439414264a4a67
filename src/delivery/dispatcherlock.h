// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <memory>

namespace remindesk {

/// One dispatcher per store: an open-file-description lock on `path` (fcntl(2), F_OFD_SETLK), which the
/// kernel gives back when the process ends in whatever way. The file stays and holds the process id of the
/// last holder.
class DispatcherLock
{
public:
    /// E-DLV-03 (%1 the other's process id) where another dispatcher runs; E-DLV-04 (%1 path, %2 system's
    /// words) where the file cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<DispatcherLock>> take(const QString &path);
    /// The process id of whoever holds the lock now; empty when nobody does. Takes nothing.
    [[nodiscard]] static QString holderOf(const QString &path);
    ~DispatcherLock();
    DispatcherLock(const DispatcherLock &) = delete;
    DispatcherLock &operator=(const DispatcherLock &) = delete;

private:
    explicit DispatcherLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor;
};

} // namespace remindesk
