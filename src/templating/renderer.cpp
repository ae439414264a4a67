// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/renderer.h"

#include "templating/channelrules.h"
#include "templating/characters.h"
#include "templating/parts.h"
#include "templating/voice.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

// A name that could be read as an address, or break a header, is left out: the address stands alone.
bool isSafeName(const QString &name)
{
    return std::none_of(name.begin(), name.end(), [](QChar c) {
        return c == u'<' || c == u'>' || c == u'@' || c == u'"' || c == u'\\' || c.category() == QChar::Other_Control;
    });
}

// "name:line:column" -> "line:column".
QString placeOf(const Error &error)
{
    return error.where.section(u':', -2);
}

// The part or partial an error happened in: what stands after the last space or slash of the name.
QString partOf(const Error &error)
{
    const QString name = error.where.section(u':', 0, -3);
    return name.startsWith(u"_partials/") ? name : name.section(u' ', -1);
}

QString localeOf(const MergeSource &source)
{
    if (!source.draft->locale.isEmpty())
        return source.draft->locale;
    return source.customer->locale.isEmpty() ? u"zh-CN"_s : source.customer->locale;
}

QString signedText(const QString &signature, const QString &text)
{
    if (signature.isEmpty() || text.startsWith(signature))
        return text;
    return signature.endsWith(u'】') ? signature + text : signature + u' ' + text;
}

} // namespace

Rendering Renderer::run()
{
    m_message.channel = m_job.channel;
    m_message.scenario = m_job.source.draft->scenario;
    m_message.locale = localeOf(m_job.source);
    addRecipient();
    const CompiledMessage *compiled =
        m_job.templates->find(m_message.scenario, m_message.locale, m_job.channel);
    if (compiled) {
        m_message.locale = compiled->source.locale;
        m_message.templateVersion = compiled->source.version;
        renderParts(*compiled);
        finish();
    } else {
        add(u"template.none", {m_message.scenario, m_message.locale, channelKey(m_job.channel)});
    }
    if (blocks(m_findings) && !m_job.isPreview)
        return {std::nullopt, m_findings};
    return {m_message, m_findings};
}

void Renderer::addRecipient()
{
    const Customer &customer = *m_job.source.customer;
    if (m_job.channel == Channel::Letter) {
        QStringList lines;
        for (const QString &line : customer.postal)
            lines.append(cleaned(line).simplified());
        lines.removeAll(QString());
        m_message.recipient = lines.join(u'\n');
    } else if (const std::optional<ContactPoint> contact = contactFor(customer, m_job.channel)) {
        m_message.recipient = contact->address;
    }
    if (m_message.recipient.isEmpty())
        add(u"recipient.missing", {channelKey(m_job.channel)});
    const QString name = cleaned(customer.name).simplified();
    if (isSafeName(name))
        m_message.recipientName = name;
    else
        add(u"recipient.name-unsafe", {shown(name)}, Severity::Warning);
}

void Renderer::renderParts(const CompiledMessage &compiled)
{
    QStringList changed;
    const liquid::Value values = mergeValues(m_job.source, m_message.locale, &changed);
    changed.removeDuplicates();
    for (const QString &variable : std::as_const(changed))
        add(u"value.cleaned", {labelOf(variable)}, Severity::Warning);

    liquid::RenderOptions options;
    options.now = m_job.source.context->now;
    options.zone = m_job.source.draft->zone.text();
    options.locale = m_message.locale;
    options.partials = m_job.templates->partialsFor(m_message.locale, speechOf(m_job.channel), compiled.source.edition);
    for (const CompiledPart &part : compiled.parts) {
        const bool isHtml = part.name == u"html";
        const auto placeholder = [this, isHtml](const Error &gap) {
            const QString label = labelOf(gap.arguments.value(0));
            return u"〔"_s + (isHtml ? label.toHtmlEscaped() : label) + u"〕"_s;
        };
        options.escape = isHtml ? liquid::Escape::Html : liquid::Escape::None;
        // All gaps are wanted, not only the first: the agent fills them in one go.
        const Result<liquid::Draft> text = part.text.renderDraft(values, options, placeholder);
        if (!text) {
            add(u"template.failed", QStringList{text.error().code, partOf(text.error()), placeOf(text.error())}
                                        + text.error().arguments);
            continue;
        }
        addGaps(text->gaps, part.name);
        m_message.parts.insert(part.name, isHtml ? text->text.trimmed() : tidied(text->text));
    }
}

void Renderer::addGaps(const QList<Error> &gaps, const QString &part)
{
    for (const Error &gap : gaps) {
        const QString variable = gap.arguments.value(0);
        const QString where = partOf(gap).isEmpty() ? part : partOf(gap);
        const bool isKnown = std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
            return finding.code == u"template.blank" && finding.arguments.value(0) == variable
                   && finding.arguments.value(1) == where;
        });
        if (!isKnown) // the first place is enough to find the others
            add(u"template.blank", {variable, where, placeOf(gap), labelOf(variable)});
    }
}

void Renderer::finish()
{
    auto text = m_message.parts.find(u"text"_s);
    if (text != m_message.parts.end() && !text->isEmpty()) {
        if (m_job.channel == Channel::Sms)
            *text = signedText(m_job.source.context->sender.signature, *text);
        else if (m_job.channel == Channel::Voice)
            *text = repeatedScript(*text, m_message.locale);
    }
    measure(m_message);
    m_findings += checkMessage(m_message, {reminderClass(), &m_job.source.context->sender});
}

void Renderer::add(const char16_t *code, QStringList arguments, Severity severity)
{
    m_findings.append({QString::fromUtf16(code), u"channel."_s + channelKey(m_job.channel), severity, false,
                       std::move(arguments)});
}

QString Renderer::labelOf(const QString &variable) const
{
    return variableLabel(variable, m_job.schema, m_job.source.scenario, m_message.locale);
}

ReminderClass Renderer::reminderClass() const
{
    if (m_job.source.draft->reminderClass)
        return *m_job.source.draft->reminderClass;
    return m_job.source.scenario ? m_job.source.scenario->reminderClass : ReminderClass::Transaction;
}

Rendering render(const ValidReminder &reminder, Channel channel, const TemplateSet &templates,
                 const RenderContext &context)
{
    RenderJob job;
    job.source = {&reminder.fields(), &reminder.scenario(), &reminder.ticket(), &reminder.customer(), &context};
    job.channel = channel;
    job.templates = &templates.compiled();
    return Renderer(job).run();
}

Rendering renderPreview(const ReminderDraft &draft, const FormContext &form, Channel channel,
                        const TemplateSet &templates, const RenderContext &context)
{
    RenderJob job;
    const Scenario *scenario = form.schema ? form.schema->scenario(draft.scenario) : nullptr;
    job.source = {&draft, scenario, &form.ticket, &form.customer, &context};
    job.schema = form.schema;
    job.channel = channel;
    job.templates = &templates.compiled();
    job.isPreview = true;
    return Renderer(job).run();
}

} // namespace remindesk
