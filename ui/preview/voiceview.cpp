// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/voiceview.h"

#include "ui/common/widgets.h"
#include "ui/preview/messagetext.h"
#include "ui/preview/speaker.h"

using namespace Qt::StringLiterals;

namespace remindesk {

VoiceView::VoiceView(QWidget *parent)
    : ChannelView(parent)
{
    auto *layout = column(this);
    auto *card = pane("bubble", this);
    auto *inner = column(card, space::l, space::s);
    auto *head = new QWidget(card);
    auto *line = row(head, 0, space::s);
    line->addWidget(plainLabel(tr("Read aloud"), TextRole::Label, Tone::Dim, head));
    line->addStretch();
    m_play = button(u"preview.voice.play"_s, {}, ButtonRole::Plain, head);
    line->addWidget(m_play);
    m_text = new MessageText(card);
    m_text->setObjectName(u"preview.voice.text"_s);
    m_text->setAccessibleName(tr("Voice script"));
    m_hint = plainLabel({}, TextRole::Label, Tone::Dim, card);
    m_hint->setObjectName(u"preview.voice.hint"_s);
    m_hint->setWordWrap(true);
    inner->addWidget(head);
    inner->addWidget(m_text);
    inner->addWidget(m_hint);
    layout->addWidget(card);
    m_speaker = new Speaker(this);
    connect(m_play, &QPushButton::clicked, this, &VoiceView::play);
    connect(m_speaker, &Speaker::changed, this, &VoiceView::showState);
    showState();
}

void VoiceView::display(const Message &message, const Sender &)
{
    m_locale = message.locale;
    m_text->setMessage(message.part("text"));
}

QString VoiceView::measureWords(const Message &message) const
{
    return tr("about %n second(s)", nullptr, message.measure.seconds);
}

void VoiceView::play()
{
    if (m_speaker->isSpeaking())
        m_speaker->stop();
    else
        m_speaker->speak(m_text->toPlainText(), m_locale);
}

void VoiceView::showState()
{
    m_play->setText(m_speaker->isSpeaking() ? tr("■ Stop") : tr("▶ Play"));
    m_play->setAccessibleName(m_speaker->isSpeaking() ? tr("Stop reading aloud") : tr("Read the script aloud"));
    m_play->setEnabled(m_speaker->isPossible());
    QString hint;
    if (!m_speaker->isPossible())
        hint = tr("To hear it, install the package “espeak-ng”. The call itself does not need it.");
    else if (m_speaker->hasFailed())
        hint = tr("The speech program could not play it. Is there a sound device?");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

} // namespace remindesk
