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

bool stoppedAtLimit(const TrialResult &trial)
{
    return std::any_of(trial.findings.begin(), trial.findings.end(), [](const Finding &finding) {
        return finding.code == "template.failed"_L1 && finding.arguments.value(0).startsWith("E-LIQ-4"_L1);
    });
}

PieceTrial trialOf(const MessageTemplate &text, const TemplateSet &set, const ComposingKit &kit, Instant now)
{
    PieceTrial trial{text, {}};
    const Scenario *scenario = kit.schema.scenario(text.scenario);
    if (!scenario) // nothing is sent for it any more
        return trial;
    for (const TrialTicket &ticket : awkwardTickets(*scenario, text.locale, kit, now)) {
        trial.trials.append(tryOn(ticket, slotOf(text), set, kit, now));
        if (stoppedAtLimit(trial.trials.last()))
            break;
    }
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
        QString code;
        for (const Finding &finding : failed.first().findings) {
            if (code.isEmpty() && finding.severity == Severity::Blocking)
                code = finding.code;
        }
        return failure(u"E-TPL-42"_s,
                       {slotOf(trial.text).path(), QString::number(failed.size()), QString::number(trial.trials.size()),
                        failed.first().key, code},
                       text.slot.path());
    }
    return {};
}

} // namespace

QList<TrialResult> PieceTrial::failed() const
{
    QList<TrialResult> failed;
    std::copy_if(trials.begin(), trials.end(), std::back_inserter(failed),
                 [](const TrialResult &trial) { return !trial.isRendered(); });
    return failed;
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
    if (!check.problems.isEmpty())
        return check;
    const auto set = kit.templates->withPiece(versionOf(text));
    if (!set) {
        check.problems.append({set.error(), {}, 0, 0});
        return check;
    }
    for (const MessageTemplate &user : (*set)->changedSince(*kit.templates))
        check.trials.append(trialOf(user, **set, kit, now));
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
