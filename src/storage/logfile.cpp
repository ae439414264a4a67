// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/logfile.h"

#include "storage/statement.h"

#include <sqlite3.h>

namespace remindesk {

LogFile::LogFile(sqlite3 *connection)
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    m_room = std::make_unique<std::byte[]>(std::size_t(system->szOsFile));
    m_file = reinterpret_cast<sqlite3_file *>(m_room.get());
    // The name lives as long as the connection: SQLite keeps the pointer.
    const char *name = sqlite3_filename_wal(sqlite3_db_filename(connection, "main"));
    const int code = system->xOpen(system, name, m_file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_WAL, nullptr);
    if (code != SQLITE_OK)
        throw sqlFailure(nullptr, code);
}

LogFile::~LogFile()
{
    m_file->pMethods->xClose(m_file);
}

void LogFile::sync()
{
    if (const int code = m_file->pMethods->xSync(m_file, SQLITE_SYNC_NORMAL); code != SQLITE_OK)
        throw sqlFailure(nullptr, code);
}

} // namespace remindesk
