// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "delivery/dispatcher.h"
#include "delivery/gateway.h"
#include "workflow/freshening.h"
#include "workflow/kit.h"
#include "workflow/noting.h"
#include "workflow/syncing.h"

#include <QList>
#include <QString>

#include <memory>

namespace remindesk {

struct WorkspaceOptions
{
    QString profile;         ///< folder of the workspace; see defaultProfile()
    bool isCreated = false;  ///< init: make it where there is none
};

/// $REMINDESK_PROFILE, else XDG data home + "/remindesk".
[[nodiscard]] QString defaultProfile();

using GatewayList = QList<std::shared_ptr<const Gateway>>;
using SourceList = QList<std::shared_ptr<TicketSource>>;

/// One opened workspace: store, secrets, and a thread with an event loop that ticket sources and the keychain
/// live on. The only place that knows every part. Made and destroyed on the main thread; the ports it hands
/// out may be used from any.
class Workspace
{
public:
    /// E-WSP codes; E-STO from the store.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions &options);
    ~Workspace();

    [[nodiscard]] const QString &profile() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] TicketStore &tickets();
    [[nodiscard]] SyncStore &syncStates();
    [[nodiscard]] HistoryStore &history();
    [[nodiscard]] ReminderStore &reminders();
    [[nodiscard]] DraftStore &drafts();
    [[nodiscard]] TemplateStore &templates();
    [[nodiscard]] SettingsStore &settings();
    [[nodiscard]] Outbox &outbox();

    [[nodiscard]] Async<Kit> kit();
    /// Reads, writes and probes secrets on the services thread.
    [[nodiscard]] Async<QByteArray> secret(const QString &ref);
    [[nodiscard]] Async<void> putSecret(const QString &ref, const QByteArray &value);
    [[nodiscard]] Async<QString> probeSecrets();

    /// One gateway with its secret; the error names what is missing.
    [[nodiscard]] Async<std::shared_ptr<const Gateway>> openGateway(const GatewayConfig &config);
    /// Every enabled gateway that can be opened; the others are in `problems`, by name.
    struct Gateways
    {
        GatewayList gateways;
        QList<std::pair<QString, Error>> problems;
    };
    [[nodiscard]] Async<Gateways> openGateways();

    [[nodiscard]] Async<std::shared_ptr<TicketSource>> openSource(const SourceConfig &config);
    struct Sources
    {
        SourceList sources;
        QList<std::pair<QString, Error>> problems;
    };
    [[nodiscard]] Async<Sources> openSources();
    /// Calls of an opened source, made on the thread it lives on.
    [[nodiscard]] Async<SyncReport> sync(const std::shared_ptr<TicketSource> &source);
    [[nodiscard]] Async<QString> probe(const std::shared_ptr<TicketSource> &source);

    /// What sends: dispatcher, drift guard and ticket notes over these gateways and sources.
    [[nodiscard]] std::unique_ptr<class SendingLine> sendingLine(GatewayList gateways, SourceList sources);

private:
    Workspace();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The dispatcher with its two companions. Destroy it before its workspace.
class SendingLine
{
public:
    ~SendingLine();
    [[nodiscard]] Dispatcher &dispatcher() { return *m_dispatcher; }
    [[nodiscard]] Async<NotingReport> writeNotes();

private:
    friend class Workspace;
    SendingLine() = default;
    SourceList m_sources;
    std::unique_ptr<Freshening, void (*)(Freshening *)> m_freshening{nullptr, nullptr};
    std::unique_ptr<Noting, void (*)(Noting *)> m_noting{nullptr, nullptr};
    std::unique_ptr<Dispatcher> m_dispatcher;
};

} // namespace remindesk
