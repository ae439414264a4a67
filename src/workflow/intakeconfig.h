// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

// How what comes back gets in, kept among the simple settings (SettingsStore::values()). Never a secret.

/// "listener.address", "listener.url", "listener.secret".
struct ListenerConfig
{
    QString address;   ///< "127.0.0.1:8090"; empty: nothing listens
    QString url;       ///< what providers call, where a proxy stands in front; empty: http://ADDRESS
    QString secretRef; ///< of the token in Kannel's paths

    [[nodiscard]] QString baseUrl() const;
    bool operator==(const ListenerConfig &) const = default;
};

/// "hook.NAME": the reference of its secret.
struct HookConfig
{
    QString name;
    QString secretRef;

    bool operator==(const HookConfig &) const = default;
};

/// "mailbox.NAME": where bounces and answers to our mails arrive.
struct MailboxConfig
{
    QString name;
    QString host;
    int port = 993;
    bool isStartTls = false; ///< false: TLS from the start; never without
    QString user;
    QString folder = QStringLiteral("INBOX");
    QString caFile;
    int pollSeconds = 60;    ///< where the server has no IDLE, and after a failure
    QString secretRef;

    bool operator==(const MailboxConfig &) const = default;
};

[[nodiscard]] ListenerConfig listenerFrom(const QMap<QString, QString> &values);
[[nodiscard]] QList<HookConfig> hooksFrom(const QMap<QString, QString> &values);
[[nodiscard]] QList<MailboxConfig> mailboxesFrom(const QMap<QString, QString> &values);

/// From settings as an admin types them: host, port, security (imaps, starttls), user, folder, ca_file, poll. E-MBX-01
/// there is no setting %1 · E-MBX-02 %1 is missing · E-MBX-03 %1: "%2" is not possible here.
[[nodiscard]] Result<MailboxConfig> mailboxFrom(const QString &name, const QMap<QString, QString> &settings);
/// What is kept under "mailbox.NAME".
[[nodiscard]] QString mailboxText(const MailboxConfig &config);

/// Letters, digits, "-" and "_", at most 40: it stands in a path and in the ledger.
[[nodiscard]] bool isIntakeName(const QString &name);

} // namespace remindesk
