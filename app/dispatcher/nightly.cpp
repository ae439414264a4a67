// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dispatcher/nightly.h"

#include "base/logging.h"
#include "workflow/erasure.h"

#include <QTimeZone>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int lookEveryMs = 15 * 60 * 1000;
constexpr int firstHour = 2;
constexpr int lastHour = 5;
}

Nightly::Nightly(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_look, &QTimer::timeout, this, [this] {
        look(m_workspace.clock().now(),
             TimeZoneId::parse(QString::fromLatin1(QTimeZone::systemTimeZoneId())).value_or(TimeZoneId()));
    });
}

void Nightly::start()
{
    m_look.start(lookEveryMs);
}

void Nightly::look(Instant now, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(now, zone);
    if (wall.time.hour() < firstHour || wall.time.hour() >= lastHour || wall.date == m_lastNight)
        return;
    m_lastNight = wall.date;
    run();
}

void Nightly::run()
{
    listen(this, m_workspace.settings().values(), [this](const Result<QMap<QString, QString>> &values) {
        if (!values) {
            qCWarning(lcApp).noquote() << "retention:" << values.error().code;
            return;
        }
        listen(this, m_workspace.erasure().retain(RetentionRules::from(*values)), [this](const Result<ErasureReport> &report) {
            if (!report)
                qCWarning(lcApp).noquote() << "retention:" << report.error().code;
            else if (report->messages + report->drafts > 0)
                qCInfo(lcApp) << "retention: messages" << report->messages << "drafts" << report->drafts;
            Q_EMIT finished(report.has_value());
        });
    });
}

} // namespace remindesk
