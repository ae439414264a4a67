// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

struct sqlite3;
struct sqlite3_file;

namespace remindesk {

/// A second way to a connection's log, so that another thread can put it on the disk while the connection goes on writing.
/// A file of its own: each open file hears once of a disk that fails, and neither takes the other's news away. Goes before
/// its connection does. Throws StoreFailure.
class LogFile
{
public:
    /// `connection` is in WAL mode and has read something.
    explicit LogFile(sqlite3 *connection);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// Everything that was written before is on the disk when it returns. One thread at a time.
    void sync();

private:
    std::unique_ptr<std::byte[]> m_room;
    sqlite3_file *m_file; ///< in m_room
};

} // namespace remindesk
