// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

namespace remindesk::liquid {

/// A place in a source, from 1.
struct Place
{
    int line = 0;
    int column = 0;
};

/// How an error leaves the depths of this module: Template::compile() and render() catch it and
/// return its Error. It never crosses the module's border.
struct Failure
{
    Error error;
    Place place; ///< line 0: where the caller stands
};

/// A value a strict template needs and does not have; a draft goes on after it.
struct Gap : Failure
{
};

[[noreturn]] inline void fail(const char16_t *code, QStringList arguments = {}, Place place = {})
{
    throw Failure{Error{QString::fromUtf16(code), std::move(arguments), {}}, place};
}

} // namespace remindesk::liquid
