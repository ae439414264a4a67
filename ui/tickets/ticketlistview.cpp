// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlistview.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/widgets.h"
#include "ui/common/windowmemory.h"
#include "ui/tickets/columnsdialog.h"
#include "translations/language.h"
#include "ui/tickets/filterbar.h"
#include "wording/wording.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

TicketListView::TicketListView(TicketList &list, const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_gathering(around.ports.tickets)
{
    connect(&m_gathering, &Gathering::progressed, this, &TicketListView::showSelection);
    connect(&m_gathering, &Gathering::finished, this, [this] {
        showSelection();
        if (const auto run = std::exchange(m_waiting, {}))
            run();
    });
    connect(&m_gathering, &Gathering::failed, &list, &TicketList::failed);
    connect(&list, &TicketList::filterChanged, this, &TicketListView::leaveAllFound);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this);
    m_filters = new FilterBar(list, around.prompter, this);
    layout->addWidget(m_filters);
    layout->addWidget(rule(this));
    m_canSetUp = around.ports.setup.has_value();
    makeTable(around.memory);
    layout->addWidget(m_empty, 1);
    makeSelectionBar();
    layout->addWidget(m_selectionBar);
    connect(m_filters, &FilterBar::leftDown, this, &TicketListView::focusTable);
    connect(&m_list.model(), &PagedModelBase::pageArrived, this, &TicketListView::showEmptiness);
    connect(&m_list, &TicketList::countsChanged, this, &TicketListView::showEmptiness);
    keepPlace();
}

void TicketListView::makeTable(WindowMemory &memory)
{
    m_empty = new EmptyState(this);
    m_empty->setPicture(u"tickets"_s);
    m_table = listTable(u"ticketList"_s, tr("Tickets"), m_empty);
    m_empty->setContent(m_table);
    setFocusProxy(m_empty);
    m_table->setModel(&m_list.model());
    m_table->setMinimumHeight(140);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnWidths(m_table, {12, 17, 0, 14, 15, 20, 13, 15});
    int widest = 0; // a stage that ends in "…" is no stage
    for (const Stage stage : {Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved, Stage::Closed})
        widest = qMax(widest, QFontMetrics(fontFor(TextRole::Label)).horizontalAdvance(stageWords(stage)));
    m_table->setColumnWidth(TicketListModel::StageColumn, widest + 2 * (space::m + space::s) + space::s);
    m_table->setColumnHidden(TicketListModel::Updated, true);
    connectHeader();
    memory.keep(m_table->horizontalHeader(), u"tickets"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSelecting)
            leaveAllFound();
        showSelection();
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(current()); });
    auto *open = new QAction(m_table);
    open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(open);
    connect(open, &QAction::triggered, this, [this] {
        if (!current().isEmpty())
            Q_EMIT opened(current());
    });
}

void TicketListView::connectHeader()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TicketListView::openHeadMenu);
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (const auto by = TicketListModel::sortOf(section))
            m_list.sortBy(*by, QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
}

void TicketListView::openHeadMenu(const QPoint &at)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *action = menu->addAction(TicketListModel::columnWords(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != TicketListModel::Number); // what a ticket is called
        connect(action, &QAction::triggered, this,
                [header, column](bool isShown) { header->setSectionHidden(column, !isShown); });
    }
    menu->popup(header->mapToGlobal(at));
}

void TicketListView::makeSelectionBar()
{
    m_selectionBar = pane("bottombar", this);
    m_selectionBar->setObjectName(u"tickets.selection"_s);
    auto *line = row(m_selectionBar, space::s, space::m);
    line->setContentsMargins(space::l, space::xs + 2, space::l, space::xs + 2);
    m_selectionWords = new ElidedLabel(TextRole::Strong, Tone::Plain, m_selectionBar);
    m_selectionWords->setObjectName(u"tickets.selectionWords"_s);
    m_bulk = button(u"tickets.bulk"_s, {}, ButtonRole::Primary, m_selectionBar);
    auto *leave = button(u"tickets.deselect"_s, tr("Clear selection"), ButtonRole::Link, m_selectionBar);
    line->addWidget(m_selectionWords, 1);
    line->addWidget(leave);
    line->addWidget(m_bulk);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_table->selectRow(m_table->currentIndex().row());
        focusTable();
    });
    m_selectionBar->hide();
}

void TicketListView::setBulkAction(QAction *action)
{
    m_bulk->setText(u"%1  %2"_s.arg(action->text(), CommandTable::keyOf(action)));
    connect(m_bulk, &QPushButton::clicked, action, &QAction::trigger);
}

void TicketListView::keepPlace()
{
    TicketListModel *model = &m_list.model();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, model] {
        m_keptCurrent = model->keyAt(m_table->currentIndex().row());
        m_keptSelection.clear();
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            m_keptSelection.insert(model->keyAt(index.row()));
        m_isSelecting = m_isAllFound; // the same selection comes back
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, model] {
        if (model->rowCount() == 0) {
            m_isSelecting = false;
            Q_EMIT currentChanged({});
            return;
        }
        const int found = m_keptCurrent.isEmpty() ? 0 : qMax(0, model->rowOf(m_keptCurrent));
        m_table->setCurrentIndex(model->index(found, 0));
        QItemSelection kept;
        for (int row = 0; m_keptSelection.size() > 1 && row < model->rowCount(); ++row) {
            if (m_keptSelection.contains(model->keyAt(row)))
                kept.select(model->index(row, 0), model->index(row, TicketListModel::ColumnCount - 1));
        }
        m_table->selectionModel()->select(kept, QItemSelectionModel::Select);
        m_isSelecting = false;
    });
    connect(model, &TicketListModel::mergeBegun, this, [this, model] {
        const int top = m_table->rowAt(0);
        const bool isScrolled = m_table->verticalScrollBar()->value() > 0;
        m_keptTop = isScrolled ? model->keyAt(top) : QString();
        m_keptOffset = isScrolled ? m_table->rowViewportPosition(top) : 0;
    });
    connect(model, &TicketListModel::mergeEnded, this, [this, model] {
        if (!m_table->currentIndex().isValid() && model->rowCount() > 0)
            m_table->setCurrentIndex(model->index(0, 0));
        const int top = m_keptTop.isEmpty() ? -1 : model->rowOf(m_keptTop);
        QScrollBar *bar = m_table->verticalScrollBar();
        if (top >= 0)
            bar->setValue(bar->value() + m_table->rowViewportPosition(top) - m_keptOffset);
        Q_EMIT currentChanged(current());
    });
}

TicketId TicketListView::current() const
{
    const TicketRow *row = m_list.model().at(m_table->currentIndex());
    return row ? row->id : TicketId();
}

void TicketListView::selectAllFound()
{
    m_isSelecting = true;
    m_table->selectAll();
    m_isSelecting = false;
    m_isAllFound = true;
    m_gathering.start(m_list.everything());
    showSelection();
}

void TicketListView::whenSelected(std::function<void()> run)
{
    if (m_gathering.isRunning())
        m_waiting = std::move(run);
    else
        run();
}

void TicketListView::leaveAllFound()
{
    m_waiting = {};
    m_isAllFound = false;
    m_gathering.cancel();
}

QList<TicketRow> TicketListView::selected() const
{
    if (m_isAllFound && !m_gathering.isRunning())
        return m_gathering.rows();
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows += index.row();
    if (rows.isEmpty() && m_table->currentIndex().isValid())
        rows += m_table->currentIndex().row();
    std::sort(rows.begin(), rows.end());
    QList<TicketRow> selected;
    for (const int row : rows) {
        if (const TicketRow *ticket = m_list.model().at(row))
            selected += *ticket;
    }
    return selected;
}

void TicketListView::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool TicketListView::select(const TicketId &id)
{
    const int found = m_list.model().rowOf(id.value);
    if (found >= 0)
        m_table->setCurrentIndex(m_list.model().index(found, 0));
    return found >= 0;
}

void TicketListView::showSelection()
{
    const int count = int(m_table->selectionModel()->selectedRows().size());
    m_selectionWords->setFullText(selectionWords(count));
    m_selectionBar->setVisible(count > 1);
    Q_EMIT selectionChanged();
}

QString TicketListView::selectionWords(int count) const
{
    if (!m_isAllFound)
        return tr("%n ticket(s) selected", nullptr, count);
    const int gathered = int(m_gathering.rows().size());
    return m_gathering.isRunning() ? tr("Selecting all that is found: %1…").arg(uiDates().toString(gathered))
                                   : tr("All %n ticket(s) found are selected", nullptr, gathered);
}

} // namespace remindesk
