// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/crashpoint.h"

#ifdef REMINDESK_CRASH_POINTS

#include <QByteArray>

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace remindesk {

namespace {

struct CrashPlan
{
    QByteArray name;
    int hit = 1;
};

CrashPlan planFromEnvironment()
{
    const QByteArray wanted = qgetenv("CRASH_AT");
    const qsizetype colon = wanted.indexOf(':');
    if (colon < 0)
        return {wanted, 1};
    return {wanted.left(colon), qMax(1, wanted.mid(colon + 1).toInt())};
}

} // namespace

void crashPoint(const char *name)
{
    static const CrashPlan plan = planFromEnvironment();
    static std::atomic<int> hits{0};
    if (plan.name == name && ++hits == plan.hit)
        ::kill(::getpid(), SIGKILL);
}

} // namespace remindesk

#endif
