// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedtemplates.h"

namespace remindesk {

using namespace Qt::StringLiterals;

Async<FormSchema> GuardedTemplates::schema()
{
    return somebodys<FormSchema>(m_guard, [&] { return m_store.schema(); });
}

Async<QList<MessageTemplate>> GuardedTemplates::published()
{
    return somebodys<QList<MessageTemplate>>(m_guard, [&] { return m_store.published(); });
}

Async<QList<MessageTemplate>> GuardedTemplates::versions(QString scenario, QString locale, Channel channel)
{
    return somebodys<QList<MessageTemplate>>(m_guard, [&] { return m_store.versions(std::move(scenario), std::move(locale), channel); });
}

Async<QList<PieceVersion>> GuardedTemplates::pieces()
{
    return somebodys<QList<PieceVersion>>(m_guard, [&] { return m_store.pieces(); });
}

Async<void> GuardedTemplates::putSchema(FormSchema schema)
{
    return permitted<void>(m_guard, Permission::PublishTemplates, [&] {
        const QString count = QString::number(schema.scenarios.size());
        return followed(m_store.putSchema(std::move(schema)), [guard = m_guard, count] {
            return guard.audit.note(guard.session.actor(), u"schema.changed"_s, u"schema"_s, {}, count);
        });
    });
}

Async<int> GuardedTemplates::publish(MessageTemplate text)
{
    return permitted<int>(m_guard, Permission::PublishTemplates, [&] {
        const QString subject = QStringList{text.scenario, text.locale, channelKey(text.channel)}.join(u'/');
        const QString reason = text.reason;
        return chained(m_store.publish(std::move(text)), [guard = m_guard, subject, reason](int version) {
            const QString before = version > 1 ? u"v%1"_s.arg(version - 1) : QString();
            const QString now = u"v%1 %2"_s.arg(version).arg(reason);
            return followed(guard.audit.note(guard.session.actor(), u"template.published"_s, subject, before, now),
                            [version] { return ready<Result<int>>(version); });
        });
    });
}

Async<void> GuardedTemplates::beginPiece(PieceVersion piece)
{
    return permitted<void>(m_guard, Permission::PublishTemplates, [&] {
        return chained(m_store.pieces(), [&store = m_store, guard = m_guard, piece](const QList<PieceVersion> &pieces) {
            for (const PieceVersion &there : pieces) {
                if (there.path() == piece.path())
                    return ready<Done>({});
            }
            return followed(store.beginPiece(piece), [guard, piece] {
                return guard.audit.note(guard.session.actor(), u"piece.published"_s, piece.path(), {}, u"v1 "_s + piece.reason);
            });
        });
    });
}

} // namespace remindesk
