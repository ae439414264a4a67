// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/secretoptions.h"
#include "domain/time.h"
#include "receiving/mailboxreader.h"
#include "wording/wording.h"

#include <QFileInfo>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<QList<MailboxConfig>> mailboxes(Workspace &workspace)
{
    const auto values = awaited(workspace.settings().values());
    if (!values)
        return failure(values.error());
    return mailboxesFrom(*values);
}

class MailboxAdd final : public Command
{
public:
    QString name() const override { return u"mailbox add"_s; }
    QString synopsis() const override
    {
        return u"NAME --set host=… --set user=… [--set key=value…] --secret-env VAR|--secret-credential NAME|--secret-stdin"_s;
    }
    QString purpose() const override { return u"A mailbox that gets bounces and answers to our mails (IMAP)."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"set"_s, u"host, port, security (imaps, starttls), user, folder, ca_file, poll (seconds)."_s,
                          u"key=value"_s});
        addSecretOptions(parser);
    }

    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"a name is needed"_s);
        auto settings = run.settings();
        if (!settings)
            return run.fail(settings.error());
        if (settings->contains(u"ca_file"_s)) // meant from where the caller stands
            (*settings)[u"ca_file"_s] = QFileInfo(settings->value(u"ca_file"_s)).absoluteFilePath();
        auto config = mailboxFrom(run.words().first(), *settings);
        if (!config)
            return run.fail(config.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const auto ref = takeSecret(run, **workspace, u"mailbox/"_s + config->name);
        if (!ref)
            return run.fail(ref.error());
        if (ref->isEmpty())
            return usage(run, u"a password is needed"_s);
        config->secretRef = *ref;
        const Done done = awaited((*workspace)->settings().putValue(u"mailbox."_s + config->name, mailboxText(*config)));
        if (!done)
            return run.fail(done.error());
        run.line(u"mailbox "_s + config->name + u" added; remindeskctl mailbox check "_s + config->name);
        return Fine;
    }
};

class MailboxList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"mailbox list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Mailboxes, and how far each was read."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto configs = mailboxes(workspace);
        if (!configs)
            return run.fail(configs.error());
        QJsonArray all;
        TextTable table({u"NAME"_s, u"SERVER"_s, u"USER"_s, u"FOLDER"_s, u"READ UNTIL"_s});
        for (const MailboxConfig &config : *configs) {
            const auto state = awaited(workspace.syncStates().syncState({u"mailbox:"_s + config.name}));
            if (!state)
                return run.fail(state.error());
            const bool isRead = !state->cursor.isEmpty();
            const QString server = config.host + u':' + QString::number(config.port);
            all += QJsonObject{{u"name"_s, config.name},     {u"host"_s, config.host},
                               {u"port"_s, config.port},     {u"security"_s, config.isStartTls ? u"starttls"_s : u"imaps"_s},
                               {u"user"_s, config.user},     {u"folder"_s, config.folder},
                               {u"secret"_s, config.secretRef},
                               {u"read_at"_s, isRead ? jsonTime(state->lastRun) : QJsonValue()}};
            table.add({config.name, server, config.user, config.folder, isRead ? isoUtc(state->lastRun) : u"-"_s});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

class MailboxCheck final : public WorkspaceCommand
{
public:
    QString name() const override { return u"mailbox check"_s; }
    QString synopsis() const override { return u"NAME"_s; }
    QString purpose() const override { return u"Log in and open the folder; reads and changes nothing."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"a name is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto configs = mailboxes(workspace);
        if (!configs)
            return run.fail(configs.error());
        for (const MailboxConfig &config : *configs) {
            if (config.name == run.words().first())
                return check(run, workspace, config);
        }
        return run.fail({u"E-MBX-10"_s, {shown(run.words().first())}, {}});
    }

private:
    static int check(Run &run, Workspace &workspace, const MailboxConfig &config)
    {
        const auto password = awaited(workspace.secret(config.secretRef));
        if (!password)
            return run.fail(password.error());
        const auto mails = checkMailbox({config, *password}, workspace.clock().now());
        if (!mails)
            return run.fail(mails.error().at(config.host));
        if (run.isJson())
            run.json(QJsonObject{{u"ok"_s, true}, {u"mails_of_last_week"_s, *mails}});
        else
            run.line(u"mailbox "_s + config.name + u" can be read; mails of the last week: "_s + QString::number(*mails));
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeMailboxAdd() { return std::make_unique<MailboxAdd>(); }
std::unique_ptr<Command> makeMailboxList() { return std::make_unique<MailboxList>(); }
std::unique_ptr<Command> makeMailboxCheck() { return std::make_unique<MailboxCheck>(); }

} // namespace remindesk::ctl
