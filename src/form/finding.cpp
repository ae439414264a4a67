// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/finding.h"

#include "domain/keytable.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Severity, 3> severities{{"notice"_L1, "warning"_L1, "blocking"_L1}};

} // namespace

QString severityKey(Severity severity)
{
    return severities.key(severity);
}

bool blocks(const Findings &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Severity::Blocking;
    });
}

} // namespace remindesk
