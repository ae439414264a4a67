// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/settingfields.h"
#include "settings/workspacefields.h"
#include "workflow/valuesetting.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class SettingSet final : public WorkspaceCommand
{
public:
    QString name() const override { return u"setting set"_s; }
    QString synopsis() const override { return u"KEY=VALUE…"_s; }
    QString purpose() const override { return u"Set values of the workspace: sender.company, sender.signature, …"_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().isEmpty() ? u"nothing to set"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        QMap<QString, QString> values;
        for (const QString &word : run.words()) {
            const QString key = word.section(u'=', 0, 0);
            if (!word.contains(u'='))
                return run.fail({u"E-CLI-03"_s, {shown(word)}, {}});
            if (!workspaceField(key))
                return run.fail({u"E-CLI-07"_s, {shown(key), knownKeys().join(u", "_s)}, {}});
            values.insert(key, word.section(u'=', 1));
        }
        SettingsWorkbench bench(workspace);
        const Done done = awaited(changeValues(settingsPorts(workspace, bench), values));
        return done ? int(Fine) : run.fail(done.error());
    }

    static QStringList knownKeys()
    {
        QStringList keys;
        for (const SettingField &field : workspaceFields())
            keys += field.key;
        return keys;
    }
};

class SettingList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"setting list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"The values of the workspace."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto values = awaited(workspace.settings().values());
        if (!values)
            return run.fail(values.error());
        if (run.isJson()) {
            run.json(toJson(*values));
            return Fine;
        }
        TextTable table({u"KEY"_s, u"VALUE"_s});
        for (auto value = values->begin(); value != values->end(); ++value)
            table.add({value.key(), value.value()});
        run.streams().out << table.text();
        return Fine;
    }
};

class PersonAdd final : public Command
{
public:
    QString name() const override { return u"person add"_s; }
    QString synopsis() const override { return u"KEY --name NAME [--reach PHONE|LINK] [--role agent|supervisor|admin|team]"_s; }
    QString purpose() const override { return u"A colleague for RACI; KEY is the login in the tracker."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"name"_s, u"As customers read it."_s, u"NAME"_s});
        parser.addOption({u"reach"_s, u"Telephone number or link for questions."_s, u"REACH"_s});
        parser.addOption({u"role"_s, u"agent, supervisor, admin or team."_s, u"ROLE"_s, u"agent"_s});
    }
    int run(Run &run) const override
    {
        const QStringList roles{u"agent"_s, u"supervisor"_s, u"admin"_s, u"team"_s};
        if (run.words().size() != 1 || run.option("name").isEmpty() || !roles.contains(run.option("role")))
            return usage(run, u"a key, a name and a known role are needed"_s);
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const Person person{run.words().first(), run.option("name"), run.option("reach"), run.option("role")};
        SettingsWorkbench bench(**workspace);
        // The same key again changes the person, as with gateways and sources.
        if (const Done done = awaited(keepPerson(settingsPorts(**workspace, bench), person, person.key)); !done)
            return run.fail(done.error());
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeSettingSet() { return std::make_unique<SettingSet>(); }
std::unique_ptr<Command> makeSettingList() { return std::make_unique<SettingList>(); }
std::unique_ptr<Command> makePersonAdd() { return std::make_unique<PersonAdd>(); }

} // namespace remindesk::ctl
