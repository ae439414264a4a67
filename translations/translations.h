// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace remindesk {

/// Registers :/i18n. A static library's resources are dropped by the linker unless somebody asks for them.
void initTranslations();

} // namespace remindesk
