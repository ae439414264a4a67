// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/channelviews.h"

namespace remindesk {

/// The letter as a page, with a note when its address will not fit the window of the envelope.
class LetterView final : public ChannelView
{
    Q_OBJECT

public:
    explicit LetterView(QWidget *parent = nullptr);
    void display(const Message &message, const Sender &sender) override;
    [[nodiscard]] QString measureWords(const Message &message) const override;

private:
    QLabel *m_sender;
    QLabel *m_address;
    QLabel *m_subject;
    QLabel *m_body;
    QLabel *m_note;
};

} // namespace remindesk
