// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of drafts: kept by content beside the store, durable, checked when they are read.
#include "storefixture.h"

#include <QDir>
#include <QFile>

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

    void aFolderThatCannotBeMadeIsSaid()
    {
        StoreFixture fixture;
        fixture.start();
        QFile blocker(fixture.folder.filePath(u"attachments"_s)); // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const Attachment file = attachmentOf(u"a.txt"_s, "one").value();
        QCOMPARE(waited(fixture.store->drafts().keepFile(file, "one")).error().code, u"E-ATT-09"_s);
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
