// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/permission.h"
#include "base/error.h"

#include <QMutex>

namespace remindesk {

/// Who asks. Without roles: nobody, who may do nothing.
struct Actor
{
    QString id;   ///< key of the person, as in the ticket source; "local" for the one person of a workspace without accounts
    QString name; ///< as colleagues read it
    Roles roles;

    [[nodiscard]] bool isNobody() const { return !roles; }
    bool operator==(const Actor &) const = default;
};

/// The one person of a workspace without accounts: all that people may do.
[[nodiscard]] Actor localActor();
/// The programs that send, receive and keep house without a person.
[[nodiscard]] Actor serviceActor();

[[nodiscard]] bool can(const Actor &actor, Permission permission);
/// E-ACC-01 when the actor's roles lack it (roles, permission, who has it: keys); E-ACC-02 when nobody is signed in.
[[nodiscard]] Done require(const Actor &actor, Permission permission);

/// Who sits at this program right now. One a process, owned by app/assembly; any thread.
class Session
{
public:
    explicit Session(Actor actor = {}) : m_actor(std::move(actor)) {}

    [[nodiscard]] Actor actor() const;
    void begin(Actor actor); ///< from now on it is this one
    void end() { begin({}); }

private:
    mutable QMutex m_mutex;
    Actor m_actor;
};

/// require() of whoever sits there now.
[[nodiscard]] inline Done require(const Session &session, Permission permission)
{
    return require(session.actor(), permission);
}

} // namespace remindesk
