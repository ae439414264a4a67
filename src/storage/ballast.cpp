// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ballast.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

namespace {
constexpr qint64 ballastBytes = 524'288; // some hundred results with their history
}

bool Ballast::restore()
{
    if (QFileInfo(m_path).size() >= ballastBytes)
        return true;
    const QByteArray name = QFile::encodeName(m_path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool isThere = ::posix_fallocate(file, 0, ballastBytes) == 0; // real blocks, not a hole
    ::close(file);
    if (!isThere)
        ::unlink(name.constData());
    return isThere;
}

bool Ballast::release()
{
    return ::unlink(QFile::encodeName(m_path).constData()) == 0;
}

} // namespace remindesk
