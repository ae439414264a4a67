// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entryworks.h"

#include "settings/workspacefields.h"
#include "workflow/intakesetting.h"
#include "workflow/valuesetting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// A translation context of its own.
struct Works
{
    Q_DECLARE_TR_FUNCTIONS(Works)
};

using Values = QMap<QString, QString>;
using Entries = QList<EditedEntry>;

QString roleWords(const QString &role)
{
    const SettingFields fields = personFields();
    return choiceWords(*fieldNamed(fields, u"role"_s), role);
}

EditedEntry entryOf(const Person &person)
{
    return {{person.key, {person.name, person.key, roleWords(person.role)}, Tone::Dim},
            {{u"key"_s, person.key}, {u"name"_s, person.name}, {u"reach"_s, person.reach}, {u"role"_s, person.role}},
            {}};
}

EditedEntry entryOf(const QueueSetting &queue)
{
    Values values = queue.letters;
    values.insert(u"queue"_s, queue.queue);
    return {{queue.queue, {queue.queue, queue.letters.value(u"accountable"_s), queue.letters.value(u"responsible"_s)}, Tone::Dim},
            values,
            {}};
}

EditedEntry entryOf(const MailboxConfig &mailbox)
{
    Values values = mailboxSettings(mailbox);
    values.insert(u"name"_s, mailbox.name);
    return {{mailbox.name, {mailbox.name, mailbox.user, mailbox.folder}, Tone::Dim}, values, mailbox.secretRef};
}

EditedEntry entryOf(const HookConfig &hook)
{
    return {{hook.name, {hook.name, u"/hook/"_s + hook.name}, Tone::Dim}, {{u"name"_s, hook.name}}, hook.secretRef};
}

template<typename Item>
Async<Entries> entriesOf(const Async<QList<Item>> &items)
{
    return chained(items, [](const QList<Item> &all) {
        Entries entries;
        for (const Item &item : all)
            entries += entryOf(item);
        return ready<Result<Entries>>(entries);
    });
}

SettingField nameField(const char *hint)
{
    return {u"name"_s, SettingKind::Text, true, QT_TRANSLATE_NOOP("settings", "Name"), hint};
}

Values without(Values values, const QString &key)
{
    values.remove(key);
    return values;
}

} // namespace

EntryWork peopleWork(const SettingsPorts &ports)
{
    EntryWork work;
    work.prefix = u"person"_s;
    work.words = {Works::tr("People and teams"), {Works::tr("Name"), Works::tr("Key"), Works::tr("Role")}, {0, 16, 9},
                  Works::tr("New person")};
    work.fields = personFields();
    work.idField = u"key"_s;
    work.about = Works::tr("Who takes part in reminders. A person who is removed stays in the history under the name it had.");
    work.fresh = {{u"role"_s, u"agent"_s}};
    work.load = [ports] { return entriesOf(ports.store.people()); };
    work.keep = [ports](const QString &id, const Values &values, const GivenSecret &) {
        return keepPerson(ports, {values.value(u"key"_s), values.value(u"name"_s), values.value(u"reach"_s), values.value(u"role"_s)}, id);
    };
    work.remove = [ports](const QString &id) { return removePerson(ports, id); };
    return work;
}

EntryWork queuesWork(const SettingsPorts &ports)
{
    EntryWork work;
    work.prefix = u"queue"_s;
    work.words = {Works::tr("Queues"), {Works::tr("Queue"), Works::tr("Accountable"), Works::tr("Responsible")}, {0, 11, 11},
                  Works::tr("New queue")};
    work.fields = queueFields();
    work.idField = u"queue"_s;
    work.about = Works::tr("Who takes part in a reminder by default, by the ticket's queue. What the ticket itself says goes first.");
    work.load = [ports] { return entriesOf(queueSettings(ports)); };
    work.keep = [ports](const QString &id, const Values &values, const GivenSecret &) {
        return keepQueue(ports, {values.value(u"queue"_s), without(values, u"queue"_s)}, id);
    };
    work.remove = [ports](const QString &id) { return removeQueue(ports, id); };
    return work;
}

EntryWork mailboxesWork(const SettingsPorts &ports)
{
    EntryWork work;
    work.prefix = u"mailbox"_s;
    work.words = {Works::tr("Mailboxes"), {Works::tr("Name"), Works::tr("Login"), Works::tr("Folder")}, {0, 16, 9},
                  Works::tr("New mailbox")};
    work.fields = SettingFields{nameField("")} + mailboxFields();
    work.idField = u"name"_s;
    work.secret = Works::tr("Password");
    work.testText = Works::tr("Log in and look");
    work.about = Works::tr("Where bounces and answers to our mails arrive (IMAP). remindeskd reads them and takes a change over by itself.");
    work.load = [ports] {
        return chained(intakeSettings(ports), [](const IntakeSettings &intake) {
            return entriesOf(ready<Result<QList<MailboxConfig>>>(intake.mailboxes));
        });
    };
    work.keep = [ports](const QString &, const Values &values, const GivenSecret &secret) {
        return chained(keepMailbox(ports, values.value(u"name"_s), without(values, u"name"_s), secret),
                       [](const MailboxConfig &) { return ready(Done()); });
    };
    work.remove = [ports](const QString &id) {
        return chained(intakeSettings(ports), [ports, id](const IntakeSettings &intake) {
            for (const MailboxConfig &one : intake.mailboxes) {
                if (one.name == id)
                    return removeMailbox(ports, one);
            }
            return ready(Done());
        });
    };
    work.test = [ports](const EditedEntry &typed, const GivenSecret &secret) {
        return chained(testMailbox(ports, typed.values.value(u"name"_s), without(typed.values, u"name"_s), secret, typed.secretRef),
                       [](int mails) {
                           return ready<Result<QString>>(Works::tr("The mailbox can be read; mails of the last week: %1.").arg(mails));
                       });
    };
    return work;
}

EntryWork hooksWork(const SettingsPorts &ports)
{
    EntryWork work;
    work.prefix = u"hook"_s;
    work.words = {Works::tr("Webhooks"), {Works::tr("Name"), Works::tr("Path")}, {0, 18}, Works::tr("New webhook")};
    work.fields = {nameField(QT_TRANSLATE_NOOP("settings", "Stands in the path that the provider calls."))};
    work.idField = u"name"_s;
    work.secret = Works::tr("Secret");
    work.about = Works::tr("Providers that report by signed webhooks (Standard Webhooks). They call the listener.");
    work.load = [ports] {
        return chained(intakeSettings(ports), [](const IntakeSettings &intake) {
            return entriesOf(ready<Result<QList<HookConfig>>>(intake.hooks));
        });
    };
    work.keep = [ports](const QString &, const Values &values, const GivenSecret &secret) {
        return keepHook(ports, values.value(u"name"_s), secret);
    };
    work.remove = [ports](const QString &id) {
        return chained(intakeSettings(ports), [ports, id](const IntakeSettings &intake) {
            for (const HookConfig &one : intake.hooks) {
                if (one.name == id)
                    return removeHook(ports, one);
            }
            return ready(Done());
        });
    };
    return work;
}

} // namespace remindesk
