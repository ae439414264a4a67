// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/templatecheck.h"

namespace remindesk {

/// What somebody wants to be sent from now on.
struct Publication
{
    TemplateText text;
    QString reason;   ///< in words: E-TPL-32 without
    int basedOn = 0;  ///< the version it was written over; 0: there was none
    QString authorId; ///< Actor::id of whoever wrote it; empty: the publisher
};

/// A text that passed everything. Only readyToPublish() makes one: there is no other way to a published version than
/// through the whole check.
class CheckedTemplate
{
public:
    [[nodiscard]] const MessageTemplate &text() const { return m_text; }
    [[nodiscard]] int basedOn() const { return m_basedOn; }

private:
    friend Result<CheckedTemplate> readyToPublish(const Publication &, const Actor &, const ComposingKit &, Instant);
    CheckedTemplate() = default;
    MessageTemplate m_text;
    int m_basedOn = 0;
};

/// Four eyes: E-TPL-33 (words) when there is a remark that needs a second person and `actor` wrote the text (`authorId`;
/// empty: the publisher did).
[[nodiscard]] Done secondPerson(const Findings &remarks, const QString &authorId, const Actor &actor, const QString &where);

/// Judges a publication. E-ACC-01 without the right; the first mistake with `where` = "SLOT line:column"; E-TPL-31 (failed
/// trials, all, first ticket, its finding) when a trial ticket cannot be rendered; E-TPL-32 no reason; E-TPL-33 (words)
/// when it advertises and its author publishes it; E-TPL-35 nothing is different. Pure; see checkTemplate() for the cost.
[[nodiscard]] Result<CheckedTemplate> readyToPublish(const Publication &publication, const Actor &actor,
                                                     const ComposingKit &kit, Instant now);

/// The version's number. E-TPL-34 when somebody published meanwhile.
[[nodiscard]] Async<int> publish(const CheckedTemplate &checked, StudioStore &store);

/// Keeps what is being written. E-ACC-01 without the right.
[[nodiscard]] Async<void> keepDraft(TemplateDraft draft, const Actor &actor, StudioStore &store);
[[nodiscard]] Async<void> dropDraft(const TemplateSlot &slot, const Actor &actor, StudioStore &store);

/// Going back: an older version's text as a publication over the published one. The older version stays what it is.
[[nodiscard]] Publication rollBackTo(const MessageTemplate &older, int published, const QString &reason);

} // namespace remindesk
