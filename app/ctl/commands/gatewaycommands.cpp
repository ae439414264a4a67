// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/settingsworkbench.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/files.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/secretoptions.h"
#include "app/ctl/commands/settingfields.h"
#include "gateways/presets.h"
#include "wording/wording.h"
#include "workflow/gatewaysetting.h"

#include <QFileInfo>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class GatewayAdd final : public Command
{
public:
    QString name() const override { return u"gateway add"_s; }
    QString synopsis() const override
    {
        return u"NAME --kind folder|smtp|kannel|letter|http|apprise|--preset P --channel C --set key=value… --secret-env VAR"_s;
    }
    QString purpose() const override { return u"A way out for the messages of one channel."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"kind"_s, u"folder, smtp, kannel, letter, http or apprise."_s, u"KIND"_s});
        parser.addOption({u"preset"_s, u"Settings of a known provider; see “gateway presets”."_s, u"P"_s});
        parser.addOption({u"channel"_s, u"email, sms, push, wechat, voice or letter."_s, u"C"_s});
        parser.addOption({u"set"_s, u"One setting; docs/gateways.md lists them."_s, u"key=value"_s});
        addSecretOptions(parser);
    }

    int run(Run &run) const override
    {
        if (run.words().size() != 1 || run.isSet("kind") == run.isSet("preset"))
            return usage(run, u"a name and a kind (or a preset) are needed"_s);
        const auto settings = run.settings();
        if (!settings)
            return run.fail(settings.error());
        auto begun = begin(run);
        if (!begun)
            return run.fail(begun.error());
        GatewayConfig config = *std::move(begun);
        const auto own = withFiles(withAbsolutePaths(*settings));
        if (!own)
            return run.fail(own.error());
        config.settings.insert(*own);
        const auto secret = givenSecret(run);
        if (!secret)
            return run.fail(secret.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        SettingsWorkbench bench(**workspace);
        const auto kept = awaited(keepGateway(settingsPorts(**workspace, bench), config, *secret, true));
        if (!kept)
            return run.fail(kept.error());
        if (const auto opened = awaited((*workspace)->openGateway(*kept)); !opened)
            run.streams().err << sentence(opened.error()) << '\n';
        if (run.isJson())
            run.json(toJson(*kept));
        else
            run.line(u"gateway "_s + config.name + u" added"_s);
        return Fine;
    }

private:
    /// Name, kind and channel, and of a preset its settings.
    static Result<GatewayConfig> begin(const Run &run)
    {
        GatewayConfig config;
        config.name = run.words().first();
        config.kind = run.isSet("preset") ? u"http"_s : run.option("kind");
        QString key = channelKeyOf(run);
        if (run.isSet("preset")) {
            const auto found = presetNamed(run.option("preset"));
            if (!found)
                return failure(found.error());
            config.settings = found->settings;
            key = run.isSet("channel") ? key : channelKey(found->channel);
        }
        const auto channel = channelFromKey(key);
        if (!channel)
            return failure(u"E-CLI-08"_s, {shown(key)});
        config.channel = *channel;
        return config;
    }

    static Result<GatewayPreset> presetNamed(const QString &name)
    {
        const auto presets = gatewayPresets(u"en"_s);
        if (!presets)
            return failure(presets.error());
        QStringList known;
        for (const GatewayPreset &preset : *presets) {
            if (preset.key == name)
                return preset;
            known.append(preset.key);
        }
        return failure(u"E-CLI-23"_s, {shown(name), known.join(u", "_s)});
    }

    /// `body=@FILE` stands for what the file says: bodies have many lines.
    static Result<QMap<QString, QString>> withFiles(QMap<QString, QString> settings)
    {
        constexpr qsizetype longest = 64LL * 1024;
        const QString body = settings.value(u"body"_s);
        if (!body.startsWith(u'@'))
            return settings;
        const auto text = fileText(body.sliced(1), 1);
        if (!text)
            return failure(text.error());
        if (text->size() > longest)
            return failure(u"E-CLI-24"_s, {shown(body.sliced(1))});
        settings[u"body"_s] = *text;
        return settings;
    }

    /// A path is meant from where the caller stands; the dispatcher runs elsewhere.
    static QMap<QString, QString> withAbsolutePaths(QMap<QString, QString> settings)
    {
        for (const QString &key : {u"path"_s, u"ca_file"_s}) {
            if (settings.contains(key))
                settings[key] = QFileInfo(settings.value(key)).absoluteFilePath();
        }
        return settings;
    }

    /// The kinds that serve one channel only need not be told it.
    static QString channelKeyOf(const Run &run)
    {
        static const QMap<QString, QString> implied{
            {u"smtp"_s, u"email"_s}, {u"kannel"_s, u"sms"_s}, {u"letter"_s, u"letter"_s}};
        return run.isSet("channel") ? run.option("channel") : implied.value(run.option("kind"));
    }
};

class GatewayList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"gateway list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Gateways and what each can promise."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        SettingsWorkbench bench(workspace);
        const auto states = awaited(gatewayStates(settingsPorts(workspace, bench)));
        if (!states)
            return run.fail(states.error());
        QJsonArray all;
        TextTable table({u"NAME"_s, u"KIND"_s, u"CHANNEL"_s, u"ORDER"_s, u"ENABLED"_s, u"PROMISE"_s});
        for (const GatewayState &state : *states) {
            const GatewayConfig &config = state.config;
            QJsonObject object = toJson(config);
            const QString promise = state.problem ? sentence(*state.problem) : words(state.promise);
            object.insert(u"promise"_s, promise);
            all += object;
            object.insert(u"place"_s, state.place);
            const QString place = state.place == 0 ? u"preferred"_s : u"fallback %1"_s.arg(state.place);
            table.add({config.name, config.kind, channelKey(config.channel), place, config.isEnabled ? u"yes"_s : u"no"_s,
                       promise});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }

private:
    static QString words(const GatewayPromise &promise)
    {
        QStringList parts;
        parts += promise.deduplicates ? u"never twice"_s : u"may repeat after a crash"_s;
        parts += promise.reports ? u"reports delivery"_s : u"no delivery reports"_s;
        if (promise.canBeAsked)
            parts += u"can be asked"_s;
        return parts.join(u", "_s);
    }
};

class GatewayPresets final : public Command
{
public:
    QString name() const override { return u"gateway presets"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Known providers of the kind http, and what each needs to be told."_s; }
    int run(Run &run) const override
    {
        const auto presets = gatewayPresets(u"en"_s);
        if (!presets)
            return run.fail(presets.error());
        QJsonArray all;
        TextTable table({u"PRESET"_s, u"CHANNEL"_s, u"PROVIDER"_s, u"SECRET"_s, u"ALSO NEEDED"_s});
        for (const GatewayPreset &preset : *presets) {
            QJsonObject needs;
            QStringList needed;
            for (auto need = preset.needs.begin(); need != preset.needs.end(); ++need) {
                needs.insert(need.key(), need.value());
                needed.append(need.key() + u"="_s + need.value());
            }
            table.add({preset.key, channelKey(preset.channel), preset.title, preset.secret, needed.join(u"; "_s)});
            all += QJsonObject{{u"preset"_s, preset.key}, {u"channel"_s, channelKey(preset.channel)},
                               {u"title"_s, preset.title}, {u"secret"_s, preset.secret}, {u"needs"_s, needs},
                               {u"notes"_s, preset.notes}, {u"source"_s, preset.source}};
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

/// Sends one real message past the outbox: it says nothing about a ticket and needs no ticket.
class GatewayTest final : public WorkspaceCommand
{
public:
    QString name() const override { return u"gateway test"_s; }
    QString synopsis() const override { return u"NAME --to ADDRESS"_s; }
    QString purpose() const override { return u"Send a test message and show the provider's answer."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"to"_s, u"Address of your own."_s, u"ADDRESS"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 || !run.isSet("to") ? u"a name and an address are needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        SettingsWorkbench bench(workspace);
        const SettingsPorts ports = settingsPorts(workspace, bench);
        const auto config = awaited(gatewayNamed(ports, run.words().first()));
        if (!config)
            return run.fail(config.error());
        const auto result = awaited(testGateway(ports, *config, {}, run.option("to")));
        return result ? answer(run, *result) : run.fail(result.error());
    }

private:
    static int answer(Run &run, const SendResult &result)
    {
        const bool isFine = wentThrough(result);
        if (run.isJson()) {
            run.json(QJsonObject{{u"ok"_s, isFine},
                                 {u"code"_s, result.code},
                                 {u"words"_s, result.words},
                                 {u"provider_id"_s, result.providerId}});
        } else {
            run.line((isFine ? u"accepted: "_s : u"refused: "_s) + reasonWords(result.code) + u' '
                     + printable(result.words));
        }
        return isFine ? Fine : Refused;
    }
};

} // namespace

std::unique_ptr<Command> makeGatewayAdd() { return std::make_unique<GatewayAdd>(); }
std::unique_ptr<Command> makeGatewayPresets() { return std::make_unique<GatewayPresets>(); }
std::unique_ptr<Command> makeGatewayList() { return std::make_unique<GatewayList>(); }
std::unique_ptr<Command> makeGatewayTest() { return std::make_unique<GatewayTest>(); }

} // namespace remindesk::ctl
