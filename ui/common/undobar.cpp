// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undobar.h"

#include "ui/common/commandtable.h"
#include "ui/common/widgets.h"

#include <QAccessible>
#include <QEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"undoBar"_s);
    setRole(this, "undo");
    auto *line = row(this, space::m, space::l);
    line->setContentsMargins(space::l, space::s, space::s, space::s);
    m_text = plainLabel({}, TextRole::Text, Tone::Plain, this);
    m_text->setObjectName(u"undoBar.text"_s);
    m_undoButton = button(u"undoBar.undo"_s, {}, ButtonRole::Link, this);
    line->addWidget(m_text);
    line->addWidget(m_undoButton);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::settle);
    connect(m_undoButton, &QPushButton::clicked, this, &UndoBar::undo);
    parent->installEventFilter(this);
    hide();
}

UndoBar::~UndoBar() = default;

void UndoBar::offer(const QString &text, std::function<void()> undo, std::function<void()> settle)
{
    this->settle();
    m_undo = std::move(undo);
    m_settle = std::move(settle);
    m_text->setText(text);
    m_undoButton->setText(m_command ? u"%1  %2"_s.arg(tr("Undo"), CommandTable::keyOf(m_command)).trimmed() : tr("Undo"));
    m_undoButton->setVisible(bool(m_undo));
    place();
    show();
    raise();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_timer.start(m_undo ? offerMs : offerMs / 2);
}

void UndoBar::tell(const QString &text)
{
    offer(text, {});
}

void UndoBar::undo()
{
    if (!m_undo)
        return;
    m_timer.stop();
    m_settle = {};
    hide();
    const auto wayBack = std::exchange(m_undo, {});
    wayBack();
}

void UndoBar::settle()
{
    m_timer.stop();
    hide();
    m_undo = {};
    if (const auto finish = std::exchange(m_settle, {}))
        finish();
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::place()
{
    adjustSize();
    const QWidget *over = parentWidget();
    move((over->width() - width()) / 2, over->height() - height() - 44);
}

} // namespace remindesk
