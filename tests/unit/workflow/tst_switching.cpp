// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Another channel for what does not get through, on the sample workspace.
#include "support/samplespace.h"
#include "workflow/sending.h"
#include "workflow/switching.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestSwitching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheCustomerAgreedTo()
    {
        SampleSpace sample;
        const Kit kit = sample.kit();
        sample.space.ticket(u"RT-1046"_s)->customer.postal.clear();
        Switchable message = failedSms(sample, kit);
        QList<Channel> channels = otherChannels(message, *kit);
        QVERIFY(channels.contains(Channel::Email));
        QVERIFY(!channels.contains(Channel::Sms)); // it went there
        QVERIFY(!channels.contains(Channel::Letter)); // no address
        for (ContactPoint &contact : message.detail.customer.contacts) {
            if (contact.channel == Channel::Email)
                contact.consent = Consent::Denied;
        }
        QVERIFY(!otherChannels(message, *kit).contains(Channel::Email));
        ComposingKit without = *kit;
        without.channels = {Channel::Sms};
        QVERIFY(otherChannels(message, without).isEmpty());
    }

    void theNewMessageIsTheSameReminders()
    {
        SampleSpace sample;
        const Kit kit = sample.kit();
        const Switchable message = failedSms(sample, kit);
        const SwitchedMessage made = switchedTo(Channel::Email, message, *kit, sample.clock.now());
        QVERIFY2(made.item, made.findings.isEmpty() ? "" : qPrintable(made.findings.constFirst().code));
        QCOMPARE(made.item->reminder, message.item.reminder);
        QCOMPARE(made.item->message.channel, Channel::Email);
        QVERIFY(made.item->message.part("text").contains(u"RT-1046"_s));
        QVERIFY(made.item->id != message.item.id);
        QCOMPARE(made.item->idempotencyKey,
                 idempotencyKey(message.item.reminder, Channel::Email, made.item->message.recipient));
        QVERIFY(waitedFor(sample.reminders.replace(message.item.id, *made.item, u"agent:王敏"_s, sample.clock.now())));
        const auto read = readSwitchable({sample.tickets, sample.history, sample.reminders}, message.item);
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result()->used.size(), 2);
        QVERIFY(!otherChannels(*read.result(), *kit).contains(Channel::Email));
    }

    void aChangedTicketStopsIt()
    {
        SampleSpace sample;
        const Kit kit = sample.kit();
        Switchable message = failedSms(sample, kit);
        message.detail.ticket.stage = Stage::Closed;
        const SwitchedMessage made = switchedTo(Channel::Email, message, *kit, sample.clock.now());
        QVERIFY(!made.item);
        QVERIFY(std::any_of(made.findings.begin(), made.findings.end(),
                            [](const Finding &finding) { return finding.code == u"ticket.drift"_s; }));
    }

private:
    static bool waitedFor(Async<void> future)
    {
        future.waitForFinished();
        return future.result().has_value();
    }

    static Switchable failedSms(SampleSpace &sample, const Kit &kit)
    {
        const TicketDetail detail = *sample.space.ticket(u"RT-1046"_s);
        ReminderDraft draft = newDraft(*kit, detail, u"collect-materials"_s, sample.clock.now());
        draft.items = {{u"营业执照照片"_s, false}};
        draft.channels = {Channel::Sms};
        const PreparedReminder prepared = prepare(draft, *kit, detail, sample.clock.now());
        if (!prepared.isSendable())
            qFatal("not sendable: %s", prepared.findings.isEmpty() ? "" : qPrintable(prepared.findings.constFirst().code));
        const QueuedReminder reminder = queued(prepared, sample.clock.now()).value();
        (void)sample.reminders.queue(reminder);
        sample.space.messages.first().item.state = DeliveryState::Failed;
        auto read = readSwitchable({sample.tickets, sample.history, sample.reminders}, sample.space.messages.first().item);
        read.waitForFinished();
        if (!read.result())
            qFatal("%s", qPrintable(read.result().error().code));
        return *read.result();
    }
};

QTEST_MAIN(TestSwitching)
#include "tst_switching.moc"
