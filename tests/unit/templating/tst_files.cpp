// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/parts.h"
#include "templating/template.h"

#include <QRandomGenerator>
#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

using Parts = QMap<QString, QString>;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void refused_data();
    void refused();
    void roundTrip_data();
    void roundTrip();
    void randomRoundTrip();
    void partsOfAChannel_data();
    void partsOfAChannel();
};

void TestFiles::parsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Parts>("parts");
    QTest::newRow("one") << u"--- text\nHello\n"_s << Parts{{u"text"_s, u"Hello"_s}};
    QTest::newRow("no line end at the end") << u"--- text\nHello"_s << Parts{{u"text"_s, u"Hello"_s}};
    QTest::newRow("two") << u"--- title\nA\n--- body\nB\nC\n"_s << Parts{{u"title"_s, u"A"_s}, {u"body"_s, u"B\nC"_s}};
    QTest::newRow("empty part") << u"--- text\n"_s << Parts{{u"text"_s, QString()}};
    QTest::newRow("line ends of Windows") << u"--- text\r\nA\r\nB\r\n"_s << Parts{{u"text"_s, u"A\nB"_s}};
    QTest::newRow("byte order mark") << u"\ufeff--- text\nA\n"_s << Parts{{u"text"_s, u"A"_s}};
    QTest::newRow("empty lines before the first part") << u"\n \n--- text\nA\n"_s << Parts{{u"text"_s, u"A"_s}};
    QTest::newRow("spaces after the name") << u"--- text  \nA\n"_s << Parts{{u"text"_s, u"A"_s}};
    QTest::newRow("dashes that are no head") << u"--- text\n---\n----\n"_s << Parts{{u"text"_s, u"---\n----"_s}};
    QTest::newRow("head in the text") << u"--- text\n\\--- not a part\n"_s << Parts{{u"text"_s, u"--- not a part"_s}};
    QTest::newRow("backslashes kept") << u"--- text\n\\a\n"_s << Parts{{u"text"_s, u"\\a"_s}};
    QTest::newRow("placeholders of others") << u"--- text\n%1 %n {0} $x\n"_s << Parts{{u"text"_s, u"%1 %n {0} $x"_s}};
}

void TestFiles::parsed()
{
    QFETCH(QString, text);
    const auto parts = parseTemplateFile(text);
    QVERIFY(parts);
    QTEST(*parts, "parts");
}

void TestFiles::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QString() << u"E-TPL-04"_s << QString();
    QTest::newRow("only spaces") << u" \n\n"_s << u"E-TPL-04"_s << QString();
    QTest::newRow("text before the first part") << u"\nHello\n--- text\n"_s << u"E-TPL-01"_s << u"2"_s;
    QTest::newRow("name with a blank") << u"--- text\nA\n--- my part\n"_s << u"E-TPL-02"_s << u"3"_s;
    QTest::newRow("name in capitals") << u"--- Text\n"_s << u"E-TPL-02"_s << u"1"_s;
    QTest::newRow("no name") << u"---  \n"_s << u"E-TPL-02"_s << u"1"_s;
    QTest::newRow("twice") << u"--- text\nA\n--- text\nB\n"_s << u"E-TPL-03"_s << u"3"_s;
}

void TestFiles::refused()
{
    QFETCH(QString, text);
    const auto parts = parseTemplateFile(text);
    QVERIFY(!parts);
    QTEST(parts.error().code, "code");
    QTEST(parts.error().where, "where");
}

void TestFiles::roundTrip_data()
{
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<Channel>("channel");
    QTest::newRow("mail") << Parts{{u"html"_s, u"<p>\n</p>\n"_s}, {u"subject"_s, u"S"_s}, {u"text"_s, u"\n\nT\n\n"_s}} << Channel::Email;
    QTest::newRow("empty part") << Parts{{u"text"_s, QString()}} << Channel::Sms;
    QTest::newRow("heads inside") << Parts{{u"text"_s, u"--- a\n\\--- b\n\\\\--- c\n--- "_s}} << Channel::Sms;
    QTest::newRow("WeChat") << Parts{{u"template"_s, u"X"_s}, {u"thing1"_s, u"a"_s}, {u"time2"_s, u"b"_s}} << Channel::WeChat;
}

void TestFiles::roundTrip()
{
    QFETCH(Parts, parts);
    QFETCH(Channel, channel);
    const QString file = templateFile(parts, channel);
    QVERIFY(file.startsWith(u"--- "_s + requiredParts(channel).first() + u'\n'));
    const auto again = parseTemplateFile(file);
    QVERIFY(again);
    QCOMPARE(*again, parts);
    QCOMPARE(templateFile(*again, channel), file);
}

void TestFiles::randomRoundTrip()
{
    QRandomGenerator random(1);
    const QStringList pieces{u"--- "_s, u"text"_s, u"\n"_s, u"\\"_s, u" "_s, u"中"_s, u"-"_s, u"{{ x }}"_s};
    for (int round = 0; round < 3000; ++round) {
        Parts parts;
        for (const QString &name : {u"title"_s, u"body"_s}) {
            for (int i = random.bounded(12); i > 0; --i)
                parts[name] += pieces.at(random.bounded(int(pieces.size())));
            parts[name]; // an empty part is a part as well
        }
        const QString file = templateFile(parts, Channel::Push);
        const auto again = parseTemplateFile(file);
        QVERIFY2(again, qPrintable(file));
        QCOMPARE(*again, parts);
    }
}

void TestFiles::partsOfAChannel_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<QString>("code");
    const auto some = u"x"_s;
    QTest::newRow("mail") << Channel::Email << Parts{{u"subject"_s, some}, {u"text"_s, some}, {u"html"_s, some}} << QString();
    QTest::newRow("mail without text") << Channel::Email << Parts{{u"subject"_s, some}, {u"html"_s, some}} << u"E-TPL-06"_s;
    QTest::newRow("mail with blank text") << Channel::Email << Parts{{u"subject"_s, some}, {u"text"_s, u" \n"_s}, {u"html"_s, some}} << u"E-TPL-07"_s;
    QTest::newRow("SMS with subject") << Channel::Sms << Parts{{u"subject"_s, some}, {u"text"_s, some}} << u"E-TPL-05"_s;
    QTest::newRow("WeChat") << Channel::WeChat << Parts{{u"template"_s, some}, {u"thing1"_s, some}} << QString();
    QTest::newRow("WeChat without id") << Channel::WeChat << Parts{{u"thing1"_s, some}} << u"E-TPL-06"_s;
    QTest::newRow("WeChat without field") << Channel::WeChat << Parts{{u"template"_s, some}} << u"E-TPL-11"_s;
    QTest::newRow("WeChat unknown type") << Channel::WeChat << Parts{{u"template"_s, some}, {u"text1"_s, some}} << u"E-TPL-05"_s;
    QTest::newRow("WeChat without number") << Channel::WeChat << Parts{{u"template"_s, some}, {u"thing"_s, some}} << u"E-TPL-05"_s;
    QTest::newRow("push") << Channel::Push << Parts{{u"title"_s, some}, {u"body"_s, some}} << QString();
    QTest::newRow("letter") << Channel::Letter << Parts{{u"subject"_s, some}, {u"body"_s, some}} << QString();
    QTest::newRow("voice") << Channel::Voice << Parts{{u"text"_s, some}} << QString();
}

void TestFiles::partsOfAChannel()
{
    QFETCH(Channel, channel);
    QFETCH(Parts, parts);
    const Done done = checkParts(parts, channel);
    QTEST(done ? QString() : done.error().code, "code");
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestFiles)
#include "tst_files.moc"
