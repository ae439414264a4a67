// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandtable.h"

#include <QWidget>

#include <utility>

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
    action->setProperty("standardKey", QVariant::fromValue(spec.key));
    action->setProperty("scope", QVariant::fromValue(scope));
    action->setShortcut(m_keys.value(spec.id, spec.key));
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

void CommandTable::setKeys(const QMap<QString, QKeySequence> &keys)
{
    m_keys = keys;
    for (QAction *action : std::as_const(m_actions)) {
        if (keys.contains(action->objectName()))
            action->setShortcut(keys.value(action->objectName()));
    }
}

QKeySequence CommandTable::standardKeyOf(const QAction *action)
{
    return action->property("standardKey").value<QKeySequence>();
}

QAction *CommandTable::holderOf(const QKeySequence &key, const QAction *action) const
{
    const auto *scope = action->property("scope").value<QWidget *>();
    for (QAction *other : m_actions) {
        if (other == action || !other->shortcuts().contains(key))
            continue;
        const auto *otherScope = other->property("scope").value<QWidget *>();
        if (scope == otherScope || scope->isAncestorOf(otherScope) || otherScope->isAncestorOf(scope))
            return other;
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
