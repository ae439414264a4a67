// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/finding.h"
#include "form/scenario.h"
#include "templating/render.h"

#include <QList>
#include <QString>

namespace remindesk {

/// What is read besides the message: the template it came from and what the reminder is about.
struct LintSubject
{
    const Message *message = nullptr;       ///< rendered for an ordinary ticket
    const ReminderDraft *draft = nullptr;   ///< that ticket's reminder
    const Scenario *scenario = nullptr;
    const QMap<QString, QString> *parts = nullptr; ///< the template's sources
};

/// Where readers stumble. Fields are "channel.KEY"; the last argument is the words meant, as they stand in the text.
/// All are warnings, but "lint.promotion", which blocks until a second person approves (isApprovable):
///   lint.no-action    the customer is to do something, and the text does not say what
///   lint.no-deadline  there is a deadline, and the text does not say when
///   lint.jargon       a word only we understand; what to say instead
///   lint.shouting     a run of capitals, or of exclamation marks
///   lint.promotion    advertising in a message that is none
///   lint.sms-dearer   one character of the template's own makes the SMS UCS-2: the character, SMS now, SMS without
///   lint.link-host    a link whose text names another host than the one it leads to; text and host
[[nodiscard]] Findings lint(const LintSubject &subject);

/// Whether `findings` hold one that needs a second person.
[[nodiscard]] bool needsSecondApproval(const Findings &findings);

} // namespace remindesk
