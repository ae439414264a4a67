// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstring>

namespace remindesk::liquid {

/// Where a rendering writes: a text that grows. Most of a rendering is appending short pieces, and
/// QString::append() costs several times what copying them does.
class Output
{
public:
    /// `likely` characters fit without growing.
    explicit Output(qsizetype likely) : m_text(likely, Qt::Uninitialized), m_data(m_text.data()), m_room(likely) {}
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    [[nodiscard]] qsizetype size() const { return m_size; }

    void write(QStringView text)
    {
        const qsizetype length = text.size();
        if (length == 0) // may come without an address, which memcpy must not get
            return;
        if (length > m_room - m_size)
            grow(length);
        std::memcpy(static_cast<void *>(m_data + m_size), text.utf16(), size_t(length) * sizeof(QChar));
        m_size += length;
    }
    void write(QLatin1StringView ascii);
    /// Room for `length` more characters, which the caller fills.
    [[nodiscard]] QChar *add(qsizetype length)
    {
        if (length > m_room - m_size)
            grow(length);
        m_size += length;
        return m_data + m_size - length;
    }
    /// What was written from `start` on; valid until the next writing.
    [[nodiscard]] QStringView since(qsizetype start) const { return {m_data + start, m_size - start}; }
    /// Takes back what was written from `start` on.
    void takeBack(qsizetype start) { m_size = start; }
    void writeNumber(qint64 number);
    /// & < > " ' as entities.
    void writeEscaped(QStringView text);

    /// The text; nothing can be written afterwards.
    [[nodiscard]] QString take()
    {
        m_text.truncate(m_size);
        m_room = m_size = 0;
        return std::move(m_text);
    }

private:
    void grow(qsizetype more);

    QString m_text;
    QChar *m_data;
    qsizetype m_room;
    qsizetype m_size = 0;
};

/// The entity that stands for a character in HTML, empty for one that stands for itself.
[[nodiscard]] inline QLatin1StringView entityOf(QChar c)
{
    using namespace Qt::StringLiterals;
    switch (c.unicode()) {
    case u'&': return "&amp;"_L1;
    case u'<': return "&lt;"_L1;
    case u'>': return "&gt;"_L1;
    case u'"': return "&quot;"_L1;
    case u'\'': return "&#39;"_L1;
    default: return {};
    }
}

} // namespace remindesk::liquid
