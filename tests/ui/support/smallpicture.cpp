// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/smallpicture.h"

#include <QHash>
#include <QImageWriter>

#include <algorithm>

namespace remindesk {

namespace {

constexpr int colours = 128;

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

QList<QRgb> mostFrequent(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> all = counts.keys();
    std::sort(all.begin(), all.end(), [&](QRgb a, QRgb b) {
        return counts[a] == counts[b] ? a < b : counts[a] > counts[b];
    });
    // Frequent alone would be shades of one text colour: near ones leave room for what is rare and different.
    constexpr int grounds = 16; // whole faces, which the eye compares: as they are
    QList<QRgb> chosen = all.mid(0, grounds);
    for (int apart = 900; chosen.size() < std::min<qsizetype>(colours, all.size()) && apart >= 0; apart = apart > 8 ? apart / 3 : apart - 8) {
        for (const QRgb colour : std::as_const(all)) {
            const bool isNear = std::any_of(chosen.begin(), chosen.end(),
                                            [&](QRgb other) { return distance(colour, other) <= apart; });
            if (!isNear && chosen.size() < colours)
                chosen += colour;
        }
    }
    return chosen;
}

} // namespace

bool saveSmall(const QImage &source, const QString &path)
{
    const QImage picture = source.convertToFormat(QImage::Format_RGB32);
    const QList<QRgb> palette = mostFrequent(picture);
    QImage small(picture.size(), QImage::Format_Indexed8);
    small.setColorTable(palette);
    QHash<QRgb, int> known;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        uchar *out = small.scanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            auto found = known.constFind(line[x]);
            if (found == known.constEnd()) {
                const auto nearest = std::min_element(palette.begin(), palette.end(), [&](QRgb a, QRgb b) {
                    return distance(a, line[x]) < distance(b, line[x]);
                });
                found = known.insert(line[x], int(nearest - palette.begin()));
            }
            out[x] = uchar(*found);
        }
    }
    QImageWriter writer(path, "png");
    writer.setCompression(100);
    return writer.write(small);
}

} // namespace remindesk
