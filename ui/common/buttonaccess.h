// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace remindesk {

/// Lets assistive technology press buttons that stay pressed (chips, places of the rail). Qt 6.4's own interface answers their
/// "Toggle" with QAbstractButton::toggle(), which emits no clicked(): the button changes its colour and nothing is done.
/// Ours clicks, as a hand does. Once per process, window's thread; buttons made before the call keep Qt's interface.
void installButtonAccess();

} // namespace remindesk
