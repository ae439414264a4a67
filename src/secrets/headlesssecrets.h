// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace remindesk {

enum class SecretPlace { Keychain, Environment, Credential };

struct SecretRef
{
    SecretPlace place = SecretPlace::Keychain;
    QString name;
};

/// Splits "keychain:NAME"; nothing for anything else. A credential's name is one file name.
[[nodiscard]] std::optional<SecretRef> parseSecretRef(const QString &ref);

/// A secret from an environment variable (systemd.exec(5), "LoadCredential=", for the other). One trailing
/// line break, which editors and `echo` leave, does not belong to it. E-SEC-02, 03.
[[nodiscard]] Result<QByteArray> environmentSecret(const QString &name,
                                                   const QProcessEnvironment &environment);
[[nodiscard]] Result<QByteArray> credentialSecret(const QString &name,
                                                  const QProcessEnvironment &environment);

} // namespace remindesk
