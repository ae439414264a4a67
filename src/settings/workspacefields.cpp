// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/workspacefields.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

using enum SettingKind;
using Fields = SettingFields;

const QString senderPrefix = u"sender."_s;
const QString queuePrefix = u"raci."_s;

} // namespace

// clang-format off
SettingFields senderFields(const QString &locale)
{
    const auto key = [&](const char *last) {
        return locale.isEmpty() ? senderPrefix + QLatin1StringView(last) : senderPrefix + locale + u'.' + QLatin1StringView(last);
    };
    return {
        {key("company"), Text, false, QT_TRANSLATE_NOOP("settings", "Company"), QT_TRANSLATE_NOOP("settings", "As customers know it; it stands in every message.")},
        {key("signature"), Text, false, QT_TRANSLATE_NOOP("settings", "SMS signature"), QT_TRANSLATE_NOOP("settings", "Begins every SMS, usually the company's name in brackets. A Chinese one in an English SMS doubles its price.")},
        {key("hotline"), Text, false, QT_TRANSLATE_NOOP("settings", "Hotline"), QT_TRANSLATE_NOOP("settings", "Whom customers call where the person in charge has no number.")},
        {key("site"), HttpUrl, false, QT_TRANSLATE_NOOP("settings", "Web site"), QT_TRANSLATE_NOOP("settings", "Stands below mails and letters.")},
        {key("address"), Text, false, QT_TRANSLATE_NOOP("settings", "Postal address"), QT_TRANSLATE_NOOP("settings", "Stands below mails and letters.")},
        {key("unsubscribe"), Text, false, QT_TRANSLATE_NOOP("settings", "How to unsubscribe"), QT_TRANSLATE_NOOP("settings", "Words in messages that are no transaction.")},
    };
}

SettingFields defaultFields()
{
    return {
        {u"default.locale"_s, Locale, false, QT_TRANSLATE_NOOP("settings", "Language"), QT_TRANSLATE_NOOP("settings", "Of messages to customers whose language is unknown."), u"zh-CN"_s},
        {u"default.zone"_s, Zone, false, QT_TRANSLATE_NOOP("settings", "Time zone"), QT_TRANSLATE_NOOP("settings", "Of customers whose zone is unknown; quiet hours go by it."), u"UTC"_s},
        {u"default.region"_s, Region, false, QT_TRANSLATE_NOOP("settings", "Country"), QT_TRANSLATE_NOOP("settings", "Where telephone numbers without + belong.")},
    };
}

SettingFields policyFields()
{
    return {
        {u"policy.cap"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Reminders at most"), QT_TRANSLATE_NOOP("settings", "To one customer within the days beside it; more are held."), u"3"_s},
        {u"policy.cap-days"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Within days"), QT_TRANSLATE_NOOP("settings", "Over which reminders to one customer are counted."), u"7"_s},
        {u"policy.quiet-from"_s, TimeOfDay, false, QT_TRANSLATE_NOOP("settings", "Quiet hours begin"), QT_TRANSLATE_NOOP("settings", "In the customer's zone, of customers that have none of their own."), u"22:00"_s},
        {u"policy.quiet-to"_s, TimeOfDay, false, QT_TRANSLATE_NOOP("settings", "Quiet hours end"), QT_TRANSLATE_NOOP("settings", "What is held goes out then. The same time twice: no quiet hours."), u"08:00"_s},
    };
}

SettingFields calendarFields()
{
    return {
        {u"calendar.weekdays"_s, Choice, false, QT_TRANSLATE_NOOP("settings", "Working days"), QT_TRANSLATE_NOOP("settings", "What \"in 2 working days\" counts."), u"mon-fri"_s, {u"mon-fri"_s, u"mon-sat"_s, u"sun-thu"_s, u"mon-sun"_s}},
        {u"calendar.from"_s, TimeOfDay, false, QT_TRANSLATE_NOOP("settings", "Work begins"), QT_TRANSLATE_NOOP("settings", "When to send in the morning."), u"09:00"_s},
        {u"calendar.to"_s, TimeOfDay, false, QT_TRANSLATE_NOOP("settings", "Work ends"), QT_TRANSLATE_NOOP("settings", "A deadline without a time of day."), u"18:00"_s},
        {u"calendar.holidays"_s, Days, false, QT_TRANSLATE_NOOP("settings", "Holidays"), QT_TRANSLATE_NOOP("settings", "A day or a span a line: 2026-10-01 … 2026-10-07; words behind it are for you.")},
        {u"calendar.extra-days"_s, Days, false, QT_TRANSLATE_NOOP("settings", "Extra working days"), QT_TRANSLATE_NOOP("settings", "Days worked although it is a weekend or a holiday, a line each."), {}, {}, "2026-10-10"},
    };
}

SettingFields backupFields()
{
    return {
        {u"backup.daily"_s, Choice, false, QT_TRANSLATE_NOOP("settings", "A backup every day"), QT_TRANSLATE_NOOP("settings", "Checked before it gets its name."), u"on"_s, {u"on"_s, u"off"_s}},
        {u"backup.days"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Daily ones kept (days)"), "", u"7"_s},
        {u"backup.folder"_s, Folder, false, QT_TRANSLATE_NOOP("settings", "Folder of backups"), QT_TRANSLATE_NOOP("settings", "Another disk is best; left empty: inside the workspace.")},
        {u"backup.weeks"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Weekly ones kept (weeks)"), "", u"4"_s},
    };
}

SettingFields anchorFields()
{
    return {
        {u"anchor.file"_s, File, false, QT_TRANSLATE_NOOP("settings", "File of the anchor"), QT_TRANSLATE_NOOP("settings", "Outside the workspace: it shows when somebody rewrote the whole history.")},
        {u"anchor.seconds"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Written every (seconds)"), "", u"60"_s},
        {u"anchor.secret"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Where its key is"), QT_TRANSLATE_NOOP("settings", "keychain:…, env:… or credential:…; never the key itself.")},
        {u"history.secret"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Where the key of the history is"), QT_TRANSLATE_NOOP("settings", "keychain:…, env:… or credential:…; empty: the keychain of whoever runs the program; off: none.")},
        {u"anchor.mail"_s, Address, false, QT_TRANSLATE_NOOP("settings", "Mailed daily to"), QT_TRANSLATE_NOOP("settings", "An address of somebody who keeps it.")},
    };
}

SettingFields retentionFields()
{
    return {
        {u"retention.message-days"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Messages kept (days)"), QT_TRANSLATE_NOOP("settings", "Older messages lose their content every night; left empty: kept for ever.")},
        {u"retention.draft-days"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Drafts kept (days)"), QT_TRANSLATE_NOOP("settings", "Older drafts are deleted every night; left empty: kept for ever.")},
    };
}

SettingFields accessFields()
{
    return {
        {u"approval.bulk-over"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Mass sends approved over"), QT_TRANSLATE_NOOP("settings", "More reminders at once than that need a second person; left empty: none do.")},
        {u"access.lock-minutes"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Lock after minutes"), QT_TRANSLATE_NOOP("settings", "Without a key or a click, where people sign in.")},
    };
}

SettingFields seatFields()
{
    return {
        {u"me.key"_s, Person, false, QT_TRANSLATE_NOOP("settings", "Who sits here"), QT_TRANSLATE_NOOP("settings", "Key of a person, where nobody has an account.")},
        {u"me.zone"_s, Zone, false, QT_TRANSLATE_NOOP("settings", "Time zone here"), QT_TRANSLATE_NOOP("settings", "What unnamed times on screen mean; left empty: this computer's.")},
    };
}

SettingFields queueFields()
{
    return {
        {u"queue"_s, Text, true, QT_TRANSLATE_NOOP("settings", "Queue"), QT_TRANSLATE_NOOP("settings", "As your tickets name it.")},
        {u"responsible"_s, Person, false, QT_TRANSLATE_NOOP("settings", "Responsible (R)"), QT_TRANSLATE_NOOP("settings", "Does the next step where the ticket has no owner.")},
        {u"accountable"_s, Person, false, QT_TRANSLATE_NOOP("settings", "Accountable (A)"), QT_TRANSLATE_NOOP("settings", "Answers for the result; left empty: the first supervisor.")},
        {u"consulted"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Consulted (C)"), QT_TRANSLATE_NOOP("settings", "Keys of people or teams, separated by semicolons.")},
        {u"informed"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Informed (I)"), QT_TRANSLATE_NOOP("settings", "Keys of people or teams, separated by semicolons.")},
    };
}

SettingFields personFields()
{
    return {
        {u"key"_s, Text, true, QT_TRANSLATE_NOOP("settings", "Key"), QT_TRANSLATE_NOOP("settings", "The login in the tracker, as tickets name their owner.")},
        {u"name"_s, Text, true, QT_TRANSLATE_NOOP("settings", "Name"), QT_TRANSLATE_NOOP("settings", "As customers read it.")},
        {u"reach"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Number or link"), QT_TRANSLATE_NOOP("settings", "Where customers ask; left empty: the hotline.")},
        {u"role"_s, Choice, true, QT_TRANSLATE_NOOP("settings", "Role"), QT_TRANSLATE_NOOP("settings", "A team stands for several people, for C and I."), {}, {u"agent"_s, u"supervisor"_s, u"admin"_s, u"team"_s}},
    };
}

SettingFields listenerFields()
{
    return {
        {u"address"_s, Socket, false, QT_TRANSLATE_NOOP("settings", "Address and port"), QT_TRANSLATE_NOOP("settings", "Where remindeskd listens, for example 127.0.0.1:8090; left empty: nothing listens.")},
        {u"url"_s, HttpUrl, false, QT_TRANSLATE_NOOP("settings", "Address outside"), QT_TRANSLATE_NOOP("settings", "What providers call, where a proxy stands in front.")},
    };
}

SettingFields mailboxFields()
{
    return {
        {u"host"_s, Host, true, QT_TRANSLATE_NOOP("settings", "Server"), QT_TRANSLATE_NOOP("settings", "Name of the IMAP server.")},
        {u"security"_s, Choice, false, QT_TRANSLATE_NOOP("settings", "Encryption"), "", u"imaps"_s, {u"imaps"_s, u"starttls"_s}},
        {u"port"_s, Port, false, QT_TRANSLATE_NOOP("settings", "Port"), QT_TRANSLATE_NOOP("settings", "Left empty: 993 with TLS, 143 with STARTTLS.")},
        {u"user"_s, Text, true, QT_TRANSLATE_NOOP("settings", "Login"), ""},
        {u"folder"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Folder"), QT_TRANSLATE_NOOP("settings", "Where bounces and answers arrive."), u"INBOX"_s},
        {u"poll"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Look every (seconds)"), QT_TRANSLATE_NOOP("settings", "Where the server does not tell by itself; 1 … 3600."), u"60"_s},
        {u"ca_file"_s, File, false, QT_TRANSLATE_NOOP("settings", "Certificate authority"), QT_TRANSLATE_NOOP("settings", "PEM file of a private authority; left empty: the system's.")},
    };
}
// clang-format on

SettingFields workspaceFields()
{
    return senderFields() + defaultFields() + policyFields() + calendarFields() + backupFields() + anchorFields() + retentionFields()
           + accessFields() + seatFields();
}

std::optional<SettingField> workspaceField(const QString &key)
{
    const QStringList parts = key.split(u'.');
    const bool isOfLocale = parts.size() == 3 && key.startsWith(senderPrefix);
    const SettingFields fields = isOfLocale ? senderFields(parts.at(1)) : workspaceFields();
    if (const SettingField *field = fieldNamed(fields, key))
        return *field;
    const qsizetype dot = key.lastIndexOf(u'.');
    if (!key.startsWith(queuePrefix) || dot <= queuePrefix.size())
        return std::nullopt;
    const SettingFields letters = queueFields();
    const SettingField *letter = fieldNamed(letters, key.mid(dot + 1));
    if (!letter || letter->key == "queue"_L1)
        return std::nullopt;
    SettingField field = *letter;
    field.key = key;
    return field;
}

} // namespace remindesk
