// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTest>
#include <QThreadPool>

namespace remindesk {

/// Knows since when nothing was painted, laid out or answered.
class QuietWatch final : public QObject
{
public:
    QuietWatch()
    {
        m_clock.start();
        qApp->installEventFilter(this);
    }
    [[nodiscard]] qint64 quietMs() const { return m_clock.elapsed(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Paint:
        case QEvent::LayoutRequest:
        case QEvent::MetaCall:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::Resize:
            m_clock.start();
            break;
        default:
            break;
        }
        return false;
    }

private:
    QElapsedTimer m_clock;
};

/// Waits until the windows stand as they will: nothing has happened for a while, and nobody works in the
/// background. `quietMs`: longer than the screen puts things off. What moves all the time is taken as it is after a while.
inline void settle(int quietMs = 60)
{
    constexpr int atMostMs = 1'000;
    const QuietWatch watch;
    (void)QTest::qWaitFor([&] { return watch.quietMs() >= quietMs && QThreadPool::globalInstance()->activeThreadCount() == 0; }, atMostMs);
}

} // namespace remindesk
