// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dispatcher/servicemanager.h"

#include <QByteArray>

#include <algorithm>
#include <ctime>
#include <limits>

#include <systemd/sd-daemon.h>

namespace remindesk {

namespace {

void tell(const QByteArray &lines)
{
    sd_notify(0, lines.constData());
}

} // namespace

void ServiceManager::ready() const
{
    tell("READY=1");
}

void ServiceManager::stopping() const
{
    tell("STOPPING=1\nSTATUS=Lets messages in flight end");
}

void ServiceManager::reloading() const
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    tell("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000));
}

void ServiceManager::alive() const
{
    tell("WATCHDOG=1");
}

void ServiceManager::status(const QString &text) const
{
    tell("STATUS=" + QString(text).replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8());
}

int ServiceManager::aliveIntervalMs()
{
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) <= 0)
        return 0;
    return int(std::clamp<uint64_t>(microseconds / 2000, 1, std::numeric_limits<int>::max()));
}

} // namespace remindesk
