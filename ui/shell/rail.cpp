// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/widgets.h"

#include <QEvent>
#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

RailButton::RailButton(const QString &title, const QString &icon, QWidget *parent)
    : QPushButton(u"  "_s + title, parent)
    , m_title(title)
    , m_iconName(icon)
{
    setRole(this, "place");
    setCheckable(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    connect(this, &QPushButton::toggled, this, &RailButton::showIcon);
    showIcon();
}

void RailButton::showIcon()
{
    const Tokens &tokens = tokensOf(this);
    if (std::exchange(m_shown, &tokens) == &tokens && std::exchange(m_isShownChecked, isChecked()) == isChecked())
        return; // palettes change while a window is polished, too
    m_isShownChecked = isChecked();
    setIcon(inkIcon(m_iconName, isChecked() ? tokens.accent : tokens.dim));
    setFont(fontFor(isChecked() ? TextRole::Strong : TextRole::Text));
}

void RailButton::setBadge(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    setAccessibleName(count > 0 ? tr("%1, %n waiting", nullptr, count).arg(m_title) : m_title);
    update();
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_count <= 0)
        return;
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = fontFor(TextRole::Label);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QString text = m_count > 99 ? u"99+"_s : QString::number(m_count);
    const int size = painter.fontMetrics().height() + 3;
    const int breadth = qMax(size, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRect badge(width() - breadth - space::m, (height() - size) / 2, breadth, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.ink(m_tone));
    painter.drawRoundedRect(badge, size / 2.0, size / 2.0);
    painter.setPen(tokens.pane);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void RailButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

Rail::Rail(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"rail"_s);
    setRole(this, "rail");
    setFixedWidth(QFontMetrics(fontFor(TextRole::Text)).averageCharWidth() * 21);
    m_layout = column(this, space::s, 2);
    m_layout->addStretch();
}

int Rail::add(const QString &id, const QString &title, const QString &icon)
{
    auto *made = new RailButton(title, icon, this);
    made->setObjectName(u"rail."_s + id);
    made->setAutoExclusive(true);
    m_buttons.insert(id, made);
    m_layout->insertWidget(m_layout->count() - 1, made);
    connect(made, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    return int(m_buttons.size());
}

void Rail::setCurrent(const QString &id)
{
    if (RailButton *made = m_buttons.value(id))
        made->setChecked(true);
}

void Rail::setBadge(const QString &id, int count, Tone tone)
{
    if (RailButton *made = m_buttons.value(id))
        made->setBadge(count, tone);
}

} // namespace remindesk
