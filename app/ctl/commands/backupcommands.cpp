// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/actor.h"
#include "app/assembly/historykey.h"
#include "app/assembly/upkeepjobs.h"
#include "resources/seeddata.h"
#include "storage/store.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "storage/migrator.h"
#include "storage/salvage.h"
#include "wording/wording.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString storePathOf(const Run &run)
{
    return QDir(run.profile()).filePath(u"remindesk.db"_s);
}

QJsonObject backupJson(const BackupInfo &info)
{
    return {{u"file"_s, info.path},
            {u"bytes"_s, info.bytes},
            {u"made"_s, info.made.ms > 0 ? QJsonValue(isoUtc(info.made)) : QJsonValue()},
            {u"history"_s, info.historyLines},
            {u"head"_s, info.historyHead},
            {u"bad_line"_s, info.badLine > 0 ? QJsonValue(info.badLine) : QJsonValue()},
            {u"attachments"_s, info.files},
            {u"attachments_left_out"_s, info.filesLeftOut}};
}

void sayUnproved(Run &run, const BackupInfo &info)
{
    if (info.unproved > 0)
        run.streams().err << info.unproved << " lines of history are not proved: their key is not here\n";
}

class Backup final : public WorkspaceCommand
{
public:
    QString name() const override { return u"backup"_s; }
    QString synopsis() const override { return u"[FILE]"_s; }
    QString purpose() const override { return u"A checked copy of the workspace in one file, attachments included."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() > 1 ? u"at most one file"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        if (const Done allowed = require(workspace.session(), Permission::Backup); !allowed)
            return run.fail(allowed.error());
        const auto target = targetOf(run, workspace);
        if (!target)
            return run.fail(target.error());
        const auto made = makeBackup(storePathOf(run), *target, workspace.clock().now(), nullptr,
                                     workspace.historyKeys());
        if (!made)
            return run.fail(made.error());
        if (run.isJson())
            run.json(backupJson(*made));
        else
            run.line(u"checked: "_s + made->path + u", "_s + QString::number(made->bytes) + u" bytes, "_s
                     + QString::number(made->historyLines) + u" lines of history, "_s + QString::number(made->files)
                     + u" attachments"_s);
        sayUnproved(run, *made);
        if (made->badLine > 0)
            run.streams().err << sentence(Error{u"E-BAK-07"_s, {QString::number(made->badLine)}, {}}) << '\n';
        if (made->filesLeftOut > 0)
            run.streams().err << made->filesLeftOut << " attachments are damaged and were left out\n";
        return made->filesLeftOut > 0 || made->badLine > 0 ? Partly : Fine;
    }

private:
    /// Without a file: beside the daily ones, under a name that is never deleted by itself.
    static Result<QString> targetOf(const Run &run, Workspace &workspace)
    {
        if (!run.words().isEmpty())
            return run.words().first();
        const auto plan = planOf(workspace);
        if (!plan)
            return failure(plan.error());
        const QDir folder(backupFolder(workspace, *plan));
        if (!QDir().mkpath(folder.absolutePath()))
            return failure(u"E-STO-01"_s, {folder.absolutePath()});
        const QString time = QDateTime::fromMSecsSinceEpoch(workspace.clock().now().ms, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss"_s);
        return folder.filePath(u"remindesk-%1Z.db"_s.arg(time));
    }
};

class Restore final : public Command
{
public:
    QString name() const override { return u"restore"_s; }
    QString synopsis() const override { return u"FILE [--check] [--accept-changed-history]"_s; }
    QString purpose() const override { return u"Put a backup in the workspace's place; it sends nothing until you say so."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"check"_s, u"Only look whether the file is a whole backup."_s});
        parser.addOption({u"accept-changed-history"_s, u"Take a backup whose history was changed all the same."_s});
    }
    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"one file is needed"_s);
        return run.isSet("check") ? check(run) : restore(run);
    }

private:
    static int check(Run &run)
    {
        const auto info = inspectBackup(run.words().first(), keychainHistoryKeys());
        if (!info)
            return run.fail(info.error());
        if (run.isJson())
            run.json(backupJson(*info));
        else
            run.line((info->badLine > 0 ? u"history changed at line %1: made "_s.arg(info->badLine) : u"whole: made "_s) + (info->made.ms > 0 ? isoUtc(info->made) : u"at a time it does not say"_s) + u", "_s
                     + QString::number(info->historyLines) + u" lines of history, "_s + QString::number(info->files)
                     + u" attachments"_s);
        sayUnproved(run, *info);
        return info->badLine > 0 ? Partly : Fine;
    }

    /// Who may, while there is somebody to ask: a store that cannot be opened any more belongs to whoever owns the file.
    static Done mayRestore(const Run &run)
    {
        const auto workspace = run.workspace();
        if (workspace)
            return require((*workspace)->session(), Permission::Restore);
        return workspace.error().code.startsWith("E-ACC"_L1) ? Done(failure(workspace.error())) : Done();
    }

    static int restore(Run &run)
    {
        if (const Done allowed = mayRestore(run); !allowed)
            return run.fail(allowed.error());
        initSeedData();
        const auto migrations = loadMigrations(u":/sql"_s);
        if (!migrations)
            return run.fail(migrations.error());
        const SystemClock clock;
        const auto restored = restoreBackup(run.words().first(), storePathOf(run), *migrations, clock.now(),
                                            run.isSet("accept-changed-history") ? ChangedHistory::Taken
                                                                                : ChangedHistory::Refused,
                                            keychainHistoryKeys());
        if (!restored)
            return run.fail(restored.error());
        if (run.isJson()) {
            QJsonObject object = backupJson(restored->from);
            object.insert(u"replaced"_s, restored->replaced);
            object.insert(u"due"_s, restored->due);
            run.json(object);
            return Fine;
        }
        run.line(u"restored; nothing is sent before: remindeskctl sending resume"_s);
        run.line(QString::number(restored->due) + u" messages would go at once; some may have been sent since the backup"_s);
        if (!restored->replaced.isEmpty())
            run.line(u"what was there before: "_s + restored->replaced);
        return Fine;
    }
};

class Repair final : public Command
{
public:
    QString name() const override { return u"repair"_s; }
    QString synopsis() const override { return u"FILE [--from STORE]"_s; }
    QString purpose() const override { return u"Save what can be read of a damaged store into a new file."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"from"_s, u"The damaged store; else the workspace's."_s, u"STORE"_s});
    }
    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"a new file is needed"_s);
        initSeedData();
        const auto migrations = loadMigrations(u":/sql"_s);
        if (!migrations)
            return run.fail(migrations.error());
        const SystemClock clock;
        const QString damaged = run.isSet("from") ? run.option("from") : storePathOf(run);
        const auto salvaged = salvageStore(damaged, run.words().first(), *migrations, clock.now());
        if (!salvaged)
            return run.fail(salvaged.error());
        say(run, *salvaged);
        return salvaged->isComplete() ? Fine : Partly;
    }

private:
    static void say(Run &run, const Salvaged &salvaged)
    {
        QJsonArray all;
        TextTable table({u"TABLE"_s, u"SAVED"_s, u"LOST"_s});
        for (const SalvagedTable &part : salvaged.tables) {
            const bool isKnown = part.lost.has_value();
            all += QJsonObject{{u"table"_s, part.name}, {u"saved"_s, part.saved},
                               {u"lost"_s, isKnown ? QJsonValue(*part.lost) : QJsonValue()},
                               {u"orphans"_s, part.orphans}};
            const QString lost = isKnown ? QString::number(*part.lost) : u"unknown"_s;
            table.add({part.name, QString::number(part.saved),
                       part.orphans > 0 ? lost + u", "_s + QString::number(part.orphans) + u" without what they belong to"_s : lost});
        }
        if (run.isJson())
            return run.json(QJsonObject{{u"file"_s, salvaged.path}, {u"tables"_s, all},
                                        {u"complete"_s, salvaged.isComplete()}});
        run.streams().out << table.text();
        run.line(u"saved in "_s + salvaged.path + u"; the damaged store was not touched. To use it: remindeskctl restore "_s
                 + salvaged.path);
    }
};

class SendingResume final : public WorkspaceCommand
{
public:
    QString name() const override { return u"sending resume"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"You looked: a held workspace (copy, restored, clock) may send again."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        if (const Done allowed = require(workspace.session(), Permission::Send); !allowed)
            return run.fail(allowed.error());
        UpkeepStore &upkeep = workspace.store().upkeep();
        const Instant now = workspace.clock().now();
        const auto health = awaited(upkeep.health(now));
        if (!health)
            return run.fail(health.error());
        const QString who = u"agent:"_s + workspace.session().actor().name;
        if (const Done done = awaited(upkeep.resumeSending(who, now)); !done)
            return run.fail(done.error());
        if (run.isJson())
            run.json(QJsonObject{{u"ended"_s, health->stops.size()}, {u"due"_s, health->due}});
        else if (health->stops.isEmpty())
            run.line(u"nothing was held"_s);
        else
            run.line(u"sending goes on: "_s + QString::number(health->due) + u" messages are due"_s);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeBackup() { return std::make_unique<Backup>(); }
std::unique_ptr<Command> makeRestore() { return std::make_unique<Restore>(); }
std::unique_ptr<Command> makeRepair() { return std::make_unique<Repair>(); }
std::unique_ptr<Command> makeSendingResume() { return std::make_unique<SendingResume>(); }

} // namespace remindesk::ctl
