// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "delivery/outbox.h"
#include "storage/chainkey.h"
#include "workflow/accountstore.h"
#include "workflow/approvalstore.h"
#include "workflow/auditlog.h"
#include "workflow/dispatchstatus.h"
#include "workflow/erasurestore.h"
#include "workflow/intakestore.h"
#include "workflow/historystore.h"
#include "workflow/stores.h"
#include "workflow/studiostore.h"
#include "workflow/ticketstore.h"
#include "workflow/upkeepstore.h"

#include <QString>

#include <memory>

namespace remindesk {

struct OpenOptions
{
    const Clock *clock = nullptr;               ///< outlives the store; nullptr: the system's
    QString migrations = QStringLiteral(":/sql"); ///< folder of NNNN_name.sql
};

/// How well writes share commits, since the start.
struct StoreFigures
{
    qint64 commits = 0;
    qint64 writes = 0;
    qint64 syncs = 0; ///< how often the disk was waited for
};

/// The store of one profile: a SQLite file, its storage thread and one repository for each port. Any thread may
/// call the repositories; they and the futures' work end before the store is destroyed (its destructor runs
/// what still waits). Beside PATH lie PATH.lock, PATH.ballast, PATH.head (witness.h) and, after an upgrade, PATH.before-N.db.
///
/// E-STO-01 no folder or no plain file   -02 not a SQLite file         -03 network file system
///       -04 locked by another program   -05 cannot be opened          -06 newer than this program
///       -07 damaged                     -08 disk error                -09 disk full
///       -10 other SQLite error          -11 no such ticket number     -12 number in several sources
///       -13 no such ticket              -14 another program's file    -15 fails the check before an upgrade
///       -16 migrations incomplete       -17 bad page mark             -18 unreadable value
///       -19 ticket without number       -20 draft without id          -21 already queued
///       -22 not possible in this state  -23 being sent                -24 no such message
///       -25 no such attempt               -27 damaged: for reading only
/// E-HKY-01 a key of the history has at least 16 characters
class Store
{
public:
    /// Opens, makes or upgrades the file. Waits for it: not for a window's thread when an upgrade may run.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path,
                                                             const OpenOptions &options = {});
    ~Store();

    [[nodiscard]] TicketStore &tickets();
    [[nodiscard]] SyncStore &sync();
    [[nodiscard]] DraftStore &drafts();
    [[nodiscard]] TemplateStore &templates();
    [[nodiscard]] StudioStore &studio();
    [[nodiscard]] SettingsStore &settings();
    [[nodiscard]] HistoryStore &history();
    [[nodiscard]] ReminderStore &reminders();
    [[nodiscard]] Outbox &outbox();
    [[nodiscard]] StatusStore &status();
    [[nodiscard]] IntakeStore &intake();
    [[nodiscard]] AuditLog &audit();
    [[nodiscard]] AccountStore &accounts();
    [[nodiscard]] ErasureStore &erasure();
    [[nodiscard]] ApprovalStore &approvals();
    [[nodiscard]] UpkeepStore &upkeep();

    /// SQLite's version and the schema's: for doctor.
    [[nodiscard]] Async<QString> version();
    /// Empty when the file is whole; else what quick_check found. Long on a large file.
    [[nodiscard]] Async<QString> check();
    /// Nothing is written from then on, by nobody, until the file is replaced or found whole.
    [[nodiscard]] Async<void> declareDamaged(const QString &found);
    /// Why nothing is written any more; nothing while all is well.
    [[nodiscard]] std::optional<Error> damage() const;
    [[nodiscard]] StoreFigures figures() const;

    /// Where the key of the history's chain comes from. Asked for once, when a line is first written or proved, on the
    /// storage thread, which waits for it. Without a source, or without a key, lines are chained without one.
    void setKeySource(HistoryKeySource source);
    /// Goes on with this key (empty: with none); the line that says so is written at once. E-HKY-01 for one that is
    /// too short.
    [[nodiscard]] Async<void> useHistoryKey(const QByteArray &secret, Instant now);

private:
    Store();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace remindesk
