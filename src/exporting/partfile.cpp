// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/partfile.h"

#include <QFile>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace remindesk {

using namespace Qt::StringLiterals;

Done PartFile::open(const QString &path)
{
    m_path = path;
    QTemporaryFile file(path + u".XXXXXX"_s);
    file.setAutoRemove(false);
    if (!file.open())
        return refused(file.errorString());
    m_part = file.fileName();
    return {};
}

Done PartFile::commit()
{
    // Unlike QFile::rename() it takes the place of what is there in one step.
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return refused(QString::fromLocal8Bit(std::strerror(errno)));
    m_part.clear();
    return {};
}

void PartFile::remove()
{
    if (!m_part.isEmpty())
        QFile::remove(m_part);
    m_part.clear();
}

Done PartFile::refused(const QString &words) const
{
    return failure(u"E-EXP-01"_s, {m_path, words});
}

} // namespace remindesk
