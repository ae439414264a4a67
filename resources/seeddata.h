// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace remindesk {

/// Registers the embedded files (:/scenarios, :/templates, :/gateways, :/sample, :/sql, :/icons, :/wording).
/// A static library's resources are dropped by the linker unless somebody asks for them, so every
/// program and test that reads them calls this first. Any thread; calling again does nothing more.
void initSeedData();

} // namespace remindesk
