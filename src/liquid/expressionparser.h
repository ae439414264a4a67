// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/condition.h"
#include "liquid/lexer.h"
#include "liquid/pipeline.h"

namespace remindesk::liquid {

class Compiler;

/// Reads the markup of a tag or an output, lexeme by lexeme. Throws Failure E-LIQ-03, -04, -10, -11,
/// -44 at the place where it stops understanding.
class ExpressionParser
{
public:
    ExpressionParser(QStringView markup, Compiler &compiler);

    [[nodiscard]] bool looksAt(Lexeme::Kind kind, size_t ahead = 0) const;
    [[nodiscard]] bool isAtEnd() const { return looksAt(Lexeme::Kind::End); }
    bool takes(Lexeme::Kind kind);
    bool takesWord(QStringView word);
    QStringView take(Lexeme::Kind kind);
    void finish() { take(Lexeme::Kind::End); }

    [[nodiscard]] ExpressionPointer expression();
    [[nodiscard]] Pipeline pipeline();
    [[nodiscard]] Condition condition();

private:
    [[nodiscard]] ExpressionPointer path();
    [[nodiscard]] ExpressionPointer range();
    void segments(Expression &expression);
    [[nodiscard]] AppliedFilter filter();
    void argument(AppliedFilter &filter);
    [[nodiscard]] Condition::Term term();
    [[nodiscard]] const Lexeme &current() const { return m_lexemes[m_at]; }
    [[nodiscard]] QString spellingFrom(size_t start) const;
    [[noreturn]] void refuse(const QString &expected) const;

    Compiler &m_compiler;
    std::vector<Lexeme> m_lexemes;
    size_t m_at = 0;
    int m_depth = 0;
};

/// A number as written; throws Failure E-LIQ-34 for an integer of more than 64 bits.
[[nodiscard]] Value numberLiteral(QStringView digits, Mode mode);
/// true, false, nil, null, blank, empty; false when the word is none of them.
[[nodiscard]] bool makeWord(QStringView word, Expression &expression);

} // namespace remindesk::liquid
