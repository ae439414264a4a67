// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/lettergateway.h"
#include "gateways/letterpdf.h"
#include "sampleitem.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The font libraries keep their caches until the process ends; what is ours is still reported.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\nleak:libcairo\nleak:libpango";
}

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'700'000'000'000};

Letter sample()
{
    return {{u"李娜"_s, u"静安区南京西路 1266 号 3001 室"_s, u"上海市 200040"_s, u"中国"_s},
            u"云杉科技 · 人民路 1 号 · 100000 北京"_s,
            u"工单 4711：请补充两份材料"_s,
            u"李娜女士：\n\n您的退款申请已受理。请在 2026 年 11 月 24 日前补充身份证复印件与发票。\n\n王敏"_s,
            u"4711"_s,
            u"zh-CN"_s};
}

/// What `pdftotext` copies, as a person would with the mouse.
QString copied(const QByteArray &pdf, const QStringList &options = {})
{
    QProcess tool;
    tool.start(u"pdftotext"_s, options + QStringList{u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    tool.write(pdf);
    tool.closeWriteChannel();
    tool.waitForFinished(20'000);
    return QString::fromUtf8(tool.readAllStandardOutput());
}

QString withoutSpace(QString text)
{
    static const QRegularExpression space(u"\\s"_s);
    return text.remove(space);
}

} // namespace

class TestLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chineseCanBeCopied();
    void addressStandsInTheWindow();
    void pagesAreNumbered();
    void sameLetterSameBytes();
    void refusals_data();
    void refusals();
    void printFolder();
};

void TestLetter::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QFAIL("pdftotext (poppler-utils) is needed");
}

void TestLetter::chineseCanBeCopied()
{
    const auto pdf = letterPdf(sample(), now);
    QVERIFY(pdf);
    QCOMPARE(pdf->pages, 1);
    QVERIFY(pdf->bytes.startsWith("%PDF-"));
    const QString text = withoutSpace(copied(pdf->bytes));
    const QStringList expected =
        sample().address + QStringList{sample().subject, sample().sender} + sample().body.split(u'\n');
    for (const QString &line : expected)
        QVERIFY2(text.contains(withoutSpace(line)), qPrintable(line + u" in "_s + text));
    QVERIFY(!text.contains(u"1/1"_s));
}

void TestLetter::addressStandsInTheWindow()
{
    const auto pdf = letterPdf(sample(), now);
    QVERIFY(pdf);
    // The window of form B: 20 … 105 mm from the left, 45 … 90 mm from the top; 72 dots per inch.
    const auto dots = [](double mm) { return QString::number(int(mm / 25.4 * 72)); };
    const QString inWindow =
        withoutSpace(copied(pdf->bytes, {u"-r"_s, u"72"_s, u"-x"_s, dots(20), u"-y"_s, dots(45), u"-W"_s,
                                         dots(85), u"-H"_s, dots(45)}));
    const QString expected = withoutSpace(sample().sender + sample().address.join(QString()));
    QCOMPARE(inWindow, expected);
}

void TestLetter::pagesAreNumbered()
{
    Letter letter = sample();
    for (int i = 0; i < 120; ++i)
        letter.body += u"\n第 %1 段：请核对以下内容，如有疑问请致电。"_s.arg(i);
    const auto pdf = letterPdf(letter, now);
    QVERIFY(pdf);
    QCOMPARE_GT(pdf->pages, 1);
    const QString text = withoutSpace(copied(pdf->bytes));
    for (int page = 1; page <= pdf->pages; ++page)
        QVERIFY(text.contains(u"%1/%2"_s.arg(page).arg(pdf->pages)));
    for (int i = 0; i < 120; ++i)
        QCOMPARE(text.count(u"第%1段"_s.arg(i)), 1);
}

void TestLetter::sameLetterSameBytes()
{
    QCOMPARE(letterPdf(sample(), now)->bytes, letterPdf(sample(), now)->bytes);
}

void TestLetter::refusals_data()
{
    QTest::addColumn<Letter>("letter");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("argument");
    Letter letter = sample();
    letter.body += u" \U0010FF00"_s; // private use: no font has it
    QTest::newRow("missing glyph") << letter << u"E-LTR-01"_s << u"U+10FF00"_s;
    letter = sample();
    letter.body = u"一段很长的文字。\n"_s.repeated(2000);
    QTest::newRow("too many pages") << letter << u"E-LTR-02"_s << u"20"_s;
    letter = sample();
    letter.address = QList<QString>(7, u"a"_s);
    QTest::newRow("too many lines") << letter << u"E-LTR-03"_s << u"6"_s;
    letter = sample();
    letter.address[1] = u"非常长的街道名称"_s.repeated(25);
    QTest::newRow("line too long for all of the window") << letter << u"E-LTR-03"_s << u"6"_s;
    letter = sample();
    letter.address = {u" "_s};
    QTest::newRow("no address") << letter << u"E-LTR-05"_s << u"address"_s;
    letter = sample();
    letter.body.clear();
    QTest::newRow("no text") << letter << u"E-LTR-05"_s << u"body"_s;
}

void TestLetter::refusals()
{
    QFETCH(Letter, letter);
    QFETCH(QString, argument);
    const auto pdf = letterPdf(letter, now);
    QVERIFY(!pdf);
    QTEST(pdf.error().code, "code");
    QVERIFY2(pdf.error().arguments.contains(argument), qPrintable(pdf.error().arguments.join(u'|')));
}

void TestLetter::printFolder()
{
    QTemporaryDir dir;
    const LetterGateway gateway({{u"post"_s}, u"post"_s, dir.filePath(u"print"_s), sample().sender});
    OutboxItem item = sampleMail();
    item.idempotencyKey = u"rem-1.letter.1"_s;
    item.message.channel = Channel::Letter;
    item.message.recipient = sample().address.join(u'\n');
    item.message.parts = {{u"subject"_s, sample().subject}, {u"body"_s, sample().body}};
    const auto bytes = gateway.freeze(item, now);
    QVERIFY(bytes);
    const auto session = gateway.openSession();
    const SendResult first = session->send(frozenOf(item, *bytes), [] { return true; });
    QCOMPARE(first.outcome, Outcome::Accepted);
    QCOMPARE(first.code, u"letter.printed"_s);
    QCOMPARE(session->send(frozenOf(item, *bytes), [] { return true; }).code, u"letter.was-there"_s);
    QCOMPARE(QDir(dir.filePath(u"print"_s)).entryList(QDir::Files), QStringList{u"rem-1.letter.1.pdf"_s});
}

QTEST_GUILESS_MAIN(TestLetter)
#include "tst_letter.moc"
