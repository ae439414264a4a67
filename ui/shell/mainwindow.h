// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"
#include "ui/common/windowmemory.h"

#include <QLabel>
#include <QMainWindow>
#include <QMap>
#include <QStackedWidget>

#include <functional>

namespace remindesk {

class CommandBox;
class HealthBar;
class MenuButton;
class Rail;
class UndoBar;

/// A place of the window, as its maker describes it.
struct PlaceSpec
{
    QString id;       ///< "tickets"
    QString title;
    QString icon;     ///< name in resources/icons
    /// Makes the page, as a child of the given widget: when the place is first shown or asked for, not before.
    std::function<QWidget *(QWidget *)> make;
    bool isInRail = true; ///< false: reached from another place only
};

/// The window: top bar, rail of places, status bar. Knows no page by name; places are given to it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(CommandTable &commands, WindowMemory &memory, QWidget *parent = nullptr);

    /// Adds a place and its command "go.ID" (Ctrl+1 … in the order of the rail). The window owns the page.
    void addPlace(const PlaceSpec &spec);
    /// Shows a place, and gives its page's focus proxy the focus: also where the place is shown already.
    void go(const QString &id);
    [[nodiscard]] QString place() const { return m_place; }
    /// The place's page, made now if it was not; null for an unknown place.
    [[nodiscard]] QWidget *page(const QString &id);
    void setBadge(const QString &id, int count, bool needsPerson);
    void setPerson(const QString &words);

    [[nodiscard]] CommandBox &commandBox() { return *m_box; }
    [[nodiscard]] HealthBar &health() { return *m_health; }
    [[nodiscard]] UndoBar &undoBar() { return *m_undo; }
    [[nodiscard]] QStackedWidget &stack() { return *m_stack; }

Q_SIGNALS:
    void placeChanged(const QString &id);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTopBar();
    void addCommands();
    void showShortcuts();
    void showMenu();

    CommandTable &m_commands;
    WindowMemory &m_memory;
    QMap<QString, QWidget *> m_pages;
    QMap<QString, std::function<QWidget *(QWidget *)>> m_makers; ///< of pages that were not made yet
    QString m_place;
    QLabel *m_person = nullptr;
    CommandBox *m_box = nullptr;
    MenuButton *m_menu = nullptr;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    HealthBar *m_health = nullptr;
    UndoBar *m_undo = nullptr;
};

} // namespace remindesk
