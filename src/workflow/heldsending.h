// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/historystore.h"
#include "workflow/upkeepstore.h"

#include <QList>
#include <QObject>

namespace remindesk {

/// What a held workspace (a copy, a restored one, a clock that jumped) would send, and what was due before it was held:
/// that may have gone from elsewhere, or is too late.
struct HeldMessages
{
    QList<SendingStop> stops;
    Instant since;           ///< when it was held first
    QList<OutboxItem> due;   ///< by when they were due; at most HeldSending::limit
    qsizetype early = 0;     ///< the first so many of `due` were due before `since`
    bool isMore = false;     ///< than `due` has
};

/// Lets a held workspace send again: a person's choice. Lives on its maker's thread; the stores outlive it. One question
/// at a time; each ends with one signal. E-HLD-01: %1 messages could not be canceled, so nothing was let go.
class HeldSending final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype limit = StoreHealth::dueLimit;

    struct Ports
    {
        UpkeepStore &upkeep;
        HistoryStore &history;
        ReminderStore &reminders;
        const Clock &clock;
        const Session *session = nullptr; ///< nullptr: the one person of a workspace without accounts
    };
    HeldSending(const Ports &ports, QObject *parent = nullptr);

    /// E-ACC-01 for who may not send.
    [[nodiscard]] Done mayLetGo() const;
    void look();
    /// Everything that is due goes at once.
    void letGo(const QString &source);
    /// What was due before the hold is canceled first; the rest goes.
    void cancelEarlyAndLetGo(const QString &source);

Q_SIGNALS:
    void looked(const remindesk::HeldMessages &held);
    void progressed(int canceled);
    void released(int canceled);
    void failed(const remindesk::Error &error);

private:
    void readOn(const QString &after);
    [[nodiscard]] bool take(const Page<OutboxItem> &page);
    void resume(const QString &source, int canceled);

    Ports m_ports;
    HeldMessages m_held;
    Instant m_now;
};

} // namespace remindesk
