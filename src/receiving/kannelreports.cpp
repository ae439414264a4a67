// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/kannelreports.h"

#include "domain/address.h"
#include "receiving/providerwords.h"

#include <QCryptographicHash>
#include <QStringDecoder>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 200;

QString providerOf(const FormValues &values)
{
    const QString name = QString::fromUtf8(values.value("gw")).left(100);
    return u"gateway:"_s + (name.isEmpty() ? u"kannel"_s : name);
}

struct DlrWords
{
    Report report;
    QString reason;
};

/// dlr-mask bits: 1 delivered, 2 not delivered, 4 queued, 8 taken by the SMSC, 16 refused by the SMSC.
std::optional<DlrWords> saidBy(const QByteArray &type)
{
    if (type == "1")
        return DlrWords{Report::Delivered, u"report.delivered"_s};
    if (type == "2")
        return DlrWords{Report::Undelivered, u"report.undelivered"_s};
    if (type == "4" || type == "8")
        return DlrWords{Report::Progress, u"report.progress"_s};
    if (type == "16")
        return DlrWords{Report::Undelivered, u"report.refused"_s};
    return std::nullopt;
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

std::optional<QString> textIn(const QByteArray &bytes, const QByteArray &charset)
{
    QByteArray name = charset.trimmed().toUpper();
    if (name.isEmpty())
        name = "UTF-8";
    if (name == "UCS-2" || name == "UTF-16")
        name = "UTF-16BE"; // SMS: the network's order (3GPP TS 23.038)
    // Stateless: half a character at the end is an error, and not kept for a text that never comes.
    QStringDecoder decoder(name.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid() && name == "WINDOWS-1252")
        decoder = QStringDecoder(QStringDecoder::Latin1);
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder.decode(bytes);
    const bool isCut = name.startsWith("UTF-16") && bytes.size() % 2 != 0;
    return decoder.hasError() || isCut || !text.isValidUtf16() ? std::nullopt : std::optional(text);
}

/// Networks give numbers with and without "+", with and without a country.
Result<PhoneNumber> senderFrom(const QString &text, const QString &region)
{
    const auto asWritten = PhoneNumber::parse(text, region);
    return asWritten || text.startsWith(u'+') ? asWritten : PhoneNumber::parse(u'+' + text);
}

} // namespace

Result<Receipt> receiptFromDlr(const FormValues &values, Instant now)
{
    const QByteArray key = values.value("key");
    if (key.isEmpty() || key.size() > longestKey)
        return failure(u"E-RCV-01"_s);
    const auto said = saidBy(values.value("type"));
    if (!said)
        return failure(u"E-RCV-02"_s, {shown(QString::fromUtf8(values.value("type")))});
    Receipt receipt;
    receipt.provider = providerOf(values);
    // Kannel numbers each report anew: what makes two of them the same is what they say.
    receipt.eventId = hashOf(key + '\n' + values.value("type") + '\n' + values.value("id"));
    receipt.key = QString::fromUtf8(key);
    receipt.report = said->report;
    receipt.reason = said->reason;
    receipt.words = providerWords(values.value("answer"));
    receipt.at = now;
    return receipt;
}

Result<Answer> answerFromMo(const FormValues &values, const QString &region, Instant now)
{
    const auto sender = senderFrom(QString::fromUtf8(values.value("from")).trimmed(), region);
    if (!sender)
        return failure(u"E-RCV-03"_s);
    const auto text = textIn(values.value("text"), values.value("charset"));
    if (!text)
        return failure(u"E-RCV-04"_s, {shown(QString::fromLatin1(values.value("charset")))});
    Answer answer;
    answer.provider = providerOf(values);
    const QByteArray id = values.value("id");
    answer.eventId = id.isEmpty() ? hashOf(values.value("from") + '\n' + values.value("text") + '\n' + values.value("time"))
                                  : QString::fromUtf8(id.left(100));
    answer.channel = Channel::Sms;
    answer.sender = sender->e164();
    answer.text = plainAnswer(*text);
    answer.meaning = meaningOf(answer.text);
    answer.at = now;
    return answer;
}

QString dlrUrl(const QString &base, const QString &token, const QString &gateway)
{
    // Kannel expands %-escapes in the URL: a literal per cent sign is doubled.
    const QString name = QString::fromLatin1(gateway.toUtf8().toPercentEncoding()).replace(u'%', u"%%"_s);
    return base + u"/dlr/"_s + token + u"?gw="_s + name + u"&key={key}&type=%d&id=%F&answer=%A"_s;
}

} // namespace remindesk
