// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/customer.h"
#include "domain/reminder.h"
#include "domain/ticket.h"
#include "form/finding.h"
#include "form/scenario.h"

#include <optional>

namespace remindesk {

/// A reminder whose every field is filled, consistent and equal to its ticket. Only validate()
/// makes one, and nothing else gets into the outbox.
class ValidReminder
{
public:
    [[nodiscard]] const ReminderDraft &fields() const { return m_fields; }
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] const Ticket &ticket() const { return m_ticket; }
    [[nodiscard]] const Customer &customer() const { return m_customer; }
    [[nodiscard]] Instant notAfter() const { return m_notAfter; }

private:
    friend struct Validator;
    ValidReminder() = default;
    ReminderDraft m_fields;
    Scenario m_scenario;
    Ticket m_ticket;
    Customer m_customer;
    Instant m_notAfter;
};

/// What a draft is judged against. All of it is passed in: validate() does no I/O and has no clock.
struct FormContext
{
    const FormSchema *schema = nullptr;
    Ticket ticket;
    Customer customer;
    Instant now;
    QString defaultRegion; ///< ISO 3166, for numbers without "+"
    QStringList approvers = {}; ///< persons who may let approvable findings pass
    QMap<Channel, int> sharedWith = {}; ///< other customers with the same address
    QMap<QString, Instant> reminded = {}; ///< scenario -> when this ticket's customer was last written to about it
    WorkCalendar calendar = {}; ///< of the team: what "in 2 working days" means
};

struct Validation
{
    Findings findings;
    std::optional<ValidReminder> reminder; ///< only if nothing blocks
};

/// The one validator of every path: form, command line, bulk, rule, import.
[[nodiscard]] Validation validate(const ReminderDraft &draft, const FormContext &context);

/// A new draft for a ticket: what ticket, customer and scenario know is filled in.
[[nodiscard]] ReminderDraft prefilled(const QString &scenarioKey, const FormContext &context,
                                      const QString &author);
/// The ticket's facts as a reminder will state them.
[[nodiscard]] TicketFacts factsOf(const Ticket &ticket, const Customer &customer, Instant lastMessageIn);
/// The names of the facts that differ ("stage", "due", "owner" …). The revision alone is no difference.
[[nodiscard]] QStringList drift(const TicketFacts &then, const TicketFacts &now);

} // namespace remindesk
