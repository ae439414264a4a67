// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "receiving/httplistener.h"
#include "receiving/intakeserver.h"
#include "receiving/mailboxreader.h"
#include "workflow/answernoting.h"
#include "workflow/intakeconfig.h"

#include <memory>
#include <vector>

namespace remindesk {

/// What takes everything that comes back: the listener, the mailboxes, and the notes of answers into tickets. Works on
/// threads of its own from the moment it is made; let it go before its workspace. Its destructor waits for calls that
/// are being answered.
class IntakeLine
{
public:
    struct Config
    {
        ListenerConfig listener;
        IntakeKeys keys;
        QList<MailboxSetup> mailboxes;
        OpenedSources sources;
        Problems problems; ///< secrets that cannot be read
    };

    IntakeLine(Workspace &workspace, Config config, std::shared_ptr<AnswerNoting> noting);
    ~IntakeLine();

    /// What could not be opened, by name.
    [[nodiscard]] const Problems &problems() const { return m_problems; }
    [[nodiscard]] int port() const { return m_listener ? m_listener->port() : 0; } ///< 0: nothing listens

private:
    void listenTo(const ListenerConfig &config);

    OpenedSources m_sources;
    Problems m_problems;
    std::shared_ptr<AnswerNoting> m_noting; // uses the sources
    IntakeServer m_server;
    std::unique_ptr<HttpListener> m_listener; // uses the server
    std::vector<std::unique_ptr<MailboxReader>> m_readers;
};

} // namespace remindesk
