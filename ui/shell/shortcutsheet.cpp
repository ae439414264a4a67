// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/common/widgets.h"

#include <QGridLayout>
#include <QMap>

using namespace Qt::StringLiterals;

namespace remindesk {

ShortcutSheet::ShortcutSheet(const CommandTable &commands, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcuts"_s);
    setRole(this, "pane");
    setWindowTitle(tr("Keyboard shortcuts"));
    QStringList groups;
    QMap<QString, QList<QAction *>> actions;
    for (QAction *action : commands.all()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString group = CommandTable::groupOf(action);
        if (!groups.contains(group))
            groups += group;
        actions[group] += action;
    }
    auto *layout = column(this, space::xl, space::l);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(6);
    constexpr int columns = 2;
    int line[columns] = {0, 0};
    for (const QString &group : std::as_const(groups)) {
        const int side = line[0] <= line[1] ? 0 : 1;
        grid->addWidget(plainLabel(group, TextRole::Strong, Tone::Plain, this), line[side]++, side * 2, 1, 2);
        for (const QAction *action : std::as_const(actions[group])) {
            grid->addWidget(plainLabel(action->text(), TextRole::Text, Tone::Plain, this), line[side], side * 2);
            grid->addWidget(plainLabel(CommandTable::keyOf(action), TextRole::Text,
                                       Tone::Dim, this),
                            line[side]++, side * 2 + 1);
        }
        grid->setRowMinimumHeight(line[side]++, space::s);
    }
    layout->addLayout(grid);
    auto *done = button(u"shortcuts.close"_s, tr("Close"), ButtonRole::Plain, this);
    layout->addWidget(done, 0, Qt::AlignRight);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace remindesk
