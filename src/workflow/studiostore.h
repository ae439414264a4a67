// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "form/scenario.h"
#include "templating/template.h"

#include <QList>
#include <QString>

namespace remindesk {

/// Which template: there is one text for each.
struct TemplateSlot
{
    QString scenario;
    QString locale;
    Channel channel = Channel::Email;

    [[nodiscard]] QString path() const ///< "collect-materials/zh-CN/sms"
    {
        return scenario + QLatin1Char('/') + locale + QLatin1Char('/') + channelKey(channel);
    }
    bool operator==(const TemplateSlot &) const = default;
};

[[nodiscard]] inline TemplateSlot slotOf(const MessageTemplate &text)
{
    return {text.scenario, text.locale, text.channel};
}

/// What somebody is writing: one for each slot, as typed, whether it can be read or not. Changes as often as you like.
struct TemplateDraft
{
    TemplateSlot slot;
    QString file;     ///< parts as in a template file
    int basedOn = 0;  ///< the published version it began from; 0: there was none
    QString authorId; ///< Actor::id of whoever changed it last
    QString author;   ///< and the name
    Instant savedAt;

    bool operator==(const TemplateDraft &) const = default;
};

/// Whether a draft is the very text: what is published is no draft any more, what somebody else writes is.
[[nodiscard]] inline bool isOf(const TemplateDraft &draft, const MessageTemplate &text)
{
    const auto parts = parseTemplateFile(draft.file);
    return parts && *parts == text.parts;
}

/// Which shared piece.
struct PieceSlot
{
    QString locale;
    QString name;

    [[nodiscard]] QString path() const { return locale + QLatin1Char('/') + name; } ///< "zh-CN/contact"
    bool operator==(const PieceSlot &) const = default;
};

[[nodiscard]] inline PieceSlot slotOf(const PieceVersion &piece)
{
    return {piece.locale, piece.name};
}

/// What somebody is writing of a shared piece: one for each.
struct PieceDraft
{
    PieceSlot slot;
    QString source;
    int basedOn = 0;  ///< the version it began from; 0: there was none
    QString authorId;
    QString author;
    Instant savedAt;

    bool operator==(const PieceDraft &) const = default;
};

/// What was published when something was checked: every publication makes one of the two greater.
struct LibraryState
{
    int edition = 0;   ///< of the shared pieces
    qint64 texts = 0;  ///< the numbers of all published versions together
};

/// How often one version was sent.
struct TemplateUse
{
    int version = 0;
    qint64 messages = 0; ///< queued with it, ever
    qint64 waiting = 0;  ///< of these, not gone yet: they keep the text they have
    Instant last;        ///< when the newest was queued

    bool operator==(const TemplateUse &) const = default;
};

/// The form as it was from one day on: contract and scenarios.
struct SchemaVersion
{
    int version = 0;
    FormSchema schema;
    QString author;
    QString reason;
    Instant savedAt;
};

/// What the template studio keeps besides TemplateStore. Versions of texts and forms are only added; the store itself
/// refuses to change one. Implemented in storage/; calls may come from any thread.
class StudioStore
{
public:
    virtual ~StudioStore() = default;
    [[nodiscard]] virtual Async<QList<TemplateDraft>> drafts() = 0; ///< by slot
    [[nodiscard]] virtual Async<void> putDraft(TemplateDraft draft) = 0;
    [[nodiscard]] virtual Async<void> removeDraft(TemplateSlot slot) = 0;
    /// A new published version, and the slot's draft of the same text is gone, in one transaction; a draft of another text
    /// stays, over the version it began from. The version's number. E-TPL-34 when
    /// `basedOn` is no longer the published one: somebody was faster. E-TPL-41 when `text.edition`, which it was checked
    /// with, is no longer the newest.
    [[nodiscard]] virtual Async<int> publishOver(MessageTemplate text, int basedOn) = 0;
    [[nodiscard]] virtual Async<QList<PieceDraft>> pieceDrafts() = 0; ///< by slot
    [[nodiscard]] virtual Async<void> putPieceDraft(PieceDraft draft) = 0;
    [[nodiscard]] virtual Async<void> removePieceDraft(PieceSlot slot) = 0;
    /// A new version of a piece, its draft of the same text gone, and of each of `texts` a new published version with the same words and
    /// the new edition: all of it or nothing. The piece's version. E-TPL-41 when anything was published since `seen`.
    [[nodiscard]] virtual Async<int> publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen) = 0;
    /// Versions that were sent, newest first.
    [[nodiscard]] virtual Async<QList<TemplateUse>> uses(TemplateSlot slot) = 0;
    /// Newest first; the first one ever is the form as it was before anybody changed it.
    [[nodiscard]] virtual Async<QList<SchemaVersion>> schemaVersions() = 0;
    /// The form from now on; its number. E-SCH-20 when `basedOn` is no longer the newest version (0: none yet).
    [[nodiscard]] virtual Async<int> publishSchema(SchemaVersion schema, int basedOn) = 0;
};

} // namespace remindesk
