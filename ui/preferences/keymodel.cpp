// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/keymodel.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace remindesk {

KeyModel::KeyModel(CommandTable &commands, Preferences &preferences, QObject *parent)
    : QAbstractTableModel(parent)
    , m_commands(commands)
    , m_preferences(preferences)
{
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_commands.all().size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Command: return tr("Command");
    case Group: return tr("Where");
    default: return tr("Key");
    }
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    const QAction *action = at(index.row());
    if (!action)
        return {};
    if (role == Qt::FontRole && index.column() == Key && isChanged(index.row())) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Command: return action->text();
    case Group: return CommandTable::groupOf(action);
    default: return CommandTable::keyOf(action);
    }
}

QKeySequence KeyModel::key(int row) const
{
    const QAction *action = at(row);
    return action ? action->shortcut() : QKeySequence();
}

bool KeyModel::isChanged(int row) const
{
    const QAction *action = at(row);
    return action && action->shortcut() != CommandTable::standardKeyOf(action);
}

QString KeyModel::obstacle(int row, const QKeySequence &key) const
{
    const QAction *action = at(row);
    if (!action || key.isEmpty())
        return {};
    constexpr int withoutModifier = Qt::Key_Escape; // F1 … are above; letters and digits below write text
    if (key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() < withoutModifier)
        return tr("%1 alone writes text. Add Ctrl or Alt.").arg(key.toString(QKeySequence::PortableText));
    const QAction *holder = m_commands.holderOf(key, action);
    return holder ? tr("%1 already means “%2”. Choose another key, or change that one first.")
                        .arg(key.toString(QKeySequence::PortableText), holder->text())
                  : QString();
}

bool KeyModel::give(int row, const QKeySequence &key)
{
    QAction *action = at(row);
    if (!action || !obstacle(row, key).isEmpty())
        return false;
    action->setShortcut(key);
    if (key == CommandTable::standardKeyOf(action))
        m_preferences.resetKey(action->objectName());
    else
        m_preferences.setKey(action->objectName(), key);
    noteChanged(row);
    return true;
}

void KeyModel::reset(int row)
{
    if (const QAction *action = at(row))
        give(row, CommandTable::standardKeyOf(action));
}

void KeyModel::noteChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace remindesk
