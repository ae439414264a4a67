// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace remindesk {

/// The pairs of a query or of an application/x-www-form-urlencoded body, decoded to bytes: what encoding a text is in
/// is its sender's to say. Pure.
class FormValues
{
public:
    FormValues() = default;
    /// Nothing for a broken escape ("%zz"), a NUL, or more than 100 pairs.
    [[nodiscard]] static std::optional<FormValues> parse(const QByteArray &text);

    /// The first of that name; empty when there is none.
    [[nodiscard]] QByteArray value(const char *name) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_pairs;
};

} // namespace remindesk
