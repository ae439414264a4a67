// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the status bar says: gateways, messages that need a person, the last sync.
#include "ui/desk/desk.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/outbox/helddialog.h"
#include "ui/shell/healthbar.h"
#include "ui/shell/mainwindow.h"
#include "wording/wording.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// "Syncing… 1 200 of 20 000"
QString syncWords(const SyncProgress &progress)
{
    const qint64 brought = progress.brought;
    const qint64 total = progress.total;
    if (brought == 0)
        return Desk::tr("Syncing…");
    const QLocale numbers = uiDates();
    return total > brought ? Desk::tr("Syncing… %1 of %2").arg(numbers.toString(brought), numbers.toString(total))
                           : Desk::tr("Syncing… %1").arg(numbers.toString(brought));
}

} // namespace

/// What was due in a held workspace, and the choice what becomes of it.
void Desk::showHeld()
{
    auto *dialog = new HeldDialog(around(), m_seat, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HeldDialog::released, this, [this](const QString &words) {
        tell(words);
        if (m_ports.wakeDispatcher)
            m_ports.wakeDispatcher();
        refresh();
    });
    dialog->open();
}

void Desk::checkHealth()
{
    listen(this, m_ports.settings.gateways(), [this](const Result<QList<GatewayConfig>> &gateways) {
        m_gateways = gateways ? int(std::count_if(gateways->begin(), gateways->end(),
                                                  [](const GatewayConfig &config) { return config.isEnabled; }))
                              : -1;
        if (!gateways)
            complain(gateways.error());
        showHealth();
    });
}

void Desk::setConcerns(const QList<HealthConcern> &concerns)
{
    m_concerns = concerns;
    showHealth();
}

void Desk::showHealth()
{
    QList<HealthPart> parts;
    Labels labels;
    labels.zone = m_seat.zone;
    for (const HealthConcern &concern : std::as_const(m_concerns))
        parts += HealthPart{concern.code, reasonWords(concern.code, concern.arguments, labels),
                            concern.isGrave ? Tone::Wrong : Tone::Attention,
                            m_ports.upkeep && concern.code.startsWith("stop."_L1) ? QString(heldPlace) : QString()};
    if (!m_kitProblem.isEmpty())
        parts += HealthPart{u"kit"_s, tr("Composing is not possible: %1").arg(m_kitProblem), Tone::Wrong, {}};
    if (m_gateways == 0)
        parts += HealthPart{u"gateways"_s, tr("no gateway: nothing can be sent"), Tone::Wrong, {}};
    else if (m_gateways > 0)
        parts += HealthPart{u"gateways"_s, tr("%n gateway(s) set up", nullptr, m_gateways), Tone::Dim, {}};
    if (m_counts.unknown > 0)
        parts += HealthPart{u"unknown"_s, tr("%n message(s) unknown, need(s) you", nullptr, int(m_counts.unknown)),
                            Tone::Attention, u"outbox"_s};
    if (m_counts.failed > 0)
        parts += HealthPart{u"failed"_s, tr("%n message(s) failed", nullptr, int(m_counts.failed)), Tone::Wrong,
                            u"outbox"_s};
    if (m_counts.held > 0)
        parts += HealthPart{u"held"_s, tr("%n message(s) held", nullptr, int(m_counts.held)), Tone::Dim, u"outbox"_s};
    m_window->health().setParts(parts);
    const qint64 needsPerson = m_counts.unknown + m_counts.failed;
    m_window->setBadge(u"outbox"_s, int(needsPerson), true);
    Q_EMIT needsPersonChanged(int(needsPerson));
}

void Desk::sync()
{
    if (m_isSyncing || !m_ports.sync || !m_hasSource)
        return;
    m_isSyncing = true;
    m_syncProgress = std::make_shared<SyncProgress>();
    const auto synced = m_ports.sync(m_syncProgress);
    if (!synced.isFinished()) { // where there is no source nothing is said
        m_syncLook.start();
        showSync();
    }
    listen(this, synced, [this](const Result<SyncReport> &report) {
        m_isSyncing = false;
        m_syncLook.stop();
        m_syncProblem = report ? QString() : sentence(report.error());
        if (report) {
            m_syncedAt = report->batches > 0 ? std::optional(m_ports.clock.now()) : std::nullopt;
            if (report->count.added + report->count.changed > 0)
                refresh();
            if (m_syncProgress->isCanceled)
                tell(tr("The sync was stopped; the next one goes on where it was."));
        }
        showSync();
        if (std::exchange(m_isSyncWanted, false))
            sync();
    });
}

void Desk::setSources(bool isAnyLive)
{
    m_hasSource = isAnyLive;
    if (!isAnyLive) {
        m_syncedAt.reset();
        m_syncProblem.clear();
        showSync();
    }
    m_isSyncWanted = m_isSyncing && isAnyLive;
    sync();
}

/// What a person asks for: where there is nobody to ask they learn what to do.
void Desk::askSync()
{
    if (m_hasSource)
        return sync();
    tell(tr("No ticket source can be asked. Add one in the settings, under “Ticket sources”."));
}

/// The button beside the words: stops a sync, or begins one anew after it failed.
void Desk::actOnSync()
{
    if (m_isSyncing)
        m_syncProgress->isCanceled = true;
    else
        sync();
    showSync();
}

void Desk::showSync()
{
    HealthBar &bar = m_window->health();
    const bool isStopping = m_isSyncing && m_syncProgress->isCanceled;
    bar.setTailAction(!m_hasSource                 ? QString()
                      : m_isSyncing && !isStopping ? tr("Cancel")
                      : !m_syncProblem.isEmpty()   ? tr("Try again")
                                                   : QString());
    QString words;
    Tone tone = Tone::Dim;
    if (const bool canSync = m_ports.sync && m_hasSource; canSync && m_isSyncing) {
        words = isStopping ? tr("Stopping after this batch…") : syncWords(*m_syncProgress);
    } else if (canSync && !m_syncProblem.isEmpty()) {
        words = tr("Not synced: %1").arg(m_syncProblem);
        tone = Tone::Wrong;
    } else if (canSync && m_syncedAt) {
        words = tr("Synced %1").arg(agoWords(*m_syncedAt, m_ports.clock.now(), m_seat.zone));
    }
    bar.setTail(words, tone);
}

} // namespace remindesk
