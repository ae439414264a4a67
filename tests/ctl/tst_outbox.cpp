// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

/// From queue to folder gateway, and what people decide on the way.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_harness = std::make_unique<CtlHarness>();
        QCOMPARE(m_harness->initSample().code, 0);
    }

    void dispatchPutsTheMailIntoTheFolder()
    {
        const QString id = sendMail({});
        const Answer dispatched = m_harness->run({u"dispatch"_s, u"--once"_s, u"--json"_s});
        QVERIFY2(dispatched.code == 0, qPrintable(dispatched.err + dispatched.out));
        QCOMPARE(dispatched.json()[u"sent"_s].toInt(), 1);
        const QDir mails(m_harness->profile() + u"/outbox/email/new"_s);
        QCOMPARE(mails.entryList(QDir::Files).size(), 1);
        QCOMPARE(stateOf(id), u"delivered"_s);
        QCOMPARE(m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array().size(), 0);
        QCOMPARE(m_harness->run({u"history"_s, u"verify"_s}).code, 0);
    }

    void dispatchTwiceSendsOnce()
    {
        (void) sendMail({});
        QCOMPARE(m_harness->run({u"dispatch"_s, u"--once"_s, u"--json"_s}).json()[u"sent"_s].toInt(), 1);
        QCOMPARE(m_harness->run({u"dispatch"_s, u"--once"_s, u"--json"_s}).json()[u"sent"_s].toInt(), 0);
        QCOMPARE(QDir(m_harness->profile() + u"/outbox/email/new"_s).entryList(QDir::Files).size(), 1);
    }

    void scheduledMessageWaits()
    {
        const QString id = sendMail({u"--at"_s, u"in 1 days"_s});
        QCOMPARE(m_harness->run({u"dispatch"_s, u"--once"_s, u"--json"_s}).json()[u"sent"_s].toInt(), 0);
        QCOMPARE(stateOf(id), u"scheduled"_s);
    }

    void canceledMessageIsNotSent()
    {
        const QString id = sendMail({});
        QCOMPARE(m_harness->run({u"outbox"_s, u"cancel"_s, id, u"--actor"_s, u"王敏"_s}).code, 0);
        QCOMPARE(m_harness->run({u"dispatch"_s, u"--once"_s, u"--json"_s}).json()[u"sent"_s].toInt(), 0);
        QCOMPARE(stateOf(id), u"canceled"_s);
    }

    void deliveredMessageCannotBeCanceled()
    {
        const QString id = sendMail({});
        QCOMPARE(m_harness->run({u"dispatch"_s, u"--once"_s}).code, 0);
        QVERIFY(m_harness->run({u"outbox"_s, u"cancel"_s, id}).code != 0);
        QCOMPARE(stateOf(id), u"delivered"_s);
    }

    void unknownMessageIdIsSaid()
    {
        const Answer answer = m_harness->run({u"outbox"_s, u"retry"_s, u"nothing"_s});
        QVERIFY(answer.code != 0);
        QVERIFY2(answer.err.contains(u"E-STO"_s), qPrintable(answer.err));
    }

private:
    QString sendMail(const QStringList &extra) const
    {
        const Answer sent = m_harness->run(m_harness->completeReminder(u"send"_s)
                                           + QStringList{u"--channel"_s, u"email"_s, u"--json"_s} + extra);
        if (sent.code != 0)
            qWarning("%s%s", qPrintable(sent.err), qPrintable(sent.out));
        return sent.json()[u"messages"_s].toArray().first().toString();
    }

    QString stateOf(const QString &id) const
    {
        return m_harness->run({u"history"_s, u"show"_s, id, u"--json"_s}).json()[u"state"_s].toString();
    }

    std::unique_ptr<CtlHarness> m_harness;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
