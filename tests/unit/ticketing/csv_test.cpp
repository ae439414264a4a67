// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filemaker.h"

#include "base/csvwriter.h"

#include <QTest>

#include <ctime>

using namespace remindesk;
using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseColumnsBecomeFields();
    void englishColumnsBecomeFields();
    void delimiter_data();
    void delimiter();
    void quotedValuesMaySpanLines();
    void mappingGoesFirst();
    void statusWords_data();
    void statusWords();
    void numberIsKeptAsText_data();
    void numberIsKeptAsText();
    void formulasAreText_data();
    void formulasAreText();
    void times_data();
    void times();
    void sameFileGivesSameRecords();
    void jsonBecomesRecords();
    void ownersAreMappedAndChecked();
    void rejectsCanBeMendedAndReadAgain();
    void exportGuardsFormulas_data();
    void exportGuardsFormulas();
    void hundredThousandRowsInSeconds();

private:
    FileMaker m_files;
};

void CsvTest::chineseColumnsBecomeFields()
{
    const QByteArray text("工单号,客户,状态,截止时间,负责人,主题,产品,手机,邮箱,时区,语言,优先级,备注,称呼,更新时间,订单号,免打扰\n"
                          "00123,王敏,处理中,2026-11-24 18:00,李伟,退款未到账,宽带,13800138000,wang@example.com,"
                          "Asia/Shanghai,中文,紧急,客户催了一次,女士,2026-11-20 09:30,CD00000007,21：30 至 9:00\n"
                          "2,李雷,新建,,李伟,,,,,,,,,,,,无\n3,韩梅,新建,,李伟,,,,,,,,,,,,\n");
    ImportOptions options = inZone(u"Asia/Shanghai"_s);
    options.region = u"CN"_s;
    const Result<TicketFile> file = m_files.read(text, options);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().code + file.error().arguments.join(u' ')));
    QCOMPARE(file->rejects.size(), 0);
    QCOMPARE(file->records.size(), 3);
    QCOMPARE(file->records.at(1).customer.quiet, QuietHours(QTime(0, 0), QTime(0, 0)));
    QCOMPARE(file->records.at(2).customer.quiet, QuietHours());
    const TicketRecord record = file->records.constFirst();
    QCOMPARE(record.customer.quiet, QuietHours(QTime(21, 30), QTime(9, 0)));
    QCOMPARE(record.ticket.number, u"00123"_s);
    QCOMPARE(record.ticket.stage, Stage::InProgress);
    QCOMPARE(record.ticket.sourceStatus, u"处理中"_s);
    QCOMPARE(isoUtc(record.ticket.due.value()), u"2026-11-24T10:00:00.000Z"_s);
    QCOMPARE(isoUtc(record.ticket.updated), u"2026-11-20T01:30:00.000Z"_s);
    QCOMPARE(record.ticket.owner, u"李伟"_s);
    QCOMPARE(record.ticket.priority, Priority::Urgent);
    QCOMPARE(record.ticket.product, u"宽带"_s);
    QCOMPARE(record.ticket.fields, (QMap<QString, QString>{{u"订单号"_s, u"CD00000007"_s}}));
    QCOMPARE(record.customer.name, u"王敏"_s);
    QCOMPARE(record.customer.locale, u"zh-CN"_s);
    QCOMPARE(record.customer.zone.text(), u"Asia/Shanghai"_s);
    QVERIFY(record.customer.zoneIsKnown);
    QCOMPARE(contactFor(record.customer, Channel::Sms)->address, u"+8613800138000"_s);
    QCOMPARE(contactFor(record.customer, Channel::Email)->address, u"wang@example.com"_s);
    QCOMPARE(record.customer.externalKey, u"wang@example.com"_s);
    QCOMPARE(record.events.size(), 1);
    QCOMPARE(record.events.constFirst().text, u"客户催了一次"_s);
    QCOMPARE(record.events.constFirst().kind, TicketEventKind::Comment);
}

void CsvTest::englishColumnsBecomeFields()
{
    const QByteArray text("Ticket No.,Customer Name,Status,Due_Date,Assigned To,Title,E-Mail,Colour\n"
                          "7,Ann,On hold,2026-12-01T10:00:00Z,agent1,Broken router,ann@example.com,blue\n");
    const Result<TicketFile> file = m_files.read(text);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    const Ticket ticket = file->records.constFirst().ticket;
    QCOMPARE(ticket.number, u"7"_s);
    QCOMPARE(ticket.stage, Stage::WaitingCustomer);
    QCOMPARE(ticket.owner, u"agent1"_s);
    QCOMPARE(ticket.fields.value(u"Colour"_s), u"blue"_s);
    // "Title" is how one addresses a person, unless it is mapped.
    QCOMPARE(file->records.constFirst().customer.salutation, u"Broken router"_s);
}

void CsvTest::delimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("comma") << QByteArray("number,customer,status,due,owner\n1,\"Lee; Ann\",new,,li\n");
    QTest::newRow("semicolon") << QByteArray("number;customer;status;due;owner\n1;\"Lee; Ann\";new;;li\n");
    QTest::newRow("tab") << QByteArray("number\tcustomer\tstatus\tdue\towner\n1\tLee; Ann\tnew\t\tli\n");
    QTest::newRow("sep line") << QByteArray("sep=;\nnumber;customer;status;due;owner\n1;\"Lee; Ann\";new;;li\n");
    QTest::newRow("CRLF, no last line end")
        << QByteArray("number,customer,status,due,owner\r\n1,\"Lee; Ann\",new,,\"li\"");
    QTest::newRow("old Mac line ends") << QByteArray("number,customer,status,due,owner\r1,Lee; Ann,new,,li\r");
    QTest::newRow("blank lines") << QByteArray("\n\nnumber,customer,status,due,owner\n\n1,Lee; Ann,new,,li\n\n");
}

void CsvTest::delimiter()
{
    QFETCH(QByteArray, text);
    const Result<TicketFile> file = m_files.read(text);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records.constFirst().customer.name, u"Lee; Ann"_s);
    QCOMPARE(file->records.constFirst().ticket.owner, u"li"_s);
}

void CsvTest::quotedValuesMaySpanLines()
{
    const QByteArray text = header + ",comment\n1,\"Ann \"\"A\"\" Lee\",new,,li,\"first\r\nsecond, \"\"x\"\"\"\n"
                            + "2,Bob,new,,li,5\" pipe\n";
    const Result<TicketFile> file = m_files.read(text);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->records[0].customer.name, u"Ann \"A\" Lee"_s);
    QCOMPARE(file->records[0].events.constFirst().text, u"first\r\nsecond, \"x\""_s);
    QCOMPARE(file->records[1].events.constFirst().text, u"5\" pipe"_s);
}

void CsvTest::mappingGoesFirst()
{
    ImportOptions options;
    options.columns = {{u"Kd"_s, u"customer"_s}, {u"Title"_s, u"subject"_s}, {u"Secret"_s, u"ignore"_s},
                       {u"Farbe"_s, u"colour"_s}};
    options.statuses = {{u"offen"_s, u"in-progress"_s}};
    const Result<TicketFile> file = m_files.read("number,Kd,status,due,owner,Title,Secret,Farbe\n1,Ann,offen,,li,Hi,x,rot\n",
                                                 options);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].ticket.subject, u"Hi"_s);
    QCOMPARE(file->records[0].ticket.stage, Stage::InProgress);
    QCOMPARE(file->records[0].ticket.fields, (QMap<QString, QString>{{u"colour"_s, u"rot"_s}}));
}

void CsvTest::statusWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Stage>("stage");
    QTest::newRow("new") << u"New"_s << Stage::Received;
    QTest::newRow("chinese new") << u"待处理"_s << Stage::Received;
    QTest::newRow("in progress") << u"In Progress"_s << Stage::InProgress;
    QTest::newRow("key") << u"waiting-customer"_s << Stage::WaitingCustomer;
    QTest::newRow("chinese waiting") << u"待客户回复"_s << Stage::WaitingCustomer;
    QTest::newRow("resolved") << u"已解决"_s << Stage::Resolved;
    QTest::newRow("cancelled") << u"cancelled"_s << Stage::Closed;
}

void CsvTest::statusWords()
{
    QFETCH(QString, word);
    QFETCH(Stage, stage);
    const Result<TicketFile> file = m_files.read(header + "\n1,Ann," + word.toUtf8() + ",,li\n");
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].ticket.stage, stage);
}

void CsvTest::numberIsKeptAsText_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("leading zeros") << QByteArray("00123");
    QTest::newRow("beyond a double") << QByteArray("9007199254740993");
    QTest::newRow("very long") << QByteArray("123456789012345678901234567890");
    QTest::newRow("letters") << QByteArray("SR-2026/17");
}

void CsvTest::numberIsKeptAsText()
{
    QFETCH(QByteArray, number);
    const Result<TicketFile> file = m_files.read(header + "\n" + row(number));
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].ticket.number, QString::fromLatin1(number));
}

void CsvTest::formulasAreText_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("subject");
    QTest::newRow("command") << QByteArray("\"=cmd|'/c calc'!A1\"") << u"=cmd|'/c calc'!A1"_s;
    QTest::newRow("plus") << QByteArray("+1") << u"+1"_s;
    QTest::newRow("at") << QByteArray("@x") << u"@x"_s;
    QTest::newRow("minus") << QByteArray("-2+3") << u"-2+3"_s;
    QTest::newRow("tab") << QByteArray("\"\tx\"") << u"\tx"_s;
    QTest::newRow("CR") << QByteArray("\"\rx\"") << u"\rx"_s;
    QTest::newRow("NUL") << QByteArray("\"\0x\"", 4) << u"␀x"_s;
    QTest::newRow("our own guard taken off") << QByteArray("'=1+1") << u"=1+1"_s;
}

void CsvTest::formulasAreText()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, subject);
    const Result<TicketFile> file = m_files.read(header + ",subject\n1,Ann,new,2026-12-01 10:00,li," + cell + "\n");
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(file->records[0].ticket.subject, subject);
}

void CsvTest::times_data()
{
    QTest::addColumn<QByteArray>("due");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("warning");
    QTest::newRow("wall") << QByteArray("2026-11-24 18:00") << u"2026-11-24T17:00:00.000Z"_s << QString();
    QTest::newRow("offset") << QByteArray("2026-11-24T18:00:00+08:00") << u"2026-11-24T10:00:00.000Z"_s << QString();
    QTest::newRow("slashes") << QByteArray("2026/1/5 9:30") << u"2026-01-05T08:30:00.000Z"_s << QString();
    QTest::newRow("chinese") << QByteArray("2026年11月24日 18:00") << u"2026-11-24T17:00:00.000Z"_s << QString();
    QTest::newRow("date") << QByteArray("2026-11-24") << u"2026-11-24T17:00:00.000Z"_s << QString();
    QTest::newRow("leap second") << QByteArray("2026-11-24 18:00:60") << u"2026-11-24T17:00:59.000Z"_s << QString();
    QTest::newRow("gap") << QByteArray("2026-03-29 02:30") << u"2026-03-29T01:30:00.000Z"_s << u"E-IMP-40"_s;
    QTest::newRow("overlap") << QByteArray("2026-10-25 02:30") << u"2026-10-25T00:30:00.000Z"_s << u"E-IMP-41"_s;
}

void CsvTest::times()
{
    QFETCH(QByteArray, due);
    QFETCH(QString, utc);
    QFETCH(QString, warning);
    const Result<TicketFile> file = m_files.read(header + "\n1,Ann,new," + due + ",li\n", inZone(u"Europe/Berlin"_s));
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    QCOMPARE(isoUtc(file->records[0].ticket.due.value()), utc);
    QCOMPARE(file->warnings.isEmpty() ? QString() : file->warnings[0].code, warning);
    if (!warning.isEmpty())
        QCOMPARE(file->warnings[0].where, u"t.csv:2 due"_s);
}

void CsvTest::sameFileGivesSameRecords()
{
    const QString path = m_files.write(u"same.csv"_s, header + ",comment\n1,Ann,new,,li,hello\n");
    ImportOptions options;
    const Result<TicketFile> first = readTicketFile(path, options);
    options.now = Instant{86'400'000};
    const Result<TicketFile> second = readTicketFile(path, options);
    QVERIFY(first && second);
    QCOMPARE(first->records[0].ticket, second->records[0].ticket);
    QCOMPARE(first->records[0].customer, second->records[0].customer);
    QCOMPARE(first->records[0].events, second->records[0].events);
    QVERIFY(!first->records[0].ticket.revision.isEmpty());
}

void CsvTest::jsonBecomesRecords()
{
    const QByteArray text(R"([{"number": 9007199254740993, "客户": "王敏", "status": "open", "due": null, "owner": "li",
                               "tags": ["a", 7, true], "note": "x\n\"y\" {[,"},
                              {"number": "00123", "客户": "Ann", "status": "new", "due": "2026-12-01", "owner": ""}])");
    for (const QByteArray &form : {text, QByteArray(text.mid(1, text.size() - 2)).replace("},", "}")}) {
        const Result<TicketFile> file = m_files.read(form, {}, u"t.json"_s);
        QVERIFY(file);
        QCOMPARE(file->format, u"json"_s);
        QCOMPARE(file->rejects.size(), 0);
        QCOMPARE(file->records.size(), 2);
        QCOMPARE(file->records[0].ticket.number, u"9007199254740993"_s);
        QCOMPARE(file->records[0].ticket.fields.value(u"tags"_s), u"a; 7; true"_s);
        QCOMPARE(file->records[0].events[0].text, u"x\n\"y\" {[,"_s);
        QCOMPARE(file->records[1].ticket.number, u"00123"_s);
        QVERIFY(file->records[1].ticket.owner.isEmpty());
    }
}

void CsvTest::ownersAreMappedAndChecked()
{
    ImportOptions options;
    options.owners = {{u"李伟"_s, u"agent1"_s}};
    options.knownOwners = {u"agent1"_s};
    const Result<TicketFile> file = m_files.read(header + "\n1,Ann,new,,李伟\n2,Ann,new,,ghost\n3,Ann,new,,\n", options);
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2);
    QCOMPARE(file->records[0].ticket.owner, u"agent1"_s);
    QCOMPARE(file->rejects.size(), 1);
    QCOMPARE(file->rejects[0].mistakes[0].error.code, u"E-IMP-34"_s);
    QCOMPARE(file->rejects[0].mistakes[0].error.arguments, QStringList{u"ghost"_s});
    QCOMPARE(file->rejects[0].mistakes[0].error.where, u"t.csv:3 owner"_s);
}

void CsvTest::rejectsCanBeMendedAndReadAgain()
{
    const Result<TicketFile> file = m_files.read(header + ",subject\n1,Ann,new,,li,good\n2,\"Bob, =x\",lost,,li,=bad\n");
    QVERIFY(file);
    QCOMPARE(file->records.size(), 1);
    const QString path = rejectsPath(m_files.path(u"t.csv"_s));
    const Done written = writeRejects(*file, path, [](const Error &error) { return u"why: "_s + error.code; });
    QVERIFY(written);
    QFile rejects(path);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QByteArray text = rejects.readAll();
    QCOMPARE(text, QByteArray("\xEF\xBB\xBFnumber,customer,status,due,owner,subject,remindesk-row,remindesk-code,"
                              "remindesk-reason\r\n2,\"Bob, =x\",lost,,li,'=bad,3,E-IMP-33,why: E-IMP-33\r\n"));
    QCOMPARE(rejects.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Result<TicketFile> mended = m_files.read(text.replace("lost", "new"));
    QVERIFY(mended);
    QCOMPARE(mended->records.size(), 1);
    QCOMPARE(mended->records[0].ticket.subject, u"=bad"_s);
    QVERIFY(mended->records[0].ticket.fields.isEmpty());
    QVERIFY(!writeRejects(*file, m_files.path(u"no/such/folder.csv"_s), [](const Error &) { return QString(); }));
}

void CsvTest::exportGuardsFormulas_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("cell");
    for (const QString &value : {u"=1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"＝1"_s, u"\u0000x"_s})
        QTest::addRow("%s", qPrintable(value)) << value << QByteArray("'" + value.toUtf8() + "\r\n");
    QTest::newRow("tab") << u"\tx"_s << QByteArray("\"'\tx\"\r\n");
    QTest::newRow("CR") << u"\rx"_s << QByteArray("\"'\rx\"\r\n");
    QTest::newRow("plain") << u"a=1"_s << QByteArray("a=1\r\n");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"\r\n");
}

void CsvTest::exportGuardsFormulas()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvRow({value}), cell);
}

namespace {

/// CPU seconds of reading a file of that many rows: the machine may be busy with other things.
double secondsFor(int rows, const FileMaker &files)
{
    QByteArray text = header + ",phone,email,subject,timezone\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += n + ",客户" + n + ",处理中,2026-12-01 10:00,agent" + n.right(1) + ",+86138" + n.rightJustified(8, '0')
                + ",c" + n + "@example.com,\"退款, 第 " + n + " 次\",Asia/Shanghai\n";
    }
    const std::clock_t begin = std::clock();
    const Result<TicketFile> file = files.read(text, inZone(u"Asia/Shanghai"_s));
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    if (!file || file->records.size() != rows)
        qFatal("not every row was read");
    return seconds;
}

} // namespace

void CsvTest::hundredThousandRowsInSeconds()
{
    (void) secondsFor(1'000, m_files); // the telephone numbers' tables are loaded once
    const double few = secondsFor(10'000, m_files);
    const double many = secondsFor(100'000, m_files);
    qInfo("10,000 rows %.2f s, 100,000 rows %.2f s", few, many);
    QVERIFY2(many < 25 * few, "not linear");
    QVERIFY2(many < 60, "far too slow");
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
