// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/wholeline.h"

#include "ui/common/widgets.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace remindesk {

namespace {

constexpr int above = 2;

/// The height it comes to: broken between words, inside one only where it is wider than the room.
qreal layOut(QTextLayout &layout, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

WholeLine::WholeLine(QTableWidget *table, QList<int> alike)
    : QStyledItemDelegate(table)
    , m_table(table)
    , m_alike(std::move(alike))
{
}

void WholeLine::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, QString());
    m_table->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, m_table);
    painter->setPen(tokensOf(m_table).text);
    QTextLayout layout(text, ground.font);
    layOut(layout, roomIn(index.column()));
    layout.draw(painter, QPointF(option.rect.left() + space::m, option.rect.top() + above));
}

QSize WholeLine::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTextLayout layout(index.data().toString(), option.font);
    return {m_table->columnWidth(index.column()), int(std::ceil(layOut(layout, roomIn(index.column())))) + 2 * above};
}

int WholeLine::roomIn(int column) const
{
    int width = m_table->columnWidth(column);
    if (m_alike.contains(column)) {
        for (const int other : m_alike)
            width = std::min(width, m_table->columnWidth(other));
    }
    return width - 2 * space::m;
}

} // namespace remindesk
