// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/approvaldetail.h"

#include "ui/common/flowlayout.h"
#include "ui/common/kitlabels.h"
#include "ui/common/widgets.h"
#include "ui/preview/cardnames.h"
#include "ui/preview/channelviews.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

ApprovalDetail::ApprovalDetail(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = column(this, space::l, space::s);
    m_head = plainLabel({}, TextRole::Strong, Tone::Plain, this);
    m_head->setObjectName(u"approval.head"_s);
    m_head->setWordWrap(true);
    m_findings = plainLabel({}, TextRole::Text, Tone::Attention, this);
    m_findings->setObjectName(u"approval.findings"_s);
    m_findings->setWordWrap(true);
    m_chipLine = new QWidget(this);
    new FlowLayout(m_chipLine, space::s, space::s);
    QScrollArea *scroll = scroller(tr("The message"), this);
    auto *page = new QWidget(scroll->viewport());
    m_views = new QStackedWidget(page);
    m_views->setObjectName(u"approval.message"_s);
    m_measure = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_measure->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_findings, m_chipLine})
        layout->addWidget(part);
    constexpr int readableWidth = 640;
    m_views->setMaximumWidth(readableWidth);
    auto *body = column(page);
    body->addWidget(m_views, 1);
    body->addStretch();
    fillScroller(scroll, page);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_measure);
}

void ApprovalDetail::display(const ApprovalPreview &preview, const QString &title)
{
    m_preview = preview;
    m_head->setText(preview.customerName.isEmpty() ? title : u"%1 · %2"_s.arg(title, preview.customerName));
    m_findings->setText(findingWords());
    m_findings->setVisible(!m_findings->text().isEmpty());
    showChips();
}

void ApprovalDetail::say(const QString &words)
{
    m_preview = {};
    m_head->setText(words);
    m_findings->hide();
    showChips();
}

/// What may be let pass first: that is what the question is about.
QString ApprovalDetail::findingWords() const
{
    const Labels labels = labelsOf(m_preview.kit.get(), m_preview.scenario, m_preview.zone, m_preview.locale);
    QStringList asked;
    QStringList others;
    for (const Finding &finding : m_preview.findings) {
        const bool isAsked = finding.severity == Severity::Blocking && finding.isApprovable;
        if (isAsked || finding.severity != Severity::Notice)
            (isAsked ? asked : others) += sentence(finding, labels);
    }
    return (asked + others).join(u'\n');
}

void ApprovalDetail::showChips()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    const bool isOfMany = m_preview.ticketNumber.isEmpty();
    for (int i = 0; i < m_preview.messages.size(); ++i) {
        const Message &message = m_preview.messages.at(i);
        const QString words = channelWords(message.channel);
        auto *chip = button(u"approval.message."_s + QString::number(i),
                            isOfMany ? u"%1 · %2"_s.arg(message.recipientName, words) : words, ButtonRole::Chip, m_chipLine);
        chip->setAutoExclusive(true);
        m_chipLine->layout()->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, i] { showMessage(i); });
        chip->show();
        m_chips += chip;
    }
    showMessage(0);
}

void ApprovalDetail::showMessage(int index)
{
    const bool isThere = index < m_preview.messages.size();
    m_views->setVisible(isThere);
    m_measure->setVisible(isThere);
    if (!isThere)
        return;
    const Message &message = m_preview.messages.at(index);
    m_chips.at(index)->setChecked(true);
    ChannelView *&view = m_channelViews[message.channel];
    if (!view) {
        view = makeChannelView(message.channel, m_views);
        m_views->addWidget(view);
    }
    m_views->setCurrentWidget(view);
    const bool isPage = message.channel == Channel::Email || message.channel == Channel::Letter;
    m_views->setSizePolicy(QSizePolicy::Preferred, isPage ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    view->setFieldNames(cardNames(m_preview.kit.get(), message));
    view->display(message, m_preview.kit ? m_preview.kit->sender(message.locale) : Sender());
    m_measure->setText(view->measureWords(message));
}

} // namespace remindesk
