// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "workflow/erasure.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject erasureJson(const ErasureReport &report)
{
    return {{u"tickets"_s, report.tickets},      {u"messages"_s, report.messages}, {u"history_lines"_s, report.lines},
            {u"drafts"_s, report.drafts},        {u"files"_s, report.files},
            {u"copies_left"_s, QJsonArray::fromStringList(report.copies)}};
}

void print(Run &run, const ErasureReport &report)
{
    if (run.isJson()) {
        run.json(erasureJson(report));
        return;
    }
    run.line(u"erased: %1 tickets, %2 messages, %3 lines of the history, %4 drafts, %5 files"_s.arg(report.tickets)
                 .arg(report.messages).arg(report.lines).arg(report.drafts).arg(report.files));
    for (const QString &copy : report.copies)
        run.line(u"still holds it: "_s + printable(copy));
}

class CustomerExport final : public WorkspaceCommand
{
public:
    QString name() const override { return u"customer export"_s; }
    QString synopsis() const override { return u"KEY|ADDRESS|ID --to FOLDER"_s; }
    QString purpose() const override { return u"Everything about one customer: customer.json and each message as it went."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"to"_s, u"Folder to write into; made where there is none."_s, u"FOLDER"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 || run.option("to").isEmpty() ? u"other words or options are needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto files = awaited(workspace.erasure().exportTo(run.words().first(), run.option("to")));
        if (!files)
            return run.fail(files.error());
        if (run.isJson())
            run.json(QJsonObject{{u"files"_s, *files}, {u"folder"_s, run.option("to")}});
        else
            run.line(u"%1 files in %2"_s.arg(*files).arg(run.option("to")));
        return Fine;
    }
};

class CustomerErase final : public WorkspaceCommand
{
public:
    QString name() const override { return u"customer erase"_s; }
    QString synopsis() const override { return u"KEY|ADDRESS|ID --yes [--with-copies]"_s; }
    QString purpose() const override { return u"Erase one customer for good. Minutes on a large store."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"yes"_s, u"It cannot be undone: without this nothing is erased."_s});
        parser.addOption({u"with-copies"_s, u"Delete backups and other copies in the profile too."_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 || !run.isSet("yes") ? u"one customer and --yes are needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto report = awaited(workspace.erasure().erase(run.words().first(), run.isSet("with-copies")));
        if (!report)
            return run.fail(report.error());
        print(run, *report);
        return report->copies.isEmpty() ? Fine : Partly;
    }
};

class Retain final : public WorkspaceCommand
{
public:
    QString name() const override { return u"retention run"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"Delete what is older than retention.message-days and retention.draft-days say."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto values = awaited(workspace.settings().values());
        if (!values)
            return run.fail(values.error());
        const auto report = awaited(workspace.erasure().retain(RetentionRules::from(*values)));
        if (!report)
            return run.fail(report.error());
        print(run, *report);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeCustomerExport() { return std::make_unique<CustomerExport>(); }
std::unique_ptr<Command> makeCustomerErase() { return std::make_unique<CustomerErase>(); }
std::unique_ptr<Command> makeRetain() { return std::make_unique<Retain>(); }

} // namespace remindesk::ctl
