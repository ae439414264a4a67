// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"
#include "app/ctl/commands/ctl.h"

#include <QDir>
#include <QJsonObject>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class Init final : public Command
{
public:
    QString name() const override { return u"init"_s; }
    QString synopsis() const override { return u"[--sample]"_s; }
    QString purpose() const override { return u"Make a workspace: store, scenarios and templates."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"sample"_s, u"With sample tickets and gateways that write into folders."_s});
    }

    int run(Run &run) const override
    {
        auto workspace = run.workspace(true);
        if (!workspace)
            return run.fail(workspace.error());
        const Done done = run.isSet("sample") ? setUpSample(**workspace) : setUp(**workspace);
        if (!done)
            return run.fail(done.error());
        if (run.isJson())
            run.json(QJsonObject{{u"profile"_s, run.profile()}, {u"sample"_s, run.isSet("sample")}});
        else
            run.line(u"workspace ready: "_s + QDir(run.profile()).absolutePath());
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeInit() { return std::make_unique<Init>(); }

} // namespace remindesk::ctl
