// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/kit.h"

#include "access/actor.h"

#include "form/fieldtext.h"

#include <algorithm>

namespace remindesk {

namespace {

/// Settings "sender.company" or, for one locale, "sender.en.company".
Sender senderFrom(const QMap<QString, QString> &values, const QString &locale)
{
    const auto value = [&](const char *key) {
        QString general = values.value(QStringLiteral("sender.") + QLatin1String(key));
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
    for (auto key = values.keyBegin(); key != values.keyEnd(); ++key) {
        const QStringList parts = key->split(QLatin1Char('.'));
        if (parts.size() == 3 && parts.first() == QStringLiteral("sender") && !senders.contains(parts[1]))
            senders.insert(parts[1], senderFrom(values, parts[1]));
    }
    return senders;
}

/// Settings "raci.QUEUE.responsible|accountable|consulted|informed"; lists separated by ";".
QMap<QString, Raci> queuesFrom(const QMap<QString, QString> &values)
{
    QMap<QString, Raci> queues;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const qsizetype dot = value.key().lastIndexOf(QLatin1Char('.'));
        if (!value.key().startsWith(QStringLiteral("raci.")) || dot < 6)
            continue;
        Raci &raci = queues[value.key().mid(5, dot - 5)]; // a queue's name may have dots of its own
        const QString letter = value.key().mid(dot + 1);
        if (letter == QStringLiteral("responsible"))
            raci.responsible = value.value().trimmed();
        else if (letter == QStringLiteral("accountable"))
            raci.accountable = value.value().trimmed();
        else if (letter == QStringLiteral("consulted"))
            raci.consulted = splitList(value.value());
        else if (letter == QStringLiteral("informed"))
            raci.informed = splitList(value.value());
    }
    return queues;
}

/// What cannot be read counts as not set: it was checked when it was written, and composing must not fail for it.
WorkCalendar calendarFrom(const QMap<QString, QString> &values)
{
    WorkCalendar calendar;
    const QString weekdays = values.value(QStringLiteral("calendar.weekdays"));
    if (const std::optional<QSet<int>> days = weekdaysFromText(weekdays))
        calendar.weekdays = *days;
    const auto time = [&values](const char *key, QTime otherwise) {
        const QTime read = QTime::fromString(values.value(QLatin1String(key)), QStringLiteral("H:mm"));
        return read.isValid() ? read : otherwise;
    };
    calendar.from = time("calendar.from", calendar.from);
    calendar.to = time("calendar.to", calendar.to);
    calendar.holidays = daysFromLines(values.value(QStringLiteral("calendar.holidays"))).value_or(QSet<QDate>());
    calendar.extraDays = daysFromLines(values.value(QStringLiteral("calendar.extra-days"))).value_or(QSet<QDate>());
    return calendar;
}

void applyValues(ComposingKit &kit, const QMap<QString, QString> &values)
{
    kit.senders = sendersFrom(values);
    kit.queues = queuesFrom(values);
    kit.me = values.value(QStringLiteral("me.key"));
    kit.roles = personRolesFromText(values.value(QStringLiteral("me.roles"))).value_or(Roles());
    kit.region = values.value(QStringLiteral("default.region"));
    kit.locale = values.value(QStringLiteral("default.locale"), QStringLiteral("zh-CN"));
    if (const auto zone = TimeZoneId::parse(values.value(QStringLiteral("default.zone"))))
        kit.zone = kit.rules.zone = *zone;
    const auto number = [&values](const char *key, int otherwise) {
        bool isNumber = false;
        const int value = values.value(QLatin1String(key)).toInt(&isNumber);
        return isNumber && value > 0 ? value : otherwise;
    };
    kit.calendar = calendarFrom(values);
    kit.bulkLimit = number("approval.bulk-over", 0);
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

bool ComposingKit::mayApprove(const QString &key) const
{
    if (roles && key == me)
        return can({me, {}, roles}, Permission::Approve);
    const QString role = person(key).role;
    return role == QStringLiteral("supervisor") || role == QStringLiteral("admin");
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
                    return chained(texts->pieces(), [=](const QList<PieceVersion> &pieces) {
                        return chained(texts->published(), [=](const QList<MessageTemplate> &published) {
                            auto compiled = TemplateSet::compileAll(published, pieces);
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
    FormContext context{&kit.schema, detail.ticket, detail.customer, now, kit.region, {}, detail.sharedWith, detail.reminded,
                        kit.calendar};
    for (const Person &person : kit.people) {
        if (kit.mayApprove(person.key))
            context.approvers += person.name;
    }
    if (kit.mayApprove(kit.me) && !context.approvers.contains(kit.person(kit.me).name))
        context.approvers += kit.person(kit.me).name; // has signed in, and is not in the table of people
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

namespace {

QStringList namesOf(const QStringList &keys, const ComposingKit &kit)
{
    QStringList names;
    for (const QString &key : keys)
        names += kit.person(key).name;
    return names;
}

/// What the ticket says goes before the queue's habit, and that before the first supervisor. Gives the owner.
Person namePeople(Raci &raci, const ComposingKit &kit, const Ticket &ticket)
{
    const Raci usual = kit.queues.value(ticket.queue);
    const QString owner = !ticket.owner.isEmpty() ? ticket.owner
                          : !usual.responsible.isEmpty() ? usual.responsible : kit.me;
    raci.responsible = kit.person(owner).name;
    const QString accountable = ticket.accountable.isEmpty() ? usual.accountable : ticket.accountable;
    if (!accountable.isEmpty())
        raci.accountable = kit.person(accountable).name;
    else if (const Person *supervisor = firstWithRole(kit.people, QStringLiteral("supervisor")))
        raci.accountable = supervisor->name;
    raci.consulted = namesOf(ticket.consulted.isEmpty() ? usual.consulted : ticket.consulted, kit);
    raci.informed = namesOf(ticket.informed.isEmpty() ? usual.informed : ticket.informed, kit);
    return kit.person(owner);
}

} // namespace

ReminderDraft newDraft(const ComposingKit &kit, const TicketDetail &detail, const QString &scenario, Instant now)
{
    ReminderDraft draft = prefilled(scenario, formContext(kit, detail, now), kit.me);
    draft.id = {newUuid7(now.ms)};
    draft.facts = factsOf(detail.ticket, detail.customer, lastMessageIn(detail.events));
    if (draft.locale.isEmpty() && detail.customer.locale.isEmpty())
        draft.locale = kit.locale;
    const Ticket &ticket = detail.ticket;
    const Person owner = namePeople(draft.raci, kit, ticket);
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
