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

/// Draws the rows of every list: text in the tone of its meaning, states as pills, one line below each row.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A table as every list here is: rows of one height, whole rows selected, no grid, no vertical header.
[[nodiscard]] QTableView *listTable(const QString &objectName, const QString &accessibleName, QWidget *parent);
/// Column widths in average characters; the one with 0 takes what is left.
void setColumnWidths(QTableView *table, const QList<int> &characters);

} // namespace remindesk
