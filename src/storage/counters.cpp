// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/counters.h"

namespace remindesk {

using namespace Qt::StringLiterals;

void CounterDeltas::write(Database &database) const
{
    for (auto it = m_deltas.begin(); it != m_deltas.end(); ++it)
        database.pending().count(database, it.key(), it.value());
}

qint64 counterValue(Database &database, const QString &name)
{
    return database.number(u"SELECT value FROM counter WHERE name = ?"_s, {name}) + database.pending().uncounted(name);
}

} // namespace remindesk
