// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draftrepository.h"

#include "form/draftfields.h"
#include "storage/filesweep.h"
#include "storage/jsontext.h"
#include "storage/storethread.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Durable before it answers: QSaveFile syncs and renames, so a killed program leaves the whole file or none.
void writeFile(const QString &folder, const Attachment &file, const QByteArray &content)
{
    const auto refuse = [&](const QString &why) { throw StoreFailure{Error{u"E-ATT-09"_s, {shown(file.name), why}, {}}, 0}; };
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != file.sha256.toLatin1())
        throw StoreFailure{Error{u"E-ATT-08"_s, {shown(file.name)}, {}}, 0};
    constexpr auto ownersOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QDir().mkpath(folder))
        refuse(folder);
    if (!QFile::setPermissions(folder, ownersOnly | QFileDevice::ExeOwner))
        refuse(folder);
    if (keptContent(folder, file)) {
        // The same content is there already; added again, it is young again, and no sweep takes it away meanwhile.
        QFile same(QDir(folder).filePath(file.sha256));
        if (!same.open(QIODevice::ReadWrite)
            || !same.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime))
            refuse(same.errorString());
        return;
    }
    QSaveFile kept(QDir(folder).filePath(file.sha256));
    if (!kept.open(QIODevice::WriteOnly) || !kept.setPermissions(ownersOnly) || kept.write(content) != content.size()
        || !kept.commit())
        refuse(kept.errorString());
}

} // namespace

Async<void> DraftRepository::save(ReminderDraft draft, Instant at)
{
    return m_thread.write<void>([draft = std::move(draft), at](Database &database) {
        if (draft.id.isEmpty())
            throw StoreFailure{Error{u"E-STO-20"_s, {}, {}}, 0};
        database.run(u"INSERT INTO draft (id, ticket_id, body_json, saved_ms) VALUES (?,?,?,?) "
                     "ON CONFLICT (id) DO UPDATE SET ticket_id = excluded.ticket_id, "
                     "body_json = excluded.body_json, saved_ms = excluded.saved_ms"_s,
                     {draft.id.value, draft.ticket.value, draftText(draft), at.ms});
    });
}

Async<QList<StoredDraft>> DraftRepository::drafts()
{
    return m_thread.read<QList<StoredDraft>>([](Database &database) {
        return database.all(
            u"SELECT d.body_json, coalesce(t.number, ''), d.saved_ms FROM draft d "
            "LEFT JOIN ticket t ON t.id = d.ticket_id ORDER BY d.saved_ms DESC, d.id DESC"_s,
            {}, [](const Row &row) {
                const auto draft = draftFromJson(objectFromText(row.text(0)));
                if (!draft)
                    throw StoreFailure{draft.error(), 0};
                return StoredDraft{*draft, row.text(1), row.instant(2)};
            });
    });
}

Async<void> DraftRepository::remove(DraftId id)
{
    return m_thread.write<void>([id = std::move(id)](Database &database) {
        database.run(u"DELETE FROM draft WHERE id = ?"_s, {id.value});
    });
}

Async<void> DraftRepository::keepFile(Attachment file, QByteArray content)
{
    return m_thread.write<void>([folder = m_fileFolder, file = std::move(file), content = std::move(content)](
                                    Database &) { writeFile(folder, file, content); });
}

Async<QByteArray> DraftRepository::fileContent(Attachment file)
{
    return m_thread.read<QByteArray>([folder = m_fileFolder, file = std::move(file)](Database &) {
        const auto content = keptContent(folder, file);
        if (!content)
            throw StoreFailure{content.error(), 0};
        return *content;
    });
}

Async<int> DraftRepository::sweepFiles(Instant before)
{
    return m_thread.read<int>([sweep = FileSweep(m_fileFolder, before)](Database &database) mutable {
        return sweep.step(database);
    });
}

} // namespace remindesk
