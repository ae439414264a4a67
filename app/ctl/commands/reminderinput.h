// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"
#include "workflow/kit.h"
#include "workflow/sending.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace remindesk::ctl {

/// One reminder as the command line or an input file asks for it.
struct ReminderRequest
{
    QString ticketNumber;
    QString scenario;
    QJsonObject fields; ///< from the file
    int row = 0;        ///< 1-based in a bulk file; 0: the only one
    std::optional<Error> error; ///< why this row cannot be taken
};

/// A request turned into a judged and rendered reminder.
struct ComposedReminder
{
    ReminderRequest request;
    TicketDetail detail;
    ReminderDraft draft;
    PreparedReminder prepared;
};

void addReminderOptions(QCommandLineParser &parser);

/// --ticket, --scenario and --input: one request, or the rows of a bulk file. E-CLI and E-RIN codes.
[[nodiscard]] Result<QList<ReminderRequest>> reminderRequests(const Run &run);
[[nodiscard]] bool isBulk(const QList<ReminderRequest> &requests);

/// Prefills from the ticket, applies file and --set, judges and renders: the same for check, preview and send.
[[nodiscard]] Result<ComposedReminder> composed(const Run &run, Workspace &workspace, const ComposingKit &kit,
                                                const ReminderRequest &request);

/// --channel, in the order given; empty: the scenario's. E-CLI-08 for an unknown one.
[[nodiscard]] Result<QList<Channel>> channelOptions(const Run &run);

} // namespace remindesk::ctl
