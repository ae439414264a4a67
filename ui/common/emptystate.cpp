// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/widgets.h"

using namespace Qt::StringLiterals;

namespace remindesk {

EmptyState::EmptyState(QWidget *parent)
    : QStackedWidget(parent)
{
    auto *empty = pane("pane", this);
    empty->setObjectName(u"empty"_s);
    auto *layout = column(empty, space::xl, space::s);
    m_title = plainLabel({}, TextRole::Place, Tone::Plain, empty);
    m_text = plainLabel({}, TextRole::Text, Tone::Dim, empty);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(460);
    m_text->setAlignment(Qt::AlignHCenter);
    m_action = button(u"empty.action"_s, {}, ButtonRole::Plain, empty);
    m_action->hide();
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    // Not aligned: an aligned item is given the height of the whole width, and then less width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 100);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    addWidget(empty);
}

void EmptyState::setContent(QWidget *content)
{
    insertWidget(0, content);
    setCurrentIndex(0);
}

void EmptyState::setWords(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyState::setAction(const QString &text, std::function<void()> run)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    m_action->disconnect(this);
    connect(m_action, &QPushButton::clicked, this, std::move(run));
}

void EmptyState::showContent(bool hasContent)
{
    setCurrentIndex(hasContent ? 0 : 1);
}

} // namespace remindesk
