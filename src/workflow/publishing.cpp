// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/publishing.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

Error placed(const TextProblem &problem, const TemplateSlot &slot)
{
    const QString place = problem.line == 0 ? QString() : u" %1:%2"_s.arg(problem.line).arg(std::max(problem.column, 1));
    return problem.error.at(slot.path() + place);
}

/// Why the text cannot be published, whoever asks.
Done judged(const Publication &publication, const TemplateCheck &check)
{
    const TemplateSlot &slot = publication.text.slot;
    if (!check.problems.isEmpty())
        return failure(placed(check.problems.first(), slot));
    const QList<TrialResult> failed = check.failed();
    if (failed.isEmpty())
        return {};
    return failure(u"E-TPL-31"_s,
                   {QString::number(failed.size()), QString::number(check.trials.size()), failed.first().key,
                    failed.first().blockingCode()},
                   slot.path());
}

} // namespace

Done secondPerson(const Findings &remarks, const QString &authorId, const Actor &actor, const QString &where)
{
    const bool isAuthor = authorId.isEmpty() || authorId == actor.id;
    if (!needsSecondApproval(remarks) || !isAuthor)
        return {};
    QStringList words;
    for (const Finding &finding : remarks) {
        if (finding.code == "lint.promotion"_L1)
            words.append(finding.arguments);
    }
    words.removeDuplicates();
    return failure(u"E-TPL-33"_s, {words.join(u", "_s)}, where);
}

Result<CheckedTemplate> readyToPublish(const Publication &publication, const Actor &actor, const ComposingKit &kit,
                                       Instant now)
{
    if (const Done allowed = require(actor, Permission::PublishTemplates); !allowed)
        return failure(allowed.error());
    const TemplateSlot &slot = publication.text.slot;
    const auto check = checkTemplate(publication.text, kit, now);
    if (!check)
        return failure(check.error());
    if (const Done done = judged(publication, *check); !done)
        return failure(done.error());
    if (publication.reason.trimmed().isEmpty())
        return failure(u"E-TPL-32"_s, {}, slot.path());
    if (const Done done = secondPerson(check->remarks, publication.authorId, actor, slot.path()); !done)
        return failure(done.error());
    CheckedTemplate checked;
    checked.m_text.scenario = slot.scenario;
    checked.m_text.locale = slot.locale;
    checked.m_text.channel = slot.channel;
    checked.m_text.parts = *parseTemplateFile(publication.text.file);
    checked.m_text.author = actor.name;
    checked.m_text.reason = publication.reason.simplified();
    checked.m_text.savedAt = now;
    checked.m_text.edition = kit.templates->edition();
    checked.m_basedOn = publication.basedOn;
    const MessageTemplate *there = kit.templates->find(slot.scenario, slot.locale, slot.channel);
    if (there && slotOf(*there) == slot && there->parts == checked.m_text.parts)
        return failure(u"E-TPL-35"_s, {QString::number(there->version)}, slot.path());
    return checked;
}

Async<int> publish(const CheckedTemplate &checked, StudioStore &store)
{
    return store.publishOver(checked.text(), checked.basedOn());
}

Async<void> keepDraft(TemplateDraft draft, const Actor &actor, StudioStore &store)
{
    if (const Done allowed = require(actor, Permission::EditTemplates); !allowed)
        return ready<Done>(failure(allowed.error()));
    draft.authorId = actor.id;
    draft.author = actor.name;
    return store.putDraft(std::move(draft));
}

Async<void> dropDraft(const TemplateSlot &slot, const Actor &actor, StudioStore &store)
{
    if (const Done allowed = require(actor, Permission::EditTemplates); !allowed)
        return ready<Done>(failure(allowed.error()));
    return store.removeDraft(slot);
}

Publication rollBackTo(const MessageTemplate &older, int published, const QString &reason)
{
    return {{slotOf(older), templateFile(older.parts, older.channel)}, reason, published, {}};
}

} // namespace remindesk
