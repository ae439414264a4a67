// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/upkeepstore.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr KeyTable<StopKind, 5> kinds{{"copied"_L1, "restored"_L1, "shortened"_L1, "repaired"_L1, "clock"_L1}};
}

QString stopKindKey(StopKind kind)
{
    return kinds.key(kind);
}

std::optional<StopKind> stopKindFromKey(const QString &key)
{
    return kinds.value(key);
}

} // namespace remindesk
