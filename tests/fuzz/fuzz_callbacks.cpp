// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/kannelreports.h"
#include "receiving/webhook.h"

#include <cstdint>
#include <cstdlib>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'763'700'000'000};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void query(const QByteArray &bytes)
{
    const auto values = FormValues::parse(bytes);
    if (!values)
        return;
    const auto receipt = receiptFromDlr(*values, now);
    if (receipt)
        require(!receipt->key.isEmpty() && receipt->words.size() <= 500 && !receipt->words.contains(u'\n')
                && receipt->eventId == receiptFromDlr(*values, now)->eventId);
    const auto answer = answerFromMo(*values, u"CN"_s, now);
    if (answer)
        require(answer->sender.startsWith(u'+') && answer->text.size() <= answerLength && !answer->text.contains(QChar(0)));
}

void hook(const QByteArray &bytes)
{
    const QByteArray key(32, 'k');
    const WebhookHeaders headers{"id", "1763700000", bytes.left(200)};
    // Nobody guesses a signature; a right one holds for this body only.
    require(!verifyWebhook(headers, bytes, key, now));
    const WebhookHeaders right{"id", "1763700000", webhookSignature({"id", "1763700000", {}}, bytes, key)};
    require(verifyWebhook(right, bytes, key, now).has_value() && !verifyWebhook(right, bytes + ' ', key, now));
    const auto events = eventsFrom(bytes, u"h"_s, u"CN"_s, "id", now);
    if (!events)
        return;
    require(events->receipts.size() + events->answers.size() <= 1000);
    for (const Receipt &receipt : events->receipts)
        require(!receipt.key.isEmpty() && receipt.words.size() <= 500);
}

} // namespace

/// The first byte chooses the door.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    (bytes[0] & 1) != 0 ? query(rest) : hook(rest);
    return 0;
}
