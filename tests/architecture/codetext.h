// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk::architecture {

/// C++ source with every comment blanked out; line ends stay, so that line numbers still hold.
[[nodiscard]] QString withoutComments(const QString &source);
/// The same with the contents of string and character literals blanked out too, and preprocessor lines.
[[nodiscard]] QString codeOnly(const QString &source);
[[nodiscard]] int lineAt(const QString &text, qsizetype position); ///< from 1
[[nodiscard]] int lineCount(const QString &text);

} // namespace remindesk::architecture
