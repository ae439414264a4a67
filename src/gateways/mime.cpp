// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt

#include "gateways/mime.h"

#include "domain/address.h"
#include "gateways/headerwords.h"
#include "gateways/mimefiles.h"

#include <QCryptographicHash>

#include <mutex>

namespace remindesk {

namespace {

template<typename T>
using Ref = MimeRef<T>;

constexpr const char *charset = "utf-8";

void initOnce()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

bool hasControl(const QString &text)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            return true;
    }
    return false;
}

/// The first header value that would break out of its line, or show other than it reads.
Done checkHeaders(const OutboxItem &item, const MailSetup &setup)
{
    const std::pair<const char *, QString> values[] = {{"subject", item.message.part("subject")},
                                                       {"recipient", item.message.recipient},
                                                       {"recipient name", item.message.recipientName},
                                                       {"from", setup.from},
                                                       {"from_name", setup.fromName},
                                                       {"unsubscribe", setup.unsubscribe},
                                                       {"message_domain", setup.messageDomain},
                                                       {"ticket number", item.ticketNumber},
                                                       {"key", item.idempotencyKey}};
    for (const auto &[name, value] : values) {
        if (hasControl(value))
            return failure(QStringLiteral("E-SMT-01"), {QString::fromLatin1(name)});
    }
    if (item.message.part("subject").trimmed().isEmpty())
        return failure(QStringLiteral("E-SMT-03"), {QStringLiteral("subject")});
    if (item.message.part("text").trimmed().isEmpty())
        return failure(QStringLiteral("E-SMT-03"), {QStringLiteral("text")});
    return {};
}

QByteArray wireAddress(const EmailAddress &address)
{
    return (address.local() + QLatin1Char('@') + address.aceDomain()).toUtf8();
}

Result<QByteArray> checkedAddress(const QString &text, const char *field)
{
    const auto address = EmailAddress::parse(text);
    if (!address)
        return failure(QStringLiteral("E-SMT-02"), {QString::fromLatin1(field)}, address.error().code);
    return wireAddress(*address);
}

GMimeObject *textPart(const char *subtype, const QString &text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, charset);
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    g_mime_text_part_set_text(part, lines.toUtf8().constData());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_BASE64);
    bool isAscii = true;
    qsizetype longest = 0;
    for (const QString &line : lines.split(QLatin1Char('\n')))
        longest = qMax(longest, line.size());
    for (const QChar c : lines)
        isAscii = isAscii && c.unicode() < 0x80;
    if (isAscii) // readable on the wire where nothing speaks against it (RFC 5321 §4.5.3.1.6: lines under
                 // 998)
        g_mime_part_set_content_encoding(GMIME_PART(part), longest < 200
                                                               ? GMIME_CONTENT_ENCODING_7BIT
                                                               : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return GMIME_OBJECT(part);
}

/// From the key, so that the same mail always has the same bytes; hashed, so that no text contains it.
QByteArray boundaryOf(const OutboxItem &item, const char *part)
{
    const QByteArray seed = item.idempotencyKey.toUtf8() + part;
    return "=_" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
}

Ref<GMimeObject> textBody(const OutboxItem &item)
{
    const QString html = item.message.part("html");
    if (html.isEmpty())
        return Ref<GMimeObject>(textPart("plain", item.message.part("text")));
    Ref<GMimeObject> both(GMIME_OBJECT(g_mime_multipart_new_with_subtype("alternative")));
    auto *multipart = GMIME_MULTIPART(both.get());
    g_mime_multipart_set_boundary(multipart, boundaryOf(item, "").constData());
    for (const auto &[subtype, text] :
         {std::pair{"plain", item.message.part("text")}, std::pair{"html", html}}) {
        const Ref<GMimeObject> part(textPart(subtype, text));
        g_mime_multipart_add(multipart, part.get());
    }
    return both;
}

Result<Ref<GMimeObject>> body(const OutboxItem &item, const MailSetup &setup)
{
    const auto files = attachmentsFrom(item.message.part(attachmentsPart));
    if (!files)
        return failure(files.error());
    return withFiles(textBody(item), *files, setup.fileFolder, boundaryOf(item, "mixed"));
}

/// Puts a header as it is; `value` is ASCII or, for UTF-8 addresses (RFC 6532), UTF-8, folded with LF.
void appendHeader(GMimeMessage *message, const char *name, const QByteArray &value)
{
    g_mime_object_append_header(GMIME_OBJECT(message), name, "", charset);
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    GMimeHeader *header = g_mime_header_list_get_header(headers, name);
    g_mime_header_set_raw_value(header, (' ' + value + '\n').constData());
}

void appendUnsubscribe(GMimeMessage *message, const OutboxItem &item, const MailSetup &setup)
{
    if (setup.unsubscribe.isEmpty() || item.reminderClass == ReminderClass::Transaction)
        return;
    appendHeader(message, "List-Unsubscribe", '<' + setup.unsubscribe.toUtf8() + '>');
    if (setup.unsubscribe.startsWith(
            QLatin1String("https:"))) // RFC 8058 §3.1: one click needs an HTTPS address
        appendHeader(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

void setDate(GMimeMessage *message, Instant now)
{
    GDateTime *date = g_date_time_new_from_unix_utc(now.ms / 1000);
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
}

QByteArray wireBytes(GMimeMessage *message)
{
    GMimeFormatOptions *format = g_mime_format_options_clone(g_mime_format_options_get_default());
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    const Ref<GMimeStream> stream(g_mime_stream_mem_new());
    const ssize_t written = g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream.get());
    g_mime_format_options_free(format);
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return written < 0 ? QByteArray()
                       : QByteArray(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
}

} // namespace

QString messageIdOf(const OutboxItem &item, const MailSetup &setup)
{
    const QString fromDomain = setup.from.mid(setup.from.lastIndexOf(QLatin1Char('@')) + 1);
    const QString domain = setup.messageDomain.isEmpty() ? fromDomain : setup.messageDomain;
    // RFC 5322 §3.6.4 dot-atom-text: whatever else a key may hold is escaped.
    const QByteArray key = item.idempotencyKey.toUtf8().toPercentEncoding({}, "~", '=');
    return QLatin1Char('<') + QString::fromLatin1(key) + QLatin1Char('@') + domain + QLatin1Char('>');
}

Result<QByteArray> mailBytes(const OutboxItem &item, const MailSetup &setup, Instant now)
{
    if (const Done checked = checkHeaders(item, setup); !checked)
        return failure(checked.error());
    const auto from = checkedAddress(setup.from, "from");
    if (!from)
        return failure(from.error());
    const auto to = checkedAddress(item.message.recipient, "recipient");
    if (!to)
        return failure(to.error());
    initOnce();
    const Ref<GMimeMessage> message(g_mime_message_new(FALSE));
    appendHeader(message.get(), "From", headerMailbox(setup.fromName, *from));
    appendHeader(message.get(), "To", headerMailbox(item.message.recipientName, *to));
    appendHeader(message.get(), "Subject", headerText(item.message.part("subject")));
    setDate(message.get(), now);
    appendHeader(message.get(), "Message-ID", messageIdOf(item, setup).toLatin1());
    appendHeader(message.get(), "Auto-Submitted", "auto-generated"); // RFC 3834 §5
    if (!item.ticketNumber.isEmpty())
        appendHeader(message.get(), "X-Remindesk-Ticket", headerText(item.ticketNumber));
    appendUnsubscribe(message.get(), item, setup);
    const auto content = body(item, setup);
    if (!content)
        return failure(content.error());
    g_mime_message_set_mime_part(message.get(), content->get());
    const QByteArray bytes = wireBytes(message.get());
    if (bytes.isEmpty())
        return failure(QStringLiteral("E-SMT-03"), {QStringLiteral("text")});
    return bytes;
}

} // namespace remindesk
