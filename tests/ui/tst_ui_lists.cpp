// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket list and pane, and the timeline: paging, views, search, stale answers, errors.
#include "ui/common/celldelegate.h"
#include "ui/support/sampledesk.h"
#include "ui/tickets/ticketlist.h"
#include "ui/tickets/ticketpane.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

Seat seat()
{
    return {{u"wang.min"_s, u"王敏"_s, {}, {}}, TimeZoneId::parse(u"Asia/Shanghai"_s).value()};
}

void fillMany(SampleDesk &sample, int count)
{
    for (int i = 0; i < count; ++i) {
        TicketRecord record;
        record.ticket.number = u"X-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        record.ticket.subject = i == 7 ? u"退款三天未到账"_s : u"Subject"_s;
        record.ticket.owner = u"wang.min"_s;
        record.ticket.updated = sample.clock.now().plusSeconds(-i);
        record.customer.externalKey = u"c%1"_s.arg(i);
        record.customer.name = u"Customer"_s;
        sample.space.put({record});
    }
}

} // namespace

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTestLanguage(u"en"_s); }

    void readsPageByPageAndOnlyWhenAsked()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        fillMany(sample, 450);
        TicketList list(sample.ports(), seat());
        QSignalSpy arrived(&list.model(), &PagedModelBase::pageArrived);
        list.refresh();
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(list.model().rowCount(), 200);
        QCOMPARE(sample.space.listCalls, 1);
        QVERIFY(list.model().canFetchMore({}));
        list.model().fetchMore({});
        QVERIFY(!list.model().canFetchMore({})); // one question at a time
        QTRY_COMPARE(list.model().rowCount(), 400);
        list.model().fetchMore({});
        QTRY_COMPARE(list.model().rowCount(), 450);
        QVERIFY(!list.model().canFetchMore({}));
        QCOMPARE(list.counts().myOpen, 450);
    }

    void refreshThatBringsNothingLeavesTheRows()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        fillMany(sample, 300);
        TicketList list(sample.ports(), seat());
        list.refresh();
        QTRY_COMPARE(list.model().rowCount(), 200);
        list.model().fetchMore({});
        QTRY_COMPARE(list.model().rowCount(), 300);
        QSignalSpy reset(&list.model(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&list.model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(&list.model(), &QAbstractItemModel::rowsMoved);
        QSignalSpy arrived(&list.model(), &PagedModelBase::pageArrived);
        list.refresh();
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(reset.count() + inserted.count() + moved.count(), 0);
        QCOMPARE(list.model().rowCount(), 300);
    }

    void searchAsksAtOnceAndNeverPilesUp()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        fillMany(sample, 20);
        TicketList list(sample.ports(), seat());
        list.refresh();
        QTRY_COMPARE(list.model().rowCount(), 20);
        const int before = sample.space.listCalls;
        list.setText(u"退"_s);
        QCOMPARE(sample.space.listCalls, before + 1); // with the first key
        list.setText(u"退款"_s);
        list.setText(u"退款三"_s);
        QCOMPARE(sample.space.listCalls, before + 1); // one question on its way at a time
        QTRY_COMPARE(sample.space.listCalls, before + 2);
        QCOMPARE(sample.space.queries.last().text, u"退款三"_s); // the words between were never asked
        QTRY_COMPARE(list.model().rowCount(), 1);
        QCOMPARE(list.model().index(0, TicketListModel::Subject).data().toString(), u"退款三天未到账"_s);
    }

    void sortsByTheQuery()
    {
        SampleDesk sample;
        TicketList list(sample.ports(), seat());
        list.setSeat(seat());
        list.setView(TicketView::All);
        list.sortBy(TicketSort::Stage, false);
        list.sortBy(TicketSort::Due, true);
        list.sortBy(TicketSort::Due, true); // again: the other way round
        QTRY_VERIFY(!list.model().isAsking() && sample.space.queries.last().sort == TicketSort::Stage);
        QTRY_COMPARE(sample.space.queries.last().thenBy, (QList<TicketOrder>{{TicketSort::Due, true}}));
        QCOMPARE(list.model().headerData(TicketListModel::StageColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"Stage ↑1"_s);
        QCOMPARE(list.model().headerData(TicketListModel::Due, Qt::Horizontal, Qt::DisplayRole).toString(), u"Due ↓2"_s);
        list.sortBy(TicketSort::Customer, true);
        list.sortBy(TicketSort::Number, true); // a fourth key is one too many
        QCOMPARE(list.filter().order.size(), TicketList::mostKeys);
        list.sortBy(TicketSort::Number, false);
        QCOMPARE(list.filter().order, (QList<TicketOrder>{{TicketSort::Number, false}}));
    }

    void savedFiltersSurviveTheProfile()
    {
        SampleDesk sample;
        TicketList list(sample.ports(), seat());
        list.setSeat(seat());
        list.setView(TicketView::WaitingOnCustomer);
        list.setText(u"发票"_s);
        list.setStages({Stage::Resolved, Stage::Received});
        list.setOrder({{TicketSort::Customer, false}, {TicketSort::Due, true}});
        const TicketFilter filter = list.filter();
        list.saved().put({u"  my   invoices "_s, filter});
        QCOMPARE(list.activeName(), u"my invoices"_s);
        list.setView(TicketView::All);
        QCOMPARE(list.activeName(), QString());

        TicketList other(sample.ports(), seat());
        QSignalSpy changed(&other.saved(), &SavedFilters::changed);
        other.setSeat(seat());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(other.saved().find(u"my invoices"_s));
        QCOMPARE(other.saved().find(u"my invoices"_s)->filter, filter);
        other.saved().rename(u"my invoices"_s, u"invoices"_s);
        QVERIFY(!other.saved().find(u"my invoices"_s));
        other.saved().remove(u"invoices"_s);
        QVERIFY(other.saved().all().isEmpty());
        QVERIFY(!sample.space.values.value(u"tickets.filters"_s).contains(u"invoices"_s));
    }

    void aFilterOfAnotherVersionStillOpens()
    {
        const SavedFilter saved = filterFromJson({{u"name"_s, u"x"_s},
                                                  {u"view"_s, u"galaxy"_s},
                                                  {u"stages"_s, QJsonArray{u"resolved"_s, u"frozen"_s}},
                                                  {u"order"_s, QJsonArray{u"-mood"_s, u"-due"_s}}});
        QCOMPARE(saved.filter.view, TicketView::All);
        QCOMPARE(saved.filter.stages, QList<Stage>{Stage::Resolved});
        QCOMPARE(saved.filter.order, (QList<TicketOrder>{{TicketSort::Due, true}}));
    }

    void refreshMergesRowByRow()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        fillMany(sample, 450);
        TicketList list(sample.ports(), seat());
        list.refresh();
        QTRY_COMPARE(list.model().rowCount(), 200);
        list.model().fetchMore({});
        QTRY_COMPARE(list.model().rowCount(), 400);
        const QPersistentModelIndex kept(list.model().index(250, 0));
        const QString keptKey = list.model().keyAt(250);
        QSignalSpy reset(&list.model(), &QAbstractItemModel::modelReset);
        sample.space.tickets.removeAt(100);
        sample.space.tickets[20].ticket.subject = u"Changed"_s;
        sample.space.tickets[300].ticket.updated = sample.clock.now().plusSeconds(60); // to the top
        TicketRecord fresh;
        fresh.ticket.number = u"NEW"_s;
        fresh.ticket.owner = u"wang.min"_s;
        fresh.ticket.updated = sample.clock.now().plusSeconds(120);
        sample.space.put({fresh});
        QSignalSpy merged(&list.model(), &TicketListModel::mergeEnded);
        list.refresh();
        QTRY_COMPARE(merged.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(list.model().keyAt(kept.row()), keptKey);
        QCOMPARE(kept.row(), 251); // two came above it, one went
        QCOMPARE(list.model().keyAt(0), u"ticket-NEW"_s);
        QCOMPARE(list.model().keyAt(1), u"ticket-X-00301"_s);
        QCOMPARE(list.model().at(22)->subject, u"Changed"_s);
        QCOMPARE(list.model().rowCount(), 400);
        QSet<QString> keys;
        for (int row = 0; row < list.model().rowCount(); ++row)
            keys.insert(list.model().keyAt(row));
        QCOMPARE(keys.size(), 400);
        list.model().fetchMore({});
        QTRY_COMPARE(list.model().rowCount(), 450);
    }

    void answersToOlderQuestionsAreDropped()
    {
        SampleDesk sample;
        TicketList list(sample.ports(), seat());
        list.refresh();
        list.setView(TicketView::WaitingOnCustomer); // before the first answer is there
        QSignalSpy arrived(&list.model(), &PagedModelBase::pageArrived);
        QTRY_VERIFY(list.model().rowCount() > 0);
        QTest::qWait(20);
        QCOMPARE(arrived.count(), 1);
        for (const TicketRow &row : list.model().rows())
            QCOMPARE(row.stage, Stage::WaitingCustomer);
    }

    void errorsAreSaid()
    {
        SampleDesk sample;
        TicketList list(sample.ports(), seat());
        QSignalSpy failed(&list, &TicketList::failed);
        sample.space.nextError = Error{u"E-STO-01"_s, {}, {}};
        list.refresh();
        QTRY_COMPARE(failed.count(), 1);
    }

    void lastReminderInWords()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1028"_s, Channel::Sms, DeliveryState::Delivered, {}, 120);
        TicketList list(sample.ports(), seat());
        list.refresh();
        QTRY_VERIFY(list.model().rowOf(u"ticket-RT-1028"_s) >= 0);
        const int row = list.model().rowOf(u"ticket-RT-1028"_s);
        const auto at = [&](int column) { return list.model().index(row, column); };
        QCOMPARE(at(TicketListModel::LastReminder).data().toString(), u"SMS · 2 hours ago"_s);
        QCOMPARE(at(TicketListModel::LastState).data().toString(), u"Delivered"_s);
        QCOMPARE(at(TicketListModel::LastState).data(ToneRole).toInt(), int(Tone::Good));
        QVERIFY(at(TicketListModel::StageColumn).data(PillRole).toBool());
    }

    void timelineMergesNewestFirst()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 5);
        TicketPane pane(sample.ports());
        pane.setKit(sample.kit());
        pane.show({u"ticket-RT-1046"_s});
        QTRY_VERIFY(!pane.timeline().isEmpty() && !pane.timeline().first().message.isEmpty());
        QVERIFY(pane.timeline().size() > 3);
        for (int i = 1; i < pane.timeline().size(); ++i)
            QVERIFY(pane.timeline().at(i - 1).at >= pane.timeline().at(i).at);
        const auto contact = contactFor(pane.detail()->customer, Channel::Sms);
        QVERIFY(contact && pane.timeline().first().text.contains(u"→ "_s + contact->address)); // one's own, or nobody else is there
        QVERIFY(!pane.timeline().first().isMasked);
    }

    void timelineHidesWhatTheHistoryHides()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 5);
        sample.history.isMasked = true;
        TicketPane pane(sample.ports());
        pane.setKit(sample.kit());
        pane.show({u"ticket-RT-1046"_s});
        QTRY_VERIFY(!pane.timeline().isEmpty() && !pane.timeline().first().message.isEmpty());
        const OutboxItem item = sample.space.messages.first().item;
        QVERIFY(pane.timeline().first().isMasked);
        QVERIFY(!pane.timeline().first().text.contains(item.message.recipient));
        pane.showInTheClear(item);
        QVERIFY(!pane.timeline().first().isMasked);
        QVERIFY(pane.timeline().first().text.contains(item.message.recipient));
        pane.forgetTheClear();
        pane.refresh();
        QTRY_VERIFY(pane.timeline().first().isMasked);
    }

    void customerCardHasTheLastThreeReminders()
    {
        SampleDesk sample;
        for (const int minutes : {400, 300, 200, 100})
            sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, minutes);
        TicketPane pane(sample.ports());
        pane.setKit(sample.kit());
        pane.setZone(seat().zone);
        pane.show({u"ticket-RT-1046"_s});
        QTRY_VERIFY(pane.detail().has_value());
        QTRY_COMPARE(pane.customer().last().text.count(u"SMS Delivered"_s), 3);
        QVERIFY(pane.customer().last().text.startsWith(u"SMS Delivered · 1 hour ago"_s));
    }

    void anAnswerStandsOut()
    {
        SampleDesk sample;
        sample.addMessage(u"RT-1046"_s, Channel::Sms, DeliveryState::Delivered, {}, 120);
        TicketDetail *ticket = sample.space.ticket(u"RT-1046"_s);
        ticket->events.prepend({u"a"_s, sample.clock.now().plusSeconds(-60), TicketEventKind::MessageIn, u"x"_s, u"好"_s});
        TicketList list(sample.ports(), seat());
        list.setSeat(seat());
        QTRY_COMPARE(list.counts().answered, 1);
        list.setOnlyAnswered(true);
        QTRY_COMPARE(list.model().rowCount(), 1);
        const QModelIndex state = list.model().index(0, TicketListModel::LastState);
        QCOMPARE(state.data().toString(), u"● answered"_s);
        QCOMPARE(state.data(ToneRole).toInt(), int(Tone::Accent));
        QVERIFY(state.data(Qt::ToolTipRole).toString().contains(u"Delivered"_s));
        QVERIFY(list.model().index(0, TicketListModel::Subject).data(StrongRole).toBool());
    }

    void leavingATicketDropsItsAnswer()
    {
        SampleDesk sample;
        TicketPane pane(sample.ports());
        pane.show({u"ticket-RT-1028"_s});
        pane.show({u"ticket-RT-1029"_s});
        QTRY_VERIFY(pane.detail().has_value());
        QCOMPARE(pane.detail()->ticket.number, u"RT-1029"_s);
        pane.show({});
        QVERIFY(!pane.detail().has_value());
    }

    void customerCardMasksAndWarns()
    {
        Customer customer;
        customer.name = u"<b>Han</b>"_s;
        customer.zone = TimeZoneId::parse(u"Europe/Berlin"_s).value();
        customer.zoneIsKnown = true;
        customer.contacts = {{Channel::Email, u"mei.han@example.com"_s, true, Consent::Denied}};
        const Instant night = resolve({QDate(2026, 11, 21), QTime(22, 41)}, customer.zone);
        const QList<CustomerFact> facts = customerFacts(customer, night);
        QCOMPARE(facts.at(0).text, u"22:41 (Europe/Berlin)"_s);
        QCOMPARE(facts.at(1).tone, Tone::Attention);
        QVERIFY(facts.at(2).text.contains(u"m***@e***.com"_s));
        QVERIFY(facts.at(2).text.contains(u"opted out"_s));
        customer.contacts[0].consent = Consent::Unknown;
        QVERIFY(customerFacts(customer, night).at(2).text.contains(u"not asked"_s));
        customer.contacts.clear();
        QCOMPARE(customerFacts(customer, night).at(2).tone, Tone::Wrong);
    }
};

QTEST_MAIN(TestLists)
#include "tst_ui_lists.moc"
