// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleengine.h"

#include "base/logging.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

ConsoleEngine::ConsoleEngine(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_turn(workspace.dispatcherLockPath())
{
    connect(&m_turn, &DispatchTurn::taken, this, &ConsoleEngine::sendIfOurTurn);
    connect(&m_turn, &DispatchTurn::failed, this, &ConsoleEngine::failed);
    connect(&m_turn, &DispatchTurn::waiting, this, [](const QString &process, const QString &program) {
        qCInfo(lcApp).noquote() << "sending is done by process" << process << program << "- waiting for its end";
    });
}

ConsoleEngine::~ConsoleEngine()
{
    if (m_line && m_turn.isOurs())
        m_line->stop();
}

ConsolePorts ConsoleEngine::ports()
{
    std::function<Async<SyncReport>(std::shared_ptr<SyncProgress>)> bring;
    if (hasLiveSource())
        bring = [this](const std::shared_ptr<SyncProgress> &watched) { return sync(watched); };
    return {m_workspace.tickets(),   m_workspace.history(),  m_workspace.reminders(),
            m_workspace.drafts(),    m_workspace.templates(), m_workspace.settings(),
            m_workspace.clock(),     bring,
            [this] {
                if (m_line && m_turn.isOurs())
                    m_line->wake();
            },
            &m_workspace.approvals()};
}

/// Read before there is a window: a handful of rows.
bool ConsoleEngine::hasLiveSource()
{
    const auto sources = awaited(m_workspace.settings().sources());
    return sources && std::any_of(sources->begin(), sources->end(), [](const SourceConfig &config) {
        return config.isEnabled && config.kind != u"csv"_s;
    });
}

void ConsoleEngine::start()
{
    m_turn.begin();
    listen(this, m_workspace.sendingLine(), [this](const Result<std::shared_ptr<SendingLine>> &line) {
        if (line)
            begin(*line);
        else
            Q_EMIT failed(line.error());
    });
}

void ConsoleEngine::begin(const std::shared_ptr<SendingLine> &line)
{
    m_line = line;
    for (const auto &[name, error] : m_line->problems())
        Q_EMIT failed(error.at(name));
    connect(&m_line->dispatcher(), &Dispatcher::messageSettled, this, &ConsoleEngine::changed);
    connect(&m_line->dispatcher(), &Dispatcher::storeFailed, this, &ConsoleEngine::failed);
    sendIfOurTurn();
    Q_EMIT changed();
}

void ConsoleEngine::sendIfOurTurn()
{
    if (m_line && m_turn.isOurs())
        m_line->start();
}

Async<SyncReport> ConsoleEngine::sync(const std::shared_ptr<SyncProgress> &watched)
{
    return syncFrom(0, {}, watched);
}

Async<SyncReport> ConsoleEngine::syncFrom(qsizetype index, SyncReport soFar, const std::shared_ptr<SyncProgress> &watched)
{
    const auto line = m_line;
    if (!line || index >= line->sources().size() || (watched && watched->isCanceled))
        return ready<Result<SyncReport>>(soFar);
    const auto source = line->sources()[index];
    if (!source->isLive())
        return syncFrom(index + 1, soFar, watched);
    return chained(m_workspace.sync(source, watched), [this, index, soFar, watched](const SyncReport &report) mutable {
        soFar.count.added += report.count.added;
        soFar.count.changed += report.count.changed;
        soFar.count.unchanged += report.count.unchanged;
        soFar.brought += report.brought;
        return syncFrom(index + 1, soFar, watched);
    });
}

} // namespace remindesk
