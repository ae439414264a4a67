// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/asker.h"

#include <QObject>

#include <atomic>
#include <map>
#include <thread>
#include <vector>

namespace remindesk {

/// Sends what is due: one worker thread per gateway connection, each with a kept session, by the three steps
/// of delivery.md (claim, awaiting, settle). The same class serves the console, remindeskd and `remindeskctl
/// dispatch`.
///
/// Lives on a thread with a running event loop: there it asks Freshness, emits its signals and finishes
/// runOnce()'s future (never block that thread on it). Its functions are called from there; all waiting
/// happens on its own threads. The ports must outlive it. One per store: see DispatcherLock.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        Outbox &outbox;
        Freshness &freshness;
        const Clock &clock;
    };

    Dispatcher(const Ports &ports, DispatcherOptions options, QObject *parent = nullptr);
    ~Dispatcher() override; ///< stops

    /// Before start() and runOnce(), or after stop(): a changed gateway means stop, set, start.
    /// Of one channel the first by order() and name is preferred, the others stand in for it; `absent` ones are named where they would
    /// have gone first.
    void setGateways(std::vector<std::shared_ptr<const Gateway>> gateways, const QList<AbsentGateway> &absent = {});

    /// Recovers what a dead dispatcher left, then sends whatever becomes due until stop().
    void start();
    /// Recovers, sends what is due now and ends. E-DLV-05 while running; the store's error if it failed.
    [[nodiscard]] Async<DispatchSummary> runOnce();
    /// Something was queued or released: look now.
    void wake();
    /// Claims nothing more, lets messages in flight end, gives back the rest; returns within 10 s.
    void stop();
    [[nodiscard]] bool isRunning() const;

    /// A person looked at the clock after clockJumped(): sending goes on.
    void confirmClock();
    /// Somebody repaired what made the gateway rest (another password): it is tried again at once.
    void resumeGateway(const GatewayId &gateway);

Q_SIGNALS:
    /// The result is durable. `reason` is the reason code.
    void messageSettled(remindesk::MessageId message, remindesk::DeliveryState state, QString reason);
    /// The gateway refuses everybody or cannot be reached; its messages wait in the queue.
    void gatewayPaused(remindesk::GatewayId gateway, QString reason, remindesk::Instant until);
    void gatewayResumed(remindesk::GatewayId gateway);
    void storeFailed(remindesk::Error error);
    /// Nothing is sent until confirmClock().
    void clockJumped(qint64 byMs);
    void recovered(remindesk::RecoveryResult result);
    /// The run that start() or runOnce() began has ended.
    void finished();

private:
    void makeLanes();
    void begin(bool drain, std::shared_ptr<QPromise<Result<DispatchSummary>>> promise);
    void coordinate(bool drain, const std::stop_token &stop);
    /// Calls until it succeeds; a drain once. False: it did not.
    [[nodiscard]] bool insist(bool drain, const std::stop_token &stop, const std::function<Done()> &call);
    [[nodiscard]] Done recover();
    [[nodiscard]] Result<DispatchSummary> outcome();
    [[nodiscard]] DispatchEvents events();
    template<typename Call>
    void post(Call call); // onto this object's thread, in order

    Ports m_ports;
    std::vector<std::shared_ptr<const Gateway>> m_gateways;
    LaneShared m_shared;
    QList<AbsentGateway> m_absent;
    std::map<Channel, Route> m_routes;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::vector<std::unique_ptr<Asker>> m_askers;
    std::atomic<bool> m_isRunning{false};
    std::jthread m_coordinator; // last: joined before anything it uses goes
};

} // namespace remindesk
