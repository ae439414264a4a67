// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"
#include "workflow/historystore.h"
#include "workflow/kit.h"
#include "workflow/ticketstore.h"

#include <QList>
#include <QString>

namespace remindesk {

/// One line of what happened on a ticket: its source's events and our reminders, in one column.
struct TimelineLine
{
    Instant at;
    QString what;     ///< "SMS delivered", "Customer wrote"
    Tone tone = Tone::Dim;
    QString text;     ///< plain text from outside
    MessageId message; ///< empty for events of the source
    bool isMasked = false; ///< its address is not for whoever sits here, unless they ask and say why

    bool operator==(const TimelineLine &) const = default;
};

/// Newest first. Pure.
[[nodiscard]] QList<TimelineLine> timelineOf(const QList<TicketEvent> &events, const QList<HistoryRow> &reminders,
                                             const FormSchema &schema, const QString &locale);

} // namespace remindesk
