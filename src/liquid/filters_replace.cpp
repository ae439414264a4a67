// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/output.h"
#include "liquid/search.h"
#include "liquid/text.h"

#include <algorithm>

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

QString replacedAll(const FilterCall &call, const QString &text, const QString &old, const QString &replacement)
{
    if (old.isEmpty())
        return replacement.isEmpty() ? text : interleaved(call, text, replacement);
    const Search search(old);
    const qsizetype grows = std::max<qsizetype>(1, replacement.size() - old.size());
    const qsizetype count = search.countIn(text, qsizetype(call.context.options.limits.memoryBytes / grows));
    if (count == 0)
        return text;
    call.context.budget.step(count / 4);
    const qsizetype size = text.size() + count * (replacement.size() - old.size());
    call.affordText(size);
    const QStringView view(text);
    Output out(size);
    qsizetype done = 0;
    for (qsizetype at = search.in(text); at >= 0; at = search.in(text, done)) {
        out.write(view.sliced(done, at - done));
        out.write(replacement);
        done = at + old.size();
    }
    out.write(view.sliced(done));
    return out.take();
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
    return replacedAll(call, call.text(call.input), call.text(call.argument(0)), call.text(call.argument(1)));
}

Value replaceFirst(const FilterCall &call)
{
    const QString text = call.text(call.input);
    const QString old = call.text(call.argument(0));
    return replacedAt(call, text, Search(old).in(text), old.size(), call.text(call.argument(1)));
}

Value replaceLast(const FilterCall &call)
{
    const QString text = call.text(call.input);
    const QString old = call.text(call.argument(0));
    const qsizetype at = old.isEmpty() ? text.size() : Search(old).lastIn(text);
    return replacedAt(call, text, at, old.size(), call.text(call.argument(1)));
}

constexpr StandardFilter kReplaceFilters[] = {
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
    return kReplaceFilters;
}

} // namespace remindesk::liquid
