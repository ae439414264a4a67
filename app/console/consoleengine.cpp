// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleengine.h"

#include "access/actor.h"
#include "base/logging.h"
#include "exporting/writers.h"
#include "storage/store.h"
#include "workflow/settingstransfer.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int storeLookMs = 5000;
}

ConsoleEngine::ConsoleEngine(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_turn(workspace.dispatcherLockPath())
    , m_bench(workspace)
{
    constexpr int reloadAfterMs = 300;
    m_reloading.setSingleShot(true);
    m_reloading.setInterval(reloadAfterMs);
    connect(&m_reloading, &QTimer::timeout, this, &ConsoleEngine::reopen);
    m_bench.setChanged([this] { QMetaObject::invokeMethod(this, &ConsoleEngine::reload, Qt::QueuedConnection); });
    connect(&m_turn, &DispatchTurn::taken, this, &ConsoleEngine::sendIfOurTurn);
    connect(&m_turn, &DispatchTurn::failed, this, &ConsoleEngine::failed);
    connect(&m_turn, &DispatchTurn::waiting, this, [](const QString &process, const QString &program) {
        qCInfo(lcApp).noquote() << "sending is done by process" << process << program << "- waiting for its end";
    });
}

ConsoleEngine::~ConsoleEngine()
{
    m_stopping.waitForFinished();
    m_proving.waitForFinished();
    if (m_line && m_turn.isOurs())
        m_line->stop();
    m_upkeep.reset(); // the last line of the anchor counts what was just settled
}

ConsolePorts ConsoleEngine::ports()
{
    ConsolePorts ports{m_workspace.tickets(),   m_workspace.history(),  m_workspace.reminders(),
                       m_workspace.drafts(),    m_workspace.templates(), m_workspace.settings(),
                       m_workspace.clock(),     [this](const std::shared_ptr<SyncProgress> &watched) { return sync(watched); },
                       [this] {
                           if (m_line && m_turn.isOurs())
                               m_line->wake();
                       }};
    ports.tables = makeTableWriter;
    ports.certificates = writeCertificate;
    ports.approvals = &m_workspace.approvals();
    ports.upkeep = &m_workspace.store().upkeep();
    ports.prove = [this] { return prove(); };
    ports.accounts = &m_workspace.accounts();
    ports.corrections = &m_workspace.corrections();
    ports.studio = &m_workspace.studio();
    ports.session = &m_workspace.session();
    ports.setup.emplace(SettingsPorts{m_workspace.settings(), m_workspace.syncStates(), m_bench, m_workspace.session()});
    return ports;
}

/// Reads all of the history: not on the window's thread.
Async<AnchoredReport> ConsoleEngine::prove()
{
    if (const Done allowed = require(m_workspace.session(), Permission::Verify); !allowed)
        return ready<Result<AnchoredReport>>(failure(allowed.error()));
    m_proving = QtConcurrent::run([this] { return verifyHistory(m_workspace); });
    return m_proving;
}

void ConsoleEngine::lookAtStore()
{
    const Instant now = m_workspace.clock().now();
    const auto asked = chained(m_workspace.store().settings().values(), [this, now](const QMap<QString, QString> &values) {
        return chained(m_workspace.store().upkeep().health(now), [values, now](const StoreHealth &health) {
            return ready<Result<QList<HealthConcern>>>(healthConcerns(health, backupPlan(values), now));
        });
    });
    listen(this, asked, [this](const Result<QList<HealthConcern>> &concerns) {
        if (!concerns || *concerns == m_concerns)
            return;
        m_concerns = *concerns;
        Q_EMIT concernsChanged(m_concerns);
    });
    lookForSettings();
}

/// What another program wrote may be settings: gateways and sources are opened anew then.
void ConsoleEngine::lookForSettings()
{
    listen(this, m_workspace.store().status().changeMark(), [this](const Result<qint64> &mark) {
        if (!mark || m_isOpening)
            return;
        // The first look compares as well: what came between the opening and it would be the beginning otherwise.
        if (m_changeMark && *m_changeMark == *mark)
            return;
        m_changeMark = *mark;
        listen(this, settingsMark(m_workspace.store().settings()), [this](const Result<QByteArray> &settings) {
            if (settings && *settings != m_settingsMark)
                reload();
        });
    });
}

void ConsoleEngine::start()
{
    m_isStarted = true;
    connect(&m_storeLook, &QTimer::timeout, this, &ConsoleEngine::lookAtStore);
    m_storeLook.start(storeLookMs);
    lookAtStore();
    m_turn.begin();
    open();
}

void ConsoleEngine::reload()
{
    if (m_isStarted)
        m_reloading.start();
}

/// What is in flight ends on another thread: stopping may take seconds.
void ConsoleEngine::reopen()
{
    if (m_isOpening)
        return m_reloading.start();
    m_isOpening = true;
    const std::shared_ptr<SendingLine> old = std::exchange(m_line, nullptr);
    const bool isSending = old && m_turn.isOurs();
    m_stopping = QtConcurrent::run([old, isSending] {
        if (isSending)
            old->stop();
    });
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        open();
    });
    watcher->setFuture(m_stopping);
}

void ConsoleEngine::open()
{
    m_isOpening = true;
    // The mark first: what changes while the line is opened is found by the next look.
    listen(this, settingsMark(m_workspace.store().settings()), [this](const Result<QByteArray> &mark) {
        m_settingsMark = mark.value_or(QByteArray());
        openLine();
    });
}

void ConsoleEngine::openLine()
{
    listen(this, m_workspace.sendingLine(), [this](const Result<std::shared_ptr<SendingLine>> &line) {
        m_isOpening = false;
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
    const auto &sources = m_line->sources();
    Q_EMIT sourcesOpened(std::any_of(sources.begin(), sources.end(), [](const auto &source) { return source->isLive(); }));
}

void ConsoleEngine::sendIfOurTurn()
{
    if (!m_line || !m_turn.isOurs())
        return;
    if (m_upkeep) { // another line, after a change of settings
        m_upkeep->watch(m_line);
        if (m_maySend)
            m_line->start();
        return;
    }
    m_upkeep = std::make_unique<Upkeep>(m_workspace);
    m_upkeep->watch(m_line);
    connect(m_upkeep.get(), &Upkeep::standingChanged, this, &ConsoleEngine::changed);
    listen(this, m_upkeep->begin(), [this](const Result<SendingLook> &look) {
        if (!look)
            Q_EMIT failed(look.error());
        m_maySend = look && !look->health.isReadOnly;
        if (m_maySend && m_line)
            m_line->start();
    });
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
        soFar.batches += report.batches;
        return syncFrom(index + 1, soFar, watched);
    });
}

} // namespace remindesk
