// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

/// One page of a long list. `next` continues after the last row (keyset, never an offset); empty at the end.
template<typename Row>
struct Page
{
    QList<Row> rows;
    QString next;
    /// Of a search: beginnings that were taken for whole words, since too many words go on from them.
    QStringList wholeWords = {};

    bool operator==(const Page &) const = default;
};

} // namespace remindesk
