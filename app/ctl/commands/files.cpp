// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/files.h"

#include "base/utf8.h"

#include <QFile>
#include <QFileInfo>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

Done mayBeReplaced(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isFile() ? Done() : Done(failure(u"E-RIN-01"_s, {}, path));
}

Result<QByteArray> fileBytes(const QString &path, int mostMiB)
{
    if (const Done regular = mayBeReplaced(path); !regular)
        return failure(regular.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"E-RIN-02"_s, {file.errorString()}, path);
    // Read up to the limit and no further: a file may say 0 bytes and go on for ever (/proc), or grow meanwhile.
    const qint64 most = mostMiB * 1024LL * 1024;
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(u"E-RIN-02"_s, {file.errorString()}, path);
    if (bytes.size() > most)
        return failure(u"E-RIN-03"_s, {QString::number(mostMiB)}, path);
    return bytes;
}

Result<QString> fileText(const QString &path, int mostMiB)
{
    return fileBytes(path, mostMiB).and_then([&path](const QByteArray &bytes) { return utf8Text(bytes, path); });
}

} // namespace remindesk::ctl
