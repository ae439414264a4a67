// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/scenario.h"
#include "templating/render.h"

#include <QList>
#include <QString>

namespace remindesk {

/// A mistake in a template, with its place in the file as its author sees it.
struct TextProblem
{
    Error error;
    QString part;   ///< empty: the file as a whole
    int line = 0;   ///< of the file, from 1; 0: no place of its own
    int column = 0; ///< from 1, in UTF-16 units; 0: the whole line

    bool operator==(const TextProblem &) const = default;
};

/// A template file read, with whatever is wrong in it: the file's form, its parts, the Liquid of each part, names of
/// variables, details and shared pieces that do not exist. Every part is looked at, not only up to the first mistake.
struct Proof
{
    QMap<QString, QString> parts; ///< empty when the file cannot be read
    QList<TextProblem> problems;  ///< in the order of the file

    [[nodiscard]] bool isClean() const { return problems.isEmpty(); }
};

/// `slot`: scenario, locale and channel of the text; its parts are not looked at. `library` knows the shared pieces;
/// `scenario` the details (E-TPL-14 for one it has not), nullptr: any. Pure; bounded by the limits of Liquid.
[[nodiscard]] Proof proofread(const QString &file, const MessageTemplate &slot, const TemplateSet &library,
                              const Scenario *scenario);

/// Where a place in a part ("subject", line 2) stands in the file, the part's head being line 1. 0 for no such part.
[[nodiscard]] int fileLine(const QString &file, const QString &part, int line);

} // namespace remindesk
