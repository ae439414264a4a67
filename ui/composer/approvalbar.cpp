// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/approvalbar.h"

#include "ui/common/widgets.h"
#include "ui/composer/reminderform.h"

using namespace Qt::StringLiterals;

namespace remindesk {

ApprovalBar::ApprovalBar(ReminderForm &form, QWidget *parent)
    : QFrame(parent)
    , m_form(form)
{
    setRole(this, "notice");
    setObjectName(u"approval"_s);
    auto *line = row(this, 0, space::s);
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    m_text = plainLabel({}, TextRole::Text, Tone::Attention, this);
    m_text->setObjectName(u"approval.text"_s);
    m_text->setWordWrap(true);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"approval.reason"_s);
    m_reason->setMaxLength(200);
    m_act = button(u"approval.act"_s, {}, ButtonRole::Plain, this);
    m_takeBack = button(u"approval.takeBack"_s, tr("Take back"), ButtonRole::Plain, this);
    line->addWidget(m_text, 3);
    line->addWidget(m_reason, 2);
    line->addWidget(m_act);
    line->addWidget(m_takeBack);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_act->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ApprovalBar::act);
    connect(m_act, &QPushButton::clicked, this, &ApprovalBar::act);
    connect(m_takeBack, &QPushButton::clicked, &m_form, &ReminderForm::takeBackApproval);
    connect(&m_form, &ReminderForm::findingsChanged, this, &ApprovalBar::refresh);
    connect(&m_form, &ReminderForm::changed, this, &ApprovalBar::refresh);
    m_act->setEnabled(false);
    refresh();
}

void ApprovalBar::act()
{
    const QString text = m_reason->text().trimmed();
    if (text.isEmpty())
        return;
    if (m_form.mayApprove())
        m_form.approve(text);
    else
        m_form.askApproval(text);
    m_reason->clear();
    Q_EMIT asked();
}

void ApprovalBar::refresh()
{
    const Approval &approval = m_form.draft().approval;
    const bool isWanted = !m_form.approvable().isEmpty();
    setVisible(isWanted || !approval.by.isEmpty());
    if (isWanted)
        showWanted();
    else
        showGiven();
}

void ApprovalBar::showGiven()
{
    const Approval &approval = m_form.draft().approval;
    m_text->setText(tr("Approved by %1: %2").arg(approval.by, approval.reason));
    m_reason->hide();
    m_act->hide();
    m_takeBack->setVisible(!approval.by.isEmpty());
}

void ApprovalBar::showWanted()
{
    const Approval &approval = m_form.draft().approval;
    QStringList why;
    for (const Finding &finding : m_form.approvable())
        why += m_form.words(finding);
    const bool isAsked = !approval.askedBy.isEmpty();
    QString text = why.join(u' ');
    if (isAsked)
        text += u' ' + tr("%1 asks for approval: %2").arg(approval.askedBy, approval.request);
    m_text->setText(text);
    const bool mayAct = m_form.mayApprove() || !isAsked;
    m_reason->setVisible(mayAct);
    m_act->setVisible(mayAct);
    m_takeBack->setVisible(isAsked && !m_form.mayApprove());
    m_reason->setPlaceholderText(m_form.mayApprove() ? tr("Reason for letting it pass")
                                                     : tr("Why should it go all the same?"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_act->setText(m_form.mayApprove() ? tr("Approve") : tr("Ask for approval"));
}

} // namespace remindesk
