// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/workspace.h"

#include "app/assembly/historykey.h"
#include "app/assembly/sendingline.h"
#include "base/logging.h"
#include "resources/seeddata.h"
#include "secrets/keychainsecrets.h"
#include "storage/store.h"
#include "workflow/accounts.h"
#include "workflow/approvals.h"
#include "workflow/correcting.h"
#include "workflow/erasure.h"
#include "workflow/freshening.h"
#include "workflow/guardedaudit.h"
#include "workflow/guardeddrafts.h"
#include "workflow/guardedhistory.h"
#include "workflow/guardedreminders.h"
#include "workflow/guardedsettings.h"
#include "workflow/guardedstudio.h"
#include "workflow/guardedtemplates.h"
#include "workflow/guardedtickets.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <tuple>

namespace remindesk {

using namespace Qt::StringLiterals;

/// The ports as whoever sits here may use them.
struct Workspace::Guarded
{
    Guarded(Store &store, const Clock &clock)
        : guard{session, store.audit()}
        , audit(store.audit(), session)
        , accounts({store.accounts(), session, store.audit(), clock})
        , erasure({store.erasure(), session, store.audit(), clock})
        , tickets(store.tickets(), guard)
        , history(store.history(), guard)
        , reminders(store.reminders(), store.approvals(), guard)
        , drafts(store.drafts(), store.approvals(), guard)
        , templates(store.templates(), guard)
        , studio(store.studio(), guard)
        , settings(store.settings(), guard)
        , approvals({store.approvals(), drafts, tickets, reminders, templates, settings, session, clock})
        , corrections({store.history(), store.audit(), session, clock})
    {
    }

    Session session;
    Guard guard;
    GuardedAudit audit;
    Accounts accounts;
    Erasure erasure;
    GuardedTickets tickets;
    GuardedHistory history;
    GuardedReminders reminders;
    GuardedDrafts drafts;
    GuardedTemplates templates;
    GuardedStudio studio;
    GuardedSettings settings;
    Approvals approvals; // over the guarded ones
    Corrections corrections;
};

QString defaultProfile()
{
    QString named = qEnvironmentVariable("REMINDESK_PROFILE");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/remindesk"_s;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions &options)
{
    initSeedData();
    const QDir folder(options.profile);
    const QString path = folder.filePath(u"remindesk.db"_s);
    if (!options.isCreated && !QFileInfo::exists(path))
        return failure(u"E-WSP-01"_s, {}, folder.absolutePath());
    if (options.isCreated) {
        // Customers' data lies here: nobody else on this machine may read it.
        if (!QDir().mkpath(folder.absolutePath())
            || !QFile::setPermissions(folder.absolutePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failure(u"E-WSP-02"_s, {}, folder.absolutePath());
    }
    OpenOptions wishes;
    wishes.clock = options.clock;
    auto store = Store::open(path, wishes);
    if (!store)
        return failure(store.error());
    std::unique_ptr<Workspace> workspace(new Workspace(folder.absolutePath(), std::move(*store), options.clock));
    if (options.isService) {
        workspace->session().begin(serviceActor());
        return workspace;
    }
    const auto accounts = awaited(workspace->accounts().areUsed());
    if (!accounts)
        return failure(accounts.error());
    if (!*accounts)
        workspace->session().begin(localActor());
    return workspace;
}

Workspace::Workspace(QString profile, std::unique_ptr<Store> store, const Clock *clock)
    : m_profile(std::move(profile))
    , m_clock(clock != nullptr ? *clock : m_systemClock)
    , m_store(std::move(store))
    , m_guarded(std::make_unique<Guarded>(*m_store, m_clock))
    , m_secrets(m_services.made<SecretStore>([]() -> std::unique_ptr<SecretStore> { return std::make_unique<KeychainSecrets>(); }))
{
    m_store->setKeySource(historyKeys());
}

Workspace::~Workspace()
{
    m_store->setKeySource({}); // what is still to be written has no keychain any more
    // A chain of futures that has just ended is let go by the thread that ended it, and with it what it made: both
    // threads come round once more while the other still runs.
    std::ignore = awaited(status().changeMark());
    std::ignore = awaited(servicesAnswer());
    std::ignore = awaited(status().changeMark());
    m_secrets.reset(); // before the thread it is destroyed on ends
}

TicketStore &Workspace::tickets() { return m_guarded->tickets; }
SyncStore &Workspace::syncStates() { return m_store->sync(); }
HistoryStore &Workspace::history() { return m_guarded->history; }
ReminderStore &Workspace::reminders() { return m_guarded->reminders; }
DraftStore &Workspace::drafts() { return m_guarded->drafts; }
TemplateStore &Workspace::templates() { return m_guarded->templates; }
StudioStore &Workspace::studio() { return m_guarded->studio; }
SettingsStore &Workspace::settings() { return m_guarded->settings; }
AuditLog &Workspace::audit() { return m_guarded->audit; }
Accounts &Workspace::accounts() { return m_guarded->accounts; }
Approvals &Workspace::approvals() { return m_guarded->approvals; }
Corrections &Workspace::corrections() { return m_guarded->corrections; }
Erasure &Workspace::erasure() { return m_guarded->erasure; }
Session &Workspace::session() { return m_guarded->session; }
Outbox &Workspace::outbox() { return m_store->outbox(); }
StatusStore &Workspace::status() { return m_store->status(); }
Store &Workspace::store() { return *m_store; }

Async<void> Workspace::servicesAnswer()
{
    return askedOn<void>(m_services.context(), [] { return ready<Done>(Done()); });
}

QString Workspace::dispatcherLockPath() const
{
    return QDir(m_profile).filePath(u"dispatcher.lock"_s);
}

QString Workspace::receiverLockPath() const
{
    return QDir(m_profile).filePath(u"receiver.lock"_s);
}

Async<Kit> Workspace::kit()
{
    return loadKit(templates(), settings());
}

Async<QByteArray> Workspace::secret(const QString &ref)
{
    if (ref.isEmpty())
        return ready<Result<QByteArray>>(QByteArray());
    return askedOn<QByteArray>(m_services.context(), [secrets = m_secrets.get(), ref] { return secrets->read(ref); });
}

Async<void> Workspace::putSecret(const QString &ref, const QByteArray &value)
{
    return permitted<void>(m_guarded->guard, Permission::EditSettings, [&] {
        return askedOn<void>(m_services.context(),
                             [secrets = m_secrets.get(), ref, value] { return secrets->write(ref, value); });
    });
}

Async<void> Workspace::keepHistoryKey(const QString &ref, const QByteArray &value)
{
    return askedOn<void>(m_services.context(), [secrets = m_secrets.get(), ref, value] { return secrets->write(ref, value); });
}

HistoryKeySource Workspace::historyKeys()
{
    return [this](const QString &storeId, const QString &setting) {
        const auto secret = awaited(this->secret(historyKeyRef(storeId, setting)));
        if (!secret && !setting.isEmpty())
            qCWarning(lcStore).noquote() << "the key of the history cannot be read:" << secret.error().code;
        return secret.value_or(QByteArray());
    };
}

Async<void> Workspace::removeSecret(const QString &ref)
{
    return permitted<void>(m_guarded->guard, Permission::EditSettings, [&] {
        return askedOn<void>(m_services.context(), [secrets = m_secrets.get(), ref] { return secrets->remove(ref); });
    });
}

Async<QString> Workspace::probeSecrets()
{
    return askedOn<QString>(m_services.context(), [secrets = m_secrets.get()] { return secrets->probe(); });
}

Async<SyncReport> Workspace::sync(const std::shared_ptr<TicketSource> &source, std::shared_ptr<SyncProgress> watched)
{
    return permitted<SyncReport>(m_guarded->guard, Permission::SyncTickets, [&] {
        return askedOn<SyncReport>(m_services.context(), [this, source, watched = std::move(watched)] {
            auto *run = new SyncRun(*source, m_store->tickets(), syncStates(), m_clock); // deletes itself
            return after(run->start(watched), [source](Result<SyncReport> report) { return report; });
        });
    });
}

Async<std::shared_ptr<SendingLine>> Workspace::sendingLine()
{
    using Shared = std::shared_ptr<SendingLine>;
    return permitted<Shared>(m_guarded->guard, Permission::Dispatch, [&] {
        return chained(loadKit(m_store->templates(), m_store->settings()), [this](const Kit &kit) {
            return chained(openGateways(), [this, kit](const OpenedGateways &gateways) {
                return chained(openSources(), [this, kit, gateways](const OpenedSources &sources) {
                    return askedOn<Shared>(m_services.context(), [=, this] {
                        return ready<Result<Shared>>(assembled(gateways, sources, kit->rules));
                    });
                });
            });
        });
    });
}

} // namespace remindesk
