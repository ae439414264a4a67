// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/gatewayfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

using enum SettingKind;
using Fields = SettingFields;

// clang-format off
Fields mailFields(bool fromIsRequired)
{
    return {
        {u"from"_s, Address, fromIsRequired, QT_TRANSLATE_NOOP("settings", "Sender's address"), QT_TRANSLATE_NOOP("settings", "Customers see it and answer to it.")},
        {u"from_name"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Sender's name"), QT_TRANSLATE_NOOP("settings", "What stands before the address in a mail program.")},
        {u"unsubscribe"_s, Unsubscribe, false, QT_TRANSLATE_NOOP("settings", "Unsubscribe link"), QT_TRANSLATE_NOOP("settings", "https://… (one click) or mailto:…; put into mails that are no transaction.")},
        {u"message_domain"_s, Host, false, QT_TRANSLATE_NOOP("settings", "Domain of Message-IDs"), QT_TRANSLATE_NOOP("settings", "Left empty: the domain of the sender's address.")},
    };
}

/// What every gateway that talks over a network can be told.
Fields wireFields(const QString &connections, const QString &timeout)
{
    return {
        {u"ca_file"_s, File, false, QT_TRANSLATE_NOOP("settings", "Certificate authority"), QT_TRANSLATE_NOOP("settings", "PEM file of a private authority; left empty: the system's.")},
        {u"connections"_s, Count, false, QT_TRANSLATE_NOOP("settings", "Connections"), QT_TRANSLATE_NOOP("settings", "How many messages may be on their way at once."), connections},
        {u"timeout"_s, Seconds, false, QT_TRANSLATE_NOOP("settings", "Patience (seconds)"), QT_TRANSLATE_NOOP("settings", "How long one message may take."), timeout},
    };
}

/// What every gateway can be told.
Fields commonFields()
{
    return {
        {u"rate"_s, Rate, false, QT_TRANSLATE_NOOP("settings", "Rate"), QT_TRANSLATE_NOOP("settings", "At most so many begin: 10/s, 100/min or 5000/h; left empty: no limit.")},
        {u"daily_cap"_s, DailyCap, false, QT_TRANSLATE_NOOP("settings", "Daily cap"), QT_TRANSLATE_NOOP("settings", "At most so many on one calendar day; the others wait for midnight.")},
        {u"breaker"_s, Failures, false, QT_TRANSLATE_NOOP("settings", "Rests after"), QT_TRANSLATE_NOOP("settings", "So many troubles of the gateway itself in a row."), u"5"_s},
        {u"order"_s, Count, false, QT_TRANSLATE_NOOP("settings", "Place in the order"), QT_TRANSLATE_NOOP("settings", "Among the gateways of its channel: the lowest is preferred and has the messages; the others stand in for it, in this order."), u"10"_s},
    };
}

Fields folderFields()
{
    return Fields{{u"path"_s, Folder, true, QT_TRANSLATE_NOOP("settings", "Folder"), QT_TRANSLATE_NOOP("settings", "Messages are written there; it is made if missing.")}}
           + mailFields(false) + commonFields();
}

Fields smtpFields()
{
    return Fields{
               {u"host"_s, Host, true, QT_TRANSLATE_NOOP("settings", "Server"), QT_TRANSLATE_NOOP("settings", "Name of the mail server, for example smtp.example.com.")},
               {u"port"_s, Port, false, QT_TRANSLATE_NOOP("settings", "Port"), QT_TRANSLATE_NOOP("settings", "Left empty: 587 with STARTTLS, 465 with TLS, 25 without."), {}},
               {u"security"_s, Security, false, QT_TRANSLATE_NOOP("settings", "Encryption"), QT_TRANSLATE_NOOP("settings", "A login is never sent unencrypted."), u"starttls"_s},
               {u"user"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Login"), QT_TRANSLATE_NOOP("settings", "Left empty: a relay that asks for none.")},
           }
           + mailFields(true)
           + Fields{{u"ehlo"_s, Host, false, QT_TRANSLATE_NOOP("settings", "Our name (EHLO)"), QT_TRANSLATE_NOOP("settings", "Left empty: the domain of the sender's address.")}}
           + Fields{{u"dsn"_s, DsnWish, false, QT_TRANSLATE_NOOP("settings", "Delivery reports"), QT_TRANSLATE_NOOP("settings", "Which ones the server is asked for, where it offers them."), u"failures"_s}}
           + wireFields(u"2"_s, u"120"_s) + commonFields();
}

Fields kannelFields()
{
    return Fields{
               {u"url"_s, HttpUrl, true, QT_TRANSLATE_NOOP("settings", "Address of sendsms"), QT_TRANSLATE_NOOP("settings", "https, or http on this machine.")},
               {u"user"_s, Text, true, QT_TRANSLATE_NOOP("settings", "Login"), QT_TRANSLATE_NOOP("settings", "The sendsms user of Kannel.")},
               {u"from"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Sender"), QT_TRANSLATE_NOOP("settings", "Number or name; left empty: Kannel's.")},
               {u"smsc"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Route (SMSC)"), QT_TRANSLATE_NOOP("settings", "Left empty: Kannel's choice.")},
               {u"dlr_url"_s, HttpUrl, false, QT_TRANSLATE_NOOP("settings", "Address for reports"), QT_TRANSLATE_NOOP("settings", "Left empty: the listener's, where one is set up.")},
           }
           + wireFields(u"2"_s, u"30"_s) + commonFields();
}

Fields httpFields()
{
    return Fields{
               {u"url"_s, HttpUrl, true, QT_TRANSLATE_NOOP("settings", "Address"), QT_TRANSLATE_NOOP("settings", "https, or http on this machine; places: {secret} {token} {user} {to} {key}.")},
               {u"body"_s, Lines, true, QT_TRANSLATE_NOOP("settings", "Body"), QT_TRANSLATE_NOOP("settings", "Liquid; {{ text | json }} writes a JSON text with its quotes.")},
               {u"method"_s, Method, false, QT_TRANSLATE_NOOP("settings", "Method"), "", u"POST"_s},
               {u"content_type"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Content type"), "", u"application/json"_s},
               {u"headers"_s, Headers, false, QT_TRANSLATE_NOOP("settings", "More headers"), QT_TRANSLATE_NOOP("settings", "One “Name: value” a line; never a secret.")},
               {u"auth"_s, Auth, false, QT_TRANSLATE_NOOP("settings", "Authentication"), QT_TRANSLATE_NOOP("settings", "How a request shows who sends it."), u"none"_s},
               {u"auth_header"_s, HeaderName, false, QT_TRANSLATE_NOOP("settings", "Header of the secret"), QT_TRANSLATE_NOOP("settings", "With the authentication “header” or “hmac”.")},
               {u"user"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Login"), QT_TRANSLATE_NOOP("settings", "With the authentication “basic” or “token”.")},
               {u"from"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Sender"), QT_TRANSLATE_NOOP("settings", "Number or name, for the body.")},
               {u"token_url"_s, HttpUrl, false, QT_TRANSLATE_NOOP("settings", "Address of tokens"), QT_TRANSLATE_NOOP("settings", "With the authentication “token”: where login and secret are exchanged.")},
               {u"key_header"_s, HeaderName, false, QT_TRANSLATE_NOOP("settings", "Header of our key"), QT_TRANSLATE_NOOP("settings", "For example Idempotency-Key.")},
               {u"deduplicates"_s, YesNo, false, QT_TRANSLATE_NOOP("settings", "Provider honours the key"), QT_TRANSLATE_NOOP("settings", "“yes” only if it takes one key once: then a message is sent again safely."), u"no"_s},
               {u"success_at"_s, Pointer, false, QT_TRANSLATE_NOOP("settings", "Place of success"), QT_TRANSLATE_NOOP("settings", "JSON Pointer in the answer; left empty: the status alone tells.")},
               {u"success_is"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Value of success"), QT_TRANSLATE_NOOP("settings", "For example 0.")},
               {u"id_at"_s, Pointer, false, QT_TRANSLATE_NOOP("settings", "Place of the message's number"), QT_TRANSLATE_NOOP("settings", "JSON Pointer in the answer.")},
               {u"words_at"_s, Pointer, false, QT_TRANSLATE_NOOP("settings", "Place of the provider's words"), QT_TRANSLATE_NOOP("settings", "JSON Pointer in the answer; shown when it refuses.")},
               {u"retry_on"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “later”"), QT_TRANSLATE_NOOP("settings", "With commas.")},
               {u"credentials_on"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “not you”"), QT_TRANSLATE_NOOP("settings", "With commas; the gateway then rests.")},
               {u"status_url"_s, HttpUrl, false, QT_TRANSLATE_NOOP("settings", "Address to ask"), QT_TRANSLATE_NOOP("settings", "What became of a message: GET, with {key} and the other places.")},
               {u"status_at"_s, Pointer, false, QT_TRANSLATE_NOOP("settings", "Place of the state"), QT_TRANSLATE_NOOP("settings", "JSON Pointer in the answer; with an address to ask.")},
               {u"status_sent"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “sent”"), QT_TRANSLATE_NOOP("settings", "With commas.")},
               {u"status_delivered"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “delivered”"), QT_TRANSLATE_NOOP("settings", "With commas.")},
               {u"status_failed"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “refused”"), QT_TRANSLATE_NOOP("settings", "With commas.")},
               {u"status_absent"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Values that mean “never got it”"), QT_TRANSLATE_NOOP("settings", "With commas; HTTP statuses count too, for example 404.")},
           }
           + wireFields(u"2"_s, u"30"_s) + commonFields();
}

Fields appriseFields()
{
    return Fields{{u"python"_s, File, false, QT_TRANSLATE_NOOP("settings", "Python"), QT_TRANSLATE_NOOP("settings", "Interpreter that has Apprise."), u"/usr/bin/python3"_s},
                  {u"connections"_s, Count, false, QT_TRANSLATE_NOOP("settings", "Connections"), QT_TRANSLATE_NOOP("settings", "How many messages may be on their way at once."), u"1"_s},
                  {u"timeout"_s, Seconds, false, QT_TRANSLATE_NOOP("settings", "Patience (seconds)"), QT_TRANSLATE_NOOP("settings", "How long one message may take."), u"60"_s}}
           + commonFields();
}

Fields letterFields()
{
    return Fields{{u"path"_s, Folder, true, QT_TRANSLATE_NOOP("settings", "Print folder"), QT_TRANSLATE_NOOP("settings", "Letters are put there as PDF; it is made if missing.")},
                  {u"sender"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Return address"), QT_TRANSLATE_NOOP("settings", "One small line over the recipient's.")}}
           + commonFields();
}

QList<GatewayKind> makeGatewayKinds()
{
    return {
        {u"folder"_s, allChannels(), folderFields(), QT_TRANSLATE_NOOP("settings", "Folder"),
         QT_TRANSLATE_NOOP("settings", "Writes messages into a folder on this computer: nobody receives anything.")},
        {u"smtp"_s, {Channel::Email}, smtpFields(), QT_TRANSLATE_NOOP("settings", "Mail server (SMTP)"),
         QT_TRANSLATE_NOOP("settings", "Sends e-mail through your mail server."), QT_TRANSLATE_NOOP("settings", "Password")},
        {u"kannel"_s, {Channel::Sms}, kannelFields(), QT_TRANSLATE_NOOP("settings", "Kannel"),
         QT_TRANSLATE_NOOP("settings", "Sends SMS through a Kannel gateway."), QT_TRANSLATE_NOOP("settings", "Password")},
        {u"http"_s, {Channel::Push, Channel::WeChat, Channel::Sms, Channel::Voice, Channel::Email}, httpFields(),
         QT_TRANSLATE_NOOP("settings", "Provider over HTTP"),
         QT_TRANSLATE_NOOP("settings", "Any provider with an HTTP interface; begin with a known provider's settings where there are some."),
         QT_TRANSLATE_NOOP("settings", "Password or token")},
        {u"apprise"_s, {Channel::Push, Channel::Sms, Channel::Voice, Channel::Email}, appriseFields(),
         QT_TRANSLATE_NOOP("settings", "Apprise"),
         QT_TRANSLATE_NOOP("settings", "The services that Debian's package apprise knows; one process for each message."),
         QT_TRANSLATE_NOOP("settings", "Apprise address")},
        {u"letter"_s, {Channel::Letter}, letterFields(), QT_TRANSLATE_NOOP("settings", "Letter"),
         QT_TRANSLATE_NOOP("settings", "A4 PDFs for window envelopes, in a folder that somebody prints.")},
    };
}
// clang-format on

} // namespace

const QList<GatewayKind> &gatewayKinds()
{
    static const QList<GatewayKind> kinds = makeGatewayKinds();
    return kinds;
}

const GatewayKind *gatewayKind(const QString &key)
{
    for (const GatewayKind &kind : gatewayKinds()) {
        if (kind.key == key)
            return &kind;
    }
    return nullptr;
}

QString kindLabel(const GatewayKind &kind)
{
    return said(kind.label);
}

QString kindHint(const GatewayKind &kind)
{
    return said(kind.hint);
}

QString kindSecret(const GatewayKind &kind)
{
    return said(kind.secret);
}

} // namespace remindesk
