// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void taken_data();
    void taken();
    void scripts_data();
    void scripts();
    void roles_data();
    void roles();
    void comparison();
    void errorsHideControls();
    void lengthsAreNamed();
};

void TestEmail::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("empty", u""_s, "E-ADR-01");
    row("blank", u"  \t "_s, "E-ADR-01");
    row("no at", u"alice.example.com"_s, "E-ADR-02");
    row("two ats", u"a@@b.example"_s, "E-ADR-03");
    row("ats apart", u"a@b@c.example"_s, "E-ADR-03");
    row("no local", u"@example.com"_s, "E-ADR-04");
    row("no domain", u"alice@"_s, "E-ADR-05");
    row("leading dot", u".a@example.com"_s, "E-ADR-06");
    row("trailing dot in local", u"a.@example.com"_s, "E-ADR-07");
    row("two dots in local", u"a..b@example.com"_s, "E-ADR-08");
    row("space", u"al ice@example.com"_s, "E-ADR-09");
    row("space after at", u"alice@ example.com"_s, "E-ADR-09");
    row("ideographic space", u"alice\u3000@example.com"_s, "E-ADR-09");
    row("backslash", u"a\\b@example.com"_s, "E-ADR-10");
    row("quote inside", u"a\"b@example.com"_s, "E-ADR-10");
    row("quoted local", u"\"a b\"@example.com"_s, "E-ADR-11");
    row("comment", u"a(comment)@example.com"_s, "E-ADR-12");
    row("angle brackets", u"<a@example.com>"_s, "E-ADR-13");
    row("name and address", u"Alice <a@example.com>"_s, "E-ADR-13");
    row("list", u"a@example.com, b@example.com"_s, "E-ADR-14");
    row("list by semicolon", u"a@example.com;b@example.com"_s, "E-ADR-14");
    row("address literal", u"a@[127.0.0.1]"_s, "E-ADR-15");
    row("long local", QString(65, u'a') + u"@example.com"_s, "E-ADR-16");
    row("long local in octets", QString(22, u'\u4e2d') + u"@example.com"_s, "E-ADR-16");
    row("long address", u"a@"_s + (QString(60, u'b') + u'.').repeated(4) + u"example.com"_s,
        "E-ADR-17");
    row("long label", u"a@"_s + QString(64, u'b') + u".com"_s, "E-ADR-18");
    row("long label in ACE", u"a@"_s + QString(60, u'\u4e2d') + u".com"_s, "E-ADR-26");
    row("no top level", u"a@b"_s, "E-ADR-19");
    row("trailing dot", u"a@example.com."_s, "E-ADR-20");
    row("leading dot in domain", u"a@.example.com"_s, "E-ADR-20");
    row("two dots in domain", u"a@b..c"_s, "E-ADR-21");
    row("hyphen first", u"a@-b.example"_s, "E-ADR-22");
    row("hyphen last", u"a@b-.example"_s, "E-ADR-22");
    row("underscore", u"a@b_c.example"_s, "E-ADR-23");
    row("slash", u"a@b/c.example"_s, "E-ADR-23");
    row("colon", u"a@b.example:25"_s, "E-ADR-23");
    row("line end", u"a@example.com\r\nBcc: x@example.com"_s, "E-ADR-24");
    row("line end behind", u"a@example.com\n"_s, "E-ADR-24");
    row("NUL", u"a"_s + QChar(0) + u"b@example.com"_s, "E-ADR-24");
    row("bidi override", u"a\u202e@example.com"_s, "E-ADR-25");
    row("zero width", u"a\u200b@example.com"_s, "E-ADR-25");
    row("half a pair", u"a"_s + QChar(0xd800) + u"@example.com"_s, "E-ADR-25");
    row("broken ACE", u"a@xn--\u00fc.example"_s, "E-ADR-26");
    row("undecodable ACE", u"a@xn--999999999.com"_s, "E-ADR-26");
    row("numeric top level", u"a@127.0.0.1"_s, "E-ADR-27");
}

void TestEmail::refused()
{
    QFETCH(QString, text);
    const auto email = EmailAddress::parse(text);
    QVERIFY(!email);
    QTEST(email.error().code, "code");
}

void TestEmail::taken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("ace");
    QTest::addColumn<bool>("isUtf8");
    QTest::newRow("plain") << u"alice@example.com"_s << u"alice"_s << u"example.com"_s
                           << u"example.com"_s << false;
    QTest::newRow("trimmed") << u"  alice@example.com "_s << u"alice"_s << u"example.com"_s
                             << u"example.com"_s << false;
    QTest::newRow("case") << u"Alice@EXAMPLE.Com"_s << u"Alice"_s << u"example.com"_s
                          << u"example.com"_s << false;
    QTest::newRow("plus") << u"a.b+tag@example.com"_s << u"a.b+tag"_s << u"example.com"_s
                          << u"example.com"_s << false;
    QTest::newRow("atext") << u"!#$%&'*+-/=?^_`{|}~@example.com"_s << u"!#$%&'*+-/=?^_`{|}~"_s
                           << u"example.com"_s << u"example.com"_s << false;
    QTest::newRow("Chinese local") << u"\u7528\u6237@example.com"_s << u"\u7528\u6237"_s
                                   << u"example.com"_s << u"example.com"_s << true;
    QTest::newRow("Chinese domain") << u"a@\u4f8b\u5b50.\u4e2d\u56fd"_s << u"a"_s
                                    << u"\u4f8b\u5b50.\u4e2d\u56fd"_s
                                    << u"xn--fsqu00a.xn--fiqs8s"_s << false;
    QTest::newRow("ACE") << u"a@xn--fsqu00a.com"_s << u"a"_s << u"\u4f8b\u5b50.com"_s
                         << u"xn--fsqu00a.com"_s << false;
    QTest::newRow("64 octets") << QString(64, u'a') + u"@example.com"_s << QString(64, u'a')
                               << u"example.com"_s << u"example.com"_s << false;
    QTest::newRow("digits") << u"1@126.com"_s << u"1"_s << u"126.com"_s << u"126.com"_s << false;
}

void TestEmail::taken()
{
    QFETCH(QString, text);
    const auto email = EmailAddress::parse(text);
    QVERIFY2(email, email ? "" : qPrintable(email.error().code));
    QTEST(email->local(), "local");
    QTEST(email->domain(), "domain");
    QTEST(email->aceDomain(), "ace");
    QTEST(email->needsSmtpUtf8(), "isUtf8");
    QCOMPARE(email->text(), text.trimmed());
}

void TestEmail::scripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mixes");
    QTest::newRow("latin") << u"a@paypal.com"_s << false;
    QTest::newRow("Cyrillic in Latin") << u"admin@\u0440\u0430ypal.com"_s << true;
    QTest::newRow("the same as ACE") << u"admin@xn--ypal-43d9g.com"_s << true;
    QTest::newRow("all Cyrillic") << u"a@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444"_s << false;
    QTest::newRow("Greek in Latin") << u"a@\u03bfracle.com"_s << true;
    QTest::newRow("Latin and Han") << u"a@qq\u90ae\u7bb1.com"_s << false;
    QTest::newRow("Japanese") << u"a@\u65e5\u672c\u306e\u30c6\u30b9\u30c8.jp"_s << false;
    QTest::newRow("Han and Cyrillic") << u"a@\u4e2d\u0430.com"_s << true;
    QTest::newRow("digits and hyphen") << u"a@mail-163.com"_s << false;
}

void TestEmail::scripts()
{
    QFETCH(QString, text);
    const auto email = EmailAddress::parse(text);
    QVERIFY(email);
    QTEST(email->mixesScripts(), "mixes");
    QVERIFY(email->aceDomain().toLatin1() == email->aceDomain().toUtf8());
}

void TestEmail::roles_data()
{
    QTest::addColumn<bool>("isRole");
    QTest::newRow("postmaster@example.com") << true;
    QTest::newRow("No-Reply@example.com") << true;
    QTest::newRow("noreply+1@example.com") << true;
    QTest::newRow("do_not_reply@example.com") << true;
    QTest::newRow("MAILER-DAEMON@example.com") << true;
    QTest::newRow("wang.min@example.com") << false;
    QTest::newRow("information@example.com") << false;
}

void TestEmail::roles()
{
    const auto email = EmailAddress::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(email);
    QTEST(email->isRoleAddress(), "isRole");
}

void TestEmail::comparison()
{
    const auto parse = [](const char *text) {
        return EmailAddress::parse(QString::fromUtf8(text)).value();
    };
    QVERIFY(parse("a@Example.COM") == parse("a@example.com"));
    QVERIFY(!(parse("A@example.com") == parse("a@example.com")));
    QVERIFY(!(parse("a.b@example.com") == parse("ab@example.com")));
    QVERIFY(!(parse("a+x@example.com") == parse("a@example.com")));
}

void TestEmail::errorsHideControls()
{
    const auto email = EmailAddress::parse(u"a\r\nb@example.com"_s);
    QVERIFY(!email);
    for (const QString &argument : email.error().arguments)
        QVERIFY(!argument.contains(u'\r') && !argument.contains(u'\n'));
}

void TestEmail::lengthsAreNamed()
{
    const auto local = EmailAddress::parse(QString(70, u'a') + u"@example.com"_s);
    QCOMPARE(local.error().arguments, QStringList{u"70"_s});
    const auto label = EmailAddress::parse(u"a@"_s + QString(80, u'b') + u".com"_s);
    QCOMPARE(label.error().arguments.last(), u"80"_s);
}

QTEST_APPLESS_MAIN(TestEmail)
#include "tst_email.moc"
