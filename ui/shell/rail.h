// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFrame>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace remindesk {

/// A place in the rail: icon, word, and a badge only where a person must act.
class RailButton final : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QString &title, const QString &icon, QWidget *parent = nullptr);
    void setBadge(int count, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    QString m_title;
    QString m_iconName;
    const Tokens *m_shown = nullptr; ///< what the icon has its colour from
    bool m_isShownChecked = false;
    int m_count = 0;
    Tone m_tone = Tone::Accent;
};

/// The left rail.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);
    /// Its number in the rail, from 1.
    int add(const QString &id, const QString &title, const QString &icon);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count, Tone tone);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QVBoxLayout *m_layout = nullptr;
    QMap<QString, RailButton *> m_buttons;
};

} // namespace remindesk
