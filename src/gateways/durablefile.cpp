// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

namespace {

PlacedFile failed()
{
    return {Placed::Failed, qt_error_string(errno)};
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return ::fsync(descriptor) == 0;
}

bool writeSynced(const QByteArray &path, const QByteArray &bytes)
{
    // A leftover of a killed run may be there: it is ours, by its name, and never was a whole file.
    const int descriptor =
        ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return false;
    const bool isWritten = writeAll(descriptor, bytes);
    const int problem = errno;
    const bool isClosed = ::close(descriptor) == 0;
    if (!isWritten)
        errno = problem;
    return isWritten && isClosed;
}

bool syncFolder(const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

} // namespace

PlacedFile placeFile(const QString &folder, const QString &into, const QString &name, const QByteArray &bytes,
                     const std::function<bool()> &beforeRename)
{
    const QDir root(folder);
    const QString finalFolder = into.isEmpty() ? root.path() : root.filePath(into);
    const QString finalPath = QDir(finalFolder).filePath(name);
    errno = EIO; // for the words, where Qt keeps none
    if (!root.mkpath(QStringLiteral("tmp")) || !QDir().mkpath(finalFolder))
        return failed();
    if (QFile::exists(finalPath))
        return {Placed::WasThere, {}};
    const QByteArray temporary = QFile::encodeName(root.filePath(QStringLiteral("tmp/") + name));
    if (!writeSynced(temporary, bytes)) {
        PlacedFile result = failed();
        ::unlink(temporary.constData());
        return result;
    }
    if (!beforeRename()) {
        ::unlink(temporary.constData());
        return {Placed::Refused, {}};
    }
    if (std::rename(temporary.constData(), QFile::encodeName(finalPath).constData()) != 0)
        return failed();
    if (!syncFolder(QFile::encodeName(finalFolder)))
        return failed();
    return {Placed::Written, {}};
}

QString fileNameOf(const QString &key)
{
    constexpr qsizetype longest = 180; // of the 255 bytes that file systems give, with room for endings
    QByteArray name = key.toUtf8().toPercentEncoding({}, "~", '+');
    if (name.startsWith('.')) // no hidden file, no "..": dots are kept elsewhere, since keys use them
        name = "+2E" + name.mid(1);
    if (name.size() > longest)
        name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(name);
}

} // namespace remindesk
