// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a message went, did not go, or waits: one sentence, in each language.
#include "translations/language.h"
#include "translations/translations.h"
#include "wording/why.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr qint64 noon = 1'795'348'800'000; // 2026-11-22T12:00:00Z

HistoryEvent happened(qint64 seq, const QString &kind, DeliveryState state, const QString &reason, const QString &source,
                   const QString &detail = {})
{
    HistoryEvent made;
    made.seq = seq;
    made.at = {noon + seq * 60'000};
    made.kind = kind;
    made.state = state;
    made.reason = reason;
    made.source = source;
    made.detail = detail;
    return made;
}

OutboxItem item(DeliveryState state, const QString &reason = {})
{
    OutboxItem made;
    made.state = state;
    made.reason = reason;
    made.author = u"wang.min"_s;
    made.created = {noon};
    made.nextTry = {noon + 3'600'000};
    return made;
}

} // namespace

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initTranslations(); }

    void sentences_data()
    {
        using enum DeliveryState;
        QTest::addColumn<remindesk::OutboxItem>("message");
        QTest::addColumn<QList<remindesk::HistoryEvent>>("events");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const HistoryEvent queued = happened(1, u"queued"_s, Queued, {}, u"agent:wang.min"_s);
        const HistoryEvent claimed = happened(2, u"claimed"_s, Sending, {}, u"dispatcher"_s, u"g1"_s);
        const HistoryEvent sent = happened(3, u"sent"_s, Sent, {}, u"gateway:mail"_s, u"250 ok"_s);
        const HistoryEvent standIn = happened(2, u"claimed"_s, Sending, u"gateway.fallback"_s, u"dispatcher"_s,
                                              u"g2, 主用邮件, gateway.capped"_s);
        QTest::newRow("sent by a fallback")
            << item(Sent) << QList{queued, standIn, happened(3, u"sent"_s, Sent, {}, u"gateway:spare"_s, u"250 ok"_s)}
            << u"Sent at 2026-11-22 12:03: every rule let it pass and gateway spare accepted it; whether it was delivered is not "
               "reported; a fallback took it (主用邮件 goes first, but: The gateway's daily cap is reached; it goes on at midnight)."_s
            << u"备用网关"_s;
        QTest::newRow("queued") << item(Queued) << QList{queued}
                                << u"Not sent yet: in the queue since 2026-11-22 12:01, to go from 2026-11-22 13:00 on."_s
                                << u"2026-11-22 12:01"_s;
        QTest::newRow("scheduled") << item(Scheduled)
                                   << QList{happened(1, u"scheduled"_s, Scheduled, {}, u"agent:wang.min"_s)}
                                   << u"Not sent yet: wang.min set it for 2026-11-22 13:00."_s << u"wang.min"_s;
        QTest::newRow("held") << item(Held, u"quiet-hours"_s)
                              << QList{queued, happened(2, u"held"_s, Held, u"quiet-hours"_s, u"dispatcher"_s)}
                              << u"Not sent yet: held until 2026-11-22 13:00, because: quiet hours where the customer is."_s
                              << u"免打扰时段"_s;
        QTest::newRow("deferred")
            << item(Queued, u"smtp.451"_s)
            << QList{queued, claimed, happened(3, u"deferred"_s, Queued, u"smtp.451"_s, u"gateway:mail"_s, u"451 4.3.0 later"_s)}
            << u"Not sent yet: tried again from 2026-11-22 13:00 on, because: The mail server has a temporary problem "
               "(451 4.3.0 later)."_s
            << u"451 4.3.0 later"_s;
        QTest::newRow("retried") << item(Queued) << QList{queued, happened(4, u"retried"_s, Queued, {}, u"agent:li"_s)}
                                 << u"Not sent yet: li put it back into the queue at 2026-11-22 12:04."_s << u"li"_s;
        QTest::newRow("sending") << item(Sending)
                                 << QList{queued, claimed, happened(3, u"awaiting"_s, Sending, {}, u"dispatcher"_s)}
                                 << u"Being sent since 2026-11-22 12:02; its result is not known yet."_s << u"12:02"_s;
        QTest::newRow("sent, noted") << item(Sent)
                                     << QList{queued, claimed, sent, happened(4, u"comment-written"_s, Sent, {}, u"source:rt"_s)}
                                     << u"Sent at 2026-11-22 12:03: every rule let it pass and gateway mail accepted it; "
                                        "whether it was delivered is not reported."_s
                                     << u"12:03"_s;
        QTest::newRow("delivered") << item(Delivered)
                                   << QList{queued, sent, happened(4, u"delivered"_s, Delivered, {}, u"kannel"_s)}
                                   << u"Sent, and delivered at 2026-11-22 12:04 according to kannel."_s << u"kannel"_s;
        QTest::newRow("arrived") << item(Delivered)
                                 << QList{happened(4, u"delivered"_s, Delivered, u"arrived"_s, u"agent:li"_s)}
                                 << u"Sent, and li confirmed at 2026-11-22 12:04 that it arrived."_s << u"li"_s;
        QTest::newRow("bounced, contradicted")
            << item(Bounced, u"smtp.550"_s)
            << QList{sent, happened(4, u"bounced"_s, Bounced, u"smtp.550"_s, u"imap"_s, u"User unknown."_s),
                     happened(5, u"contradiction"_s, Bounced, u"report.contradicted"_s, u"imap"_s)}
            << u"Sent, but not delivered: imap reported at 2026-11-22 12:04: The mail server refuses this address: it does "
               "not exist there (User unknown); another report contradicts it."_s
            << u"User unknown"_s;
        QTest::newRow("unknown") << item(Unknown, u"crash.awaiting"_s)
                                 << QList{happened(4, u"unknown"_s, Unknown, u"crash.awaiting"_s, u"dispatcher"_s)}
                                 << u"Perhaps sent (2026-11-22 12:04), nobody can know: The program stopped while the message "
                                    "was on its way: nobody can know whether it arrived."_s
                                 << u"12:04"_s;
        QTest::newRow("failed, advice left out")
            << item(Failed, u"smtp.530"_s) << QList{happened(4, u"failed"_s, Failed, u"smtp.530"_s, u"gateway:mail"_s)}
            << u"Not sent: it failed at 2026-11-22 12:04, because: The mail server wants a login."_s << u"12:04"_s;
        QTest::newRow("canceled") << item(Canceled, u"canceled-by-agent"_s)
                                  << QList{happened(4, u"canceled"_s, Canceled, u"canceled-by-agent"_s, u"agent:li"_s)}
                                  << u"Not sent: stopped by li at 2026-11-22 12:04, because: canceled by an agent."_s
                                  << u"li"_s;
        QTest::newRow("skipped") << item(Skipped, u"drift"_s)
                                 << QList{happened(4, u"skipped"_s, Skipped, u"drift"_s, u"dispatcher"_s, u"stage, due"_s)}
                                 << u"Not sent: decided at 2026-11-22 12:04, because: the ticket has changed since the "
                                    "reminder was composed (Stage, Due)."_s
                                 << u"阶段、到期"_s;
        QTest::newRow("expired") << item(Expired, u"deadline-passed"_s)
                                 << QList{happened(4, u"expired"_s, Expired, u"deadline-passed"_s, u"dispatcher"_s)}
                                 << u"Not sent: at 2026-11-22 12:04 it was too late, because: its last sensible moment is over."_s
                                 << u"12:04"_s;
        QTest::newRow("without events") << item(Skipped, u"consent"_s) << QList<HistoryEvent>()
                                        << u"Not sent: decided at 2026-11-22 12:00, because: the customer does not want "
                                           "messages of this kind on this channel."_s
                                        << u"12:00"_s;
    }
    void sentences()
    {
        QFETCH(remindesk::OutboxItem, message);
        QFETCH(QList<remindesk::HistoryEvent>, events);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        installLanguage(u"en"_s);
        QCOMPARE(whySentence(message, events), english);
        installLanguage(u"zh-CN"_s);
        const QString said = whySentence(message, events);
        QVERIFY2(said.contains(chinese), qPrintable(said));
        QVERIFY2(said.endsWith(u'。') && said.count(u'。') == 1, qPrintable(said));
        static const QRegularExpression han(u"\\p{Han}"_s);
        QVERIFY2(said.contains(han), qPrintable(said));
    }

    /// Every state has a sentence of its own; a provider's placeholder stays what it is.
    void everyState()
    {
        installLanguage(u"en"_s);
        QStringList seen;
        for (int state = 0; state <= int(DeliveryState::Simulated); ++state) {
            const auto value = DeliveryState(state);
            const QString text
                = whySentence(item(value), {happened(1, deliveryStateKey(value), value, u"%2 %9"_s, u"gateway:%1"_s)});
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(!text.contains(u"…"_s), qPrintable(text));
            seen += text;
        }
        QVERIFY(seen.removeDuplicates() <= 2); // sent but not delivered: bounced, undelivered
    }
};

QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
