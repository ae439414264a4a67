// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "wording/wording.h"
#include "workflow/approvals.h"
#include "workflow/masking.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString kindKey(const ApprovalRequest &request)
{
    return request.kind == ApprovalRequest::Kind::Bulk ? u"bulk"_s : u"finding"_s;
}

class ApprovalList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"approval list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"What waits for a supervisor, oldest first."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto waiting = awaited(workspace.approvals().waiting());
        if (!waiting)
            return run.fail(waiting.error());
        QJsonArray all;
        TextTable table({u"REQUEST"_s, u"KIND"_s, u"ABOUT"_s, u"BY"_s, u"SINCE"_s, u"WHY"_s});
        for (const ApprovalRequest &request : *waiting) {
            all += QJsonObject{{u"id"_s, request.id},           {u"kind"_s, kindKey(request)},
                               {u"about"_s, request.title},     {u"asked_by"_s, request.askedBy},
                               {u"asked"_s, jsonTime(request.asked)}, {u"request"_s, request.request},
                               {u"reminders"_s, request.reminders}};
            table.add({request.id, kindKey(request), printable(request.title), printable(request.askedName),
                       isoUtc(request.asked), printable(request.request)});
        }
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

/// What would go, as the console shows it: texts and findings in the clear, addresses masked.
class ApprovalShow final : public WorkspaceCommand
{
public:
    QString name() const override { return u"approval show"_s; }
    QString synopsis() const override { return u"REQUEST"_s; }
    QString purpose() const override { return u"The findings and messages of a request."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one request is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const QString id = run.words().first();
        auto preview = awaited(workspace.approvals().preview(id));
        if (!preview)
            return run.fail(preview.error());
        const Actor actor = workspace.session().actor();
        for (Message &message : preview->messages) {
            if (!readsInTheClear(actor, {}, {}))
                message.recipient = maskedRecipient(message.channel, message.recipient);
        }
        if (run.isJson())
            run.json(json(id, *preview));
        else
            print(run, *preview);
        return Fine;
    }

private:
    static QJsonObject json(const QString &id, const ApprovalPreview &preview)
    {
        QJsonArray messages;
        for (const Message &message : preview.messages)
            messages += toJson(message);
        return {{u"id"_s, id},
                {u"ticket"_s, preview.ticketNumber},
                {u"customer"_s, preview.customerName},
                {u"scenario"_s, preview.scenario},
                {u"findings"_s, toJson(preview.findings)},
                {u"messages"_s, messages}};
    }
    static void print(Run &run, const ApprovalPreview &preview)
    {
        if (!preview.ticketNumber.isEmpty())
            run.line(u"%1  %2  %3"_s.arg(printable(preview.ticketNumber), printable(preview.customerName), preview.scenario));
        for (const Finding &finding : preview.findings)
            run.line(u"! "_s + printable(sentence(finding)));
        for (const Message &message : preview.messages) {
            run.line(u"\n%1  %2  %3"_s.arg(channelKey(message.channel), message.locale,
                                           printable(message.recipient).replace(u'\n', u", "_s)));
            for (auto part = message.parts.cbegin(); part != message.parts.cend(); ++part)
                run.line(u"[%1]\n%2"_s.arg(part.key(), printable(part.value())));
        }
    }
};

class ApprovalDecision final : public WorkspaceCommand
{
public:
    explicit ApprovalDecision(bool approves) : m_approves(approves) {}

    QString name() const override { return m_approves ? u"approval approve"_s : u"approval return"_s; }
    QString synopsis() const override { return u"REQUEST --comment TEXT"_s; }
    QString purpose() const override
    {
        return m_approves ? u"Let a reminder or a mass send pass."_s : u"Give it back to whoever asked."_s;
    }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"comment"_s, u"Why."_s, u"TEXT"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one request is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        Approvals &approvals = workspace.approvals();
        const QString id = run.words().first();
        const QString comment = run.option("comment");
        const Done done = awaited(m_approves ? approvals.approve(id, comment) : approvals.giveBack(id, comment));
        return done ? Fine : run.fail(done.error());
    }

private:
    bool m_approves;
};

} // namespace

std::unique_ptr<Command> makeApprovalList() { return std::make_unique<ApprovalList>(); }
std::unique_ptr<Command> makeApprovalShow() { return std::make_unique<ApprovalShow>(); }
std::unique_ptr<Command> makeApprovalApprove() { return std::make_unique<ApprovalDecision>(true); }
std::unique_ptr<Command> makeApprovalReturn() { return std::make_unique<ApprovalDecision>(false); }

} // namespace remindesk::ctl
