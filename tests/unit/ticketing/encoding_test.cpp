// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filemaker.h"

#include <QStringEncoder>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDetected_data();
    void isDetected();
    void ambiguousIsAsked();
    void unknownNameIsRefused();
    void undecodableRowIsNamed_data();
    void undecodableRowIsNamed();
    void jsonToo_data();
    void jsonToo();

private:
    FileMaker m_files;
};

namespace {

const QString chinese = u"工单号,客户,状态,截止,负责人,主题\n1,王敏,处理中,,李伟,退款未到账𠮷\n"_s;

QByteArray as(const char *name, const QString &text)
{
    QStringEncoder encoder(name);
    QByteArray bytes = encoder.encode(text);
    if (encoder.hasError() || !encoder.isValid())
        qFatal("cannot encode");
    return bytes;
}

} // namespace

void EncodingTest::isDetected_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("used");
    const QByteArray mark8("\xEF\xBB\xBF");
    QTest::newRow("UTF-8") << chinese.toUtf8() << QString() << u"utf-8"_s;
    QTest::newRow("UTF-8 with BOM") << mark8 + chinese.toUtf8() << u"auto"_s << u"utf-8"_s;
    QTest::newRow("UTF-16LE with BOM") << "\xFF\xFE" + as("UTF-16LE", chinese) << QString() << u"utf-16"_s;
    QTest::newRow("UTF-16BE with BOM") << "\xFE\xFF" + as("UTF-16BE", chinese) << QString() << u"utf-16"_s;
    QTest::newRow("UTF-16LE bare") << as("UTF-16LE", chinese) << QString() << u"utf-16"_s;
    QTest::newRow("UTF-16BE bare") << as("UTF-16BE", chinese) << QString() << u"utf-16"_s;
    QTest::newRow("UTF-16LE asked") << as("UTF-16LE", chinese) << u"UTF-16"_s << u"utf-16"_s;
    QTest::newRow("GB18030") << as("GB18030", chinese) << QString() << u"gb18030"_s;
    QTest::newRow("GB18030 asked") << as("GB18030", chinese) << u"GBK"_s << u"gb18030"_s;
}

void EncodingTest::isDetected()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, asked);
    QFETCH(QString, used);
    ImportOptions options;
    options.encoding = asked;
    const Result<TicketFile> file = m_files.read(bytes, options);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().code));
    QCOMPARE(file->encoding, used);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].ticket.subject, u"退款未到账𠮷"_s);
}

void EncodingTest::ambiguousIsAsked()
{
    // In GB18030 these bytes are rare characters, in Latin-1 common names.
    const QByteArray latin = header + "\n1,M\xFCller,new,,Ren\xE9 L\xF3pez\n";
    const Result<TicketFile> file = m_files.read(latin);
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-IMP-06"_s);
    ImportOptions options;
    options.encoding = u"latin1"_s;
    const Result<TicketFile> told = m_files.read(latin, options);
    QVERIFY(told);
    QCOMPARE(told->records[0].customer.name, u"Müller"_s);
}

void EncodingTest::unknownNameIsRefused()
{
    ImportOptions options;
    options.encoding = u"klingon"_s;
    const Result<TicketFile> file = m_files.read(header + "\n" + row("1"), options);
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-IMP-07"_s);
}

void EncodingTest::undecodableRowIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("asked");
    const QString more = u"2,赵六,处理中,,李伟,一\n3,钱七,处理中,,李伟,二\n"_s;
    QTest::newRow("Latin-1 row in UTF-8") << chinese.toUtf8() + "2,M\xFCller,new,,li,x\n3,Ann,new,,li,x\n" << QString();
    QTest::newRow("GB18030 row in UTF-8") << chinese.toUtf8() + as("GB18030", more.left(15)) + "3,Ann,new,,li,x\n"
                                          << u"utf-8"_s;
    QTest::newRow("broken GB18030") << as("GB18030", chinese) + "2,\xD6\xFF,new,,li,x\n3,Ann,new,,li,x\n"
                                    << u"gb18030"_s;
    QByteArray lone = as("UTF-16LE", chinese + u"2,"_s);
    lone += QByteArray("\x00\xD8", 2) + as("UTF-16LE", u",new,,li,x\n3,Ann,new,,li,x\n"_s);
    QTest::newRow("lone surrogate in UTF-16") << lone << QString();
}

void EncodingTest::undecodableRowIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, asked);
    ImportOptions options;
    options.encoding = asked;
    const Result<TicketFile> file = m_files.read(bytes, options);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().code));
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->rejects.size(), 1);
    QCOMPARE(file->rejects[0].mistakes[0].error.code, u"E-IMP-08"_s);
    QCOMPARE(file->rejects[0].mistakes[0].error.where, u"t.csv:3"_s);
    for (const TicketRecord &record : file->records)
        QVERIFY(!record.customer.name.contains(QChar::ReplacementCharacter));
}

void EncodingTest::jsonToo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"[{\"编号\":1,\"客户\":\"王敏\",\"状态\":\"新建\",\"截止\":\"\",\"负责人\":\"李伟\"}]"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-16") << "\xFF\xFE" + as("UTF-16LE", text);
    QTest::newRow("GB18030") << as("GB18030", text);
}

void EncodingTest::jsonToo()
{
    QFETCH(QByteArray, bytes);
    const Result<TicketFile> file = m_files.read(bytes, {}, u"t.json"_s);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().code));
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].customer.name, u"王敏"_s);
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
