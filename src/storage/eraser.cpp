// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eraser.h"

#include "storage/chain.h"
#include "storage/erasedlines.h"
#include "storage/jsontext.h"
#include "storage/searchtext.h"
#include "storage/ticketrows.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const QString noFacts = u"{\"stage\":\"closed\"}"_s; // what the facts of a reminder must say to be read

QString ids(const Row &row)
{
    return row.text(0);
}

void addHashes(const QString &text, QSet<QString> &found)
{
    static const QRegularExpression hash(u"\\b[0-9a-f]{64}\\b"_s);
    for (auto match = hash.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
}

/// Folders that gateways write into, with their own or a given path.
QStringList spoolFolders(Database &database, const QString &profile)
{
    QStringList folders{QDir(profile).filePath(u"outbox"_s)};
    database.each(u"SELECT settings_json FROM gateway WHERE kind IN ('folder', 'letter')"_s, {}, [&](const Row &row) {
        const QString path = mapFromText(row.text(0)).value(u"path"_s);
        if (!path.isEmpty() && !path.startsWith(folders.constFirst()))
            folders += path;
    });
    return folders;
}

} // namespace

QString erasedKeyHash(Database &database, const QString &externalKey)
{
    const QString store = database
                              .one(u"SELECT id FROM store_place WHERE only = 1"_s, {}, ids)
                              .value_or(QString());
    return QString::fromLatin1(
        QCryptographicHash::hash((store + u'\n' + externalKey).toUtf8(), QCryptographicHash::Sha256).toHex());
}

Eraser::Eraser(Database &database, QString profile, const ErasureWish &wish)
    : m_database(database)
    , m_profile(std::move(profile))
    , m_wish(wish)
{
}

void Eraser::eraseCustomer(const CustomerId &id)
{
    const QStringList tickets = m_database.all(u"SELECT id FROM ticket WHERE customer_id = ?"_s, {id.value}, ids);
    QList<StoredMessage> messages
        = messagesWhere(m_database, u"FROM message INDEXED BY message_customer WHERE customer_id = ?"_s, {id.value});
    for (const QString &ticket : tickets) {
        for (const StoredMessage &stored :
             messagesWhere(m_database, u"FROM message INDEXED BY message_ticket WHERE ticket_id = ?"_s, {ticket})) {
            const bool isKnown = std::any_of(messages.begin(), messages.end(),
                                             [&](const StoredMessage &known) { return known.seq == stored.seq; });
            if (!isKnown)
                messages += stored;
        }
    }
    eraseMessages(messages);
    for (const QString &ticket : tickets)
        eraseTicket(ticket);
    erasePerson(id);
}

void Eraser::eraseMessages(const QList<StoredMessage> &messages)
{
    for (StoredMessage stored : messages) {
        cancelWaiting(stored);
        eraseMessage(stored);
        eraseReminder(stored.item.reminder.value);
        noteLines(u"message_id = ?"_s, stored.item.id.value);
    }
}

/// Nothing of somebody who is erased is sent any more.
void Eraser::cancelWaiting(StoredMessage &stored)
{
    using enum DeliveryState;
    const DeliveryState state = stored.item.state;
    if (state == Sending)
        throw StoreFailure{Error{u"E-ERA-02"_s, {stored.item.ticketNumber}, {}}, 0};
    static const QList<DeliveryState> waiting{Blocked, Scheduled, Held, Queued, Unknown, Failed};
    if (waiting.contains(state))
        moveMessage(m_database, stored, {Canceled, u"canceled"_s, u"erased"_s, m_wish.source, {}, m_wish.at});
}

void Eraser::eraseMessage(const StoredMessage &stored)
{
    const OutboxItem &item = stored.item;
    m_spoolKeys.insert(item.idempotencyKey);
    addHashes(item.message.part(attachmentsPart), m_attachments);
    removeMessageFromIndex(m_database, stored);
    const QString gone = u"erased-"_s + item.id.value;
    m_database.run(u"UPDATE message SET customer_name = '', recipient = ?, recipient_name = '', idempotency_key = ? "
                   "WHERE seq = ?"_s, {gone, gone, stored.seq});
    m_database.run(u"UPDATE message_text SET parts_json = '{}' WHERE seq = ?"_s, {stored.seq});
    m_database.run(u"DELETE FROM frozen WHERE message_id = ?"_s, {item.id.value});
    m_database.run(u"UPDATE attempt SET words = '', provider_id = '' WHERE message_id = ?"_s, {item.id.value});
    m_database.run(u"UPDATE receipt SET words = '', message_key = '' WHERE message_key = ?"_s, {item.idempotencyKey});
    m_database.run(u"UPDATE answer SET sender = '', text = '' WHERE message_id = ?"_s, {item.id.value});
    ++m_report.messages;
}

void Eraser::eraseReminder(const QString &id)
{
    const auto draft = m_database.one(u"SELECT draft_json FROM reminder WHERE id = ? AND facts_json <> ?"_s, {id, noFacts}, ids);
    if (!draft) // another of its messages came before
        return;
    addHashes(*draft, m_attachments);
    m_database.run(u"UPDATE reminder SET draft_json = '{}', facts_json = ? WHERE id = ?"_s, {noFacts, id});
    m_database.run(u"UPDATE approval SET request = '', comment = '' WHERE id IN "
                   "(SELECT approval_id FROM approval_reminder WHERE reminder_id = ?)"_s, {id});
}

void Eraser::eraseTicket(const QString &id)
{
    const auto stored = readTicket(m_database, {id});
    if (!stored)
        throw StoreFailure{Error{u"E-STO-13"_s, {id}, {}}, 0};
    removeFromIndex(m_database, stored->seq, ticketSearchText(m_database, *stored));
    m_database.run(u"DELETE FROM ticket_event WHERE ticket_id = ?"_s, {id});
    m_database.run(u"UPDATE ticket SET customer_name = '', customer_sort = '', subject = '', url = '', fields_json = '{}', revision = '' "
                   "WHERE id = ?"_s, {id});
    m_database.run(u"UPDATE answer SET sender = '', text = '' WHERE ticket_id = ?"_s, {id});
    m_database.run(u"UPDATE approval SET request = '', comment = '' WHERE subject IN "
                   "(SELECT id FROM draft WHERE ticket_id = ?)"_s, {id});
    m_database.each(u"SELECT body_json FROM draft WHERE ticket_id = ?"_s, {id},
                    [this](const Row &row) { addHashes(row.text(0), m_attachments); });
    m_report.drafts += m_database.run(u"DELETE FROM draft WHERE ticket_id = ?"_s, {id});
    for (const QString &reminder : m_database.all(u"SELECT id FROM reminder WHERE ticket_id = ?"_s, {id}, ids))
        eraseReminder(reminder);
    addToIndex(m_database, stored->seq, ticketSearchText(m_database, *readTicket(m_database, {id})));
    noteLines(u"ticket_id = ? AND message_id = ''"_s, id);
    ++m_report.tickets;
}

void Eraser::erasePerson(const CustomerId &id)
{
    const auto key = m_database.one(u"SELECT external_key FROM customer WHERE id = ?"_s, {id.value}, ids);
    if (!key)
        throw StoreFailure{Error{u"E-ERA-01"_s, {shown(id.value)}, {}}, 0};
    m_database.run(u"INSERT INTO erased_customer (key_hash) VALUES (?) ON CONFLICT DO NOTHING"_s,
                   {erasedKeyHash(m_database, *key)});
    m_database.run(u"UPDATE answer SET sender = '', text = '' WHERE (channel, sender) IN "
                   "(SELECT channel, address FROM contact_point WHERE customer_id = ?)"_s, {id.value});
    m_database.run(u"DELETE FROM opt_out WHERE (channel, address) IN "
                   "(SELECT channel, address FROM contact_point WHERE customer_id = ?)"_s, {id.value});
    m_database.run(u"DELETE FROM contact_point WHERE customer_id = ?"_s, {id.value});
    m_database.run(u"UPDATE customer SET external_key = ?, name = '', salutation = '', segment = '', postal_json = '[]' "
                   "WHERE id = ?"_s, {u"erased-"_s + id.value, id.value});
}

void Eraser::eraseDraftsBefore(Instant before)
{
    m_database.each(u"SELECT body_json FROM draft WHERE saved_ms < ?"_s, {before.ms},
                    [this](const Row &row) { addHashes(row.text(0), m_attachments); });
    m_report.drafts += m_database.run(u"DELETE FROM draft WHERE saved_ms < ?"_s, {before.ms});
}

void Eraser::noteLines(const QString &where, const QString &id)
{
    m_database.each(u"SELECT seq FROM history WHERE "_s + where + " AND detail <> ''"_L1, {id},
                    [this](const Row &row) { m_lines.insert(row.number(0)); });
}

ErasureReport Eraser::finish(const QString &reason)
{
    if (m_report.messages + m_report.tickets + m_report.drafts == 0)
        return m_report;
    deleteSpool();
    deleteAttachments();
    m_report.lines = eraseLines(m_database, m_lines, {reason, m_wish.source, m_wish.at});
    return m_report;
}

void Eraser::deleteSpool()
{
    if (m_spoolKeys.isEmpty())
        return;
    for (const QString &folder : spoolFolders(m_database, m_profile)) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            const QString key = files.fileName().section(u'.', 0, 0);
            if (!m_spoolKeys.contains(key))
                continue;
            if (!QFile::remove(files.filePath()))
                throw StoreFailure{Error{u"E-ERA-04"_s, {files.filePath()}, {}}, 0};
            ++m_report.files;
        }
    }
}

void Eraser::deleteAttachments()
{
    const QDir folder(QDir(m_profile).filePath(u"attachments"_s));
    for (const QString &hash : std::as_const(m_attachments)) {
        if (!folder.exists(hash))
            continue;
        const qint64 others = m_database.number(u"SELECT EXISTS (SELECT 1 FROM reminder WHERE instr(draft_json, ?1)) OR EXISTS "
                                                "(SELECT 1 FROM draft WHERE instr(body_json, ?1))"_s, {hash});
        if (others > 0)
            continue; // another customer's too
        if (!QFile::remove(folder.filePath(hash)))
            throw StoreFailure{Error{u"E-ERA-04"_s, {folder.filePath(hash)}, {}}, 0};
        ++m_report.files;
    }
}

} // namespace remindesk
