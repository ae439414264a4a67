// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"

#include <QList>
#include <QString>

namespace remindesk {

class ReminderForm;

/// A channel beside its check box: where it would go, or why it cannot.
struct ChannelOffer
{
    Channel channel = Channel::Email;
    bool isChosen = false;
    bool isPossible = false;
    QString address; ///< masked
    QString problem; ///< "no address", "opted out", "no gateway"; empty when possible

    bool operator==(const ChannelOffer &) const = default;
};

/// Every channel the scenario has a template for. Pure.
[[nodiscard]] QList<ChannelOffer> channelOffers(const ReminderForm &form);
/// The channels that will be used: the agent's, or the scenario's as far as they are possible.
[[nodiscard]] QList<Channel> chosenChannels(const ReminderForm &form);
/// Switches one channel on or off. The last one stays on: a reminder goes somewhere.
void choose(ReminderForm &form, Channel channel, bool isChosen);

} // namespace remindesk
