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
#include "templating/render.h"

#include <QString>
#include <QStringList>

namespace remindesk {

// Codes and keys as sentences, in the language of the installed translators: the same words on screen, on
// the command line and in exports. Any thread, once the translators are installed.

/// What the workspace calls its own things. Without it the keys of its scenarios and their fields stand as they are.
struct Labels
{
    const FormSchema *schema = nullptr;
    const TemplateSet *templates = nullptr; ///< for the names of WeChat's fields
    QString scenario;      ///< whose fields are meant
    QString messageLocale; ///< which template
    QString locale;        ///< of the reader
    TimeZoneId zone;       ///< for times
};

/// "E-ADR-03 what is wrong — where — what to do". An unknown code stands with its arguments.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const Finding &finding, const Labels &labels = {});
/// Why a message was held, skipped, failed …: "quiet hours until 08:00". Unknown codes stand as they are.
[[nodiscard]] QString reasonWords(const QString &code, const QStringList &arguments = {}, const Labels &labels = {});
/// One rule's say in the list of all: what it found when it let the message pass, else why not.
[[nodiscard]] QString ruleWords(const Reason &reason, const Labels &labels = {});
/// The arguments of a finding or reason as a reader says them: stages, channels, fields, times … never their keys.
[[nodiscard]] QStringList argumentWords(const QString &code, const QStringList &arguments, const Labels &labels = {});
/// What an event of the history adds, HistoryEvent::detail.
[[nodiscard]] QString detailWords(const HistoryEvent &event, const Labels &labels = {});
/// Who says so, HistoryEvent::source: "agent:wang.min" -> "agent wang.min".
[[nodiscard]] QString sourceWords(const QString &source);
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
[[nodiscard]] QString roleWords(const QString &roleKeys);      ///< "agent,admin" -> "agent, admin" (access/role.h)
[[nodiscard]] QString permissionWords(const QString &permissionKey); ///< "send" -> "send reminders"
[[nodiscard]] QString partWords(const QString &part);          ///< of a message: "subject" -> "subject line"

/// The one sentence on when and why: "Goes now." "Held until 08:00 (Europe/Berlin): quiet hours."
[[nodiscard]] QString decisionSentence(const Decision &decision, const TimeZoneId &zone);

/// Fills %1 … %9 in one pass: a value that looks like a placeholder stays as it is.
[[nodiscard]] QString filled(const QString &text, const QStringList &arguments);

} // namespace remindesk
