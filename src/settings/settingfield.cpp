// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingfield.h"

#include "domain/address.h"
#include "domain/time.h"
#include "domain/workcalendar.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

bool isWithin(const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most;
}

bool matches(const QString &value, const QString &pattern)
{
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s).match(value).hasMatch();
}

bool isHeaderName(const QString &value)
{
    return matches(value, u"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}"_s); // RFC 9110 §5.6.2
}

bool areHeaders(const QString &value)
{
    const QStringList lines = value.split(u'\n', Qt::SkipEmptyParts);
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.contains(u':') && isHeaderName(line.section(u':', 0, 0).trimmed());
    });
}

/// Names are not looked up: which address is listened on should not depend on who answers for a name.
bool isSocket(const QString &value)
{
    const qsizetype colon = value.lastIndexOf(u':');
    const QString host = value.left(qMax(colon, qsizetype(0)));
    if (colon < 0 || !isWithin(value.mid(colon + 1), 1, 65535))
        return false;
    if (matches(host, u"\\[[0-9A-Fa-f:.]+\\]"_s))
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               return isWithin(part, 0, 255);
           });
}

bool isHttpUrl(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

/// A kind, what its values look like, and whether a value is one.
struct KindRule
{
    SettingKind kind;
    const char *looks;
    bool (*accepts)(const QString &);
};

constexpr auto anything = [](const QString &) { return true; };
constexpr auto isPath = [](const QString &value) { return value.startsWith(u'/'); };

const KindRule rules[] = {
    {SettingKind::Text, "text", anything},
    {SettingKind::Lines, "lines of text", anything},
    {SettingKind::Person, "a person's key", anything},
    {SettingKind::Port, "1…65535", [](const QString &value) { return isWithin(value, 1, 65535); }},
    {SettingKind::Count, "1…20", [](const QString &value) { return isWithin(value, 1, 20); }},
    {SettingKind::Seconds, "1…600", [](const QString &value) { return isWithin(value, 1, 600); }},
    {SettingKind::Number, "0…1000000", [](const QString &value) { return isWithin(value, 0, 1'000'000); }},
    {SettingKind::Rate, "10/s | 100/min | 5000/h",
     [](const QString &value) { return matches(value, u"[1-9][0-9]{0,5}/(s|min|h)"_s); }},
    {SettingKind::DailyCap, "1…10000000", [](const QString &value) { return isWithin(value, 1, 10'000'000); }},
    {SettingKind::Failures, "1…100", [](const QString &value) { return isWithin(value, 1, 100); }},
    {SettingKind::Address, "name@example.com",
     [](const QString &value) { return EmailAddress::parse(value).has_value(); }},
    {SettingKind::Folder, "/absolute/path", isPath},
    {SettingKind::File, "/absolute/path", isPath},
    {SettingKind::Pointer, "/place/in/json", isPath},
    {SettingKind::Unsubscribe, "https://… | mailto:…",
     [](const QString &value) { return value.startsWith("https://"_L1) || value.startsWith("mailto:"_L1); }},
    {SettingKind::HttpUrl, "https://HOST:PORT/PATH", isHttpUrl},
    {SettingKind::HeaderName, "X-Header-Name", isHeaderName},
    {SettingKind::Headers, "Name: value", areHeaders},
    {SettingKind::Host, "host.example.com",
     [](const QString &value) { return matches(value, u"[A-Za-z0-9._:\\[\\]-]{1,255}"_s); }},
    {SettingKind::Socket, "127.0.0.1:8090", isSocket},
    {SettingKind::TimeOfDay, "0:00…23:59",
     [](const QString &value) { return QTime::fromString(value, u"H:mm"_s).isValid(); }},
    {SettingKind::Days, "2026-10-01 … 2026-10-07", anything}, // checkFields() says which line is wrong
    {SettingKind::Zone, "Asia/Shanghai",
     [](const QString &value) { return TimeZoneId::parse(value).has_value(); }},
    {SettingKind::Region, "CN", [](const QString &value) { return matches(value, u"[A-Z]{2}"_s); }},
    {SettingKind::Locale, "zh-CN", [](const QString &value) { return matches(value, u"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"_s); }},
};

const KindRule *ruleOf(SettingKind kind)
{
    const auto *found = std::find_if(std::begin(rules), std::end(rules),
                                     [kind](const KindRule &rule) { return rule.kind == kind; });
    return found == std::end(rules) ? nullptr : found;
}

struct ChoiceWords
{
    const char *choice;
    const char *words;
};

constexpr ChoiceWords choices[] = {
    {"yes", QT_TRANSLATE_NOOP("settings", "yes")},
    {"no", QT_TRANSLATE_NOOP("settings", "no")},
    {"none", QT_TRANSLATE_NOOP("settings", "none")},
    {"starttls", QT_TRANSLATE_NOOP("settings", "STARTTLS")},
    {"smtps", QT_TRANSLATE_NOOP("settings", "TLS from the start")},
    {"imaps", QT_TRANSLATE_NOOP("settings", "TLS from the start")},
    {"lazy", QT_TRANSLATE_NOOP("settings", "of changed tickets, bit by bit")},
    {"failures", QT_TRANSLATE_NOOP("settings", "bounces and delays")},
    {"auto", QT_TRANSLATE_NOOP("settings", "recognised by itself")},
    {"basic", QT_TRANSLATE_NOOP("settings", "login and password (basic)")},
    {"bearer", QT_TRANSLATE_NOOP("settings", "token (bearer)")},
    {"url", QT_TRANSLATE_NOOP("settings", "secret in the address (url)")},
    {"header", QT_TRANSLATE_NOOP("settings", "secret in a header (header)")},
    {"hmac", QT_TRANSLATE_NOOP("settings", "signature in a header (hmac)")},
    {"on", QT_TRANSLATE_NOOP("settings", "on")},
    {"off", QT_TRANSLATE_NOOP("settings", "off")},
    {"agent", QT_TRANSLATE_NOOP("settings", "agent")},
    {"supervisor", QT_TRANSLATE_NOOP("settings", "supervisor")},
    {"admin", QT_TRANSLATE_NOOP("settings", "admin")},
    {"mon-fri", QT_TRANSLATE_NOOP("settings", "Monday to Friday")},
    {"mon-sat", QT_TRANSLATE_NOOP("settings", "Monday to Saturday")},
    {"sun-thu", QT_TRANSLATE_NOOP("settings", "Sunday to Thursday")},
    {"mon-sun", QT_TRANSLATE_NOOP("settings", "every day")},
    {"team", QT_TRANSLATE_NOOP("settings", "team")},
    {"token", QT_TRANSLATE_NOOP("settings", "exchanged for a token (token)")},
};

} // namespace

QString said(const char *text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("settings", text);
}

QString labelOf(const SettingField &field)
{
    const QString label = said(field.label);
    return label.isEmpty() ? field.key : label;
}

QString hintOf(const SettingField &field)
{
    return said(field.hint);
}

QStringList choicesOf(const SettingField &field)
{
    switch (field.kind) {
    case SettingKind::Security: return {u"starttls"_s, u"smtps"_s, u"none"_s};
    case SettingKind::DsnWish: return {u"failures"_s, u"all"_s, u"none"_s};
    case SettingKind::Method: return {u"POST"_s, u"PUT"_s};
    case SettingKind::YesNo: return {u"yes"_s, u"no"_s};
    case SettingKind::Auth:
        return {u"none"_s, u"url"_s,  u"basic"_s,             u"bearer"_s,   u"header"_s,
                u"hmac"_s, u"standard-webhooks"_s, u"dingtalk"_s, u"feishu"_s, u"token"_s};
    case SettingKind::Choice: return field.choices;
    default: return {};
    }
}

QString choiceWords(const SettingField &field, const QString &choice)
{
    if (field.kind == SettingKind::Method)
        return choice;
    if (choice == "all"_L1)
        return field.kind == SettingKind::DsnWish ? said(QT_TRANSLATE_NOOP("settings", "success too"))
                                                  : said(QT_TRANSLATE_NOOP("settings", "of every ticket"));
    for (const ChoiceWords &known : choices) {
        if (choice == QLatin1StringView(known.choice))
            return said(known.words);
    }
    return choice;
}

QString kindWords(const SettingField &field)
{
    const QStringList known = choicesOf(field);
    if (!known.isEmpty())
        return known.join(u" | "_s);
    if (*field.example != '\0')
        return QString::fromUtf8(field.example);
    const KindRule *rule = ruleOf(field.kind);
    return rule ? QString::fromUtf8(rule->looks) : QString();
}

QString expectationOf(const SettingField &field, const QString &value)
{
    const QStringList known = choicesOf(field);
    if (!known.isEmpty())
        return known.contains(value) ? QString() : known.join(u" | "_s);
    const KindRule *rule = ruleOf(field.kind);
    return !rule || rule->accepts(value) ? QString() : QString::fromUtf8(rule->looks);
}

namespace {

/// Room for a signature or the body of a request, none for what somebody put there by mistake.
QString lengthExpectation(const SettingField &field, const QString &value)
{
    const qsizetype most = field.hasLines() ? 65'536 : 4'096;
    return value.size() > most ? u"at most %1 characters"_s.arg(most) : QString();
}

} // namespace

bool isSecretPlace(const QString &text)
{
    return matches(text, u"(keychain|env|credential):.+"_s);
}

bool isPrintableSetting(const SettingField &field, const QString &value)
{
    const bool mayHaveLines = field.hasLines();
    return std::none_of(value.begin(), value.end(), [mayHaveLines](QChar c) {
        return c.category() == QChar::Other_Control && !(mayHaveLines && c == u'\n');
    });
}

Done checkFields(const SettingFields &fields, const QMap<QString, QString> &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const SettingField *field = fieldNamed(fields, value.key());
        if (!field)
            return failure(u"E-SET-02"_s, {shown(value.key())}, value.key());
        const QString text = value.value().trimmed();
        if (text.isEmpty())
            continue;
        if (field->key.endsWith(".secret"_L1) && !isSecretPlace(text) && text != "off"_L1)
            return failure(u"E-SET-14"_s, {field->key}, field->key); // it may be the secret: not shown
        QString expected = isPrintableSetting(*field, text) ? expectationOf(*field, text) : u"one line of text"_s;
        if (expected.isEmpty())
            expected = lengthExpectation(*field, text);
        if (!expected.isEmpty())
            return failure(u"E-SET-03"_s, {field->key, shown(text), expected}, field->key);
        if (field->kind == SettingKind::Days) {
            if (const auto days = daysFromLines(text); !days)
                return failure(days.error().at(field->key));
        }
    }
    for (const SettingField &field : fields) {
        if (field.isRequired && values.value(field.key).trimmed().isEmpty())
            return failure(u"E-SET-01"_s, {field.key}, field.key);
    }
    return {};
}

const SettingField *fieldNamed(const SettingFields &fields, const QString &key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&key](const SettingField &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace remindesk
