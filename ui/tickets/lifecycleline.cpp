// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/lifecycleline.h"

#include "ui/common/tokens.h"
#include "wording/wording.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr std::array stations{Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved,
                              Stage::Closed};
constexpr int dot = 12;
constexpr int track = 36;

QFont fontOf(Stage station, Stage present)
{
    return fontFor(station == present ? TextRole::Strong : TextRole::Text);
}

} // namespace

LifecycleLine::LifecycleLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"lifecycle"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LifecycleLine::setStage(Stage stage)
{
    m_stage = stage;
    setAccessibleName(tr("Stage: %1").arg(stageWords(stage)));
    updateGeometry();
    update();
}

QSize LifecycleLine::sizeHint() const
{
    int width = 0;
    for (const Stage station : stations)
        width += dot + space::s + QFontMetrics(fontOf(station, m_stage)).horizontalAdvance(stageWords(station));
    width += int(stations.size() - 1) * (track + 2 * space::s);
    return {width + 4, QFontMetrics(fontFor(TextRole::Text)).height() + space::s};
}

QSize LifecycleLine::minimumSizeHint() const
{
    return sizeHint();
}

void LifecycleLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = height() / 2;
    int x = 1;
    for (const Stage station : stations) {
        const bool isPast = station < m_stage;
        const bool isPresent = station == m_stage;
        if (station != stations.front()) {
            painter.setPen(QPen(isPast || isPresent ? tokens.accent : tokens.line, 2));
            painter.drawLine(x + space::s, middle, x + space::s + track, middle);
            x += track + 2 * space::s;
        }
        painter.setPen(QPen(isPast || isPresent ? tokens.accent : tokens.line, 2));
        painter.setBrush(isPast ? tokens.accent : isPresent ? tokens.accentGround : tokens.pane);
        painter.drawEllipse(QRectF(x + 1, middle - dot / 2.0 + 1, dot - 2, dot - 2));
        x += dot + space::s;
        painter.setFont(fontOf(station, m_stage));
        painter.setPen(station > m_stage ? tokens.dim : tokens.text);
        const int width = painter.fontMetrics().horizontalAdvance(stageWords(station));
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, stageWords(station));
        x += width;
    }
}

} // namespace remindesk
