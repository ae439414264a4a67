// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/dispatcher.h"

#include "base/logging.h"
#include "delivery/await.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace remindesk {

namespace {

using namespace std::chrono_literals;

constexpr auto recoveryPause = 5s;

/// Sleeps unless `stop` comes first.
void sleepFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

Dispatcher::Dispatcher(const Ports &ports, DispatcherOptions options, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_shared(ports.outbox, ports.clock, std::move(options), events())
{
    qRegisterMetaType<MessageId>();
    qRegisterMetaType<GatewayId>();
    qRegisterMetaType<DeliveryState>();
    qRegisterMetaType<Instant>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<RecoveryResult>();
}

Dispatcher::~Dispatcher()
{
    stop();
}

template<typename Call>
void Dispatcher::post(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

DispatchEvents Dispatcher::events()
{
    DispatchEvents events;
    events.settled = [this](const MessageId &id, DeliveryState state, const QString &code) {
        post([this, id, state, code] { Q_EMIT messageSettled(id, state, code); });
    };
    events.paused = [this](const GatewayId &id, const QString &code, Instant until) {
        post([this, id, code, until] { Q_EMIT gatewayPaused(id, code, until); });
    };
    events.resumed = [this](const GatewayId &id) { post([this, id] { Q_EMIT gatewayResumed(id); }); };
    events.storeFailed = [this](const Error &error) { post([this, error] { Q_EMIT storeFailed(error); }); };
    events.clockJumped = [this](qint64 ms) {
        qCWarning(lcDelivery, "the clock jumped by %lld ms: sending is paused", static_cast<long long>(ms));
        post([this, ms] { Q_EMIT clockJumped(ms); });
    };
    events.refresh = [this](const QList<TicketId> &tickets) {
        auto promise = std::make_shared<QPromise<Result<QList<TicketId>>>>();
        promise->start();
        post([this, promise, tickets] {
            listen(this, m_ports.freshness.refresh(tickets),
                   [promise](const Result<QList<TicketId>> &result) {
                       promise->addResult(result);
                       promise->finish();
                   });
        });
        return promise->future();
    };
    return events;
}

void Dispatcher::setGateways(std::vector<std::shared_ptr<const Gateway>> gateways, const QList<AbsentGateway> &absent)
{
    Q_ASSERT(!isRunning());
    m_gateways = std::move(gateways);
    m_absent = absent;
    std::stable_sort(m_gateways.begin(), m_gateways.end(), [](const auto &one, const auto &other) {
        return std::tuple(one->order(), one->name()) < std::tuple(other->order(), other->name());
    });
    std::stable_sort(m_absent.begin(), m_absent.end(), [](const AbsentGateway &one, const AbsentGateway &other) {
        return std::tuple(one.order, one.name) < std::tuple(other.order, other.name);
    });
}

/// In the admin's order, those that are missing in their places.
void Dispatcher::makeLanes()
{
    m_lanes.clear();
    m_askers.clear();
    m_routes.clear();
    auto absent = m_absent.cbegin();
    const auto leaveOut = [&] {
        m_routes[absent->channel].add({GatewayStanding::State::Absent, absent->name, absent->reason, {}}, {});
        ++absent;
    };
    for (const auto &gateway : m_gateways) {
        while (absent != m_absent.cend()
               && std::tuple(absent->order, absent->name) < std::tuple(gateway->order(), gateway->name()))
            leaveOut();
        m_lanes.push_back(std::make_unique<Lane>(gateway, m_shared, m_routes[gateway->channel()]));
        if (Asker::serves(*gateway))
            m_askers.push_back(std::make_unique<Asker>(gateway, m_shared));
    }
}

void Dispatcher::start()
{
    if (!isRunning())
        begin(false, nullptr);
}

Async<DispatchSummary> Dispatcher::runOnce()
{
    if (isRunning())
        return ready<Result<DispatchSummary>>(failure(QStringLiteral("E-DLV-05")));
    auto promise = std::make_shared<QPromise<Result<DispatchSummary>>>();
    promise->start();
    begin(true, promise);
    return promise->future();
}

void Dispatcher::begin(bool drain, std::shared_ptr<QPromise<Result<DispatchSummary>>> promise)
{
    m_coordinator = {}; // of the run before, which has ended
    m_shared.summary = {};
    m_shared.storeError.reset();
    makeLanes();
    m_isRunning = true;
    m_coordinator = std::jthread([this, drain, promise = std::move(promise)](const std::stop_token &stop) {
        coordinate(drain, stop);
        m_isRunning = false;
        // Behind the signals of every message, so that who waits for the future has seen them all.
        post([this, promise] {
            if (promise) {
                promise->addResult(outcome());
                promise->finish();
            }
            Q_EMIT finished();
        });
    });
}

void Dispatcher::coordinate(bool drain, const std::stop_token &stop)
{
    if (!insist(drain, stop, [this] { return recover(); }))
        return;
    for (const auto &lane : m_lanes) {
        if (!insist(drain, stop, [&lane] { return lane->prepare(); }))
            return;
    }
    std::vector<std::jthread> workers;
    for (const auto &asker : m_askers) {
        if (drain) // what nobody has got goes in the same run
            asker->run(drain, stop);
        else
            workers.emplace_back([&asker = *asker, stop] { asker.run(false, stop); });
    }
    for (const auto &lane : m_lanes) {
        for (int i = 0; i < qMax(1, lane->gateway().connections()); ++i)
            workers.emplace_back([&lane = *lane, drain, stop] { lane.run(drain, stop); });
    }
}

bool Dispatcher::insist(bool drain, const std::stop_token &stop, const std::function<Done()> &call)
{
    while (!stop.stop_requested()) {
        const Done done = call();
        if (done)
            return true;
        m_shared.reportStoreError(done.error());
        if (drain)
            return false;
        sleepFor(recoveryPause, stop);
    }
    return false;
}

Done Dispatcher::recover()
{
    GatewayPromises promises;
    for (const auto &gateway : m_gateways)
        promises.insert(gateway->id(), gateway->promise());
    const auto result = await(m_ports.outbox.recover(m_shared.options.owner, promises, m_ports.clock.now()));
    if (!result)
        return failure(result.error());
    post([this, found = *result] { Q_EMIT recovered(found); });
    return {};
}

Result<DispatchSummary> Dispatcher::outcome()
{
    const std::lock_guard lock(m_shared.mutex);
    if (m_shared.storeError)
        return failure(*m_shared.storeError);
    return m_shared.summary;
}

void Dispatcher::wake()
{
    for (const auto &lane : m_lanes)
        lane->wake();
    for (const auto &asker : m_askers)
        asker->wake();
}

void Dispatcher::stop()
{
    if (!m_coordinator.joinable())
        return;
    m_coordinator.request_stop();
    const auto deadline =
        std::chrono::steady_clock::now() + std::chrono::milliseconds(m_shared.options.patienceMs);
    while (isRunning() && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(5ms);
    for (const auto &lane : m_lanes) {
        if (isRunning())
            lane->cancelSessions();
    }
    for (const auto &asker : m_askers) {
        if (isRunning())
            asker->cancel();
    }
    m_coordinator = {};
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what the workers told at the end
}

bool Dispatcher::isRunning() const
{
    return m_isRunning;
}

void Dispatcher::confirmClock()
{
    m_shared.guard.accept();
    wake();
}

void Dispatcher::resumeGateway(const GatewayId &gateway)
{
    for (const auto &lane : m_lanes) {
        if (lane->gateway().id() == gateway)
            lane->endRest();
    }
}

} // namespace remindesk
