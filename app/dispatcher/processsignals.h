// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace remindesk {

/// SIGTERM, SIGINT, SIGHUP and SIGUSR1 as Qt signals. A handler may only write into a pipe (signal-safety(7)); the
/// event loop reads it. One per process, on the main thread.
class ProcessSignals final : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void stopWanted();   ///< SIGTERM, SIGINT
    void reloadWanted(); ///< SIGHUP
    void reportWanted(); ///< SIGUSR1

private:
    void read();

    int m_ends[2] = {-1, -1};
    QSocketNotifier m_notifier;
};

} // namespace remindesk
