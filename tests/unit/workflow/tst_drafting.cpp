// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates, suggestions, a changed ticket, who takes part by default; on the sample workspace.
#include "support/samplespace.h"
#include "workflow/drafting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuesSayWhoTakesPart()
    {
        SampleSpace sample;
        sample.space.values.insert(u"raci.售后.二线.accountable"_s, u"zhao.ning"_s);
        sample.space.values.insert(u"raci.售后.二线.consulted"_s, u"技术二线; zhou.ting"_s);
        sample.space.values.insert(u"raci.售后.二线.responsible"_s, u"li.qiang"_s);
        const Kit kit = sample.kit();
        TicketDetail detail = *sample.space.ticket(u"RT-1046"_s);
        detail.ticket.queue = u"售后.二线"_s; // a name with a dot
        detail.ticket.owner.clear();
        detail.ticket.accountable.clear();
        detail.ticket.consulted.clear();
        const Raci usual = newDraft(*kit, detail, u"progress"_s, sample.clock.now()).raci;
        QCOMPARE(usual.responsible, u"李强"_s);
        QCOMPARE(usual.accountable, u"赵宁"_s);
        QCOMPARE(usual.consulted, (QStringList{u"技术二线"_s, u"周婷"_s}));
        detail.ticket.owner = u"wang.min"_s; // what the ticket says goes first
        QCOMPARE(newDraft(*kit, detail, u"progress"_s, sample.clock.now()).raci.responsible, u"王敏"_s);
        QVERIFY(kit->mayApprove(u"chen.lihua"_s));
        QVERIFY(!kit->mayApprove(u"wang.min"_s));
        QVERIFY(!kit->mayApprove(u"team.finance"_s));
    }

    void aDuplicateStandsForItself()
    {
        ReminderDraft draft;
        draft.id = {u"one"_s};
        draft.goal = u"g"_s;
        draft.notBefore = Instant{5};
        draft.approval.by = u"陈立华"_s;
        const ReminderDraft copy = duplicateOf(draft, Instant{1});
        QVERIFY(copy.id != draft.id);
        QCOMPARE(copy.goal, draft.goal);
        QVERIFY(!copy.notBefore);
        QCOMPARE(copy.approval, Approval());
    }

    void suggestionsNameNobody()
    {
        ReminderDraft draft;
        draft.scenario = u"progress"_s;
        draft.facts.number = u"RT-1046"_s;
        draft.facts.customerName = u"王芳"_s;
        draft.goal = u"告诉王芳 RT-1046 的进展"_s;
        draft.nextStep = u"  "_s;
        const TemplateSuggestion suggestion = suggestionOf(draft, u"zh-CN"_s, Instant{1});
        QVERIFY(suggestion.key.startsWith(u"suggestion."_s));
        const QJsonObject json = QJsonDocument::fromJson(suggestion.json.toUtf8()).object();
        QCOMPARE(json[u"fields"_s][u"goal"_s].toString(), u"告诉{{ customer.name }} {{ ticket.number }} 的进展"_s);
        QVERIFY(!json[u"fields"_s].toObject().contains(u"next_step"_s));
        QCOMPARE(json[u"locale"_s].toString(), u"zh-CN"_s);
    }

    void suggestionsAreReadBackForAnotherTicket()
    {
        ReminderDraft draft;
        draft.scenario = u"progress"_s;
        draft.author = u"wang.min"_s;
        draft.facts.number = u"RT-1046"_s;
        draft.facts.customerName = u"王芳"_s;
        draft.goal = u"告诉王芳 RT-1046 的进展"_s;
        const TemplateSuggestion older = suggestionOf(draft, u"zh-CN"_s, Instant{1'000});
        draft.goal = u"更新"_s;
        const TemplateSuggestion newer = suggestionOf(draft, u"zh-CN"_s, Instant{2'000});
        const QList<StoredSuggestion> all = suggestionsIn({{older.key, older.json},
                                                           {newer.key, newer.json},
                                                           {u"suggestion.broken"_s, u"{"_s},
                                                           {u"me.key"_s, u"wang.min"_s}});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).key, newer.key); // newest first
        QCOMPARE(all.at(1).author, u"wang.min"_s);
        QCOMPARE(all.at(1).at, Instant{1'000});
        TicketFacts other;
        other.number = u"RT-1"_s;
        other.customerName = u"李雷"_s;
        QCOMPARE(suggestedTexts(all.at(1), other).value(u"goal"_s), u"告诉李雷 RT-1 的进展"_s);
    }
};

QTEST_MAIN(TestDrafting)
#include "tst_drafting.moc"
