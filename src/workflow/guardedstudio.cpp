// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedstudio.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// The new version's number, once what happened is noted.
Async<int> noted(const Guard &guard, const QString &what, const QString &subject, const QString &before, int version,
                 const QString &reason)
{
    return followed(guard.audit.note(guard.session.actor(), what, subject, before, u"v%1 "_s.arg(version) + reason),
                    [version] { return ready<Result<int>>(version); });
}

QString versionText(int version)
{
    return version > 0 ? u"v%1"_s.arg(version) : QString();
}

} // namespace

Async<QList<TemplateDraft>> GuardedStudio::drafts()
{
    return permitted<QList<TemplateDraft>>(m_guard, Permission::EditTemplates, [&] { return m_store.drafts(); });
}

Async<void> GuardedStudio::putDraft(TemplateDraft draft)
{
    return permitted<void>(m_guard, Permission::EditTemplates, [&] { return m_store.putDraft(std::move(draft)); });
}

Async<void> GuardedStudio::removeDraft(TemplateSlot slot)
{
    return permitted<void>(m_guard, Permission::EditTemplates, [&] { return m_store.removeDraft(std::move(slot)); });
}

Async<QList<PieceDraft>> GuardedStudio::pieceDrafts()
{
    return permitted<QList<PieceDraft>>(m_guard, Permission::EditTemplates, [&] { return m_store.pieceDrafts(); });
}

Async<void> GuardedStudio::putPieceDraft(PieceDraft draft)
{
    return permitted<void>(m_guard, Permission::EditTemplates, [&] { return m_store.putPieceDraft(std::move(draft)); });
}

Async<void> GuardedStudio::removePieceDraft(PieceSlot slot)
{
    return permitted<void>(m_guard, Permission::EditTemplates, [&] { return m_store.removePieceDraft(std::move(slot)); });
}

Async<int> GuardedStudio::publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen)
{
    return permitted<int>(m_guard, Permission::PublishTemplates, [&] {
        const QString subject = piece.path();
        QStringList words{piece.reason};
        for (const MessageTemplate &text : texts)
            words += slotOf(text).path();
        return chained(m_store.publishPiece(std::move(piece), std::move(texts), seen),
                       [guard = m_guard, subject, words](int version) {
                           return noted(guard, u"piece.published"_s, subject, versionText(version - 1), version,
                                        words.join(u' '));
                       });
    });
}

Async<QList<TemplateUse>> GuardedStudio::uses(TemplateSlot slot)
{
    return permitted<QList<TemplateUse>>(m_guard, Permission::EditTemplates, [&] { return m_store.uses(std::move(slot)); });
}

Async<QList<SchemaVersion>> GuardedStudio::schemaVersions()
{
    return permitted<QList<SchemaVersion>>(m_guard, Permission::EditTemplates, [&] { return m_store.schemaVersions(); });
}

Async<int> GuardedStudio::publishOver(MessageTemplate text, int basedOn)
{
    return permitted<int>(m_guard, Permission::PublishTemplates, [&] {
        const QString subject = slotOf(text).path();
        const QString reason = text.reason;
        return chained(m_store.publishOver(std::move(text), basedOn), [guard = m_guard, subject, reason, basedOn](int version) {
            return noted(guard, u"template.published"_s, subject, versionText(basedOn), version, reason);
        });
    });
}

Async<int> GuardedStudio::publishSchema(SchemaVersion schema, int basedOn)
{
    return permitted<int>(m_guard, Permission::PublishTemplates, [&] {
        const QString reason = schema.reason;
        return chained(m_store.publishSchema(std::move(schema), basedOn), [guard = m_guard, reason, basedOn](int version) {
            return noted(guard, u"schema.changed"_s, u"schema"_s, versionText(basedOn), version, reason);
        });
    });
}

} // namespace remindesk
