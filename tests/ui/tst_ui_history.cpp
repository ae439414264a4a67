// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's day with the history, by keys: find a failed message, see why, act; save a view; put a wrong reminder
// right; figures, export, certificate.
#include "form/draftfields.h"
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "wording/wording.h"
#include "workflow/masking.h"
#include "workflow/sending.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

void choose(DeskDriver &driver, const QString &name, const QString &data)
{
    auto *box = qobject_cast<QComboBox *>(driver.find(name));
    const int index = box->findData(data);
    QVERIFY2(index >= 0, qPrintable(name + u' ' + data));
    box->setFocus();
    while (box->currentIndex() != index)
        driver.key(box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

QStringList tickets(const DeskDriver &driver)
{
    return driver.columnTexts(u"history"_s, 1);
}

/// The addresses of the list.
QString listed(const DeskDriver &driver)
{
    return driver.columnTexts(u"history"_s, 5).join(u' ');
}

void fill(SampleDesk &sample)
{
    sample.addMessage(u"RT-1028"_s, Channel::Sms, DeliveryState::Delivered, {}, 300);
    sample.addMessage(u"RT-1029"_s, Channel::Email, DeliveryState::Failed, u"smtp.550"_s, 200);
    sample.addMessage(u"RT-1030"_s, Channel::Email, DeliveryState::Unknown, u"smtp.lost"_s, 150);
    sample.addMessage(u"RT-1031"_s, Channel::Email, DeliveryState::Bounced, u"report.bounced"_s, 100);
    sample.addMessage(u"RT-1046"_s, Channel::Email, DeliveryState::Delivered, {}, 50);
    HistoryDetail &answered = sample.space.messages.first();
    answered.engagement = {{Engagement::Replied, answered.item.id, answered.item.created.plusSeconds(1200)}};
}

void openHistory(DeskDriver &driver)
{
    driver.open();
    driver.key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(driver.isShown(u"history"_s));
    QTRY_VERIFY(!tickets(driver).isEmpty());
}

HistoryDetail &messageOf(SampleDesk &sample, const QString &ticket)
{
    for (HistoryDetail &detail : sample.space.messages) {
        if (detail.item.ticketNumber == ticket)
            return detail;
    }
    qFatal("no message");
}

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTestLanguage(u"en"_s); }

    void whatNeedsAPersonHasItsAction_data()
    {
        QTest::addColumn<QString>("ticket");
        QTest::addColumn<QString>("button");
        QTest::addColumn<DeliveryState>("after");
        QTest::newRow("failed: send again") << u"RT-1029"_s << u"history.retry"_s << DeliveryState::Queued;
        QTest::newRow("unknown: mark as arrived") << u"RT-1030"_s << u"history.arrived"_s << DeliveryState::Delivered;
        QTest::newRow("bounced: call instead") << u"RT-1031"_s << u"history.call"_s << DeliveryState::Bounced;
    }
    void whatNeedsAPersonHasItsAction()
    {
        QFETCH(QString, ticket);
        QFETCH(QString, button);
        QFETCH(DeliveryState, after);
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        driver.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tickets(driver), (QStringList{u"RT-1031"_s, u"RT-1030"_s, u"RT-1029"_s}));
        auto *table = qobject_cast<QTableView *>(driver.find(u"history"_s));
        table->setFocus();
        driver.key(Qt::Key_Home);
        for (int i = 0; i < tickets(driver).indexOf(ticket); ++i)
            driver.key(Qt::Key_Down);
        QTRY_VERIFY(driver.text(u"history.title"_s).startsWith(ticket));
        QTRY_VERIFY(driver.isShown(button));
        QVERIFY(!driver.text(u"history.why"_s).isEmpty());
        QCOMPARE(driver.find(button)->property("role").toString(), u"primary"_s);
        driver.prompter().answers = {u"pays on Monday"_s};
        driver.key(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(tickets(driver).size(), 2);
        const HistoryDetail &detail = messageOf(sample, ticket);
        QCOMPARE(detail.item.state, after);
        QVERIFY(!detail.needsPerson);
        if (after == DeliveryState::Bounced)
            QCOMPARE(detail.events.constLast().detail, u"pays on Monday"_s);
    }

    void filtersAndSavedViews()
    {
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        driver.click(u"history.more"_s);
        choose(driver, u"history.engagement"_s, u"replied"_s);
        QTRY_COMPARE(tickets(driver), QStringList{u"RT-1046"_s});
        choose(driver, u"history.engagement"_s, {});
        choose(driver, u"history.reason"_s, u"smtp.550"_s); // learned from what was listed
        QTRY_COMPARE(tickets(driver), QStringList{u"RT-1029"_s});
        driver.prompter().answers = {u"Refused"_s};
        driver.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(sample.space.values.value(u"history.views"_s).contains(u"Refused"_s));
        driver.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tickets(driver).size(), 5);
        QTRY_VERIFY(driver.isShown(u"history.view.0"_s));
        driver.click(u"history.view.0"_s);
        QTRY_COMPARE(tickets(driver), QStringList{u"RT-1029"_s});
        DeskDriver next(sample); // at the next start it is there
        openHistory(next);
        QTRY_VERIFY(next.isShown(u"history.view.0"_s));
        next.click(u"history.view.0"_s);
        QTRY_COMPARE(tickets(next), QStringList{u"RT-1029"_s});
    }

    void onlyOneTicketAndBack()
    {
        SampleDesk sample;
        fill(sample);
        sample.addMessage(u"RT-1028"_s, Channel::Email, DeliveryState::Sent, {}, 10);
        DeskDriver driver(sample);
        openHistory(driver);
        QTRY_COMPARE(tickets(driver).size(), 6);
        driver.find(u"history"_s)->setFocus();
        driver.key(Qt::Key_Home);
        driver.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(tickets(driver), (QStringList{u"RT-1028"_s, u"RT-1028"_s}));
        driver.click(u"history.only"_s);
        QTRY_COMPARE(tickets(driver).size(), 6);
    }

    void figuresOfWhatIsShown()
    {
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        QTRY_COMPARE(driver.text(u"figures.messages"_s), u"5"_s);
        QCOMPARE(driver.text(u"figures.sent"_s), u"3 · 60.0 %"_s);
        QCOMPARE(driver.text(u"figures.delivered"_s), u"2 · 66.7 %"_s);
        QCOMPARE(driver.text(u"figures.answered"_s), u"1 · 33.3 %"_s);
        QCOMPARE(driver.text(u"figures.median"_s), u"20 min"_s);
        QVERIFY(driver.find(u"history.chart"_s)->accessibleDescription().contains(u"3 sent, 2 delivered, 1 answered"_s));
        choose(driver, u"history.channel"_s, u"sms"_s);
        QTRY_COMPARE(driver.text(u"figures.messages"_s), u"1"_s);
        QCOMPARE(driver.text(u"figures.median"_s), u"–"_s);
    }

    void ownMessagesNeedNoLook()
    {
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        QTRY_VERIFY(driver.isShown(u"history.to"_s));
        QTRY_VERIFY(driver.text(u"history.to"_s).contains(sample.space.messages.first().item.message.recipient));
        QVERIFY(listed(driver).contains(sample.space.messages.first().item.message.recipient));
        QVERIFY(!driver.isShown(u"history.reveal"_s));
        QVERIFY(!driver.isShown(u"history.hidden"_s));
    }

    void personalDataIsHiddenUntilALookIsNoted()
    {
        SampleDesk sample;
        fill(sample);
        sample.history.isMasked = true;
        sample.session.begin({u"sup"_s, u"陈主管"_s, Role::Supervisor});
        DeskDriver driver(sample);
        openHistory(driver);
        const OutboxItem item = sample.space.messages.first().item;
        QTRY_VERIFY(driver.isShown(u"history.hidden"_s));
        QVERIFY(driver.text(u"history.hidden"_s).contains(u"Show personal data"_s));
        QVERIFY(!listed(driver).contains(item.message.recipient));
        QVERIFY(listed(driver).contains(maskedRecipient(item.message.channel, item.message.recipient)));
        for (const char *label : {"history.title", "history.to", "history.why", "history.facts", "history.events"}) {
            QVERIFY(!driver.text(QLatin1StringView(label)).contains(item.message.recipient));
            QVERIFY(!driver.text(QLatin1StringView(label)).contains(item.customerName));
        }
        driver.prompter().answers = {u"She calls and asks what we wrote"_s};
        driver.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(driver.text(u"history.to"_s).contains(item.message.recipient));
        QVERIFY(driver.text(u"history.title"_s).contains(item.customerName));
        QVERIFY(!driver.isShown(u"history.hidden"_s));
        QVERIFY(!driver.isShown(u"history.reveal"_s));
        const HistoryEvent noted = messageOf(sample, u"RT-1046"_s).events.constLast();
        QCOMPARE(noted.kind, u"revealed"_s);
        QCOMPARE(noted.detail, u"She calls and asks what we wrote"_s);
    }

    void noReasonNoLook()
    {
        SampleDesk sample;
        fill(sample);
        sample.history.isMasked = true;
        DeskDriver driver(sample);
        openHistory(driver);
        QTRY_VERIFY(driver.isShown(u"history.reveal"_s));
        const auto events = messageOf(sample, u"RT-1046"_s).events.size();
        driver.click(u"history.reveal"_s); // no answer: the person gave up
        QVERIFY(driver.isShown(u"history.hidden"_s));
        QCOMPARE(messageOf(sample, u"RT-1046"_s).events.size(), events);
    }

    void whoMayNotRevealIsNotAsked()
    {
        SampleDesk sample;
        fill(sample);
        sample.history.isMasked = true;
        sample.session.begin({u"li"_s, u"李"_s, Role::Agent});
        DeskDriver driver(sample);
        openHistory(driver);
        QTRY_VERIFY(driver.isShown(u"history.hidden"_s));
        QVERIFY(!driver.isShown(u"history.reveal"_s));
        QVERIFY(!driver.isShown(u"history.correct"_s));
        QVERIFY(!driver.text(u"history.hidden"_s).contains(u"Show personal data"_s));
    }

    void whatWasOnlyLookedForAsAWordIsSaid()
    {
        SampleDesk sample;
        fill(sample);
        sample.history.wholeWords = {u"10"_s};
        DeskDriver driver(sample);
        openHistory(driver);
        QVERIFY(!driver.isShown(u"history.wholeWords"_s));
        driver.type(u"history.search"_s, u"10"_s);
        QTRY_VERIFY(driver.isShown(u"history.wholeWords"_s));
        QVERIFY(driver.text(u"history.wholeWords"_s).contains(u"“10”"_s));
        sample.history.wholeWords.clear();
        driver.type(u"history.search"_s, u"102"_s);
        QTRY_VERIFY(!driver.isShown(u"history.wholeWords"_s));
    }

    void nothingListedIsNotExported()
    {
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        driver.type(u"history.search"_s, u"no such words"_s);
        QTRY_VERIFY(!driver.isShown(u"history"_s));
        driver.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(driver.text(u"history.proof"_s).contains(u"nothing to export"_s));
        QVERIFY(driver.prompter().askedFiles.isEmpty());
    }

    void exports_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << u"csv"_s << QByteArray("\xef\xbb\xbf");
        QTest::newRow("xlsx") << u"xlsx"_s << QByteArray("PK");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
    }
    void exports()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begin);
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"h."_s + suffix);
        driver.prompter().answers = {path};
        driver.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(driver.text(u"history.proof"_s), u"5 messages exported"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }

    void theCertificateIsKept()
    {
        SampleDesk sample;
        fill(sample);
        DeskDriver driver(sample);
        openHistory(driver);
        driver.click(u"history.verify"_s);
        QTRY_VERIFY(driver.isShown(u"history.certify"_s));
        QTemporaryDir folder;
        driver.prompter().answers = {folder.filePath(u"c.pdf"_s)};
        driver.click(u"history.certify"_s);
        QTRY_COMPARE(driver.text(u"history.proof"_s), u"Certificate written"_s);
        QVERIFY(QFile::exists(folder.filePath(u"c.pdf"_s)));
    }

    /// A reminder that went out wrong: its correction is written in the composer and goes where the wrong one went,
    /// although the customer has another address now.
    void aWrongReminderIsCorrected()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        const ReminderDraft wrong = sentDraft(sample);
        const QueuedReminder first = sample.space.queued.constFirst();
        for (HistoryDetail &detail : sample.space.messages)
            detail.item.state = DeliveryState::Delivered;
        const QString oldAddress = first.items.constFirst().message.recipient;
        for (ContactPoint &contact : sample.space.ticket(wrong.facts.number)->customer.contacts) {
            if (contact.channel == first.items.constFirst().message.channel)
                contact.address = u"new-"_s + contact.address;
        }
        driver.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"history"_s));
        QTRY_VERIFY(driver.isShown(u"history.correct"_s));
        driver.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(driver.desk().window().place(), u"composer"_s);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        driver.type(u"field.next_step"_s, u"Sarah calls tomorrow before noon with the right amount"_s);
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sample.space.queued.size(), 2);
        const QueuedReminder &second = sample.space.queued.constLast();
        QCOMPARE(second.corrects, first.id);
        QCOMPARE(second.items.size(), first.items.size());
        for (const OutboxItem &item : second.items)
            QVERIFY(std::any_of(first.items.begin(), first.items.end(), [&](const OutboxItem &old) {
                return old.message.channel == item.message.channel && old.message.recipient == item.message.recipient;
            }));
        QVERIFY(!oldAddress.isEmpty());
        driver.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"history"_s));
        QTRY_VERIFY(driver.isShown(u"history.link.0"_s)); // from the new one to the old one …
        driver.click(u"history.link.0"_s);
        QTRY_VERIFY(driver.text(u"history.link.0"_s).startsWith(u"Corrected by"_s)); // … and back
    }

private:
    /// A complete reminder for RT-1046, queued as the composer does it.
    static ReminderDraft sentDraft(SampleDesk &sample)
    {
        const TicketDetail detail = *sample.space.ticket(u"RT-1046"_s);
        const Kit kit = sample.kit();
        ReminderDraft draft = newDraft(*kit, detail, u"progress"_s, sample.clock.now());
        const bool isSet = setFields(draft,
                                     {{u"next_step"_s, u"Sarah calls tomorrow before noon with the result"_s},
                                      {u"details.done"_s, u"The router was tested"_s},
                                      {u"details.eta_from"_s, u"in 2 days"_s},
                                      {u"details.eta_to"_s, u"in 4 days"_s}},
                                     sample.clock.now()).has_value();
        if (!isSet)
            qFatal("fields");
        const PreparedReminder prepared = prepare(draft, *kit, detail, sample.clock.now());
        QStringList findings;
        for (const Finding &finding : prepared.findings)
            findings += finding.code + u' ' + finding.field;
        if (!prepared.isSendable())
            qFatal("%s", qPrintable(findings.join(u", "_s)));
        (void)send(prepared, sample.reminders, sample.clock.now());
        return draft;
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_ui_history.moc"
