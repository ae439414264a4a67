// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore, repair, the held start and the anchor, from the command line.
#include "ctlharness.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace remindesk::test;
using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            QFile::copy(entry.filePath(), to + u'/' + entry.fileName());
    }
}

} // namespace

class BackupCtlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backUpRestoreAndRelease()
    {
        CtlHarness ctl;
        queueOne(ctl);
        const QString file = ctl.path(u"kept.db"_s);
        const Answer made = ctl.run({u"backup"_s, file, u"--json"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(made.json().object().value(u"history"_s).toInteger() > 0);
        QCOMPARE(ctl.run({u"restore"_s, file, u"--check"_s}).code, 0);
        QCOMPARE(ctl.run({u"backup"_s, file}).code, 4);
        QCOMPARE(ctl.run({u"dispatch"_s, u"--once"_s}).code, 0); // what is sent after the backup

        const Answer restored = ctl.run({u"restore"_s, file, u"--json"_s});
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QVERIFY(QFile::exists(restored.json().object().value(u"replaced"_s).toString()));
        QVERIFY(restored.json().object().value(u"due"_s).toInteger() > 0);
        releaseAndSend(ctl, u"stop.restored"_s);
    }

    /// Copied by hand to another place: the copy knows, and the original does not mind.
    void aCopyIsHeld()
    {
        CtlHarness ctl;
        queueOne(ctl);
        CtlHarness copy;
        copyFolder(ctl.profile(), copy.profile());
        QCOMPARE(copy.run({u"status"_s, u"--json"_s}).json().object().value(u"sending_held"_s).toBool(), true);
        releaseAndSend(copy, u"stop.copied"_s);
        QCOMPARE(ctl.run({u"status"_s, u"--json"_s}).json().object().value(u"sending_held"_s).toBool(), false);
        QCOMPARE(ctl.run({u"dispatch"_s, u"--once"_s}).code, 0);
    }

    void aMovedProfileIsNotHeld()
    {
        CtlHarness ctl;
        queueOne(ctl);
        QVERIFY(QDir().rename(ctl.profile(), ctl.path(u"elsewhere"_s)));
        QVERIFY(QDir().rename(ctl.path(u"elsewhere"_s), ctl.profile()));
        QCOMPARE(ctl.run({u"dispatch"_s, u"--once"_s}).code, 0);
    }

    void repairSavesWhatCanBeRead()
    {
        CtlHarness ctl;
        queueOne(ctl);
        const QString store = ctl.profile() + u"/remindesk.db"_s;
        QFile damaged(store);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(0));
        damaged.write(QByteArray(100, '\xA5')); // the very beginning is gone
        damaged.close();
        QVERIFY(ctl.run({u"ticket"_s, u"list"_s}).code != 0);
        const QString file = ctl.path(u"saved.db"_s);
        const Answer saved = ctl.run({u"repair"_s, file, u"--json"_s});
        QVERIFY2(saved.code == 0, qPrintable(saved.err + saved.out));
        QVERIFY(saved.json().object().value(u"complete"_s).toBool());
        QCOMPARE(ctl.run({u"restore"_s, file}).code, 0);
        releaseAndSend(ctl, u"stop.repaired"_s);
        QCOMPARE(ctl.run({u"history"_s, u"verify"_s}).code, 0);
    }

    /// Who can write the whole file can write a chain that fits itself: the anchor outside shows it.
    void theAnchorFindsWhatTheChainCannot()
    {
        CtlHarness ctl;
        queueOne(ctl);
        const QString anchor = ctl.path(u"anchor.txt"_s);
        QCOMPARE(ctl.run({u"setting"_s, u"set"_s, u"anchor.file="_s + anchor}).code, 0);
        QCOMPARE(ctl.run({u"dispatch"_s, u"--once"_s}).code, 0);
        const Answer good = ctl.run({u"history"_s, u"verify"_s, u"--json"_s});
        QVERIFY2(good.code == 0, qPrintable(good.err));
        QCOMPARE(good.json().object().value(u"anchors"_s).toInt(), 1);
        QCOMPARE(good.json().object().value(u"unanchored"_s).toInt(), 0);
        const QByteArray cut = "DROP TRIGGER history_no_delete; DELETE FROM history WHERE seq = (SELECT max(seq) FROM history);"
                               "UPDATE history_head SET seq = (SELECT max(seq) FROM history), "
                               "chain = (SELECT chain FROM history ORDER BY seq DESC LIMIT 1)";
        tamper(ctl.profile() + u"/remindesk.db"_s, cut);
        const Answer bad = ctl.run({u"history"_s, u"verify"_s, u"--json"_s});
        QCOMPARE(bad.code, 5);
        QCOMPARE(bad.json().object().value(u"missing"_s).toInt(), 1);
        QCOMPARE(ctl.run({u"history"_s, u"verify"_s, u"--anchor"_s, ctl.path(u"none"_s)}).code, 4);
    }

    void everyMessageSaysWhy()
    {
        CtlHarness ctl;
        queueOne(ctl);
        QCOMPARE(ctl.run({u"dispatch"_s, u"--once"_s}).code, 0);
        const Answer list = ctl.run({u"history"_s, u"export"_s, u"--events"_s, u"--json"_s});
        QVERIFY2(list.code == 0, qPrintable(list.err));
        const QJsonObject row = list.json().array().first().toObject();
        QVERIFY(!row.value(u"why"_s).toString().isEmpty());
        QVERIFY(row.value(u"events"_s).toArray().size() >= 3);
        const QString id = row.value(u"message"_s).toString();
        const Answer shown = ctl.run({u"history"_s, u"show"_s, id});
        QVERIFY2(shown.out.contains(row.value(u"why"_s).toString()), qPrintable(shown.out));
        const Answer csv = ctl.run({u"history"_s, u"export"_s, u"--events"_s});
        QCOMPARE(csv.out.count(id), row.value(u"events"_s).toArray().size());
    }

private:
    static void queueOne(const CtlHarness &ctl)
    {
        QCOMPARE(ctl.initSample().code, 0);
        const Answer queued = ctl.run(ctl.completeReminder(u"send"_s));
        QVERIFY2(queued.code == 0, qPrintable(queued.err));
    }

    static void releaseAndSend(const CtlHarness &ctl, const QString &why)
    {
        const QJsonObject status = ctl.run({u"status"_s, u"--json"_s}).json().object();
        QCOMPARE(status.value(u"concerns"_s).toArray(), QJsonArray{why});
        QVERIFY(status.value(u"held_due"_s).toInteger() > 0);
        QVERIFY(ctl.run({u"status"_s}).out.contains(u"remindeskctl sending resume"_s));
        const Answer refused = ctl.run({u"dispatch"_s, u"--once"_s});
        QCOMPARE(refused.code, 5);
        QVERIFY2(refused.err.contains(u"sending resume"_s), qPrintable(refused.err));
        QCOMPARE(ctl.run({u"sending"_s, u"resume"_s}).code, 0);
        const Answer sent = ctl.run({u"dispatch"_s, u"--once"_s, u"--json"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.err + sent.out));
        QVERIFY(sent.json().object().value(u"sent"_s).toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(BackupCtlTest)
#include "tst_backup.moc"
