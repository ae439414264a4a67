// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The proof of the history on the command line: keys, what was kept of an anchor, backups.
#include "ctlharness.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

namespace {

const QStringList verify{u"history"_s, u"verify"_s, u"--json"_s};

QString proofs(const Answer &answer)
{
    QStringList words;
    for (const QJsonValue &segment : answer.json().object().value(u"segments"_s).toArray())
        words += segment[u"proof"_s].toString();
    return words.join(u' ');
}

} // namespace

class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("HISTORY_KEY", "a-key-that-only-this-test-has");
        qputenv("OTHER_KEY", "another-key-of-this-test");
        m_ctl = std::make_unique<CtlHarness>();
        QCOMPARE(m_ctl->initSample().code, 0);
        send();
    }

    void withoutAKeyringLinesArePlain()
    {
        const Answer answer = m_ctl->run(verify);
        QCOMPARE(answer.code, 0);
        QCOMPARE(proofs(answer), u"plain"_s);
        QVERIFY(m_ctl->run({u"history"_s, u"key"_s}).out.contains(u"without a key"_s));
    }

    void aKeyThatIsSetIsUsed()
    {
        setKey(u"env:HISTORY_KEY"_s);
        send();
        const Answer answer = m_ctl->run(verify);
        QCOMPARE(answer.code, 0);
        QCOMPARE(proofs(answer), u"plain keyed"_s);
        const QJsonObject key = m_ctl->run({u"history"_s, u"key"_s, u"--json"_s}).json().object();
        QCOMPARE(key.value(u"place"_s).toString(), u"env:HISTORY_KEY"_s);
        QCOMPARE(key.value(u"key"_s), answer.json()[u"segments"_s][1][u"key"_s]);
        QCOMPARE(key.value(u"since"_s), answer.json()[u"segments"_s][1][u"first"_s]);
        QCOMPARE(m_ctl->run({u"history"_s, u"key"_s, u"--new"_s}).code, 4); // it is the admin's
    }

    void aKeyThatIsGoneIsSaidAndAsked()
    {
        setKey(u"env:HISTORY_KEY"_s);
        send();
        setKey(u"env:OTHER_KEY"_s);
        send();
        const Answer without = m_ctl->run(verify);
        QCOMPARE(without.code, 7);
        QCOMPARE(proofs(without), u"plain key-missing keyed"_s);
        QVERIFY(without.json().object().value(u"unproved"_s).toInt() > 0);
        const Answer with = m_ctl->run(verify + QStringList{u"--key"_s, u"env:HISTORY_KEY"_s});
        QCOMPARE(with.code, 0);
        QCOMPARE(proofs(with), u"plain keyed keyed"_s);
        QVERIFY(m_ctl->run({u"history"_s, u"verify"_s}).out.contains(u"which is not here"_s));
        QCOMPARE(m_ctl->run(verify + QStringList{u"--key"_s, u"env:NO_SUCH_VARIABLE"_s}).code, 6);
    }

    /// Sending goes on, and says so.
    void aKeyThatCannotBeReadIsAConcern()
    {
        setKey(u"env:HISTORY_KEY"_s);
        send();
        qunsetenv("HISTORY_KEY");
        send();
        QVERIFY(m_ctl->run({u"status"_s}).out.contains(u"key of the history"_s));
        QCOMPARE(proofs(m_ctl->run(verify)), u"plain key-missing plain"_s);
        qputenv("HISTORY_KEY", "a-key-that-only-this-test-has");
        send();
        QVERIFY(!m_ctl->run({u"status"_s}).out.contains(u"key of the history"_s));
        QCOMPARE(proofs(m_ctl->run(verify)), u"plain keyed plain keyed"_s);
        setKey(u"off"_s);
        send();
        QCOMPARE(m_ctl->run(verify + QStringList{u"--key"_s, u"env:HISTORY_KEY"_s}).code, 0);
    }

    void aPastedAnchorProves()
    {
        const QString file = m_ctl->path(u"anchor.txt"_s);
        QCOMPARE(m_ctl->run({u"setting"_s, u"set"_s, u"anchor.file="_s + file}).code, 0);
        send();
        QFile anchor(file);
        QVERIFY(anchor.open(QIODevice::ReadOnly));
        const QByteArray line = anchor.readAll().trimmed().split('\n').constLast();
        const QByteArray mailed = line.left(line.lastIndexOf(' '));
        const Answer good = m_ctl->run(verify + QStringList{u"--anchor"_s, u"-"_s}, "> " + mailed + "\n");
        QCOMPARE(good.code, 0);
        QCOMPARE(good.json()[u"anchors"_s].toInt(), 1);
        QByteArray other = mailed;
        other.back() = other.back() == '0' ? '1' : '0';
        const Answer bad = m_ctl->run(verify + QStringList{u"--anchor"_s, u"-"_s}, other);
        QCOMPARE(bad.code, 5);
        QCOMPARE(m_ctl->run(verify + QStringList{u"--anchor"_s, u"-"_s}, "nothing").code, 4);
    }

    void backupsOfKeyedHistoriesAreProved()
    {
        setKey(u"env:HISTORY_KEY"_s);
        send();
        const QString file = m_ctl->path(u"copy.db"_s);
        const Answer made = m_ctl->run({u"backup"_s, file});
        QCOMPARE(made.code, 0);
        QVERIFY(!made.err.contains(u"not proved"_s));
        qunsetenv("HISTORY_KEY");
        QVERIFY(m_ctl->run({u"restore"_s, file, u"--check"_s}).err.contains(u"not proved"_s));
    }

private:
    void setKey(const QString &ref) { QCOMPARE(m_ctl->run({u"setting"_s, u"set"_s, u"history.secret="_s + ref}).code, 0); }
    /// One message into the history and out of the outbox.
    void send()
    {
        QCOMPARE(m_ctl->run(m_ctl->completeReminder(u"send"_s)).code, 0);
        QCOMPARE(m_ctl->run({u"dispatch"_s, u"--once"_s}).code, 0);
    }

    std::unique_ptr<CtlHarness> m_ctl;
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
