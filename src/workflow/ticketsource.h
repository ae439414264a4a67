// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "workflow/ticketstore.h"

#include <QList>
#include <QString>

#include <functional>

namespace remindesk {

/// A batch of changes and where the next one begins.
struct SourceBatch
{
    QList<TicketRecord> records;
    QString cursor;      ///< hand back to go on; empty: that was all
    Instant changedUntil; ///< everything the source changed before this has been brought
    qint64 total = 0;    ///< how many changes there are in all, as far as the source says; 0: unknown
};

/// A place tickets come from. Lives on the thread of its event loop; calls come from there.
class TicketSource
{
public:
    virtual ~TicketSource() = default;
    [[nodiscard]] virtual SourceId id() const = 0;
    [[nodiscard]] virtual QString kind() const = 0; ///< "rt", "csv"
    /// Whether changes can be asked for at any time (false: a file that was imported once).
    [[nodiscard]] virtual bool isLive() const = 0;
    /// Changes since `since` (with the source's own overlap), from `cursor` on.
    [[nodiscard]] virtual Async<SourceBatch> changes(Instant since, QString cursor) = 0;
    /// The present state of one ticket by its number.
    [[nodiscard]] virtual Async<TicketRecord> fetch(QString number) = 0;
    /// A note for colleagues; read back after writing. Never mails the customer.
    [[nodiscard]] virtual Async<void> writeNote(QString number, QString text) = 0;
    /// Whether address and credentials work: the server's name and version.
    [[nodiscard]] virtual Async<QString> probe() = 0;
};

} // namespace remindesk
