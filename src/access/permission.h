// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/role.h"

namespace remindesk {

/// One thing that not everybody may do. A use case asks for it by require() (access/actor.h); screens only hide what
/// would be refused. Who has which: the one table in permission.cpp, printed in docs/permissions.md.
enum class Permission {
    WorkTickets,      ///< read tickets and one's own messages, keep drafts
    Send,             ///< queue, cancel, retry and decide messages
    SendBulk,         ///< one scenario to many tickets at once
    SyncTickets,      ///< bring tickets in from a source or a file
    EditContact,      ///< a customer's consent, zone and addresses
    Approve,          ///< approve or return what waits for a second person; wave through a finding
    SeeAllHistory,    ///< messages of every agent
    Reveal,           ///< personal data of others' messages in the clear; each look is in the audit log, with the reason
    Correct,          ///< send a correction to those who got the wrong message
    Export,           ///< history and figures as a file
    Verify,           ///< the proof of the hash chain
    SeeAudit,         ///< who changed what
    EditTemplates,    ///< drafts of templates, fields and scenarios
    PublishTemplates, ///< make a version the one that is sent
    EditSettings,     ///< gateways, sources, people, rules, senders
    ManageAccounts,   ///< accounts, roles, passwords of others
    ExportCustomer,   ///< everything about one customer
    Erase,            ///< a customer, for good
    Backup,           ///< make a copy of the store
    Restore,          ///< put a copy in the store's place
    Dispatch,         ///< claim and send what is due, take what comes back
    Retain            ///< delete what is older than the retention says
};

[[nodiscard]] QList<Permission> allPermissions();
[[nodiscard]] QString permissionKey(Permission permission); ///< "send" "send-bulk" …
[[nodiscard]] std::optional<Permission> permissionFromKey(const QString &key);

/// The roles that have it.
[[nodiscard]] Roles rolesWith(Permission permission);

} // namespace remindesk
