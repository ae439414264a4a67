// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QList>
#include <QPushButton>

namespace remindesk {

class ElidedLabel;

/// One thing the status bar says, and the place where one can act on it.
struct HealthPart
{
    QString id;
    QString words;
    Tone tone = Tone::Dim;
    QString place; ///< empty: nothing to open

    bool operator==(const HealthPart &) const = default;
};

/// No place of the rail: what a held workspace would send.
inline constexpr auto heldPlace = QLatin1StringView("held");

/// Health in words along the lower edge.
class HealthBar final : public QFrame
{
    Q_OBJECT

public:
    explicit HealthBar(QWidget *parent = nullptr);
    void setParts(const QList<HealthPart> &parts);
    /// What stands at the right end: when tickets were synced.
    void setTail(const QString &words, Tone tone);
    /// A button beside the tail for what it speaks of ("Cancel", "Try again"); empty words: none.
    void setTailAction(const QString &words);

Q_SIGNALS:
    void placeAsked(const QString &place);
    void tailActed();

private:
    QList<HealthPart> m_parts;
    QHBoxLayout *m_layout = nullptr;
    QList<QPushButton *> m_buttons;
    ElidedLabel *m_tail = nullptr; ///< an error may be longer than the window is wide
    QPushButton *m_tailAction = nullptr;
};

} // namespace remindesk
