// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace remindesk {

#ifdef REMINDESK_CRASH_POINTS
/// Fault tests only, never in a release: kills the process here, as a power cut would, where the environment
/// says CRASH_AT=name (the first time) or CRASH_AT=name:7 (the seventh time). Any thread.
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace remindesk
