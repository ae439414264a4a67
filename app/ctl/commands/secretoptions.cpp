// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/secretoptions.h"

#include <QIODevice>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

void addSecretOptions(QCommandLineParser &parser)
{
    parser.addOption({u"secret-env"_s, u"Environment variable that holds the password whenever it is used."_s, u"VAR"_s});
    parser.addOption({u"secret-credential"_s, u"systemd credential that holds it."_s, u"NAME"_s});
    parser.addOption({u"secret-stdin"_s, u"Read it from standard input and keep it in the keychain."_s});
}

Result<GivenSecret> givenSecret(Run &run)
{
    const int given = int(run.isSet("secret-env")) + int(run.isSet("secret-credential"))
                      + int(run.isSet("secret-stdin"));
    if (given > 1)
        return failure(u"E-CLI-12"_s);
    if (run.isSet("secret-env"))
        return GivenSecret{u"env:"_s + run.option("secret-env"), {}};
    if (run.isSet("secret-credential"))
        return GivenSecret{u"credential:"_s + run.option("secret-credential"), {}};
    if (run.isSet("secret-stdin"))
        return GivenSecret{{}, run.streams().in.readLine(4096).trimmed()};
    return GivenSecret{};
}

Result<QString> takeSecret(Run &run, Workspace &workspace, const QString &place)
{
    const auto given = givenSecret(run);
    if (!given || given->value.isEmpty())
        return given.map([](const GivenSecret &secret) { return secret.ref; });
    const QString ref = u"keychain:remindesk/"_s + place;
    if (const Done done = awaited(workspace.putSecret(ref, given->value)); !done)
        return failure(done.error());
    return ref;
}

bool isAboutSecret(const Error &error)
{
    return error.code.startsWith(u"E-SEC"_s);
}

} // namespace remindesk::ctl
