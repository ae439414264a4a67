// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What was just sent is taken back: what went is too late, what the store could not cancel is said.
#include "support/samplespace.h"
#include "workflow/takingback.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestTakingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsAnswer()
    {
        SampleSpace sample;
        const QList<MessageId> messages{put(sample, u"first"_s, DeliveryState::Queued), put(sample, u"second"_s, DeliveryState::Scheduled),
                                        put(sample, u"third"_s, DeliveryState::Sending), put(sample, u"fourth"_s, DeliveryState::Delivered),
                                        put(sample, u"fifth"_s, DeliveryState::Queued)};
        auto *run = new TakingBack(sample.reminders, messages, u"agent:Ann"_s, this); // deletes itself
        QSignalSpy failed(run, &TakingBack::failed);
        QSignalSpy finished(run, &TakingBack::finished);
        connect(run, &TakingBack::canceled, this, [&sample, &messages](const MessageId &message) {
            if (message == messages.first())
                sample.space.nextError = Error{u"E-STO-09"_s, {}, {}};
        });
        run->start(sample.clock.now());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().at(0).toInt(), 2);
        QCOMPARE(finished.first().at(1).toInt(), 2);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, u"E-STO-09"_s);
        const QList<DeliveryState> states{DeliveryState::Canceled, DeliveryState::Scheduled, DeliveryState::Sending,
                                          DeliveryState::Delivered, DeliveryState::Canceled};
        for (qsizetype i = 0; i < messages.size(); ++i)
            QCOMPARE(stateOf(sample, messages.at(i)), states.at(i));
    }

private:
    static MessageId put(SampleSpace &sample, const QString &id, DeliveryState state)
    {
        HistoryDetail detail;
        detail.item.id = MessageId{id};
        detail.item.state = state;
        sample.space.messages.append(detail);
        return detail.item.id;
    }
    static DeliveryState stateOf(const SampleSpace &sample, const MessageId &id)
    {
        for (const HistoryDetail &detail : sample.space.messages) {
            if (detail.item.id == id)
                return detail.item.state;
        }
        return DeliveryState::Failed;
    }
};

QTEST_MAIN(TestTakingBack)
#include "tst_takingback.moc"
