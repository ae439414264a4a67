// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TemplateSet that knows which texts take in which shared pieces.
#include "templating/compiledset.h"

namespace remindesk {

using namespace Qt::StringLiterals;

QList<PieceVersion> firstPieces(const QMap<QString, QMap<QString, QString>> &sources)
{
    QList<PieceVersion> pieces;
    for (auto locale = sources.begin(); locale != sources.end(); ++locale) {
        for (auto piece = locale->begin(); piece != locale->end(); ++piece)
            pieces.append({locale.key(), piece.key(), 1, piece.value(), {}, {}, {}, int(pieces.size()) + 1});
    }
    return pieces;
}

QMap<QString, QMap<QString, QString>> newestPieces(const QList<PieceVersion> &pieces)
{
    QMap<QString, QMap<QString, QString>> newest;
    for (const PieceVersion &piece : pieces)
        newest[piece.locale][piece.name] = piece.source; // in the order of their editions
    return newest;
}

TemplateSet::Compiled::Partials TemplateSet::Compiled::partialsOf(const CompiledMessage &message) const
{
    const Partials all = partialsFor(message.source.locale, speechOf(message.source.channel), message.source.edition);
    Partials taken;
    QStringList open;
    const auto look = [&](const liquid::Template &text) {
        for (const liquid::Mention &mention : text.mentions()) {
            if (mention.kind == liquid::Mention::Kind::Partial && !taken.contains(mention.name) && all.contains(mention.name)) {
                taken.insert(mention.name, all.value(mention.name));
                open.append(mention.name);
            }
        }
    };
    for (const CompiledPart &part : message.parts)
        look(part.text);
    while (!open.isEmpty())
        look(taken.value(open.takeFirst()));
    return taken;
}

void TemplateSet::Compiled::each(const std::function<void(const CompiledMessage &)> &use) const
{
    QStringList scenarios = messages.keys();
    scenarios.sort();
    for (const QString &scenario : std::as_const(scenarios)) {
        const QMap<QString, ByChannel> locales = messages.value(scenario);
        for (const ByChannel &channels : locales) {
            for (const auto &message : channels) {
                if (message)
                    use(*message);
            }
        }
    }
}

QList<Error> TemplateSet::proofOfPiece(const PieceVersion &piece) const
{
    for (const Speech speech : {Speech::Written, Speech::WeChat, Speech::Spoken}) {
        Compiled::Partials around = m_compiled->partialsFor(piece.locale, speech);
        const PartProof proof = proofOfPart(piece.source, piece.name, speech, around);
        if (!proof.compiled)
            return proof.errors;
        around.insert(piece.name, *proof.compiled);
        QList<Error> missing;
        for (const Error &error : proofOfPart(piece.source, piece.name, speech, around).errors) {
            if (error.code == "E-TPL-13"_L1)
                missing.append(error);
        }
        if (!missing.isEmpty())
            return missing;
    }
    return {};
}

QList<MessageTemplate> TemplateSet::usersOf(const QString &locale, const QString &name) const
{
    QList<MessageTemplate> users;
    m_compiled->each([&](const CompiledMessage &message) {
        const QString source = u"_partials/"_s + locale + u'/' + name;
        const auto taken = m_compiled->partialsOf(message);
        if (taken.contains(name) && taken.value(name).name() == source)
            users.append(message.source);
    });
    return users;
}

QMap<QString, QString> TemplateSet::piecesIn(const MessageTemplate &text) const
{
    QMap<QString, QString> sources;
    const CompiledMessage *message = m_compiled->find(text.scenario, text.locale, text.channel);
    if (!message || message->source.locale != text.locale)
        return sources;
    const auto taken = m_compiled->partialsOf(*message);
    for (const PieceVersion &piece : m_compiled->pieces) { // in the order of their editions: the newest stays
        if (piece.edition <= message->source.edition && taken.contains(piece.name)
            && taken.value(piece.name).name() == u"_partials/"_s + piece.path())
            sources.insert(piece.name, piece.source);
    }
    return sources;
}

QList<MessageTemplate> TemplateSet::changedSince(const TemplateSet &before) const
{
    QList<MessageTemplate> changed;
    m_compiled->each([&](const CompiledMessage &message) {
        const MessageTemplate *there = before.find(message.source.scenario, message.source.locale, message.source.channel);
        if (there && there->edition != message.source.edition)
            changed.append(message.source);
    });
    return changed;
}

const QList<PieceVersion> &TemplateSet::pieces() const
{
    return m_compiled->pieces;
}

int TemplateSet::edition() const
{
    return m_compiled->pieces.isEmpty() ? 0 : m_compiled->pieces.constLast().edition;
}

QList<MessageTemplate> TemplateSet::texts() const
{
    QList<MessageTemplate> all;
    m_compiled->each([&](const CompiledMessage &message) { all.append(message.source); });
    return all;
}

} // namespace remindesk
