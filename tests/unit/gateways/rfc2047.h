// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace remindesk {

/// A small decoder of our own for headers (RFC 2047 §4–6.2, UTF-8 only), so that the library that wrote them
/// is not the only one that reads them. Returns the decoded text; `\uFFFD` in it would show a broken word.
inline QString decodedHeader(QByteArray raw)
{
    raw.replace("\r\n ", " ").replace("\r\n\t", " ");
    QByteArray utf8;
    qsizetype at = 0;
    bool lastWasWord = false;
    while (at < raw.size()) {
        const qsizetype start = raw.indexOf("=?", at);
        const QByteArray between = start < 0 ? raw.mid(at) : raw.mid(at, start - at);
        if (!(lastWasWord && start >= 0 && between.trimmed().isEmpty()))
            utf8 += between; // white space between two encoded words is not text
        if (start < 0)
            break;
        const qsizetype method = raw.indexOf('?', start + 2);
        const qsizetype text = raw.indexOf('?', method + 1);
        const qsizetype end = raw.indexOf("?=", text + 1);
        if (method < 0 || text < 0 || end < 0 || end + 2 - start > 75)
            return QString(QChar::ReplacementCharacter);
        QByteArray body = raw.mid(text + 1, end - text - 1);
        if (raw.mid(method + 1, 1).toUpper() == "B") {
            utf8 += QByteArray::fromBase64(body);
        } else {
            body.replace('_', ' ');
            utf8 += QByteArray::fromPercentEncoding(body, '=');
        }
        at = end + 2;
        lastWasWord = true;
    }
    return QString::fromUtf8(utf8);
}

/// The raw value of a header, folded lines included; null if it is not there.
inline QByteArray rawHeader(const QByteArray &mail, const QByteArray &name)
{
    const QByteArray head = "\r\n" + mail.left(mail.indexOf("\r\n\r\n")) + "\r\n";
    const qsizetype start = head.indexOf("\r\n" + name + ": ");
    if (start < 0)
        return {};
    qsizetype end = start + 2;
    do {
        end = head.indexOf("\r\n", end + 1);
    } while (end + 2 < head.size() && (head.at(end + 2) == ' ' || head.at(end + 2) == '\t'));
    const qsizetype value = start + 2 + name.size() + 2;
    return head.mid(value, end - value);
}

} // namespace remindesk
