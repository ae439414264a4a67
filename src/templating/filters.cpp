// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/filters.h"

#include "templating/moments.h"
#include "templating/voice.h"
#include "templating/words.h"

namespace remindesk {

using namespace Qt::StringLiterals;
using liquid::Filter;
using liquid::FilterInput;
using liquid::Value;

namespace {

tl::unexpected<Error> refusal(const char16_t *filter, const char16_t *needs, const Value &got)
{
    return failure(u"E-TPL-20"_s,
                   {QString::fromUtf16(filter), QString::fromUtf16(needs), shown(got.toText())});
}

// Zone ids come from a parsed TimeZoneId again and again: one is remembered per thread.
Result<TimeZoneId> zoneNamed(const QString &text)
{
    thread_local TimeZoneId last;
    if (text.isEmpty() || text == last.text())
        return text.isEmpty() ? TimeZoneId() : last;
    Result<TimeZoneId> zone = TimeZoneId::parse(text);
    if (zone)
        last = *zone;
    return zone;
}

// A voice reads "Nov" and "18:00" badly, whatever a template asks for.
MomentStyle spoken(MomentStyle asked)
{
    if (asked == MomentStyle::Date)
        return MomentStyle::SpokenDate;
    return asked == MomentStyle::Time ? asked : MomentStyle::Spoken;
}

Result<Value> when(const FilterInput &input, MomentStyle usual)
{
    if (!input.value.isInstant())
        return refusal(u"when", u"time", input.value);
    MomentStyle style = usual;
    if (!input.arguments.isEmpty()) {
        const std::optional<MomentStyle> asked = momentStyleFromKey(input.arguments.first().toText());
        if (!asked)
            return refusal(u"when", u"short, long, date, time, full, spoken", input.arguments.first());
        style = usual == MomentStyle::Spoken ? spoken(*asked) : *asked;
    }
    const Result<TimeZoneId> zone = zoneNamed(input.scene.zone);
    if (!zone)
        return failure(zone.error());
    return Value(writtenMoment(input.value.instant(), *zone, input.scene.locale, style, input.scene.now));
}

Result<Value> money(const FilterInput &input, Speech speech)
{
    std::optional<Money> value;
    if (input.value.isObject()) {
        const Value *amount = input.value.object().find(u"amount");
        const Value *currency = input.value.object().find(u"currency");
        if (amount && currency)
            value = Money{amount->toText(), currency->toText()};
    } else if (input.value.isText()) {
        value = parseMoney(input.value.text());
    }
    if (!value)
        return refusal(u"money", u"amount", input.value);
    if (speech == Speech::Spoken)
        return Value(spokenMoney(*value, input.scene.locale));
    return Value(writtenMoney(*value, input.scene.locale, speech == Speech::WeChat));
}

Result<Value> digits(const FilterInput &input)
{
    return Value(readOneByOne(input.value.toText(), input.scene.locale));
}

Result<Value> spellPhone(const FilterInput &input)
{
    return Value(readPhone(input.value.toText(), input.scene.locale));
}

Result<Value> joinList(const FilterInput &input)
{
    if (!input.value.isArray())
        return refusal(u"join_list", u"list", input.value);
    QStringList texts;
    for (const Value &item : input.value.array()) {
        const Value *name = item.isObject() ? item.object().find(u"name") : nullptr;
        texts.append(name ? name->toText() : item.toText());
    }
    return Value(joinedList(texts, input.scene.locale));
}

Result<Value> safe(const FilterInput &input)
{
    return Value::safeText(input.value.toText());
}

} // namespace

QHash<QString, Filter> messageFilters(Speech speech)
{
    const MomentStyle usual = speech == Speech::WeChat   ? MomentStyle::Full
                              : speech == Speech::Spoken ? MomentStyle::Spoken
                                                         : MomentStyle::Short;
    return {{u"when"_s, {[usual](const FilterInput &input) { return when(input, usual); }, 0, 1}},
            {u"money"_s, {[speech](const FilterInput &input) { return money(input, speech); }, 0, 0}},
            {u"digits"_s, {digits, 0, 0}},
            {u"spell_phone"_s, {spellPhone, 0, 0}},
            {u"join_list"_s, {joinList, 0, 0}},
            {u"safe"_s, {safe, 0, 0}}};
}

} // namespace remindesk
