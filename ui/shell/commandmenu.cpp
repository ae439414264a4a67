// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandmenu.h"

#include "ui/common/widgets.h"
#include "ui/shell/commandbox.h"

#include <QPainter>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int menuButtonSize = 30, menuIconSize = 18;

} // namespace

MenuButton::MenuButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"menu"_s);
    setRole(this, "link");
    setFixedSize(menuButtonSize, menuButtonSize);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Menu"));
    setToolTip(tr("What can be done here"));
}

void MenuButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    QRect middle(0, 0, menuIconSize, menuIconSize);
    middle.moveCenter(rect().center());
    inkIcon(u"menu"_s, tokensOf(this).text).paint(&painter, middle);
}

void fillWithCommands(QMenu &menu, const CommandTable &commands)
{
    QStringList groups;
    QMap<QString, QList<QAction *>> actions;
    for (QAction *action : commands.all()) {
        if (!CommandBox::isOffered(action))
            continue;
        const QString group = CommandTable::groupOf(action);
        if (!groups.contains(group))
            groups.append(group);
        actions[group] += action;
    }
    if (!groups.isEmpty()) // the first command there is belongs to the window
        groups.append(groups.takeFirst());
    for (const QString &group : std::as_const(groups)) {
        menu.addSection(group);
        QMenu *places = nullptr; // of their own, or the menu is higher than a small screen
        for (QAction *action : std::as_const(actions[group])) {
            const bool isPlace = action->objectName().startsWith("go."_L1);
            if (isPlace && !places)
                places = menu.addMenu(MenuButton::tr("Go to"));
            // The key as words: a second owner of the action would make its key ambiguous.
            const QString key = CommandTable::keyOf(action);
            (isPlace ? places : &menu)->addAction(key.isEmpty() ? action->text() : action->text() + u'\t' + key, action, &QAction::trigger);
        }
    }
}

} // namespace remindesk
