// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/settingfields.h"
#include "settings/gatewayfields.h"
#include "workflow/gatewaysetting.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

/// The settings of a kind, from the same description the console's form is made of.
class GatewayFields final : public Command
{
public:
    QString name() const override { return u"gateway fields"_s; }
    QString synopsis() const override { return u"KIND"_s; }
    QString purpose() const override { return u"What a kind of gateway can be told with --set."_s; }
    int run(Run &run) const override
    {
        const GatewayKind *kind = run.words().size() == 1 ? gatewayKind(run.words().first()) : nullptr;
        if (!kind)
            return usage(run, u"a kind is needed: folder, smtp, kannel, letter, http or apprise"_s);
        return printFields(run, kind->settings);
    }
};

/// What is there is enabled, disabled or removed by the same use cases as in the console.
class GatewayChange final : public WorkspaceCommand
{
public:
    enum class What { Enable, Disable, Remove };
    explicit GatewayChange(What what) : m_what(what) {}

    QString name() const override
    {
        return m_what == What::Enable ? u"gateway enable"_s : m_what == What::Disable ? u"gateway disable"_s : u"gateway remove"_s;
    }
    QString synopsis() const override { return u"NAME"_s; }
    QString purpose() const override
    {
        return m_what == What::Remove ? u"Delete a gateway and its secret in the keychain."_s
                                      : u"Switch a gateway on or off; its settings stay."_s;
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"a name is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        SettingsWorkbench bench(workspace);
        const SettingsPorts ports = settingsPorts(workspace, bench);
        const auto config = awaited(gatewayNamed(ports, run.words().first()));
        if (!config)
            return run.fail(config.error());
        const Done done = awaited(m_what == What::Remove ? removeGateway(ports, *config)
                                                         : enableGateway(ports, *config, m_what == What::Enable));
        return done ? int(Fine) : run.fail(done.error());
    }

private:
    What m_what;
};

} // namespace

std::unique_ptr<Command> makeGatewayFields() { return std::make_unique<GatewayFields>(); }
std::unique_ptr<Command> makeGatewayEnable() { return std::make_unique<GatewayChange>(GatewayChange::What::Enable); }
std::unique_ptr<Command> makeGatewayDisable() { return std::make_unique<GatewayChange>(GatewayChange::What::Disable); }
std::unique_ptr<Command> makeGatewayRemove() { return std::make_unique<GatewayChange>(GatewayChange::What::Remove); }

} // namespace remindesk::ctl
