// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filemaker.h"

#include "ticketing/inputfile.h"

#include <QTest>

#include <sys/stat.h>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// The IMP rows of the list of bad input that concern CSV and JSON.
class BadFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFile_data();
    void wholeFile();
    void oneRow_data();
    void oneRow();
    void everyMistakeOfARow();
    void notARegularFile_data();
    void notARegularFile();
    void fifoIsRefusedAtOnce();
    void tooLargeIsRefusedWithoutReading();
    void changedWhileReading_data();
    void changedWhileReading();
    void longRowIsNamed_data();
    void longRowIsNamed();

private:
    FileMaker m_files;
};

void BadFileTest::wholeFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments");
    const QByteArray full = header + "\n";
    QTest::newRow("0 bytes") << QByteArray() << u"E-IMP-04"_s << QStringList();
    QTest::newRow("only BOM") << QByteArray("\xEF\xBB\xBF") << u"E-IMP-04"_s << QStringList();
    QTest::newRow("only UTF-16 BOM") << QByteArray("\xFF\xFE") << u"E-IMP-04"_s << QStringList();
    QTest::newRow("only blanks") << QByteArray(" \r\n\r\n") << u"E-IMP-04"_s << QStringList();
    QTest::newRow("only header") << full << u"E-IMP-04"_s << QStringList();
    QTest::newRow("empty JSON list") << QByteArray("[]") << u"E-IMP-04"_s << QStringList();
    QTest::newRow("unclosed quote") << full + row("1") + "2,\"Ann,new,,li\n" + row("3").repeated(50'000)
                                    << u"E-IMP-13"_s << QStringList{u"3"_s};
    QTest::newRow("unclosed quote before other quotes")
        << full + row("1") + "2,\"Ann,new,,li\n3,\"Bob\",new,,li\n" << u"E-IMP-13"_s << QStringList{u"3"_s};
    QTest::newRow("10^6 columns") << QByteArray("a,").repeated(1'000'000) + "a\n" << u"E-IMP-10"_s
                                  << QStringList{QString::number(importRowLimit)};
    QTest::newRow("201 columns") << QByteArray("a,").repeated(200) + "a\n1\n" << u"E-IMP-11"_s
                                 << QStringList{u"201"_s, u"200"_s};
    QTest::newRow("all missing columns at once") << QByteArray("customer,x\nAnn,1\n") << u"E-IMP-12"_s
                                                 << QStringList{u"number, status, due, owner"_s};
    QTest::newRow("JSON without columns") << QByteArray("[{\"customer\":\"Ann\"}]") << u"E-IMP-12"_s
                                          << QStringList{u"number, status, due, owner"_s};
    QTest::newRow("one name twice") << QByteArray("number,x,x\n1,2,3\n") << u"E-IMP-16"_s << QStringList{u"x"_s};
    QTest::newRow("JSON depth 2000") << "[" + QByteArray("[").repeated(2000) + QByteArray("]").repeated(2000) + "]"
                                     << u"E-IMP-21"_s << QStringList{u"1"_s};
    QTest::newRow("JSON cut off") << QByteArray("[{\"number\":1,\"customer\":\"A") << u"E-IMP-20"_s
                                  << QStringList{u"1"_s};
    QTest::newRow("JSON wrong number") << QByteArray("[{\"number\":1},{\"number\":01}]") << u"E-IMP-20"_s
                                       << QStringList{u"2"_s};
    QTest::newRow("JSON with rubbish after it") << QByteArray("[{\"number\":1}] x") << u"E-IMP-20"_s
                                                << QStringList{u"1"_s};
    QTest::newRow("UTF-32") << QByteArray("\xFF\xFE\0\0n\0\0\0", 8) << u"E-IMP-06"_s << QStringList{};
    QTest::newRow("a long quote over lines") << full + row("1") + "2,\"Ann\n" + QByteArray("x").repeated(importRowLimit) + "\",new,,li\n"
                                             << u"E-IMP-13"_s << QStringList{u"3"_s};
    QTest::newRow("JSON of numbers") << QByteArray("[1,2]") << u"E-IMP-22"_s << QStringList{u"1"_s};
}

void BadFileTest::wholeFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QStringList, arguments);
    const bool isJson = QByteArray(QTest::currentDataTag()).contains("JSON");
    const Result<TicketFile> file = m_files.read(text, {}, isJson ? u"t.json"_s : u"t.csv"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
    QCOMPARE(file.error().arguments, arguments);
    QVERIFY(file.error().where.startsWith(u"t."_s));
}

void BadFileTest::oneRow_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("where");
    QTest::newRow("shorter") << QByteArray("2,Ann,new") << u"E-IMP-14"_s << u"t.csv:3"_s;
    QTest::newRow("longer") << QByteArray("2,Ann,new,,li,,,,,,,x") << u"E-IMP-14"_s << u"t.csv:3"_s;
    QTest::newRow("text after quote") << QByteArray("2,\"Ann\"x,new,,li,,,,,") << u"E-IMP-15"_s << u"t.csv:3"_s;
    QTest::newRow("no number") << QByteArray(",Ann,new,,li,,,,,") << u"E-IMP-30"_s << u"t.csv:3 number"_s;
    QTest::newRow("no customer") << QByteArray("2, ,new,,li,,,,,") << u"E-IMP-30"_s << u"t.csv:3 customer"_s;
    QTest::newRow("no status") << QByteArray("2,Ann,,,li,,,,,") << u"E-IMP-30"_s << u"t.csv:3 status"_s;
    QTest::newRow("1e5") << QByteArray("1e5,Ann,new,,li,,,,,") << u"E-IMP-31"_s << u"t.csv:3 number"_s;
    QTest::newRow("1.23E+11") << QByteArray("1.23E+11,Ann,new,,li,,,,,") << u"E-IMP-31"_s << u"t.csv:3 number"_s;
    QTest::newRow("number twice") << QByteArray("1,Ann,new,,li,,,,,") << u"E-IMP-32"_s << u"t.csv:3 number"_s;
    QTest::newRow("control in number") << QByteArray("\"2\n3\",Ann,new,,li,,,,,") << u"E-IMP-38"_s
                                       << u"t.csv:3 number"_s;
    QTest::newRow("unknown status") << QByteArray("2,Ann,lost,,li,,,,,") << u"E-IMP-33"_s << u"t.csv:3 status"_s;
    QTest::newRow("unknown priority") << QByteArray("2,Ann,new,,li,,,,whenever,") << u"E-IMP-35"_s
                                      << u"t.csv:3 priority"_s;
    QTest::newRow("quiet hours") << QByteArray("2,Ann,new,,li,,,,,late") << u"E-IMP-39"_s << u"t.csv:3 quiet hours"_s;
    QTest::newRow("quiet at 25:00") << QByteArray("2,Ann,new,,li,,,,,22:00-25:00") << u"E-IMP-39"_s << u"t.csv:3 quiet hours"_s;
    QTest::newRow("unreadable due") << QByteArray("2,Ann,new,soonish,li,,,,,") << u"E-TIM"_s << u"t.csv:3 due"_s;
    QTest::newRow("day first") << QByteArray("2,Ann,new,24/11/2026,li,,,,,") << u"E-TIM"_s << u"t.csv:3 due"_s;
    QTest::newRow("30 February") << QByteArray("2,Ann,new,2026-02-30 10:00,li,,,,,") << u"E-TIM"_s << u"t.csv:3 due"_s;
    QTest::newRow("Mars/Phobos") << QByteArray("2,Ann,new,,li,Mars/Phobos,,,,") << u"E-TIM"_s << u"t.csv:3 timezone"_s;
    QTest::newRow("EST5") << QByteArray("2,Ann,new,,li,EST5,,,,") << u"E-TIM"_s << u"t.csv:3 timezone"_s;
    QTest::newRow("GMT+8") << QByteArray("2,Ann,new,,li,GMT+8,,,,") << u"E-TIM"_s << u"t.csv:3 timezone"_s;
    QTest::newRow("bad e-mail") << QByteArray("2,Ann,new,,li,,a@@b,,,") << u"E-ADR"_s << u"t.csv:3 email"_s;
    QTest::newRow("two e-mails") << QByteArray("2,Ann,new,,li,,\"a@x.com, b@y.com\",,,") << u"E-ADR"_s
                                 << u"t.csv:3 email"_s;
    QTest::newRow("phone without country") << QByteArray("2,Ann,new,,li,,,13800138000,,") << u"E-ADR"_s
                                           << u"t.csv:3 phone"_s;
    QTest::newRow("phone eaten by a spreadsheet") << QByteArray("2,Ann,new,,li,,,1.38E+10,,") << u"E-IMP-31"_s
                                                  << u"t.csv:3 phone"_s;
    QTest::newRow("not UTF-8") << QByteArray("2,Ann,new,,\xFF\xFE,,,,,") << u"E-IMP-08"_s << u"t.csv:3"_s;
}

void BadFileTest::oneRow()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, code);
    QFETCH(QString, where);
    const QByteArray text = header + ",timezone,email,phone,priority,quiet hours\n1,王敏,新建,,李伟,,,,,\n" + bad + "\n9,Bob,new,,li,,,,,\n";
    ImportOptions options;
    options.encoding = u"utf-8"_s;
    const Result<TicketFile> file = m_files.read(text, options);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().code));
    QCOMPARE(file->records.size(), 2); // the rows before and after it
    QCOMPARE(file->records[1].ticket.number, u"9"_s);
    QCOMPARE(file->rejects.size(), 1);
    QVERIFY2(file->rejects[0].mistakes[0].error.code.startsWith(code), qPrintable(file->rejects[0].mistakes[0].error.code));
    QCOMPARE(file->rejects[0].mistakes[0].error.where, where);
    QCOMPARE(file->rejects[0].row, 3);
}

/// A row is mended once: all that is wrong with it is named, in the order in which it is read.
void BadFileTest::everyMistakeOfARow()
{
    const QByteArray text = header + ",timezone,email,phone,priority,quiet hours\n"
                                     ",,lost,soonish,li,Mars/Phobos,a@@b,1.38E+10,whenever,late\n9,Bob,new,,li,,,,,\n";
    const Result<TicketFile> file = m_files.read(text, {});
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->rejects.size(), 1);
    QStringList columns;
    for (const RowMistake &mistake : file->rejects[0].mistakes) {
        QCOMPARE(mistake.error.where, u"t.csv:2 "_s + mistake.column);
        columns += mistake.column;
    }
    QCOMPARE(columns, (QStringList{u"number"_s, u"customer"_s, u"quiet hours"_s, u"timezone"_s, u"email"_s, u"phone"_s, u"status"_s,
                                   u"priority"_s, u"due"_s}));
}

void BadFileTest::notARegularFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("/dev/zero") << u"/dev/zero"_s << u"E-IMP-02"_s;
    QTest::newRow("directory") << u"/tmp"_s << u"E-IMP-02"_s;
    QTest::newRow("missing") << u"/no/such/file.csv"_s << u"E-IMP-01"_s;
    QTest::newRow("empty name") << QString() << u"E-IMP-01"_s;
}

void BadFileTest::notARegularFile()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const Result<TicketFile> file = readTicketFile(path, {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
}

void BadFileTest::fifoIsRefusedAtOnce()
{
    const QByteArray path = QFile::encodeName(m_files.path(u"fifo.csv"_s));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const Result<TicketFile> file = readTicketFile(QFile::decodeName(path), {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-IMP-02"_s);
}

void BadFileTest::tooLargeIsRefusedWithoutReading()
{
    QFile sparse(m_files.path(u"huge.csv"_s));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(10'000'000'000));
    const Result<TicketFile> file = readTicketFile(sparse.fileName(), {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-IMP-03"_s);
    QCOMPARE(file.error().arguments, (QStringList{u"huge.csv"_s, u"200"_s}));
}

void BadFileTest::changedWhileReading_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"grown", "shrunk", "replaced", "removed"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void BadFileTest::changedWhileReading()
{
    QFETCH(QString, how);
    const QString path = m_files.write(u"change.csv"_s, header + "\n" + row("1"));
    const Result<InputFile> file = readInputFile(path, importFileLimit, [&] {
        QFile again(path);
        if (how == u"grown"_s) {
            QVERIFY(again.open(QIODevice::Append));
            again.write("x");
        } else if (how == u"shrunk"_s) {
            QVERIFY(again.resize(3));
        } else {
            QVERIFY(again.remove());
        }
        if (how == u"replaced"_s)
            QVERIFY(!m_files.write(u"change.csv"_s, header + "\n" + row("2")).isEmpty());
    });
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-IMP-05"_s);
}

void BadFileTest::longRowIsNamed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("plain") << QByteArray("x").repeated(importRowLimit);
    QTest::newRow("in quotes") << '"' + QByteArray("x").repeated(10'000'000) + '"';
    QTest::newRow("in quotes, with a comma") << '"' + QByteArray("x,").repeated(importRowLimit) + "\",\"y\"";
}

void BadFileTest::longRowIsNamed()
{
    QFETCH(QByteArray, value);
    const QByteArray text = header + "\n" + row("1") + "2," + value + ",new,,li\n" + row("3");
    const Result<TicketFile> file = m_files.read(text);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->rejects.size(), 1);
    QCOMPARE(file->rejects[0].mistakes[0].error.code, u"E-IMP-10"_s);
    QCOMPARE(file->rejects[0].mistakes[0].error.where, u"t.csv:3"_s);
}

QTEST_GUILESS_MAIN(BadFileTest)
#include "badfile_test.moc"
