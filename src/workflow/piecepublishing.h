// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/publishing.h"

namespace remindesk {

/// A shared piece on trial: what is typed for one of them.
struct PieceText
{
    PieceSlot slot;
    QString source;
};

/// What one of the texts that take it in makes of it.
struct PieceTrial
{
    MessageTemplate text;
    QList<TrialResult> trials; ///< of awkwardTickets(), in their order; up to the first that hit a limit

    Findings remarks;          ///< of lint(): what the piece says, and what the text lacks only since then

    [[nodiscard]] QList<TrialResult> failed() const { return failedOf(trials); }
};

/// Everything that can be said about a piece before it is published.
struct PieceCheck
{
    QList<TextProblem> problems; ///< mistakes with their places, or a text that cannot do with it
    QList<PieceTrial> trials;    ///< of every text that would read otherwise

    [[nodiscard]] Findings remarks() const; ///< of all of them, each once
};

/// What somebody wants to be taken in from now on.
struct PiecePublication
{
    PieceText piece;
    QString reason;   ///< in words: E-TPL-32 without
    int basedOn = 0;  ///< the version it was written over; 0: there was none
    QString authorId; ///< Actor::id of whoever wrote it; empty: the publisher
};

/// A piece that passed everything, in all the texts that take it in.
class CheckedPiece
{
public:
    [[nodiscard]] const PieceVersion &piece() const { return m_piece; }
    /// What is published again with it: the same words, the new piece.
    [[nodiscard]] const QList<MessageTemplate> &texts() const { return m_texts; }
    [[nodiscard]] LibraryState seen() const { return m_seen; }

private:
    friend Result<CheckedPiece> readyToPublish(const PiecePublication &, const Actor &, const ComposingKit &, Instant);
    CheckedPiece() = default;
    PieceVersion m_piece;
    QList<MessageTemplate> m_texts;
    LibraryState m_seen;
};

/// The newest version of a piece; nothing where there is none.
[[nodiscard]] std::optional<PieceVersion> publishedPiece(const PieceSlot &slot, const TemplateSet &set);

/// Reads the piece and writes every text that takes it in for every awkward ticket. Pure; dozens of texts: not for a
/// window's thread. E-TPL-43 for a slot that is none.
[[nodiscard]] Result<PieceCheck> checkPiece(const PieceText &text, const ComposingKit &kit, Instant now);

/// Judges a publication. E-ACC-01 without the right; the first mistake with `where` = "SLOT line:column"; E-TPL-42 (text,
/// failed trials, all, first ticket, its finding) when a text cannot be written with it; E-TPL-32 no reason; E-TPL-33
/// (words) when it advertises where nothing may and its author publishes it; E-TPL-35 nothing is different; E-TPL-41 another version was published since. Pure, and as long as checkPiece().
[[nodiscard]] Result<CheckedPiece> readyToPublish(const PiecePublication &publication, const Actor &actor,
                                                  const ComposingKit &kit, Instant now);

/// The version's number. E-TPL-41 when somebody published meanwhile.
[[nodiscard]] Async<int> publish(const CheckedPiece &checked, StudioStore &store);

/// Keeps what is being written over the newest version. E-ACC-01 without the right.
[[nodiscard]] Async<void> keepPiece(PieceDraft draft, const Actor &actor, StudioStore &store);
[[nodiscard]] Async<void> dropPiece(const PieceSlot &slot, const Actor &actor, StudioStore &store);

} // namespace remindesk
