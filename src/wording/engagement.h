// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

namespace remindesk {

/// What a customer did with a message: "answered", "acknowledged" …
[[nodiscard]] QString engagementWords(Engagement engagement);

} // namespace remindesk
