// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/curlhandle.h"
#include "gateways/smtpdialogue.h"
#include "gateways/smtpgateway.h"

#include <atomic>

namespace remindesk {

/// One kept SMTP connection. Made, used and destroyed on one worker thread; cancel() from any.
class SmtpSession final : public GatewaySession
{
public:
    explicit SmtpSession(SmtpSetup setup);
    [[nodiscard]] SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override;
    void cancel() override { m_isCancelled = true; }

private:
    struct Transfer
    {
        const QByteArray *bytes = nullptr;
        qsizetype at = 0;
        const BeforeCommit *awaiting = nullptr;
        bool needsSmtpUtf8 = false;
        SmtpTrouble trouble = SmtpTrouble::None; ///< why we broke off ourselves
    };

    void prepare();
    [[nodiscard]] SendResult sendOnce(const FrozenMessage &message, const BeforeCommit &awaiting,
                                      bool &isStale);
    [[nodiscard]] SmtpTrouble troubleOf(CURLcode code) const;
    [[nodiscard]] size_t read(char *buffer, size_t space);
    static size_t readBody(char *buffer, size_t size, size_t count, void *self);
    static int watch(CURL *handle, curl_infotype type, char *data, size_t size, void *self);
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const SmtpSetup m_setup;
    CurlHandle m_handle;
    char m_words[CURL_ERROR_SIZE] = {};
    SmtpDialogue m_dialogue;
    Transfer m_transfer;
    std::atomic<bool> m_isCancelled{false};
};

} // namespace remindesk
