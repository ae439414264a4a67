// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt

#include "gateways/mime.h"

#include "domain/address.h"
#include "gateways/headerwords.h"
#include "gateways/mimefiles.h"

#include <QCryptographicHash>

#include <algorithm>
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

bool breaksLine(const QString &text)
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
        if (breaksLine(value))
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

struct Lines
{
    QByteArray utf8; ///< LF only
    bool isAscii = true;
    qsizetype longest = 0;
};

Lines linesOf(const QString &text)
{
    Lines lines{text.toUtf8()};
    if (lines.utf8.contains('\r'))
        lines.utf8.replace("\r\n", "\n").replace('\r', '\n');
    for (qsizetype at = 0; at < lines.utf8.size();) {
        const qsizetype found = lines.utf8.indexOf('\n', at);
        const qsizetype end = found < 0 ? lines.utf8.size() : found;
        lines.longest = qMax(lines.longest, end - at);
        at = end + 1;
    }
    lines.isAscii = std::all_of(lines.utf8.begin(), lines.utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    return lines;
}

/// RFC 2045 §6.8: lines of 76.
QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray whole = bytes.toBase64();
    QByteArray lines;
    lines.reserve(whole.size() + whole.size() / 76 + 1);
    for (qsizetype at = 0; at < whole.size(); at += 76)
        lines.append(QByteArrayView(whole).sliced(at, qMin<qsizetype>(76, whole.size() - at))).append('\n');
    return lines;
}

/// `content` is encoded already: the part is written without a pass over it.
void setContent(GMimePart *part, const QByteArray &content, GMimeContentEncoding encoding)
{
    const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(content.constData(), size_t(content.size())));
    const Ref<GMimeDataWrapper> data(g_mime_data_wrapper_new_with_stream(stream.get(), encoding));
    g_mime_part_set_content(part, data.get());
    g_mime_part_set_content_encoding(part, encoding);
}

GMimeObject *textPart(const char *subtype, const QString &text)
{
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", charset);
    const Lines lines = linesOf(text);
    if (!lines.isAscii) {
        setContent(part, base64Lines(lines.utf8), GMIME_CONTENT_ENCODING_BASE64);
    } else if (lines.longest < 200) {
        // readable on the wire where nothing speaks against it (RFC 5321 §4.5.3.1.6: lines under 998)
        setContent(part, lines.utf8, GMIME_CONTENT_ENCODING_7BIT);
    } else {
        setContent(part, lines.utf8, GMIME_CONTENT_ENCODING_DEFAULT);
        g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    }
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

/// Adds a header; `value` is ASCII or, for UTF-8 addresses (RFC 6532), UTF-8, folded with LF.
void addHeader(QByteArray &head, const char *name, const QByteArray &value)
{
    head.append(name).append(": ").append(value).append('\n');
}

void addUnsubscribe(QByteArray &head, const OutboxItem &item, const MailSetup &setup)
{
    if (setup.unsubscribe.isEmpty() || item.reminderClass == ReminderClass::Transaction)
        return;
    addHeader(head, "List-Unsubscribe", '<' + setup.unsubscribe.toUtf8() + '>');
    if (setup.unsubscribe.startsWith(
            QLatin1String("https:"))) // RFC 8058 §3.1: one click needs an HTTPS address
        addHeader(head, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

QByteArray dateText(Instant now)
{
    GDateTime *date = g_date_time_new_from_unix_utc(now.ms / 1000);
    char *words = g_mime_utils_header_format_date(date);
    QByteArray text(words);
    g_free(words);
    g_date_time_unref(date);
    return text;
}

QByteArray withCrLf(const QByteArray &lines)
{
    QByteArray wire;
    wire.reserve(lines.size() + lines.size() / 32);
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype found = lines.indexOf('\n', at);
        const qsizetype end = found < 0 ? lines.size() : found;
        wire.append(lines.constData() + at, end - at);
        if (found >= 0)
            wire.append("\r\n", 2);
        at = end + 1;
    }
    return wire;
}

/// The headers and the body's own bytes. Nothing has a CR until here.
QByteArray wireBytes(QByteArray head, GMimeObject *body)
{
    const Ref<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(body, nullptr, stream.get()) < 0)
        return {};
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    head.append(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
    return withCrLf(head);
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
    QByteArray head;
    addHeader(head, "From", headerMailbox(setup.fromName, *from));
    addHeader(head, "To", headerMailbox(item.message.recipientName, *to));
    addHeader(head, "Subject", headerText(item.message.part("subject")));
    addHeader(head, "Date", dateText(now));
    addHeader(head, "Message-ID", messageIdOf(item, setup).toLatin1());
    addHeader(head, "Auto-Submitted", "auto-generated"); // RFC 3834 §5
    if (!item.ticketNumber.isEmpty())
        addHeader(head, "X-Remindesk-Ticket", headerText(item.ticketNumber));
    addUnsubscribe(head, item, setup);
    addHeader(head, "MIME-Version", "1.0");
    const auto content = body(item, setup);
    if (!content)
        return failure(content.error());
    const QByteArray bytes = wireBytes(head, content->get());
    if (bytes.isEmpty())
        return failure(QStringLiteral("E-SMT-03"), {QStringLiteral("text")});
    return bytes;
}

} // namespace remindesk
