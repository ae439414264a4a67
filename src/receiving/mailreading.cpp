// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt

#include "receiving/mailreading.h"

#include "receiving/providerwords.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <mutex>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMail = 1 << 20;

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename T>
using Ref = std::unique_ptr<T, Unref>;

Ref<GMimeMessage> parsed(const QByteArray &bytes)
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
    const qsizetype size = std::min(bytes.size(), longestMail);
    const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(size)));
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Ref<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (wrapper == nullptr)
        return {};
    const Ref<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return array == nullptr ? QByteArray() : QByteArray(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
}

QString header(GMimeObject *object, const char *name)
{
    const char *value = g_mime_object_get_header(object, name);
    return value == nullptr ? QString() : QString::fromUtf8(value).simplified();
}

/// The parts that matter, in the order they stand.
struct Parts
{
    QString text;
    QString html;
    QByteArray status;       ///< message/delivery-status
    QString originalId;      ///< Message-ID of the mail that a report returns
    bool hasText = false;

    void look(GMimeObject *part)
    {
        GMimeContentType *type = g_mime_object_get_content_type(part);
        const bool isAttached = g_strcmp0(g_mime_object_get_disposition(part), "attachment") == 0;
        if (GMIME_IS_MESSAGE_PART(part))
            lookReturned(GMIME_MESSAGE_PART(part));
        else if (!GMIME_IS_PART(part))
            return;
        else if (g_mime_content_type_is_type(type, "message", "delivery-status")
                 || g_mime_content_type_is_type(type, "message", "global-delivery-status"))
            status = contentOf(GMIME_PART(part));
        else if (g_mime_content_type_is_type(type, "text", "rfc822-headers")
                 || g_mime_content_type_is_type(type, "message", "global-headers"))
            lookHeaders(contentOf(GMIME_PART(part)));
        else if (!isAttached && GMIME_IS_TEXT_PART(part))
            lookText(GMIME_TEXT_PART(part), g_mime_content_type_is_type(type, "text", "html") != 0);
    }

    void lookReturned(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (message != nullptr && originalId.isEmpty())
            originalId = header(GMIME_OBJECT(message), "Message-ID");
    }

    void lookHeaders(const QByteArray &headers)
    {
        const Ref<GMimeMessage> message = parsed(headers + "\r\n\r\n");
        if (message && originalId.isEmpty())
            originalId = header(GMIME_OBJECT(message.get()), "Message-ID");
    }

    void lookText(GMimeTextPart *part, bool isHtml)
    {
        char *content = g_mime_text_part_get_text(part);
        if (content == nullptr)
            return;
        QString &place = isHtml ? html : text;
        if (place.isEmpty())
            place = QString::fromUtf8(content);
        hasText = hasText || !isHtml;
        g_free(content);
    }
};

void lookAt(GMimeObject *, GMimeObject *part, gpointer parts)
{
    static_cast<Parts *>(parts)->look(part);
}

QString senderOf(GMimeMessage *message)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first = from == nullptr ? nullptr : internet_address_list_get_address(from, 0);
    if (first == nullptr || !INTERNET_ADDRESS_IS_MAILBOX(first))
        return {};
    return QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))).left(320);
}

/// RFC 3834 §2 and §5, and what programs put there that do not know it.
bool isAutomatic(GMimeObject *mail)
{
    const QString submitted = header(mail, "Auto-Submitted").section(u';', 0, 0).trimmed().toLower();
    if (!submitted.isEmpty() && submitted != u"no"_s)
        return true;
    static const QStringList precedences{u"bulk"_s, u"junk"_s, u"list"_s, u"auto_reply"_s};
    if (precedences.contains(header(mail, "Precedence").toLower()))
        return true;
    for (const char *name : {"X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id"}) {
        if (!header(mail, name).isEmpty())
            return true;
    }
    const char *path = g_mime_object_get_header(mail, "Return-Path");
    return path != nullptr && QByteArray(path).trimmed() == "<>"; // RFC 3834 §4: no answer is wanted or possible
}

QString firstKeyIn(const QString &ids)
{
    static const QRegularExpression id(u"<[^<>\\s]{1,400}>"_s);
    QString key;
    for (auto matches = id.globalMatch(ids.left(16'384)); key.isEmpty() && matches.hasNext();)
        key = keyOfMessageId(matches.next().captured());
    return key;
}

QString eventIdOf(GMimeObject *mail, const QByteArray &bytes)
{
    const QString id = header(mail, "Message-ID");
    return id.isEmpty() || id.size() > 400
               ? QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32))
               : id;
}

QList<Receipt> receiptsOf(const Parts &parts, const QString &mailbox, const QString &eventId, Instant now)
{
    const DeliveryStatus status = readDeliveryStatus(parts.status);
    QString key = keyOfMessageId(u'<' + QString::fromUtf8(status.envelopeId) + u"@envid>"_s);
    if (key.isEmpty())
        key = keyOfMessageId(parts.originalId);
    QList<Receipt> receipts;
    for (const StatusGroup &group : status.groups) {
        if (key.isEmpty())
            break; // about somebody else's mail
        const auto [report, reason] = meaningOfStatus(group);
        receipts.append({mailbox, eventId + u'#' + QString::number(receipts.size()), key, report, reason,
                         providerWords(group.status + ' ' + group.words), now});
    }
    return receipts;
}

std::optional<Answer> answerOf(GMimeMessage *message, const Parts &parts, const QString &mailbox, Instant now)
{
    GMimeObject *mail = GMIME_OBJECT(message);
    QString key = firstKeyIn(header(mail, "In-Reply-To"));
    if (key.isEmpty())
        key = firstKeyIn(header(mail, "References"));
    const QString sender = senderOf(message);
    if (key.isEmpty() || sender.isEmpty())
        return std::nullopt;
    Answer answer;
    answer.provider = mailbox;
    answer.channel = Channel::Email;
    answer.sender = sender;
    answer.key = key;
    answer.text = plainAnswer(withoutQuotes(parts.hasText ? parts.text : textOfHtml(parts.html)));
    answer.meaning = meaningOf(answer.text);
    answer.at = now;
    return answer;
}

} // namespace

QString keyOfMessageId(const QString &messageId)
{
    // Keys are 32 hexadecimal digits (workflow/sending.h): other people's mails are not looked up.
    static const QRegularExpression ours(u"\\A<([0-9a-f]{32})@[^@<>\\s]+>\\z"_s);
    return ours.match(messageId.trimmed()).captured(1);
}

ReadMail readMail(const QByteArray &bytes, const QString &mailbox, Instant now)
{
    ReadMail result;
    const Ref<GMimeMessage> message = parsed(bytes);
    if (!message)
        return result;
    GMimeObject *mail = GMIME_OBJECT(message.get());
    Parts parts;
    g_mime_message_foreach(message.get(), lookAt, &parts);
    const QString eventId = eventIdOf(mail, bytes);
    if (!parts.status.isEmpty()) {
        result.kind = MailKind::Report;
        result.receipts = receiptsOf(parts, mailbox, eventId, now);
        return result;
    }
    if (isAutomatic(mail)) {
        result.kind = MailKind::Automatic;
        return result;
    }
    result.answer = answerOf(message.get(), parts, mailbox, now);
    if (result.answer) {
        result.answer->eventId = eventId;
        result.kind = MailKind::Reply;
    }
    return result;
}

} // namespace remindesk
