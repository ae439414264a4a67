// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/upkeep.h"

#include "app/assembly/historykey.h"
#include "base/logging.h"
#include "storage/store.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookMs = 2000; // a person who let sending go on waits no longer
constexpr int backupMs = 10 * 60'000;

void report(const char *what, const Done &done)
{
    if (!done)
        qCWarning(lcStore).noquote() << what << "failed:" << done.error().code << done.error().arguments.join(u' ');
}

bool isSame(const StoreHealth &one, const StoreHealth &other)
{
    return one.stops == other.stops && one.isReadOnly == other.isReadOnly && one.backup == other.backup
           && one.anchor == other.anchor && one.keyNote == other.keyNote;
}

} // namespace

Upkeep::Upkeep(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    m_look.setInterval(lookMs);
    m_backup.setInterval(backupMs);
    connect(&m_look, &QTimer::timeout, this, &Upkeep::look);
    connect(&m_backup, &QTimer::timeout, this, [this] {
        run([this] { report("the daily backup", backUpDaily(m_workspace, &m_isEnding)); });
        run([this] { report("reading the history's key", retryHistoryKey(m_workspace)); });
    });
    connect(&m_anchor, &QTimer::timeout, this, [this] {
        run([this] { report("the anchor", m_plan ? writeAnchor(m_workspace, *m_plan, m_known) : Done()); });
    });
}

Upkeep::~Upkeep()
{
    end();
}

void Upkeep::run(std::function<void()> work)
{
    m_pool.start([this, work = std::move(work)] {
        if (!m_isEnding)
            work();
    });
}

Async<SendingLook> Upkeep::begin()
{
    auto promise = std::make_shared<QPromise<Result<SendingLook>>>();
    promise->start();
    run([this, promise] {
        const auto look = lookBeforeSending(m_workspace);
        auto plan = anchorPlan(m_workspace);
        if (plan)
            m_plan = std::move(*plan);
        else
            report("reading the anchor's settings", failure(plan.error()));
        promise->addResult(look);
        promise->finish();
    });
    auto future = promise->future();
    listen(this, future, [this](const Result<SendingLook> &look) {
        if (look && !m_isEnding)
            startTimers(*look);
    });
    return future;
}

void Upkeep::startTimers(const SendingLook &look)
{
    m_look.start();
    m_backup.start();
    if (m_plan && !(m_plan->file.isEmpty() && m_plan->mailTo.isEmpty()))
        m_anchor.start(m_plan->seconds * 1000);
    takeHealth(look.health);
    run([this, isCheckLeft = look.isCheckLeft] {
        if (isCheckLeft)
            report("the check of the store", checkWholeStore(m_workspace, &m_isEnding));
        report("making the history's key", readyHistoryKey(m_workspace, FirstKey::MakeOne));
        report("the daily backup", backUpDaily(m_workspace, &m_isEnding));
    });
}

void Upkeep::watch(const std::shared_ptr<SendingLine> &line)
{
    m_line = line;
    connect(&line->dispatcher(), &Dispatcher::clockJumped, this, &Upkeep::noteJump);
}

void Upkeep::noteJump(qint64 byMs)
{
    const SendingStop stop{StopKind::Clock, m_workspace.clock().now(), QString::number(byMs)};
    listen(this, m_workspace.store().upkeep().stopSending(stop), [this](const Done &stopped) {
        report("noting the clock's jump", stopped);
        look();
    });
}

void Upkeep::look()
{
    listen(this, m_workspace.store().upkeep().health(m_workspace.clock().now()), [this](const Result<StoreHealth> &health) {
        if (health && !m_isEnding)
            takeHealth(*health);
    });
}

void Upkeep::takeHealth(const StoreHealth &health)
{
    const bool isResumed = m_health && !m_health->stops.isEmpty() && health.stops.isEmpty();
    const bool isNews = !m_health || !isSame(*m_health, health);
    m_health = health;
    if (const auto line = m_line.lock(); line && isResumed) {
        // The clock is right as it is now, if it was the clock.
        QMetaObject::invokeMethod(&line->dispatcher(), [line] { line->dispatcher().confirmClock(); });
    }
    if (isNews)
        Q_EMIT standingChanged(health);
}

void Upkeep::end()
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_look.stop();
    m_backup.stop();
    m_anchor.stop();
    m_pool.waitForDone();
    if (m_plan && m_health)
        report("the anchor", writeAnchor(m_workspace, *m_plan, m_known));
}

} // namespace remindesk
