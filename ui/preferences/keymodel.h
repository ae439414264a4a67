// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"
#include "ui/common/preferences.h"

#include <QAbstractTableModel>

namespace remindesk {

/// Every command with its key, and the giving of another one. A key that means something else already in the same
/// place is refused. Nothing is owned; window's thread.
class KeyModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Command, Group, Key, ColumnCount };

    KeyModel(CommandTable &commands, Preferences &preferences, QObject *parent = nullptr);

    /// The words for what stands in the way; empty: the key is free for this row.
    [[nodiscard]] QString obstacle(int row, const QKeySequence &key) const;
    /// Gives the key when nothing stands in the way.
    bool give(int row, const QKeySequence &key);
    void reset(int row);
    [[nodiscard]] QKeySequence key(int row) const;
    [[nodiscard]] bool isChanged(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QAction *at(int row) const { return m_commands.all().value(row); }
    void noteChanged(int row);

    CommandTable &m_commands;
    Preferences &m_preferences;
};

} // namespace remindesk
