// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace remindesk {

/// Something the box found besides commands: its words, and what choosing it does.
struct Hit
{
    QString text;
    QString hint;
    std::function<void()> open;
};

/// Ctrl+K: one box that finds tickets, customers, scenarios, templates and commands. What is not a command is asked of `seek`.
class CommandBox final : public QLineEdit
{
    Q_OBJECT

public:
    using Seek = std::function<void(const QString &text, std::function<void(QList<Hit>)> use)>;

    CommandBox(CommandTable &commands, QWidget *parent = nullptr);

    void setSeek(Seek seek) { m_seek = std::move(seek); }
    /// Puts the focus here and offers what can be done.
    void begin();
    /// Whether a command can do something where the window is now; what only opens
    /// the box or the menu is not among them.
    [[nodiscard]] static bool isOffered(const QAction *action);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer();
    void showFound(const QList<Hit> &found);
    void setCurrent(int row);
    void choose();
    void finish();
    void placePopup();
    [[nodiscard]] QList<Hit> commandsFor(const QString &text) const;

    CommandTable &m_commands;
    Seek m_seek;
    QListWidget *m_popup = nullptr;
    QList<Hit> m_found;
    QTimer m_typing;
    QPointer<QWidget> m_before;
    int m_generation = 0;
};

} // namespace remindesk
