// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/dispatcherlock.h"

#include <QByteArray>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

namespace {

QString holder(int descriptor)
{
    char text[32] = {};
    const ssize_t length = ::pread(descriptor, text, sizeof(text) - 1, 0);
    const QByteArray pid = length > 0 ? QByteArray(text, qsizetype(length)).trimmed() : QByteArray();
    return pid.isEmpty() ? QStringLiteral("?") : QString::fromLatin1(pid);
}

bool writePid(int descriptor)
{
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    return ::ftruncate(descriptor, 0) == 0 &&
           ::pwrite(descriptor, pid.constData(), size_t(pid.size()), 0) == pid.size();
}

} // namespace

Result<std::unique_ptr<DispatcherLock>> DispatcherLock::take(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failure(QStringLiteral("E-DLV-04"), {path, qt_error_string(errno)});
    std::unique_ptr<DispatcherLock> lock(new DispatcherLock(descriptor));

    struct flock wanted = {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    if (::fcntl(descriptor, F_OFD_SETLK, &wanted) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return failure(QStringLiteral("E-DLV-03"), {holder(descriptor)});
        return failure(QStringLiteral("E-DLV-04"), {path, qt_error_string(errno)});
    }
    if (!writePid(descriptor))
        return failure(QStringLiteral("E-DLV-04"), {path, qt_error_string(errno)});
    return lock;
}

QString DispatcherLock::holderOf(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return {};
    struct flock asked = {};
    asked.l_type = F_WRLCK;
    asked.l_whence = SEEK_SET;
    const bool isHeld = ::fcntl(descriptor, F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
    QString pid = isHeld ? holder(descriptor) : QString();
    ::close(descriptor);
    return pid;
}

DispatcherLock::~DispatcherLock()
{
    ::close(m_descriptor);
}

} // namespace remindesk
