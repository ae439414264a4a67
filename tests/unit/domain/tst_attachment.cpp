// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachment.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray::fromHex("0000000a0000000a");
const QByteArray pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";

QByteArray jpegOf(quint16 width, quint16 height)
{
    QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0001108");
    for (const quint16 side : {height, width}) {
        jpeg += char(side >> 8);
        jpeg += char(side & 0xff);
    }
    return jpeg + QByteArray(32, '\0');
}

QByteArray zipWith(const QByteArray &inner)
{
    return QByteArray::fromHex("504b030414000000") + QByteArray(22, '\0') + inner;
}

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("type");
        QTest::newRow("png") << u"截图.PNG"_s << png << u"image/png"_s;
        QTest::newRow("jpeg") << u"a.jpeg"_s << jpegOf(4000, 3000) << u"image/jpeg"_s;
        QTest::newRow("pdf") << u"invoice.v2.pdf"_s << pdf << u"application/pdf"_s;
        QTest::newRow("text") << u"说明.txt"_s << u"中文"_s.toUtf8() << u"text/plain"_s;
        QTest::newRow("csv") << u"list.csv"_s << QByteArray("a,b\r\n1,2\r\n") << u"text/csv"_s;
        QTest::newRow("docx") << u"a.docx"_s << zipWith("[Content_Types].xml word/document.xml")
                              << u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
        QTest::newRow("odt") << u"a.odt"_s << zipWith("mimetypeapplication/vnd.oasis.opendocument.text")
                             << u"application/vnd.oasis.opendocument.text"_s;
    }

    void taken()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const auto file = attachmentOf(name, content);
        QVERIFY2(file, file ? "" : qPrintable(file.error().code));
        QTEST(file->type, "type");
        QCOMPARE(file->name, name);
        QCOMPARE(file->size, content.size());
        QCOMPARE(file->sha256.toLatin1(), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QVERIFY(!file->hasScript);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const QString &name, const QByteArray &content, const char *code) {
            QTest::newRow(what) << name << content << QString::fromLatin1(code);
        };
        row("no name", u"  "_s, png, "E-ATT-01");
        row("path", u"../a.png"_s, png, "E-ATT-01");
        row("hidden file", u".png"_s, png, "E-ATT-01");
        row("RTL override", u"invoice\u202egnp.exe.png"_s, png, "E-ATT-01");
        row("line end", u"a\nb.png"_s, png, "E-ATT-01");
        row("too long a name", QString(130, u'x') + u".png"_s, png, "E-ATT-01");
        row("empty", u"a.png"_s, {}, "E-ATT-02");
        row("too large", u"a.txt"_s, QByteArray(maxAttachmentBytes + 1, 'x'), "E-ATT-03");
        row("double ending", u"invoice.pdf.exe"_s, "MZ", "E-ATT-04");
        row("shortcut", u"a.lnk"_s, "L", "E-ATT-04");
        row("html", u"a.html"_s, "<html>", "E-ATT-04");
        row("svg", u"a.svg"_s, "<svg onload='x'/>", "E-ATT-04");
        row("archive", u"a.zip"_s, zipWith("x"), "E-ATT-04");
        row("no ending", u"README"_s, "x", "E-ATT-04");
        row("program as picture", u"a.png"_s, QByteArrayLiteral("\x7f""ELF\0"), "E-ATT-05");
        row("archive as picture", u"a.jpg"_s, zipWith("x"), "E-ATT-05");
        row("pdf as text", u"a.txt"_s, pdf, "E-ATT-05");
        row("script as text", u"a.txt"_s, "#!/bin/sh\n", "E-ATT-05");
        row("binary as text", u"a.txt"_s, QByteArrayLiteral("a\0b"), "E-ATT-05");
        row("macros", u"a.docx"_s, zipWith("[Content_Types].xml word/vbaProject.bin"), "E-ATT-05");
        row("picture bomb", u"a.jpg"_s, jpegOf(50000, 50000), "E-ATT-06");
        row("png bomb", u"a.png"_s, png.left(16) + QByteArray::fromHex("0000c3500000c350"), "E-ATT-06");
    }

    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const auto file = attachmentOf(name, content);
        QVERIFY(!file);
        QTEST(file.error().code, "code");
    }

    void scriptsAreSaid()
    {
        QVERIFY(attachmentOf(u"a.pdf"_s, pdf + "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")->hasScript);
        QVERIFY(attachmentOf(u"a.pdf"_s, pdf + "<< /S /Launch >>")->hasScript);
    }

    void listsComeBack()
    {
        const QList<Attachment> files{*attachmentOf(u"一 份.png"_s, png), *attachmentOf(u"b.pdf"_s, pdf)};
        QCOMPARE(attachmentsFrom(attachmentsText(files)).value(), files);
        QCOMPARE(attachmentsFrom({}).value(), QList<Attachment>());
        QCOMPARE(attachmentsFrom(u"nonsense"_s).error().code, u"E-ATT-08"_s);
        QString moved = attachmentsText(files);
        moved.replace(files.first().sha256, u"../../etc/passwd"_s); // a stored name never becomes a path
        QCOMPARE(attachmentsFrom(moved).error().code, u"E-ATT-08"_s);
        QCOMPARE(totalSize(files), png.size() + pdf.size());
    }

    void keptContentIsChecked()
    {
        const QTemporaryDir folder;
        const Attachment file = *attachmentOf(u"a.png"_s, png);
        QCOMPARE(keptContent(folder.path(), file).error().code, u"E-ATT-08"_s);
        QFile kept(folder.filePath(file.sha256));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(png);
        kept.close();
        QCOMPARE(keptContent(folder.path(), file).value(), png);
        QVERIFY(kept.open(QIODevice::Append));
        kept.write("x");
        kept.close();
        QCOMPARE(keptContent(folder.path(), file).error().code, u"E-ATT-08"_s);
    }

    void sizes()
    {
        QCOMPARE(sizeText(820), u"820 B"_s);
        QCOMPARE(sizeText(12'400), u"12.4 kB"_s);
        QCOMPARE(sizeText(1'200'000), u"1.2 MB"_s);
    }
};

QTEST_APPLESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
