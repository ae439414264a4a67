// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/common/widgets.h"

#include <QGridLayout>
#include <QMap>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {
constexpr int edge = 160; // what stays of the window's height around the sheet

int columnsIn(int width, const QFontMetrics &metrics)
{
    constexpr int letters = 48; // a long command and its key
    return qBound(1, width / (letters * metrics.averageCharWidth()), 3);
}

}

/// With large text there are more lines than the window is high.
void ShortcutSheet::fit(QScrollArea *area, QWidget *sheet)
{
    area->setObjectName(u"shortcuts.list"_s);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(false);
    fillScroller(area, sheet);
    sheet->adjustSize();
    const int room = (parentWidget() ? parentWidget()->window()->height() : sheet->height() + edge) - edge;
    area->setFixedSize(sheet->width() + area->verticalScrollBar()->sizeHint().width(), qMin(sheet->height(), room));
}

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
    QScrollArea *area = scroller(windowTitle(), this);
    auto *sheet = new QWidget(area->viewport());
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, space::m, 0);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(6);
    QList<int> line(columnsIn(parent ? parent->window()->width() : 0, fontMetrics()), 0);
    for (const QString &group : std::as_const(groups)) {
        const int side = int(std::min_element(line.cbegin(), line.cend()) - line.cbegin()); // the shortest
        grid->addWidget(plainLabel(group, TextRole::Strong, Tone::Plain, sheet), line[side]++, side * 2, 1, 2);
        for (const QAction *action : std::as_const(actions[group])) {
            grid->addWidget(plainLabel(action->text(), TextRole::Text, Tone::Plain, sheet), line[side], side * 2);
            grid->addWidget(plainLabel(CommandTable::keyOf(action), TextRole::Text, Tone::Dim, sheet), line[side]++,
                            side * 2 + 1);
        }
        grid->setRowMinimumHeight(line[side]++, space::s);
    }
    fit(area, sheet);
    layout->addWidget(area);
    auto *done = button(u"shortcuts.close"_s, tr("Close"), ButtonRole::Plain, this);
    layout->addWidget(done, 0, Qt::AlignRight);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace remindesk
