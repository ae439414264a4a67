// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/servicesthread.h"
#include "base/clock.h"
#include "base/future.h"
#include "delivery/outbox.h"
#include "storage/chainkey.h"
#include "workflow/historystore.h"
#include "workflow/intakestore.h"
#include "workflow/kit.h"
#include "workflow/syncing.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace remindesk {

class Accounts;
class Approvals;
class Corrections;
class Erasure;
class AuditLog;
class IntakeLine;
class SendingLine;
class Session;
class StatusStore;
class Store;
class StudioStore;

struct WorkspaceOptions
{
    QString profile;         ///< folder of the workspace; see defaultProfile()
    bool isCreated = false;  ///< make it where there is none (init)
    bool isService = false;  ///< no person: a program that sends and receives by itself
    const Clock *clock = nullptr; ///< outlives the workspace; nullptr: the system's
};

/// $REMINDESK_PROFILE, else XDG data home + "/remindesk".
[[nodiscard]] QString defaultProfile();

/// What could not be opened, by name, and why.
using Problems = QList<std::pair<QString, Error>>;

struct OpenedGateways
{
    QList<std::shared_ptr<const Gateway>> gateways;
    Problems problems;
    QList<AbsentGateway> absent; ///< switched off, or they could not be opened
};

struct OpenedSources
{
    QList<std::shared_ptr<TicketSource>> sources;
    Problems problems;
};

/// One opened workspace. Its ports ask first whether whoever sits here may (access/actor.h): the local person as long as
/// nobody has an account, else nobody until accounts().signIn(); what sends and receives inside needs no person. Store, secrets, and a thread with an event loop that ticket sources, the keychain and
/// the dispatcher live on. Opened on any thread, destroyed on the main one; what it answers may be used from any
/// thread and must not outlive it.
class Workspace
{
public:
    /// E-WSP-01 where there is none yet; E-STO from the store.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions &options);
    ~Workspace();

    [[nodiscard]] const QString &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] TicketStore &tickets();
    [[nodiscard]] SyncStore &syncStates();
    [[nodiscard]] HistoryStore &history();
    [[nodiscard]] ReminderStore &reminders();
    [[nodiscard]] DraftStore &drafts();
    [[nodiscard]] TemplateStore &templates();
    [[nodiscard]] StudioStore &studio();
    [[nodiscard]] SettingsStore &settings();
    [[nodiscard]] AuditLog &audit(); ///< written by everybody, read by those who may
    [[nodiscard]] Accounts &accounts();
    [[nodiscard]] Session &session();
    [[nodiscard]] Erasure &erasure();
    [[nodiscard]] Approvals &approvals();
    [[nodiscard]] Corrections &corrections();
    [[nodiscard]] Outbox &outbox();
    [[nodiscard]] StatusStore &status();
    [[nodiscard]] IntakeStore &intake();
    /// Ready when the thread of sources, keychain and dispatcher has come round to answer: it does not hang.
    [[nodiscard]] Async<void> servicesAnswer();
    /// What the one dispatcher of this workspace holds (DispatcherLock).
    [[nodiscard]] QString dispatcherLockPath() const;
    [[nodiscard]] QString receiverLockPath() const; ///< of the one program that takes what comes back
    [[nodiscard]] Store &store(); ///< for doctor

    [[nodiscard]] Async<Kit> kit();
    [[nodiscard]] Async<QByteArray> secret(const QString &ref);
    [[nodiscard]] Async<void> putSecret(const QString &ref, const QByteArray &value);
    [[nodiscard]] Async<void> removeSecret(const QString &ref);
    /// The key of the history, which programs keep by themselves (historykey.h): nobody is asked whether they may.
    [[nodiscard]] Async<void> keepHistoryKey(const QString &ref, const QByteArray &value);
    /// Finds the key of this history, or of a backup of it; not for the services' thread.
    [[nodiscard]] HistoryKeySource historyKeys();
    /// One line on what keeps secrets here, for doctor.
    [[nodiscard]] Async<QString> probeSecrets();

    /// One gateway with its secret; with a given one instead of that which is kept.
    [[nodiscard]] Async<std::shared_ptr<const Gateway>> openGateway(const GatewayConfig &config,
                                                                    const std::optional<QByteArray> &secret = {});
    /// Every enabled one; what cannot be opened does not stop the others.
    [[nodiscard]] Async<OpenedGateways> openGateways();
    [[nodiscard]] Async<std::shared_ptr<TicketSource>> openSource(const SourceConfig &config,
                                                                  const std::optional<QByteArray> &secret = {});
    [[nodiscard]] Async<OpenedSources> openSources();

    [[nodiscard]] Async<SyncReport> sync(const std::shared_ptr<TicketSource> &source,
                                         std::shared_ptr<SyncProgress> watched = {});
    /// What changed there in the last month, the first page of it; nothing is kept.
    [[nodiscard]] Async<SourceBatch> newest(const std::shared_ptr<TicketSource> &source);
    [[nodiscard]] Async<QString> probe(const std::shared_ptr<TicketSource> &source);

    /// Dispatcher, drift guard and ticket notes over all enabled gateways and sources.
    [[nodiscard]] Async<std::shared_ptr<SendingLine>> sendingLine();
    /// Listener, mailboxes and notes of answers, as the settings say; works from then on.
    [[nodiscard]] Async<std::shared_ptr<IntakeLine>> intakeLine();

private:
    Workspace(QString profile, std::unique_ptr<Store> store, const Clock *clock);
    [[nodiscard]] Async<GatewayConfig> withReportUrl(const GatewayConfig &config);
    [[nodiscard]] std::shared_ptr<SendingLine> assembled(const OpenedGateways &gateways, const OpenedSources &sources,
                                                         const PolicyRules &rules);

    struct Guarded;

    QString m_profile;
    SystemClock m_systemClock;
    const Clock &m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Guarded> m_guarded; // uses the store
    ServicesThread m_services; // after the store: what lives on it uses the store
    std::shared_ptr<SecretStore> m_secrets;
};

} // namespace remindesk
