// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/textencoding.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

uchar at(QByteArrayView bytes, qsizetype i)
{
    return uchar(bytes[i]);
}

/// Turns UTF-16 into UTF-8. A lone surrogate becomes a byte that is never UTF-8, so that its row is named later.
QByteArray fromUtf16(QByteArrayView bytes, bool bigEndian)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 4);
    const auto unit = [&](qsizetype i) {
        const int first = at(bytes, i);
        const int second = at(bytes, i + 1);
        return char32_t(bigEndian ? first << 8 | second : second << 8 | first);
    };
    const auto add = [&out](char32_t c) {
        if (c < 0x80) {
            out += char(c);
            return;
        }
        const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        constexpr int heads[] = {0, 0xC0, 0xE0, 0xF0};
        out += char(heads[more] | int(c >> (6 * more)));
        for (int i = more - 1; i >= 0; --i)
            out += char(0x80 | (int(c >> (6 * i)) & 0x3F));
    };
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const char32_t c = unit(i);
        const char32_t low = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            add(0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            out += '\xFF';
        } else {
            add(c);
        }
    }
    if (i < bytes.size())
        out += '\xFF'; // half a character at the end
    return out;
}

/// 'l', 'b' for UTF-16 without a byte order mark, else 0: NUL nearly on one side only
/// (a Chinese character may have one in its lower byte), and in a twentieth of the sample.
char utf16Order(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 65536) & ~qsizetype(1));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); i += 2) {
        even += sample[i] == '\0';
        odd += sample[i + 1] == '\0';
    }
    const qsizetype enough = std::max<qsizetype>(sample.size() / 20, 2);
    if (odd >= enough && odd > 3 * even)
        return 'l';
    return even >= enough && even > 3 * odd ? 'b' : '\0';
}

struct Utf8Count
{
    qsizetype good = 0; ///< sequences of several bytes
    qsizetype bad = 0;
};

/// Length of the UTF-8 sequence at `i` (RFC 3629 §4), 0 if it is none.
qsizetype utf8Length(QByteArrayView bytes, qsizetype i)
{
    const uchar first = at(bytes, i);
    const qsizetype length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > bytes.size())
        return 0;
    for (qsizetype k = 1; k < length; ++k) {
        if ((at(bytes, i + k) & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = length > 2 ? at(bytes, i + 1) : 0;
    const bool isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool isBeyond = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    return isOverlong || isBeyond ? 0 : length;
}

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8Length(bytes, i);
        if (length == 0)
            ++count.bad;
        else if (length > 1)
            ++count.good;
        i += std::max<qsizetype>(length, 1);
    }
    return count;
}

/// Whether it is GB18030 beyond doubt: nearly all its characters of two bytes are of the GB 2312 block, where both
/// bytes are 0xA1 or more. In Latin-1 text a letter with an accent stands among ASCII letters instead.
bool isPlainlyGb18030(QByteArrayView bytes)
{
    qsizetype common = 0;
    qsizetype rare = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (at(bytes, i) < 0x80)
            continue;
        const uchar first = at(bytes, i);
        const uchar second = i + 1 < bytes.size() ? at(bytes, i + 1) : 0;
        if (first == 0x80 || first == 0xFF || second < 0x30 || second == 0x7F || second == 0xFF)
            return false;
        const bool isFour = second <= 0x39;
        (first >= 0xA1 && first <= 0xF7 && second >= 0xA1 ? common : rare) += 1;
        i += isFour ? 3 : 1;
    }
    return common > 0 && rare * 10 <= common;
}

QString normalized(const QString &asked)
{
    QString name = asked.trimmed().toLower();
    name.remove(u'-').remove(u'_').remove(u' ');
    static const QMap<QString, QString> names{
        {u""_s, u"auto"_s}, {u"auto"_s, u"auto"_s}, {u"utf8"_s, u"utf-8"_s}, {u"gb18030"_s, u"gb18030"_s},
        {u"gbk"_s, u"gb18030"_s}, {u"gb2312"_s, u"gb18030"_s}, {u"utf16"_s, u"utf-16"_s},
        {u"utf16le"_s, u"utf-16le"_s}, {u"utf16be"_s, u"utf-16be"_s}, {u"latin1"_s, u"latin1"_s},
        {u"iso88591"_s, u"latin1"_s}};
    return names.value(name);
}

EncodedText utf16(QByteArrayView bytes, bool bigEndian)
{
    return {fromUtf16(bytes, bigEndian), u"utf-16"_s, u"utf-8"_s};
}

EncodedText as(QByteArrayView bytes, const QString &name)
{
    return {bytes.toByteArray(), name, name};
}

} // namespace

Result<EncodedText> withEncoding(const QByteArray &bytes, const QString &asked)
{
    const QString name = normalized(asked);
    if (name.isEmpty())
        return failure(u"E-IMP-07"_s, {shown(asked)});
    const bool isAuto = name == u"auto"_s;
    const bool is32 = bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
    if (isAuto && is32)
        return failure(u"E-IMP-06"_s); // UTF-32: nothing writes it by accident, and UTF-16 is what it looks like
    const bool wants16 = isAuto || name.startsWith(u"utf-16"_s);
    if (wants16 && (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")))
        return utf16(QByteArrayView(bytes).sliced(2), bytes.startsWith('\xFE'));
    if ((isAuto || name == u"utf-8"_s) && bytes.startsWith("\xEF\xBB\xBF"))
        return as(QByteArrayView(bytes).sliced(3), u"utf-8"_s);
    const char order = wants16 ? utf16Order(bytes) : '\0';
    if (name.startsWith(u"utf-16"_s))
        return utf16(bytes, name.endsWith(u"be"_s) || (order == 'b' && !name.endsWith(u"le"_s)));
    if (!isAuto)
        return as(bytes, name);
    if (order != '\0')
        return utf16(bytes, order == 'b');
    const Utf8Count count = countUtf8(bytes);
    if (count.bad == 0 || count.good > 4 * count.bad)
        return as(bytes, u"utf-8"_s); // mostly: the rows that are not will be named
    if (isPlainlyGb18030(bytes))
        return as(bytes, u"gb18030"_s);
    return failure(u"E-IMP-06"_s);
}

TextDecoder::TextDecoder(const QString &inner)
    : m_decoder(inner == u"gb18030"_s  ? QStringDecoder("GB18030")
                : inner == u"latin1"_s ? QStringDecoder(QStringDecoder::Latin1)
                                       : QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless))
{
}

std::optional<QString> TextDecoder::decode(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; }))
        return QString::fromLatin1(bytes);
    m_decoder.resetState();
    QString text = m_decoder.decode(bytes);
    // ICU replaces without counting it as an error in some versions: GB18030 cannot write U+FFFD in two bytes, and no
    // ticket needs the character.
    if (m_decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text;
}

} // namespace remindesk
