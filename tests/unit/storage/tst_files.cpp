// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of drafts: kept by content beside the store, durable, checked when they are read.
#include "storefixture.h"

#include "form/draftfields.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptAndReadBack()
    {
        StoreFixture fixture;
        fixture.start();
        const QByteArray content = "what was approved";
        const Attachment file = attachmentOf(u"说明.txt"_s, content).value();
        QVERIFY(waited(fixture.store->drafts().keepFile(file, content)));
        QVERIFY(waited(fixture.store->drafts().keepFile(file, content))); // twice is once
        QCOMPARE(waited(fixture.store->drafts().fileContent(file)).value(), content);
        const QDir folder(fixture.folder.filePath(u"attachments"_s));
        QCOMPARE(folder.entryList(QDir::Files), QStringList{file.sha256});
        QCOMPARE(QFile::permissions(folder.filePath(file.sha256)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void anotherContentIsRefused()
    {
        StoreFixture fixture;
        fixture.start();
        const Attachment file = attachmentOf(u"a.txt"_s, "one").value();
        QCOMPARE(waited(fixture.store->drafts().keepFile(file, "two")).error().code, u"E-ATT-08"_s);
        QCOMPARE(waited(fixture.store->drafts().fileContent(file)).error().code, u"E-ATT-08"_s);
    }

    /// What neither a draft nor a reminder names goes, once it is old; everything else stays, time after time.
    void filesNobodyNamesAreSwept()
    {
        StoreFixture fixture;
        fixture.start();
        DraftStore &drafts = fixture.store->drafts();
        QVERIFY(waited(fixture.store->tickets().put({u"csv"_s}, {makeRecord(1)})));
        const TicketDetail ticket = *waited(fixture.store->tickets().byNumber(u"1"_s));
        const auto kept = [&](const char *content) {
            const Attachment file = attachmentOf(u"a.txt"_s, content).value();
            if (!waited(drafts.keepFile(file, content)))
                qFatal("not kept");
            return file;
        };
        const Attachment inDraft = kept("in a draft");
        const Attachment inReminder = kept("in a reminder");
        const Attachment orphan = kept("in nothing");
        const Attachment young = kept("added just now");
        ReminderDraft draft;
        draft.id = {u"d"_s};
        draft.ticket = ticket.ticket.id;
        draft.evidence.files = {inDraft};
        QVERIFY(waited(drafts.save(draft, fixture.clock.time)));
        queueWith(fixture, ticket, inReminder);
        const QDir folder(fixture.folder.filePath(u"attachments"_s));
        const QDateTime longAgo = QDateTime::fromMSecsSinceEpoch(fixture.clock.time.ms, Qt::UTC).addDays(-3);
        for (const Attachment &file : {inDraft, inReminder, orphan})
            setAge(folder.filePath(file.sha256), longAgo);
        const Instant yesterday = fixture.clock.time.plusSeconds(-86'400);
        QCOMPARE(waited(drafts.sweepFiles(yesterday)).value(), 1);
        const auto isThere = [&](const Attachment &file) { return QFile::exists(folder.filePath(file.sha256)); };
        QVERIFY(!isThere(orphan));
        QVERIFY(isThere(inDraft) && isThere(inReminder) && isThere(young));
        QCOMPARE(waited(drafts.sweepFiles(yesterday)).value(), 0);
        QVERIFY(waited(drafts.remove(draft.id)));
        QCOMPARE(waited(drafts.sweepFiles(yesterday)).value(), 1);
        QVERIFY(!isThere(inDraft) && isThere(inReminder));
    }

    /// A file that is added again is young again, whoever added it first.
    void addedAgainItStays()
    {
        StoreFixture fixture;
        fixture.start();
        const Attachment file = attachmentOf(u"a.txt"_s, "again").value();
        QVERIFY(waited(fixture.store->drafts().keepFile(file, "again")));
        const QString path = QDir(fixture.folder.filePath(u"attachments"_s)).filePath(file.sha256);
        setAge(path, QDateTime::currentDateTimeUtc().addDays(-3));
        QVERIFY(waited(fixture.store->drafts().keepFile(file, "again")));
        const Instant yesterday{QDateTime::currentMSecsSinceEpoch() - 86'400'000};
        QCOMPARE(waited(fixture.store->drafts().sweepFiles(yesterday)).value(), 0);
        QVERIFY(QFile::exists(path));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        StoreFixture fixture;
        fixture.start();
        QFile blocker(fixture.folder.filePath(u"attachments"_s)); // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const Attachment file = attachmentOf(u"a.txt"_s, "one").value();
        QCOMPARE(waited(fixture.store->drafts().keepFile(file, "one")).error().code, u"E-ATT-09"_s);
    }

private:
    static void setAge(const QString &path, const QDateTime &at)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(at, QFileDevice::FileModificationTime))
            qFatal("cannot set the time of %s", qPrintable(path));
    }

    static void queueWith(StoreFixture &fixture, const TicketDetail &ticket, const Attachment &file)
    {
        ReminderDraft fields;
        fields.ticket = ticket.ticket.id;
        fields.evidence.files = {file};
        QueuedReminder reminder;
        reminder.id = {newUuid7(fixture.clock.time.ms)};
        reminder.draftJson = draftText(fields);
        reminder.scenario = u"progress"_s;
        reminder.created = fixture.clock.time;
        OutboxItem item;
        item.ticket = ticket.ticket.id;
        item.customer = ticket.customer.id;
        item.ticketNumber = ticket.ticket.number;
        item.message.recipient = u"a@example.com"_s;
        reminder.items = {item};
        if (!waited(fixture.store->reminders().queue(reminder)))
            qFatal("not queued");
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
