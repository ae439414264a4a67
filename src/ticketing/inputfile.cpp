// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/inputfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

bool isSame(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
           && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

tl::unexpected<Error> cannotOpen(const QString &name, int number)
{
    return failure(u"E-IMP-01"_s, {name, QString::fromLocal8Bit(std::strerror(number))});
}

/// At most one byte more than `size`, so that a file that grew is seen and an endless one does no harm.
Result<QByteArray> readAll(int descriptor, qint64 size, const QString &name)
{
    QByteArray bytes(size + 1, Qt::Uninitialized);
    qint64 have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + have, size_t(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotOpen(name, errno);
        if (got == 0)
            break;
        have += got;
    }
    bytes.truncate(have);
    return bytes;
}

} // namespace

Result<InputFile> readInputFile(const QString &path, qint64 limit, const std::function<void()> &opened)
{
    const QString name = QFileInfo(path).fileName();
    const QByteArray encoded = QFile::encodeName(path);
    // O_NONBLOCK: opening a FIFO nobody writes to would wait for ever.
    const Descriptor file(::open(encoded.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0)
        return cannotOpen(name, errno);
    struct stat before = {};
    if (::fstat(file.number(), &before) != 0)
        return cannotOpen(name, errno);
    if (!S_ISREG(before.st_mode))
        return failure(u"E-IMP-02"_s, {name});
    if (before.st_size > limit)
        return failure(u"E-IMP-03"_s, {name, QString::number(limit / 1'000'000)});
    if (opened)
        opened();
    Result<QByteArray> bytes = readAll(file.number(), before.st_size, name);
    if (!bytes)
        return failure(bytes.error());
    struct stat after = {};
    struct stat now = {};
    const bool unchanged = ::fstat(file.number(), &after) == 0 && ::stat(encoded.constData(), &now) == 0
                           && isSame(before, after) && isSame(before, now) && bytes->size() == before.st_size;
    if (!unchanged)
        return failure(u"E-IMP-05"_s, {name});
    return InputFile{std::move(*bytes),
                     Instant{qint64(before.st_mtim.tv_sec) * 1000 + before.st_mtim.tv_nsec / 1'000'000}};
}

} // namespace remindesk
