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
};

/// Everything that can be said about a text before it is published.
struct TemplateCheck
{
    QList<TextProblem> problems; ///< mistakes with their places; then nothing was rendered
    QList<TrialResult> trials;   ///< of awkwardTickets(), in their order; up to the first that hit a limit
    Findings remarks;            ///< of lint(); code "lint.promotion" needs a second person

    [[nodiscard]] bool isRenderable() const;
    [[nodiscard]] QList<TrialResult> failed() const; ///< the trials that could not be rendered
};

/// Puts one ticket to a text that has no mistakes; `set` has the text in its place (TemplateSet::with()). Pure.
[[nodiscard]] TrialResult tryOn(const TrialTicket &ticket, const TemplateSlot &slot, const TemplateSet &set,
                                const ComposingKit &kit, Instant now);

/// The text as it would be published, in the kit's set. E-TPL and E-LIQ as of TemplateSet::compile().
[[nodiscard]] Result<std::shared_ptr<const TemplateSet>> setWith(const TemplateText &text, const ComposingKit &kit);

/// The whole check: proof, every awkward ticket, remarks. Pure; a hostile text costs as much as the limits of Liquid
/// allow for one ticket, so not for a window's thread. E-TPL-36 for a scenario there is not.
[[nodiscard]] Result<TemplateCheck> checkTemplate(const TemplateText &text, const ComposingKit &kit, Instant now);

} // namespace remindesk
