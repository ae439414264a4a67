// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

#include <QString>

namespace remindesk::liquid {

// Values as text, in the forms of the reference implementation, and texts counted in characters
// (code points), never in UTF-16 units.

/// Characters of the longest text that is put together from a list or an object; the rest is left
/// away.
inline constexpr qsizetype kLongestText = 1 << 20;

/// Appends what `{{ }}` writes: the items of a list one after the other, nil as nothing.
void appendOutput(QString &out, const Value &value);
/// Appends the value as a filter sees it when it needs a text: lists as ["a", 1].
void appendText(QString &out, const Value &value);
/// appendText() into a text of its own; a text value is returned without copying. Throws Failure E-LIQ-43
/// when a list is longer than kLongestText.
[[nodiscard]] QString asText(const Value &value);

/// asText() to look at: a text value is not even shared. Lives no longer than the value.
class TextView
{
public:
    explicit TextView(const Value &value)
        : m_own(value.isText() ? QString() : asText(value)), m_view(value.isText() ? value.text() : m_own)
    {
    }
    TextView(const TextView &) = delete;
    TextView &operator=(const TextView &) = delete;
    [[nodiscard]] QStringView view() const { return m_view; }

private:
    QString m_own;
    QStringView m_view;
};

/// One text behind the other.
[[nodiscard]] QString joined(QStringView left, QStringView right);

/// 5.0, 0.1, 1.0e+16.
[[nodiscard]] QString realText(double value);
void appendEscaped(QString &out, QStringView text);

/// White space as the reference strips it: space, tab, line ends, form feeds and NUL.
[[nodiscard]] inline bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}
[[nodiscard]] QStringView stripLeft(QStringView text);
[[nodiscard]] QStringView stripRight(QStringView text);
[[nodiscard]] inline QStringView stripBoth(QStringView text) { return stripRight(stripLeft(text)); }
/// Nothing but white space of any script.
[[nodiscard]] bool isBlank(QStringView text);

[[nodiscard]] bool isAscii(QStringView text);
[[nodiscard]] qsizetype characterCount(QStringView text);
/// The UTF-16 position of the character `index` (0 ≤ index ≤ count).
[[nodiscard]] qsizetype unitOffset(QStringView text, qsizetype index);
/// Orders as the code points do, so that the order is the same as that of the UTF-8 bytes.
[[nodiscard]] int compareCharacters(QStringView left, QStringView right);

} // namespace remindesk::liquid
