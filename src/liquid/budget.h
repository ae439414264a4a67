// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/failure.h"
#include "liquid/options.h"

#include <QElapsedTimer>

namespace remindesk::liquid {

/// The budget of one rendering, shared by a template and its partials.
class Budget
{
public:
    explicit Budget(const Limits &limits) : m_limits(limits), m_writable(limits.outputBytes) {}

    void step(qint64 count = 1)
    {
        m_steps += count;
        if (m_steps >= m_nextCheck)
            check();
    }
    void written(qsizetype characters)
    {
        step(characters >> 6);
        m_writable -= characters * 2;
        if (m_writable < 0)
            over(u"E-LIQ-42", m_limits.outputBytes);
    }
    void made(qint64 bytes)
    {
        m_made += bytes;
        if (m_made > m_limits.memoryBytes)
            over(u"E-LIQ-43", m_limits.memoryBytes);
    }
    /// Whether a value of that size could still be made; asked before making a large one.
    void afford(qint64 bytes) const
    {
        if (m_made + bytes > m_limits.memoryBytes)
            over(u"E-LIQ-43", m_limits.memoryBytes);
    }
    void enter()
    {
        if (++m_depth > m_limits.depth)
            over(u"E-LIQ-44", m_limits.depth);
    }
    void leave() { --m_depth; }

private:
    void check();
    [[noreturn]] static void over(const char16_t *code, qint64 limit);

    const Limits &m_limits;
    QElapsedTimer m_clock; ///< runs from the first check on: most renderings end before
    qint64 m_steps = 0;
    qint64 m_nextCheck = 256;
    qint64 m_writable; ///< bytes; below zero: too much
    qint64 m_made = 0;
    int m_depth = 0;
};

} // namespace remindesk::liquid
