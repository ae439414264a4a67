// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

// The replacement is taken as it stands: a back reference in it (which the reference expands) would
// be a second expansion of a customer's value.

/// The replacement between all characters and at both ends.
QString interleaved(const FilterCall &call, const QString &text, const QString &replacement)
{
    call.affordText(text.size() + (text.size() + 1) * replacement.size());
    QString out = replacement;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = QStringView(text).sliced(at);
        const qsizetype length = unitOffset(rest, 1);
        out += rest.first(length);
        out += replacement;
        at += length;
    }
    return out;
}

QString replacedAll(const FilterCall &call, QString text, const QString &old, const QString &replacement)
{
    if (old.isEmpty())
        return replacement.isEmpty() ? text : interleaved(call, text, replacement);
    if (replacement.size() > old.size())
        call.affordText(text.size() + text.count(old) * (replacement.size() - old.size()));
    call.context.budget.step(text.size() / 64);
    return text.replace(old, replacement);
}

QString replacedAt(const FilterCall &call, const QString &text, qsizetype at, qsizetype length,
                   const QString &replacement)
{
    if (at < 0)
        return text;
    call.affordText(text.size() + replacement.size());
    return text.first(at) + replacement + text.sliced(at + length);
}

Value replace(const FilterCall &call)
{
    return replacedAll(call, asText(call.input), asText(call.argument(0)), asText(call.argument(1)));
}

Value replaceFirst(const FilterCall &call)
{
    const QString text = asText(call.input);
    const QString old = asText(call.argument(0));
    return replacedAt(call, text, text.indexOf(old), old.size(), asText(call.argument(1)));
}

Value replaceLast(const FilterCall &call)
{
    const QString text = asText(call.input);
    const QString old = asText(call.argument(0));
    const qsizetype at = old.isEmpty() ? text.size() : text.lastIndexOf(old);
    return replacedAt(call, text, at, old.size(), asText(call.argument(1)));
}

constexpr StandardFilter kFilters[] = {
    {"replace", 1, 2, replace},
    {"replace_first", 1, 2, replaceFirst},
    {"replace_last", 2, 2, replaceLast},
    {"remove", 1, 1, replace}, // nil, the missing replacement, is no text
    {"remove_first", 1, 1, replaceFirst},
    {"remove_last", 1, 1, replaceLast},
};

} // namespace

std::span<const StandardFilter> replaceFilters()
{
    return kFilters;
}

} // namespace remindesk::liquid
