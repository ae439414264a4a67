// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/settingschange.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString keychain = u"keychain:remindesk/"_s;

} // namespace

Done mayEditSettings(const SettingsPorts &ports)
{
    return require(ports.session, Permission::EditSettings);
}

Async<void> told(const SettingsPorts &ports)
{
    ports.bench.changed();
    return ready(Done());
}

QString secretRefOf(const QString &place, const GivenSecret &secret, const QString &before)
{
    if (!secret.value.isEmpty())
        return keychain + place;
    return secret.ref.isEmpty() ? before : secret.ref;
}

Async<QString> keptSecret(const SettingsPorts &ports, const QString &place, const GivenSecret &secret,
                          const QString &before)
{
    const QString ref = secretRefOf(place, secret, before);
    if (secret.value.isEmpty())
        return ready<Result<QString>>(ref);
    return followed(ports.bench.keepSecret(ref, secret.value), [ref] { return ready<Result<QString>>(ref); });
}

Async<void> droppedSecret(const SettingsPorts &ports, const QString &ref)
{
    return ref.startsWith(keychain) ? ports.bench.dropSecret(ref) : ready(Done());
}

Done checkSettingName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"_s);
    return pattern.match(name).hasMatch() ? Done() : failure(u"E-SET-04"_s, {shown(name)}, u"name"_s);
}

QMap<QString, QString> withoutBlanks(QMap<QString, QString> settings)
{
    settings.removeIf([](const auto &setting) { return setting.value().trimmed().isEmpty(); });
    return settings;
}

} // namespace remindesk
