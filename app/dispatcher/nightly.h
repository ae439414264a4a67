// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "domain/time.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace remindesk {

/// Deletes what is older than the retention says, once a night between two and five by the clock of this machine; what one
/// night does not come to, the next does. Main thread; never blocks.
class Nightly final : public QObject
{
    Q_OBJECT

public:
    explicit Nightly(Workspace &workspace, QObject *parent = nullptr);

    void start();
    /// Whether it is time, and then does it. `zone`: whose night.
    void look(Instant now, const TimeZoneId &zone);

Q_SIGNALS:
    void finished(bool isDone);

private:
    void run();

    Workspace &m_workspace;
    QTimer m_look;
    QDate m_lastNight;
};

} // namespace remindesk
