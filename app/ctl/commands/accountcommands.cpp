// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/signin.h"
#include "domain/time.h"
#include "workflow/accounts.h"

#include <QJsonArray>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class AccountAdd final : public Command
{
public:
    QString name() const override { return u"account add"_s; }
    QString synopsis() const override { return u"KEY [--name NAME] [--role agent,supervisor,admin]"_s; }
    QString purpose() const override { return u"Let a person sign in; the first one is an admin. The password is typed or read from the input."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"name"_s, u"As colleagues read it."_s, u"NAME"_s});
        parser.addOption({u"role"_s, u"agent, supervisor, admin, or several joined by commas."_s, u"ROLES"_s, u"agent"_s});
    }
    int run(Run &run) const override
    {
        const auto roles = personRolesFromText(run.option("role"));
        if (run.words().size() != 1 || !roles)
            return usage(run, u"a key and known roles are needed"_s);
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const auto password = newPassword(run);
        if (!password)
            return run.fail(password.error());
        const QString id = run.words().first();
        const NewAccount account{id, run.isSet("name") ? run.option("name") : id, *roles};
        if (const Done done = awaited((*workspace)->accounts().add(account, *password)); !done)
            return run.fail(done.error());
        return Fine;
    }
};

class AccountList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"account list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Who may sign in, and as what."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto accounts = awaited(workspace.accounts().list());
        if (!accounts)
            return run.fail(accounts.error());
        QJsonArray all;
        TextTable table({u"KEY"_s, u"NAME"_s, u"ROLES"_s, u"STATE"_s, u"LAST SIGN-IN"_s});
        for (const Account &account : *accounts) {
            all += QJsonObject{{u"key"_s, account.id},
                               {u"name"_s, account.name},
                               {u"roles"_s, QJsonArray::fromStringList(rolesText(account.roles).split(u','))},
                               {u"enabled"_s, account.isEnabled},
                               {u"created"_s, jsonTime(account.created)},
                               {u"last_sign_in"_s, account.lastSignIn.ms ? jsonTime(account.lastSignIn) : QJsonValue()}};
            table.add({account.id, account.name, rolesText(account.roles), account.isEnabled ? u"enabled"_s : u"disabled"_s,
                       account.lastSignIn.ms ? isoUtc(account.lastSignIn) : u"never"_s});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

/// role, enable, disable, password: one account, one change by an admin (or the person, their own password).
class AccountChange final : public Command
{
public:
    enum Kind { SetRole, Enable, Disable, Password };
    explicit AccountChange(Kind kind) : m_kind(kind) {}

    QString name() const override
    {
        static const QString names[] = {u"account role"_s, u"account enable"_s, u"account disable"_s, u"account password"_s};
        return names[m_kind];
    }
    QString synopsis() const override { return m_kind == SetRole ? u"KEY agent,supervisor,admin"_s : u"KEY"_s; }
    QString purpose() const override
    {
        static const QString texts[] = {u"Give a person other roles."_s, u"Let a person sign in again."_s,
                                        u"Do not let a person sign in any more."_s,
                                        u"Set a new password; it is typed or read from the input."_s};
        return texts[m_kind];
    }
    int run(Run &run) const override
    {
        const auto roles = personRolesFromText(run.words().value(1));
        if (run.words().size() != (m_kind == SetRole ? 2 : 1) || (m_kind == SetRole && !roles))
            return usage(run, u"other words or options are needed"_s);
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const Done done = m_kind == SetRole ? awaited((*workspace)->accounts().setRoles(run.words().first(), *roles))
                                            : changed(run, (*workspace)->accounts());
        return done ? Fine : run.fail(done.error());
    }

private:
    Done changed(Run &run, Accounts &accounts) const
    {
        const QString id = run.words().first();
        if (m_kind != Password)
            return awaited(accounts.setEnabled(id, m_kind == Enable));
        const auto password = newPassword(run);
        if (!password)
            return failure(password.error());
        return awaited(accounts.setPassword(id, *password));
    }

    Kind m_kind;
};

class AuditList final : public Command
{
public:
    QString name() const override { return u"audit list"_s; }
    QString synopsis() const override { return u"[--actor KEY] [--what KIND] [--limit N]"_s; }
    QString purpose() const override { return u"Who changed what, newest first."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"actor"_s, u"Only changes by this account."_s, u"KEY"_s});
        parser.addOption({u"what"_s, u"Only this kind: setting.changed, template.published, account.roles …"_s, u"KIND"_s});
        parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
    }
    int run(Run &run) const override
    {
        auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        QJsonArray all;
        TextTable table({u"WHEN"_s, u"WHO"_s, u"WHAT"_s, u"SUBJECT"_s, u"BEFORE"_s, u"AFTER"_s});
        AuditQuery query{run.option("actor"), run.option("what"), {}, std::min(*limit, 500)};
        do {
            const auto page = awaited((*workspace)->audit().list(query));
            if (!page)
                return run.fail(page.error());
            for (const AuditEntry &entry : page->rows) {
                all += QJsonObject{{u"at"_s, jsonTime(entry.at)},      {u"actor"_s, entry.actor},
                                   {u"what"_s, entry.what},            {u"subject"_s, entry.subject},
                                   {u"before"_s, entry.before},        {u"after"_s, entry.after}};
                table.add({isoUtc(entry.at), printable(entry.actor), entry.what, printable(entry.subject),
                           printable(entry.before), printable(entry.after)});
            }
            *limit -= int(page->rows.size());
            query.after = page->next;
            query.limit = std::min(*limit, 500);
        } while (!query.after.isEmpty() && *limit > 0);
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

class AuditVerify final : public WorkspaceCommand
{
public:
    QString name() const override { return u"audit verify"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Prove that the audit log was not changed."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto report = awaited(workspace.audit().verify());
        if (!report)
            return run.fail(report.error());
        if (run.isJson())
            run.json(QJsonObject{{u"rows"_s, report->rows}, {u"intact"_s, report->isIntact}, {u"first_bad"_s, report->firstBad}});
        else if (report->isIntact)
            run.line(u"intact: %1 entries"_s.arg(report->rows));
        else
            run.line(u"CHANGED: entry %1 does not fit"_s.arg(report->firstBad));
        return report->isIntact ? Fine : StoreTrouble;
    }
};

} // namespace

std::unique_ptr<Command> makeAccountAdd() { return std::make_unique<AccountAdd>(); }
std::unique_ptr<Command> makeAccountList() { return std::make_unique<AccountList>(); }
std::unique_ptr<Command> makeAccountRole() { return std::make_unique<AccountChange>(AccountChange::SetRole); }
std::unique_ptr<Command> makeAccountEnable() { return std::make_unique<AccountChange>(AccountChange::Enable); }
std::unique_ptr<Command> makeAccountDisable() { return std::make_unique<AccountChange>(AccountChange::Disable); }
std::unique_ptr<Command> makeAccountPassword() { return std::make_unique<AccountChange>(AccountChange::Password); }
std::unique_ptr<Command> makeAuditList() { return std::make_unique<AuditList>(); }
std::unique_ptr<Command> makeAuditVerify() { return std::make_unique<AuditVerify>(); }

} // namespace remindesk::ctl
