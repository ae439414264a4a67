// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

enum class Severity { Notice, Warning, Blocking };

[[nodiscard]] QString severityKey(Severity severity); ///< "notice" "warning" "blocking"

/// What a rule says about a field. Sentences are made in wording/ from code and arguments.
struct Finding
{
    QString code;  ///< "field.missing", "deadline.past" … documented in docs/findings.md
    QString field; ///< field key ("next_step", "details.amount", "channel.sms"); empty: the whole
    Severity severity = Severity::Blocking;
    bool isApprovable = false; ///< a supervisor may let it pass
    QStringList arguments;

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

[[nodiscard]] bool blocks(const Findings &findings);

} // namespace remindesk
