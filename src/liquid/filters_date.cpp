// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/moment.h"
#include "liquid/number.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

bool isTimestamp(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<Moment> momentAtSeconds(const Value &seconds, const QString &zone)
{
    constexpr qint64 most = 300'000'000'000;
    const qint64 count = toNumber(seconds).integer;
    const Instant instant{std::clamp(count, -most, most) * 1000};
    return isUsable(instant) ? std::optional(momentIn(zone, instant)) : std::nullopt;
}

/// What the value says, in `zone` if there is one, else as the value has it, else UTC.
std::optional<Moment> momentOf(const Value &value, const QString &zone, Instant now)
{
    if (value.isInstant())
        return isUsable(value.instant()) ? std::optional(momentIn(zone, value.instant())) : std::nullopt;
    if (value.isInteger())
        return momentAtSeconds(value, zone);
    if (!value.isText() || value.text().isEmpty())
        return std::nullopt;
    const QString word = value.text().toLower();
    if (word == u"now"_s || word == u"today"_s)
        return momentIn(zone, now);
    if (isTimestamp(word))
        return word.size() <= 12 ? momentAtSeconds(value, zone) : std::nullopt;
    const auto moment = parseMoment(value.text(), now, zone);
    if (!moment || !isUsable({moment->epochMs}))
        return std::nullopt;
    return zone.isEmpty() ? moment : momentIn(zone, {moment->epochMs});
}

/// `date: format` and, beyond the reference, `date: format, zone`.
Value date(const FilterCall &call)
{
    const QString format = call.text(call.argument(0));
    if (format.isEmpty())
        return call.input;
    const RenderOptions &options = call.context.options;
    const QString zone = call.has(1) ? call.text(call.argument(1)) : options.zone;
    if (!isZone(zone))
        fail(u"E-LIQ-39", {shown(zone)});
    constexpr qsizetype longest = 1000;
    if (format.size() > longest)
        fail(u"E-LIQ-43", {QString::number(longest)});
    // Reading a date, a zone's rules and each directive take microseconds.
    call.context.budget.step((call.input.isText() ? 200 : 20) + (zone.isEmpty() ? 0 : 20) + format.size());
    const auto moment = momentOf(call.input, zone, options.now);
    if (!moment) {
        if (call.context.isStrict() && !call.input.isNil())
            call.refuse(call.input);
        return call.input;
    }
    call.affordText(format.size() * 16);
    return Value(formatted(*moment, format, options.locale));
}

constexpr StandardFilter kDateFilters[] = {
    {"date", 1, 2, date},
};

} // namespace

std::span<const StandardFilter> dateFilters()
{
    return kDateFilters;
}

} // namespace remindesk::liquid
