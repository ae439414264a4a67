// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/wechat.h"

#include "base/error.h"
#include "templating/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fields{
    WeChatField{"thing", 20, u"any"},
    WeChatField{"const", 20, u"any"},
    WeChatField{"character_string", 32, u"no-cjk"},
    WeChatField{"number", 32, u"number"},
    WeChatField{"letter", 32, u"letter"},
    WeChatField{"symbol", 5, u"symbol"},
    WeChatField{"time", 32, u"time"},
    WeChatField{"date", 32, u"date"},
    WeChatField{"amount", 16, u"amount"},
    WeChatField{"phone_number", 17, u"phone"},
    WeChatField{"car_number", 8, u"car"},
    WeChatField{"name", 10, u"name"},
    WeChatField{"phrase", 5, u"han"},
};

// A "name" holds 10 Chinese characters or 20 letters and signs.
constexpr int latinNameLength = 20;

#define REMINDESK_DAY u"\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2})"
#define REMINDESK_CLOCK u"\\d{1,2}:\\d{2}(?::\\d{2})?"
#define REMINDESK_TIME u"(?:" REMINDESK_DAY u" ?)?" REMINDESK_CLOCK
#define REMINDESK_DATE REMINDESK_DAY u"(?: ?" REMINDESK_CLOCK u")?"

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

// A match that ran into the limit of the expression is invalid: it counts as a refusal.
bool matches(const QRegularExpression &expression, const QString &value)
{
    const QRegularExpressionMatch match = expression.match(value);
    return match.isValid() && match.hasMatch();
}

bool isTime(const QString &value)
{
    static const auto form = whole(QStringLiteral(REMINDESK_TIME u"(?: ?~ ?" REMINDESK_TIME u")?"));
    return matches(form, value);
}

bool isDate(const QString &value)
{
    static const auto form = whole(QStringLiteral(REMINDESK_DATE u"(?: ?~ ?" REMINDESK_DATE u")?"));
    return matches(form, value);
}

bool isAmount(const QString &value)
{
    static const auto form = whole(u"[¥\\x{ffe5}$€£]?\\d{1,10}(?:\\.\\d{1,2})?元?"_s);
    return matches(form, value);
}

bool isNumber(const QString &value)
{
    static const auto form = whole(u"-?\\d+(?:\\.\\d+)?"_s);
    return matches(form, value);
}

bool isPhone(const QString &value)
{
    static const auto form = whole(u"[0-9+() -]+"_s);
    return matches(form, value);
}

bool isCarNumber(const QString &value)
{
    static const auto form = whole(u"[\\x{4e00}-\\x{9fff}A-Z0-9]{2,}"_s);
    return matches(form, value);
}

template<typename Test>
bool all(const QString &value, Test test)
{
    const QList<char32_t> characters = codePoints(value);
    return std::all_of(characters.begin(), characters.end(), test);
}

bool obeys(QStringView rule, const QString &value)
{
    if (rule == u"no-cjk")
        return all(value, [](char32_t c) { return c >= 0x20 && c < 0x7f; });
    if (rule == u"number")
        return isNumber(value);
    if (rule == u"letter")
        return all(value, isAsciiLetter);
    if (rule == u"symbol")
        return all(value, [](char32_t c) { return !isHan(c) && !isAsciiLetter(c) && !isAsciiDigit(c); });
    if (rule == u"time")
        return isTime(value);
    if (rule == u"date")
        return isDate(value);
    if (rule == u"amount")
        return isAmount(value);
    if (rule == u"phone")
        return isPhone(value);
    if (rule == u"car")
        return isCarNumber(value);
    if (rule == u"han")
        return all(value, isHan);
    return true; // "any"; "name" differs in length only
}

int limitOf(const WeChatField &field, const QString &value)
{
    if (QLatin1StringView(field.type) == "name"_L1 && !all(value, isHan))
        return all(value, [](char32_t c) { return !isHan(c); }) ? latinNameLength : field.maxLength;
    return field.maxLength;
}

} // namespace

const WeChatField *wechatField(QStringView partName)
{
    QStringView type = partName;
    while (!type.isEmpty() && isAsciiDigit(type.back().unicode()))
        type.chop(1);
    if (type.size() == partName.size() || partName.size() - type.size() > 3)
        return nullptr;
    const auto *it = std::find_if(fields.begin(), fields.end(), [&](const WeChatField &field) {
        return type == QLatin1StringView(field.type);
    });
    return it == fields.end() ? nullptr : it;
}

Findings checkWeChatField(const QString &partName, const QString &value)
{
    const WeChatField *field = wechatField(partName);
    if (!field)
        return {};
    const QString place = u"channel.wechat"_s;
    Findings findings;
    const qsizetype length = codePoints(value).size();
    const int limit = limitOf(*field, value);
    if (length > limit) {
        findings.append({u"wechat.too-long"_s, place, Severity::Blocking, false,
                         {partName, QString::number(length), QString::number(limit)}});
    }
    const QString rule = QString::fromUtf16(field->rule);
    if (!obeys(rule, value))
        findings.append({u"wechat.format"_s, place, Severity::Blocking, false, {partName, rule, shown(value)}});
    return findings;
}

} // namespace remindesk
