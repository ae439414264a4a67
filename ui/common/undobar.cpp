// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undobar.h"

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
    auto *undo = button(u"undoBar.undo"_s, tr("Undo"), ButtonRole::Link, this);
    m_undoButton = undo;
    line->addWidget(m_text);
    line->addWidget(undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::settle);
    connect(undo, &QPushButton::clicked, this, [this] {
        m_timer.stop();
        m_settle = {};
        hide();
        if (const auto wayBack = std::exchange(m_undo, {}))
            wayBack();
    });
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
