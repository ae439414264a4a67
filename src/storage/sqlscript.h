// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace remindesk {

/// The statements of an SQL script, without their semicolons. Qt runs *none* of two statements given to one
/// exec(). Knows strings, quoted names, comments of both kinds and the BEGIN … END of a trigger. Pure.
[[nodiscard]] QStringList statementsOf(const QString &script);

} // namespace remindesk
