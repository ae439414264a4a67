// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsGateways();
    void keepsSources();
    void keepsPeopleAndValues();
    void keepsDrafts();
    void publishesVersions();
    void keepsPartials();
    void keepsTheSchema();
};

void SettingsTest::keepsGateways()
{
    StoreFixture f;
    f.start();
    auto &settings = f.store->settings();
    GatewayConfig mail{{}, u"mail"_s, u"smtp"_s, Channel::Email, {{u"host"_s, u"localhost"_s}}, u"env:PASS"_s, true};
    QVERIFY(waited(settings.putGateway(mail)));
    mail.id = {u"mail"_s}; // its name became its id
    mail.isEnabled = false;
    QVERIFY(waited(settings.putGateway(mail)));
    QVERIFY(waited(settings.putGateway({{u"x"_s}, u"a-sms"_s, u"kannel"_s, Channel::Sms, {}, {}, true})));
    const auto gateways = waited(settings.gateways());
    QCOMPARE(gateways->size(), 2);
    QCOMPARE(gateways->at(0).name, u"a-sms"_s);
    QVERIFY(gateways->at(1) == mail);
    QCOMPARE(codeOf(settings.putGateway({{u"y"_s}, u"mail"_s, u"folder"_s, Channel::Email, {}, {}, true})),
             u"E-STO-10"_s); // two gateways of one name
}

void SettingsTest::keepsSources()
{
    StoreFixture f;
    f.start();
    const SourceConfig source{{u"rt"_s}, u"rt"_s, u"rt"_s, {{u"url"_s, u"http://localhost"_s}}, u"env:TOKEN"_s, true};
    QVERIFY(waited(f.store->settings().putSource(source)));
    const auto sources = waited(f.store->settings().sources());
    QCOMPARE(sources->size(), 1);
    QVERIFY(sources->constFirst() == source);
}

void SettingsTest::keepsPeopleAndValues()
{
    StoreFixture f;
    f.start();
    auto &settings = f.store->settings();
    QVERIFY(waited(settings.putPerson({u"wang"_s, u"王敏"_s, u"400-1"_s, u"agent"_s})));
    QVERIFY(waited(settings.putPerson({u"wang"_s, u"王敏"_s, u"400-2"_s, u"supervisor"_s})));
    const auto people = waited(settings.people());
    QCOMPARE(people->size(), 1);
    QCOMPARE(people->constFirst().reach, u"400-2"_s);
    QVERIFY(waited(settings.putValue(u"a"_s, u"1"_s)));
    QVERIFY(waited(settings.putValue(u"a"_s, u"2"_s)));
    QCOMPARE(waited(settings.values()).value(), (QMap<QString, QString>{{u"a"_s, u"2"_s}}));
}

void SettingsTest::keepsDrafts()
{
    StoreFixture f;
    f.start();
    QVERIFY(waited(f.store->tickets().put({u"csv"_s}, {makeRecord(7)})));
    const TicketDetail detail = *waited(f.store->tickets().byNumber(u"7"_s));
    ReminderDraft draft;
    draft.id = {u"d1"_s};
    draft.ticket = detail.ticket.id;
    draft.scenario = u"collect-materials"_s;
    draft.goal = u"补齐材料"_s;
    draft.items = {{u"身份证"_s, true}, {u"发票"_s, false}};
    draft.deadline = Instant{1'763'900'000'000};
    draft.channels = {Channel::Sms};
    auto &drafts = f.store->drafts();
    QVERIFY(waited(drafts.save(draft, {1})));
    ReminderDraft other = draft;
    other.id = {u"d2"_s};
    QVERIFY(waited(drafts.save(other, {2})));
    draft.goal = u"改了"_s;
    QVERIFY(waited(drafts.save(draft, {3})));
    auto stored = waited(drafts.drafts());
    QVERIFY(stored);
    QCOMPARE(stored->size(), 2);
    QVERIFY(stored->at(0).draft == draft); // newest first, complete
    QCOMPARE(stored->at(0).ticketNumber, u"7"_s);
    QCOMPARE(stored->at(0).savedAt.ms, 3);
    QVERIFY(waited(drafts.remove(draft.id)));
    stored = waited(drafts.drafts());
    QCOMPARE(stored->size(), 1);
    QCOMPARE(stored->at(0).draft.id.value, u"d2"_s);
    QCOMPARE(codeOf(drafts.save({}, {1})), u"E-STO-20"_s);
}

void SettingsTest::publishesVersions()
{
    StoreFixture f;
    f.start();
    auto &templates = f.store->templates();
    MessageTemplate text;
    text.scenario = u"progress"_s;
    text.locale = u"zh-CN"_s;
    text.channel = Channel::Sms;
    text.parts = {{u"text"_s, u"您的工单 {{ ticket.number }}"_s}};
    text.author = u"admin"_s;
    QCOMPARE(waited(templates.publish(text)).value(), 1);
    text.parts[u"text"_s] = u"第二版"_s;
    text.reason = u"shorter"_s;
    QCOMPARE(waited(templates.publish(text)).value(), 2);
    text.locale = u"en"_s;
    QCOMPARE(waited(templates.publish(text)).value(), 1);

    const auto published = waited(templates.published());
    QCOMPARE(published->size(), 2);
    QCOMPARE(published->at(1).version, 2);
    QCOMPARE(published->at(1).parts.value(u"text"_s), u"第二版"_s);
    QCOMPARE(published->at(1).savedAt.ms, f.clock.time.ms);
    const auto versions = waited(templates.versions(u"progress"_s, u"zh-CN"_s, Channel::Sms));
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(1).status, TemplateStatus::Retired);
    QCOMPARE(versions->at(1).parts.value(u"text"_s), u"您的工单 {{ ticket.number }}"_s);
}

void SettingsTest::keepsPartials()
{
    StoreFixture f;
    f.start();
    const PieceVersion first{u"en"_s, u"footer"_s, 1, u"Regards"_s, u"Ann"_s, u"seed"_s, f.clock.time, 1};
    QVERIFY(waited(f.store->templates().beginPiece(first)));
    PieceVersion other = first; // what is there stays
    other.source = u"other"_s;
    QVERIFY(waited(f.store->templates().beginPiece(other)));
    QCOMPARE(waited(f.store->templates().pieces()).value(), QList<PieceVersion>{first});

    MessageTemplate text;
    text.scenario = u"progress"_s;
    text.locale = u"en"_s;
    text.parts = {{u"text"_s, u"{% render 'footer' %}"_s}};
    QCOMPARE(waited(f.store->templates().publish(text)).value(), 1);
    PieceVersion second = first;
    second.version = second.edition = 2;
    second.source = u"Yours"_s;
    StudioStore &studio = f.store->studio();
    const PieceDraft draft{{u"en"_s, u"footer"_s}, u"You"_s, 1, u"a"_s, u"Ann"_s, f.clock.time};
    QVERIFY(waited(studio.putPieceDraft(draft)));
    QCOMPARE(waited(studio.pieceDrafts())->size(), 1);
    for (const LibraryState &stale : {LibraryState{0, 1}, LibraryState{1, 0}})
        QCOMPARE(waited(studio.publishPiece(second, {text}, stale)).error().code, u"E-TPL-41"_s);
    QCOMPARE(waited(f.store->templates().pieces())->size(), 1);
    QCOMPARE(waited(studio.publishPiece(second, {text}, {1, 1})).value(), 2);
    QCOMPARE(waited(f.store->templates().pieces()).value(), (QList<PieceVersion>{first, second}));
    QCOMPARE(waited(studio.pieceDrafts()).value(), QList<PieceDraft>{draft}); // what somebody else writes stays
    PieceVersion third = second;
    third.version = third.edition = 3;
    third.source = draft.source;
    QCOMPARE(waited(studio.publishPiece(third, {}, {2, 2})).value(), 3);
    QVERIFY(waited(studio.pieceDrafts())->isEmpty());

    // The text was published again with the new piece; its first version keeps the old one.
    const auto versions = waited(f.store->templates().versions(u"progress"_s, u"en"_s, Channel::Email));
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).edition, 2);
    QCOMPARE(versions->at(1).edition, 1);
    QCOMPARE(versions->at(0).parts, versions->at(1).parts);
    MessageTemplate late = text; // checked with the pieces before
    late.edition = 1;
    QCOMPARE(waited(studio.publishOver(late, 2)).error().code, u"E-TPL-41"_s);
    QVERIFY(tamper(f.path(), {u"UPDATE piece_version SET source = 'x' WHERE version = 1"_s}).contains(u"never edited"_s));
    QVERIFY(tamper(f.path(), {u"DELETE FROM piece_version"_s}).contains(u"never deleted"_s));
    QVERIFY(tamper(f.path(), {u"UPDATE template_version SET edition = 2 WHERE version = 1"_s}).contains(u"never edited"_s));
}

void SettingsTest::keepsTheSchema()
{
    StoreFixture f;
    f.start();
    QCOMPARE(waited(f.store->templates().schema())->scenarios.size(), 0);
    FormSchema schema;
    for (const QString &key : {u"progress"_s, u"delay"_s}) {
        Scenario scenario;
        scenario.key = key;
        scenario.name.texts = {{u"en"_s, key}, {u"zh-CN"_s, u"进度"_s}};
        scenario.purpose.texts = {{u"en"_s, u"Why"_s}, {u"zh-CN"_s, u"说明"_s}};
        scenario.reminderClass = ReminderClass::Progress;
        scenario.channels = {Channel::Sms, Channel::Email};
        schema.scenarios.append(scenario);
    }
    QVERIFY(waited(f.store->templates().putSchema(schema)));
    schema.scenarios[1].needsItems = true;
    QVERIFY(waited(f.store->templates().putSchema(schema)));
    const auto stored = waited(f.store->templates().schema());
    QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().code + stored.error().arguments.join(u' ')));
    QCOMPARE(stored->scenarios, schema.scenarios); // in their order
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
