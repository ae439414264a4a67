// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written is read back by other programs: a ZIP and XML reader, pdftotext.
#include "exporting/writers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const QString readWorkbook = u"import sys,zipfile,xml.etree.ElementTree as E\n"
                             "z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\n"
                             "n='{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
                             "for s in sorted(x for x in z.namelist() if x.startswith('xl/worksheets/sheet')):\n"
                             "    r=E.fromstring(z.read(s))\n"
                             "    assert not list(r.iter(n+'f')), 'a formula'\n"
                             "    assert not list(r.iter(n+'hyperlink')), 'a link'\n"
                             "    for row in r.iter(n+'row'):\n"
                             "        print('|'.join(''.join(t.text or '' for t in c.iter(n+'t')) for c in row.iter(n+'c')))\n"_s;

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                   : u"failed: "_s + QString::fromUtf8(process.readAllStandardError());
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("format");
        QTest::newRow("csv") << u"/a/b.csv"_s << u"csv"_s;
        QTest::newRow("capitals") << u"/a/b.XLSX"_s << u"xlsx"_s;
        QTest::newRow("pdf") << u"b.c.pdf"_s << u"pdf"_s;
        QTest::newRow("none") << u"/a.csv/b"_s << QString();
        QTest::newRow("unknown") << u"/a/b.ods"_s << QString();
    }
    void formats()
    {
        QFETCH(QString, path);
        QFETCH(QString, format);
        const auto found = tableFormatOf(path);
        QCOMPARE(found ? tableFormatKey(*found) : QString(), format);
    }

    void aWorkbookHoldsTextOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"表.xlsx"_s);
        const auto writer = makeXlsxWriter();
        QVERIFY(writer->begin(path, u"Messages"_s, {u"客户"_s, u"Value"_s}));
        QVERIFY(filesIn(folder) != QStringList{u"表.xlsx"_s}); // not before it is whole
        QVERIFY(writer->add({{u"王芳"_s, u"=1+1"_s}, {u"@x"_s, u"https://example.com"_s}, {u"<b>&"_s, QString(40'000, u'a')}}));
        QVERIFY(writer->finish());
        QCOMPARE(filesIn(folder), QStringList{u"表.xlsx"_s});
        const QString text = output(u"python3"_s, {u"-c"_s, readWorkbook, path});
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.value(0), u"客户|Value"_s);
        QCOMPARE(lines.value(1), u"王芳|=1+1"_s);
        QCOMPARE(lines.value(2), u"@x|https://example.com"_s);
        QVERIFY(lines.value(3).startsWith(u"<b>&|aaa"_s));
        QVERIFY(lines.value(3).size() < 32'767 + 10); // the longest a cell may be
    }

    void aDocumentCanBeReadAndCopied()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"d.pdf"_s);
        const auto writer = makePdfWriter();
        QVERIFY(writer->begin(path, u"Messages"_s, {u"Customer"_s, u"State"_s}));
        QList<QStringList> rows;
        for (int i = 0; i < 200; ++i)
            rows += {u"王芳 %1"_s.arg(i), u"<b>delivered</b>\nsecond"_s};
        QVERIFY(writer->add(rows));
        QVERIFY(writer->finish());
        QCOMPARE(filesIn(folder), QStringList{u"d.pdf"_s});
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).normalized(QString::NormalizationForm_KC);
        QVERIFY(text.contains(u"王芳 0 "_s) && text.contains(u"王芳 199"_s));
        QVERIFY(text.contains(u"<b>delivered</b>"_s)); // markup is text
        QVERIFY(text.count(u"Customer"_s) > 1);       // on every page
    }

    void whatIsAbandonedLeavesNothing_data()
    {
        QTest::addColumn<TableFormat>("format");
        QTest::newRow("csv") << TableFormat::Csv;
        QTest::newRow("xlsx") << TableFormat::Xlsx;
        QTest::newRow("pdf") << TableFormat::Pdf;
    }
    void whatIsAbandonedLeavesNothing()
    {
        QFETCH(TableFormat, format);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"old."_s + tableFormatKey(format));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            const auto writer = makeTableWriter(format);
            QVERIFY(writer->begin(path, u"t"_s, {u"a"_s}));
            QVERIFY(writer->add({{u"1"_s}, {u"2"_s}}));
            writer->abandon();
        }
        {
            const auto writer = makeTableWriter(format); // nobody says a word: its end is enough
            QVERIFY(writer->begin(path, u"t"_s, {u"a"_s}));
        }
        QCOMPARE(filesIn(folder).size(), 1);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    void aFolderThatIsNotThereIsSaid_data() { whatIsAbandonedLeavesNothing_data(); }
    void aFolderThatIsNotThereIsSaid()
    {
        QFETCH(TableFormat, format);
        const Done begun = makeTableWriter(format)->begin(u"/no/such/folder/x"_s, u"t"_s, {u"a"_s});
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, u"E-EXP-01"_s);
        QCOMPARE(begun.error().arguments.value(0), u"/no/such/folder/x"_s);
    }

    void theCertificateCanBeRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"c.pdf"_s);
        Certificate certificate;
        certificate.title = u"消息历史证书"_s;
        certificate.verdict = u"No line was changed."_s;
        certificate.facts = {{u"Events"_s, u"1,234"_s}, {u"Hash"_s, QString(64, u'a')}};
        certificate.explanation = u"How it was proven."_s;
        QVERIFY(writeCertificate(path, certificate));
        const QString text = output(u"pdftotext"_s, {path, u"-"_s}).normalized(QString::NormalizationForm_KC);
        for (const QString &word : {u"消息历史证书"_s, u"No line was changed."_s, u"1,234"_s, u"How it was proven."_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(QString(text).remove(u'\n').contains(QString(40, u'a')));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
