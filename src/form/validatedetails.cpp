// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

#include "form/currency.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

std::optional<QString> canonicalDetail(DetailType type, const QString &text, const TimeZoneId &zone,
                                       Instant now)
{
    static const QRegularExpression number(u"^[+-]?\\d{1,15}(?:\\.\\d{1,9})?$"_s);
    static const QRegularExpression code(u"^[A-Za-z0-9](?:[A-Za-z0-9._/#-]{0,62}[A-Za-z0-9])?$"_s);
    switch (type) {
    case DetailType::Text:
        return text;
    case DetailType::Money:
        return canonicalMoney(text);
    case DetailType::Instant:
        if (const Result<Instant> instant = parseTime(text, zone, now))
            return isoUtc(*instant);
        return std::nullopt;
    case DetailType::Link:
        return linkProblem(text) ? std::nullopt : std::optional(text);
    case DetailType::Number:
        return number.match(text).hasMatch() ? std::optional(text) : std::nullopt;
    case DetailType::Code:
        return code.match(text).hasMatch() ? std::optional(text) : std::nullopt;
    }
    return std::nullopt;
}

void Validator::checkDetail(const DetailField &field)
{
    const QString key = u"details."_s + field.key;
    const QString text = draft.details.value(field.key).trimmed();
    if (text.isEmpty() && !field.isRequired)
        return;
    if (!checkText(key, text, field.isRequired))
        return;
    const auto canonical = canonicalDetail(field.type, text, draft.zone, context.now);
    if (canonical) {
        draft.details.insert(field.key, *canonical);
        if (field.type == DetailType::Link) // the agent sees where it really leads
            add(Severity::Notice, u"link.host"_s, key, {QUrl(text).host()});
        return;
    }
    switch (field.type) {
    case DetailType::Money:
        block(u"detail.money"_s, key, {shown(text)});
        return;
    case DetailType::Instant:
        block(u"detail.instant"_s, key, {shown(text)});
        return;
    case DetailType::Link:
        block(linkProblem(text).value_or(u"link.invalid"_s), key, {shown(text)});
        return;
    case DetailType::Number:
        block(u"detail.number"_s, key, {shown(text)});
        return;
    case DetailType::Code:
        block(u"detail.code"_s, key, {shown(text)});
        return;
    case DetailType::Text:
        return;
    }
}

void Validator::checkDetails()
{
    for (const DetailField &field : scenario.details)
        checkDetail(field);
    const QStringList keys = draft.details.keys();
    for (const QString &key : keys) {
        const bool isKnown = std::any_of(scenario.details.begin(), scenario.details.end(),
                                         [&](const DetailField &field) { return field.key == key; });
        if (!isKnown)
            block(u"details.unknown"_s, u"details."_s + key, {shown(key), scenario.key});
    }
}

} // namespace remindesk
