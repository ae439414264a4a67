// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "delivery/dispatcherlock.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace remindesk {

/// Whose turn it is to send for a workspace. One program at a time holds the dispatcher's lock; this asks for it
/// again and again until it has it, so that the next program takes over within a second of the other's end, be it
/// orderly or not. Lives on its owner's thread; never blocks.
class DispatchTurn final : public QObject
{
    Q_OBJECT

public:
    explicit DispatchTurn(QString lockPath, QObject *parent = nullptr);
    ~DispatchTurn() override;

    void begin();
    void giveUp(); ///< lets go of the lock, or stops waiting for it
    [[nodiscard]] bool isOurs() const { return m_lock != nullptr; }

Q_SIGNALS:
    void taken();
    /// Another process sends; said once for each of them. `program` is empty where it cannot be told.
    void waiting(const QString &processId, const QString &program);
    void failed(const remindesk::Error &error); ///< E-DLV-04: the lock cannot be made at all

private:
    void tryNow();

    const QString m_path;
    QTimer m_again;
    QString m_otherProcess;
    std::unique_ptr<DispatcherLock> m_lock;
};

/// The name of a running program by its process id (proc(5)); empty where it cannot be told.
[[nodiscard]] QString programName(const QString &processId);

} // namespace remindesk
