// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/dispatchturn.h"
#include "app/assembly/upkeepjobs.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "storage/store.h"
#include "wording/wording.h"
#include "workflow/dispatchstatus.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class Status final : public WorkspaceCommand
{
public:
    QString name() const override { return u"status"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Who sends for this workspace, and how sending stands."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto status = awaited(workspace.status().dispatchStatus(workspace.clock().now()));
        if (!status)
            return run.fail(status.error());
        const auto intake = awaited(workspace.intake().intakeCounts());
        if (!intake)
            return run.fail(intake.error());
        const QString process = DispatcherLock::holderOf(workspace.dispatcherLockPath());
        const auto health = awaited(workspace.store().upkeep().health(workspace.clock().now()));
        if (!health)
            return run.fail(health.error());
        const auto plan = planOf(workspace);
        if (!plan)
            return run.fail(plan.error());
        const QList<HealthConcern> concerns = healthConcerns(*health, *plan, workspace.clock().now());
        if (!run.isJson()) {
            say(run, process, *status);
            for (const GatewayHealth &gateway : status->gateways)
                run.line(words(gateway, workspace.clock().now()));
            sayHealth(run, *health, concerns);
            if (intake->aside + intake->contradictions > 0)
                run.line(u"reports to look at (remindeskctl intake list): "_s + QString::number(intake->contradictions)
                         + u" contradictory, "_s + QString::number(intake->aside) + u" without a message"_s);
            return Fine;
        }
        QJsonObject object = json(process, *status);
        QJsonArray gateways;
        for (const GatewayHealth &gateway : status->gateways)
            gateways += json(gateway, workspace.clock().now());
        object.insert(u"gateways"_s, gateways);
        object.insert(u"aside"_s, intake->aside);
        object.insert(u"contradictions"_s, intake->contradictions);
        addHealth(object, *health, concerns);
        run.json(object);
        return Fine;
    }

private:
    /// "open", "half-open" (one message tries it) or "capped".
    static QString stateOf(const GatewayHealth &health, Instant now)
    {
        if (health.state == GatewayHealth::State::Capped)
            return u"capped"_s;
        return now < health.until ? u"open"_s : u"half-open"_s;
    }

    static QJsonObject json(const GatewayHealth &health, Instant now)
    {
        return {{u"gateway"_s, health.gateway.value},
                {u"state"_s, stateOf(health, now)},
                {u"reason"_s, health.reason},
                {u"since"_s, jsonTime(health.since)},
                {u"until"_s, jsonTime(health.until)}};
    }

    static QString words(const GatewayHealth &health, Instant now)
    {
        const QString state = stateOf(health, now);
        const QString what = state == u"half-open"_s ? u"is tried again with one message"_s
                                                     : u"rests until "_s + isoUtc(health.until);
        return u"gateway "_s + health.gateway.value + u' ' + what + u": "_s + health.reason + u' ' + reasonWords(health.reason);
    }

    static void sayHealth(Run &run, const StoreHealth &health, const QList<HealthConcern> &concerns)
    {
        for (const HealthConcern &concern : concerns)
            run.line((concern.isGrave ? u"HELD: "_s : u"warning: "_s) + concernWords(concern));
        if (!health.stops.isEmpty())
            run.line(QString::number(health.due) + u" messages would go at once"_s);
        if (health.backup.done.ms > 0)
            run.line(u"last good backup: "_s + isoUtc(health.backup.done));
    }

    static void addHealth(QJsonObject &object, const StoreHealth &health, const QList<HealthConcern> &concerns)
    {
        QJsonArray codes;
        bool isHeld = false;
        for (const HealthConcern &concern : concerns) {
            codes += concern.code;
            isHeld = isHeld || concern.isGrave;
        }
        object.insert(u"sending_held"_s, isHeld);
        object.insert(u"concerns"_s, codes);
        object.insert(u"held_due"_s, health.due);
        object.insert(u"read_only"_s, health.isReadOnly);
        object.insert(u"last_backup"_s, health.backup.done.ms > 0 ? QJsonValue(isoUtc(health.backup.done)) : QJsonValue());
    }

    static QJsonObject json(const QString &process, const DispatchStatus &status)
    {
        QJsonObject object{{u"dispatching"_s, !process.isEmpty()},
                           {u"process"_s, process.toLongLong()},
                           {u"program"_s, programName(process)}};
        for (const auto &[name, count] : counts(status))
            object.insert(name, count);
        object.insert(u"oldest_due"_s, jsonTime(status.oldestDue));
        object.insert(u"last_error"_s, status.lastError);
        object.insert(u"last_error_at"_s,
                      status.lastError.isEmpty() ? QJsonValue() : jsonTime(status.lastErrorAt));
        return object;
    }

    static void say(Run &run, const QString &process, const DispatchStatus &status)
    {
        run.line(process.isEmpty() ? u"nobody sends: start remindeskd, the console or remindeskctl dispatch"_s
                                   : u"sent by "_s + programName(process) + u" (process "_s + process + u')');
        QStringList words;
        for (const auto &[name, count] : counts(status))
            words += name + u' ' + QString::number(count);
        run.line(words.join(u", "_s));
        if (status.oldestDue)
            run.line(u"oldest due: "_s + isoUtc(*status.oldestDue));
        if (!status.lastError.isEmpty())
            run.line(u"last error: "_s + isoUtc(status.lastErrorAt) + u' ' + status.lastError + u' '
                     + reasonWords(status.lastError));
    }

    static QList<std::pair<QString, qint64>> counts(const DispatchStatus &status)
    {
        return {{u"queued"_s, status.queued},
                {u"held"_s, status.held},
                {u"awaiting"_s, status.awaiting},
                {u"unknown"_s, status.unknown},
                {u"failed"_s, status.failed}};
    }
};

} // namespace

std::unique_ptr<Command> makeStatus() { return std::make_unique<Status>(); }

} // namespace remindesk::ctl
