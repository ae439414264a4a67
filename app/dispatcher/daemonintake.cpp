// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back is taken apart from what is sent: reports, bounces, answers.
#include "app/dispatcher/daemon.h"

#include "base/logging.h"
#include "wording/wording.h"

namespace remindesk {

using namespace Qt::StringLiterals;

void Daemon::openIntake()
{
    m_openingIntake = m_workspace.intakeLine();
    listen(this, *m_openingIntake, [this](const Result<std::shared_ptr<IntakeLine>> &line) {
        m_openingIntake.reset();
        if (m_isStopping)
            return;
        if (!line) {
            Q_EMIT broken(line.error());
            return;
        }
        m_intake = *line;
        for (const auto &[name, error] : m_intake->problems())
            qCWarning(lcApp).noquote() << "cannot open" << name << error.code << error.arguments.join(u' ');
        listen(this, m_workspace.intake().joinAside(m_workspace.clock().now()), [](const Result<int> &joined) {
            if (joined && *joined > 0)
                qCInfo(lcApp) << "reports that had been kept aside found their messages:" << *joined;
        });
        qCInfo(lcApp) << "receiving";
    });
}

void Daemon::closeIntake()
{
    if (m_openingIntake) {
        m_openingIntake->waitForFinished();
        m_openingIntake.reset();
    }
    m_intake.reset();
}

} // namespace remindesk
