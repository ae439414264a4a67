// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/letterview.h"

#include "form/addresswindow.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

using namespace Qt::StringLiterals;

namespace remindesk {

LetterView::LetterView(QWidget *parent)
    : ChannelView(parent)
{
    auto *layout = column(this, 0, space::s);
    auto *page = new QFrame(this); // paper is white whatever the theme
    page->setObjectName(u"preview.letter"_s);
    page->setStyleSheet(u"QFrame#preview\\.letter { background: #ffffff; border: 1px solid #cfd4dc; }"
                        " QFrame#preview\\.letter QLabel { color: #1d2430; }"_s);
    page->setPalette(paletteOf(lightTokens()));
    auto *inner = column(page, space::xl, space::m);
    m_sender = plainLabel({}, TextRole::Label, Tone::Plain, page);
    m_sender->setWordWrap(true);
    m_address = plainLabel({}, TextRole::Text, Tone::Plain, page);
    m_address->setObjectName(u"preview.letter.address"_s);
    m_address->setWordWrap(true);
    m_subject = plainLabel({}, TextRole::Strong, Tone::Plain, page);
    m_subject->setWordWrap(true);
    m_body = plainLabel({}, TextRole::Label, Tone::Plain, page);
    m_body->setObjectName(u"preview.letter.text"_s);
    m_body->setWordWrap(true);
    inner->addWidget(m_sender);
    inner->addWidget(m_address);
    inner->addSpacing(space::l);
    inner->addWidget(m_subject);
    inner->addWidget(m_body);
    inner->addSpacing(space::l);
    m_note = plainLabel({}, TextRole::Label, Tone::Wrong, this);
    m_note->setObjectName(u"preview.letter.note"_s);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addWidget(page);
}

void LetterView::display(const Message &message, const Sender &sender)
{
    m_sender->setText(sender.address.isEmpty() ? sender.company : u"%1 · %2"_s.arg(sender.company, sender.address));
    m_address->setText(message.recipient);
    m_subject->setText(message.part("subject"));
    m_body->setText(message.part("body"));
    const int lines = windowLinesOf(message.recipient.split(u'\n'));
    m_note->setVisible(lines > windowLineLimit);
    m_note->setText(tr("The address takes about %1 lines; the envelope's window shows %2. Shorten it, or the letter will "
                       "be refused.").arg(lines).arg(windowLineLimit));
}

QString LetterView::measureWords(const Message &message) const
{
    return tr("%n character(s), laid out on A4 with a window-envelope address", nullptr, message.measure.characters);
}

} // namespace remindesk
