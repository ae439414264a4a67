// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/actor.h"

namespace remindesk {

using namespace Qt::StringLiterals;

Actor localActor()
{
    return {u"local"_s, {}, Roles(Role::Agent) | Role::Supervisor | Role::Admin};
}

Actor serviceActor()
{
    return {u"service"_s, {}, Role::Service};
}

bool can(const Actor &actor, Permission permission)
{
    return bool(actor.roles & rolesWith(permission));
}

Done require(const Actor &actor, Permission permission)
{
    if (can(actor, permission))
        return {};
    if (actor.isNobody())
        return failure(u"E-ACC-02"_s);
    return failure(u"E-ACC-01"_s, {rolesText(actor.roles), permissionKey(permission), rolesText(rolesWith(permission))});
}

Actor Session::actor() const
{
    const QMutexLocker locked(&m_mutex);
    return m_actor;
}

void Session::begin(Actor actor)
{
    const QMutexLocker locked(&m_mutex);
    m_actor = std::move(actor);
}

} // namespace remindesk
