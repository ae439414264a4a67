// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The names of the contract's fields and their other spellings; private to form/.
namespace remindesk {

/// "Next-Step", "nextStep", "needed_items" -> "next_step", "items". Unknown names come back in snake
/// case, "details." in front kept.
[[nodiscard]] QString fieldKey(const QString &name);
/// Whether the contract has this field; also the facts that are filled from the ticket.
[[nodiscard]] bool isContractField(const QString &key);
/// A fact of the ticket ("stage", "customer"): shown in every form, never set by hand.
[[nodiscard]] bool isTicketFact(const QString &key);
/// "email, sms, …" for sentences about a wrong one.
[[nodiscard]] QString channelWords();

} // namespace remindesk
