// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/permission.h"

#include <array>

namespace remindesk {

namespace {

struct Grant
{
    Permission permission;
    const char *key;
    Roles roles;
};

constexpr Roles agent = Role::Agent;
constexpr Roles supervisor = Role::Supervisor;
constexpr Roles admin = Role::Admin;
constexpr Roles service = Role::Service;
constexpr Roles everybody = Roles(Role::Agent) | Role::Supervisor | Role::Admin;

// An admin sets up what others send, and sends nothing; whoever does both has both roles.
constexpr std::array grants{
    Grant{Permission::WorkTickets, "work-tickets", everybody},
    Grant{Permission::Send, "send", agent | supervisor},
    Grant{Permission::SendBulk, "send-bulk", agent | supervisor},
    Grant{Permission::SyncTickets, "sync-tickets", everybody | service},
    Grant{Permission::EditContact, "edit-contact", everybody},
    Grant{Permission::Approve, "approve", supervisor},
    Grant{Permission::SeeAllHistory, "see-all-history", supervisor | admin | service},
    Grant{Permission::Reveal, "reveal", supervisor | admin},
    Grant{Permission::Correct, "correct", supervisor},
    Grant{Permission::Export, "export", supervisor},
    Grant{Permission::Verify, "verify", supervisor | admin | service},
    Grant{Permission::SeeAudit, "see-audit", supervisor | admin},
    Grant{Permission::EditTemplates, "edit-templates", admin},
    Grant{Permission::PublishTemplates, "publish-templates", admin},
    Grant{Permission::EditSettings, "edit-settings", admin},
    Grant{Permission::ManageAccounts, "manage-accounts", admin},
    Grant{Permission::ExportCustomer, "export-customer", admin},
    Grant{Permission::Erase, "erase", admin},
    Grant{Permission::Backup, "backup", admin | service},
    Grant{Permission::Restore, "restore", admin},
    Grant{Permission::Dispatch, "dispatch", everybody | service},
    Grant{Permission::Retain, "retain", admin | service},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < grants.size(); ++i) {
        if (std::size_t(grants[i].permission) != i)
            return false;
    }
    return grants.size() == std::size_t(Permission::Retain) + 1;
}
static_assert(isInOrder(), "one line for every permission, in its order");

const Grant &grantOf(Permission permission)
{
    return grants.at(std::size_t(permission));
}

} // namespace

QList<Permission> allPermissions()
{
    QList<Permission> all;
    for (const Grant &grant : grants)
        all += grant.permission;
    return all;
}

QString permissionKey(Permission permission)
{
    return QString::fromLatin1(grantOf(permission).key);
}

std::optional<Permission> permissionFromKey(const QString &key)
{
    for (const Grant &grant : grants) {
        if (key == QLatin1String(grant.key))
            return grant.permission;
    }
    return std::nullopt;
}

Roles rolesWith(Permission permission)
{
    return grantOf(permission).roles;
}

} // namespace remindesk
