// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandbox.h"

#include "ui/common/widgets.h"

#include <QApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int most = 12;

} // namespace

CommandBox::CommandBox(CommandTable &commands, QWidget *parent)
    : QLineEdit(parent)
    , m_commands(commands)
{
    setObjectName(u"commandBox"_s);
    setRole(this, "search");
    setPlaceholderText(tr("Find tickets, customers, templates or commands…   Ctrl+K"));
    setAccessibleName(tr("Find tickets, customers, templates or commands"));
    setMaximumWidth(460);
    // A child of the window, not a popup: typing goes on in the box, and no platform grabs the mouse.
    m_popup = new QListWidget(nullptr);
    m_popup->setObjectName(u"commandBox.found"_s);
    m_popup->setAccessibleName(tr("What was found"));
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setFrameShape(QFrame::NoFrame);
    m_popup->setStyleSheet(u"QListWidget#commandBox\\.found { border: 1px solid palette(mid); border-radius: 6px;"
                           " padding: 4px; } QListWidget::item { padding: 6px 8px; }"_s);
    m_popup->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &CommandBox::offer);
    connect(this, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_popup, &QListWidget::itemClicked, this, &CommandBox::choose);
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
}

void CommandBox::begin()
{
    if (!hasFocus())
        m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    offer();
}

QList<Hit> CommandBox::commandsFor(const QString &text) const
{
    QList<Hit> found;
    for (QAction *action : m_commands.all()) {
        const bool fits = text.isEmpty() || action->text().contains(text, Qt::CaseInsensitive);
        const QWidget *scope = qobject_cast<QWidget *>(action->associatedObjects().value(0));
        // A command of a place that is not shown has nothing to work on.
        if (fits && action->isEnabled() && action->objectName() != "find"_L1 && scope && scope->isVisible())
            found += Hit{action->text(), CommandTable::keyOf(action),
                           [action] { action->trigger(); }};
    }
    return found;
}

void CommandBox::offer()
{
    const QString wanted = text().simplified();
    showFound(commandsFor(wanted));
    const int generation = ++m_generation;
    if (wanted.isEmpty() || !m_seek)
        return;
    m_seek(wanted, [this, generation, wanted](const QList<Hit> &others) {
        if (generation == m_generation && hasFocus())
            showFound(others + commandsFor(wanted));
    });
}

void CommandBox::showFound(const QList<Hit> &found)
{
    m_found = found.mid(0, most);
    m_popup->clear();
    for (const Hit &one : std::as_const(m_found))
        m_popup->addItem(one.hint.isEmpty() ? one.text : u"%1    %2"_s.arg(one.text, one.hint));
    if (m_found.isEmpty() && !text().isEmpty()) {
        m_popup->addItem(tr("Nothing found"));
        m_popup->item(0)->setFlags(Qt::NoItemFlags);
    }
    m_popup->setCurrentRow(m_found.isEmpty() ? -1 : 0);
    placePopup();
}

void CommandBox::placePopup()
{
    if (m_popup->count() == 0 || !hasFocus()) {
        m_popup->hide();
        return;
    }
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const int height = m_popup->sizeHintForRow(0) * m_popup->count() + 12;
    m_popup->setGeometry(QRect(mapTo(window(), QPoint(0, this->height() + 4)), QSize(width(), height)));
    m_popup->show();
    m_popup->raise();
}

void CommandBox::choose()
{
    const int row = m_popup->currentRow();
    const auto open = row >= 0 && row < m_found.size() ? m_found.at(row).open : std::function<void()>();
    finish();
    if (open)
        open();
}

void CommandBox::finish()
{
    ++m_generation;
    m_typing.stop();
    m_popup->hide();
    clear();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandBox::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_popup->count();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            m_popup->setCurrentRow((m_popup->currentRow() + step + rows) % rows);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return;
    case Qt::Key_Escape: finish(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void CommandBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_popup->underMouse())
        m_popup->hide();
}

} // namespace remindesk
