// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celldelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString lineOf(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QFont fontOf(const QModelIndex &index)
{
    return fontFor(index.data(PillRole).toBool() ? TextRole::Label : index.data(StrongRole).toBool() ? TextRole::Strong : TextRole::Text);
}

int roomOf(const QModelIndex &index, int width)
{
    return width - (index.data(PillRole).toBool() ? 2 * space::m + space::s : space::m + space::s);
}

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

QString elidedCell(const QFontMetrics &metrics, const QString &text, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    const bool isAddress = at > 0 && !text.contains(QLatin1Char(' '));
    const QString domain = isAddress ? text.mid(at) : QString();
    const int room = width - metrics.horizontalAdvance(domain);
    if (!isAddress)
        return metrics.elidedText(text, Qt::ElideRight, width);
    if (room < metrics.horizontalAdvance(text.left(2)) + metrics.horizontalAdvance(QChar(0x2026)))
        return metrics.elidedText(text, Qt::ElideMiddle, width);
    return metrics.elidedText(text.left(at), Qt::ElideRight, room) + domain;
}

QString CellDelegate::tipOf(const QModelIndex &index, int width)
{
    const QString text = lineOf(index);
    const QFontMetrics metrics(fontOf(index));
    QStringList lines;
    if (metrics.horizontalAdvance(text) > roomOf(index, width))
        lines += text;
    if (const QString said = index.data(Qt::ToolTipRole).toString(); !said.isEmpty() && said != text)
        lines += said;
    const QString whole = lines.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1);
    return whole.isEmpty() ? whole : u"<span>%1</span>"_s.arg(whole); // rich, so that long ones are wrapped; nobody's markup counts
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tipOf(index, option.rect.width()), view, option.rect);
    return true;
}

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
    const QString text = lineOf(index);
    const Tone tone = Tone(index.data(ToneRole).toInt());
    if (index.data(PillRole).toBool()) {
        if (!text.isEmpty())
            drawPill(painter, option, text, tone);
    } else {
        painter->setFont(fontOf(index));
        painter->setPen(tokens.ink(tone));
        const QRect inner = option.rect.adjusted(space::m, 0, -space::s, 0);
        const QString fits = elidedCell(QFontMetrics(painter->font()), text, inner.width());
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
