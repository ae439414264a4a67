// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableWidget>

namespace remindesk {

/// A line whole, however long: the style's own measure comes out a line short where Chinese and Latin letters mix, and
/// what is different may stand in the part that is cut. Measured as it is painted.
class WholeLine final : public QStyledItemDelegate
{
public:
    /// `alike`: columns whose texts break at the same places.
    WholeLine(QTableWidget *table, QList<int> alike);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int roomIn(int column) const;

    QTableWidget *m_table;
    QList<int> m_alike;
};

} // namespace remindesk
