// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace remindesk::architecture {

struct Measured
{
    QString name; ///< the text in front of the parameter list
    int line = 0;
    int size = 0; ///< lines of a function, parameters of a constructor
};

/// Every function with a body outside other functions: from the line of its parameter list to its closing
/// brace. Right for this project's style; lambdas count for the function they stand in.
[[nodiscard]] QList<Measured> functionsIn(const QString &source);
/// Every constructor declared in a class, with its number of parameters.
[[nodiscard]] QList<Measured> constructorsIn(const QString &source);

} // namespace remindesk::architecture
