// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/node.h"
#include "liquid/pipeline.h"
#include "liquid/token.h"

#include <QSet>

namespace remindesk::liquid {

/// Turns a source into nodes. Lives during one Template::compile(); throws Failure.
class Compiler
{
public:
    Compiler(QStringView source, const CompileOptions &options);

    [[nodiscard]] Body compile();
    [[nodiscard]] QList<Mention> takeMentions() { return std::move(m_mentions); }

    // For the tags:
    [[nodiscard]] const Source &source() const { return m_source; }
    [[nodiscard]] const CompileOptions &options() const { return m_options; }
    [[nodiscard]] bool isStrict() const { return m_options.mode == Mode::Strict; }
    [[nodiscard]] TokenStream &tokens() { return *m_tokens; }
    [[nodiscard]] Place placeOf(const Token &token) const { return m_source.place(token.raw); }

    /// Adds nodes to `body` up to a tag that is no tag of its own ("else", "endif") and returns it;
    /// kind End at the end of the source.
    [[nodiscard]] Token parseBody(Body &body);
    /// parseBody() up to the tag `end…` of `opening`; anything else is an error.
    void parseBlock(Body &body, const Token &opening);
    /// Whether `token` ends the block; throws for the end of the source and for tags that are out of
    /// place, unless it is one of `branches`.
    [[nodiscard]] bool endsBlock(const Token &token, const Token &opening,
                                 std::initializer_list<QStringView> branches = {}) const;
    /// The text behind the tag just read loses its leading white space, as `-%}` says.
    void trimNext(bool trims) { m_trimsNext = trims; }

    /// Counts what is made of the source: it takes many times the room of its text.
    void spend(size_t pieces);
    void bind(AppliedFilter &filter);
    void mention(Mention::Kind kind, const QString &name, Place place, const QString &root = {});
    /// From here on the template itself makes this name: everywhere, or until leaveScope().
    void define(const QString &name) { m_defined.insert(name); }
    void enterScope(const QString &name) { m_scopes.append(name); }
    void leaveScope() { m_scopes.removeLast(); }

    [[noreturn]] void refuseTag(const Token &tag, const QString &form) const;

private:
    [[nodiscard]] Token parseNodes(Body &body);
    void addText(Body &body, const Token &token);
    void addOutput(Body &body, const Token &token);
    void trim(Body &body, const Token &token);
    void parseLines(Body &body, const Token &tag);

    Source m_source;
    const CompileOptions &m_options;
    TokenStream *m_tokens = nullptr;
    QHash<QString, std::shared_ptr<const Filter>> m_filters;
    QList<Mention> m_mentions;
    QSet<QString> m_defined;
    QList<QString> m_scopes;
    qint64 m_pieces = 0;
    int m_depth = 0;
    bool m_trimsNext = false;
};

} // namespace remindesk::liquid
