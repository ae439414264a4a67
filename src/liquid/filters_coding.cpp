// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/text.h"

#include <QByteArray>
#include <QStringDecoder>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// The bytes as UTF-8 text; anything else cannot be part of a message.
Value decoded(const FilterCall &call, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        fail(u"E-LIQ-38", {QString::fromLatin1(call.name)});
    return Value(std::move(text));
}

Value urlEncode(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const QByteArray bytes = call.text(call.input).toUtf8();
    call.affordText(bytes.size() * 3);
    QByteArray out = bytes.toPercentEncoding(" ");
    return Value(QString::fromLatin1(out.replace(' ', '+')));
}

Value urlDecode(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const QByteArray bytes = call.text(call.input).replace(u'+', u' ').toUtf8();
    call.affordText(bytes.size());
    QByteArray out;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bool isCode = false;
        const uint code = bytes[i] == '%' && i + 2 < bytes.size()
                              ? bytes.mid(i + 1, 2).toUInt(&isCode, 16) : 0;
        out += isCode ? char(code) : bytes[i];
        i += isCode ? 2 : 0;
    }
    return decoded(call, out);
}

template<bool isUrlSafe>
Value base64Encode(const FilterCall &call)
{
    const QByteArray bytes = call.text(call.input).toUtf8();
    call.affordText(bytes.size() * 2);
    return Value(QString::fromLatin1(
        bytes.toBase64(isUrlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding)));
}

template<bool isUrlSafe>
Value base64Decode(const FilterCall &call)
{
    QByteArray bytes = call.text(call.input).toUtf8();
    call.affordText(bytes.size());
    if (isUrlSafe && !bytes.endsWith('='))
        bytes.append((4 - bytes.size() % 4) % 4, '=');
    if (isUrlSafe) // the reference takes both alphabets here
        bytes.replace('+', '-').replace('/', '_');
    const auto alphabet = isUrlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto result = QByteArray::fromBase64Encoding(bytes, alphabet
                                                                  | QByteArray::AbortOnBase64DecodingErrors);
    if (bytes.size() % 4 != 0 || !result)
        fail(u"E-LIQ-38", {QString::fromLatin1(call.name)});
    return decoded(call, result.decoded);
}

constexpr StandardFilter kCodingFilters[] = {
    {"url_encode", 0, 0, urlEncode},
    {"url_decode", 0, 0, urlDecode},
    {"base64_encode", 0, 0, base64Encode<false>},
    {"base64_decode", 0, 0, base64Decode<false>},
    {"base64_url_safe_encode", 0, 0, base64Encode<true>},
    {"base64_url_safe_decode", 0, 0, base64Decode<true>},
};

} // namespace

std::span<const StandardFilter> codingFilters()
{
    return kCodingFilters;
}

} // namespace remindesk::liquid
