// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/mailview.h"

#include "domain/attachment.h"
#include "ui/common/widgets.h"
#include "ui/preview/messagetext.h"

#include <QButtonGroup>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int inboxCharacters = 60; // of a mail program's list on a phone; the rest is cut

} // namespace

MailView::MailView(QWidget *parent)
    : ChannelView(parent)
{
    auto *layout = column(this, 0, space::s);
    auto *card = pane("bubble", this);
    auto *inner = column(card, space::m, space::s);
    auto *list = pane("card", this);
    auto *listLine = row(list, 6, space::s);
    m_inbox = new ElidedLabel(TextRole::Label, Tone::Plain, list);
    m_inbox->setObjectName(u"preview.mail.inbox"_s);
    m_inbox->setMaximumWidth(m_inbox->fontMetrics().averageCharWidth() * inboxCharacters);
    listLine->addWidget(m_inbox, 100);
    listLine->addStretch(1);
    list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(list);
    m_files = plainLabel({}, TextRole::Label, Tone::Plain, card);
    m_files->setObjectName(u"preview.mail.files"_s);
    m_files->setWordWrap(true);
    m_from = plainLabel({}, TextRole::Label, Tone::Dim, card);
    m_from->setWordWrap(true);
    m_subject = plainLabel({}, TextRole::Strong, Tone::Plain, card);
    m_subject->setObjectName(u"preview.mail.subject"_s);
    m_subject->setWordWrap(true);
    auto *switches = new QWidget(card);
    auto *line = row(switches, 0, space::s);
    auto *group = new QButtonGroup(switches);
    m_asText = button(u"preview.mail.asText"_s, tr("Plain text"), ButtonRole::Chip, switches);
    m_asHtml = button(u"preview.mail.asHtml"_s, tr("Formatted"), ButtonRole::Chip, switches);
    for (QPushButton *choice : {m_asText, m_asHtml}) {
        group->addButton(choice);
        line->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, &MailView::showBody);
    }
    line->addStretch();
    m_asText->setChecked(true);
    m_text = new MessageText(card);
    m_text->setObjectName(u"preview.mail.text"_s);
    m_text->setAccessibleName(tr("Mail text"));
    m_html = new QuietBrowser(card);
    m_html->setObjectName(u"preview.mail.html"_s);
    m_html->setAccessibleName(tr("Mail, formatted"));
    m_html->setMinimumHeight(m_html->fontMetrics().height() * 20);
    m_html->hide();
    inner->addWidget(m_from);
    inner->addWidget(m_subject);
    inner->addWidget(switches);
    inner->addWidget(m_text);
    inner->addWidget(m_html);
    inner->addWidget(m_files);
    layout->addWidget(card);
}

void MailView::display(const Message &message, const Sender &sender)
{
    m_message = message;
    m_from->setText(tr("From %1 to %2").arg(sender.company, message.recipient.isEmpty() ? tr("(no address)")
                                                                                       : message.recipient));
    m_subject->setText(message.part("subject"));
    showInbox(sender);
    showFiles();
    showBody();
}

void MailView::showInbox(const Sender &sender)
{
    const QString begin = m_message.part("text").simplified().left(inboxCharacters);
    m_inbox->setFullText(tr("%1: %2 — %3").arg(sender.company, m_message.part("subject"), begin));
}

void MailView::showFiles()
{
    QStringList names;
    if (const auto files = attachmentsFrom(m_message.part(attachmentsPart))) {
        for (const Attachment &file : *files)
            names += u"📎 %1 · %2"_s.arg(file.name, sizeText(file.size));
    }
    m_files->setText(names.join(u'\n'));
    m_files->setVisible(!names.isEmpty());
}

void MailView::showBody()
{
    const bool isHtml = m_asHtml->isChecked();
    m_html->setVisible(isHtml);
    m_text->setVisible(!isHtml);
    if (isHtml)
        m_html->setHtml(m_message.part("html")); // costs some 20 ms: only while it is looked at
    else
        m_text->setMessage(m_message.part("text"));
}

QString MailView::measureWords(const Message &message) const
{
    const int subject = int(message.part("subject").size());
    return tr("%n character(s) as text", nullptr, message.measure.characters) + u" · "_s
           + tr("subject %n, phones show about 35", nullptr, subject);
}

} // namespace remindesk
