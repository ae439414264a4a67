// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/options.h"

#include <QHash>
#include <QString>

namespace remindesk {

/// What a part is for decides how its times and amounts are written when a template does not say: WeChat
/// takes one form of each, a voice cannot read a colon.
enum class Speech { Written, WeChat, Spoken };

/// The filters beyond standard Liquid: when, money, digits, spell_phone, join_list, safe. E-TPL-20 (filter, what it
/// needs, what it got) for a value it cannot use. Stateless; any thread.
[[nodiscard]] QHash<QString, liquid::Filter> messageFilters(Speech speech);

} // namespace remindesk
