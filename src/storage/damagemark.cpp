// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/damagemark.h"

#include "base/logging.h"

#include <QFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString markOf(const QString &storePath)
{
    return storePath + u".damaged"_s;
}

} // namespace

std::optional<QString> damageMark(const QString &storePath)
{
    QFile file(markOf(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(1000)).simplified();
}

void markDamaged(const QString &storePath, const QString &found)
{
    QFile file(markOf(storePath));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(found.toUtf8()) < 0)
        qCWarning(lcStore, "the damage of the store cannot be marked for the next program");
}

void removeDamageMark(const QString &storePath)
{
    QFile::remove(markOf(storePath));
}

} // namespace remindesk
