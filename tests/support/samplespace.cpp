// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplespace.h"

#include "resources/seeddata.h"
#include "workflow/concerns.h"
#include "workflow/seeding.h"

using namespace Qt::StringLiterals;

namespace remindesk {

SampleSpace::SampleSpace()
{
    initSeedData();
    const auto library = readSeedLibrary(u":"_s);
    const auto sample = readSampleWorkspace(u":/sample"_s, clock.now());
    if (!library || !sample)
        qFatal("the seed does not load: %s", qPrintable((library ? sample.error() : library.error()).code));
    space.schema = library->schema;
    space.templates = library->templates;
    space.pieces = firstPieces(library->partials);
    space.values = sample->values;
    space.values.insert(u"me.zone"_s, u"Asia/Shanghai"_s);
    space.people = sample->people;
    space.put(sample->tickets);
    for (const Channel channel : allChannels()) {
        GatewayConfig gateway;
        gateway.id = {u"gateway-"_s + channelKey(channel)};
        gateway.name = channelKey(channel);
        gateway.kind = u"folder"_s;
        gateway.channel = channel;
        gateway.settings.insert(u"path"_s, u"/srv/remindesk/outbox/"_s + channelKey(channel));
        space.gateways += gateway;
    }
}

Kit SampleSpace::kit()
{
    auto made = loadKit(templates, settings);
    made.waitForFinished();
    const Result<Kit> kit = made.result();
    if (!kit)
        qFatal("the kit does not load: %s", qPrintable(kit.error().code));
    return *kit;
}

void SampleSpace::addMessage(const QString &ticketNumber, Channel channel, DeliveryState state, const QString &reason,
                            int minutesAgo)
{
    const TicketDetail *ticket = space.ticket(ticketNumber);
    if (!ticket)
        qFatal("no such ticket: %s", qPrintable(ticketNumber));
    const Instant at = clock.now().plusSeconds(-60 * minutesAgo);
    HistoryDetail detail;
    OutboxItem &item = detail.item;
    item.id = {u"message-%1"_s.arg(space.messages.size() + 1)};
    item.ticket = ticket->ticket.id;
    item.customer = ticket->customer.id;
    item.ticketNumber = ticket->ticket.number;
    item.customerName = ticket->customer.name;
    item.state = state;
    item.reason = reason;
    item.created = at;
    item.nextTry = clock.now().plusSeconds(3600);
    item.author = u"wang.min"_s;
    item.owner = u"王敏"_s;
    item.message.channel = channel;
    item.message.scenario = u"collect-materials"_s;
    item.message.templateVersion = 1;
    const auto contact = contactFor(ticket->customer, channel);
    item.message.recipient = contact ? contact->address : QString();
    item.message.parts.insert(u"text"_s, u"您好，工单 %1 还缺一份资料，请回复上传。"_s.arg(ticketNumber));
    HistoryEvent event;
    event.seq = space.nextSeq++;
    event.at = at;
    event.message = item.id;
    event.kind = deliveryStateKey(state);
    event.state = state;
    event.reason = reason;
    event.source = u"gateway:"_s + channelKey(channel);
    detail.events += event;
    detail.needsPerson = needsPerson(state);
    space.messages.prepend(detail);
}

void SampleSpace::hold(const QStringList &ticketNumbers)
{
    constexpr qint64 hourSeconds = 3600;
    upkeep.standing.stops = {{StopKind::Restored, clock.now().plusSeconds(-hourSeconds),
                              QString::number(clock.now().plusSeconds(-12 * hourSeconds).ms)}};
    for (int i = 0; i < int(ticketNumbers.size()); ++i) {
        addMessage(ticketNumbers.at(i), i % 3 == 0 ? Channel::Sms : Channel::Email, DeliveryState::Queued, {}, 60 * 20);
        space.messages.first().item.nextTry = clock.now().plusSeconds(i % 2 == 0 ? -5 * hourSeconds - i : -600 - i);
    }
}

} // namespace remindesk
