// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/currency.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// ISO 4217 codes in use, by the number of digits behind the point.
const QHash<QString, int> &currencies()
{
    static const QHash<QString, int> table = [] {
        const QString two = u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL "
                            "BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP "
                            "ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS "
                            "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD "
                            "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN "
                            "PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
                            "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES "
                            "WST XCD YER ZAR ZMW"_s;
        const QString none = u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"_s;
        const QString three = u"BHD IQD JOD KWD LYD OMR TND"_s;
        QHash<QString, int> all;
        const auto insert = [&all](const QString &codes, int digits) {
            for (const QString &code : codes.split(u' '))
                all.insert(code, digits);
        };
        insert(two, 2);
        insert(none, 0);
        insert(three, 3);
        return all;
    }();
    return table;
}

} // namespace

std::optional<QString> canonicalMoney(const QString &text)
{
    static const QRegularExpression behind(u"^([0-9][0-9,]*)(?:\\.([0-9]+))? ?([A-Z]{3})$"_s);
    static const QRegularExpression front(u"^([A-Z]{3}) ?([0-9][0-9,]*)(?:\\.([0-9]+))?$"_s);
    static const QRegularExpression grouped(u"^[0-9]{1,3}(?:,[0-9]{3})+$|^[0-9]+$"_s);
    auto match = behind.match(text.trimmed());
    QString whole = match.captured(1);
    QString fraction = match.captured(2);
    QString code = match.captured(3);
    if (!match.hasMatch()) {
        match = front.match(text.trimmed());
        code = match.captured(1);
        whole = match.captured(2);
        fraction = match.captured(3);
    }
    const auto digits = currencies().constFind(code);
    if (!match.hasMatch() || digits == currencies().cend() || !grouped.match(whole).hasMatch())
        return std::nullopt;
    whole.remove(u',');
    if (fraction.size() > *digits || whole.size() > 12)
        return std::nullopt;
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    const QString amount = *digits == 0 ? whole : whole + u'.' + fraction.leftJustified(*digits, u'0');
    return amount + u' ' + code;
}

} // namespace remindesk
