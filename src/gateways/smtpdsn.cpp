// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpdsn.h"

#include <algorithm>

namespace remindesk {

namespace {

constexpr qsizetype longestEnvid = 100;     // RFC 3461 §5.4, encoded
constexpr qsizetype longestRecipient = 500; // §5.4

bool isPlain(char c)
{
    return c >= '!' && c <= '~' && c != '+' && c != '=';
}

} // namespace

QByteArray xtext(const QByteArray &text)
{
    QByteArray encoded;
    for (const char c : text) {
        if (isPlain(c))
            encoded += c;
        else
            encoded += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

QByteArray dsnOfMail(DsnWish wish, const QString &key)
{
    const QByteArray envid = xtext(key.toUtf8());
    if (wish == DsnWish::None || envid.isEmpty() || envid.size() > longestEnvid)
        return wish == DsnWish::None ? QByteArray() : QByteArray(" RET=HDRS");
    return " RET=HDRS ENVID=" + envid;
}

QByteArray dsnOfRecipient(DsnWish wish, const QByteArray &address)
{
    if (wish == DsnWish::None)
        return {};
    const QByteArray notify = wish == DsnWish::All ? " NOTIFY=SUCCESS,FAILURE,DELAY" : " NOTIFY=FAILURE,DELAY";
    const bool isAscii = std::all_of(address.begin(), address.end(), [](char c) { return c > 0; });
    const QByteArray original = "rfc822;" + xtext(address);
    return isAscii && original.size() <= longestRecipient ? notify + " ORCPT=" + original : notify;
}

} // namespace remindesk
