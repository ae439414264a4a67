// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drivers/deskdriver.h"

namespace remindesk {

/// Every screen of the console by its name: what the pictures show and what must fit.
[[nodiscard]] QStringList screenNames();

/// What has been sent, what waits, and who may sign in, for screens that show it. Before the desk is made.
void fillWithMessages(SampleDesk &sample);

/// Leads to a screen as a person comes there. `ticket`: of this number; empty: the first of the list. Gives the window
/// or dialog that shows it.
QWidget &showScreen(DeskDriver &driver, const QString &screen, const QString &ticket = {});

} // namespace remindesk
