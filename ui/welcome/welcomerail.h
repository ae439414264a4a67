// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace remindesk {

/// The steps of the first start one below the other: what is done, where one stands, what comes. To look at; the dialog says the
/// step in words, too.
class WelcomeRail final : public QFrame
{
    Q_OBJECT

public:
    WelcomeRail(const QStringList &steps, QWidget *parent);
    void setCurrent(int step);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

} // namespace remindesk
