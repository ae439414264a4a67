// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QMap>

#include <optional>

namespace remindesk {

// What Qt's parser passes over in silence. Of two equal keys it keeps the last (RFC 8259 §4 leaves it open): of two deadlines
// nobody knew which one goes out. Half a character (\ud800 alone, §8.2) becomes U+FFFD as soon as it is stored. What people or
// other systems write is asked for both, after a parser has taken it. Linear; any thread.

/// The first mistake in `json`: E-JSN-01 {key, line, column} a key that stands twice in one object, E-JSN-02 {escape, line,
/// column} half a character.
[[nodiscard]] std::optional<Error> jsonMistake(QByteArrayView json);

/// The same for each item of the outermost list: 0 the first. A bad row does not stop the good ones.
[[nodiscard]] QMap<qsizetype, Error> jsonMistakesByItem(QByteArrayView json);

} // namespace remindesk
