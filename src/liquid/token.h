// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/failure.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace remindesk::liquid {

/// A source and where its lines begin. Every view handed about while compiling points into its text,
/// so that each can be turned into a line and a column again.
class Source
{
public:
    explicit Source(QStringView text);

    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] Place place(QStringView part) const;

private:
    QStringView m_text;
    QList<qsizetype> m_lineStarts;
};

/// A piece of a template: plain text, `{{ markup }}` or `{% name markup %}`.
struct Token
{
    enum class Kind { Text, Output, Tag, Unclosed, End };

    Kind kind = Kind::End;
    QStringView raw;    ///< all of it
    QStringView name;   ///< of a tag; empty when the tag has none
    QStringView markup; ///< what stands behind the name, or between the braces
    bool trimsBefore = false;
    bool trimsAfter = false;
};

/// Tokens one after the other.
class TokenStream
{
public:
    virtual ~TokenStream() = default;
    [[nodiscard]] virtual Token next() = 0;
    /// Inside `{% liquid %}`, where every line is a tag.
    [[nodiscard]] virtual bool isLines() const = 0;
    /// Skips to behind the tag `endName`, gives what stood before it and returns the tag; before
    /// "enddoc" also stops at a nested "doc". Kind Unclosed: there is no such tag.
    [[nodiscard]] virtual Token skipRaw(QStringView endName, QStringView &body) = 0;
};

/// A whole template.
class DocumentTokens final : public TokenStream
{
public:
    explicit DocumentTokens(QStringView text) : m_text(text) {}

    [[nodiscard]] Token next() override;
    [[nodiscard]] bool isLines() const override { return false; }
    [[nodiscard]] Token skipRaw(QStringView endName, QStringView &body) override;

private:
    [[nodiscard]] Token output();
    [[nodiscard]] Token tag();

    QStringView m_text;
    qsizetype m_at = 0;
};

/// The lines of a `{% liquid %}` tag.
class LineTokens final : public TokenStream
{
public:
    explicit LineTokens(QStringView text) : m_text(text) {}

    [[nodiscard]] Token next() override;
    [[nodiscard]] bool isLines() const override { return true; }
    [[nodiscard]] Token skipRaw(QStringView endName, QStringView &body) override;

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace remindesk::liquid
