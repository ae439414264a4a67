// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/owner.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>

#include <unistd.h>

namespace remindesk {

namespace {

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QString bootId()
{
    return QString::fromLatin1(fileText(QStringLiteral("/proc/sys/kernel/random/boot_id")));
}

/// Field 22 of /proc/PID/stat (proc(5)), in clock ticks since boot; empty: no such process. The second field
/// is the program's name in parentheses and may itself hold spaces and parentheses.
QString startTime(qint64 pid)
{
    const QByteArray stat = fileText(QStringLiteral("/proc/%1/stat").arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTimeAfterName = 19;
    return stat.isEmpty() ? QString() : QString::fromLatin1(fields.value(startTimeAfterName));
}

QString ownerOf(qint64 pid)
{
    return QStringLiteral("%1/%2/%3").arg(bootId(), QString::number(pid), startTime(pid));
}

} // namespace

QString dispatcherOwner()
{
    return ownerOf(::getpid());
}

bool isAliveOwner(const QString &owner)
{
    const QStringList parts = owner.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return false;
    bool isNumber = false;
    const qint64 pid = parts.at(1).toLongLong(&isNumber);
    return isNumber && !parts.at(2).isEmpty() && ownerOf(pid) == owner;
}

} // namespace remindesk
