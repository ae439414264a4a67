// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/approvalspage.h"

#include "ui/approvals/approvaldetail.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"
#include "workflow/approvals.h"

#include <QHeaderView>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace remindesk {

ApprovalsPage::ApprovalsPage(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_model(around.ports.clock)
{
    setObjectName(u"page.approvals"_s);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this);
    m_empty = new EmptyState(this);
    m_empty->setPicture(u"approvals"_s);
    m_table = listTable(u"approvals"_s, tr("Approvals"), m_empty);
    m_empty->setContent(m_table);
    m_table->setModel(&m_model);
    setFocusProxy(m_empty);
    setColumnWidths(m_table, {26, 16, 0, 16});
    m_empty->setWords(tr("Nothing waits for you"),
                      tr("What a rule holds back and a colleague asks you to let pass, and sends to many at once, come here."));
    m_detail = new ApprovalDetail(this);
    m_bar = makeBar();
    layout->addWidget(m_empty, 2);
    layout->addWidget(rule(this));
    layout->addWidget(m_detail, 3);
    layout->addWidget(m_bar);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ApprovalsPage::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsPage::showChoice);
    addCommands();
    showCount();
}

QWidget *ApprovalsPage::makeBar()
{
    auto *bar = new QFrame(this);
    setRole(bar, "notice");
    auto *line = row(bar, 0, space::s);
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    m_comment = new QLineEdit(bar);
    m_comment->setObjectName(u"approvals.comment"_s);
    m_comment->setMaxLength(200);
    m_comment->setPlaceholderText(tr("Why it may pass, or what has to change"));
    m_comment->setAccessibleName(m_comment->placeholderText());
    m_return = button(u"approvals.return"_s, tr("Give back"), ButtonRole::Plain, bar);
    m_approve = button(u"approvals.approve"_s, tr("Approve and send"), ButtonRole::Primary, bar);
    line->addWidget(m_comment, 1);
    line->addWidget(m_return);
    line->addWidget(m_approve);
    connect(m_comment, &QLineEdit::textChanged, this, &ApprovalsPage::showChoice);
    connect(m_return, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    return bar;
}

void ApprovalsPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Approvals");
    table.add(this, {u"approvals.approve"_s, tr("Approve and send"), QKeySequence(u"Ctrl+Return"_s), group}, [this] { decide(true); });
    table.add(this, {u"approvals.return"_s, tr("Give back"), QKeySequence(u"Ctrl+Backspace"_s), group}, [this] { decide(false); });
    table.add(this, {u"approvals.comment"_s, tr("Write a comment"), QKeySequence(u"F2"_s), group}, [this] { m_comment->setFocus(); });
}

void ApprovalsPage::refresh()
{
    listen(this, m_around.ports.approvals->waiting(), [this](const Result<QList<ApprovalRequest>> &waiting) {
        if (!waiting) {
            Q_EMIT failed(waiting.error());
            return;
        }
        const int row = m_table->currentIndex().row();
        m_model.setRequests(*waiting);
        if (m_model.rowCount() > 0 && !m_table->selectionModel()->hasSelection()) // the focus alone chooses nothing
            m_table->selectRow(qBound(0, row, m_model.rowCount() - 1));
        showChoice();
    });
}

void ApprovalsPage::decide(bool approves)
{
    const ApprovalRequest *request = m_model.at(m_table->currentIndex().row());
    if (!request || m_isDeciding)
        return;
    const QString words = m_model.aboutWords(*request);
    Approvals &approvals = *m_around.ports.approvals;
    m_isDeciding = true;
    showChoice();
    const QString comment = m_comment->text();
    listen(this, approves ? approvals.approve(request->id, comment) : approvals.giveBack(request->id, comment),
           [this, approves, words](const Done &done) {
               m_isDeciding = false;
               if (done) {
                   m_comment->clear();
                   Q_EMIT told(approves ? tr("Approved: %1").arg(words) : tr("Given back: %1").arg(words));
                   Q_EMIT decided();
               } else {
                   Q_EMIT failed(done.error());
                   m_comment->setFocus();
               }
               refresh();
           });
}

void ApprovalsPage::showCount()
{
    m_empty->showContent(m_model.rowCount() > 0);
    for (QWidget *part : {static_cast<QWidget *>(m_detail), m_bar})
        part->setVisible(m_model.rowCount() > 0);
    Q_EMIT countChanged(m_model.rowCount());
}

/// A mass send may pass without a word; everything else needs one.
void ApprovalsPage::showChoice()
{
    const ApprovalRequest *request = m_model.at(m_table->currentIndex().row());
    const bool hasWords = !m_comment->text().trimmed().isEmpty();
    const bool isFree = request && !m_isDeciding;
    m_return->setEnabled(isFree && hasWords);
    m_approve->setEnabled(isFree && (hasWords || request->kind == ApprovalRequest::Kind::Bulk));
    showDetail();
}

void ApprovalsPage::showDetail()
{
    const ApprovalRequest *request = m_model.at(m_table->currentIndex().row());
    const QString id = request ? request->id : QString();
    if (id == m_shown)
        return;
    m_shown = id;
    m_detail->say({});
    if (!request)
        return;
    listen(this, m_around.ports.approvals->preview(id),
           [this, id, title = m_model.aboutWords(*request)](const Result<ApprovalPreview> &preview) {
               if (id != m_shown) // another one was chosen meanwhile
                   return;
               if (preview)
                   m_detail->display(*preview, title);
               else
                   m_detail->say(sentence(preview.error()));
           });
}

} // namespace remindesk
