// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace remindesk {

/// What list models say about a cell besides its text.
enum CellRole {
    ToneRole = Qt::UserRole + 1, ///< int of Tone
    PillRole,                    ///< bool: drawn as a round pill
    StrongRole,                  ///< bool: weightier type
};

/// What of a cell's text fits: an address keeps its domain, what comes before the @ is cut ("emma.wil…@example.com").
[[nodiscard]] QString elidedCell(const QFontMetrics &metrics, const QString &text, int width);

/// Draws the rows of every list: text in the tone of its meaning, states as pills, one line below each row. Whatever does not fit
/// is said whole in its tip.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    /// The tip of a cell of this width, escaped: its whole text where that does not fit, and what its model says beside.
    [[nodiscard]] static QString tipOf(const QModelIndex &index, int width);
};

/// A table as every list here is: rows of one height, whole rows selected, no grid, no vertical header.
[[nodiscard]] QTableView *listTable(const QString &objectName, const QString &accessibleName, QWidget *parent);
/// Column widths in average characters; the one with 0 takes what is left.
void setColumnWidths(QTableView *table, const QList<int> &characters);

} // namespace remindesk
