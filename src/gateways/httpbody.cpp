// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace remindesk {

using namespace Qt::StringLiterals;
using liquid::FilterInput;
using liquid::Value;

namespace {

/// The value as JSON: a text with quotes around it and everything escaped that has to be.
Result<Value> asJson(const FilterInput &input)
{
    const QString text = input.value.toText();
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return Value(QString::fromUtf8(list.sliced(1, list.size() - 2)));
}

liquid::CompileOptions options()
{
    liquid::CompileOptions result;
    result.filters.insert(u"json"_s, {asJson, 0, 0});
    return result;
}

bool isNamedPart(const QString &name)
{
    static const QStringList named{u"text"_s, u"title"_s, u"body"_s, u"subject"_s, u"html"_s, u"template"_s};
    return named.contains(name);
}

Value valuesOf(const OutboxItem &item, const QString &from)
{
    const Message &message = item.message;
    liquid::Object values{{u"to"_s, Value(message.recipient)},
                          {u"from"_s, Value(from)},
                          {u"name"_s, Value(message.recipientName)},
                          {u"key"_s, Value(item.idempotencyKey)},
                          {u"ticket"_s, Value(item.ticketNumber)},
                          {u"locale"_s, Value(message.locale)},
                          {u"channel"_s, Value(channelKey(message.channel))},
                          {u"scenario"_s, Value(message.scenario)}};
    liquid::Array fields;
    for (auto part = message.parts.cbegin(); part != message.parts.cend(); ++part) {
        if (isNamedPart(part.key()))
            values.set(part.key(), Value(part.value()));
        else
            fields.push_back(Value(liquid::Object{{u"name"_s, Value(part.key())}, {u"value"_s, Value(part.value())}}));
    }
    values.set(u"fields"_s, Value(std::move(fields)));
    return Value(std::move(values));
}

/// Awkward on purpose: what breaks a body whose author forgot a filter.
OutboxItem sampleOf(Channel channel)
{
    OutboxItem item;
    item.idempotencyKey = u"0192f0c4-7d3a-7c11-9e55-3f2a6b8c9d01"_s;
    item.ticketNumber = u"T-1"_s;
    Message &message = item.message;
    message.channel = channel;
    message.locale = u"en"_s;
    message.scenario = u"collect-materials"_s;
    message.recipient = u"+8613800138000"_s;
    message.recipientName = u"Ann \"Lee\""_s;
    const QString text = u"Please send \"A & B\"\\,\nthank you."_s;
    switch (channel) {
    case Channel::WeChat:
        message.parts = {{u"template"_s, u"TPL"_s}, {u"thing1"_s, text}};
        break;
    case Channel::Push:
    case Channel::Letter:
        message.parts = {{u"title"_s, text}, {u"body"_s, text}};
        break;
    case Channel::Email:
        message.parts = {{u"subject"_s, text}, {u"text"_s, text}, {u"html"_s, text}};
        break;
    case Channel::Sms:
    case Channel::Voice:
        message.parts = {{u"text"_s, text}};
        break;
    }
    return item;
}

} // namespace

Result<HttpBody> HttpBody::compile(const HttpSetup &setup)
{
    auto compiled = liquid::Template::compile(setup.body, u"body"_s, options());
    if (!compiled)
        return failure(u"E-HTG-01"_s, {compiled.error().code, compiled.error().where}, u"body"_s);
    HttpBody body;
    body.m_template = *std::move(compiled);
    body.m_from = setup.from;
    body.m_mustBeJson = setup.contentType.contains("json");
    return body;
}

Result<QByteArray> HttpBody::of(const OutboxItem &item) const
{
    const auto text = m_template.render(valuesOf(item, m_from));
    if (!text)
        return failure(u"E-HTG-01"_s, {text.error().code, text.error().where}, u"body"_s);
    QByteArray bytes = text->toUtf8();
    QJsonParseError error;
    if (m_mustBeJson && QJsonDocument::fromJson(bytes, &error).isNull())
        return failure(u"E-HTG-04"_s, {error.errorString()}, u"body"_s);
    return bytes;
}

Done checkHttpBody(const HttpSetup &setup)
{
    const auto body = HttpBody::compile(setup);
    if (!body)
        return failure(body.error());
    const auto bytes = body->of(sampleOf(setup.channel));
    return bytes ? Done() : Done(failure(bytes.error()));
}

} // namespace remindesk
