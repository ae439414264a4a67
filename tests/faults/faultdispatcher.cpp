// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The dispatcher as a process of its own, for tests that kill it:
// fault_dispatcher STORE TIME folder PATH | smtp PORT. TIME: milliseconds since 1970 that it is at its start.
// Prints "settled" after each message and the summary at the end. Exit codes: 0 drained, 3 another one runs,
// 5 store.
#include "delivery/dispatcher.h"
#include "delivery/dispatcherlock.h"
#include "delivery/owner.h"
#include "gateways/factory.h"
#include "resources/seeddata.h"
#include "storage/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(qint64 start)
        : m_start(start)
    {
        m_timer.start();
    }
    [[nodiscard]] Instant now() const override { return {m_start + m_timer.elapsed()}; }
    [[nodiscard]] qint64 bootMs() const override { return m_timer.elapsed(); }

private:
    qint64 m_start;
    QElapsedTimer m_timer;
};

class AllCurrent final : public Freshness
{
public:
    Async<QList<TicketId>> refresh(QList<TicketId>) override
    {
        return ready<Result<QList<TicketId>>>(QList<TicketId>());
    }
};

GatewayConfig configOf(const QString &kind, const QString &where)
{
    GatewayConfig config;
    config.id = {kind};
    config.name = kind;
    config.kind = kind;
    config.channel = Channel::Email;
    if (kind == u"folder"_s)
        config.settings = {{u"path"_s, where}, {u"from"_s, u"support@support.test"_s}};
    else
        config.settings = {{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, where},
                           {u"security"_s, u"none"_s},  {u"from"_s, u"support@support.test"_s},
                           {u"connections"_s, u"3"_s},  {u"timeout"_s, u"5"_s}};
    return config;
}

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    initSeedData();
    const auto lock = DispatcherLock::take(arguments.value(1) + u".dispatcher"_s);
    if (!lock) {
        say(lock.error().code.toUtf8() + ' ' + lock.error().arguments.join(u' ').toUtf8());
        return 3;
    }
    const ShiftedClock clock(arguments.value(2).toLongLong());
    OpenOptions options;
    options.clock = &clock;
    const auto store = Store::open(arguments.value(1), options);
    auto gateway = makeGateway(configOf(arguments.value(3), arguments.value(4)), {});
    if (!store || !gateway) {
        say((store ? gateway.error() : store.error()).code.toUtf8());
        return 5;
    }
    AllCurrent freshness;
    DispatcherOptions wishes;
    wishes.owner = dispatcherOwner();
    wishes.batch = 2;
    Dispatcher dispatcher({(*store)->outbox(), freshness, clock}, wishes);
    dispatcher.setGateways({std::shared_ptr<const Gateway>(std::move(*gateway))});
    QObject::connect(&dispatcher, &Dispatcher::messageSettled, &app, [] { say("settled"); });
    listen(&app, dispatcher.runOnce(), [](const Result<DispatchSummary> &summary) {
        say(summary ? "sent " + QByteArray::number(summary->sent) : summary.error().code.toUtf8());
        QCoreApplication::exit(summary ? 0 : 5);
    });
    return QCoreApplication::exec();
}
