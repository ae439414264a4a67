// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void taken_data();
    void taken();
    void sameNumberIsEqual();
};

void TestPhone::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &text, const char *region, const char *code) {
        QTest::addRow("%s (%s)", qPrintable(text), region)
            << text << QString::fromLatin1(region) << QString::fromLatin1(code);
    };
    row(u""_s, "CN", "E-ADR-40");
    row(u" - "_s, "CN", "E-ADR-40");
    row(u"13800138000"_s, "", "E-ADR-41");
    row(u"138 0013 8000 ext 5"_s, "CN", "E-ADR-42");
    row(u"1-800-FLOWERS"_s, "US", "E-ADR-42");
    row(u"+86138+00138000"_s, "", "E-ADR-42");
    row(u"138\r\n00138000"_s, "CN", "E-ADR-42");
    row(u"+8613800138000123456"_s, "", "E-ADR-43");
    row(u"1234567890123456"_s, "CN", "E-ADR-43");
    row(u"246246030246030"_s, "DE", "E-ADR-43"); // 15 digits in its country, 17 in all
    row(u"+013800138000"_s, "", "E-ADR-44");
    row(u"++8613800138000"_s, "", "E-ADR-45");
    row(u"008613800138000"_s, "", "E-ADR-46");
    row(u"00 86 138 0013 8000"_s, "CN", "E-ADR-46");
    row(u"110"_s, "", "E-ADR-47");
    row(u"110"_s, "CN", "E-ADR-47");
    row(u"112"_s, "", "E-ADR-47");
    row(u"911"_s, "US", "E-ADR-47");
    row(u"999"_s, "GB", "E-ADR-47");
    row(u"+86110"_s, "", "E-ADR-47");
    row(u"+1911"_s, "", "E-ADR-47");
    row(u"10086"_s, "CN", "E-ADR-48");
    row(u"12345"_s, "", "E-ADR-48");
    row(u"95588"_s, "CN", "E-ADR-48");
    row(u"+8610086"_s, "", "E-ADR-48");
    row(u"1-900-555-0123"_s, "US", "E-ADR-49");
    row(u"+19005550123"_s, "", "E-ADR-49");
    row(u"+449098790000"_s, "", "E-ADR-49");
    row(u"12"_s, "CN", "E-ADR-50");
    row(u"+999123456789"_s, "", "E-ADR-51");
    row(u"+8612345678901"_s, "", "E-ADR-52");
    row(u"+8623800138000"_s, "", "E-ADR-52");
    row(u"13800138000"_s, "XX", "E-ADR-54");
}

void TestPhone::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    const auto phone = PhoneNumber::parse(text, region);
    QVERIFY2(!phone, phone ? qPrintable(phone->e164()) : "");
    QTEST(phone.error().code, "code");
}

void TestPhone::taken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("international");
    QTest::addColumn<bool>("isMobile");
    QTest::newRow("with country") << u"+8613800138000"_s << u""_s << u"+8613800138000"_s
                                  << u"+86 138 0013 8000"_s << true;
    QTest::newRow("region set") << u"138-0013-8000"_s << u"CN"_s << u"+8613800138000"_s
                                << u"+86 138 0013 8000"_s << true;
    QTest::newRow("region in small letters") << u"13800138000"_s << u"cn"_s << u"+8613800138000"_s
                                             << u"+86 138 0013 8000"_s << true;
    QTest::newRow("plus wins over region") << u"+44 20 7946 0018"_s << u"CN"_s << u"+442079460018"_s
                                           << u"+44 20 7946 0018"_s << false;
    QTest::newRow("full width") << u"\uff0b\uff18\uff16\uff11\uff13\uff18\uff10\uff10\uff11\uff13\uff18\uff10\uff10\uff10"_s
                                << u""_s << u"+8613800138000"_s << u"+86 138 0013 8000"_s << true;
    QTest::newRow("landline") << u"010-62800000"_s << u"CN"_s << u"+861062800000"_s
                              << u"+86 10 6280 0000"_s << false;
    QTest::newRow("brackets and dots") << u"+1 (650) 253.0000"_s << u""_s << u"+16502530000"_s
                                       << u"+1 650-253-0000"_s << true;
    QTest::newRow("Italy keeps its zero") << u"+390236618300"_s << u""_s << u"+390236618300"_s
                                          << u"+39 02 3661 8300"_s << false;
}

void TestPhone::taken()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    const auto phone = PhoneNumber::parse(text, region);
    QVERIFY2(phone, phone ? "" : qPrintable(phone.error().code));
    QTEST(phone->e164(), "e164");
    QTEST(phone->international(), "international");
    QTEST(phone->isMobile(), "isMobile");
    QCOMPARE(PhoneNumber::parse(phone->e164()).value(), *phone);
    QCOMPARE(PhoneNumber::parse(phone->international()).value(), *phone);
}

void TestPhone::sameNumberIsEqual()
{
    QCOMPARE(PhoneNumber::parse(u"138 0013 8000"_s, u"CN"_s).value(),
             PhoneNumber::parse(u"+86-138-0013-8000"_s).value());
}

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
