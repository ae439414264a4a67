// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "app/ctl/commands/secretoptions.h"
#include "app/ctl/commands/settingfields.h"
#include "wording/wording.h"
#include "workflow/sourcesetting.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class SourceAdd final : public Command
{
public:
    QString name() const override { return u"source add"_s; }
    QString synopsis() const override { return u"NAME --kind rt|csv --set key=value… [--secret-env VAR]"_s; }
    QString purpose() const override { return u"A place that tickets come from."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"kind"_s, u"rt or csv."_s, u"KIND"_s});
        parser.addOption({u"set"_s, u"One setting; docs/sources.md lists them."_s, u"key=value"_s});
        addSecretOptions(parser);
    }

    int run(Run &run) const override
    {
        if (run.words().size() != 1 || !run.isSet("kind"))
            return usage(run, u"a name and a kind are needed"_s);
        const auto settings = run.settings();
        if (!settings)
            return run.fail(settings.error());
        const auto secret = givenSecret(run);
        if (!secret)
            return run.fail(secret.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        SourceConfig config;
        config.name = run.words().first();
        config.kind = run.option("kind");
        config.settings = *settings;
        SettingsWorkbench bench(**workspace);
        const auto kept = awaited(keepSource(settingsPorts(**workspace, bench), config, *secret, true));
        if (!kept)
            return run.fail(kept.error());
        if (run.isJson())
            run.json(toJson(*kept));
        else
            run.line(u"source "_s + config.name + u" added"_s);
        return Fine;
    }
};

class SourceList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"source list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Sources, when each was synced, and its last error."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        SettingsWorkbench bench(workspace);
        const auto sources = awaited(sourceStates(settingsPorts(workspace, bench)));
        if (!sources)
            return run.fail(sources.error());
        QJsonArray all;
        TextTable table({u"NAME"_s, u"KIND"_s, u"LAST RUN"_s, u"ERROR"_s});
        for (const auto &[config, state] : *sources) {
            QJsonObject object = toJson(config);
            const bool hasRun = state.lastRun.ms > 0;
            object.insert(u"last_run"_s, hasRun ? QJsonValue(isoUtc(state.lastRun)) : QJsonValue());
            object.insert(u"last_error"_s, state.lastError);
            all += object;
            table.add({config.name, config.kind, hasRun ? isoUtc(state.lastRun) : u"-"_s, state.lastError});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

class SourceSync final : public WorkspaceCommand
{
public:
    QString name() const override { return u"source sync"_s; }
    QString synopsis() const override { return u"[NAME]"_s; }
    QString purpose() const override { return u"Bring what has changed since the last time."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() > 1 ? u"at most one name"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto sources = awaited(workspace.settings().sources());
        if (!sources)
            return run.fail(sources.error());
        const QString wanted = run.words().value(0);
        QJsonArray all;
        int synced = 0;
        int worst = Fine;
        for (const SourceConfig &config : *sources) {
            // A file is read again when it is named; a program that syncs by itself leaves it alone.
            const bool isLeftOut = !config.isEnabled || config.kind == u"csv"_s;
            if (wanted.isEmpty() ? isLeftOut : config.name != wanted)
                continue;
            ++synced;
            const int code = syncOne(run, workspace, config, all);
            worst = worst == Fine ? code : worst;
        }
        if (synced == 0 && !wanted.isEmpty())
            return run.fail({u"E-CLI-11"_s, {shown(wanted)}, {}});
        if (run.isJson())
            run.json(all);
        return worst;
    }

private:
    static int syncOne(Run &run, Workspace &workspace, const SourceConfig &config, QJsonArray &all)
    {
        SettingsWorkbench bench(workspace);
        const auto report = awaited(syncSource(settingsPorts(workspace, bench), config, {}));
        if (!report)
            return run.fail(report.error().at(config.name));
        all += QJsonObject{{u"source"_s, config.name},
                           {u"added"_s, report->count.added},
                           {u"changed"_s, report->count.changed},
                           {u"unchanged"_s, report->count.unchanged}};
        if (!run.isJson()) {
            run.line(config.name + u": "_s + QString::number(report->count.added) + u" new, "_s
                     + QString::number(report->count.changed) + u" changed, "_s
                     + QString::number(report->count.unchanged) + u" unchanged"_s);
        }
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeSourceAdd() { return std::make_unique<SourceAdd>(); }
std::unique_ptr<Command> makeSourceList() { return std::make_unique<SourceList>(); }
std::unique_ptr<Command> makeSourceSync() { return std::make_unique<SourceSync>(); }

} // namespace remindesk::ctl
