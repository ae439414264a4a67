// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/imapreader.h"
#include "receiving/mailreading.h"

#include <cstdint>
#include <cstdlib>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void mail(const QByteArray &bytes)
{
    const ReadMail read = readMail(bytes, u"mailbox:m"_s, {1'763'700'000'000});
    require(read.receipts.size() <= 101);
    for (const Receipt &receipt : read.receipts)
        require(receipt.key.size() == 32 && receipt.words.size() <= 500 && !receipt.words.contains(u'\n'));
    if (read.answer)
        require(read.kind == MailKind::Reply && read.answer->key.size() == 32 && read.answer->text.size() <= answerLength);
}

/// However the bytes are cut, the same responses come out.
void imap(const QByteArray &bytes)
{
    ImapReader whole;
    ImapReader pieces;
    const bool isWhole = whole.feed(bytes);
    bool isPieces = true;
    for (qsizetype at = 0; at < bytes.size() && isPieces; at += 3)
        isPieces = pieces.feed(bytes.mid(at, 3));
    require(isWhole == isPieces);
    while (auto response = whole.next()) {
        const auto same = pieces.next();
        require(same && same->line == response->line && same->literals == response->literals);
        Q_UNUSED(searchedUids(*response));
        Q_UNUSED(numberAfter(response->line, "UID"));
    }
}

} // namespace

/// The first byte chooses: a mail, a status part, a text with quotes, or IMAP.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    switch (bytes[0] & 3) {
    case 0:
        mail(rest);
        break;
    case 1:
        require(readDeliveryStatus(rest).groups.size() <= 101);
        break;
    case 2:
        require(withoutQuotes(QString::fromUtf8(rest)).size() <= rest.size());
        Q_UNUSED(textOfHtml(QString::fromUtf8(rest)));
        break;
    default:
        imap(rest);
    }
    return 0;
}
