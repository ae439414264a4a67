// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "base/future.h"
#include "workflow/auditlog.h"

namespace remindesk {

/// What every guarded port stands behind. Both outlive it.
struct Guard
{
    const Session &session;
    AuditLog &audit;
};

/// `work()`, an Async<T>, when whoever sits here may; else E-ACC-01 or -02 and nothing happens.
template<typename T, typename Work>
[[nodiscard]] Async<T> permitted(const Guard &guard, Permission permission, Work work)
{
    if (const Done allowed = require(guard.session, permission); !allowed)
        return ready<Result<T>>(failure(allowed.error()));
    return work();
}

/// For what everybody who is here may: a person of any role, or the services. E-ACC-02.
template<typename T, typename Work>
[[nodiscard]] Async<T> somebodys(const Guard &guard, Work work)
{
    if (guard.session.actor().isNobody())
        return ready<Result<T>>(failure(QStringLiteral("E-ACC-02")));
    return work();
}

} // namespace remindesk
