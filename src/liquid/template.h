// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/options.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace remindesk::liquid {

struct CompiledTemplate;

/// Something a template mentions, for completion and lint.
struct Mention
{
    enum class Kind { Variable, Filter, Tag, Partial };

    Kind kind = Kind::Variable;
    QString name;         ///< "ticket.number", "items[0].name", "upcase", "if", …
    bool isLocal = false; ///< a variable made by the template itself (assign, capture, for, …)
    int line = 0;         ///< from 1
    int column = 0;       ///< from 1, in UTF-16 units

    bool operator==(const Mention &) const = default;
};

/// A text rendered although values were missing: each gap filled by the caller and listed.
struct Draft
{
    QString text;
    QList<Error> gaps; ///< E-LIQ-30 or E-LIQ-31, one per gap, in the order of the text
};

/// A compiled template of the Liquid language (docs/liquid.md). Compiled once, rendered many times,
/// from any thread; copying shares. Never reads files, the network, the clock or the environment. A
/// value is written as it is: what looks like Liquid inside a value is never expanded.
///
/// Errors are E-LIQ-nn with `where` = "name:line:column":
///   01–19 the source is no valid template       20–29 partials
///   30 nothing is known by that name            31 the value is empty
///   32 a filter or operator cannot use a value  33 divided by zero
///   40–46 a limit was reached                   60 no JSON
class Template
{
public:
    /// An empty template.
    Template();

    [[nodiscard]] static Result<Template> compile(QStringView source, const QString &name,
                                                  const CompileOptions &options = {});

    /// Strict: the first missing or blank value is an error.
    [[nodiscard]] Result<QString> render(const Value &data, const RenderOptions &options = {}) const;

    /// Renders on past every missing or blank value, writing `placeholder(error)` instead (not
    /// escaped). Other errors stop as in render().
    [[nodiscard]] Result<Draft> renderDraft(const Value &data, const RenderOptions &options,
                                            const std::function<QString(const Error &)> &placeholder) const;

    [[nodiscard]] QString name() const;
    /// Whether both came of one compilation.
    [[nodiscard]] bool isSame(const Template &other) const { return m_compiled == other.m_compiled; }
    /// Everything the source mentions, in its order. (The free function of the same sense is below.)
    [[nodiscard]] const QList<Mention> &mentions() const;

private:
    explicit Template(std::shared_ptr<const CompiledTemplate> compiled);

    friend class PartialAccess;
    std::shared_ptr<const CompiledTemplate> m_compiled;
};

/// The variables and filters a template refers to, each path or name once, at its first place;
/// without the variables the template makes itself.
[[nodiscard]] QList<Mention> variables(const Template &compiled);

/// The names of all standard tags and filters, for completion; sorted.
[[nodiscard]] QStringList standardTags();
[[nodiscard]] QStringList standardFilters();

} // namespace remindesk::liquid
