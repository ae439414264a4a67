// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/headerwords.h"

#include <algorithm>

namespace remindesk {

namespace {

constexpr qsizetype longestPlain = 50; // with any header's name and an address still a short line

bool isPlain(const QString &text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(),
                                     [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    // What looks like an encoded word would be decoded; spaces at the ends and runs of them would be lost.
    return isAscii && text.size() <= longestPlain && !text.contains(QLatin1String("=?")) &&
           text.simplified() == text;
}

QByteArray quotedPrintable(const QByteArray &bytes)
{
    QByteArray text;
    for (const char c : bytes)
        text += '=' + QByteArray(1, c).toHex().toUpper();
    return text;
}

/// How many bytes of `text` (UTF-8) the next word takes: whole characters, at most `most`; where the text
/// goes on, a multiple of three if there is one, since some readers (GMime) join the base64 of neighbours and
/// stop at its padding.
qsizetype wordLength(const QByteArray &text, qsizetype most)
{
    if (text.size() <= most)
        return text.size();
    qsizetype any = 0;
    qsizetype unpadded = 0;
    for (qsizetype end = 1; end <= most; ++end) {
        if ((static_cast<unsigned char>(text.at(end)) & 0xc0) == 0x80)
            continue; // in the middle of a character
        any = end <= most / 2 ? end : any;
        unpadded = end % 3 == 0 ? end : unpadded;
    }
    return unpadded > 0 ? unpadded : any;
}

/// RFC 2047 §2 and §5: at most 75 characters a word, no character split between two.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype first = 24; // bytes; leaves room for the header's name
    constexpr qsizetype others = 42;
    QByteArray rest = text.toUtf8();
    QByteArray words;
    while (!rest.isEmpty()) {
        const qsizetype length = wordLength(rest, words.isEmpty() ? first : others);
        const QByteArray word = rest.left(length);
        const bool isLast = length == rest.size();
        words += words.isEmpty() ? "" : "\n ";
        words += isLast || length % 3 == 0 ? "=?utf-8?B?" + word.toBase64() + "?="
                                           : "=?utf-8?Q?" + quotedPrintable(word) + "?=";
        rest.remove(0, length);
    }
    return words;
}

} // namespace

QByteArray headerText(const QString &text)
{
    return isPlain(text) ? text.toLatin1() : encodedWords(text);
}

QByteArray headerMailbox(const QString &name, const QByteArray &address)
{
    if (name.isEmpty())
        return address;
    QByteArray phrase;
    if (isPlain(name)) {
        phrase = name.toLatin1();
        phrase.replace('\\', "\\\\").replace('"', "\\\"");
        phrase = '"' + phrase + '"';
    } else {
        phrase = encodedWords(name);
    }
    return phrase + "\n <" + address + '>';
}

} // namespace remindesk
