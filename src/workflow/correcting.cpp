// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/correcting.h"

#include "form/draftfields.h"
#include "metrics/figures.h"
#include "workflow/drafting.h"
#include "workflow/masking.h"

#include <QJsonDocument>

namespace remindesk {

bool mayHaveArrived(DeliveryState state)
{
    return hasLeft(state) || state == DeliveryState::Unknown || state == DeliveryState::Sending;
}

Result<ReminderDraft> correctionOf(const HistoryDetail &wrong, const QList<HistoryRow> &rows, Instant now)
{
    const auto draft = draftFromJson(QJsonDocument::fromJson(wrong.draftJson.toUtf8()).object());
    if (!draft)
        return failure(draft.error());
    ReminderDraft made = duplicateOf(*draft, now);
    made.channels.clear();
    made.correction.of = wrong.item.reminder;
    for (const HistoryRow &row : rows) {
        if (row.reminder != wrong.item.reminder || !mayHaveArrived(row.state))
            continue;
        made.correction.recipients.insert(row.channel, row.recipient);
        if (!made.channels.contains(row.channel))
            made.channels.prepend(row.channel); // the newest stands first among the rows
    }
    if (made.channels.isEmpty())
        return failure(QStringLiteral("E-COR-01"));
    made.notAfter.reset();
    return made;
}

Async<ReminderDraft> Corrections::begin(MessageId wrong)
{
    if (const Done allowed = require(m_ports.session, Permission::Correct); !allowed)
        return ready<Result<ReminderDraft>>(failure(allowed.error()));
    return chained(m_ports.history.detail(std::move(wrong)), [this](const HistoryDetail &detail) {
        return chained(m_ports.history.ofTicket(detail.item.ticket), [this, detail](const QList<HistoryRow> &rows) {
            const auto draft = correctionOf(detail, rows, m_ports.clock.now());
            return draft ? noted(detail, *draft) : ready<Result<ReminderDraft>>(failure(draft.error()));
        });
    });
}

Async<ReminderDraft> Corrections::noted(const HistoryDetail &wrong, const ReminderDraft &draft)
{
    const Actor actor = m_ports.session.actor();
    if (readsInTheClear(actor, wrong.item.author, wrong.item.owner))
        return ready<Result<ReminderDraft>>(draft);
    return followed(m_ports.audit.note(actor, QStringLiteral("reveal"), wrong.item.id.value, {}, QStringLiteral("correction")),
                    [draft] { return ready<Result<ReminderDraft>>(draft); });
}

} // namespace remindesk
