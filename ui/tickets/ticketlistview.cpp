// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlistview.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/common/windowmemory.h"
#include "wording/wording.h"

#include <QButtonGroup>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace remindesk {

TicketListView::TicketListView(TicketList &list, WindowMemory &memory, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
{
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this);
    layout->addWidget(makeBar());
    layout->addWidget(rule(this));
    makeTable(memory);
    m_empty = new EmptyState(m_table, this);
    layout->addWidget(m_empty, 1);
    connect(&m_list, &TicketList::countsChanged, this, &TicketListView::showCounts);
    connect(&m_list.model(), &PagedModelBase::pageArrived, this, &TicketListView::showEmptiness);
    connect(&m_list.model(), &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentChanged(current()); });
    showCounts();
}

QWidget *TicketListView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, space::m, space::s);
    line->setContentsMargins(space::l, space::s + 2, space::l, space::s + 2);
    auto *group = new QButtonGroup(bar);
    const QList<std::pair<TicketView, QString>> views{{TicketView::MyOpen, u"view.mine"_s},
                                                      {TicketView::WaitingOnCustomer, u"view.waiting"_s},
                                                      {TicketView::DueToday, u"view.today"_s},
                                                      {TicketView::NeverReminded, u"view.never"_s},
                                                      {TicketView::All, u"view.all"_s}};
    for (const auto &[view, name] : views) {
        auto *chip = button(name, {}, ButtonRole::Chip, bar);
        chip->setChecked(view == m_list.view());
        group->addButton(chip);
        line->addWidget(chip);
        m_chips.append({view, chip});
        connect(chip, &QPushButton::clicked, this, [this, v = view] { m_list.setView(v); });
    }
    connect(&m_list, &TicketList::viewChanged, this, [this](TicketView view) {
        for (const auto &[known, chip] : m_chips)
            chip->setChecked(known == view);
    });
    line->addStretch();
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"tickets.search"_s);
    m_search->setPlaceholderText(tr("Search number, customer, words…"));
    m_search->setAccessibleName(tr("Search tickets"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(260);
    line->addWidget(m_search, 1);
    connect(m_search, &QLineEdit::textChanged, &m_list, &TicketList::setText);
    connect(m_search, &QLineEdit::returnPressed, this, &TicketListView::focusTable);
    return bar;
}

void TicketListView::makeTable(WindowMemory &memory)
{
    m_table = listTable(u"ticketList"_s, tr("Tickets"), this);
    m_table->setModel(&m_list.model());
    m_table->setMinimumHeight(140);
    setColumnWidths(m_table, {10, 17, 0, 14, 14, 20, 11});
    int widest = 0; // a stage that ends in "…" is no stage
    for (const Stage stage : {Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved, Stage::Closed})
        widest = qMax(widest, QFontMetrics(fontFor(TextRole::Label)).horizontalAdvance(stageWords(stage)));
    m_table->setColumnWidth(TicketListModel::StageColumn, widest + 2 * (space::m + space::s) + space::s);
    keepCurrentRow(m_table, &m_list.model());
    memory.keep(m_table->horizontalHeader(), u"tickets"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
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

TicketId TicketListView::current() const
{
    const TicketRow *row = m_list.model().at(m_table->currentIndex());
    return row ? row->id : TicketId();
}

void TicketListView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
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

void TicketListView::showCounts()
{
    const auto words = [](TicketView view) {
        switch (view) {
        case TicketView::MyOpen: return tr("My open");
        case TicketView::WaitingOnCustomer: return tr("Waiting on customer");
        case TicketView::DueToday: return tr("Due today");
        case TicketView::NeverReminded: return tr("Never reminded");
        case TicketView::All: return tr("All");
        }
        return QString();
    };
    for (const auto &[view, chip] : m_chips)
        chip->setText(u"%1 %2"_s.arg(words(view), uiDates().toString(TicketList::countOf(m_list.counts(), view))));
}

void TicketListView::showEmptiness()
{
    const bool hasRows = m_list.model().rowCount() > 0;
    if (!hasRows && !m_list.text().isEmpty())
        m_empty->setWords(tr("Nothing found"), tr("No ticket in this view has these words. Try “All”, or fewer words."));
    else if (!hasRows && m_list.counts().all > 0)
        m_empty->setWords(tr("Nothing here"), tr("No ticket belongs in this view right now."));
    else if (!hasRows)
        m_empty->setWords(tr("No tickets yet"),
                          tr("Tickets come from a ticket source or a file. Connect one with “remindeskctl source add”, "
                             "or import a list with “remindeskctl ticket import FILE”."));
    m_empty->showContent(hasRows);
}

} // namespace remindesk
