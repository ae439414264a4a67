// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/search.h"

#include <algorithm>

namespace remindesk::liquid {

namespace {
constexpr qsizetype kShort = 8; // up to here the simple way costs no more
}

Search::Search(QStringView needle) : m_needle(needle)
{
    if (needle.size() <= kShort)
        return;
    m_borders.assign(size_t(needle.size()), 0);
    qint32 border = 0;
    for (qsizetype i = 1; i < needle.size(); ++i) {
        while (border > 0 && needle[i] != needle[border])
            border = m_borders[size_t(border - 1)];
        border += needle[i] == needle[border] ? 1 : 0;
        m_borders[size_t(i)] = border;
    }
}

qsizetype Search::in(QStringView text, qsizetype from) const
{
    if (m_borders.empty())
        return shortIn(text, from);
    qint32 matched = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        while (matched > 0 && text[i] != m_needle[matched])
            matched = m_borders[size_t(matched - 1)];
        matched += text[i] == m_needle[matched] ? 1 : 0;
        if (matched == m_needle.size())
            return i + 1 - matched;
    }
    return -1;
}

/// By the first character, which Qt finds several at a time, and then the rest.
qsizetype Search::shortIn(QStringView text, qsizetype from) const
{
    if (m_needle.isEmpty())
        return from <= text.size() ? from : -1;
    const qsizetype last = text.size() - m_needle.size();
    for (qsizetype at = from; at <= last; ++at) {
        at = text.indexOf(m_needle[0], at);
        if (at < 0 || at > last)
            return -1;
        if (std::equal(m_needle.begin() + 1, m_needle.end(), text.begin() + at + 1))
            return at;
    }
    return -1;
}

qsizetype Search::lastIn(QStringView text) const
{
    if (m_borders.empty())
        return text.lastIndexOf(m_needle);
    qsizetype last = -1;
    qint32 matched = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        while (matched > 0 && (matched == m_needle.size() || text[i] != m_needle[matched]))
            matched = m_borders[size_t(matched - 1)];
        matched += text[i] == m_needle[matched] ? 1 : 0;
        last = matched == m_needle.size() ? i + 1 - matched : last;
    }
    return last;
}

qsizetype Search::countIn(QStringView text, qsizetype most) const
{
    qsizetype count = 0;
    for (qsizetype at = in(text); at >= 0 && count < most; at = in(text, at + m_needle.size()))
        ++count;
    return count;
}

} // namespace remindesk::liquid
