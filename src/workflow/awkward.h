// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/kit.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

/// A ticket made up to try a template, with a complete reminder about it.
struct TrialTicket
{
    QString key; ///< of awkwardKeys(); a real ticket's number
    TicketDetail detail;
    ReminderDraft draft;
    Sender sender;
};

/// "usual" "longest" "sparse" "arabic" "emoji" "hostile": every template must do justice to each of them.
///   longest  names and subjects as long as they get
///   sparse   nothing but what the scenario demands
///   arabic   a name and texts written from right to left
///   emoji    characters beyond the first plane
///   hostile  values that look like Liquid, HTML, headers, control characters, or machines' words for nothing
[[nodiscard]] QStringList awkwardKeys();

/// The fixed set for one scenario in one language. The sender is the workspace's; what it has not set is made up, since
/// that is no fault of a template. Pure.
[[nodiscard]] QList<TrialTicket> awkwardTickets(const Scenario &scenario, const QString &locale, const ComposingKit &kit,
                                                Instant now);

/// A real ticket to try a template on: what the ticket knows, and made-up texts where an agent would write.
[[nodiscard]] TrialTicket trialOf(const TicketDetail &detail, const Scenario &scenario, const QString &locale,
                                  const ComposingKit &kit, Instant now);

} // namespace remindesk
