// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/reminder.h"
#include "form/scenario.h"
#include "templating/template.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

struct StoredDraft
{
    ReminderDraft draft;
    QString ticketNumber;
    Instant savedAt;
};

/// Unfinished reminders. Implemented in storage/; calls may come from any thread (as for all below).
class DraftStore
{
public:
    virtual ~DraftStore() = default;
    [[nodiscard]] virtual Async<void> save(ReminderDraft draft, Instant at) = 0;
    [[nodiscard]] virtual Async<QList<StoredDraft>> drafts() = 0; ///< newest first
    [[nodiscard]] virtual Async<void> remove(DraftId id) = 0;
    /// Keeps a file's content in the profile under its hash, so that the original may vanish. E-ATT-09.
    [[nodiscard]] virtual Async<void> keepFile(Attachment file, QByteArray content) = 0;
    /// The kept content. E-ATT-08 when it is gone or changed.
    [[nodiscard]] virtual Async<QByteArray> fileContent(Attachment file) = 0;
    /// Deletes kept files that were added before `before` and that neither a draft nor a reminder names; how many.
    [[nodiscard]] virtual Async<int> sweepFiles(Instant before) = 0;
};

/// Scenarios, field rules, templates and shared pieces with all their versions.
class TemplateStore
{
public:
    virtual ~TemplateStore() = default;
    [[nodiscard]] virtual Async<FormSchema> schema() = 0;
    [[nodiscard]] virtual Async<void> putSchema(FormSchema schema) = 0;
    /// The published version of every template.
    [[nodiscard]] virtual Async<QList<MessageTemplate>> published() = 0;
    [[nodiscard]] virtual Async<QList<MessageTemplate>> versions(QString scenario, QString locale, Channel channel) = 0;
    /// Stores a new published version and retires the one before; returns its number.
    [[nodiscard]] virtual Async<int> publish(MessageTemplate text) = 0;
    [[nodiscard]] virtual Async<QList<PieceVersion>> pieces() = 0; ///< every version, by edition
    /// The first version of a piece that nobody wrote yet; one that has a version stays as it is.
    [[nodiscard]] virtual Async<void> beginPiece(PieceVersion piece) = 0;
};

struct GatewayConfig
{
    GatewayId id;
    QString name;
    QString kind;    ///< "folder" "smtp" "kannel" "letter"
    Channel channel = Channel::Email;
    QMap<QString, QString> settings; ///< host, port, user … never a secret
    QString secretRef; ///< "keychain:remindesk/gateway/NAME" or "env:VAR" or "credential:NAME"; may be empty
    bool isEnabled = true;

    bool operator==(const GatewayConfig &) const = default;
};

struct SourceConfig
{
    SourceId id;
    QString name;
    QString kind;    ///< "rt" "csv"
    QMap<QString, QString> settings;
    QString secretRef;
    bool isEnabled = true;

    bool operator==(const SourceConfig &) const = default;
};

/// A colleague: people for RACI, owner keys of sources mapped to names.
struct Person
{
    QString key;   ///< login or e-mail in the ticket source
    QString name;
    QString reach; ///< contact for customers' questions
    QString role;  ///< "agent" "supervisor" "admin"; "team": several people, for C and I

    bool operator==(const Person &) const = default;
};

class SettingsStore
{
public:
    virtual ~SettingsStore() = default;
    [[nodiscard]] virtual Async<QList<GatewayConfig>> gateways() = 0;
    [[nodiscard]] virtual Async<void> putGateway(GatewayConfig config) = 0;
    /// E-SET-08 while messages wait that only this one may send; what was sent keeps its name in the history.
    [[nodiscard]] virtual Async<void> removeGateway(GatewayId id) = 0;
    [[nodiscard]] virtual Async<QList<SourceConfig>> sources() = 0;
    [[nodiscard]] virtual Async<void> putSource(SourceConfig config) = 0;
    [[nodiscard]] virtual Async<void> removeSource(SourceId id) = 0; ///< its tickets stay
    [[nodiscard]] virtual Async<QList<Person>> people() = 0;
    [[nodiscard]] virtual Async<void> putPerson(Person person) = 0;
    [[nodiscard]] virtual Async<void> removePerson(QString key) = 0;
    /// Simple values by key: "sender.company", "sender.signature", "me.key", "default.zone", "default.region" …
    [[nodiscard]] virtual Async<QMap<QString, QString>> values() = 0;
    [[nodiscard]] virtual Async<void> putValue(QString key, QString value) = 0;
    [[nodiscard]] virtual Async<void> removeValue(QString key) = 0;
};

/// Secrets by reference; see GatewayConfig::secretRef. Implemented in secrets/; lives on an event-loop thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual Async<QByteArray> read(QString ref) = 0;
    [[nodiscard]] virtual Async<void> write(QString ref, QByteArray secret) = 0; ///< keychain only; read back
    [[nodiscard]] virtual Async<void> remove(QString ref) = 0;
    /// One line for doctor: what is there and what is not.
    [[nodiscard]] virtual Async<QString> probe() = 0;
};

} // namespace remindesk
