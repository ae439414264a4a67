// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace remindesk {

/// One page of a long list. `next` continues after the last row (keyset, never an offset); empty at the end.
template<typename Row>
struct Page
{
    QList<Row> rows;
    QString next;

    bool operator==(const Page &) const = default;
};

} // namespace remindesk
