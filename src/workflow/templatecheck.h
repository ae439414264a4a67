// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templating/lint.h"
#include "templating/proof.h"
#include "workflow/awkward.h"
#include "workflow/studiostore.h"

#include <optional>

namespace remindesk {

/// A text on trial: what is typed for one slot.
struct TemplateText
{
    TemplateSlot slot;
    QString file; ///< parts as in a template file
};

/// What one ticket makes of a text, alone and beside the other channels of its scenario and language.
struct TrialResult
{
    QString key; ///< TrialTicket::key
    std::optional<Message> message;
    Findings findings; ///< of this channel: rendering, limits, facts that it misses or says otherwise than the others

    [[nodiscard]] bool isRendered() const { return message && !blocks(findings); }
    [[nodiscard]] QString blockingCode() const; ///< of the first finding that blocks; empty: none
};

/// Those that could not be rendered.
[[nodiscard]] QList<TrialResult> failedOf(const QList<TrialResult> &trials);

/// Everything that can be said about a text before it is published.
struct TemplateCheck
{
    QList<TextProblem> problems; ///< mistakes with their places; then nothing was rendered
    QList<TrialResult> trials;   ///< of awkwardTickets(), in their order; up to the first that hit a limit
    Findings remarks;            ///< of lint(); code "lint.promotion" needs a second person

    [[nodiscard]] bool isRenderable() const;
    [[nodiscard]] QList<TrialResult> failed() const { return failedOf(trials); }
};

/// Puts one ticket to a text that has no mistakes; `set` has the text in its place (TemplateSet::with()). Pure.
[[nodiscard]] TrialResult tryOn(const TrialTicket &ticket, const TemplateSlot &slot, const TemplateSet &set,
                                const ComposingKit &kit, Instant now);

/// Puts all of them to it, up to the first that hits a limit of Liquid: every other would cost as much again. Pure.
[[nodiscard]] QList<TrialResult> tryAll(const QList<TrialTicket> &tickets, const TemplateSlot &slot, const TemplateSet &set,
                                        const ComposingKit &kit, Instant now);

/// What lint() says of the first ticket's message and of `sources`, the words on trial. Nothing where none was rendered.
[[nodiscard]] Findings remarksOn(const QList<TrialTicket> &tickets, const QList<TrialResult> &trials,
                                 const Scenario &scenario, const QMap<QString, QString> &sources);

/// The text as it would be published, in the kit's set. E-TPL and E-LIQ as of TemplateSet::compile().
[[nodiscard]] Result<std::shared_ptr<const TemplateSet>> setWith(const TemplateText &text, const ComposingKit &kit);

/// The whole check: proof, every awkward ticket, remarks. Pure; a hostile text costs as much as the limits of Liquid
/// allow for one ticket, so not for a window's thread. E-TPL-36 for a scenario there is not.
[[nodiscard]] Result<TemplateCheck> checkTemplate(const TemplateText &text, const ComposingKit &kit, Instant now);

} // namespace remindesk
