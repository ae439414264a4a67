// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/ids.h"
#include "workflow/auditlog.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace remindesk {

/// Everything the store knows about one customer.
struct CustomerDossier
{
    struct File
    {
        QString name; ///< "messages/2026-11-22 SMS 0190….txt"
        QByteArray content;
    };
    QJsonObject json;  ///< docs/json.md
    QList<File> files; ///< each message as it went: .eml, .pdf or .txt
};

struct ErasureReport
{
    qint64 tickets = 0;
    qint64 messages = 0;
    qint64 lines = 0;  ///< of the history, whose words are gone
    qint64 drafts = 0;
    qint64 files = 0;  ///< attachments and files of folder gateways
    QStringList copies; ///< other stores in the profile (backups), which still hold all of it

    bool operator==(const ErasureReport &) const = default;
    void add(const ErasureReport &other);
};

struct ErasureWish
{
    QString source;            ///< who says so, for the history: "agent:陈", "retention"
    Instant at;
    bool deletesCopies = false; ///< backups and other copies in the profile too
    AuditEntry audit;           ///< in the same transaction
};

/// What may be deleted once it is so old; 0: never.
struct RetentionRules
{
    int messageDays = 0; ///< texts, recipients and words of messages that are through, and answers
    int draftDays = 0;   ///< drafts nobody touched

    [[nodiscard]] bool isEmpty() const { return messageDays <= 0 && draftDays <= 0; }
    /// "retention.message-days", "retention.draft-days"; what is no number from 1 is never.
    [[nodiscard]] static RetentionRules from(const QMap<QString, QString> &settings);
};

/// Taking everything about somebody out, to hand it over or for good. What is left are rows without words, so that counts
/// and the hash chain stay true. Implemented in storage/; any thread.
class ErasureStore
{
public:
    virtual ~ErasureStore() = default;
    /// By id, key in the source, or an address. E-ERA-01 when nobody or more than one answers to it.
    [[nodiscard]] virtual Async<CustomerId> find(QString who) = 0;
    [[nodiscard]] virtual Async<CustomerDossier> dossier(CustomerId id) = 0;
    /// One transaction. What waits is canceled. E-ERA-02 while one of the messages is being sent. The words may lie in
    /// freed pages of the file until scrub().
    [[nodiscard]] virtual Async<ErasureReport> erase(CustomerId id, ErasureWish wish) = 0;
    /// At most some hundred messages at a call; an empty report: nothing is left to do.
    [[nodiscard]] virtual Async<ErasureReport> retain(RetentionRules rules, ErasureWish wish) = 0;
    /// Writes indexes and file anew, without what was erased. Minutes on a large store, and as much room again.
    /// E-ERA-03 when another program's read kept the old pages.
    [[nodiscard]] virtual Async<void> scrub() = 0;
};

} // namespace remindesk
