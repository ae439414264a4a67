// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/sendingline.h"
#include "app/assembly/upkeepjobs.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace remindesk {

/// The regular work of the one program that sends: looks at the store before anything goes out, backs it up every day,
/// anchors its history, writes a jump of the clock into the store and lets sending go on when a person said so, from
/// whatever program. Lives on its maker's thread, which never waits but in end(); the work is done on one of its own.
class Upkeep final : public QObject
{
    Q_OBJECT

public:
    explicit Upkeep(Workspace &workspace, QObject *parent = nullptr);
    ~Upkeep() override; ///< as end()

    /// Sending may begin when it is answered, if nothing in it says otherwise; the regular work goes on from then.
    [[nodiscard]] Async<SendingLook> begin();
    /// Until another line is given or this one goes.
    void watch(const std::shared_ptr<SendingLine> &line);
    /// Breaks off what runs and writes the last line of the anchor.
    void end();

Q_SIGNALS:
    /// Stops, damage or regular work stand otherwise than before.
    void standingChanged(const remindesk::StoreHealth &health);

private:
    void run(std::function<void()> work);
    void startTimers(const SendingLook &look);
    void look();
    void takeHealth(const StoreHealth &health);
    void noteJump(qint64 byMs);

    Workspace &m_workspace;
    QThreadPool m_pool; ///< one thread: one thing after the other
    std::atomic<bool> m_isEnding = false;
    QTimer m_look;
    QTimer m_backup;
    QTimer m_anchor;
    std::optional<AnchorPlan> m_plan;  ///< the pool's, then end()'s
    std::optional<AnchorFile> m_known; ///< the same
    std::weak_ptr<SendingLine> m_line;
    std::optional<StoreHealth> m_health;
};

} // namespace remindesk
