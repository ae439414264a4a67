// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "base/clock.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// What customers do with a reminder: a set, unlike the delivery state.
enum class Engagement { Opened, Clicked, Acked, Replied, Rated, Question, Correction, OptedOut, Complained };

[[nodiscard]] QList<Engagement> allEngagements();
[[nodiscard]] QString engagementKey(Engagement engagement); ///< "opened" … "opted_out"
[[nodiscard]] std::optional<Engagement> engagementFromKey(const QString &key);
/// Whether it is an answer: a person's own act after reading, not merely opening or following a link.
[[nodiscard]] bool isAnswer(Engagement engagement);

/// What a customer's short text asks for.
enum class Meaning {
    Text,        ///< for the agent to read
    Acknowledge, ///< "1"
    Stop,        ///< opt-out, at once
    MaybeStop,   ///< sounds like one ("no more please"): what waits is held, the agent decides
    Resume       ///< "START": for the agent; it is no consent by itself
};

[[nodiscard]] QString meaningKey(Meaning meaning); ///< "text" "acknowledge" "stop" "maybe-stop" "resume"
[[nodiscard]] std::optional<Meaning> meaningFromKey(const QString &key);

/// STOP, 退订, TD, T, UNSUBSCRIBE …: the whole text, whatever its case, width and final punctuation. Pure.
[[nodiscard]] Meaning meaningOf(const QString &text);

/// A message of a customer that came in. (provider, eventId) is unique.
struct Answer
{
    QString provider; ///< "gateway:sms", "mailbox:support"
    QString eventId;
    Channel channel = Channel::Sms;
    QString sender;   ///< E.164 or e-mail address
    QString key;      ///< of the message it answers, where the provider says so; empty: the newest to this sender
    QString text;     ///< plain, what is quoted cut away; untrusted
    Meaning meaning = Meaning::Text;
    Instant at;

    bool operator==(const Answer &) const = default;
};

inline constexpr int answerLength = 20'000; ///< characters kept of one

} // namespace remindesk
