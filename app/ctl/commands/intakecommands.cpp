// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/secretoptions.h"
#include "domain/time.h"
#include "receiving/socketaddress.h"
#include "wording/wording.h"
#include "workflow/intakeconfig.h"

#include <QRandomGenerator>
#include <QUrl>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

Done putValues(Workspace &workspace, const QMap<QString, QString> &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (const Done done = awaited(workspace.settings().putValue(value.key(), value.value())); !done)
            return failure(done.error());
    }
    return {};
}

class ListenerSet final : public Command
{
public:
    QString name() const override { return u"listener set"_s; }
    QString synopsis() const override
    {
        return u"HOST:PORT|off [--url URL] [--secret-env VAR|--secret-credential NAME|--secret-stdin]"_s;
    }
    QString purpose() const override { return u"Where remindeskd takes reports, messages and webhooks over HTTP."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"url"_s, u"What providers call, where a proxy stands in front."_s, u"URL"_s});
        addSecretOptions(parser);
    }

    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"an address is needed"_s);
        const bool isOff = run.words().first() == u"off"_s;
        const QString address = isOff ? QString() : run.words().first();
        if (!isOff && !SocketAddress::parse(address))
            return run.fail({u"E-RCV-11"_s, {shown(address)}, {}});
        const QUrl url(run.option("url"), QUrl::StrictMode);
        const bool isHttp = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
        if (run.isSet("url") && (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty()))
            return run.fail({u"E-RCV-15"_s, {shown(run.option("url"))}, {}});
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        QMap<QString, QString> values{{u"listener.address"_s, address}, {u"listener.url"_s, run.option("url")}};
        if (!isOff) {
            const auto ref = tokenRef(run, **workspace);
            if (!ref)
                return run.fail(ref.error());
            values.insert(u"listener.secret"_s, *ref);
        }
        if (const Done done = putValues(**workspace, values); !done)
            return run.fail(done.error());
        run.line(isOff ? u"nothing listens any more"_s
                       : u"listener "_s + address + u"; tell remindeskd with systemctl reload, or start it"_s);
        return Fine;
    }

private:
    /// The one given, the one there was, or a new one in the keychain.
    static Result<QString> tokenRef(Run &run, Workspace &workspace)
    {
        auto given = takeSecret(run, workspace, u"listener"_s);
        if (!given || !given->isEmpty())
            return given;
        const auto values = awaited(workspace.settings().values());
        if (!values)
            return failure(values.error());
        if (const QString kept = listenerFrom(*values).secretRef; !kept.isEmpty())
            return kept;
        std::array<quint32, 8> random{};
        QRandomGenerator::system()->fillRange(random.data(), random.size());
        const QByteArray token = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
        const QString ref = u"keychain:remindesk/listener"_s;
        if (const Done done = awaited(workspace.putSecret(ref, token)); !done)
            return failure(done.error());
        return ref;
    }
};

class ListenerShow final : public WorkspaceCommand
{
public:
    QString name() const override { return u"listener show"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"What providers have to call; TOKEN stands for the secret."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto values = awaited(workspace.settings().values());
        if (!values)
            return run.fail(values.error());
        const ListenerConfig config = listenerFrom(*values);
        QStringList hooks;
        for (const HookConfig &hook : hooksFrom(*values))
            hooks += config.baseUrl() + u"/hook/"_s + hook.name;
        const QString messages = config.baseUrl() + u"/mo/TOKEN?gw=GATEWAY&from=%p&to=%P&text=%b&charset=%C&id=%I"_s;
        if (run.isJson()) {
            run.json(QJsonObject{{u"address"_s, config.address},
                                 {u"url"_s, config.address.isEmpty() ? QString() : config.baseUrl()},
                                 {u"secret"_s, config.secretRef},
                                 {u"hooks"_s, QJsonArray::fromStringList(hooks)}});
        } else if (config.address.isEmpty()) {
            run.line(u"nothing listens: remindeskctl listener set 127.0.0.1:8090"_s);
        } else {
            run.line(u"address  "_s + config.address + u"\nsecret   "_s + config.secretRef);
            run.line(u"messages "_s + messages + u"  (Kannel: get-url of the sms-service)"_s);
            for (const QString &hook : std::as_const(hooks))
                run.line(u"webhook  "_s + hook);
        }
        return Fine;
    }
};

class HookAdd final : public WorkspaceCommand
{
public:
    QString name() const override { return u"hook add"_s; }
    QString synopsis() const override { return u"NAME --secret-env VAR|--secret-credential NAME|--secret-stdin"_s; }
    QString purpose() const override { return u"A provider that reports by signed webhooks (Standard Webhooks)."_s; }
    void addOptions(QCommandLineParser &parser) const override { addSecretOptions(parser); }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 || !isIntakeName(run.words().first()) ? u"a name of letters, digits, - and _ is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const QString name = run.words().first();
        const auto ref = takeSecret(run, workspace, u"hook/"_s + name);
        if (!ref)
            return run.fail(ref.error());
        if (ref->isEmpty())
            return usage(run, u"a secret is needed"_s);
        if (const Done done = putValues(workspace, {{u"hook."_s + name, *ref}}); !done)
            return run.fail(done.error());
        run.line(u"webhook "_s + name + u" added: POST /hook/"_s + name);
        return Fine;
    }
};

/// What came back and found no message, or said the opposite of what was known.
class IntakeList final : public Command
{
public:
    QString name() const override { return u"intake list"_s; }
    QString synopsis() const override { return u"[--limit N]"_s; }
    QString purpose() const override { return u"Reports that contradict others, or that belong to no message."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
    }
    int run(Run &run) const override
    {
        const auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const auto rows = awaited((*workspace)->intake().openRows(*limit));
        if (!rows)
            return run.fail(rows.error());
        QJsonArray all;
        TextTable table({u"AT"_s, u"WHAT"_s, u"FROM"_s, u"REPORT"_s, u"MESSAGE"_s, u"WORDS"_s});
        for (const IntakeRow &row : *rows) {
            all += QJsonObject{{u"at"_s, jsonTime(row.at)},       {u"effect"_s, row.effect},
                               {u"provider"_s, row.provider},     {u"report"_s, row.report},
                               {u"reason"_s, row.reason},         {u"words"_s, row.words},
                               {u"message"_s, row.message.value}};
            table.add({isoUtc(row.at), row.effect, printable(row.provider), row.report,
                       row.message.isEmpty() ? u"-"_s : row.message.value, printable(row.words)});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeListenerSet() { return std::make_unique<ListenerSet>(); }
std::unique_ptr<Command> makeListenerShow() { return std::make_unique<ListenerShow>(); }
std::unique_ptr<Command> makeHookAdd() { return std::make_unique<HookAdd>(); }
std::unique_ptr<Command> makeIntakeList() { return std::make_unique<IntakeList>(); }

} // namespace remindesk::ctl
