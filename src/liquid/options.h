// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/object.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace remindesk::liquid {

class Template;

/// Strict is what the product sends with: nothing unknown, nothing blank, nothing misspelt.
/// Lax does what the reference implementation (Shopify/liquid 5) does in its `strict` error mode.
enum class Mode { Strict, Lax };

/// None for plain text; Html escapes everything `{{ }}` writes but values that are HTML already.
enum class Escape { None, Html };

/// What one compilation or one rendering may use up. The defaults keep a hostile template below
/// 50 ms and 16 MB on an ordinary machine; steps and bytes are counted, not measured, so that the
/// same template fails in the same way everywhere. The time is only a last resort.
struct Limits
{
    qint64 sourceBytes = 1 << 20;  ///< length of the source, two bytes a character
    qint64 pieces = 20'000;        ///< texts, tags and outputs in the source, and the words and signs in those
    qint64 steps = 100'000;        ///< nodes rendered, items visited, 64 characters handled
    qint64 outputBytes = 2 << 20;  ///< length of the result, two bytes a character
    qint64 memoryBytes = 4 << 20;  ///< all values made while rendering, together
    int depth = 64;                ///< blocks, brackets and partials inside each other
    qint64 milliseconds = 2'000;
};

/// What a filter may look at besides its values.
struct FilterScene
{
    Mode mode = Mode::Strict;
    Escape escape = Escape::None;
    Instant now;
    QString zone;   ///< IANA id; empty for UTC
    QString locale; ///< "zh-CN", "en", …
};

struct FilterInput
{
    const Value &value;               ///< what stands left of the bar
    const QList<Value> &arguments;    ///< `filter: a, b`
    const Object &named;              ///< `filter: name: a`
    const FilterScene &scene;
};

/// A filter of the caller. A function of its input: no I/O, no state; any thread. An error stops the
/// rendering; its `where` is filled in.
struct Filter
{
    std::function<Result<Value>(const FilterInput &)> apply;
    int minArguments = 0;
    int maxArguments = 0;
};

struct CompileOptions
{
    Mode mode = Mode::Strict;
    Limits limits;
    /// Filters beyond the standard ones; one of the same name takes the standard one's place.
    QHash<QString, Filter> filters;
};

struct RenderOptions
{
    Mode mode = Mode::Strict;
    Escape escape = Escape::None;
    Limits limits;
    Instant now;    ///< for "now" and "today"; never read from the system
    QString zone;   ///< IANA id in which `date` writes; empty: as the value says, else UTC
    QString locale; ///< language of month and weekday names: Chinese for "zh…", else English
    /// Compiled templates for `include` and `render`, by name. Nothing is ever read from a disk.
    QMap<QString, Template> partials;
};

} // namespace remindesk::liquid
