// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <functional>

namespace remindesk {

/// What a command is, once: its words, its key and its group in the shortcut sheet.
struct CommandSpec
{
    QString id;    ///< "ticket.remind"
    QString text;  ///< translated; shown in menus, the command box and the sheet
    QKeySequence key;
    QString group; ///< translated; the sheet's heading
};

/// The one table of commands. It feeds keys, menus, the command box and the shortcut sheet, so that
/// they can never differ. Window's thread; owned by the window.
class CommandTable final : public QObject
{
    Q_OBJECT

public:
    explicit CommandTable(QObject *parent = nullptr);

    /// The keys a person gave to commands (by id), for those that are there and those that come later.
    void setKeys(const QMap<QString, QKeySequence> &keys);

    /// The action belongs to `scope`: its key works while scope is visible in the active window,
    /// so that one key may mean different things in different places.
    QAction *add(QWidget *scope, const CommandSpec &spec, std::function<void()> run);

    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] QList<QAction *> all() const { return m_actions; }
    [[nodiscard]] static QString groupOf(const QAction *action);
    /// The key it has unless a person gives it another.
    [[nodiscard]] static QKeySequence standardKeyOf(const QAction *action);
    /// The other command that this key already means where `action` can be reached; null: the key is free.
    [[nodiscard]] QAction *holderOf(const QKeySequence &key, const QAction *action) const;
    /// "Ctrl+Enter": the key as it stands on a keyboard, in every language.
    [[nodiscard]] static QString keyOf(const QAction *action);

private:
    QList<QAction *> m_actions;
    QMap<QString, QKeySequence> m_keys;
};

} // namespace remindesk
