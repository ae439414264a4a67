// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/token.h"

#include <vector>

namespace remindesk::liquid {

/// A word or sign of an expression.
struct Lexeme
{
    enum class Kind {
        Name, Number, Text, Pipe, Dot, DotDot, Colon, Comma, OpenSquare, CloseSquare, OpenRound,
        CloseRound, Question, Dash, Comparison, End
    };

    Kind kind = Kind::End;
    QStringView text; ///< with its quotation marks, if any
};

/// The lexemes of a markup, the last of kind End. Throws Failure E-LIQ-03 for a character or a
/// quotation mark that cannot stand there.
[[nodiscard]] std::vector<Lexeme> lexemesOf(QStringView markup, const Source &source);

/// "a name", "“|”" … for error messages.
[[nodiscard]] QString shownKind(Lexeme::Kind kind);

} // namespace remindesk::liquid
