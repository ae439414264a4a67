// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace remindesk {

Q_LOGGING_CATEGORY(lcStore, "remindesk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDelivery, "remindesk.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSource, "remindesk.source", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "remindesk.app", QtInfoMsg)

} // namespace remindesk
