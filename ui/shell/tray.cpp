// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ui/common/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace remindesk {

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    m_menu.addAction(tr("Show Remindesk"), this, &Tray::showAsked);
    m_menu.addAction(tr("Quit"), this, &Tray::quitAsked);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT showAsked();
    });
    setCount(0);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

QIcon Tray::icon(int count)
{
    QIcon made;
    for (const int size : {16, 22, 32, 48, 64}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &tokens = lightTokens(); // trays do not follow our theme
        painter.setPen(Qt::NoPen);
        painter.setBrush(count > 0 ? tokens.attention : tokens.accent);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5.0, size / 5.0);
        QFont font = fontFor(TextRole::Strong);
        const QString text = count <= 0 ? u"R"_s : count > 99 ? u"99+"_s : QString::number(count);
        font.setPixelSize(text.size() > 2 ? size * 2 / 5 : size * 3 / 5);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, text);
        painter.end();
        made.addPixmap(picture);
    }
    return made;
}

void Tray::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    m_icon.setIcon(icon(count));
    m_icon.setToolTip(count > 0 ? tr("Remindesk: %n message(s) need you", nullptr, count) : u"Remindesk"_s);
}

} // namespace remindesk
