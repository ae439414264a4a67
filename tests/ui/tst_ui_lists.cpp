// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket list and pane, and the timeline: paging, views, search, stale answers, errors.
#include "ui/common/celldelegate.h"
#include "ui/support/sampledesk.h"
#include "ui/tickets/ticketlist.h"
#include "ui/tickets/ticketpane.h"

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
        QSignalSpy arrived(&list.model(), &PagedModelBase::pageArrived);
        list.refresh();
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(list.model().rowCount(), 300);
        sample.space.tickets.first().ticket.subject = u"Changed"_s;
        list.refresh();
        QTRY_COMPARE(reset.count(), 1);
    }

    void searchWaitsForThePause()
    {
        SampleDesk sample;
        sample.space.tickets.clear();
        fillMany(sample, 20);
        TicketList list(sample.ports(), seat());
        list.refresh();
        QTRY_COMPARE(list.model().rowCount(), 20);
        const int before = sample.space.listCalls;
        list.setText(u"退"_s);
        list.setText(u"退款"_s);
        QCOMPARE(sample.space.listCalls, before); // not yet
        QTRY_COMPARE(list.model().rowCount(), 1);
        QCOMPARE(sample.space.listCalls, before + 1); // once for both
        QCOMPARE(list.model().index(0, TicketListModel::Subject).data().toString(), u"退款三天未到账"_s);
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
        QVERIFY(pane.timeline().first().text.contains(u"→"_s)); // the recipient, masked
        const auto contact = contactFor(pane.detail()->customer, Channel::Sms);
        QVERIFY(contact && !pane.timeline().first().text.contains(contact->address));
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
        customer.contacts.clear();
        QCOMPARE(customerFacts(customer, night).at(2).tone, Tone::Wrong);
    }
};

QTEST_MAIN(TestLists)
#include "tst_ui_lists.moc"
