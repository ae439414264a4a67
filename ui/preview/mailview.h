// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/channelviews.h"

#include <QPushButton>

namespace remindesk {

class ElidedLabel;

/// An e-mail as a mail program shows it: sender, subject, and its HTML or its plain text.
class MailView final : public ChannelView
{
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);
    void display(const Message &message, const Sender &sender) override;
    [[nodiscard]] QString measureWords(const Message &message) const override;

private:
    void showBody();
    void showInbox(const Sender &sender);
    void showFiles();

    Message m_message;
    ElidedLabel *m_inbox = nullptr; ///< one line of a list of mails
    QLabel *m_files = nullptr;
    QLabel *m_from = nullptr;
    QLabel *m_subject = nullptr;
    MessageText *m_text = nullptr;
    QuietBrowser *m_html = nullptr;
    QPushButton *m_asText = nullptr;
    QPushButton *m_asHtml = nullptr;
};

} // namespace remindesk
