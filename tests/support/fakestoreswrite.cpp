// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestores.h"

#include "workflow/concerns.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

void linkCorrection(FakeWorkspace &space, const QueuedReminder &reminder)
{
    MessageId wrong;
    for (HistoryDetail &detail : space.messages) {
        if (detail.item.reminder == reminder.corrects) {
            wrong = detail.item.id;
            detail.links += {ReminderLink::CorrectedBy, reminder.id, reminder.items.constFirst().id, reminder.created};
        }
    }
    for (HistoryDetail &detail : space.messages) {
        if (detail.item.reminder == reminder.id)
            detail.links += {ReminderLink::Corrects, reminder.corrects, wrong, reminder.created};
    }
}

} // namespace

Async<Customer> FakeTicketStore::findCustomer(QString who)
{
    for (const TicketDetail &detail : m_space.tickets) {
        if (detail.customer.id.value == who)
            return ready<Result<Customer>>(detail.customer);
    }
    return ready<Result<Customer>>(failure(u"E-ERA-01"_s, {u"0"_s}));
}

Async<CustomerPreferences> FakeTicketStore::setPreferences(CustomerId id, CustomerPreferences wanted)
{
    CustomerPreferences before;
    for (TicketDetail &detail : m_space.tickets) {
        Customer &customer = detail.customer;
        if (customer.id != id)
            continue;
        before = {};
        if (wanted.locale)
            before.locale = std::exchange(customer.locale, *wanted.locale);
        if (wanted.zone) {
            before.zone = std::exchange(customer.zone, *wanted.zone);
            before.zoneIsAssumed = !std::exchange(customer.zoneIsKnown, !wanted.zoneIsAssumed);
        }
        if (wanted.quiet)
            before.quiet = std::exchange(customer.quiet, *wanted.quiet);
        for (const ContactPoint &point : wanted.consents) {
            for (ContactPoint &have : customer.contacts) {
                if (have.channel == point.channel && have.address == point.address) {
                    before.consents += have;
                    have.consent = point.consent;
                }
            }
        }
    }
    return ready<Result<CustomerPreferences>>(before);
}

Async<void> FakeReminderStore::queue(QueuedReminder reminder)
{
    if (m_space.nextError)
        return doneIn(m_space);
    m_space.queued += reminder;
    for (const OutboxItem &item : reminder.items) {
        HistoryEvent event;
        event.seq = m_space.nextSeq++;
        event.at = reminder.created;
        event.message = item.id;
        event.kind = item.state == DeliveryState::Scheduled ? u"scheduled"_s : u"queued"_s;
        event.state = item.state;
        event.source = u"agent:"_s + item.author;
        HistoryDetail detail;
        detail.item = item;
        detail.item.reminder = reminder.id;
        detail.events = {event};
        detail.draftJson = reminder.draftJson;
        m_space.messages.prepend(detail);
    }
    if (!reminder.corrects.isEmpty())
        linkCorrection(m_space, reminder);
    m_space.drafts.removeIf([&](const StoredDraft &draft) { return draft.draft.id == reminder.finishedDraft; });
    return ready<Done>(Done());
}

Async<void> FakeReminderStore::move(const MessageId &id, DeliveryState state, const HistoryEvent &event)
{
    if (m_space.nextError)
        return doneIn(m_space);
    for (HistoryDetail &detail : m_space.messages) {
        if (detail.item.id == id) {
            detail.item.state = state;
            detail.item.reason = event.reason;
            detail.needsPerson = needsPerson(state);
            detail.events += event;
            return ready<Done>(Done());
        }
    }
    return ready<Done>(failure(u"E-STO-11"_s, {id.value}));
}

Async<void> FakeReminderStore::cancel(MessageId id, QString reason, QString source, Instant at)
{
    for (const HistoryDetail &detail : std::as_const(m_space.messages)) {
        const DeliveryState state = detail.item.state;
        if (detail.item.id == id && state == DeliveryState::Sending)
            return ready<Done>(failure(u"E-STO-23"_s));
        if (detail.item.id == id && state != DeliveryState::Failed && !canMove(state, DeliveryState::Canceled))
            return ready<Done>(failure(u"E-STO-22"_s, {deliveryStateKey(state)}));
    }
    return move(id, DeliveryState::Canceled,
                {m_space.nextSeq++, at, id, {}, {}, u"canceled"_s, DeliveryState::Canceled, reason, source, {}, {}});
}

Async<void> FakeReminderStore::retry(MessageId id, QString source, Instant at)
{
    return move(id, DeliveryState::Queued,
                {m_space.nextSeq++, at, id, {}, {}, u"retry"_s, DeliveryState::Queued, {}, source, {}, {}});
}

Async<void> FakeReminderStore::markArrived(MessageId id, QString source, Instant at)
{
    return move(id, DeliveryState::Delivered,
                {m_space.nextSeq++, at, id, {}, {}, u"arrived"_s, DeliveryState::Delivered, {}, source, {}, {}});
}

Async<void> FakeReminderStore::replace(MessageId old, OutboxItem by, QString source, Instant at)
{
    if (m_space.nextError)
        return doneIn(m_space);
    for (const HistoryDetail &detail : m_space.messages) {
        if (detail.item.reminder == by.reminder && detail.item.message.channel == by.message.channel)
            return ready<Done>(failure(u"E-STO-21"_s));
    }
    (void)cancel(old, u"switched-channel"_s, source, at);
    HistoryEvent event{m_space.nextSeq++, at, by.id, by.reminder, by.ticket, deliveryStateKey(by.state), by.state, {}, source, {}, {}};
    HistoryDetail added;
    added.item = by;
    added.events = {event};
    m_space.messages.prepend(added);
    return ready<Done>(Done());
}

Async<void> FakeReminderStore::attend(MessageId id, QString kind, QString note, QString source, Instant at)
{
    for (HistoryDetail &detail : m_space.messages) {
        if (detail.item.id != id)
            continue;
        detail.needsPerson = false;
        detail.events += {m_space.nextSeq++, at, id, {}, {}, kind, detail.item.state, {}, source, note, {}};
    }
    return doneIn(m_space);
}

Async<QString> FakeReminderStore::draftOf(ReminderId id)
{
    for (const QueuedReminder &reminder : m_space.queued) {
        if (reminder.id == id)
            return ready<Result<QString>>(reminder.draftJson);
    }
    if (m_space.reminderDrafts.contains(id))
        return ready<Result<QString>>(m_space.reminderDrafts.value(id));
    return ready<Result<QString>>(failure(u"E-STO-24"_s, {id.value}));
}

Async<OutboxCounts> FakeReminderStore::outboxCounts()
{
    OutboxCounts counts;
    for (const HistoryDetail &detail : m_space.messages) {
        switch (detail.item.state) {
        case DeliveryState::Queued:
        case DeliveryState::Scheduled:
        case DeliveryState::Sending: ++counts.waiting; break;
        case DeliveryState::Held: ++counts.held; break;
        case DeliveryState::Unknown: ++counts.unknown; break;
        case DeliveryState::Failed: ++counts.failed; break;
        default: break;
        }
    }
    return ready<Result<OutboxCounts>>(counts);
}

Async<PolicyFacts> FakeReminderStore::policyFacts(TicketId ticket, Instant, PolicyRules)
{
    for (const TicketDetail &detail : m_space.tickets) {
        if (detail.ticket.id != ticket)
            continue;
        PolicyFacts facts;
        facts.customer = detail.customer;
        Instant lastIn;
        for (const TicketEvent &event : detail.events) {
            if (event.kind == TicketEventKind::MessageIn)
                lastIn = std::max(lastIn, event.at);
        }
        facts.current = factsOf(detail.ticket, detail.customer, lastIn);
        facts.atComposing = facts.current;
        facts.sentInWindow = m_space.sentInWindow;
        return ready<Result<PolicyFacts>>(facts);
    }
    return ready<Result<PolicyFacts>>(failure(u"E-STO-11"_s, {ticket.value}));
}

Async<void> FakeDraftStore::save(ReminderDraft draft, Instant at)
{
    if (m_space.nextError)
        return doneIn(m_space);
    m_space.drafts.removeIf([&](const StoredDraft &known) { return known.draft.id == draft.id; });
    m_space.drafts.prepend({draft, draft.facts.number, at});
    return ready<Done>(Done());
}

Async<QList<StoredDraft>> FakeDraftStore::drafts()
{
    return ready<Result<QList<StoredDraft>>>(m_space.drafts);
}

Async<void> FakeDraftStore::remove(DraftId id)
{
    m_space.drafts.removeIf([&](const StoredDraft &known) { return known.draft.id == id; });
    return doneIn(m_space);
}

Async<void> FakeDraftStore::keepFile(Attachment file, QByteArray content)
{
    if (!m_space.nextError)
        m_space.files.insert(file.sha256, content);
    return doneIn(m_space);
}

Async<QByteArray> FakeDraftStore::fileContent(Attachment file)
{
    if (!m_space.files.contains(file.sha256))
        return ready<Result<QByteArray>>(failure(Error{QStringLiteral("E-ATT-08"), {file.name}, {}}));
    return ready<Result<QByteArray>>(m_space.files.value(file.sha256));
}

Async<int> FakeDraftStore::sweepFiles(Instant before)
{
    m_space.sweeps += before;
    return ready<Result<int>>(0);
}

Async<FormSchema> FakeTemplateStore::schema()
{
    return ready<Result<FormSchema>>(m_space.schema);
}

Async<void> FakeTemplateStore::putSchema(FormSchema schema)
{
    m_space.schema = std::move(schema);
    return doneIn(m_space);
}

Async<QList<MessageTemplate>> FakeTemplateStore::published()
{
    QList<MessageTemplate> published;
    for (const MessageTemplate &text : m_space.templates) {
        if (text.status == TemplateStatus::Published)
            published += text;
    }
    return ready<Result<QList<MessageTemplate>>>(published);
}

Async<QList<MessageTemplate>> FakeTemplateStore::versions(QString scenario, QString locale, Channel channel)
{
    QList<MessageTemplate> found;
    for (const MessageTemplate &text : m_space.templates) {
        if (text.scenario == scenario && text.locale == locale && text.channel == channel)
            found.prepend(text); // newest first
    }
    return ready<Result<QList<MessageTemplate>>>(found);
}

Async<int> FakeTemplateStore::publish(MessageTemplate text)
{
    m_space.templates += text;
    return ready<Result<int>>(text.version);
}

Async<QList<PieceVersion>> FakeTemplateStore::pieces()
{
    return ready<Result<QList<PieceVersion>>>(m_space.pieces);
}

Async<void> FakeTemplateStore::beginPiece(PieceVersion piece)
{
    const bool isThere = std::any_of(m_space.pieces.begin(), m_space.pieces.end(),
                                     [&piece](const PieceVersion &other) { return other.path() == piece.path(); });
    piece.version = 1;
    piece.edition = int(m_space.pieces.size()) + 1;
    if (!isThere)
        m_space.pieces += piece;
    return doneIn(m_space);
}

Async<QList<GatewayConfig>> FakeSettingsStore::gateways()
{
    return ready<Result<QList<GatewayConfig>>>(m_space.gateways);
}

namespace {

template<typename Config>
void putById(QList<Config> &all, const Config &config)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const Config &one) { return one.id == config.id; });
    if (at == all.end())
        all += config;
    else
        *at = config;
}

} // namespace

Async<void> FakeSettingsStore::putGateway(GatewayConfig config)
{
    putById(m_space.gateways, config);
    return doneIn(m_space);
}

Async<void> FakeSettingsStore::removeGateway(GatewayId id)
{
    m_space.gateways.removeIf([&id](const GatewayConfig &one) { return one.id == id; });
    return doneIn(m_space);
}

Async<QList<SourceConfig>> FakeSettingsStore::sources()
{
    return ready<Result<QList<SourceConfig>>>(m_space.sources);
}

Async<void> FakeSettingsStore::putSource(SourceConfig config)
{
    putById(m_space.sources, config);
    return doneIn(m_space);
}

Async<void> FakeSettingsStore::removeSource(SourceId id)
{
    m_space.sources.removeIf([&id](const SourceConfig &one) { return one.id == id; });
    return doneIn(m_space);
}

Async<QList<Person>> FakeSettingsStore::people()
{
    return ready<Result<QList<Person>>>(m_space.people);
}

Async<void> FakeSettingsStore::putPerson(Person person)
{
    m_space.people.removeIf([&person](const Person &one) { return one.key == person.key; });
    m_space.people += person;
    return doneIn(m_space);
}

Async<void> FakeSettingsStore::removePerson(QString key)
{
    m_space.people.removeIf([&key](const Person &one) { return one.key == key; });
    return doneIn(m_space);
}

Async<QMap<QString, QString>> FakeSettingsStore::values()
{
    return ready<Result<QMap<QString, QString>>>(m_space.values);
}

Async<void> FakeSettingsStore::removeValue(QString key)
{
    m_space.values.remove(key);
    return doneIn(m_space);
}

Async<void> FakeSettingsStore::putValue(QString key, QString value)
{
    m_space.values.insert(key, value);
    return doneIn(m_space);
}

} // namespace remindesk
