// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/output.h"

#include <algorithm>
#include <charconv>

namespace remindesk::liquid {

void Output::grow(qsizetype more)
{
    m_text.resize(m_size + more + std::max<qsizetype>(64, m_size / 2));
    m_data = m_text.data();
    m_room = m_text.size();
}

void Output::write(QLatin1StringView ascii)
{
    const qsizetype length = ascii.size();
    if (length > m_room - m_size)
        grow(length);
    for (qsizetype i = 0; i < length; ++i)
        m_data[m_size + i] = QLatin1Char(ascii.data()[i]);
    m_size += length;
}

void Output::writeNumber(qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    write(QLatin1StringView(digits, end - digits));
}

void Output::writeEscaped(QStringView text)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView entity = entityOf(text[i]);
        if (entity.isEmpty())
            continue;
        write(text.sliced(done, i - done));
        write(entity);
        done = i + 1;
    }
    write(text.sliced(done));
}

} // namespace remindesk::liquid
