// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/compiledset.h"

#include "templating/mergevalues.h"
#include "templating/parts.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array speeches{Speech::Written, Speech::WeChat, Speech::Spoken};

QStringView languageOf(QStringView locale)
{
    const qsizetype dash = locale.indexOf(u'-');
    return dash < 0 ? locale : locale.first(dash);
}

QString nameOf(const MessageTemplate &source)
{
    return source.scenario + u'/' + source.locale + u'/' + channelKey(source.channel);
}

/// Calls `use(value)` for the locales that may stand in for `locale`, best first, until it says yes:
/// exact, then its language, then English, then zh-CN.
template<typename Value, typename Use>
bool tryLocales(const QMap<QString, Value> &byLocale, const QString &locale, Use use)
{
    const auto tryOne = [&](const QString &key) {
        const auto it = byLocale.constFind(key);
        return it != byLocale.constEnd() && use(*it);
    };
    const auto tryLanguage = [&](QStringView language) {
        for (auto it = byLocale.begin(); it != byLocale.end(); ++it) {
            if (languageOf(it.key()).compare(language, Qt::CaseInsensitive) == 0 && use(*it))
                return true;
        }
        return false;
    };
    return tryOne(locale) || tryLanguage(languageOf(locale)) || tryLanguage(u"en") || tryOne(u"zh-CN"_s);
}

// What the language cannot know: which variables and partials there are. Without this a misspelt name
// would only stop the first reminder that needs it.
QList<Error> unknownNames(const liquid::Template &part, const TemplateSet::Compiled::Partials &partials)
{
    QList<Error> errors;
    for (const liquid::Mention &mention : part.mentions()) {
        const QString where = u"%1:%2:%3"_s.arg(part.name(), QString::number(mention.line),
                                                QString::number(mention.column));
        if (mention.kind == liquid::Mention::Kind::Partial && !partials.contains(mention.name))
            errors.append({u"E-TPL-13"_s, {shown(mention.name)}, where});
        if (mention.kind == liquid::Mention::Kind::Variable && !mention.isLocal
            && !isMergeVariable(mention.name))
            errors.append({u"E-TPL-12"_s, {shown(mention.name)}, where});
    }
    return errors;
}

/// The same versions of the same pieces: compiling makes a text of its own.
bool sameTexts(const TemplateSet::Compiled::Partials &a, const TemplateSet::Compiled::Partials &b)
{
    return std::equal(a.keyBegin(), a.keyEnd(), b.keyBegin(), b.keyEnd()) && std::equal(a.begin(), a.end(), b.begin(), [](const liquid::Template &x, const liquid::Template &y) {
               return x.isSame(y);
           });
}

class Compiler
{
public:
    explicit Compiler(TemplateSet::Compiled &out) : m_out(out)
    {
        for (const Speech speech : speeches)
            m_options.at(size_t(speech)).filters = messageFilters(speech);
    }

    /// One more edition: the last one with this piece in the place of its version before.
    Done piece(const PieceVersion &piece)
    {
        TemplateSet::Compiled::Edition edition = m_out.editions.empty() ? TemplateSet::Compiled::Edition()
                                                                        : m_out.editions.rbegin()->second;
        for (const Speech speech : speeches) {
            auto compiled = liquid::Template::compile(piece.source, u"_partials/"_s + piece.path(), m_options.at(size_t(speech)));
            if (!compiled)
                return failure(compiled.error());
            edition.at(size_t(speech))[piece.locale].insert(piece.name, *compiled);
        }
        m_out.editions.insert_or_assign(piece.edition, std::move(edition));
        m_out.pieces.append(piece);
        return {};
    }

    Done message(const MessageTemplate &source)
    {
        const QString name = nameOf(source);
        if (Done done = checkParts(source.parts, source.channel); !done)
            return failure(done.error().at(name));
        auto compiled = std::make_shared<CompiledMessage>();
        compiled->source = source;
        for (auto it = source.parts.begin(); it != source.parts.end(); ++it) {
            const Speech speech = speechOf(source.channel);
            auto part = liquid::Template::compile(it.value(), name + u' ' + it.key(),
                                                  m_options.at(size_t(speech)));
            if (!part)
                return failure(part.error());
            const QList<Error> unknown = unknownNames(*part, m_out.partialsFor(source.locale, speech, source.edition));
            if (!unknown.isEmpty())
                return failure(unknown.first());
            compiled->parts.push_back({it.key(), std::move(*part)});
        }
        auto &slot = m_out.messages[source.scenario][source.locale].at(size_t(source.channel));
        if (slot && slot->source.version == source.version)
            return failure(u"E-TPL-08"_s, {name, QString::number(source.version)}, name);
        if (!slot || slot->source.version < source.version)
            slot = std::move(compiled);
        return {};
    }

private:
    TemplateSet::Compiled &m_out;
    std::array<liquid::CompileOptions, 3> m_options;
};

} // namespace

PartProof proofOfPart(const QString &source, const QString &name, Speech speech,
                      const TemplateSet::Compiled::Partials &partials)
{
    liquid::CompileOptions options;
    options.filters = messageFilters(speech);
    const auto compiled = liquid::Template::compile(source, name, options);
    if (!compiled)
        return {std::nullopt, {compiled.error()}};
    return {*compiled, unknownNames(*compiled, partials)};
}

Speech speechOf(Channel channel)
{
    return channel == Channel::WeChat ? Speech::WeChat
           : channel == Channel::Voice ? Speech::Spoken
                                       : Speech::Written;
}

const CompiledMessage *TemplateSet::Compiled::find(const QString &scenario, const QString &locale,
                                                   Channel channel) const
{
    const auto it = messages.constFind(scenario);
    if (it == messages.constEnd())
        return nullptr;
    const CompiledMessage *found = nullptr;
    tryLocales(*it, locale, [&](const ByChannel &channels) {
        found = channels.at(size_t(channel)).get();
        return found != nullptr;
    });
    return found;
}

TemplateSet::Compiled::Partials TemplateSet::Compiled::partialsFor(const QString &locale, Speech speech, int edition) const
{
    Partials found;
    auto after = editions.upper_bound(edition);
    if (after == editions.begin())
        return found;
    tryLocales(std::prev(after)->second.at(size_t(speech)), locale, [&](const Partials &candidate) {
        found = candidate;
        return true;
    });
    return found;
}

TemplateSet::TemplateSet() : m_compiled(std::make_unique<Compiled>()) {}
TemplateSet::~TemplateSet() = default;

Result<std::shared_ptr<const TemplateSet>>
TemplateSet::compile(const QList<MessageTemplate> &templates, const QMap<QString, QMap<QString, QString>> &partials)
{
    return compileAll(templates, firstPieces(partials));
}

Result<std::shared_ptr<const TemplateSet>> TemplateSet::compileAll(const QList<MessageTemplate> &templates,
                                                                   const QList<PieceVersion> &pieces)
{
    const std::shared_ptr<TemplateSet> set(new TemplateSet);
    Compiler compiler(*set->m_compiled);
    for (const PieceVersion &piece : pieces) {
        if (Done done = compiler.piece(piece); !done)
            return failure(done.error());
    }
    for (const MessageTemplate &source : templates) {
        if (source.status != TemplateStatus::Published)
            continue;
        if (Done done = compiler.message(source); !done)
            return failure(done.error());
    }
    return set;
}

Result<std::shared_ptr<const TemplateSet>> TemplateSet::with(MessageTemplate text) const
{
    const std::shared_ptr<TemplateSet> set(new TemplateSet);
    *set->m_compiled = *m_compiled;
    set->m_compiled->messages[text.scenario][text.locale].at(size_t(text.channel)).reset();
    text.status = TemplateStatus::Published;
    if (Done done = Compiler(*set->m_compiled).message(text); !done)
        return failure(done.error());
    return set;
}

Result<std::shared_ptr<const TemplateSet>> TemplateSet::withPiece(PieceVersion piece) const
{
    const std::shared_ptr<TemplateSet> set(new TemplateSet);
    *set->m_compiled = *m_compiled;
    piece.edition = m_compiled->editions.empty() ? 1 : m_compiled->editions.rbegin()->first + 1;
    Compiler compiler(*set->m_compiled);
    if (Done done = compiler.piece(piece); !done)
        return failure(done.error());
    QList<MessageTemplate> changed;
    m_compiled->each([&](const CompiledMessage &message) {
        CompiledMessage moved = message;
        moved.source.edition = piece.edition;
        if (!sameTexts(set->m_compiled->partialsOf(moved), m_compiled->partialsOf(message)))
            changed.append(moved.source);
    });
    for (const MessageTemplate &text : std::as_const(changed)) {
        set->m_compiled->messages[text.scenario][text.locale].at(size_t(text.channel)).reset();
        if (Done done = compiler.message(text); !done)
            return failure(done.error());
    }
    return set;
}

const MessageTemplate *TemplateSet::find(const QString &scenario, const QString &locale, Channel channel) const
{
    const CompiledMessage *found = m_compiled->find(scenario, locale, channel);
    return found ? &found->source : nullptr;
}

bool TemplateSet::has(const QString &scenario, Channel channel) const
{
    const auto it = m_compiled->messages.constFind(scenario);
    return it != m_compiled->messages.constEnd()
           && std::any_of(it->begin(), it->end(), [channel](const Compiled::ByChannel &channels) {
                  return channels.at(size_t(channel)) != nullptr;
              });
}

} // namespace remindesk
