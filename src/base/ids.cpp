// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>
#include <QUuid>

#include <atomic>

namespace remindesk {

QString newUuid7(qint64 utcMs)
{
    // RFC 9562 §6.2 method 1: a 12-bit counter in rand_a keeps ids of one millisecond in order.
    static std::atomic<quint64> last{0}; // milliseconds << 12 | counter
    const quint64 wanted = static_cast<quint64>(utcMs) << 12;
    quint64 previous = last.load();
    quint64 next = 0;
    do {
        next = (wanted >> 12) > (previous >> 12) ? wanted : previous + 1;
    } while (!last.compare_exchange_weak(previous, next));

    const quint64 ms = next >> 12;
    const quint64 random = QRandomGenerator::system()->generate64();
    const QUuid id(static_cast<uint>(ms >> 16), static_cast<ushort>(ms & 0xffff),
                   static_cast<ushort>(0x7000 | (next & 0xfff)),
                   static_cast<uchar>(0x80 | ((random >> 56) & 0x3f)),
                   static_cast<uchar>(random >> 48), static_cast<uchar>(random >> 40),
                   static_cast<uchar>(random >> 32), static_cast<uchar>(random >> 24),
                   static_cast<uchar>(random >> 16), static_cast<uchar>(random >> 8),
                   static_cast<uchar>(random));
    return id.toString(QUuid::WithoutBraces);
}

} // namespace remindesk
