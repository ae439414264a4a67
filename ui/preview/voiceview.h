// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/channelviews.h"

#include <QPushButton>

namespace remindesk {

class Speaker;

/// The script of a call, which can be heard where a speech program is installed.
class VoiceView final : public ChannelView
{
    Q_OBJECT

public:
    explicit VoiceView(QWidget *parent = nullptr);
    void display(const Message &message, const Sender &sender) override;
    [[nodiscard]] QString measureWords(const Message &message) const override;

private:
    void play();
    void showState();

    Speaker *m_speaker = nullptr;
    MessageText *m_text = nullptr;
    QPushButton *m_play = nullptr;
    QLabel *m_hint = nullptr;
    QString m_locale;
};

} // namespace remindesk
