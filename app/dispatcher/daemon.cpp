// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dispatcher/daemon.h"

#include "base/logging.h"
#include "domain/time.h"
#include "storage/store.h"
#include "wording/wording.h"
#include "workflow/settingstransfer.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int newsMs = 1000; // what another program queued is seen this soon

/// After these nothing may be written any more: a new process opens the file anew and checks it.
bool isFatalForStore(const Error &error)
{
    return error.code == u"E-STO-07"_s || error.code == u"E-STO-08"_s;
}

} // namespace

Daemon::Daemon(Workspace &workspace, const DaemonOptions &options, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_nightly(workspace)
    , m_turn(workspace.dispatcherLockPath())
    , m_receiveTurn(workspace.receiverLockPath())
    , m_standing(u"starting"_s)
{
    connect(&m_turn, &DispatchTurn::taken, this, &Daemon::look);
    connect(&m_turn, &DispatchTurn::failed, this, &Daemon::broken);
    connect(&m_turn, &DispatchTurn::waiting, this, [this](const QString &process, const QString &program) {
        say(u"waiting for process %1 (%2), which sends for this workspace"_s.arg(
            process, program.isEmpty() ? u"unknown"_s : program));
        m_manager.ready(); // up and in order: it is only not its turn
    });
    connect(&m_receiveTurn, &DispatchTurn::taken, this, &Daemon::openIntake);
    connect(&m_receiveTurn, &DispatchTurn::failed, this, &Daemon::broken);
    connect(&m_receiveTurn, &DispatchTurn::waiting, this, [](const QString &process) {
        qCInfo(lcApp).noquote() << "what comes back is taken by process" << process;
    });
    m_health.setInterval(options.healthSeconds * 1000);
    connect(&m_health, &QTimer::timeout, this, &Daemon::report);
    connect(&m_alive, &QTimer::timeout, this, &Daemon::proveAlive);
    m_news.setInterval(newsMs);
    connect(&m_news, &QTimer::timeout, this, &Daemon::lookForNews);
}

Daemon::~Daemon() = default;

void Daemon::start()
{
    m_health.start();
    if (const int interval = ServiceManager::aliveIntervalMs(); interval > 0)
        m_alive.start(interval);
    proveAlive();
    m_turn.begin();
    m_receiveTurn.begin();
}

void Daemon::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_manager.stopping();
    qCInfo(lcApp) << "stopping: messages in flight may end";
    m_news.stop();
    closeIntake();
    m_receiveTurn.giveUp();
    if (m_opening) { // it uses the workspace, which ends next
        m_opening->waitForFinished();
        m_opening.reset();
    }
    if (m_line)
        m_line->stop();
    m_line.reset();
    m_upkeep.reset(); // the last line of the anchor counts what was just settled
    m_turn.giveUp();
    qCInfo(lcApp) << "stopped";
}

void Daemon::reload()
{
    if (m_intake && !m_isStopping) {
        closeIntake();
        openIntake();
    }
    if (!m_line || m_isStopping)
        return; // what is being opened is new anyway
    qCInfo(lcApp) << "reloading";
    m_manager.reloading();
    m_line->stop();
    m_line.reset();
    open();
}

/// Our turn: first whether this store may send at all.
void Daemon::look()
{
    m_upkeep = std::make_unique<Upkeep>(m_workspace);
    connect(m_upkeep.get(), &Upkeep::standingChanged, this, &Daemon::takeStanding);
    listen(this, m_upkeep->begin(), [this](const Result<SendingLook> &look) {
        if (m_isStopping)
            return;
        if (!look) {
            Q_EMIT broken(look.error());
            return;
        }
        if (!look->health.isReadOnly)
            return open();
        m_manager.ready(); // up: what is in the store can be read
    });
}

void Daemon::takeStanding(const StoreHealth &health)
{
    if (health.isReadOnly)
        return say(u"damaged: the store is only read, nothing is sent; remindeskctl restore or repair"_s);
    if (health.stops.isEmpty()) {
        if (m_line)
            say(u"sending"_s);
        return;
    }
    QStringList kinds;
    for (const SendingStop &stop : health.stops)
        kinds += stopKindKey(stop.kind);
    say(u"held: nothing is sent (%1, %2 due); look, then remindeskctl sending resume"_s.arg(
        kinds.join(u", "_s), QString::number(health.due)));
}

/// The mark before what it stands for: a change meanwhile is seen by the next look.
void Daemon::open()
{
    listen(this, settingsMark(m_workspace.store().settings()), [this](const Result<QByteArray> &mark) {
        if (!mark)
            return noteStoreFailure(mark.error());
        m_settingsMark = *mark;
        if (!m_isStopping)
            openLine();
    });
}

void Daemon::openLine()
{
    m_opening = m_workspace.sendingLine();
    listen(this, *m_opening, [this](const Result<std::shared_ptr<SendingLine>> &line) {
        m_opening.reset();
        if (m_isStopping)
            return;
        if (!line) {
            Q_EMIT broken(line.error());
            return;
        }
        begin(*line);
    });
}

void Daemon::begin(const std::shared_ptr<SendingLine> &line)
{
    m_line = line;
    m_upkeep->watch(line);
    for (const auto &[name, error] : m_line->problems())
        qCWarning(lcApp).noquote() << "cannot open" << name << error.code;
    Dispatcher &dispatcher = m_line->dispatcher();
    connect(&dispatcher, &Dispatcher::storeFailed, this, &Daemon::noteStoreFailure);
    connect(&dispatcher, &Dispatcher::gatewayPaused, this, [](const GatewayId &gateway, const QString &reason) {
        qCWarning(lcDelivery).noquote() << "gateway" << gateway.value << "rests:" << reason;
    });
    connect(&dispatcher, &Dispatcher::gatewayResumed, this, [](const GatewayId &gateway) {
        qCInfo(lcDelivery).noquote() << "gateway" << gateway.value << "answers again";
    });
    // The mark first: what is queued before it is found by the first look, what comes after it by the next mark.
    listen(this, m_workspace.status().changeMark(), [this, line](const Result<qint64> &mark) {
        if (!mark)
            return noteStoreFailure(mark.error());
        if (m_isStopping || m_line != line)
            return;
        m_changeMark = *mark;
        m_line->start();
        m_nightly.start();
        m_news.start();
        if (m_standing.startsWith("held"_L1))
            m_manager.status(m_standing);
        else
            say(u"sending"_s);
        m_manager.ready();
    });
}

void Daemon::noteStoreFailure(const Error &error)
{
    qCWarning(lcStore).noquote() << "the store failed:" << error.code;
    if (isFatalForStore(error) && !m_isStopping)
        Q_EMIT broken(error);
}

/// The store answers on its thread, then the thread of dispatcher and sources on its own.
void Daemon::proveAlive()
{
    listen(this, m_workspace.status().changeMark(), [this](const Result<qint64> &mark) {
        if (!mark)
            return noteStoreFailure(mark.error());
        listen(this, m_workspace.servicesAnswer(), [this](const Done &answer) {
            if (answer)
                m_manager.alive();
        });
    });
}

void Daemon::lookForNews()
{
    listen(this, m_workspace.status().changeMark(), [this](const Result<qint64> &mark) {
        if (!mark)
            return;
        if (m_line && m_changeMark && *m_changeMark != *mark)
            m_line->wake();
        const bool isNews = m_changeMark && *m_changeMark != *mark;
        m_changeMark = *mark;
        if (isNews)
            lookForSettings();
    });
}

/// What another program wrote may be settings: gateways, sources, rules and what comes back are opened anew then.
void Daemon::lookForSettings()
{
    listen(this, settingsMark(m_workspace.store().settings()), [this](const Result<QByteArray> &mark) {
        if (mark && *mark != m_settingsMark && m_line && !m_isStopping) {
            m_settingsMark = *mark;
            reload();
        }
    });
}

void Daemon::report()
{
    const auto standing = m_standing;
    listen(this, m_workspace.status().dispatchStatus(m_workspace.clock().now()),
           [this, standing](const Result<DispatchStatus> &status) {
               if (!status)
                   return noteStoreFailure(status.error());
               const QString line = healthLine(standing, *status);
               qCInfo(lcApp).noquote() << "health:" << line;
               m_manager.status(line);
           });
}

void Daemon::say(const QString &text)
{
    m_standing = text;
    m_manager.status(text);
    qCInfo(lcApp).noquote() << text;
}

QString healthLine(const QString &standing, const DispatchStatus &status)
{
    const auto count = [](const char *name, qint64 value) {
        return QLatin1String(name) + u'=' + QString::number(value);
    };
    QStringList words{standing, count("queued", status.queued), count("held", status.held),
                      count("awaiting", status.awaiting), count("unknown", status.unknown),
                      count("failed", status.failed)};
    words += u"oldest_due="_s + (status.oldestDue ? isoUtc(*status.oldestDue) : u"-"_s);
    words += u"last_error="_s + (status.lastError.isEmpty() ? u"-"_s : status.lastError);
    QStringList resting;
    for (const GatewayHealth &health : status.gateways)
        resting += health.gateway.value + u':' + health.reason;
    if (!resting.isEmpty())
        words += u"resting="_s + resting.join(u',');
    return words.join(u' ');
}

} // namespace remindesk
