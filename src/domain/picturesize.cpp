// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/picturesize.h"

#include <QtEndian>

namespace remindesk {

namespace {

qint64 jpegPixels(const QByteArray &content)
{
    // ITU-T T.81 B.1.1: segments of a marker and a length, until a start of frame (SOF0 … SOF15) names the size.
    qsizetype at = 2;
    while (at + 9 < content.size()) {
        if (content.at(at) != '\xff')
            return 0;
        const auto marker = static_cast<unsigned char>(content.at(at + 1));
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            const qint64 height = qFromBigEndian<quint16>(content.constData() + at + 5);
            return height * qFromBigEndian<quint16>(content.constData() + at + 7);
        }
        at += 2 + qFromBigEndian<quint16>(content.constData() + at + 2);
    }
    return 0;
}

} // namespace

qint64 pixelsOf(const QByteArray &content)
{
    if (content.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")) && content.size() >= 24) // IHDR comes first
        return qint64(qFromBigEndian<quint32>(content.constData() + 16))
               * qFromBigEndian<quint32>(content.constData() + 20);
    if (content.startsWith("GIF8") && content.size() >= 10)
        return qint64(qFromLittleEndian<quint16>(content.constData() + 6))
               * qFromLittleEndian<quint16>(content.constData() + 8);
    if (content.startsWith(QByteArrayLiteral("\xff\xd8\xff")))
        return jpegPixels(content);
    return 0;
}

} // namespace remindesk
