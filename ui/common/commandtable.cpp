// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandtable.h"

#include <QWidget>

namespace remindesk {

CommandTable::CommandTable(QObject *parent)
    : QObject(parent)
{
}

QAction *CommandTable::add(QWidget *scope, const CommandSpec &spec, std::function<void()> run)
{
    Q_ASSERT(!find(spec.id));
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setShortcut(spec.key);
    // Qt asks every widget that has the action whether it is visible: hidden places do not answer.
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty("group", spec.group);
    connect(action, &QAction::triggered, this, std::move(run));
    scope->addAction(action);
    m_actions.append(action);
    return action;
}

QAction *CommandTable::find(const QString &id) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

QString CommandTable::groupOf(const QAction *action)
{
    return action->property("group").toString();
}

QString CommandTable::keyOf(const QAction *action)
{
    QString key = action->shortcut().toString(QKeySequence::PortableText);
    return key.replace(QLatin1StringView("Return"), QLatin1StringView("Enter"));
}

} // namespace remindesk
