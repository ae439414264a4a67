// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/delivery.h"
#include "domain/reminder.h"
#include "domain/ticket.h"
#include "domain/time.h"
#include "form/finding.h"
#include "policy/decide.h"

#include <QString>
#include <QStringList>

namespace remindesk {

// Codes and keys as sentences, in the language of the installed translators: the same words on screen, on
// the command line and in exports. Any thread, once the translators are installed.

/// "E-ADR-03 what is wrong — where — what to do". An unknown code stands with its arguments.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const Finding &finding);
/// Why a message was held, skipped, failed …: "quiet hours until 08:00". Unknown codes stand as they are.
[[nodiscard]] QString reasonWords(const QString &code, const QStringList &arguments = {});
/// Whether a code has a sentence (for the test that every code has one).
[[nodiscard]] bool hasSentence(const QString &code);

[[nodiscard]] QString stageWords(Stage stage);
[[nodiscard]] QString stateWords(DeliveryState state);
[[nodiscard]] QString channelWords(Channel channel);
[[nodiscard]] QString priorityWords(Priority priority);
[[nodiscard]] QString expectedWords(ExpectedResponse response);
[[nodiscard]] QString classWords(ReminderClass value);
[[nodiscard]] QString eventWords(const QString &historyKind); ///< HistoryEvent::kind
[[nodiscard]] QString fieldWords(const QString &fieldKey);     ///< "next_step" -> "Our next step"

/// The one sentence on when and why: "Goes now." "Held until 08:00 (Europe/Berlin): quiet hours."
[[nodiscard]] QString decisionSentence(const Decision &decision, const TimeZoneId &zone);

/// Fills %1 … %9 in one pass: a value that looks like a placeholder stays as it is.
[[nodiscard]] QString filled(const QString &text, const QStringList &arguments);

} // namespace remindesk
