// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// measureSms() against a table of known lengths, and against a second implementation written the other
// way round: it makes the octets a phone network would carry and counts those.
#include "templating/sms.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int octetsOfMessage = 140;
constexpr int headerOctets = 6; // UDHL, IEI, length, reference, total, number
constexpr uint escape = 0x1b;

// 3GPP TS 23.038 §6.2.1, in the order of the code; U+FFFF where the escape stands.
const QString alphabet =
    u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uffffÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"_s;
const QMap<QChar, uint> extension{{u'\f', 0x0a}, {u'^', 0x14}, {u'{', 0x28}, {u'}', 0x29}, {u'\\', 0x2f},
                                  {u'[', 0x3c}, {u'~', 0x3d}, {u']', 0x3e}, {u'|', 0x40}, {u'€', 0x65}};

struct Reference
{
    SmsEncoding encoding = SmsEncoding::Gsm7;
    int units = 0;
    int segments = 0;
    bool everyPartFits = true;
};

std::optional<QList<uint>> septetsOf(const QString &text)
{
    QList<uint> septets;
    for (const QChar c : text) {
        if (const qsizetype code = alphabet.indexOf(c); code >= 0 && c != u'\uffff')
            septets.append(uint(code));
        else if (extension.contains(c))
            septets << escape << extension.value(c);
        else
            return std::nullopt;
    }
    return septets;
}

// Puts seven bits after seven bits, behind `headerBits` that are there already.
QByteArray packed(const QList<uint> &septets, int headerBits)
{
    const qsizetype bits = headerBits + septets.size() * 7;
    QByteArray octets((bits + 7) / 8, '\0');
    qsizetype at = headerBits;
    for (const uint septet : septets) {
        for (int bit = 0; bit < 7; ++bit, ++at) {
            if (septet >> uint(bit) & 1U)
                octets[at / 8] = char(uchar(octets[at / 8]) | uchar(1U << uint(at % 8)));
        }
    }
    return octets;
}

void countGsm(QList<uint> septets, Reference &result)
{
    result.units = int(septets.size());
    if (septets.isEmpty())
        return;
    if (packed(septets, 0).size() <= octetsOfMessage) {
        result.segments = 1;
        return;
    }
    const int headerBits = 49; // the header, filled up to the next septet
    while (!septets.isEmpty()) {
        QList<uint> part;
        while (!septets.isEmpty()) {
            const int take = septets.first() == escape ? 2 : 1;
            const QList<uint> longer = part + septets.first(take);
            if (packed(longer, headerBits).size() > octetsOfMessage)
                break;
            part = longer;
            septets.remove(0, take);
        }
        result.everyPartFits = result.everyPartFits && !part.isEmpty() && part.last() != escape
                               && packed(part, headerBits).size() <= octetsOfMessage;
        ++result.segments;
    }
}

void countUcs2(const QString &text, Reference &result)
{
    QStringEncoder encoder(QStringEncoder::Utf16BE);
    QByteArray octets = encoder(text);
    result.encoding = SmsEncoding::Ucs2;
    result.units = int(octets.size() / 2);
    if (octets.size() <= octetsOfMessage) {
        result.segments = 1;
        return;
    }
    while (!octets.isEmpty()) {
        qsizetype length = qMin<qsizetype>(octetsOfMessage - headerOctets, octets.size());
        const uint high = uchar(octets[length - 2]);
        if (length < octets.size() && high >= 0xd8 && high < 0xdc) // half a pair
            length -= 2;
        octets.remove(0, length);
        ++result.segments;
    }
}

Reference reference(const QString &text)
{
    Reference result;
    if (const auto septets = septetsOf(text))
        countGsm(*septets, result);
    else
        countUcs2(text, result);
    return result;
}

} // namespace

class TestSms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void length_data();
    void length();
    void culprit_data();
    void culprit();
    void everyCharacterOfThePlane();
    void randomTexts_data();
    void randomTexts();
};

void TestSms::length_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGsm");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("segments");
    const QString han = u"中"_s;
    QTest::newRow("empty") << QString() << true << 0 << 0;
    QTest::newRow("one letter") << u"a"_s << true << 1 << 1;
    QTest::newRow("160") << QString(160, u'a') << true << 160 << 1;
    QTest::newRow("161") << QString(161, u'a') << true << 161 << 2;
    QTest::newRow("306") << QString(306, u'a') << true << 306 << 2;
    QTest::newRow("307") << QString(307, u'a') << true << 307 << 3;
    QTest::newRow("80 euros") << QString(80, u'€') << true << 160 << 1;
    QTest::newRow("euro over 160") << QString(159, u'a') + u'€' << true << 161 << 2;
    QTest::newRow("euro on the border of a part") << QString(152, u'a') + u'€' + QString(152, u'a') << true << 306 << 3;
    QTest::newRow("line feeds") << u"a\nb\r\nc"_s << true << 6 << 1;
    QTest::newRow("form feed is extension") << u"a\fb"_s << true << 4 << 1;
    QTest::newRow("70 Chinese") << han.repeated(70) << false << 70 << 1;
    QTest::newRow("71 Chinese") << han.repeated(71) << false << 71 << 2;
    QTest::newRow("134 Chinese") << han.repeated(134) << false << 134 << 2;
    QTest::newRow("135 Chinese") << han.repeated(135) << false << 135 << 3;
    QTest::newRow("pair on the border") << han.repeated(66) + u"😀"_s + han.repeated(66) << false << 134 << 3;
    QTest::newRow("pair before the border") << han.repeated(65) + u"😀"_s + han.repeated(67) << false << 134 << 2;
    QTest::newRow("backtick") << u"a`b"_s << false << 3 << 1;
    QTest::newRow("small c cedilla is not in it") << u"ça"_s << false << 2 << 1;
    QTest::newRow("capital C cedilla is") << u"Ça"_s << true << 2 << 1;
    QTest::newRow("escape character") << u"a\u001bb"_s << false << 3 << 1;
    QTest::newRow("signature counts") << u"【远山科技】您好"_s << false << 8 << 1;
}

void TestSms::length()
{
    QFETCH(QString, text);
    QFETCH(bool, isGsm);
    const MessageMeasure measure = measureSms(text);
    QCOMPARE(measure.encoding == SmsEncoding::Gsm7, isGsm);
    QTEST(measure.units, "units");
    QTEST(measure.segments, "segments");
}

void TestSms::culprit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("culprit");
    QTest::addColumn<int>("characters");
    QTest::newRow("none") << u"plain [text]"_s << QString() << 12;
    QTest::newRow("curly quote") << u"It’s due"_s << u"’"_s << 8;
    QTest::newRow("dash before Chinese") << u"a–中"_s << u"–"_s << 3;
    QTest::newRow("emoji whole") << u"ok 😀"_s << u"😀"_s << 4;
    QTest::newRow("family is one character") << u"👨‍👩‍👧"_s << u"👨"_s << 1;
}

void TestSms::culprit()
{
    QFETCH(QString, text);
    const MessageMeasure measure = measureSms(text);
    QTEST(measure.ucs2Culprit, "culprit");
    QTEST(measure.characters, "characters");
}

void TestSms::everyCharacterOfThePlane()
{
    for (uint c = 0; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text(QChar{char16_t(c)});
        const Reference expected = reference(text);
        const MessageMeasure measure = measureSms(text);
        QVERIFY2(measure.encoding == expected.encoding && measure.units == expected.units,
                 qPrintable(QString::number(c, 16)));
    }
}

void TestSms::randomTexts_data()
{
    QTest::addColumn<QString>("pool");
    QTest::newRow("letters") << u"abc XYZ 0123"_s;
    QTest::newRow("extension") << u"a€[]{}~^|\\"_s;
    QTest::newRow("Chinese") << u"请在11月24日 18:00前补充资料"_s;
    QTest::newRow("pairs") << u"中a😀🎉"_s;
    QTest::newRow("mostly GSM") << alphabet.left(27) + alphabet.mid(28) + u"€€€€’"_s;
}

void TestSms::randomTexts()
{
    QFETCH(QString, pool);
    const QList<uint> characters = pool.toUcs4();
    QRandomGenerator random(20261124);
    for (int round = 0; round < 1500; ++round) {
        QString text;
        const int length = random.bounded(1, 480);
        for (int i = 0; i < length; ++i) {
            const char32_t c = characters.at(random.bounded(characters.size()));
            text += QString::fromUcs4(&c, 1);
        }
        const Reference expected = reference(text);
        const MessageMeasure measure = measureSms(text);
        QVERIFY(expected.everyPartFits);
        QCOMPARE(measure.encoding, expected.encoding);
        QCOMPARE(measure.units, expected.units);
        QVERIFY2(measure.segments == expected.segments, qPrintable(text));
        // The parts, one after the other, are the text; each is a message of its own size at most.
        const QList<int> ends = smsSegmentEnds(text);
        QCOMPARE(ends.size(), qsizetype(measure.segments));
        int begin = 0;
        for (const int end : ends) {
            QVERIFY(end > begin);
            QVERIFY(!text.at(end - 1).isHighSurrogate());
            // One UCS-2 character makes all parts UCS-2, also those that would be GSM-7 alone.
            const QString part = text.mid(begin, end - begin);
            if (measure.encoding == SmsEncoding::Ucs2)
                QVERIFY(part.size() <= (ends.size() == 1 ? 70 : 67));
            else
                QVERIFY(measureSms(part).units <= (ends.size() == 1 ? 160 : 153));
            begin = end;
        }
        QCOMPARE(qsizetype(begin), text.size());
    }
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestSms)
#include "tst_sms.moc"
