// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

/// What a person is here; one may have several. Service is no person: the programs that send and receive by themselves.
enum class Role { Agent = 1, Supervisor = 2, Admin = 4, Service = 8 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

[[nodiscard]] QList<Role> allRoles();    ///< in the order of the table in docs/permissions.md
[[nodiscard]] QList<Role> personRoles(); ///< those an account may have
[[nodiscard]] QString roleKey(Role role); ///< "agent" "supervisor" "admin" "service"
[[nodiscard]] std::optional<Role> roleFromKey(const QString &key);

/// Keys joined by ",", in the order of allRoles(); empty for none.
[[nodiscard]] QString rolesText(Roles roles);
/// Nothing when one of the keys is unknown, is "service", or none is given.
[[nodiscard]] std::optional<Roles> personRolesFromText(const QString &text);

} // namespace remindesk
