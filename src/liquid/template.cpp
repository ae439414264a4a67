// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/template.h"

#include "liquid/compiler.h"

#include <QSet>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

Error complete(const Failure &failure, const Context &context)
{
    if (!failure.error.where.isEmpty())
        return failure.error;
    return failure.error.at(context.where(failure.place.line > 0 ? failure.place : context.place));
}

Result<QString> rendered(const CompiledTemplate &compiled, const Value &data, const RenderOptions &options,
                         const Context::Placeholder *placeholder, QList<Error> *gaps)
{
    Budget budget(options.limits);
    Output out(compiled.likelyLength);
    Context context(options, data, budget, out);
    context.templateName = compiled.name;
    context.placeholder = placeholder;
    context.gaps = gaps;
    try {
        compiled.body.render(context);
    } catch (const Failure &failure) {
        return remindesk::failure(complete(failure, context));
    }
    return out.take();
}

} // namespace

Template::Template() : m_compiled(std::make_shared<const CompiledTemplate>()) {}

Template::Template(std::shared_ptr<const CompiledTemplate> compiled) : m_compiled(std::move(compiled)) {}

Result<Template> Template::compile(QStringView source, const QString &name, const CompileOptions &options)
{
    auto compiled = std::make_shared<CompiledTemplate>();
    compiled->name = name;
    try {
        Compiler compiler(source, options);
        compiled->body = compiler.compile();
        compiled->mentions = compiler.takeMentions();
        compiled->likelyLength = source.size();
    } catch (const Failure &failure) {
        const Place place = failure.place.line > 0 ? failure.place : Place{1, 1};
        return remindesk::failure(failure.error.at(
            u"%1:%2:%3"_s.arg(name, QString::number(place.line), QString::number(place.column))));
    }
    return Template(std::move(compiled));
}

Result<QString> Template::render(const Value &data, const RenderOptions &options) const
{
    return rendered(*m_compiled, data, options, nullptr, nullptr);
}

Result<Draft> Template::renderDraft(const Value &data, const RenderOptions &options,
                                    const std::function<QString(const Error &)> &placeholder) const
{
    Draft draft;
    auto text = rendered(*m_compiled, data, options, &placeholder, &draft.gaps);
    if (!text)
        return failure(text.error());
    draft.text = *std::move(text);
    return draft;
}

QString Template::name() const
{
    return m_compiled->name;
}

const QList<Mention> &Template::mentions() const
{
    return m_compiled->mentions;
}

QList<Mention> variables(const Template &compiled)
{
    QList<Mention> result;
    QSet<QString> seen;
    for (const Mention &mention : compiled.mentions()) {
        const bool isWanted = mention.kind == Mention::Kind::Filter
                              || (mention.kind == Mention::Kind::Variable && !mention.isLocal);
        const QString key = (mention.kind == Mention::Kind::Filter ? u"|"_s : QString()) + mention.name;
        if (!isWanted || seen.contains(key))
            continue;
        seen.insert(key);
        result.append(mention);
    }
    return result;
}

} // namespace remindesk::liquid
