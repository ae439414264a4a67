// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <sys/vfs.h>

namespace remindesk {

using namespace Qt::StringLiterals;

bool isNetworkFileSystem(quint32 type)
{
    // statfs(2): NFS, SMB, SMB2, CIFS, NCP, AFS (two kinds), Coda, Ceph, sshfs and others through FUSE are not
    // among them: FUSE is used for local file systems as well.
    constexpr std::array<quint32, 8> network{0x6969, 0x517b, 0xfe534d42, 0xff534d42,
                                             0x564c, 0x5346414f, 0x73757245, 0x00c36400};
    return std::find(network.begin(), network.end(), type) != network.end();
}

Result<StoreFile> inspectStoreFile(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return failure(u"E-STO-01"_s, {folder.filePath()}, path);

    struct statfs system{};
    if (statfs(QFile::encodeName(folder.filePath()).constData(), &system) == 0
        && isNetworkFileSystem(static_cast<quint32>(system.f_type)))
        return failure(u"E-STO-03"_s, {folder.filePath()}, path);

    if (!info.exists())
        return StoreFile{false};
    if (!info.isFile())
        return failure(u"E-STO-01"_s, {path}, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"E-STO-05"_s, {QString::number(int(file.error())), file.errorString()}, path);
    // A store is made beside its place and renamed (migrator.h): an empty file was never one of ours.
    if (file.read(16) != QByteArray("SQLite format 3\0", 16))
        return failure(u"E-STO-02"_s, {QString::number(file.size())}, path);
    return StoreFile{true};
}

} // namespace remindesk
