// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace remindesk {

/// Says what was done and offers to undo it for ten seconds: instead of asking beforehand.
/// Lies over the lower edge of its parent. When the time is over, or another offer comes, what was
/// offered becomes final and `settle` is called.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent);
    ~UndoBar() override;

    void offer(const QString &text, std::function<void()> undo, std::function<void()> settle = {});
    /// Words without a way back; they go after five seconds.
    void tell(const QString &text);
    /// Makes a pending offer final now (the window closes).
    void settle();
    /// As if the button was pressed; nothing where nothing is offered.
    void undo();
    /// Its key stands on the button.
    void setCommand(const QAction *command) { m_command = command; }

    static constexpr int offerMs = 10'000;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_undoButton = nullptr;
    const QAction *m_command = nullptr;
    QTimer m_timer;
    std::function<void()> m_undo;
    std::function<void()> m_settle;
};

} // namespace remindesk
