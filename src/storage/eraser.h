// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/messagerows.h"
#include "workflow/erasurestore.h"

#include <QSet>

namespace remindesk {

/// Takes the words out of rows, one transaction of its caller's. Files go first: were the process killed between, the
/// rows still name them at the next try. Storage thread; throws StoreFailure.
class Eraser
{
public:
    /// `profile`: the store's folder.
    Eraser(Database &database, QString profile, const ErasureWish &wish);

    void eraseCustomer(const CustomerId &id);
    void eraseMessages(const QList<StoredMessage> &messages);
    void eraseDraftsBefore(Instant before);
    /// Words of the history, and the event that proves what is left of it. `reason`: "customer", "retention".
    [[nodiscard]] ErasureReport finish(const QString &reason);

private:
    void cancelWaiting(StoredMessage &stored);
    void eraseMessage(const StoredMessage &stored);
    void eraseTicket(const QString &id);
    void eraseReminder(const QString &id);
    void erasePerson(const CustomerId &id);
    void noteLines(const QString &where, const QString &id);
    void deleteSpool();
    void deleteAttachments();

    Database &m_database;
    QString m_profile;
    const ErasureWish &m_wish;
    ErasureReport m_report;
    QSet<qint64> m_lines;       ///< of the history
    QSet<QString> m_spoolKeys;  ///< names of files in the folders of gateways
    QSet<QString> m_attachments; ///< hashes
};

/// What a customer's key is remembered by, so that no source brings them back.
[[nodiscard]] QString erasedKeyHash(Database &database, const QString &externalKey);

} // namespace remindesk
