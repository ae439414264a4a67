// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "storage/anchorfile.h"
#include "storage/backup.h"
#include "workflow/backupplan.h"

#include <atomic>

namespace remindesk {

// What keeps a store whole and provable. All of it blocks: for workers and the command line, never for a window's
// thread. None asks who sits there: the programs' own work; commands ask before (access/actor.h).

/// Before anything is sent: is the file whole (looked at now while it is small; `isCheckLeft` says that it is not), may
/// this one send at all, and can the clock be right? Doubts are written into the store, so that no program sends.
struct SendingLook
{
    StoreHealth health;
    bool isCheckLeft = false;
};
[[nodiscard]] Result<SendingLook> lookBeforeSending(Workspace &workspace);
/// Reads the whole file; damage makes the store read-only for everybody.
[[nodiscard]] Done checkWholeStore(Workspace &workspace, const std::atomic<bool> *cancel = nullptr);

[[nodiscard]] Result<BackupPlan> planOf(Workspace &workspace);
[[nodiscard]] QString backupFolder(const Workspace &workspace, const BackupPlan &plan);
/// A backup when it is time for one; deletes what the plan does not keep. What became of it is written into the store.
[[nodiscard]] Done backUpDaily(Workspace &workspace, const std::atomic<bool> *cancel = nullptr);

/// Where the anchor lies, as the settings "anchor.file", "anchor.seconds", "anchor.secret", "anchor.mail" say.
struct AnchorPlan
{
    QString file;        ///< empty: there is none
    int seconds = 60;    ///< at most one line in so many
    QByteArray key;
    QString mailTo;
};
[[nodiscard]] Result<AnchorPlan> anchorPlan(Workspace &workspace);
/// Adds a line when the history went on, and mails it once a day. `known` is kept between calls by the one program
/// that writes the file.
[[nodiscard]] Done writeAnchor(Workspace &workspace, const AnchorPlan &plan, std::optional<AnchorFile> &known);
/// The history against its own chain and the anchor of the settings, or what `given` says.
struct GivenProof
{
    std::optional<QByteArray> anchor; ///< what somebody kept of one (anchorfile.h)
    QString anchorName;               ///< where that stands
    QStringList keyRefs;              ///< keys of lines that the store's own key does not prove
};
[[nodiscard]] Result<AnchoredReport> verifyHistory(Workspace &workspace, const GivenProof &given = {});

} // namespace remindesk
