// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace remindesk {

/// Only one process at a time writes or checkpoints a store: SQLite before 3.51.3 can damage the file when two
/// connections do (WAL-reset race, delivery.md). An OFD lock on a file of its own: the system drops it
/// when the process dies. Not for several threads.
class FileLock
{
public:
    static constexpr int patienceMs = 10'000; ///< a commit takes milliseconds, a long upgrade more

    FileLock() = default;
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// E-STO-05 when the file cannot be made.
    [[nodiscard]] Done open(const QString &path);
    /// E-STO-04 when another process keeps it longer than `timeoutMs`.
    [[nodiscard]] Done lock(int timeoutMs);
    void unlock();

private:
    int m_file = -1;
    QString m_path;
};

/// Holds a FileLock for a scope. The caller has locked it.
class FileLockGuard
{
public:
    explicit FileLockGuard(FileLock &lock) : m_lock(lock) {}
    ~FileLockGuard() { m_lock.unlock(); }
    FileLockGuard(const FileLockGuard &) = delete;
    FileLockGuard &operator=(const FileLockGuard &) = delete;

private:
    FileLock &m_lock;
};

} // namespace remindesk
