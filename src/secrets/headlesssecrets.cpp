// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/headlesssecrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace remindesk {

namespace {

QByteArray withoutLineBreak(QByteArray secret)
{
    if (secret.endsWith('\n'))
        secret.chop(1);
    if (secret.endsWith('\r'))
        secret.chop(1);
    return secret;
}

} // namespace

std::optional<SecretRef> parseSecretRef(const QString &ref)
{
    const qsizetype colon = ref.indexOf(QLatin1Char(':'));
    const QString place = ref.left(colon);
    const QString name = colon < 0 ? QString() : ref.mid(colon + 1);
    if (name.trimmed().isEmpty())
        return {};
    if (place == QLatin1String("keychain"))
        return SecretRef{SecretPlace::Keychain, name};
    if (place == QLatin1String("env"))
        return SecretRef{SecretPlace::Environment, name};
    const bool isFileName = !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.'));
    if (place == QLatin1String("credential") && isFileName)
        return SecretRef{SecretPlace::Credential, name};
    return {};
}

Result<QByteArray> environmentSecret(const QString &name, const QProcessEnvironment &environment)
{
    const QByteArray secret = withoutLineBreak(environment.value(name).toUtf8());
    if (secret.isEmpty())
        return failure(QStringLiteral("E-SEC-02"), {shown(name)});
    return secret;
}

Result<QByteArray> credentialSecret(const QString &name, const QProcessEnvironment &environment)
{
    constexpr qint64 longest = 65'536;
    const QString folder = environment.value(QStringLiteral("CREDENTIALS_DIRECTORY"));
    if (folder.isEmpty())
        return failure(QStringLiteral("E-SEC-03"), {shown(name), QStringLiteral("$CREDENTIALS_DIRECTORY")});
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("E-SEC-03"), {shown(name), file.errorString()});
    const QByteArray secret = withoutLineBreak(file.read(longest));
    if (secret.isEmpty())
        return failure(QStringLiteral("E-SEC-03"), {shown(name), QStringLiteral("0 B")});
    return secret;
}

} // namespace remindesk
