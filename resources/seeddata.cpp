// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeddata.h"

#include <QtCore/qglobal.h>

// Q_INIT_RESOURCE declares its symbol where it stands: inside a namespace it would name another one.
static void registerSeedResources()
{
    Q_INIT_RESOURCE(seeddata);
}

namespace remindesk {

void initSeedData()
{
    static const bool isDone = (registerSeedResources(), true);
    Q_UNUSED(isDone)
}

} // namespace remindesk
