// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workflow/upkeepstore.h"

#include <QByteArray>
#include <QString>

namespace remindesk {

// The anchor of the history: a file outside the store, best on another machine or append-only (chattr +a), in which each
// line says how long the history was at that time and what its last hash was. Whoever rewrites the store must also
// rewrite it. Its lines are chained themselves; with a key that chain is an HMAC, so that the file cannot be written
// anew without the key either. Blocking; any thread.
//
// E-ANC-01 cannot be read or written (%1)   -02 line %1 of the anchor was changed
//       -03 it belongs to another workspace             -06 there is no line of an anchor in it

struct AnchorFile
{
    QList<AnchorPoint> points;
    QString storeId; ///< empty while there is no line
    QByteArray link; ///< of the last line
};

/// E-ANC-01, E-ANC-02. A file that is not there is an empty one.
[[nodiscard]] Result<AnchorFile> readAnchor(const QString &path, const QByteArray &key);
/// What somebody kept of an anchor: its file, or mails with lines of it, saved or copied, in whatever order. Lines of a
/// mail prove nothing about each other; that nobody changed them is for whoever kept them to know. `name` is for errors:
/// E-ANC-02, -03, -06.
[[nodiscard]] Result<AnchorFile> keptAnchor(const QByteArray &text, const QByteArray &key, const QString &name);
/// Adds a line at the end and forces it to the disk; E-ANC-03 when the file is another workspace's. `known` is what
/// readAnchor() gave or the last call left.
[[nodiscard]] Done appendAnchor(const QString &path, const QByteArray &key, const QString &storeId,
                                const AnchorPoint &point, AnchorFile &known);

/// The line as it is written, for a mail too: "2026-11-22T07:15:00.000Z WORKSPACE 12345 HASH".
[[nodiscard]] QString anchorText(const QString &storeId, const AnchorPoint &point);

} // namespace remindesk
