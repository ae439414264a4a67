// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/mimetext.h"

#include <algorithm>
#include <array>
#include <vector>

#include <nettle/base64.h>

namespace remindesk {

namespace {

constexpr const char *charset = "utf-8";

struct Lines
{
    QByteArray utf8; ///< LF only
    bool isAscii = true;
    qsizetype longest = 0;
};

Lines linesOf(const QString &text)
{
    Lines lines{text.toUtf8()};
    if (lines.utf8.contains('\r'))
        lines.utf8.replace("\r\n", "\n").replace('\r', '\n');
    for (qsizetype at = 0; at < lines.utf8.size();) {
        const qsizetype found = lines.utf8.indexOf('\n', at);
        const qsizetype end = found < 0 ? lines.utf8.size() : found;
        lines.longest = qMax(lines.longest, end - at);
        at = end + 1;
    }
    lines.isAscii = std::all_of(lines.utf8.begin(), lines.utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    return lines;
}

/// RFC 2045 §6.8: lines of 76, each of them 57 bytes.
QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype lineBytes = 57;
    constexpr qsizetype lineLength = 77; // with its end
    const qsizetype whole = bytes.size() / lineBytes;
    QByteArray lines(whole * lineLength, Qt::Uninitialized);
    for (qsizetype line = 0; line < whole; ++line) {
        char *const to = lines.data() + line * lineLength;
        base64_encode_raw(to, lineBytes, reinterpret_cast<const uint8_t *>(bytes.constData()) + line * lineBytes);
        to[lineLength - 1] = '\n';
    }
    if (whole * lineBytes < bytes.size())
        lines += bytes.sliced(whole * lineBytes).toBase64() + '\n';
    return lines;
}

MimeRef<GMimeObject> partOf(const char *subtype, const MimeText &text)
{
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    MimeRef<GMimeObject> made(GMIME_OBJECT(part));
    g_mime_object_set_content_type_parameter(made.get(), "charset", charset);
    // What is encoded already is written without a pass over it.
    const bool isEncoded = text.encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    const MimeRef<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.bytes.constData(), size_t(text.bytes.size())));
    const MimeRef<GMimeDataWrapper> data(
        g_mime_data_wrapper_new_with_stream(stream.get(), isEncoded ? text.encoding : GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, data.get());
    g_mime_part_set_content_encoding(part, text.encoding);
    return made;
}

/// What GMime writes around texts that are encoded so, with places for the texts and the boundary.
class Frame
{
public:
    Frame(GMimeContentEncoding plain, std::optional<GMimeContentEncoding> html)
    {
        MimeTexts standIns{{marks[1], plain}, {}, marks[0]};
        if (html)
            standIns.html = MimeText{marks[2], *html};
        cut(bytesOf(textObject(standIns).get()));
    }

    static bool fits(const QByteArray &boundary) { return boundary.size() == marks[0].size(); }

    [[nodiscard]] QByteArray around(const MimeTexts &texts) const
    {
        const std::array values{texts.boundary, texts.plain.bytes, texts.html ? texts.html->bytes : QByteArray()};
        QByteArray all;
        all.reserve(1024 + values[1].size() + values[2].size());
        for (const Piece &piece : m_pieces)
            all.append(piece.before).append(piece.place < 0 ? QByteArray() : values[std::size_t(piece.place)]);
        return all;
    }

private:
    struct Piece
    {
        QByteArray before;
        int place; ///< of what comes then; -1: the end
    };

    void cut(const QByteArray &form)
    {
        for (qsizetype at = 0; at < form.size();) {
            qsizetype end = form.size();
            int place = -1;
            for (int mark = 0; mark < int(marks.size()); ++mark) {
                const qsizetype found = form.indexOf(marks[std::size_t(mark)], at);
                if (found >= 0 && found < end) {
                    end = found;
                    place = mark;
                }
            }
            m_pieces.push_back({form.sliced(at, end - at), place});
            at = end + (place < 0 ? 0 : qsizetype(marks[std::size_t(place)].size()));
        }
    }

    // The boundary as long as the real ones: GMime folds the header by its length.
    inline static const std::array<QByteArray, 3> marks{"=_remindesk.boundary.of.a.frame.00", "remindesk.plain", "remindesk.html"};
    std::vector<Piece> m_pieces;
};

/// For texts of these two encodings each.
const Frame &frameOf(GMimeContentEncoding plain, std::optional<GMimeContentEncoding> html)
{
    constexpr auto sevenBit = GMIME_CONTENT_ENCODING_7BIT;
    constexpr auto base64 = GMIME_CONTENT_ENCODING_BASE64;
    static const std::array frames{Frame(sevenBit, {}), Frame(sevenBit, sevenBit), Frame(sevenBit, base64),
                                   Frame(base64, {}),   Frame(base64, sevenBit),   Frame(base64, base64)};
    const std::size_t row = plain == base64 ? 3 : 0;
    return frames[row + (!html ? 0 : *html == base64 ? 2 : 1)];
}

} // namespace

MimeText mimeText(const QString &text)
{
    constexpr qsizetype shortLine = 200; // RFC 5321 §4.5.3.1.6: lines under 998
    Lines lines = linesOf(text);
    if (!lines.isAscii)
        return {base64Lines(lines.utf8), GMIME_CONTENT_ENCODING_BASE64};
    const bool isShort = lines.longest < shortLine;
    return {std::move(lines.utf8), isShort ? GMIME_CONTENT_ENCODING_7BIT : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE};
}

MimeRef<GMimeObject> textObject(const MimeTexts &texts)
{
    MimeRef<GMimeObject> plain = partOf("plain", texts.plain);
    if (!texts.html)
        return plain;
    MimeRef<GMimeObject> both(GMIME_OBJECT(g_mime_multipart_new_with_subtype("alternative")));
    auto *multipart = GMIME_MULTIPART(both.get());
    g_mime_multipart_set_boundary(multipart, texts.boundary.constData());
    g_mime_multipart_add(multipart, plain.get());
    g_mime_multipart_add(multipart, partOf("html", *texts.html).get());
    return both;
}

QByteArray bytesOf(GMimeObject *object)
{
    const MimeRef<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(object, nullptr, stream.get()) < 0)
        return {};
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(array->data), qsizetype(array->len)};
}

QByteArray textBytes(const MimeTexts &texts)
{
    const auto isEncoded = [](const MimeText &text) { return text.encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE; };
    if (!Frame::fits(texts.boundary) || !isEncoded(texts.plain) || (texts.html && !isEncoded(*texts.html)))
        return bytesOf(textObject(texts).get());
    return frameOf(texts.plain.encoding, texts.html ? std::optional(texts.html->encoding) : std::nullopt).around(texts);
}

} // namespace remindesk
