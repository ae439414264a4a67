// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/intakeline.h"

#include "base/logging.h"
#include "receiving/socketaddress.h"

namespace remindesk {

using namespace Qt::StringLiterals;

IntakeLine::IntakeLine(Workspace &workspace, Config config, std::shared_ptr<AnswerNoting> noting)
    : m_sources(std::move(config.sources))
    , m_problems(config.problems + m_sources.problems)
    , m_noting(std::move(noting))
    , m_server(workspace.intake(), workspace.clock(), std::move(config.keys))
{
    m_server.setAnswered([noting = m_noting.get()] { noting->runSoon(); });
    listenTo(config.listener);
    for (const MailboxSetup &setup : std::as_const(config.mailboxes)) {
        m_readers.push_back(std::make_unique<MailboxReader>(
            setup, MailboxPorts{workspace.intake(), workspace.syncStates(), workspace.clock()}));
        m_readers.back()->setAnswered([noting = m_noting.get()] { noting->runSoon(); });
        m_readers.back()->start();
    }
    m_noting->runSoon(); // what an earlier run left unnoted
}

IntakeLine::~IntakeLine() = default;

void IntakeLine::listenTo(const ListenerConfig &config)
{
    if (config.address.isEmpty())
        return;
    ListenOptions options;
    options.address = config.address;
    auto listener = HttpListener::start(options, [this](const HttpCall &call) { return m_server.handle(call); });
    if (!listener) {
        m_problems += std::pair(u"listener"_s, listener.error());
        return;
    }
    m_listener = std::move(*listener);
    qCInfo(lcApp).noquote() << "listening on" << config.address << "port" << m_listener->port();
    if (const auto address = SocketAddress::parse(config.address); address && !address->isLoopback())
        qCWarning(lcApp) << "the listener's address can be reached from outside: put a proxy with TLS in front";
}

} // namespace remindesk
