// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"
#include "workflow/ticketsource.h"

#include <QByteArray>

#include <memory>

namespace remindesk {

/// The ticket source of a configuration, checked; made and used on one event-loop thread. `secret`: RT's token.
/// Kind "rt": settings in rtsettings.h. Kind "csv": not live, its tickets come by import; takes path, encoding,
/// zone, region, column.NAME, status.WORD, owner.WORD (importOptions()). E-SRC-01 … -07, -07 for an unknown kind.
[[nodiscard]] Result<std::unique_ptr<TicketSource>> makeSource(const SourceConfig &config, const QByteArray &secret);

/// The kinds makeSource() knows.
[[nodiscard]] QStringList sourceKinds();

} // namespace remindesk
