// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlvalue.h"

#include <QString>

#include <optional>

namespace remindesk {

/// Where a page ended: the sort key of its last row and that row's seq, as opaque text (Page::next).
struct PageCursor
{
    SqlValue key; ///< qint64 or QString
    qint64 seq = 0;
};

[[nodiscard]] QString cursorText(const PageCursor &cursor);
/// Throws StoreFailure E-STO-17 when the text is not one of ours; nothing when it is empty.
[[nodiscard]] std::optional<PageCursor> cursorFromText(const QString &text);

/// A page's size as asked for, kept within 1 … 1000.
[[nodiscard]] int pageLimit(int wanted);

} // namespace remindesk
