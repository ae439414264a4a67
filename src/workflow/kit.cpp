// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/kit.h"

#include <algorithm>

namespace remindesk {

namespace {

/// Settings "sender.company" or, for one locale, "sender.en.company".
Sender senderFrom(const QMap<QString, QString> &values, const QString &locale)
{
    const auto value = [&](const char *key) {
        const QString general = values.value(QStringLiteral("sender.") + QLatin1String(key));
        if (locale.isEmpty())
            return general;
        return values.value(QStringLiteral("sender.") + locale + QLatin1Char('.') + QLatin1String(key), general);
    };
    return {value("company"), value("signature"), value("hotline"),
            value("site"),    value("address"),   value("unsubscribe")};
}

QMap<QString, Sender> sendersFrom(const QMap<QString, QString> &values)
{
    QMap<QString, Sender> senders{{QString(), senderFrom(values, {})}};
    for (const QString &key : values.keys()) {
        const QStringList parts = key.split(QLatin1Char('.'));
        if (parts.size() == 3 && parts.first() == QStringLiteral("sender") && !senders.contains(parts[1]))
            senders.insert(parts[1], senderFrom(values, parts[1]));
    }
    return senders;
}

void applyValues(ComposingKit &kit, const QMap<QString, QString> &values)
{
    kit.senders = sendersFrom(values);
    kit.me = values.value(QStringLiteral("me.key"));
    kit.region = values.value(QStringLiteral("default.region"));
    kit.locale = values.value(QStringLiteral("default.locale"), QStringLiteral("zh-CN"));
    if (const auto zone = TimeZoneId::parse(values.value(QStringLiteral("default.zone"))))
        kit.zone = kit.rules.zone = *zone;
    const auto number = [&values](const char *key, int otherwise) {
        bool isNumber = false;
        const int value = values.value(QLatin1String(key)).toInt(&isNumber);
        return isNumber && value > 0 ? value : otherwise;
    };
    kit.rules.capPerWindow = number("policy.cap", kit.rules.capPerWindow);
    kit.rules.capWindowDays = number("policy.cap-days", kit.rules.capWindowDays);
}

QList<Channel> channelsOf(const QList<GatewayConfig> &gateways)
{
    QList<Channel> channels;
    for (const GatewayConfig &gateway : gateways) {
        if (gateway.isEnabled && !channels.contains(gateway.channel))
            channels += gateway.channel;
    }
    return channels;
}

const Person *firstWithRole(const QList<Person> &people, const QString &role)
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&role](const Person &person) { return person.role == role; });
    return found == people.end() ? nullptr : &*found;
}

} // namespace

Sender ComposingKit::sender(const QString &language) const
{
    for (const QString &key : {language, language.section(QLatin1Char('-'), 0, 0)}) {
        if (const auto found = senders.find(key); found != senders.end())
            return *found;
    }
    return senders.value(QString());
}

Person ComposingKit::person(const QString &key) const
{
    const auto found = std::find_if(people.begin(), people.end(), [&key](const Person &person) {
        return person.key == key || person.name == key;
    });
    return found == people.end() ? Person{key, key, {}, {}} : *found;
}

Async<Kit> loadKit(TemplateStore &templates, SettingsStore &settings)
{
    auto kit = std::make_shared<ComposingKit>();
    TemplateStore *texts = &templates;
    SettingsStore *values = &settings;
    return chained(settings.values(), [=](const QMap<QString, QString> &map) {
        applyValues(*kit, map);
        return chained(values->people(), [=](const QList<Person> &people) {
            kit->people = people;
            return chained(values->gateways(), [=](const QList<GatewayConfig> &gateways) {
                kit->channels = channelsOf(gateways);
                return chained(texts->schema(), [=](const FormSchema &schema) {
                    kit->schema = schema;
                    return chained(texts->partials(), [=](const QMap<QString, QMap<QString, QString>> &partials) {
                        return chained(texts->published(), [=](const QList<MessageTemplate> &published) {
                            auto compiled = TemplateSet::compile(published, partials);
                            if (!compiled)
                                return ready<Result<Kit>>(failure(compiled.error()));
                            kit->templates = *compiled;
                            return ready<Result<Kit>>(Kit(kit));
                        });
                    });
                });
            });
        });
    });
}

FormContext formContext(const ComposingKit &kit, const TicketDetail &detail, Instant now)
{
    FormContext context{&kit.schema, detail.ticket, detail.customer, now, kit.region};
    if (!detail.customer.zoneIsKnown)
        context.customer.zone = kit.zone;
    if (context.customer.locale.isEmpty())
        context.customer.locale = kit.locale;
    return context;
}

RenderContext renderContext(const ComposingKit &kit, const QString &language, Instant now)
{
    return {kit.sender(language), now};
}

QString messageLocale(const ReminderDraft &draft, const Customer &customer, const ComposingKit &kit)
{
    for (const QString &locale : {draft.locale, customer.locale}) {
        if (!locale.isEmpty())
            return locale;
    }
    return kit.locale;
}

ReminderDraft newDraft(const ComposingKit &kit, const TicketDetail &detail, const QString &scenario, Instant now)
{
    ReminderDraft draft = prefilled(scenario, formContext(kit, detail, now), kit.me);
    draft.id = {newUuid7(now.ms)};
    draft.facts = factsOf(detail.ticket, detail.customer, lastMessageIn(detail.events));
    if (draft.locale.isEmpty() && detail.customer.locale.isEmpty())
        draft.locale = kit.locale;
    const Ticket &ticket = detail.ticket;
    const Person owner = kit.person(ticket.owner.isEmpty() ? kit.me : ticket.owner);
    draft.raci.responsible = owner.name;
    if (!ticket.accountable.isEmpty())
        draft.raci.accountable = kit.person(ticket.accountable).name;
    else if (const Person *supervisor = firstWithRole(kit.people, QStringLiteral("supervisor")))
        draft.raci.accountable = supervisor->name;
    for (const QString &key : ticket.consulted)
        draft.raci.consulted += kit.person(key).name;
    for (const QString &key : ticket.informed)
        draft.raci.informed += kit.person(key).name;
    const Sender sender = kit.sender(messageLocale(draft, detail.customer, kit));
    draft.contact = {owner.name, owner.reach.isEmpty() ? sender.hotline : owner.reach};
    draft.evidence.link = ticket.url;
    const QString contact = lastContact(detail.events);
    draft.evidence.summary = contact.isEmpty() ? ticket.subject : contact;
    return draft;
}

QString lastContact(const QList<TicketEvent> &events)
{
    constexpr qsizetype oneLine = 120;
    for (const TicketEvent &event : events) { // newest first
        if (event.kind == TicketEventKind::MessageIn || event.kind == TicketEventKind::MessageOut)
            return event.text.simplified().left(oneLine);
    }
    return {};
}

Instant lastMessageIn(const QList<TicketEvent> &events)
{
    Instant last;
    for (const TicketEvent &event : events) {
        if (event.kind == TicketEventKind::MessageIn)
            last = std::max(last, event.at);
    }
    return last;
}

} // namespace remindesk
