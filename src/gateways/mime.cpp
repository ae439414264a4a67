// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt

#include "gateways/mime.h"

#include "domain/address.h"
#include "gateways/headerwords.h"
#include "gateways/mimetext.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace remindesk {

namespace {

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

/// From the key, so that the same mail always has the same bytes; hashed, so that no text contains it.
QByteArray boundaryOf(const OutboxItem &item, const char *part)
{
    const QByteArray seed = item.idempotencyKey.toUtf8() + part;
    return "=_" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
}

/// Headers of the body and the body, LF only.
Result<QByteArray> body(const OutboxItem &item, const MailSetup &setup)
{
    const auto files = attachmentsFrom(item.message.part(attachmentsPart));
    if (!files)
        return failure(files.error());
    const QString html = item.message.part("html");
    const MimeTexts texts{mimeText(item.message.part("text")), html.isEmpty() ? std::nullopt : std::optional(mimeText(html)),
                          boundaryOf(item, "")};
    if (files->isEmpty())
        return textBytes(texts);
    const auto all = withFiles(textObject(texts), *files, setup.fileFolder, boundaryOf(item, "mixed"));
    if (!all)
        return failure(all.error());
    return bytesOf(all->get());
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
    QByteArray wire(lines.size() + std::count(lines.begin(), lines.end(), '\n'), Qt::Uninitialized);
    char *to = wire.data();
    const char *const end = lines.constData() + lines.size();
    for (const char *from = lines.constData(); from < end;) {
        const auto *found = static_cast<const char *>(std::memchr(from, '\n', std::size_t(end - from)));
        to = std::copy(from, found != nullptr ? found : end, to);
        if (found == nullptr)
            break;
        *to++ = '\r';
        *to++ = '\n';
        from = found + 1;
    }
    return wire;
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
    if (content->isEmpty())
        return failure(QStringLiteral("E-SMT-03"), {QStringLiteral("text")});
    return withCrLf(head + *content); // nothing has a CR until here
}

} // namespace remindesk
