// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a customer is reached: what stands there, and what a person changes of it.
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "settings/settingfield.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

void print(Run &run, const Customer &customer)
{
    if (run.isJson()) {
        run.json(toJson(customer));
        return;
    }
    run.line(printable(customer.name) + u"  "_s + customer.id.value);
    run.line(u"language  "_s + (customer.locale.isEmpty() ? u"not known"_s : printable(customer.locale)));
    run.line(u"zone      "_s + customer.zone.text() + (customer.zoneIsKnown ? QString() : u" (assumed)"_s));
    const QuietHours own(customer.quiet.from, customer.quiet.to);
    run.line(u"quiet     "_s + quietKey(own) + (customer.quiet.isOwn ? QString() : u" (usual)"_s));
    TextTable table({u"CHANNEL"_s, u"ADDRESS"_s, u"VERIFIED"_s, u"CONSENT"_s});
    for (const ContactPoint &point : customer.contacts)
        table.add({channelKey(point.channel), point.address, point.isVerified ? u"yes"_s : u"no"_s, consentKey(point.consent)});
    run.streams().out << table.text();
}

class CustomerShow final : public WorkspaceCommand
{
public:
    QString name() const override { return u"customer show"_s; }
    QString synopsis() const override { return u"KEY|ADDRESS|ID"_s; }
    QString purpose() const override { return u"How one customer is reached: language, zone, quiet hours, addresses and consents."_s; }

protected:
    QString misuse(const Run &run) const override { return run.words().size() != 1 ? u"one customer is needed"_s : QString(); }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto customer = awaited(workspace.tickets().findCustomer(run.words().first()));
        if (!customer)
            return run.fail(customer.error());
        print(run, *customer);
        return Fine;
    }
};

class CustomerSet final : public WorkspaceCommand
{
public:
    QString name() const override { return u"customer set"_s; }
    QString synopsis() const override
    {
        return u"KEY|ADDRESS|ID [--language L] [--zone Z] [--quiet FROM-TO|none|usual] [--consent CHANNEL[:ADDRESS]=granted|denied|unknown]…"_s;
    }
    QString purpose() const override { return u"Change how one customer is reached; a source does not change it back."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"language"_s, u"Of messages to the customer: zh-CN, en …"_s, u"LANGUAGE"_s});
        parser.addOption({u"zone"_s, u"IANA time zone: Asia/Shanghai."_s, u"ZONE"_s});
        parser.addOption({u"quiet"_s, u"Hours without messages, by the customer's clock: 22:00-08:00, none, usual (the workspace's)."_s, u"HOURS"_s});
        parser.addOption({u"consent"_s, u"sms=denied; with several addresses email:li@example.com=granted."_s, u"CHANNEL[:ADDRESS]=CONSENT"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        const bool isAny = run.isSet("language") || run.isSet("zone") || run.isSet("quiet") || run.isSet("consent");
        return run.words().size() != 1 || !isAny ? u"one customer and something to change are needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto customer = awaited(workspace.tickets().findCustomer(run.words().first()));
        if (!customer)
            return run.fail(customer.error());
        const auto wanted = wish(run, *customer);
        if (!wanted)
            return run.fail(wanted.error());
        if (const auto before = awaited(workspace.tickets().setPreferences(customer->id, *wanted)); !before)
            return run.fail(before.error());
        const auto now = awaited(workspace.tickets().findCustomer(customer->id.value));
        if (!now)
            return run.fail(now.error());
        print(run, *now);
        return Fine;
    }

private:
    static Result<CustomerPreferences> wish(const Run &run, const Customer &customer)
    {
        CustomerPreferences wanted;
        const SettingFields fields{{u"language"_s, SettingKind::Locale}, {u"zone"_s, SettingKind::Zone}};
        if (const Done checked = checkFields(fields, {{u"language"_s, run.option("language")}, {u"zone"_s, run.option("zone")}}); !checked)
            return failure(checked.error());
        if (run.isSet("language"))
            wanted.locale = run.option("language");
        if (const auto zone = TimeZoneId::parse(run.option("zone")))
            wanted.zone = *zone;
        if (run.isSet("quiet")) {
            wanted.quiet = quietFromKey(run.option("quiet"));
            if (!wanted.quiet)
                return failure(u"E-SET-03"_s, {u"quiet"_s, shown(run.option("quiet")), u"22:00-08:00, none, usual"_s});
        }
        for (const QString &said : run.options("consent")) {
            const auto points = consented(customer, said);
            if (!points)
                return failure(points.error());
            wanted.consents += *points;
        }
        return wanted;
    }

    /// "sms=denied", "email:li@example.com=granted": without an address all of the channel.
    static Result<QList<ContactPoint>> consented(const Customer &customer, const QString &said)
    {
        const QString place = said.section(u'=', 0, -2);
        const auto channel = channelFromKey(place.section(u':', 0, 0));
        const auto consent = consentFromKey(said.section(u'=', -1));
        if (!channel || !consent)
            return failure(u"E-SET-03"_s, {u"consent"_s, shown(said), u"sms=denied, email=granted, email:li@example.com=unknown"_s});
        QList<ContactPoint> points;
        for (ContactPoint point : customer.contacts) {
            if (point.channel != *channel || (place.contains(u':') && point.address != place.section(u':', 1)))
                continue;
            point.consent = *consent;
            points += point;
        }
        if (points.isEmpty())
            return failure(u"E-STO-31"_s, {channelKey(*channel)});
        return points;
    }
};

} // namespace

std::unique_ptr<Command> makeCustomerShow() { return std::make_unique<CustomerShow>(); }
std::unique_ptr<Command> makeCustomerSet() { return std::make_unique<CustomerSet>(); }

} // namespace remindesk::ctl
