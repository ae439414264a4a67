// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/formediting.h"

#include "form/validate.h"
#include "workflow/templatecheck.h"

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QStringList without(const QStringList &all, const QStringList &others)
{
    QStringList rest;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
                 [&others](const QString &key) { return !others.contains(key); });
    return rest;
}

/// The ticket is the same before and after: what it would find cancels out.
FormContext contextFor(const FormSchema &schema, const ReminderDraft &draft, Instant now)
{
    FormContext context;
    context.schema = &schema;
    context.now = now;
    context.ticket.id = draft.ticket;
    context.customer.id = draft.customer;
    return context;
}

RefusedDraft judged(const StoredDraft &stored, const FormSchema &before, const FormSchema &after, Instant now)
{
    const Findings old = validate(stored.draft, contextFor(before, stored.draft, now)).findings;
    RefusedDraft refused{stored.draft.id, stored.ticketNumber, stored.draft.scenario, {}};
    for (const Finding &finding : validate(stored.draft, contextFor(after, stored.draft, now)).findings) {
        if (finding.severity == Severity::Blocking && !old.contains(finding))
            refused.findings.append(finding);
    }
    return refused;
}

/// Published texts of the scenario that fail for a ticket which has no more than the new form demands.
QStringList broken(const Scenario &after, const ComposingKit &changed, Instant now)
{
    QStringList texts;
    for (const Channel channel : after.channels) {
        for (const QString &locale : {u"zh-CN"_s, u"en"_s}) {
            const MessageTemplate *text = changed.templates->find(after.key, locale, channel);
            if (!text || text->locale != locale)
                continue;
            for (const TrialTicket &ticket : awkwardTickets(after, locale, changed, now)) {
                if (ticket.key == "sparse"_L1
                    && !tryOn(ticket, slotOf(*text), *changed.templates, changed, now).isRendered())
                    texts.append(slotOf(*text).path());
            }
        }
    }
    return texts;
}

} // namespace

QStringList SchemaEffect::brokenTexts() const
{
    QStringList all;
    for (const ScenarioEffect &effect : scenarios)
        all.append(effect.brokenTexts);
    return all;
}

QStringList demandedFields(const FormSchema &schema, const Scenario &scenario)
{
    QStringList keys;
    for (const FieldRule &rule : schema.fields) {
        const bool isDemanded = rule.key == "items"_L1      ? scenario.needsItems
                                : rule.key == "deadline"_L1 ? scenario.needsDeadline
                                                            : rule.isRequired || scenario.required.contains(rule.key);
        if (isDemanded)
            keys.append(rule.key);
    }
    for (const DetailField &field : scenario.details) {
        if (field.isRequired)
            keys.append(u"details."_s + field.key);
    }
    return keys;
}

SchemaEffect effectOf(const FormSchema &after, const ComposingKit &kit, const QList<StoredDraft> &drafts, Instant now)
{
    ComposingKit changed = kit;
    changed.schema = after;
    SchemaEffect effect;
    for (const Scenario &scenario : after.scenarios) {
        const Scenario *before = kit.schema.scenario(scenario.key);
        const QStringList demanded = demandedFields(after, scenario);
        const QStringList old = before ? demandedFields(kit.schema, *before) : QStringList();
        ScenarioEffect one{scenario.key, without(demanded, old), without(old, demanded), {}};
        if (!one.released.isEmpty())
            one.brokenTexts = broken(scenario, changed, now);
        if (!one.demanded.isEmpty() || !one.released.isEmpty())
            effect.scenarios.append(one);
    }
    for (const StoredDraft &stored : drafts) {
        if (RefusedDraft refused = judged(stored, kit.schema, after, now); !refused.findings.isEmpty())
            effect.drafts.append(refused);
    }
    return effect;
}

Async<int> saveForm(SchemaVersion form, int basedOn, const ComposingKit &kit, const Actor &actor, StudioStore &store,
                    Instant now)
{
    const auto refused = [](Error error) { return ready<Result<int>>(failure(std::move(error))); };
    if (const Done allowed = require(actor, Permission::PublishTemplates); !allowed)
        return refused(allowed.error());
    if (form.reason.trimmed().isEmpty())
        return refused({u"E-SCH-21"_s, {}, {}});
    if (form.schema.fields == kit.schema.fields && form.schema.scenarios == kit.schema.scenarios)
        return refused({u"E-SCH-22"_s, {}, {}});
    if (const QStringList texts = effectOf(form.schema, kit, {}, now).brokenTexts(); !texts.isEmpty())
        return refused({u"E-SCH-23"_s, {texts.join(u", "_s)}, {}});
    form.author = actor.name;
    form.reason = form.reason.simplified();
    form.savedAt = now;
    return store.publishSchema(std::move(form), basedOn);
}

} // namespace remindesk
