// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// What systemd is told (sd_notify(3)); without systemd every call does nothing. Any thread.
class ServiceManager
{
public:
    void ready() const;
    void stopping() const;
    void reloading() const;
    void alive() const; ///< feeds the watchdog
    void status(const QString &text) const;
    /// How often alive() is wanted at least, in milliseconds: half of WatchdogSec; 0: not at all.
    [[nodiscard]] static int aliveIntervalMs();
};

} // namespace remindesk
