// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/mergevalues.h"

#include "liquid/object.h"
#include "templating/characters.h"
#include "templating/moments.h"
#include "templating/words.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;
using liquid::Object;
using liquid::Value;

namespace {

class Builder
{
public:
    Builder(const MergeSource &source, const QString &locale, QStringList *changed)
        : m_source(source), m_draft(*source.draft), m_locale(locale), m_changed(changed)
    {
    }

    Value build()
    {
        Object all;
        addPeople(all);
        addTicket(all);
        put(all, u"goal"_s, m_draft.goal);
        put(all, u"action"_s, m_draft.customerAction);
        put(all, u"next_step"_s, m_draft.nextStep);
        put(all, u"completion"_s, m_draft.completion);
        put(all, u"priority"_s, priorityKey(m_draft.priority));
        if (const std::optional<ExpectedResponse> expected = expectedResponse())
            put(all, u"expected"_s, expectedWord(*expected, m_locale));
        addItems(all);
        if (m_draft.deadline)
            all.set(u"deadline"_s, Value(*m_draft.deadline));
        Object evidence;
        put(evidence, u"summary"_s, m_draft.evidence.summary, u"evidence."_s);
        all.set(u"evidence"_s, Value(std::move(evidence)));
        all.set(u"details"_s, details());
        all.set(u"company"_s, company());
        put(all, u"zone_name"_s, zoneWord(m_draft.zone, m_locale));
        all.set(u"now"_s, Value(m_source.context->now));
        return Value(std::move(all));
    }

private:
    void put(Object &object, const QString &name, const QString &text, const QString &prefix = {})
    {
        bool changed = false;
        const QString value = cleaned(text, &changed).trimmed();
        if (changed && m_changed)
            m_changed->append(prefix + name);
        if (!value.isEmpty() && !isPlaceholder(value))
            object.set(name, Value(value));
    }

    std::optional<ExpectedResponse> expectedResponse() const
    {
        if (m_draft.expected)
            return m_draft.expected;
        return m_source.scenario ? std::optional(m_source.scenario->expected) : std::nullopt;
    }

    /// Trackers put the address where they know no name: nobody is greeted by that.
    [[nodiscard]] QString addressed(const QString &name) const
    {
        if (!name.contains(u'@'))
            return name;
        return m_locale.startsWith(u"zh"_s) ? u"尊敬的客户"_s : u"customer"_s;
    }

    void addPeople(Object &all)
    {
        Object customer;
        const QString name = addressed(m_draft.facts.customerName.isEmpty() ? m_source.customer->name
                                                                            : m_draft.facts.customerName);
        const QString salutation = isPlaceholder(m_source.customer->salutation)
                                       ? QString() : cleaned(m_source.customer->salutation).trimmed();
        put(customer, u"name"_s, name, u"customer."_s);
        put(customer, u"salutation"_s, salutation, u"customer."_s);
        if (customer.find(u"name"))
            put(customer, u"greeting"_s, greeting(cleaned(name).trimmed(), salutation, m_locale));
        all.set(u"customer"_s, Value(std::move(customer)));
        Object contact;
        put(contact, u"name"_s, m_draft.contact.name, u"contact."_s);
        put(contact, u"reach"_s, m_draft.contact.reach, u"contact."_s);
        all.set(u"contact"_s, Value(std::move(contact)));
        Object owner;
        put(owner, u"name"_s, m_draft.raci.responsible, u"owner."_s);
        all.set(u"owner"_s, Value(std::move(owner)));
        Object accountable;
        put(accountable, u"name"_s, m_draft.raci.accountable, u"accountable."_s);
        all.set(u"accountable"_s, Value(std::move(accountable)));
    }

    void addTicket(Object &all)
    {
        const TicketFacts &facts = m_draft.facts;
        const bool isFrozen = !facts.number.isEmpty();
        Object ticket;
        put(ticket, u"number"_s, isFrozen ? facts.number : m_source.ticket->number, u"ticket."_s);
        put(ticket, u"subject"_s, isFrozen ? facts.subject : m_source.ticket->subject, u"ticket."_s);
        put(ticket, u"product"_s, isFrozen ? facts.product : m_source.ticket->product, u"ticket."_s);
        put(ticket, u"stage"_s, stageWord(isFrozen ? facts.stage : m_source.ticket->stage, m_locale));
        all.set(u"ticket"_s, Value(std::move(ticket)));
    }

    void addItems(Object &all)
    {
        liquid::Array items;
        liquid::Array missing;
        liquid::Array received;
        for (const NeededItem &item : m_draft.items) {
            Object entry;
            put(entry, u"name"_s, item.name, u"items."_s);
            const Value *name = entry.find(u"name");
            if (!name)
                continue;
            (item.isReceived ? received : missing).push_back(*name);
            entry.set(u"received"_s, Value(item.isReceived));
            items.push_back(Value(std::move(entry)));
        }
        all.set(u"items"_s, Value(std::move(items)));
        all.set(u"missing_items"_s, Value(std::move(missing)));
        all.set(u"received_items"_s, Value(std::move(received)));
    }

    Value details()
    {
        Object object;
        for (auto it = m_draft.details.begin(); it != m_draft.details.end(); ++it)
            putDetail(object, it.key(), it.value());
        return Value(std::move(object));
    }

    void putDetail(Object &object, const QString &key, const QString &text)
    {
        const DetailType type = typeOf(key);
        if (type == DetailType::Instant) {
            const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
            if (time.isValid())
                object.set(key, Value(Instant{time.toMSecsSinceEpoch()}));
            return;
        }
        if (type == DetailType::Money) {
            if (const std::optional<Money> money = parseMoney(text)) {
                object.set(key, Value(Object{{u"amount"_s, Value(money->amount)},
                                             {u"currency"_s, Value(money->currency)}}));
            }
            return;
        }
        put(object, key, text, u"details."_s);
    }

    DetailType typeOf(const QString &key) const
    {
        if (m_source.scenario) {
            for (const DetailField &field : m_source.scenario->details) {
                if (field.key == key)
                    return field.type;
            }
        }
        return DetailType::Text;
    }

    Value company()
    {
        const Sender &sender = m_source.context->sender;
        Object object;
        put(object, u"name"_s, sender.company);
        put(object, u"signature"_s, sender.signature);
        put(object, u"hotline"_s, sender.hotline);
        put(object, u"site"_s, sender.site);
        put(object, u"address"_s, sender.address);
        put(object, u"unsubscribe"_s, sender.unsubscribe);
        return Value(std::move(object));
    }

    const MergeSource &m_source;
    const ReminderDraft &m_draft;
    const QString &m_locale;
    QStringList *m_changed;
};

// The field of the contract behind a merge variable.
QString fieldOf(const QString &variable)
{
    static const QHash<QString, QString> fields{
        {u"action"_s, u"customer_action"_s},  {u"expected"_s, u"expected_response"_s},
        {u"owner.name"_s, u"responsible"_s},  {u"accountable.name"_s, u"accountable"_s},
        {u"missing_items"_s, u"items"_s},     {u"received_items"_s, u"items"_s},
        {u"evidence.summary"_s, u"evidence"_s}};
    return fields.value(variable, variable);
}

} // namespace

Value mergeValues(const MergeSource &source, const QString &locale, QStringList *changed)
{
    return Builder(source, locale, changed).build();
}

bool isPlaceholder(const QString &text)
{
    // "Null" and "None" are names of people; these spellings are not.
    static const QSet<QString> words{u"null"_s, u"NULL"_s, u"(null)"_s, u"N/A"_s, u"n/a"_s, u"undefined"_s,
                                     u"nil"_s, u"NaN"_s, u"#N/A"_s};
    return text.size() <= 9 && words.contains(text);
}

bool isMergeVariable(QStringView path)
{
    static const QHash<QString, QSet<QString>> members{
        {u"customer"_s, {u"name"_s, u"salutation"_s, u"greeting"_s}},
        {u"ticket"_s, {u"number"_s, u"subject"_s, u"product"_s, u"stage"_s}},
        {u"contact"_s, {u"name"_s, u"reach"_s}},
        {u"owner"_s, {u"name"_s}},
        {u"accountable"_s, {u"name"_s}},
        {u"evidence"_s, {u"summary"_s}},
        {u"company"_s, {u"name"_s, u"signature"_s, u"hotline"_s, u"site"_s, u"address"_s, u"unsubscribe"_s}}};
    static const QSet<QString> plain{
        u"goal"_s, u"action"_s, u"next_step"_s, u"expected"_s, u"completion"_s, u"priority"_s, u"items"_s,
        u"missing_items"_s, u"received_items"_s, u"deadline"_s, u"details"_s, u"zone_name"_s, u"now"_s};
    const auto isEnd = [](QChar c) { return c == u'.' || c == u'['; };
    const auto rootEnd = std::find_if(path.begin(), path.end(), isEnd);
    const QString root = path.first(rootEnd - path.begin()).toString();
    const auto it = members.constFind(root);
    if (it == members.constEnd())
        return plain.contains(root);
    if (rootEnd == path.end() || *rootEnd == u'[')
        return true;
    const auto memberEnd = std::find_if(rootEnd + 1, path.end(), isEnd);
    return it->contains(QString(rootEnd + 1, memberEnd - rootEnd - 1));
}

QString variableLabel(const QString &variable, const FormSchema *schema, const Scenario *scenario,
                      const QString &locale)
{
    if (scenario && variable.startsWith(u"details.")) {
        const QString key = variable.section(u'.', 1, 1);
        for (const DetailField &field : scenario->details) {
            if (field.key == key && !field.label.in(locale).isEmpty())
                return field.label.in(locale);
        }
    }
    if (const FieldRule *rule = schema ? schema->field(fieldOf(variable)) : nullptr) {
        if (QString label = rule->label.in(locale); !label.isEmpty())
            return label;
    }
    const QString word = variableWord(variable, locale);
    return word.isEmpty() ? variable : word;
}

} // namespace remindesk
