// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

namespace remindesk {

/// A gateway whose answers a test writes down per message id; keeps what it sent and how.
class FakeGateway final : public Gateway
{
public:
    struct Shared
    {
        std::mutex mutex;
        QHash<QString, SendResult> answers;
        SendResult standard{Outcome::Accepted, QStringLiteral("smtp.250"), {}, {}, {}};
        Whereabouts whereabouts; ///< of every message that is asked about
        QStringList asked;       ///< keys
        QStringList sent; ///< message ids that were committed
        bool beginsAhead = false;  ///< its sessions begin the next message with the commit of the one before
        int begunAhead = 0;
        QStringList abandoned;     ///< began so, and another went instead or none
        int tries = 0;
        int sessions = 0;
        int atOnce = 0;
        int mostAtOnce = 0;
        int mostAtOnceBeforeFirstAnswer = 0;
        std::function<void(qsizetype)> afterCommit; ///< told how many were committed; in the connection's thread
        std::chrono::milliseconds delay{0};
        std::atomic<bool> cancelled{false};
    };

    class Session final : public GatewaySession
    {
    public:
        explicit Session(Shared &shared)
            : m_shared(shared)
        {}
        ~Session() override { leave({}); }
        Session(const Session &) = delete;
        Session &operator=(const Session &) = delete;
        void setFollowing(const Following &following) override { m_following = following; }
        SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
        {
            leave(message.id.value);
            begin();
            const auto end = std::chrono::steady_clock::now() + m_shared.delay;
            while (std::chrono::steady_clock::now() < end && !m_shared.cancelled)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            SendResult result;
            {
                const std::lock_guard lock(m_shared.mutex);
                result = m_shared.answers.value(message.id.value, m_shared.standard);
            }
            const bool reachesCommit = result.outcome == Outcome::Accepted ||
                                       result.outcome == Outcome::Delivered ||
                                       result.outcome == Outcome::Unknown;
            if (m_shared.cancelled)
                result = {Outcome::Temporary, QStringLiteral("stopped"), {}, {}, {}};
            else if (reachesCommit && !awaiting())
                result = {Outcome::Temporary, QStringLiteral("not-recorded"), {}, {}, {}};
            else if (reachesCommit)
                committed(message.id.value);
            const std::lock_guard lock(m_shared.mutex);
            --m_shared.atOnce;
            return result;
        }
        Whereabouts find(const Doubtful &message) override
        {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.asked.append(message.idempotencyKey);
            return m_shared.whereabouts;
        }
        void cancel() override { m_shared.cancelled = true; }

    private:
        void begin()
        {
            const std::lock_guard lock(m_shared.mutex);
            ++m_shared.tries;
            ++m_shared.atOnce;
            m_shared.mostAtOnce = std::max(m_shared.mostAtOnce, m_shared.atOnce);
            if (m_shared.sent.isEmpty())
                m_shared.mostAtOnceBeforeFirstAnswer =
                    std::max(m_shared.mostAtOnceBeforeFirstAnswer, m_shared.atOnce);
        }
        void committed(const QString &id)
        {
            const FrozenMessage *next = m_shared.beginsAhead ? m_following() : nullptr;
            const std::lock_guard lock(m_shared.mutex);
            m_begun = next != nullptr ? next->id.value : QString();
            m_shared.begunAhead += next != nullptr ? 1 : 0;
            m_shared.sent.append(id);
            if (m_shared.afterCommit)
                m_shared.afterCommit(m_shared.sent.size());
        }
        /// For `message`, or nothing.
        void leave(const QString &message)
        {
            const std::lock_guard lock(m_shared.mutex);
            if (!m_begun.isEmpty() && m_begun != message)
                m_shared.abandoned.append(m_begun);
            m_begun.clear();
        }
        Shared &m_shared;
        Following m_following;
        QString m_begun;
    };

    FakeGateway(Shared &shared, int connections, GatewayPromise promise = {}, QString id = QStringLiteral("fake"))
        : m_shared(shared)
        , m_connections(connections)
        , m_promise(promise)
        , m_id(std::move(id))
    {}
    [[nodiscard]] GatewayId id() const override { return {m_id}; }
    [[nodiscard]] QString name() const override { return m_id; }
    [[nodiscard]] Channel channel() const override { return Channel::Email; }
    [[nodiscard]] GatewayPromise promise() const override { return m_promise; }
    [[nodiscard]] int connections() const override { return m_connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant) const override
    {
        return item.id.value.toUtf8();
    }
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override
    {
        const std::lock_guard lock(m_shared.mutex);
        ++m_shared.sessions;
        return std::make_unique<Session>(m_shared);
    }

private:
    Shared &m_shared;
    int m_connections;
    GatewayPromise m_promise;
    QString m_id;
};

} // namespace remindesk
