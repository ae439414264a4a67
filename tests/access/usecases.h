// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace remindesk::test {

/// One thing the program can be asked for, and who may: written by hand, not read from the table of permissions.
struct UseCase
{
    QString name;
    QString may; ///< one letter a role: A agent, S supervisor, M admin, V service
    std::function<QString(Workspace &)> ask; ///< the code of what came of it; empty: it worked
};
[[nodiscard]] QList<UseCase> useCases();

/// One command line, and who may.
struct CommandCase
{
    QStringList words;
    QString may;
    QByteArray input = {};
};
[[nodiscard]] QList<CommandCase> commandCases();

} // namespace remindesk::test
