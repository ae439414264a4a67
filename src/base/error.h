// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace remindesk {

/// Why something could not be done, as data: a code of the form "E-XXX-nn" and the values its
/// sentence needs. Sentences are made in `wording/` only, so that one error reads the same on
/// every face of the product. Values are plain text; the maker masks personal data.
struct Error
{
    QString code;          ///< "E-ADR-03"; each code has one sentence in wording/errorwording.cpp
    QStringList arguments; ///< fill %1, %2 … of that sentence, in order
    QString where;         ///< file, row, column or field; empty when the caller knows

    bool operator==(const Error &) const = default;

    /// The same error with the place where it happened added.
    [[nodiscard]] Error at(QString place) const { return {code, arguments, std::move(place)}; }
};

/// The result of anything that can fail. Exceptions do not cross a module.
template<typename T>
using Result = tl::expected<T, Error>;

using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(QString code, QStringList arguments = {},
                                                   QString where = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(arguments), std::move(where)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// A value from outside made safe to show in an error: cut to 40 characters, controls escaped.
[[nodiscard]] QString shown(const QString &value);

/// An address with its middle hidden: "k***@e***.com", "+86138****8000".
[[nodiscard]] QString masked(const QString &address);

} // namespace remindesk
