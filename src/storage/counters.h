// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QHash>
#include <QString>

namespace remindesk {

/// Changes of the kept counters within one write, written once at its end. Storage thread.
class CounterDeltas
{
public:
    void add(const QString &name, qint64 delta) { m_deltas[name] += delta; }
    void write(Database &database) const;

private:
    QHash<QString, qint64> m_deltas;
};

[[nodiscard]] qint64 counterValue(Database &database, const QString &name);

} // namespace remindesk
