// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <QCache>

#include <algorithm>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

namespace i18n = ::i18n::phonenumbers;
using Util = i18n::PhoneNumberUtil;

constexpr qsizetype maxDigits = 15;       // ITU-T E.164 §6.2.1
constexpr qsizetype maxShortDigits = 6;   // longer ones have an area code or are no short codes
constexpr qsizetype minPlausible = 3;

/// Digits of any script as ASCII, a full-width plus as "+", the usual separators dropped.
Result<QString> bareNumber(const QString &text)
{
    QString bare;
    for (const QChar c : QStringView(text).trimmed()) {
        if (c.digitValue() >= 0 && c.category() == QChar::Number_DecimalDigit)
            bare += QChar(u'0' + c.digitValue());
        else if (c == u'+' || c == u'\uff0b')
            bare += u'+';
        else if (c.category() == QChar::Other_Control
                 || (!c.isSpace() && !u"-.()/\u00b7\u2010\u2011\u2012\u2013\uff08\uff09"_s.contains(c)))
            return failure(u"E-ADR-42"_s, {shown(c)});
    }
    return bare;
}

/// What a person gets wrong before any numbering plan is asked.
Done checkForm(const QString &bare)
{
    if (bare.isEmpty())
        return failure(u"E-ADR-40"_s);
    if (bare.startsWith("++"_L1))
        return failure(u"E-ADR-45"_s);
    if (bare.lastIndexOf(u'+') > 0)
        return failure(u"E-ADR-42"_s, {u"+"_s});
    if (bare.startsWith("+0"_L1))
        return failure(u"E-ADR-44"_s);
    const qsizetype digits = bare.size() - (bare.startsWith(u'+') ? 1 : 0);
    if (digits > maxDigits)
        return failure(u"E-ADR-43"_s, {QString::number(digits)});
    if (bare.startsWith("00"_L1) && digits > maxShortDigits)
        return failure(u"E-ADR-46"_s);
    if (digits < minPlausible)
        return failure(u"E-ADR-50"_s);
    return {};
}

bool isEmergency(const QString &digits, const std::string &region)
{
    // Dialled without a country they reach somebody nearly everywhere.
    static const QStringList everywhere{u"000"_s, u"110"_s, u"111"_s, u"112"_s, u"113"_s,
                                        u"114"_s, u"115"_s, u"117"_s, u"118"_s, u"119"_s,
                                        u"120"_s, u"122"_s, u"191"_s, u"911"_s, u"988"_s,
                                        u"995"_s, u"997"_s, u"999"_s};
    static const i18n::ShortNumberInfo shortNumbers;
    return everywhere.contains(digits)
           || (!region.empty() && digits.size() <= maxShortDigits
               && shortNumbers.IsEmergencyNumber(digits.toStdString(), region));
}

/// `type` tells whether the number is valid, too: it is UNKNOWN for none that is.
Done checkPlan(const i18n::PhoneNumber &number, Util::PhoneNumberType type, bool isInternational)
{
    const Util &util = *Util::GetInstance();
    static const i18n::ShortNumberInfo shortNumbers;
    std::string region;
    util.GetRegionCodeForCountryCode(number.country_code(), &region);
    const QString national = QString::number(number.national_number());
    if (isEmergency(national, isInternational ? region : std::string()))
        return failure(u"E-ADR-47"_s, {national});
    if (type == Util::PREMIUM_RATE)
        return failure(u"E-ADR-49"_s);
    if (type != Util::UNKNOWN)
        return {};
    if (national.size() <= maxShortDigits || shortNumbers.IsValidShortNumber(number))
        return failure(u"E-ADR-48"_s, {national});
    return failure(u"E-ADR-52"_s, {u"+%1"_s.arg(number.country_code())});
}

Error parseError(Util::ErrorType error)
{
    switch (error) {
    case Util::INVALID_COUNTRY_CODE_ERROR:
        return {u"E-ADR-51"_s, {}, {}};
    case Util::TOO_SHORT_NSN:
    case Util::TOO_SHORT_AFTER_IDD:
        return {u"E-ADR-50"_s, {}, {}};
    case Util::TOO_LONG_NSN:
        return {u"E-ADR-43"_s, {u"17"_s}, {}};
    default:
        return {u"E-ADR-42"_s, {}, {}};
    }
}

struct Judged
{
    QString e164;
    bool isMobile = false;
};

Result<Judged> judge(const QString &text, const QString &region)
{
    const Result<QString> bare = bareNumber(text);
    if (!bare)
        return failure(bare.error());
    if (const Done done = checkForm(*bare); !done)
        return failure(done.error());

    const std::string home = region.toUpper().toStdString();
    const bool isInternational = bare->startsWith(u'+');
    if (!isInternational) {
        if (isEmergency(*bare, home))
            return failure(u"E-ADR-47"_s, {*bare});
        if (home.empty() && bare->size() <= maxShortDigits)
            return failure(u"E-ADR-48"_s, {*bare});
        if (home.empty())
            return failure(u"E-ADR-41"_s);
    }
    const Util &util = *Util::GetInstance();
    if (!isInternational && util.GetCountryCodeForRegion(home) == 0)
        return failure(u"E-ADR-54"_s, {shown(region)});
    i18n::PhoneNumber number;
    const auto error = util.Parse(bare->toStdString(), isInternational ? "ZZ" : home, &number);
    if (error != Util::NO_PARSING_ERROR)
        return failure(parseError(error));
    const Util::PhoneNumberType type = util.GetNumberType(number);
    if (const Done done = checkPlan(number, type, isInternational); !done)
        return failure(done.error());

    std::string e164;
    util.Format(number, Util::E164, &e164);
    // Some plans know national numbers that are too long together with their country code.
    if (const qsizetype digits = qsizetype(e164.size()) - 1; digits > maxDigits)
        return failure(u"E-ADR-43"_s, {QString::number(digits)});
    return Judged{QString::fromStdString(e164), type == Util::MOBILE || type == Util::FIXED_LINE_OR_MOBILE};
}

/// The same from memory: to ask the numbering plans costs more than rendering a mail, and the same few numbers
/// (the customer's, the contact's) are asked for with each keystroke and each channel.
Result<Judged> remembered(const QString &text, const QString &region)
{
    constexpr int most = 256;
    thread_local QCache<std::pair<QString, QString>, Result<Judged>> known(most);
    const std::pair key(text, region);
    if (const Result<Judged> *found = known.object(key))
        return *found;
    Result<Judged> judged = judge(text, region);
    known.insert(key, new Result<Judged>(judged));
    return judged;
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString &text, const QString &region)
{
    const Result<Judged> judged = remembered(text, region);
    if (!judged)
        return failure(judged.error());
    PhoneNumber result;
    result.m_e164 = judged->e164;
    result.m_isMobile = judged->isMobile;
    return result;
}

QString PhoneNumber::international() const
{
    i18n::PhoneNumber number;
    const Util &util = *Util::GetInstance();
    if (util.Parse(m_e164.toStdString(), "ZZ", &number) != Util::NO_PARSING_ERROR)
        return m_e164;
    std::string text;
    util.Format(number, Util::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

} // namespace remindesk
