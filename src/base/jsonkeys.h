// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QMap>

#include <optional>

namespace remindesk {

// Qt's parser keeps the last of two equal keys and says nothing (RFC 8259 §4 leaves it open): of two deadlines nobody knew
// which one goes out. What people or other systems write is asked for this, after a parser has taken it. Linear; any thread.

/// E-JSN-01 {key, line, column} for the first key that stands twice in one object of `json`.
[[nodiscard]] std::optional<Error> repeatedKey(QByteArrayView json);

/// The same for each item of the outermost list: 0 the first. A bad row does not stop the good ones.
[[nodiscard]] QMap<qsizetype, Error> repeatedKeysByItem(QByteArrayView json);

} // namespace remindesk
