// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/guide.h"

#include "templating/compiledset.h"
#include "templating/mergevalues.h"
#include "templating/words.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const liquid::Value *found(const liquid::Value &all, const QString &path)
{
    const liquid::Value *value = &all;
    for (QStringView step : QStringTokenizer(QStringView(path), u'.')) {
        value = value->isObject() ? value->object().find(step) : nullptr;
        if (!value)
            return nullptr;
    }
    return value;
}

QString written(const liquid::Value &value, const QString &filter, const liquid::FilterScene &scene, Speech speech)
{
    const QList<liquid::Value> none;
    const liquid::Object named;
    const auto text = messageFilters(speech).value(filter).apply({value, none, named, scene});
    return text ? text->toText() : QString();
}

QString sampleOf(const liquid::Value &value, const liquid::FilterScene &scene, Speech speech)
{
    if (value.type() == liquid::Value::Type::Instant)
        return written(value, u"when"_s, scene, speech);
    if (value.isArray())
        return value.array().empty() ? QString() : written(value, u"join_list"_s, scene, speech);
    if (value.isObject())
        return written(value, u"money"_s, scene, speech);
    return value.toText();
}

} // namespace

QStringList mergeVariables(const Scenario *scenario)
{
    QStringList names{u"customer.greeting"_s, u"customer.name"_s,  u"customer.salutation"_s, u"ticket.number"_s,
                      u"ticket.subject"_s,    u"ticket.product"_s, u"ticket.stage"_s,        u"goal"_s,
                      u"action"_s,            u"next_step"_s,      u"completion"_s,          u"expected"_s,
                      u"priority"_s,          u"items"_s,          u"missing_items"_s,       u"received_items"_s,
                      u"deadline"_s,          u"now"_s,            u"zone_name"_s,           u"contact.name"_s,
                      u"contact.reach"_s,     u"owner.name"_s,     u"accountable.name"_s,    u"evidence.summary"_s,
                      u"company.name"_s,      u"company.signature"_s, u"company.hotline"_s,  u"company.site"_s,
                      u"company.address"_s,   u"company.unsubscribe"_s};
    if (scenario) {
        for (const DetailField &field : scenario->details)
            names.append(u"details."_s + field.key);
    }
    return names;
}

QStringList templateFilters()
{
    QStringList names{u"when"_s, u"money"_s, u"join_list"_s, u"digits"_s, u"spell_phone"_s, u"safe"_s};
    for (const QString &name : liquid::standardFilters()) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QMap<QString, QString> variableSamples(const ReminderDraft &draft, const FormContext &form, Channel channel,
                                       const RenderContext &context)
{
    const Scenario *scenario = form.schema ? form.schema->scenario(draft.scenario) : nullptr;
    const liquid::Value all = mergeValues({&draft, scenario, &form.ticket, &form.customer, &context}, draft.locale, nullptr);
    liquid::FilterScene scene;
    scene.now = context.now;
    scene.zone = draft.zone.text();
    scene.locale = draft.locale;
    QMap<QString, QString> samples;
    for (const QString &name : mergeVariables(scenario)) {
        const liquid::Value *value = found(all, name);
        if (const QString text = value ? sampleOf(*value, scene, speechOf(channel)) : QString(); !text.isEmpty())
            samples.insert(name, text);
    }
    return samples;
}

} // namespace remindesk
