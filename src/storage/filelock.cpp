// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

bool setLock(int file, short type)
{
    struct flock lock{};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return fcntl(file, F_OFD_SETLK, &lock) == 0;
}

} // namespace

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

Done FileLock::open(const QString &path)
{
    m_path = path;
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        return failure(u"E-STO-05"_s, {QString::number(errno), QString::fromLocal8Bit(std::strerror(errno))},
                       path);
    return {};
}

Done FileLock::lock(int timeoutMs)
{
    // A writer holds it for one commit, some milliseconds: asking again soon is cheaper than a signal.
    for (int waitedUs = 0, pauseUs = 200; !setLock(m_file, F_WRLCK);
         waitedUs += pauseUs, pauseUs = std::min(pauseUs * 2, 5000)) {
        if (waitedUs > timeoutMs * 1000)
            return failure(u"E-STO-04"_s, {QString::number(EAGAIN), u"lock"_s}, m_path);
        usleep(static_cast<useconds_t>(pauseUs));
    }
    return {};
}

void FileLock::unlock()
{
    setLock(m_file, F_UNLCK);
}

} // namespace remindesk
