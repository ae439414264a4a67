// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace remindesk {

/// One thing that was looked at.
struct Checkup
{
    enum Verdict { Good, Note, Bad };

    QString what;    ///< "store", "gateway mail" …
    Verdict verdict = Good;
    QString words;   ///< what was found, and what to do
};

/// Looks at everything a workspace needs: versions, store, keychain, gateways, sources. Sends nothing. Blocks.
[[nodiscard]] QList<Checkup> examine(const QString &profile);

} // namespace remindesk
