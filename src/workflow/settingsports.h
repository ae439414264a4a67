// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "delivery/gateway.h"
#include "settings/gatewayfields.h"
#include "workflow/intakeconfig.h"
#include "workflow/stores.h"
#include "workflow/syncing.h"

#include <memory>
#include <optional>

namespace remindesk {

/// A secret as a person gives it. Neither: what was there stays.
struct GivenSecret
{
    QString ref;      ///< "env:VAR" or "credential:NAME": it is read there whenever it is needed
    QByteArray value; ///< to be kept in the keychain

    [[nodiscard]] bool isNothing() const { return ref.isEmpty() && value.isEmpty(); }
};

/// What a source's tickets look like before anything of them is kept.
struct SourceSample
{
    QStringList columns;     ///< of a file; custom fields of a tracker
    QList<QStringList> rows; ///< the first ones, as they stand
    QStringList meanings;    ///< one a column: key of the field it holds, "" for a custom field
    QStringList statuses;    ///< words seen, each once
    QStringList stages;      ///< one a status word: key of the stage it is taken for, "" when nobody knows
    QStringList fields;      ///< keys a column may be mapped to
    qint64 count = 0;        ///< tickets that can be read
    QList<Error> problems;   ///< rows that cannot, the first few
};

/// What settings are tried on: the adapters, as app/assembly joins them. Checks are quick and pure; the rest answers from
/// threads of its own. Any thread.
class SettingsBench
{
public:
    virtual ~SettingsBench() = default;

    [[nodiscard]] virtual Done checkGateway(const GatewayConfig &config) const = 0; ///< E-GTW, E-HTG
    [[nodiscard]] virtual Done checkSource(const SourceConfig &config) const = 0;   ///< E-SRC, E-IMP
    [[nodiscard]] virtual Result<QList<GatewayPreset>> presets(const QString &locale) const = 0;

    [[nodiscard]] virtual Async<QStringList> templateLocales() const = 0; ///< of the published templates, each once

    [[nodiscard]] virtual Async<GatewayPromise> promise(GatewayConfig config) = 0;
    /// Sends one real message, past the outbox. `secret` is the one to use instead of the kept one.
    [[nodiscard]] virtual Async<SendResult> sendTest(GatewayConfig config, std::optional<QByteArray> secret, QString to) = 0;
    [[nodiscard]] virtual Async<QString> probeSource(SourceConfig config, std::optional<QByteArray> secret) = 0;
    [[nodiscard]] virtual Async<SourceSample> sample(SourceConfig config, std::optional<QByteArray> secret) = 0;
    /// Brings what changed; of a file source: reads its file.
    [[nodiscard]] virtual Async<SyncReport> sync(SourceConfig config, std::shared_ptr<SyncProgress> watched) = 0;
    /// Mails of the last week in its folder.
    [[nodiscard]] virtual Async<int> probeMailbox(MailboxConfig config, std::optional<QByteArray> secret) = 0;

    [[nodiscard]] virtual Async<void> keepSecret(QString ref, QByteArray value) = 0;
    [[nodiscard]] virtual Async<void> dropSecret(QString ref) = 0;
    [[nodiscard]] virtual Async<void> checkSecret(QString ref) = 0; ///< E-SEC when it cannot be read now
    [[nodiscard]] virtual QByteArray randomToken() const = 0;
    /// Something of it was changed: what runs in this program takes the new settings.
    virtual void changed() = 0;
};

/// What the use cases of settings need. `store` asks for the right to change and notes each change in the audit log
/// (guardedsettings.h). Everything outlives their answers.
struct SettingsPorts
{
    SettingsStore &store;
    SyncStore &places;
    SettingsBench &bench;
    const Session &session;
};

} // namespace remindesk
