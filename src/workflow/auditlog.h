// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/future.h"
#include "workflow/page.h"

#include <QList>
#include <QString>

namespace remindesk {

/// One change somebody made, or one look at something that is not for everybody.
struct AuditEntry
{
    qint64 seq = 0;
    Instant at;
    QString actor;   ///< Actor::id
    QString what;    ///< "setting.changed" "gateway.changed" "template.published" "reveal" "account.added" …
    QString subject; ///< key or id of what was changed
    QString before;  ///< empty: it was not there
    QString after;   ///< empty: it is gone

    bool operator==(const AuditEntry &) const = default;
};

struct AuditQuery
{
    QString actor; ///< only this one's; empty: everybody's
    QString what;  ///< only these; empty: all
    QString after; ///< Page::next of the page before
    int limit = 200;
};

struct AuditReport
{
    qint64 rows = 0;
    bool isIntact = true;
    qint64 firstBad = 0;
};

/// Who changed what: append-only and chained like the history. Texts are cut to 2,000 characters. Never a secret,
/// never what a customer is called or said: ids, keys and settings. Implemented in storage/; any thread.
class AuditLog
{
public:
    virtual ~AuditLog() = default;
    [[nodiscard]] virtual Async<void> note(Actor who, QString what, QString subject, QString before, QString after) = 0;
    [[nodiscard]] virtual Async<Page<AuditEntry>> list(AuditQuery query) = 0; ///< newest first
    [[nodiscard]] virtual Async<AuditReport> verify() = 0;
};

} // namespace remindesk
