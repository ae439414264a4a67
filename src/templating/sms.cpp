// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/sms.h"

#include "templating/characters.h"

namespace remindesk {

namespace {

// 3GPP TS 23.038 §6.2.1.1: what the table after the escape character holds.
bool isExtension(char32_t c)
{
    switch (c) {
    case U'\f': case U'^': case U'{': case U'}': case U'\\': case U'[': case U'~': case U']':
    case U'|': case U'€':
        return true;
    default:
        return false;
    }
}

// 3GPP TS 23.038 §6.2.1, without ESC.
bool isDefaultAlphabet(char32_t c)
{
    if (c < 0x80)
        return c == U'\n' || c == U'\r' || (c >= 0x20 && c < 0x7f && c != U'`' && !isExtension(c));
    return QStringView(u"£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà").contains(QChar(char16_t(c)))
           && c <= 0xffff;
}

// Septets of a character in the GSM alphabet, 0 for one that is not in it.
int septets(char32_t c)
{
    return isDefaultAlphabet(c) ? 1 : isExtension(c) ? 2 : 0;
}

int utf16Units(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

struct Count
{
    int units = 0;
    QList<int> ends; ///< of the parts
};

// Fills part after part; what does not fit whole goes into the next one.
template<typename Size>
Count countParts(const QList<char32_t> &characters, int single, int perPart, Size size)
{
    Count count;
    int inPart = 0;
    int at = 0;
    for (char32_t c : characters) {
        const int needed = size(c);
        count.units += needed;
        if (inPart + needed > perPart) {
            count.ends += at;
            inPart = 0;
        }
        inPart += needed;
        at += utf16Units(c);
    }
    if (count.units <= single)
        count.ends.clear();
    if (at > 0)
        count.ends += at;
    return count;
}

Count countAs(SmsEncoding encoding, const QList<char32_t> &characters)
{
    return encoding == SmsEncoding::Gsm7 ? countParts(characters, 160, 153, septets)
                                         : countParts(characters, 70, 67, utf16Units);
}

} // namespace

bool isGsm(char32_t c)
{
    return septets(c) > 0;
}

QList<int> smsSegmentEnds(const QString &text)
{
    return countAs(measureSms(text).encoding, codePoints(text)).ends;
}

MessageMeasure measureSms(const QString &text)
{
    MessageMeasure measure;
    const QList<char32_t> characters = codePoints(text);
    for (char32_t c : characters) {
        if (septets(c) == 0) {
            measure.encoding = SmsEncoding::Ucs2;
            measure.ucs2Culprit = QString::fromUcs4(&c, 1);
            break;
        }
    }
    const Count count = countAs(measure.encoding, characters);
    measure.characters = characterCount(text);
    measure.units = count.units;
    measure.segments = int(count.ends.size());
    return measure;
}

} // namespace remindesk
