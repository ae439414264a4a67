// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/role.h"
#include "base/future.h"
#include "domain/time.h"
#include "form/scenario.h"
#include "form/validate.h"
#include "policy/decide.h"
#include "templating/render.h"
#include "workflow/stores.h"
#include "workflow/ticketstore.h"

#include <QList>
#include <QString>

#include <memory>

namespace remindesk {

/// Everything composing needs besides the ticket: form, templates, sender, people, rules. Loaded once and
/// replaced as a whole when an admin changes something. Immutable; any thread.
struct ComposingKit
{
    FormSchema schema;
    std::shared_ptr<const TemplateSet> templates;
    QMap<QString, Sender> senders; ///< by locale; the one under "" speaks where none fits
    QList<Person> people;
    QList<Channel> channels;   ///< that have an enabled gateway
    PolicyRules rules;
    int bulkLimit = 0;         ///< reminders at once beyond which a second person approves; 0: never
    TimeZoneId zone;           ///< of the workspace: for customers whose zone is unknown
    WorkCalendar calendar;     ///< when the team works
    QString region;            ///< ISO 3166, for telephone numbers without "+"
    QString me;                ///< person key of whoever sits here
    Roles roles;               ///< of whoever has signed in; none: as the table of people says
    QString locale;            ///< of messages to customers whose language is unknown
    QMap<QString, Raci> queues; ///< who takes part by default, by the ticket's queue

    /// Who speaks in a message of this locale: exact, then its language, then the general one.
    [[nodiscard]] Sender sender(const QString &language) const;
    /// The person with this key, or one that just has the key as its name.
    [[nodiscard]] Person person(const QString &key) const;
    /// Whether this person may let approvable findings pass.
    [[nodiscard]] bool mayApprove(const QString &key) const;
};

using Kit = std::shared_ptr<const ComposingKit>;

/// Loads the kit from the stores. E-SCH, E-TPL and E-LIQ where what is stored cannot be used.
[[nodiscard]] Async<Kit> loadKit(TemplateStore &templates, SettingsStore &settings);

/// What validate() and renderPreview() judge a draft against. `kit` must outlive the context.
[[nodiscard]] FormContext formContext(const ComposingKit &kit, const TicketDetail &detail, Instant now);
[[nodiscard]] RenderContext renderContext(const ComposingKit &kit, const QString &language, Instant now);
/// The language of a draft's messages: its own, the customer's, or the workspace's.
[[nodiscard]] QString messageLocale(const ReminderDraft &draft, const Customer &customer, const ComposingKit &kit);

/// A new draft: prefilled from ticket, customer and scenario, with the owner as R, the source's accountable,
/// the queue's or the first supervisor as A, and the responsible person as the contact.
[[nodiscard]] ReminderDraft newDraft(const ComposingKit &kit, const TicketDetail &detail,
                                     const QString &scenario, Instant now);

/// What was last written to or by the customer, in one line; empty when there is none. Notes of colleagues are none.
[[nodiscard]] QString lastContact(const QList<TicketEvent> &events);
/// Newest message of the customer in the timeline; 0 when there is none.
[[nodiscard]] Instant lastMessageIn(const QList<TicketEvent> &events);

} // namespace remindesk
