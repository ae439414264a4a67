// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/counters.h"

namespace remindesk {

using namespace Qt::StringLiterals;

void CounterDeltas::write(Database &database) const
{
    for (auto it = m_deltas.begin(); it != m_deltas.end(); ++it) {
        if (it.value() != 0)
            database.run(u"INSERT INTO counter (name, value) VALUES (?, ?) "
                         "ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value"_s,
                         {it.key(), it.value()});
    }
}

qint64 counterValue(Database &database, const QString &name)
{
    return database.number(u"SELECT value FROM counter WHERE name = ?"_s, {name});
}

} // namespace remindesk
