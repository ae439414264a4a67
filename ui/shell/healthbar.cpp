// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/healthbar.h"

#include "ui/common/widgets.h"

using namespace Qt::StringLiterals;

namespace remindesk {

HealthBar::HealthBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"health"_s);
    setRole(this, "bottombar");
    auto *line = row(this, 0, space::m);
    line->setContentsMargins(space::m, 2, space::l, 2);
    m_layout = new QHBoxLayout;
    m_layout->setSpacing(space::m);
    m_tail = new ElidedLabel(TextRole::Label, Tone::Dim, this);
    m_tail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tail->setObjectName(u"health.tail"_s);
    line->addLayout(m_layout);
    line->addWidget(m_tail, 1);
    m_tailAction = button(u"health.tailAction"_s, {}, ButtonRole::Link, this);
    m_tailAction->setFont(fontFor(TextRole::Label));
    m_tailAction->hide();
    line->addWidget(m_tailAction);
    connect(m_tailAction, &QPushButton::clicked, this, &HealthBar::tailActed);
    setMinimumHeight(28);
}

void HealthBar::setParts(const QList<HealthPart> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const HealthPart &part : parts) {
        // The mark's shape differs with the tone: colour is never alone.
        const QString mark = part.tone == Tone::Attention ? u"◆ "_s : part.tone == Tone::Wrong ? u"▲ "_s : u"● "_s;
        auto *made = button(u"health."_s + part.id, mark + part.words, ButtonRole::Plain, this);
        setRole(made, "health");
        made->setAccessibleName(part.words);
        made->setFont(fontFor(TextRole::Label));
        setTone(made, part.tone);
        if (part.place.isEmpty())
            made->setFocusPolicy(Qt::NoFocus);
        connect(made, &QPushButton::clicked, this, [this, place = part.place] {
            if (!place.isEmpty())
                Q_EMIT placeAsked(place);
        });
        m_layout->addWidget(made);
        m_buttons += made;
    }
}

void HealthBar::setTail(const QString &words, Tone tone)
{
    m_tail->setFullText(words);
    setTone(m_tail, tone);
}

void HealthBar::setTailAction(const QString &words)
{
    m_tailAction->setText(words);
    m_tailAction->setVisible(!words.isEmpty());
}

} // namespace remindesk
