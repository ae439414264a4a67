// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcherlock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace remindesk {

/// What a second start asks of the window that is already open: to be seen, and perhaps a reminder for a ticket.
struct InstanceRequest
{
    QString compose; ///< a ticket's number; empty: only to be seen

    [[nodiscard]] QByteArray line() const;
    /// Nothing when the line is none of ours. Any program of this user may have written it.
    [[nodiscard]] static std::optional<InstanceRequest> parse(const QByteArray &line);

    static constexpr qsizetype mostBytes = 512; ///< of a line, its end included
};

/// One window for a workspace: a lock and a socket beside each other in XDG_RUNTIME_DIR, named after the profile,
/// for this user only. The kernel gives the lock back however the process ends, so whoever holds it may replace a
/// socket that a killed one left. Window's thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Role {
        First,  ///< ours is the window; requests will arrive
        Second, ///< the other one has taken the request
        Stuck,  ///< there is another one, and it does not answer
        Alone,  ///< no runtime folder to meet in: as if first, but nobody can reach us
    };
    /// Takes the workspace's place or hands the request over. Blocks for up to `patienceMs`.
    [[nodiscard]] Role begin(const InstanceRequest &request, int patienceMs = 5000);

Q_SIGNALS:
    void asked(const remindesk::InstanceRequest &request);

private:
    [[nodiscard]] bool handOver(const InstanceRequest &request) const;
    [[nodiscard]] bool openServer();
    void serve();

    QString m_socket; ///< empty: no runtime folder
    std::unique_ptr<DispatcherLock> m_lock;
    QLocalServer m_server;
};

} // namespace remindesk
