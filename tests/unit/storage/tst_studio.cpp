// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

MessageTemplate textOf(const QString &source, const QString &reason = u"test"_s)
{
    MessageTemplate text;
    text.scenario = u"progress"_s;
    text.locale = u"zh-CN"_s;
    text.channel = Channel::Sms;
    text.parts = {{u"text"_s, source}};
    text.author = u"王敏"_s;
    text.reason = reason;
    return text;
}

const TemplateSlot slot{u"progress"_s, u"zh-CN"_s, Channel::Sms};

} // namespace

class StudioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsAsTyped();
    void publishingKeepsEveryVersion();
    void somebodyWasFaster();
    void versionsAreNeverEdited_data();
    void versionsAreNeverEdited();
    void usesAreCounted();
    void waitingMessagesKeepTheirText();
    void formsAreVersioned();
    void formWithRequiredFields();
};

void StudioTest::draftsAsTyped()
{
    StoreFixture f;
    f.start();
    StudioStore &studio = f.store->studio();
    TemplateDraft draft{slot, u"--- text\n{{ goal"_s, 3, u"wang"_s, u"王敏"_s, {5}};
    QVERIFY(waited(studio.putDraft(draft)));
    draft.file += u"\r\n\tx"_s; // not even line ends are made prettier
    draft.savedAt = {6};
    QVERIFY(waited(studio.putDraft(draft)));
    TemplateDraft other = draft;
    other.slot.locale = u"en"_s;
    QVERIFY(waited(studio.putDraft(other)));
    QCOMPARE(waited(studio.drafts()).value(), (QList<TemplateDraft>{other, draft}));
    QVERIFY(waited(studio.removeDraft(other.slot)));
    QCOMPARE(waited(studio.drafts()).value(), QList<TemplateDraft>{draft});
}

void StudioTest::publishingKeepsEveryVersion()
{
    StoreFixture f;
    f.start();
    StudioStore &studio = f.store->studio();
    QVERIFY(waited(studio.putDraft({slot, u"--- text\none\n"_s, 0, u"w"_s, u"w"_s, {}})));
    QCOMPARE(waited(studio.publishOver(textOf(u"one"_s), 0)).value(), 1);
    QVERIFY(waited(studio.drafts())->isEmpty()); // in the same transaction
    const TemplateDraft other{slot, u"--- text\nthree {{"_s, 1, u"w"_s, u"w"_s, {7}};
    QVERIFY(waited(studio.putDraft(other)));
    QCOMPARE(waited(studio.publishOver(textOf(u"two"_s, u"shorter"_s), 1)).value(), 2);
    QCOMPARE(waited(studio.drafts()).value(), QList<TemplateDraft>{other}); // what somebody else writes stays
    QCOMPARE(waited(studio.publishOver(textOf(u"one"_s, u"back"_s), 2)).value(), 3); // rolled back
    const auto versions = waited(f.store->templates().versions(slot.scenario, slot.locale, slot.channel));
    QCOMPARE(versions->size(), 3);
    QCOMPARE(versions->at(0).parts, versions->at(2).parts);
    QCOMPARE(versions->at(0).status, TemplateStatus::Published);
    QCOMPARE(versions->at(1).status, TemplateStatus::Retired);
    QCOMPARE(versions->at(1).reason, u"shorter"_s);
    QCOMPARE(versions->at(0).savedAt, f.clock.time);
}

void StudioTest::somebodyWasFaster()
{
    StoreFixture f;
    f.start();
    StudioStore &studio = f.store->studio();
    QVERIFY(waited(studio.publishOver(textOf(u"one"_s), 0)));
    QVERIFY(waited(studio.putDraft({slot, u"x"_s, 1, u"w"_s, u"w"_s, {}})));
    const auto late = waited(studio.publishOver(textOf(u"two"_s), 0));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"E-TPL-34"_s);
    QCOMPARE(late.error().arguments, (QStringList{slot.path(), u"1"_s, u"0"_s}));
    QCOMPARE(waited(studio.drafts())->size(), 1); // nothing happened
    QCOMPARE(waited(f.store->templates().versions(slot.scenario, slot.locale, slot.channel))->size(), 1);
}

void StudioTest::versionsAreNeverEdited_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *sql, const char *problem) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(problem);
    };
    row("UPDATE template_version SET parts_json = '{}'", "a template version is never edited");
    row("UPDATE template_version SET reason = 'x' WHERE version = 1", "a template version is never edited");
    row("UPDATE template_version SET version = 9 WHERE version = 1", "a template version is never edited");
    row("UPDATE template_version SET status = 'published' WHERE version = 1", "a template version is never edited");
    row("UPDATE template_version SET status = 'retired', author = 'x' WHERE version = 2", "a template version is never edited");
    row("DELETE FROM template_version WHERE version = 1", "a template version is never deleted");
    row("INSERT INTO template_version VALUES ('progress','zh-CN','sms',3,'published','{}','','',0,0)",
        "UNIQUE constraint failed: template_version.scenario, template_version.locale, template_version.channel");
    row("UPDATE form_version SET body_json = '{}'", "a version of the form is never edited");
    row("DELETE FROM form_version", "a version of the form is never deleted");
}

/// Past the program, with a database tool: the file itself refuses.
void StudioTest::versionsAreNeverEdited()
{
    QFETCH(QString, sql);
    StoreFixture f;
    f.start();
    StudioStore &studio = f.store->studio();
    QVERIFY(waited(studio.publishOver(textOf(u"one"_s), 0)));
    QVERIFY(waited(studio.publishOver(textOf(u"two"_s), 1)));
    QVERIFY(waited(studio.publishSchema({0, {}, u"w"_s, u"r"_s, {1}}, 0)));
    f.store.reset();
    const QString before = valueIn(f.path(), u"SELECT group_concat(parts_json || status) FROM template_version"_s);
    QTEST(tamper(f.path(), {sql}), "problem");
    QCOMPARE(valueIn(f.path(), u"SELECT group_concat(parts_json || status) FROM template_version"_s), before);
}

void StudioTest::usesAreCounted()
{
    OutboxFixture f;
    QueuedReminder first = f.reminder(1);
    QueuedReminder second = f.reminder(2);
    first.items.first().id = {u"m1"_s};
    for (OutboxItem &item : first.items)
        item.message.templateVersion = 1;
    for (OutboxItem &item : second.items)
        item.message.templateVersion = 2;
    QVERIFY(waited(f.store->reminders().queue(first)));
    QVERIFY(waited(f.store->reminders().queue(second)));
    const Message &sent = first.items.first().message;
    const TemplateSlot used{sent.scenario, sent.locale, sent.channel};
    auto uses = waited(f.store->studio().uses(used));
    QVERIFY(uses);
    QCOMPARE(uses->size(), 2);
    QCOMPARE(uses->first().version, 2); // newest first
    QCOMPARE(uses->last().messages, 1);
    QCOMPARE(uses->last().waiting, 1);
    QVERIFY(waited(f.store->reminders().cancel(first.items.first().id, u"x"_s, u"t"_s, f.clock.time)));
    uses = waited(f.store->studio().uses(used));
    QCOMPARE(uses->last().messages, 1); // it was queued all the same
    QCOMPARE(uses->last().waiting, 0);
}

void StudioTest::waitingMessagesKeepTheirText()
{
    OutboxFixture f;
    QVERIFY(waited(f.store->studio().publishOver(textOf(u"old"_s), 0)));
    QueuedReminder reminder = f.reminder(1);
    reminder.items.first().id = {u"m1"_s};
    reminder.items.first().message.templateVersion = 1;
    reminder.items.first().message.parts = {{u"text"_s, u"old"_s}};
    QVERIFY(waited(f.store->reminders().queue(reminder)));
    QVERIFY(waited(f.store->studio().publishOver(textOf(u"new"_s), 1)));
    const auto detail = waited(f.store->history().detail(reminder.items.first().id));
    QVERIFY(detail);
    QCOMPARE(detail->item.message.templateVersion, 1);
    QCOMPARE(detail->item.message.parts.value(u"text"_s), u"old"_s);
}

void StudioTest::formsAreVersioned()
{
    StoreFixture f;
    f.start();
    StudioStore &studio = f.store->studio();
    FormSchema before;
    before.fields = {{u"goal"_s, true, {{{u"en"_s, u"Goal"_s}}}, {}, 200}};
    Scenario scenario;
    scenario.key = u"progress"_s;
    scenario.name = {{{u"en"_s, u"Progress"_s}}};
    scenario.channels = {Channel::Sms};
    scenario.details = {{u"done"_s, DetailType::Text, true, {{{u"en"_s, u"Done"_s}}}, {}}};
    before.scenarios = {scenario};
    QVERIFY(waited(f.store->templates().putSchema(before)));
    QVERIFY(waited(studio.schemaVersions())->isEmpty());

    FormSchema after = before;
    after.fields[0].isRequired = false;
    after.scenarios[0].details[0].isRequired = false;
    QCOMPARE(waited(studio.publishSchema({0, after, u"王敏"_s, u"why"_s, {7}}, 0)).value(), 2);
    const auto versions = waited(studio.schemaVersions());
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).schema.fields, after.fields);
    QCOMPARE(versions->at(0).schema.scenarios, after.scenarios);
    QCOMPARE(versions->at(0).reason, u"why"_s);
    QCOMPARE(versions->at(1).schema.scenarios, before.scenarios); // what one can go back to
    QCOMPARE(waited(f.store->templates().schema())->fields, after.fields);
    // What the program brings with its next start goes over nothing that was edited.
    FormSchema brought = before;
    brought.scenarios.append(scenario);
    brought.scenarios.last().key = u"brand-new"_s;
    QVERIFY(waited(f.store->templates().putSchema(brought)));
    QCOMPARE(waited(f.store->templates().schema())->fields, after.fields);
    QCOMPARE(waited(f.store->templates().schema())->scenarios.size(), 2);
    QCOMPARE(waited(f.store->templates().schema())->scenarios.first(), after.scenarios.first());
    QCOMPARE(codeOf(studio.publishSchema({0, before, u"x"_s, u"y"_s, {8}}, 1)), u"E-SCH-20"_s);
}

void StudioTest::formWithRequiredFields()
{
    StoreFixture f;
    f.start();
    FormSchema schema;
    schema.fields = {{u"goal"_s, false, {{{u"en"_s, u"Goal"_s}}}, {}, 200}};
    Scenario scenario;
    scenario.key = u"progress"_s;
    scenario.name = {{{u"en"_s, u"Progress"_s}}};
    scenario.channels = {Channel::Sms};
    scenario.required = {u"goal"_s, u"evidence"_s};
    schema.scenarios = {scenario};
    QVERIFY(waited(f.store->studio().publishSchema({0, schema, u"w"_s, u"r"_s, {1}}, 0)));
    QCOMPARE(waited(f.store->templates().schema())->scenarios, schema.scenarios);
    const auto wrong = parseScenario(R"({"key":"a","name":{"en":"A"},"class":"care","channels":["sms"],"required":["zone"]})");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"E-SCH-06"_s);
}

QTEST_GUILESS_MAIN(StudioTest)
#include "tst_studio.moc"
