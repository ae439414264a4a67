// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/usecases.h"

#include "access/actor.h"
#include "app/assembly/intakeline.h"
#include "app/assembly/sendingline.h"
#include "app/assembly/setup.h"
#include "app/assembly/testmessage.h"
#include "workflow/accounts.h"
#include "workflow/approvals.h"
#include "workflow/correcting.h"
#include "workflow/erasure.h"
#include "workflow/studiostore.h"

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

const MessageId noMessage{u"none"_s};
const TicketId noTicket{u"none"_s};
const QByteArray password = "correct horse 1";

template<typename T>
QString codeOf(Async<T> future)
{
    const Result<T> result = awaited(std::move(future));
    return result ? QString() : result.error().code;
}

HistoryQuery others()
{
    HistoryQuery query;
    query.author = u"somebody.else"_s;
    return query;
}

/// A reminder that somebody let pass. Its ticket is not there: whoever may gets as far as the store.
QueuedReminder reminder(const QString &draft)
{
    QueuedReminder queued;
    queued.id = {u"none"_s};
    queued.draftJson = draft;
    OutboxItem item;
    item.ticket = noTicket;
    queued.items += item;
    return queued;
}

MessageTemplate text()
{
    MessageTemplate text;
    text.scenario = u"matrix"_s;
    text.locale = u"en"_s;
    text.channel = Channel::Sms;
    text.parts = {{u"text"_s, u"x"_s}};
    return text;
}

GatewayConfig gateway()
{
    return {{u"matrix"_s}, u"matrix"_s, u"folder"_s, Channel::Push, {}, {}, false};
}

QList<UseCase> ofTickets()
{
    return {
        {u"list tickets"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().list({})); }},
        {u"count tickets"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().counts({})); }},
        {u"open a ticket"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().detail(noTicket)); }},
        {u"find a ticket by its number"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().byNumber(u"none"_s)); }},
        {u"mark an answer as seen"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().markSeen(noTicket, {})); }},
        {u"import tickets"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.tickets().put({u"matrix"_s}, {})); }},
        {u"change a customer's consent or zone"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().putCustomer({})); }},
        {u"find a customer"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().findCustomer(u"none"_s)); }},
        {u"change how a customer is reached"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.tickets().setPreferences({u"none"_s}, {})); }},
        {u"keep a draft"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().save({}, {})); }},
        {u"list drafts"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().drafts()); }},
        {u"delete a draft"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().remove({u"none"_s})); }},
        {u"keep a draft's file"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().keepFile({}, {})); }},
        {u"open a draft's file"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().fileContent({})); }},
        {u"delete files nobody names"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.drafts().sweepFiles({})); }},
    };
}

QList<UseCase> ofSending()
{
    return {
        {u"queue a reminder"_s, u"AS"_s, [](Workspace &w) { return codeOf(w.reminders().queue(reminder(u"{}"_s))); }},
        {u"queue a reminder that was waved through"_s, u"S"_s,
         [](Workspace &w) { return codeOf(w.reminders().queue(reminder(u"{\"approval\":{\"by\":\"陈\"}}"_s))); }},
        {u"cancel a message"_s, u"AS"_s, [](Workspace &w) { return codeOf(w.reminders().cancel(noMessage, {}, {}, {})); }},
        {u"send a message again"_s, u"AS"_s, [](Workspace &w) { return codeOf(w.reminders().retry(noMessage, {}, {})); }},
        {u"say that a message arrived"_s, u"AS"_s,
         [](Workspace &w) { return codeOf(w.reminders().markArrived(noMessage, {}, {})); }},
        {u"say that a person dealt with it"_s, u"AS"_s,
         [](Workspace &w) { return codeOf(w.reminders().attend(noMessage, u"called"_s, {}, {}, {})); }},
        {u"send by another channel"_s, u"AS"_s,
         [](Workspace &w) { return codeOf(w.reminders().replace(noMessage, {}, {}, {})); }},
        {u"say that a message was dealt with"_s, u"AS"_s,
         [](Workspace &w) { return codeOf(w.reminders().attend(noMessage, u"handled"_s, {}, {}, {})); }},
        {u"queue a correction"_s, u"S"_s,
         [](Workspace &w) {
             QueuedReminder queued = reminder(u"{}"_s);
             queued.corrects = {u"none"_s};
             return codeOf(w.reminders().queue(queued));
         }},
        {u"read what a reminder was made of"_s, u"AS"_s, [](Workspace &w) { return codeOf(w.reminders().draftOf({})); }},
        {u"count the outbox"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.reminders().outboxCounts()); }},
        {u"ask what policy would say"_s, u"ASM"_s,
         [](Workspace &w) { return codeOf(w.reminders().policyFacts(noTicket, {}, {})); }},
        {u"start to send what is due"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.sendingLine()); }},
    };
}

QList<UseCase> ofHistory()
{
    return {
        {u"list one's own history"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.history().list({})); }},
        {u"list somebody else's history"_s, u"SMV"_s, [](Workspace &w) { return codeOf(w.history().list(others())); }},
        {u"list the history for a file"_s, u"S"_s,
         [](Workspace &w) {
             HistoryQuery query;
             query.isForFile = true;
             return codeOf(w.history().list(query));
         }},
        {u"count figures of one's own history"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.history().figures({})); }},
        {u"count figures of somebody else's history"_s, u"SMV"_s,
         [](Workspace &w) { return codeOf(w.history().figures({others(), {}, {}})); }},
        {u"reveal a message, with the reason"_s, u"SM"_s, [](Workspace &w) { return codeOf(w.history().reveal(noMessage, u"matrix"_s, {}, {})); }},
        {u"list the history in the clear for a file"_s, u"S"_s,
         [](Workspace &w) {
             HistoryQuery query;
             query.isForFile = true;
             query.clearBecause = u"matrix"_s;
             return codeOf(w.history().list(query));
         }},
        {u"begin a correction"_s, u"S"_s, [](Workspace &w) { return codeOf(w.corrections().begin(noMessage)); }},
        {u"list the outbox"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.history().waiting({}, 1)); }},
        {u"open a message"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.history().detail(noMessage)); }},
        {u"list a ticket's messages"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.history().ofTicket(noTicket)); }},
        {u"list a customer's messages"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.history().ofCustomer({}, 1)); }},
        {u"count one's own history"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.history().figures({})); }},
        {u"count somebody else's history"_s, u"SMV"_s, [](Workspace &w) { return codeOf(w.history().figures({others(), {}, {}})); }},
        {u"verify the history"_s, u"SMV"_s, [](Workspace &w) { return codeOf(w.history().verify()); }},
        {u"list what trackers were not told yet"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.history().unnoted({}, 1)); }},
        {u"read the audit log"_s, u"SM"_s, [](Workspace &w) { return codeOf(w.audit().list({})); }},
        {u"verify the audit log"_s, u"SMV"_s, [](Workspace &w) { return codeOf(w.audit().verify()); }},
        {u"note in the audit log"_s, u"ASMV"_s,
         [](Workspace &w) { return codeOf(w.audit().note({}, u"matrix"_s, {}, {}, {})); }},
    };
}

QList<UseCase> ofAdmins()
{
    return {
        {u"read forms and templates"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.templates().schema()); }},
        {u"read published templates"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.templates().published()); }},
        {u"read a template's versions"_s, u"ASMV"_s,
         [](Workspace &w) { return codeOf(w.templates().versions(u"matrix"_s, u"en"_s, Channel::Sms)); }},
        {u"read shared pieces"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.templates().pieces()); }},
        {u"publish a template"_s, u"M"_s, [](Workspace &w) { return codeOf(w.templates().publish(text())); }},
        {u"read drafts of templates"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().drafts()); }},
        {u"keep a draft of a template"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.studio().putDraft({slotOf(text()), u"x"_s, 0, u"m"_s, u"m"_s, {}})); }},
        {u"delete a draft of a template"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().removeDraft(slotOf(text()))); }},
        {u"publish over a version"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().publishOver(text(), -1)); }},
        {u"see how often a template was sent"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().uses(slotOf(text()))); }},
        {u"read versions of the form"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().schemaVersions()); }},
        {u"put a form in force"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().publishSchema({}, -1)); }},
        {u"begin a shared piece"_s, u"M"_s, [](Workspace &w) { return codeOf(w.templates().beginPiece({u"en"_s, u"matrix"_s, 1, {}, {}, {}, {}, 1})); }},
        {u"read drafts of shared pieces"_s, u"M"_s, [](Workspace &w) { return codeOf(w.studio().pieceDrafts()); }},
        {u"keep a draft of a shared piece"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.studio().putPieceDraft({{u"en"_s, u"matrix"_s}, {}, 0, u"m"_s, u"m"_s, {}})); }},
        {u"delete a draft of a shared piece"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.studio().removePieceDraft({u"en"_s, u"matrix"_s})); }},
        {u"publish a shared piece"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.studio().publishPiece({u"en"_s, u"matrix"_s, 1, {}, {}, {}, {}, 1}, {}, {-1, -1})); }},
        {u"change fields and scenarios"_s, u"M"_s,
         [](Workspace &w) {
             const auto schema = awaited(w.templates().schema());
             return schema ? codeOf(w.templates().putSchema(*schema)) : schema.error().code;
         }},
        {u"seed the library"_s, u"M"_s,
         [](Workspace &w) {
             const Done done = setUp(w);
             return done ? QString() : done.error().code;
         }},
        {u"read gateways"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.settings().gateways()); }},
        {u"read sources"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.settings().sources()); }},
        {u"read people"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.settings().people()); }},
        {u"read settings"_s, u"ASMV"_s, [](Workspace &w) { return codeOf(w.settings().values()); }},
        {u"change a gateway"_s, u"M"_s, [](Workspace &w) { return codeOf(w.settings().putGateway(gateway())); }},
        {u"test a gateway"_s, u"M"_s,
         [](Workspace &w) {
             const auto sent = sendTestMessage(w, gateway(), u"x"_s);
             return sent ? QString() : sent.error().code;
         }},
        {u"change a source"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.settings().putSource({{u"matrix"_s}, u"matrix"_s, u"csv"_s, {}, {}, false})); }},
        {u"change a person"_s, u"M"_s, [](Workspace &w) { return codeOf(w.settings().putPerson({u"matrix"_s, {}, {}, {}})); }},
        {u"change a setting"_s, u"M"_s, [](Workspace &w) { return codeOf(w.settings().putValue(u"matrix"_s, {})); }},
        {u"remove a setting"_s, u"M"_s, [](Workspace &w) { return codeOf(w.settings().removeValue(u"matrix"_s)); }},
        {u"keep a secret"_s, u"M"_s, [](Workspace &w) { return codeOf(w.putSecret(u"env:MATRIX"_s, "x")); }},
        {u"propose a text to the admins"_s, u"ASM"_s,
         [](Workspace &w) { return codeOf(w.settings().putValue(u"suggestion.matrix"_s, u"{}"_s)); }},
        {u"keep one's filters"_s, u"ASM"_s,
         [](Workspace &w) { return codeOf(w.settings().putValue(u"tickets.matrix"_s, u"{}"_s)); }},
    };
}

QList<UseCase> ofCustomers()
{
    return {
        {u"export everything about a customer"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.erasure().exportTo(u"none"_s, u"/nowhere"_s)); }},
        {u"erase a customer"_s, u"M"_s, [](Workspace &w) { return codeOf(w.erasure().erase(u"none"_s, false)); }},
        {u"delete what is older than the retention"_s, u"MV"_s, [](Workspace &w) { return codeOf(w.erasure().retain({})); }},
    };
}

QList<UseCase> ofApprovals()
{
    return {
        {u"see what waits for an approval"_s, u"S"_s, [](Workspace &w) { return codeOf(w.approvals().waiting()); }},
        {u"read what waits before it is approved"_s, u"S"_s, [](Workspace &w) { return codeOf(w.approvals().preview(u"none"_s)); }},
        {u"approve what waits"_s, u"S"_s, [](Workspace &w) { return codeOf(w.approvals().approve(u"none"_s, u"x"_s)); }},
        {u"give back what waits"_s, u"S"_s, [](Workspace &w) { return codeOf(w.approvals().giveBack(u"none"_s, u"x"_s)); }},
        {u"see what was given back"_s, u"ASM"_s, [](Workspace &w) { return codeOf(w.approvals().returned()); }},
        {u"ask for a mass send"_s, u"AS"_s,
         [](Workspace &w) { return codeOf(w.approvals().askForBulk(u"matrix"_s, {}, {{u"none"_s}})); }},
    };
}

QList<UseCase> ofAccounts()
{
    return {
        {u"list accounts"_s, u"M"_s, [](Workspace &w) { return codeOf(w.accounts().list()); }},
        {u"add an account"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.accounts().add({u"agent"_s, {}, Role::Agent}, password)); }}, // is there already
        {u"change somebody's name"_s, u"M"_s, [](Workspace &w) { return codeOf(w.accounts().setName(u"spare"_s, u"Spare"_s)); }},
        {u"change somebody's roles"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.accounts().setRoles(u"spare"_s, Role::Agent)); }},
        {u"switch an account off"_s, u"M"_s, [](Workspace &w) { return codeOf(w.accounts().setEnabled(u"spare"_s, false)); }},
        {u"set somebody's password"_s, u"M"_s,
         [](Workspace &w) { return codeOf(w.accounts().setPassword(u"spare"_s, password)); }},
    };
}

} // namespace

QList<UseCase> useCases()
{
    return ofTickets() + ofSending() + ofHistory() + ofAdmins() + ofApprovals() + ofCustomers() + ofAccounts();
}

QList<CommandCase> commandCases()
{
    const QString ticket = u"RT-1042"_s;
    return {
        {{u"ticket"_s, u"list"_s}, u"ASM"_s},
        {{u"ticket"_s, u"show"_s, ticket}, u"ASM"_s},
        {{u"source"_s, u"sync"_s}, u"ASM"_s},
        {{u"source"_s, u"add"_s, u"matrix"_s, u"--kind"_s, u"csv"_s, u"--set"_s, u"path=/nowhere.csv"_s}, u"M"_s},
        {{u"source"_s, u"list"_s}, u"ASM"_s},
        {{u"gateway"_s, u"add"_s, u"matrix"_s, u"--kind"_s, u"folder"_s, u"--channel"_s, u"push"_s, u"--set"_s, u"path=/tmp"_s}, u"M"_s},
        {{u"gateway"_s, u"test"_s, u"folder-email"_s, u"--to"_s, u"a@example.com"_s}, u"M"_s},
        {{u"gateway"_s, u"list"_s}, u"ASM"_s},
        {{u"gateway"_s, u"disable"_s, u"folder-email"_s}, u"M"_s},
        {{u"gateway"_s, u"enable"_s, u"folder-email"_s}, u"M"_s},
        {{u"gateway"_s, u"remove"_s, u"folder-voice"_s}, u"M"_s},
        {{u"scenario"_s, u"list"_s}, u"ASM"_s},
        {{u"template"_s, u"list"_s}, u"ASM"_s},
        {{u"template"_s, u"rollback"_s, u"progress/en/sms"_s, u"1"_s, u"--reason"_s, u"matrix"_s}, u"M"_s},
        {{u"remind"_s, u"send"_s, u"--ticket"_s, ticket, u"--scenario"_s, u"collect-materials"_s, u"--set"_s, u"items=A"_s,
          u"--set"_s, u"deadline=in 3 days"_s, u"--set"_s, u"priority=urgent"_s}, u"AS"_s},
        {{u"remind"_s, u"check"_s, u"--ticket"_s, ticket, u"--scenario"_s, u"collect-materials"_s}, u"ASM"_s},
        {{u"outbox"_s, u"list"_s}, u"ASM"_s},
        {{u"outbox"_s, u"cancel"_s, u"none"_s}, u"AS"_s},
        {{u"outbox"_s, u"retry"_s, u"none"_s}, u"AS"_s},
        {{u"outbox"_s, u"arrived"_s, u"none"_s}, u"AS"_s},
        {{u"history"_s, u"list"_s}, u"ASM"_s},
        {{u"history"_s, u"list"_s, u"--actor"_s, u"somebody.else"_s}, u"SM"_s},
        {{u"history"_s, u"show"_s, u"none"_s}, u"ASM"_s},
        {{u"history"_s, u"reveal"_s, u"none"_s, u"--why"_s, u"matrix"_s}, u"SM"_s},
        {{u"history"_s, u"export"_s}, u"S"_s},
        {{u"history"_s, u"verify"_s}, u"SM"_s},
        {{u"history"_s, u"key"_s}, u"SM"_s},
        {{u"status"_s}, u"ASM"_s},
        {{u"dispatch"_s, u"--once"_s}, u"ASM"_s},
        {{u"setting"_s, u"set"_s, u"sender.company=X"_s}, u"M"_s},
        {{u"settings"_s, u"export"_s}, u"M"_s},
        {{u"settings"_s, u"import"_s, u"-"_s}, u"M"_s, R"({"format":"remindesk-settings","version":1,"gateways":[],"sources":[],"people":[],"values":{}})"},
        {{u"setting"_s, u"list"_s}, u"ASM"_s},
        {{u"person"_s, u"add"_s, u"matrix"_s, u"--name"_s, u"M"_s}, u"M"_s},
        {{u"init"_s}, u"M"_s},
        {{u"account"_s, u"list"_s}, u"M"_s},
        {{u"account"_s, u"add"_s, u"agent"_s}, u"M"_s, password + '\n'},
        {{u"account"_s, u"role"_s, u"spare"_s, u"agent"_s}, u"M"_s},
        {{u"account"_s, u"disable"_s, u"spare"_s}, u"M"_s},
        {{u"account"_s, u"enable"_s, u"spare"_s}, u"M"_s},
        {{u"account"_s, u"password"_s, u"spare"_s}, u"M"_s, password + '\n'},
        {{u"approval"_s, u"list"_s}, u"S"_s},
        {{u"approval"_s, u"show"_s, u"none"_s}, u"S"_s},
        {{u"approval"_s, u"approve"_s, u"none"_s, u"--comment"_s, u"x"_s}, u"S"_s},
        {{u"approval"_s, u"return"_s, u"none"_s, u"--comment"_s, u"x"_s}, u"S"_s},
        {{u"customer"_s, u"export"_s, u"none"_s, u"--to"_s, u"/nowhere"_s}, u"M"_s},
        {{u"customer"_s, u"show"_s, u"none"_s}, u"ASM"_s},
        {{u"customer"_s, u"set"_s, u"none"_s, u"--quiet"_s, u"none"_s}, u"ASM"_s},
        {{u"customer"_s, u"erase"_s, u"none"_s, u"--yes"_s}, u"M"_s},
        {{u"retention"_s, u"run"_s}, u"M"_s},
        {{u"audit"_s, u"list"_s}, u"SM"_s},
        {{u"audit"_s, u"verify"_s}, u"SM"_s},
    };
}

} // namespace remindesk::test
