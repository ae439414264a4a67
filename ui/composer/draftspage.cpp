// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draftspage.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/undobar.h"
#include "ui/common/widgets.h"
#include "workflow/drafting.h"

#include <QHeaderView>
#include "workflow/approvals.h"

using namespace Qt::StringLiterals;

namespace remindesk {

DraftsModel::DraftsModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void DraftsModel::setDrafts(const QList<StoredDraft> &drafts)
{
    beginResetModel();
    m_drafts = drafts;
    endResetModel();
}

void DraftsModel::setKit(const Kit &kit)
{
    m_kit = kit;
    if (!m_drafts.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DraftsModel::hide(const DraftId &id)
{
    for (int i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts.at(i).draft.id == id) {
            beginRemoveRows({}, i, i);
            m_drafts.removeAt(i);
            endRemoveRows();
            return;
        }
    }
}

const StoredDraft *DraftsModel::at(int row) const
{
    return row >= 0 && row < m_drafts.size() ? &m_drafts.at(row) : nullptr;
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_drafts.size());
}

void DraftsModel::setReturned(const QList<ApprovalRequest> &returned)
{
    m_returned.clear();
    for (const ApprovalRequest &request : returned)
        m_returned.insert(request.subject, request);
    if (!m_drafts.isEmpty())
        Q_EMIT dataChanged(index(0, GoalColumn), index(int(m_drafts.size()) - 1, GoalColumn));
}

int DraftsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    const StoredDraft *stored = at(index.row());
    if (!stored)
        return {};
    if (role == Qt::DisplayRole)
        return text(*stored, index.column());
    if (role == ToneRole)
        return int(index.column() == SavedColumn ? Tone::Dim : Tone::Plain);
    return {};
}

QString DraftsModel::text(const StoredDraft &stored, int column) const
{
    const ReminderDraft &draft = stored.draft;
    switch (column) {
    case TicketColumn: return stored.ticketNumber.isEmpty() ? draft.facts.number : stored.ticketNumber;
    case ScenarioColumn: {
        const Scenario *scenario = m_kit ? m_kit->schema.scenario(draft.scenario) : nullptr;
        return scenario ? scenario->name.in(uiLocale()) : draft.scenario;
    }
    case Customer: return draft.facts.customerName;
    case GoalColumn: {
        const QString about = draft.goal.isEmpty() ? draft.facts.subject : draft.goal;
        if (const auto back = m_returned.constFind(draft.id.value); back != m_returned.constEnd() && draft.approval.askedBy.isEmpty())
            return tr("Given back by %1: %2").arg(back->decidedName, back->comment);
        const bool isAsked = !draft.approval.askedBy.isEmpty() && draft.approval.by.isEmpty();
        return isAsked ? tr("Needs approval: %1").arg(about) : about;
    }
    case SavedColumn: return agoWords(stored.savedAt, m_clock.now(), m_zone);
    default: return {};
    }
}

QVariant DraftsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TicketColumn: return tr("Ticket");
    case ScenarioColumn: return tr("Scenario");
    case Customer: return tr("Customer");
    case GoalColumn: return tr("About");
    case SavedColumn: return tr("Saved");
    default: return {};
    }
}

DraftsPage::DraftsPage(const Surroundings &around, UndoBar &undo, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_undo(undo)
    , m_model(around.ports.clock)
{
    setObjectName(u"page.drafts"_s);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this);
    m_empty = new EmptyState(this);
    m_empty->setPicture(u"drafts"_s);
    m_table = listTable(u"drafts"_s, tr("Drafts"), m_empty);
    m_empty->setContent(m_table);
    m_table->setModel(&m_model);
    setFocusProxy(m_empty);
    setColumnWidths(m_table, {12, 20, 20, 0, 18});
    m_empty->setWords(tr("No drafts"), tr("A reminder that is not finished stays here, saved while you type. "
                                          "Choose a ticket and press Ctrl+N to begin one."));
    m_empty->setCommand(m_around.commands, u"go.tickets"_s);
    layout->addWidget(m_empty);
    connect(m_table, &QTableView::doubleClicked, this, &DraftsPage::openCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DraftsPage::showCount);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DraftsPage::showCount);
    addCommands();
}

void DraftsPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Drafts");
    m_open = table.add(this, {u"drafts.open"_s, tr("Go on writing"), QKeySequence(Qt::Key_Return), group},
                       [this] { openCurrent(); });
    table.add(this, {u"drafts.discard"_s, tr("Discard draft"), QKeySequence::Delete, group},
              [this] { discardCurrent(); });
    table.add(this, {u"drafts.duplicate"_s, tr("Duplicate draft"), QKeySequence(u"Ctrl+Shift+D"_s), group},
              [this] { duplicateCurrent(); });
}

void DraftsPage::duplicateCurrent()
{
    const StoredDraft *stored = m_model.at(m_table->currentIndex().row());
    if (!stored)
        return;
    const Instant now = m_around.ports.clock.now();
    listen(this, m_around.ports.drafts.save(duplicateOf(stored->draft, now), now), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

void DraftsPage::refresh()
{
    listen(this, m_around.ports.drafts.drafts(), [this](const Result<QList<StoredDraft>> &drafts) {
        if (!drafts) {
            Q_EMIT failed(drafts.error());
            return;
        }
        const int row = m_table->currentIndex().row();
        m_model.setDrafts(*drafts);
        showReturned();
        if (m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(qBound(0, row, m_model.rowCount() - 1), 0));
    });
}

/// What a supervisor gave back says so at its draft.
void DraftsPage::showReturned()
{
    if (!m_around.ports.approvals)
        return;
    listen(this, m_around.ports.approvals->returned(), [this](const Result<QList<ApprovalRequest>> &returned) {
        if (returned)
            m_model.setReturned(*returned);
        else
            Q_EMIT failed(returned.error());
    });
}

void DraftsPage::showCount()
{
    m_empty->showContent(m_model.rowCount() > 0);
    m_open->setEnabled(m_model.rowCount() > 0); // or Enter would not reach the empty list's button
    Q_EMIT countChanged(m_model.rowCount());
}

void DraftsPage::openCurrent()
{
    if (const StoredDraft *stored = m_model.at(m_table->currentIndex().row()))
        Q_EMIT reopenAsked(stored->draft);
}

void DraftsPage::discardCurrent()
{
    const StoredDraft *stored = m_model.at(m_table->currentIndex().row());
    if (!stored)
        return;
    const DraftId id = stored->draft.id;
    m_model.hide(id);
    m_undo.offer(tr("Draft discarded."), [this] { refresh(); },
                 [this, id] {
                     listen(this, m_around.ports.drafts.remove(id), [this](const Done &done) {
                         if (!done)
                             Q_EMIT failed(done.error());
                     });
                 });
}

} // namespace remindesk
