// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// Who holds a claim: boot id, process id and the process's start time ("BOOT/123/456789"), so that neither a
/// reboot nor a reused process id makes a dead owner look alive. The same for the whole life of a process.
[[nodiscard]] QString dispatcherOwner();

/// Whether the process that `owner` names still runs on this machine since this boot. Any thread.
[[nodiscard]] bool isAliveOwner(const QString &owner);

} // namespace remindesk
