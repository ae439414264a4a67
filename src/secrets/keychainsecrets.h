// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"

#include <QObject>
#include <QProcessEnvironment>

namespace remindesk {

/// Secrets by reference: "keychain:NAME" (QtKeychain: Secret Service, KWallet), "env:VAR", "credential:NAME"
/// (systemd, $CREDENTIALS_DIRECTORY). Lives on a thread with a running event loop. The insecure fallback of
/// QtKeychain stays off; every keychain job ends within five seconds, since one without an unlocked keyring
/// never answers; what was written is read back, since a locked keyring says "done". E-SEC-01 bad reference
/// %1 · E-SEC-02 variable %1 is not set · E-SEC-03 credential %1: %2 · E-SEC-04 no secret "%1" in the
/// keychain, or it is locked · E-SEC-05 the keychain did not answer within %1 s · E-SEC-06 no keychain here
/// (%1) · E-SEC-07 "%1" cannot be written: only keychain: can · E-SEC-08 the keychain did not keep "%1" ·
/// E-SEC-09 the keychain refused: %1.
class KeychainSecrets final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecrets(QObject *parent = nullptr);
    KeychainSecrets(const QProcessEnvironment &environment, int timeoutMs, QObject *parent = nullptr);

    [[nodiscard]] Async<QByteArray> read(QString ref) override;
    [[nodiscard]] Async<void> write(QString ref, QByteArray secret) override;
    [[nodiscard]] Async<void> remove(QString ref) override;
    [[nodiscard]] Async<QString> probe() override;

private:
    [[nodiscard]] Async<QByteArray> readKeychain(const QString &name);

    QProcessEnvironment m_environment;
    int m_timeoutMs = 5'000;
};

} // namespace remindesk
