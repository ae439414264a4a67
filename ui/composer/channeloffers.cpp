// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/channeloffers.h"

#include "base/error.h"
#include "ui/composer/reminderform.h"

#include <QCoreApplication>

namespace remindesk {

namespace {

struct ChannelOffers
{
    Q_DECLARE_TR_FUNCTIONS(ChannelOffers)
};

ChannelOffer offerOf(const ReminderForm &form, Channel channel)
{
    ChannelOffer offer;
    offer.channel = channel;
    const Customer &customer = form.detail().customer;
    const auto contact = contactFor(customer, channel);
    if (channel == Channel::Letter)
        offer.address = customer.postal.isEmpty() ? QString() : customer.postal.constLast();
    else if (contact)
        offer.address = masked(contact->address);
    if (offer.address.isEmpty())
        offer.problem = ChannelOffers::tr("no address");
    else if (contact && contact->consent == Consent::Denied)
        offer.problem = ChannelOffers::tr("opted out");
    else if (!form.kit().channels.contains(channel))
        offer.problem = ChannelOffers::tr("no gateway");
    offer.isPossible = offer.problem.isEmpty();
    return offer;
}

} // namespace

QList<Channel> chosenChannels(const ReminderForm &form)
{
    if (!form.draft().channels.isEmpty())
        return form.draft().channels;
    QList<Channel> chosen;
    if (const Scenario *scenario = form.scenario()) {
        for (const Channel channel : scenario->channels) {
            if (offerOf(form, channel).isPossible)
                chosen += channel;
        }
    }
    return chosen;
}

QList<ChannelOffer> channelOffers(const ReminderForm &form)
{
    const QList<Channel> chosen = chosenChannels(form);
    QList<ChannelOffer> offers;
    for (const Channel channel : {Channel::Sms, Channel::Email, Channel::WeChat, Channel::Push, Channel::Voice,
                                  Channel::Letter}) {
        if (!form.kit().templates->has(form.draft().scenario, channel))
            continue;
        ChannelOffer offer = offerOf(form, channel);
        offer.isChosen = chosen.contains(channel);
        offers += offer;
    }
    return offers;
}

void choose(ReminderForm &form, Channel channel, bool isChosen)
{
    QList<Channel> chosen = chosenChannels(form);
    if (isChosen && !chosen.contains(channel))
        chosen += channel;
    else if (!isChosen && chosen.size() > 1)
        chosen.removeAll(channel);
    form.change(QStringLiteral("channels"), [&](ReminderDraft &draft) { draft.channels = chosen; });
}

} // namespace remindesk
