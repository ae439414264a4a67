// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/ownmounts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>

#include <tuple>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Who is nobody on the machine is root of a namespace of users.
bool becomeRootOfOurs()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && put(u"/proc/self/setgroups"_s, "deny")
           && put(u"/proc/self/uid_map"_s, "0 " + user + " 1") && put(u"/proc/self/gid_map"_s, "0 " + group + " 1");
}

bool ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

bool haveOwnMounts()
{
    if (::unshare(CLONE_NEWNS) != 0 && !becomeRootOfOurs())
        return false;
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
           && ::mount("none", "/mnt", "tmpfs", 0, "size=64k") == 0 && ::umount("/mnt") == 0;
}

void SmallDisk::fill(qint64 leftBytes)
{
    QFile file(path() + "/filler"_L1);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("no filler");
    constexpr qint64 block = 4096;
    while (QStorageInfo(path()).bytesAvailable() > leftBytes && file.write(QByteArray(block, 'x')) > 0) {
    }
}

void SmallDisk::makeRoom()
{
    if (!QFile::remove(path() + "/filler"_L1))
        qFatal("no filler to remove");
}

MemoryDisk::MemoryDisk(int megabytes)
{
    const QByteArray size = "size=" + QByteArray::number(megabytes) + 'm';
    if (::mount("none", QFile::encodeName(path()).constData(), "tmpfs", 0, size.constData()) != 0)
        qFatal("no tmpfs");
}

MemoryDisk::~MemoryDisk()
{
    ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
}

void MemoryDisk::remount(bool isReadOnly)
{
    if (::mount("none", QFile::encodeName(path()).constData(), nullptr, MS_REMOUNT | (isReadOnly ? MS_RDONLY : 0), nullptr) != 0)
        qFatal("cannot be mounted anew");
}

std::unique_ptr<Ext4Disk> Ext4Disk::make(int megabytes)
{
    auto disk = std::make_unique<Ext4Disk>();
    QFile image(disk->m_folder.filePath(u"image"_s));
    if (!image.open(QIODevice::WriteOnly) || !image.resize(qint64(megabytes) << 20) || !QDir().mkpath(disk->path()))
        qFatal("no image");
    image.close();
    if (!ran(u"/usr/sbin/mkfs.ext4"_s, {u"-q"_s, u"-F"_s, image.fileName()}) || !disk->mount())
        return nullptr;
    return disk;
}

Ext4Disk::~Ext4Disk()
{
    ::umount2(QFile::encodeName(path()).constData(), 0);
}

bool Ext4Disk::mount()
{
    if (!ran(u"/usr/bin/mount"_s, {u"-o"_s, u"loop,errors=remount-ro"_s, m_folder.filePath(u"image"_s), path()}))
        return false;
    const QString device = QFileInfo(QString::fromLocal8Bit(QStorageInfo(path()).device())).fileName();
    m_trigger = u"/sys/fs/ext4/%1/trigger_fs_error"_s.arg(device);
    return QFileInfo::exists(m_trigger);
}

void Ext4Disk::breakDown()
{
    if (!put(m_trigger, "1"))
        qFatal("the disk does not break");
}

void Ext4Disk::mend()
{
    if (::umount2(QFile::encodeName(path()).constData(), 0) != 0)
        qFatal("somebody still uses the disk");
    std::ignore = ran(u"/usr/sbin/e2fsck"_s, {u"-f"_s, u"-y"_s, m_folder.filePath(u"image"_s)}); // 1: it mended something
    if (!mount())
        qFatal("cannot be mounted again");
}

} // namespace remindesk
