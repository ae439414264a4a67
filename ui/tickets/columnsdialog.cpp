// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/columnsdialog.h"

#include "ui/common/widgets.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace remindesk {

ColumnsDialog::ColumnsDialog(TicketList &list, QHeaderView &header, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_header(header)
    , m_stateBefore(header.saveState())
    , m_orderBefore(list.filter().order)
{
    setObjectName(u"columns"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns and order"));
    setRole(this, "pane");
    auto *layout = column(this, space::xl, space::m);
    layout->addWidget(makeColumns());
    layout->addWidget(makeOrder());
    layout->addSpacing(space::s);
    layout->addWidget(makeButtons());
    connect(this, &QDialog::rejected, this, &ColumnsDialog::putBack);
    m_columns->setFocus();
}

QWidget *ColumnsDialog::makeColumns()
{
    auto *part = new QWidget(this);
    auto *layout = column(part, 0, space::s);
    auto *label = plainLabel(tr("Columns: Space shows or hides, Ctrl+Up and Ctrl+Down move"), TextRole::Label, Tone::Dim,
                             part);
    m_columns = new QListWidget(part);
    m_columns->setObjectName(u"columns.list"_s);
    m_columns->setAccessibleName(tr("Columns"));
    label->setBuddy(m_columns);
    for (int place = 0; place < m_header.count(); ++place) {
        const int section = m_header.logicalIndex(place);
        auto *item = new QListWidgetItem(TicketListModel::columnWords(section), m_columns);
        item->setData(Qt::UserRole, section);
        const bool isFixed = section == TicketListModel::Number; // what a ticket is called
        item->setFlags(isFixed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_header.isSectionHidden(section) ? Qt::Unchecked : Qt::Checked);
    }
    m_columns->setCurrentRow(0);
    m_columns->setFixedHeight(m_columns->sizeHintForRow(0) * m_header.count() + 2 * space::s);
    layout->addWidget(label);
    layout->addWidget(m_columns);
    connect(m_columns, &QListWidget::itemChanged, this, &ColumnsDialog::applyColumns);
    for (const auto &[key, by] : {std::pair{Qt::Key_Up, -1}, std::pair{Qt::Key_Down, 1}}) {
        auto *action = new QAction(m_columns);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, way = by] { move(way); });
    }
    return part;
}

QWidget *ColumnsDialog::makeOrder()
{
    auto *part = new QWidget(this);
    auto *layout = column(part, 0, space::s);
    const QStringList labels{tr("Sort by"), tr("then by"), tr("and then by")};
    const QList<TicketOrder> order = m_list.filter().order;
    for (int i = 0; i < TicketList::mostKeys; ++i) {
        auto *line = new QWidget(part);
        auto *label = plainLabel(labels.value(i), TextRole::Label, Tone::Dim, line);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
        auto *by = new QComboBox(line);
        by->setObjectName(u"columns.sort%1"_s.arg(i + 1));
        by->setAccessibleName(labels.value(i));
        label->setBuddy(by);
        if (i > 0)
            by->addItem(tr("nothing more"), -1);
        for (int section = 0; section < TicketListModel::ColumnCount; ++section) {
            if (const auto sort = TicketListModel::sortOf(section))
                by->addItem(TicketListModel::columnWords(section), int(*sort));
        }
        auto *way = new QComboBox(line);
        way->setObjectName(u"columns.way%1"_s.arg(i + 1));
        way->setAccessibleName(tr("Direction of “%1”").arg(labels.value(i)));
        way->addItem(tr("ascending ↑"), false);
        way->addItem(tr("descending ↓"), true);
        if (i < order.size()) {
            by->setCurrentIndex(by->findData(int(order.at(i).by)));
            way->setCurrentIndex(order.at(i).descending ? 1 : 0);
        }
        auto *parts = row(line, 0, space::s);
        parts->addWidget(label);
        parts->addWidget(by, 1);
        parts->addWidget(way);
        layout->addWidget(line);
        m_keys.append(std::pair(by, way));
        connect(by, &QComboBox::currentIndexChanged, this, &ColumnsDialog::applyOrder);
        connect(way, &QComboBox::currentIndexChanged, this, &ColumnsDialog::applyOrder);
    }
    return part;
}

QWidget *ColumnsDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    auto *back = button(u"columns.cancel"_s, tr("Cancel"), ButtonRole::Plain, bar);
    auto *done = button(u"columns.done"_s, tr("Done"), ButtonRole::Primary, bar);
    done->setDefault(true);
    line->addStretch();
    line->addWidget(back);
    line->addWidget(done);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    return bar;
}

void ColumnsDialog::move(int by)
{
    const int from = m_columns->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_columns->count())
        return;
    m_header.moveSection(from, to);
    m_columns->insertItem(to, m_columns->takeItem(from));
    m_columns->setCurrentRow(to);
}

void ColumnsDialog::applyColumns()
{
    for (int i = 0; i < m_columns->count(); ++i) {
        const QListWidgetItem *item = m_columns->item(i);
        m_header.setSectionHidden(item->data(Qt::UserRole).toInt(), item->checkState() != Qt::Checked);
    }
}

void ColumnsDialog::applyOrder()
{
    QList<TicketOrder> order;
    for (const auto &[by, way] : m_keys) {
        if (by->currentData().toInt() >= 0)
            order += TicketOrder{TicketSort(by->currentData().toInt()), way->currentData().toBool()};
    }
    m_list.setOrder(order);
}

void ColumnsDialog::putBack()
{
    m_header.restoreState(m_stateBefore);
    m_list.setOrder(m_orderBefore);
}

} // namespace remindesk
