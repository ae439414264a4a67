// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/role.h"

namespace remindesk {

using namespace Qt::StringLiterals;

QList<Role> allRoles()
{
    return {Role::Agent, Role::Supervisor, Role::Admin, Role::Service};
}

QList<Role> personRoles()
{
    return {Role::Agent, Role::Supervisor, Role::Admin};
}

QString roleKey(Role role)
{
    switch (role) {
    case Role::Agent: return u"agent"_s;
    case Role::Supervisor: return u"supervisor"_s;
    case Role::Admin: return u"admin"_s;
    case Role::Service: return u"service"_s;
    }
    return {};
}

std::optional<Role> roleFromKey(const QString &key)
{
    for (const Role role : allRoles()) {
        if (roleKey(role) == key)
            return role;
    }
    return std::nullopt;
}

QString rolesText(Roles roles)
{
    QStringList keys;
    for (const Role role : allRoles()) {
        if (roles.testFlag(role))
            keys += roleKey(role);
    }
    return keys.join(u',');
}

std::optional<Roles> personRolesFromText(const QString &text)
{
    Roles roles;
    for (const QString &key : text.split(u',', Qt::SkipEmptyParts)) {
        const auto role = roleFromKey(key.trimmed());
        if (!role || *role == Role::Service)
            return std::nullopt;
        roles |= *role;
    }
    return roles ? std::optional(roles) : std::nullopt;
}

} // namespace remindesk
