// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celldelegate.h"

#include <QHeaderView>
#include <QPainter>

namespace remindesk {

namespace {

void drawPill(QPainter *painter, const QStyleOptionViewItem &option, const QString &text, Tone tone)
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->setFont(fontFor(TextRole::Label));
    const QFontMetrics metrics(painter->font());
    const int height = metrics.height() + 2;
    const int width = qMin(metrics.horizontalAdvance(text) + 2 * space::s, option.rect.width() - 2 * space::m);
    const QRect pill(option.rect.left() + space::m, option.rect.center().y() - height / 2 + 1, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.ground(tone));
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setPen(tone == Tone::Plain ? tokens.dim : tokens.ink(tone));
    painter->drawText(pill, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - space::s));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, isSelected ? tokens.accentGround : tokens.pane);
    painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), tokens.line);
    if (isSelected && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens.accent);
    if (!isSelected && option.state.testFlag(QStyle::State_HasFocus)) { // Ctrl+Down goes there without selecting
        painter->setPen(tokens.accent);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5));
    }
    const QString text = index.data(Qt::DisplayRole).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
    const Tone tone = Tone(index.data(ToneRole).toInt());
    if (index.data(PillRole).toBool()) {
        if (!text.isEmpty())
            drawPill(painter, option, text, tone);
    } else {
        painter->setFont(fontFor(index.data(StrongRole).toBool() ? TextRole::Strong : TextRole::Text));
        painter->setPen(tokens.ink(tone));
        const QRect inner = option.rect.adjusted(space::m, 0, -space::s, 0);
        const QString fits = QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, inner.width());
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fits);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + rowPadding()};
}

QTableView *listTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setItemDelegate(new CellDelegate(table));
    table->setFont(fontFor(TextRole::Text));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + rowPadding());
    table->horizontalHeader()->setFont(fontFor(TextRole::Label));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    return table;
}

void setColumnWidths(QTableView *table, const QList<int> &characters)
{
    const int one = table->fontMetrics().averageCharWidth();
    for (int i = 0; i < characters.size(); ++i) {
        if (characters.at(i) == 0)
            table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            table->setColumnWidth(i, characters.at(i) * one + 2 * space::m);
    }
}

} // namespace remindesk
