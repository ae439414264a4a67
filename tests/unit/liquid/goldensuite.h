// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/template.h"

#include <QStringList>

namespace remindesk::test {

/// One case of a conformance suite: a template, its data, and what it must come to.
struct GoldenCase
{
    QString name;
    QString source;
    liquid::Value data;
    QMap<QString, QString> partials;
    QStringList results; ///< any of them
    QStringList tags;
    bool isInvalid = false; ///< must be refused, while compiling or while rendering
};

[[nodiscard]] QList<GoldenCase> readGoldenCases(const QString &fileName);
/// Empty when the engine does as the case says; else what it did instead.
[[nodiscard]] QString deviation(const GoldenCase &golden);

} // namespace remindesk::test
