// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <span>

namespace remindesk {

/// A code and its English sentence (the source text of the translation context "wording").
struct CodeSentence
{
    const char *code;
    const char *text;
};

/// A source text of that context in the installed language.
[[nodiscard]] inline QString worded(const char *text) { return QCoreApplication::translate("wording", text); }

// One table an area, so that each stays short enough to read.
std::span<const CodeSentence> inputSentences();    ///< E-ADR E-TIM E-FLD E-SCH E-CLI
std::span<const CodeSentence> sourceSentences();   ///< E-IMP E-RTR E-SRC E-NET
std::span<const CodeSentence> templateSentences(); ///< E-LIQ E-TPL
std::span<const CodeSentence> storeSentences();    ///< E-STO
std::span<const CodeSentence> upkeepSentences();   ///< E-STO-27 on, E-BAK E-LCK E-ANC, what is the matter with a store
std::span<const CodeSentence> gatewaySentences();  ///< E-GTW E-SMT E-KAN E-LTR E-SEC
std::span<const CodeSentence> intakeSentences();   ///< E-RCV E-MBX, reasons of reports and answers
std::span<const CodeSentence> accessSentences();  ///< E-ACC
std::span<const CodeSentence> settingSentences();  ///< E-SET
std::span<const CodeSentence> findingSentences();  ///< findings of form and templating
std::span<const CodeSentence> reasonSentences();   ///< reasons of policy, gateways and people

} // namespace remindesk
