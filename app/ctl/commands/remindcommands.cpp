// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/reminderinput.h"
#include "app/ctl/commands/rows.h"
#include "wording/wording.h"
#include "workflow/approvals.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString findingLine(const Finding &finding)
{
    const QString field = finding.field.isEmpty() ? QString() : finding.field + u": "_s;
    return severityKey(finding.severity) + u"  "_s + field + printable(sentence(finding)) + u"  ["_s
           + finding.code + u']';
}

QString partsText(const Message &message)
{
    QString text = u"=== "_s + channelKey(message.channel) + u" → "_s
                   + printable(message.recipient).replace(u'\n', u", "_s);
    if (message.channel == Channel::Sms)
        text += u" ("_s + QString::number(message.measure.segments) + u" SMS)"_s;
    for (auto part = message.parts.begin(); part != message.parts.end(); ++part)
        text += u"\n--- "_s + part.key() + u'\n' + printable(part.value());
    return text;
}

/// What check, preview and send share: the requests one after the other, bad ones reported and passed over.
class RemindCommand : public Command
{
public:
    QString synopsis() const override
    {
        return u"--ticket NO --scenario KEY [--set field=value]… [--input FILE.json] [--channel C]… "
               "[--at TIME] [--actor NAME]"_s;
    }
    void addOptions(QCommandLineParser &parser) const override { addReminderOptions(parser); }

    int run(Run &run) const override
    {
        const auto requests = reminderRequests(run);
        if (!requests)
            return run.fail(requests.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const auto kit = awaited((*workspace)->kit());
        if (!kit)
            return run.fail(kit.error());
        if (!isBulk(*requests))
            return single(run, **workspace, **kit, requests->first());
        return bulk(run, **workspace, **kit, *requests);
    }

protected:
    /// Whether whoever sits here may do it to many at once.
    [[nodiscard]] virtual Done mayDoMany(Workspace &) const { return {}; }
    /// Does the command's own work with a reminder and answers what to print; a blocked one does not get here
    /// when `needsSendable()`.
    [[nodiscard]] virtual Result<QJsonObject> done(Workspace &workspace, const ComposedReminder &reminder, SendHold hold) const = 0;
    virtual void print(Run &run, const QJsonObject &answer, const ComposedReminder &reminder) const = 0;

private:
    int single(Run &run, Workspace &workspace, const ComposingKit &kit, const ReminderRequest &request) const
    {
        const auto reminder = composed(run, workspace, kit, request);
        if (!reminder)
            return run.fail(reminder.error());
        const auto answer = done(workspace, *reminder, SendHold::None);
        if (!answer && !blocks(reminder->prepared.findings))
            return run.fail(answer.error());
        QJsonObject object = answer ? *answer : QJsonObject{{u"ticket"_s, request.ticketNumber}};
        object.insert(u"findings"_s, toJson(reminder->prepared.findings));
        if (run.isJson())
            run.json(object);
        else
            printOne(run, object, *reminder);
        return reminder->prepared.isSendable() ? Fine : Input;
    }

    void printOne(Run &run, const QJsonObject &object, const ComposedReminder &reminder) const
    {
        for (const Finding &finding : reminder.prepared.findings)
            run.line(findingLine(finding));
        print(run, object, reminder);
    }

    int bulk(Run &run, Workspace &workspace, const ComposingKit &kit, const QList<ReminderRequest> &requests) const
    {
        if (const Done allowed = mayDoMany(workspace); !allowed)
            return run.fail(allowed.error());
        QJsonArray answers;
        int good = 0;
        const SendHold hold = needsFourEyes(int(requests.size()), kit) ? SendHold::FourEyes : SendHold::None;
        for (const ReminderRequest &request : requests) {
            QJsonObject answer{{u"row"_s, request.row}, {u"ticket"_s, request.ticketNumber}};
            const bool isGood = row(run, workspace, kit, request, answer, hold);
            good += isGood ? 1 : 0;
            answer.insert(u"ok"_s, isGood);
            answers += answer;
        }
        if (const Done asked = askForMany(workspace, answers, hold); !asked)
            return run.fail(asked.error());
        const qsizetype bad = requests.size() - good;
        if (run.isJson())
            run.json(answers);
        else
            run.line(QString::number(good) + u" good, "_s + QString::number(bad) + u" bad"_s);
        return bad == 0 ? Fine : Partly;
    }

    /// What was queued blocked, before somebody else's eyes.
    static Done askForMany(Workspace &workspace, const QJsonArray &answers, SendHold hold)
    {
        QList<ReminderId> reminders;
        for (const auto answer : answers) {
            if (const QString id = answer[u"reminder"_s].toString(); !id.isEmpty())
                reminders += ReminderId{id};
        }
        if (hold == SendHold::None || reminders.isEmpty())
            return {};
        return awaited(workspace.approvals().askForBulk(u"remindeskctl remind send"_s, {}, reminders));
    }

    bool row(Run &run, Workspace &workspace, const ComposingKit &kit, const ReminderRequest &request,
             QJsonObject &answer, SendHold hold) const
    {
        const auto complain = [&](const Error &error) {
            answer.insert(u"error"_s, sentence(error));
            run.streams().err << "row " << request.row << ": " << sentence(error) << '\n';
            return false;
        };
        const auto reminder = composed(run, workspace, kit, request);
        if (!reminder)
            return complain(reminder.error());
        answer.insert(u"findings"_s, toJson(reminder->prepared.findings));
        if (!reminder->prepared.isSendable()) {
            for (const Finding &finding : reminder->prepared.findings)
                run.streams().err << "row " << request.row << ": " << findingLine(finding) << '\n';
            return false;
        }
        const auto own = done(workspace, *reminder, hold);
        if (!own)
            return complain(own.error());
        for (auto entry = own->begin(); entry != own->end(); ++entry)
            answer.insert(entry.key(), entry.value());
        if (!run.isJson())
            print(run, *own, *reminder);
        return true;
    }
};

class Check final : public RemindCommand
{
public:
    QString name() const override { return u"remind check"_s; }
    QString purpose() const override { return u"Judge a reminder: its findings; exit 4 if any blocks."_s; }

protected:
    Result<QJsonObject> done(Workspace &, const ComposedReminder &reminder, SendHold) const override
    {
        return QJsonObject{{u"ticket"_s, reminder.request.ticketNumber},
                           {u"ok"_s, reminder.prepared.isSendable()}};
    }
    void print(Run &run, const QJsonObject &, const ComposedReminder &reminder) const override
    {
        run.line(reminder.request.ticketNumber + (reminder.prepared.isSendable() ? u": ok"_s : u": blocked"_s));
    }
};

class Preview final : public RemindCommand
{
public:
    QString name() const override { return u"remind preview"_s; }
    QString purpose() const override { return u"The exact messages, a channel each."_s; }

protected:
    Result<QJsonObject> done(Workspace &, const ComposedReminder &reminder, SendHold) const override
    {
        QJsonArray messages;
        for (const Message &message : reminder.prepared.messages)
            messages += toJson(message);
        return QJsonObject{{u"ticket"_s, reminder.request.ticketNumber}, {u"messages"_s, messages}};
    }
    void print(Run &run, const QJsonObject &, const ComposedReminder &reminder) const override
    {
        for (const Message &message : reminder.prepared.messages)
            run.line(partsText(message));
    }
};

class Send final : public RemindCommand
{
public:
    QString name() const override { return u"remind send"_s; }
    QString purpose() const override { return u"Queue a reminder; dispatch sends what is queued."_s; }

protected:
    Done mayDoMany(Workspace &workspace) const override { return workspace.approvals().maySendMany(); }
    Result<QJsonObject> done(Workspace &workspace, const ComposedReminder &reminder, SendHold hold) const override
    {
        const auto sent = awaited(send(reminder.prepared, workspace.reminders(), workspace.clock().now(), 0, hold));
        if (!sent)
            return failure(sent.error());
        QJsonArray messages;
        for (const MessageId &id : sent->messages)
            messages += id.value;
        return QJsonObject{{u"ticket"_s, reminder.request.ticketNumber},
                           {u"reminder"_s, sent->reminder.value},
                           {u"messages"_s, messages}};
    }
    void print(Run &run, const QJsonObject &answer, const ComposedReminder &reminder) const override
    {
        if (!reminder.prepared.isSendable()) {
            run.line(reminder.request.ticketNumber + u": not queued"_s);
            return;
        }
        run.line(u"reminder "_s + answer.value(u"reminder"_s).toString());
        const QJsonArray messages = answer.value(u"messages"_s).toArray();
        for (const auto id : messages)
            run.line(u"message "_s + id.toString());
    }
};

} // namespace

std::unique_ptr<Command> makeRemindCheck() { return std::make_unique<Check>(); }
std::unique_ptr<Command> makeRemindPreview() { return std::make_unique<Preview>(); }
std::unique_ptr<Command> makeRemindSend() { return std::make_unique<Send>(); }

} // namespace remindesk::ctl
