// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filemove.h"

#include "storage/statement.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuseErrno(const QString &path)
{
    const int code = errno;
    throw StoreFailure{Error{u"E-STO-05"_s, {QString::number(code), QString::fromLocal8Bit(std::strerror(code))}, path}, 0};
}

} // namespace

void syncPath(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    const bool isSynced = ::fsync(file) == 0 || errno == EINVAL; // a folder of some file systems
    ::close(file);
    if (!isSynced)
        refuseErrno(path);
}

void moveInPlace(const QString &from, const QString &to)
{
    syncPath(from);
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        refuseErrno(to);
    syncPath(QFileInfo(to).absolutePath());
}

void makePrivateFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData());
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        refuseErrno(path);
    ::close(file);
}

} // namespace remindesk
