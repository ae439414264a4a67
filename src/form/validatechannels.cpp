// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

#include "domain/address.h"
#include "form/addresswindow.h"
#include "form/disposabledomains.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int sharedByMany = 10; // a family or a small office has fewer

QString channelField(Channel channel)
{
    return u"channel."_s + channelKey(channel);
}

} // namespace

Done checkAddressForm(const ContactPoint &point, const QString &region)
{
    if (point.channel == Channel::Email) {
        if (const auto email = EmailAddress::parse(point.address); !email)
            return failure(email.error());
    } else if (point.channel == Channel::Sms || point.channel == Channel::Voice) {
        if (const auto phone = PhoneNumber::parse(point.address, region); !phone)
            return failure(phone.error());
    }
    return {};
}

void Validator::checkChannels()
{
    QList<Channel> unique;
    for (const Channel channel : std::as_const(draft.channels)) {
        if (!unique.contains(channel))
            unique.append(channel);
    }
    draft.channels = unique;
    if (draft.channels.isEmpty()) {
        pickChannels();
        if (draft.channels.isEmpty())
            block(u"channel.none"_s, u"channels"_s, {shown(context.customer.name)});
    }
    for (const Channel channel : std::as_const(draft.channels))
        checkChosenChannel(channel);
}

void Validator::pickChannels()
{
    const QList<Channel> wanted = scenario.channels.isEmpty() ? allChannels() : scenario.channels;
    for (const Channel channel : wanted) {
        const auto point = contactFor(context.customer, channel);
        if (!point)
            continue;
        if (point->consent == Consent::Denied && reminderClass() != ReminderClass::Transaction) {
            add(Severity::Notice, u"channel.left-out-consent"_s, channelField(channel));
            continue;
        }
        if (const Done done = checkAddressForm(*point, context.defaultRegion); !done) {
            warn(u"channel.left-out-address"_s, channelField(channel), {done.error().code});
            continue;
        }
        draft.channels.append(channel);
    }
}

void Validator::checkChosenChannel(Channel channel)
{
    if (const int lines = windowLinesOf(context.customer.postal); channel == Channel::Letter && lines > windowLineLimit)
        warn(u"letter.address-window"_s, channelField(channel),
             {QString::number(lines), QString::number(windowLineLimit)});
    const QString field = channelField(channel);
    if (!scenario.channels.isEmpty() && !scenario.channels.contains(channel))
        warn(u"channel.unusual"_s, field, {channelKey(channel), scenario.key});
    const auto point = contactFor(context.customer, channel);
    if (!point) {
        block(u"channel.no-address"_s, field, {channelKey(channel)});
        return;
    }
    if (point->consent == Consent::Denied) {
        if (reminderClass() == ReminderClass::Transaction)
            add(Severity::Notice, u"consent.transaction-only"_s, field, {channelKey(channel)});
        else
            block(u"consent.denied"_s, field, {channelKey(channel)});
    }
    if (!point->isVerified && channel != Channel::Letter) // a letter proves its address by itself
        warn(u"channel.unverified"_s, field, {masked(point->address)});
    checkAddress(channel, *point);
}

void Validator::checkAddress(Channel channel, const ContactPoint &point)
{
    const QString field = channelField(channel);
    if (const Done done = checkAddressForm(point, context.defaultRegion); !done) {
        block(u"channel.bad-address"_s, field, {done.error().code, masked(point.address)});
        return;
    }
    if (const int others = context.sharedWith.value(channel); others >= sharedByMany)
        warn(u"address.shared"_s, field, {masked(point.address), QString::number(others)});
    if (channel == Channel::Email) {
        const auto email = EmailAddress::parse(point.address);
        if (email->mixesScripts())
            warn(u"address.mixed-scripts"_s, field, {email->aceDomain()});
        if (email->isRoleAddress())
            warn(u"address.role"_s, field, {masked(point.address)});
        if (isDisposableDomain(email->domain()))
            warn(u"address.disposable"_s, field, {email->domain()});
        if (email->needsSmtpUtf8())
            add(Severity::Notice, u"address.utf8"_s, field);
    } else if (channel == Channel::Sms) {
        const auto phone = PhoneNumber::parse(point.address, context.defaultRegion);
        if (!phone->isMobile())
            warn(u"address.not-mobile"_s, field, {masked(phone->e164())});
    }
}

} // namespace remindesk
