// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/common/undobar.h"
#include "ui/common/widgets.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/commandmenu.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutsheet.h"

#include <QCloseEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

MainWindow::MainWindow(CommandTable &commands, WindowMemory &memory, QWidget *parent)
    : QMainWindow(parent)
    , m_commands(commands)
    , m_memory(memory)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Remindesk"_s);
    setMinimumSize(960, 600);
    resize(1280, 800);
    auto *central = new QWidget(this);
    auto *layout = column(central);
    layout->addWidget(makeTopBar());
    auto *middle = new QWidget(central);
    auto *line = row(middle);
    m_rail = new Rail(middle);
    m_stack = new QStackedWidget(middle);
    m_stack->setObjectName(u"places"_s);
    line->addWidget(m_rail);
    line->addWidget(m_stack, 1);
    layout->addWidget(middle, 1);
    m_health = new HealthBar(central);
    layout->addWidget(m_health);
    setCentralWidget(central);
    m_undo = new UndoBar(central);
    connect(m_rail, &Rail::chosen, this, &MainWindow::go);
    addCommands();
    m_memory.restore(this);
}

QWidget *MainWindow::makeTopBar()
{
    auto *bar = pane("topbar", this);
    auto *line = row(bar, 0, space::l);
    line->setContentsMargins(space::l, 7, space::l, 7);
    auto *name = plainLabel(u"Remindesk"_s, TextRole::Place, Tone::Plain, bar);
    m_box = new CommandBox(m_commands, bar);
    m_person = plainLabel({}, TextRole::Text, Tone::Dim, bar);
    m_person->setObjectName(u"person"_s);
    m_person->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_menu = new MenuButton(bar);
    connect(m_menu, &QPushButton::clicked, this, &MainWindow::showMenu);
    line->addWidget(name, 1);
    line->addWidget(m_box, 2);
    line->addWidget(m_person, 1);
    line->addWidget(m_menu);
    return bar;
}

void MainWindow::addCommands()
{
    const QString group = tr("Everywhere");
    m_commands.add(this, {u"find"_s, tr("Find tickets and commands"), QKeySequence(u"Ctrl+K"_s), group},
                   [this] { m_box->begin(); });
    QAction *sheet = m_commands.add(this, {u"shortcuts"_s, tr("Keyboard shortcuts"), QKeySequence(u"F1"_s), group},
                                    [this] { showShortcuts(); });
    if (sheet->shortcut() == CommandTable::standardKeyOf(sheet)) // a person's own key stands alone
        sheet->setShortcuts({QKeySequence(u"F1"_s), QKeySequence(u"Ctrl+?"_s), QKeySequence(u"Ctrl+Shift+/"_s)});
    m_commands.add(this, {u"menu"_s, tr("Menu"), QKeySequence(u"F10"_s), group}, [this] { showMenu(); });
    m_undo->setCommand(m_commands.add(m_undo, {u"undo"_s, tr("Undo what was just done"), QKeySequence::Undo, group},
                                      [this] { m_undo->undo(); })); // while it is offered
    m_commands.add(this, {u"quit"_s, tr("Quit"), QKeySequence(u"Ctrl+Q"_s), group}, [this] { close(); });
}

void MainWindow::addPlace(const PlaceSpec &spec)
{
    m_makers.insert(spec.id, spec.make);
    if (spec.isInRail) {
        const int number = m_rail->add(spec.id, spec.title, spec.icon);
        m_commands.add(this, {u"go."_s + spec.id, tr("Go to %1").arg(spec.title),
                              QKeySequence(u"Ctrl+%1"_s.arg(number)), tr("Everywhere")},
                       [this, id = spec.id] { go(id); });
    }
    if (m_place.isEmpty())
        go(spec.id);
}

QWidget *MainWindow::page(const QString &id)
{
    if (const auto make = m_makers.take(id)) {
        QWidget *made = make(m_stack);
        m_pages.insert(id, made);
        m_stack->addWidget(made);
    }
    return m_pages.value(id);
}

void MainWindow::go(const QString &id)
{
    QWidget *shown = page(id);
    if (!shown)
        return;
    if (id != m_place) {
        m_place = id;
        m_stack->setCurrentWidget(shown);
        m_rail->setCurrent(id);
        Q_EMIT placeChanged(id);
    }
    if (shown->focusProxy()) // else the page knows better
        shown->setFocus(Qt::OtherFocusReason);
}

void MainWindow::setBadge(const QString &id, int count, bool needsPerson)
{
    m_rail->setBadge(id, count, needsPerson ? Tone::Attention : Tone::Accent);
}

void MainWindow::setPerson(const QString &words)
{
    m_person->setText(words);
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(m_commands, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"menu.commands"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillWithCommands(*menu, m_commands);
    const QPoint below = m_menu->mapToGlobal(QPoint(m_menu->width(), m_menu->height() + space::xs));
    menu->popup(below - QPoint(menu->sizeHint().width(), 0));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    m_undo->settle();
    m_memory.save(this);
    QMainWindow::closeEvent(event);
}

} // namespace remindesk
