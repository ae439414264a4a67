// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/files.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/settingfields.h"
#include "workflow/settingstransfer.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 4LL * 1024 * 1024;

QString kindKey(SettingsDifference::Kind kind)
{
    switch (kind) {
    case SettingsDifference::Kind::Added: return u"added"_s;
    case SettingsDifference::Kind::Changed: return u"changed"_s;
    case SettingsDifference::Kind::Removed: return u"removed"_s;
    }
    return {};
}

class SettingsExport final : public WorkspaceCommand
{
public:
    QString name() const override { return u"settings export"_s; }
    QString synopsis() const override { return u"[FILE.json]"_s; }
    QString purpose() const override { return u"All settings without secrets, the same bytes for the same settings; - or nothing: standard output."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() > 1 ? u"at most one file"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        SettingsWorkbench bench(workspace);
        const auto file = awaited(exportedSettings(settingsPorts(workspace, bench)));
        if (!file)
            return run.fail(file.error());
        const QString path = run.words().value(0, u"-"_s);
        if (path == u"-"_s) {
            run.bytes(file->text());
            return Fine;
        }
        if (const Done regular = mayBeReplaced(path); !regular)
            return run.fail(regular.error());
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file->text()) < 0 || !out.commit())
            return run.fail({u"E-SET-11"_s, {shown(path), out.errorString()}, {}});
        return Fine;
    }
};

class SettingsImport final : public Command
{
public:
    QString name() const override { return u"settings import"_s; }
    QString synopsis() const override { return u"FILE.json [--dry-run] [--remove-others]"_s; }
    QString purpose() const override { return u"Take settings from a file, once all of it is right. Says what differs; secrets stay where they are."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"dry-run"_s, u"Only say what would change."_s});
        parser.addOption({u"remove-others"_s, u"Also remove what the file does not name."_s});
    }
    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"one file is needed"_s);
        const auto wanted = read(run, run.words().first());
        if (!wanted)
            return run.fail(wanted.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        SettingsWorkbench bench(**workspace);
        const SettingsPorts ports = settingsPorts(**workspace, bench);
        const auto now = awaited(exportedSettings(ports));
        if (!now)
            return run.fail(now.error());
        const bool removes = run.isSet("remove-others");
        const QList<SettingsDifference> changes = differences(*now, *wanted, removes);
        if (!run.isSet("dry-run")) {
            if (const auto count = awaited(importSettings(ports, *wanted, removes, changes)); !count)
                return run.fail(count.error());
        }
        say(run, changes);
        return Fine;
    }

private:
    static Result<SettingsFile> read(Run &run, const QString &path)
    {
        if (path == u"-"_s)
            return SettingsFile::parse(run.streams().in.read(longestFile + 1), path);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"E-SET-11"_s, {shown(path), file.errorString()});
        return SettingsFile::parse(file.read(longestFile + 1), path);
    }

    static void say(Run &run, const QList<SettingsDifference> &changes)
    {
        QJsonArray all;
        TextTable table({u"CHANGE"_s, u"WHAT"_s, u"SUBJECT"_s, u"BEFORE"_s, u"AFTER"_s});
        for (const SettingsDifference &one : changes) {
            all += QJsonObject{{u"change"_s, kindKey(one.kind)}, {u"what"_s, one.what},   {u"subject"_s, one.subject},
                               {u"before"_s, one.before},         {u"after"_s, one.after}};
            table.add({kindKey(one.kind), one.what, printable(one.subject), printable(one.before), printable(one.after)});
        }
        if (run.isJson())
            run.json(all);
        else if (changes.isEmpty())
            run.line(u"nothing differs"_s);
        else
            run.streams().out << table.text();
    }
};

} // namespace

std::unique_ptr<Command> makeSettingsExport() { return std::make_unique<SettingsExport>(); }
std::unique_ptr<Command> makeSettingsImport() { return std::make_unique<SettingsImport>(); }

} // namespace remindesk::ctl
