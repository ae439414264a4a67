// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "form/draftfields.h"
#include "wording/wording.h"

#include <QJsonDocument>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The schema of the workspace; without one, of the embedded library is not guessed: init comes first.
Result<FormSchema> schemaOf(Run &run)
{
    auto workspace = run.workspace();
    if (!workspace)
        return failure(workspace.error());
    return awaited((*workspace)->templates().schema());
}

class ScenarioList final : public Command
{
public:
    QString name() const override { return u"scenario list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"The kinds of reminder, a key a line."_s; }
    int run(Run &run) const override
    {
        const auto schema = schemaOf(run);
        if (!schema)
            return run.fail(schema.error());
        if (!run.isJson()) {
            for (const Scenario &scenario : schema->scenarios)
                run.line(scenario.key);
            return Fine;
        }
        QJsonArray all;
        for (const Scenario &scenario : schema->scenarios)
            all += QJsonDocument::fromJson(scenarioJson(scenario)).object();
        run.json(all);
        return Fine;
    }
};

class ScenarioShow final : public Command
{
public:
    QString name() const override { return u"scenario show"_s; }
    QString synopsis() const override { return u"KEY"_s; }
    QString purpose() const override { return u"One kind of reminder: its fields, and which must be filled."_s; }
    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"one scenario key is needed"_s);
        const auto schema = schemaOf(run);
        if (!schema)
            return run.fail(schema.error());
        const Scenario *scenario = schema->scenario(run.words().first());
        if (!scenario)
            return run.fail({u"E-CLI-06"_s, {shown(run.words().first())}, {}});
        if (run.isJson())
            run.json(QJsonDocument::fromJson(scenarioJson(*scenario)).object());
        else
            show(run, *schema, *scenario);
        return Fine;
    }

private:
    static void show(Run &run, const FormSchema &schema, const Scenario &scenario)
    {
        run.line(scenario.key + u" — "_s + scenario.name.in(u"zh-CN"_s) + u" / "_s + scenario.name.in(u"en"_s));
        run.line(scenario.purpose.in(u"en"_s));
        run.line(u"class: "_s + reminderClassKey(scenario.reminderClass));
        QStringList channels;
        for (const Channel channel : scenario.channels)
            channels += channelKey(channel);
        run.line(u"channels: "_s + channels.join(u", "_s));
        TextTable table({u"FIELD"_s, u"REQUIRED"_s, u"MEANING"_s});
        for (const FieldRule &rule : schema.fields) {
            bool isRequired = rule.isRequired || scenario.required.contains(rule.key);
            if (rule.key == u"items"_s)
                isRequired = scenario.needsItems;
            if (rule.key == u"deadline"_s)
                isRequired = scenario.needsDeadline;
            table.add({rule.key, isRequired ? u"yes"_s : u"no"_s, rule.label.in(u"en"_s)});
        }
        for (const DetailField &detail : scenario.details) {
            table.add({u"details."_s + detail.key, detail.isRequired ? u"yes"_s : u"no"_s,
                       detail.label.in(u"en"_s)});
        }
        run.streams().out << table.text();
    }
};

} // namespace

std::unique_ptr<Command> makeScenarioList() { return std::make_unique<ScenarioList>(); }
std::unique_ptr<Command> makeScenarioShow() { return std::make_unique<ScenarioShow>(); }

} // namespace remindesk::ctl
