// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/piecepublishing.h"

#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Of an error's "name:line:column"; 0 where it has none.
TextProblem problemOf(const Error &error)
{
    return {error, {}, error.where.section(u':', -2, -2).toInt(), error.where.section(u':', -1).toInt()};
}

/// Names end up as file names and in {% render 'name' %}.
bool isSlot(const PieceSlot &slot)
{
    static const QRegularExpression locale(u"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s), name(u"^[a-z][a-z0-9_]{0,59}$"_s);
    return locale.match(slot.locale).hasMatch() && name.match(slot.name).hasMatch();
}

/// What is to be said of one text with the piece. Its own words count wherever they came from; what a text lacks was said
/// when it was published itself, so only what it lacks since then.
Findings remarksWith(const QList<TrialTicket> &tickets, const QList<TrialResult> &trials, const Scenario &scenario,
                     const PieceText &piece, const TemplateSlot &slot, const ComposingKit &kit, Instant now)
{
    const auto there = publishedPiece(piece.slot, *kit.templates);
    const QList<TrialResult> before{tryOn(tickets.first(), slot, *kit.templates, kit, now)};
    const Findings known = remarksOn(tickets, before, scenario, {{piece.slot.name, there ? there->source : QString()}});
    Findings remarks = remarksOn(tickets, trials, scenario, {{piece.slot.name, piece.source}});
    remarks.removeIf([&known](const Finding &finding) { return !finding.isApprovable && known.contains(finding); });
    return remarks;
}

PieceTrial trialOf(const MessageTemplate &text, const PieceText &piece, const TemplateSet &set, const ComposingKit &kit,
                   Instant now)
{
    PieceTrial trial{text, {}, {}};
    const Scenario *scenario = kit.schema.scenario(text.scenario);
    if (!scenario) // nothing is sent for it any more
        return trial;
    const QList<TrialTicket> tickets = awkwardTickets(*scenario, text.locale, kit, now);
    trial.trials = tryAll(tickets, slotOf(text), set, kit, now);
    trial.remarks = remarksWith(tickets, trial.trials, *scenario, piece, slotOf(text), kit, now);
    return trial;
}

PieceVersion versionOf(const PieceText &text)
{
    PieceVersion piece;
    piece.locale = text.slot.locale;
    piece.name = text.slot.name;
    piece.source = text.source;
    return piece;
}

Done judged(const PieceText &text, const PieceCheck &check)
{
    if (!check.problems.isEmpty()) {
        const TextProblem &problem = check.problems.first();
        return failure(problem.error.at(problem.line == 0 ? problem.error.where
                                                          : u"%1 %2:%3"_s.arg(text.slot.path())
                                                                .arg(problem.line)
                                                                .arg(std::max(problem.column, 1))));
    }
    for (const PieceTrial &trial : check.trials) {
        const QList<TrialResult> failed = trial.failed();
        if (failed.isEmpty())
            continue;
        return failure(u"E-TPL-42"_s,
                       {slotOf(trial.text).path(), QString::number(failed.size()), QString::number(trial.trials.size()),
                        failed.first().key, failed.first().blockingCode()},
                       text.slot.path());
    }
    return {};
}

} // namespace

Findings PieceCheck::remarks() const
{
    Findings all;
    for (const PieceTrial &trial : trials) {
        for (const Finding &remark : trial.remarks) {
            Finding once = remark;
            if (once.isApprovable)
                once.field.clear(); // the same words in every channel
            if (!all.contains(once))
                all.append(once);
        }
    }
    return all;
}

std::optional<PieceVersion> publishedPiece(const PieceSlot &slot, const TemplateSet &set)
{
    std::optional<PieceVersion> newest;
    for (const PieceVersion &piece : set.pieces()) {
        if (slotOf(piece) == slot)
            newest = piece;
    }
    return newest;
}

Result<PieceCheck> checkPiece(const PieceText &text, const ComposingKit &kit, Instant now)
{
    if (!isSlot(text.slot))
        return failure(u"E-TPL-43"_s, {shown(text.slot.path())});
    PieceCheck check;
    for (const Error &error : kit.templates->proofOfPiece(versionOf(text)))
        check.problems.append(problemOf(error));
    const auto there = publishedPiece(text.slot, *kit.templates);
    if (!check.problems.isEmpty() || (there && there->source == text.source))
        return check;
    const auto set = kit.templates->withPiece(versionOf(text));
    if (!set) {
        check.problems.append({set.error(), {}, 0, 0});
        return check;
    }
    for (const MessageTemplate &user : (*set)->changedSince(*kit.templates))
        check.trials.append(trialOf(user, text, **set, kit, now));
    return check;
}

Result<CheckedPiece> readyToPublish(const PiecePublication &publication, const Actor &actor, const ComposingKit &kit,
                                    Instant now)
{
    if (const Done allowed = require(actor, Permission::PublishTemplates); !allowed)
        return failure(allowed.error());
    const PieceSlot &slot = publication.piece.slot;
    const auto check = checkPiece(publication.piece, kit, now);
    if (!check)
        return failure(check.error());
    if (const Done done = judged(publication.piece, *check); !done)
        return failure(done.error());
    if (publication.reason.trimmed().isEmpty())
        return failure(u"E-TPL-32"_s, {}, slot.path());
    if (const Done done = secondPerson(check->remarks(), publication.authorId, actor, slot.path()); !done)
        return failure(done.error());
    const auto there = publishedPiece(slot, *kit.templates);
    if (there && there->source == publication.piece.source)
        return failure(u"E-TPL-35"_s, {QString::number(there->version)}, slot.path());
    if (publication.basedOn != (there ? there->version : 0))
        return failure(u"E-TPL-41"_s, {slot.path()}, slot.path());
    CheckedPiece checked;
    checked.m_piece = versionOf(publication.piece);
    checked.m_piece.version = publication.basedOn + 1;
    checked.m_piece.author = actor.name;
    checked.m_piece.reason = publication.reason.simplified();
    checked.m_piece.savedAt = now;
    for (const PieceTrial &trial : check->trials) {
        MessageTemplate text = trial.text;
        text.author = actor.name;
        text.reason = u"%1 v%2: %3"_s.arg(slot.path(), QString::number(checked.m_piece.version), checked.m_piece.reason);
        text.savedAt = now;
        checked.m_texts.append(text);
    }
    checked.m_seen.edition = kit.templates->edition();
    for (const MessageTemplate &text : kit.templates->texts())
        checked.m_seen.texts += text.version;
    return checked;
}

Async<int> publish(const CheckedPiece &checked, StudioStore &store)
{
    return store.publishPiece(checked.piece(), checked.texts(), checked.seen());
}

Async<void> keepPiece(PieceDraft draft, const Actor &actor, StudioStore &store)
{
    if (const Done allowed = require(actor, Permission::EditTemplates); !allowed)
        return ready<Done>(failure(allowed.error()));
    draft.authorId = actor.id;
    draft.author = actor.name;
    return store.putPieceDraft(std::move(draft));
}

Async<void> dropPiece(const PieceSlot &slot, const Actor &actor, StudioStore &store)
{
    if (const Done allowed = require(actor, Permission::EditTemplates); !allowed)
        return ready<Done>(failure(allowed.error()));
    return store.removePieceDraft(slot);
}

} // namespace remindesk
