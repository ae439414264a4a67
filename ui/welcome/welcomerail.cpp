// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomerail.h"

#include "ui/common/widgets.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

int markSize()
{
    return QFontMetrics(fontFor(TextRole::Strong)).height() + space::s;
}

int stepHeight()
{
    return markSize() + space::xl;
}

} // namespace

WelcomeRail::WelcomeRail(const QStringList &steps, QWidget *parent)
    : QFrame(parent)
    , m_steps(steps)
{
    setRole(this, "rail");
    setAccessibleName(steps.join(u", "_s));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void WelcomeRail::setCurrent(int step)
{
    m_current = step;
    update();
}

QSize WelcomeRail::sizeHint() const
{
    const QFontMetrics name(fontFor(TextRole::Place)), words(fontFor(TextRole::Strong));
    int widest = name.horizontalAdvance(u"Remindesk"_s);
    for (const QString &step : m_steps)
        widest = qMax(widest, markSize() + space::s + words.horizontalAdvance(step));
    return {widest + 3 * space::xl, 2 * space::xl + name.height() + space::xl + stepHeight() * int(m_steps.size())};
}

void WelcomeRail::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontFor(TextRole::Place));
    painter.setPen(tokens.text);
    const int nameHeight = painter.fontMetrics().height();
    painter.drawText(QRect(space::xl, space::xl, width() - space::xl, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, u"Remindesk"_s);
    const int size = markSize();
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect mark(space::xl, 2 * space::xl + nameHeight + i * stepHeight(), size, size);
        const bool isHere = i == m_current, isDone = i < m_current;
        if (i + 1 < m_steps.size()) { // on to the next one
            painter.setPen(QPen(isDone ? tokens.accent : tokens.line, 1));
            painter.drawLine(mark.center().x(), mark.bottom() + space::xs, mark.center().x(), mark.bottom() + space::xl - space::xs);
        }
        painter.setPen(QPen(isHere || isDone ? tokens.accent : tokens.dim, 1));
        painter.setBrush(isHere ? tokens.accent : isDone ? tokens.accentGround : tokens.pane);
        painter.drawEllipse(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(fontFor(TextRole::Strong));
        painter.setPen(isHere ? tokens.onAccent : isDone ? tokens.accent : tokens.dim);
        painter.drawText(mark, Qt::AlignCenter, isDone ? u"✓"_s : QString::number(i + 1));
        painter.setFont(fontFor(isHere ? TextRole::Strong : TextRole::Text));
        painter.setPen(isHere ? tokens.text : tokens.dim);
        painter.drawText(QRect(mark.right() + space::s, mark.top(), width() - mark.right() - 2 * space::s, size),
                         Qt::AlignLeft | Qt::AlignVCenter, m_steps.at(i));
    }
}

} // namespace remindesk
