// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "workflow/historystore.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

/// Why nothing is sent until a person looked and said so.
enum class StopKind {
    Copied,    ///< the file wakes up on another machine or as another file: its original may send the same
    Restored,  ///< it is a backup that was put back: what was sent since is not in it
    Shortened, ///< it lacks history it once had
    Repaired,  ///< it was salvaged from a damaged one
    Clock      ///< the clock jumped
};

[[nodiscard]] QString stopKindKey(StopKind kind); ///< "copied" …
[[nodiscard]] std::optional<StopKind> stopKindFromKey(const QString &key);

struct SendingStop
{
    StopKind kind = StopKind::Copied;
    Instant since;
    QString detail; ///< shortened: lines that are gone; restored: the backup's time; clock: milliseconds it jumped

    bool operator==(const SendingStop &) const = default;
};

/// Regular work: a backup each day, the anchor of the history.
struct UpkeepNote
{
    Instant tried;  ///< 0: never
    Instant done;   ///< 0: never
    QString code;   ///< of the last try's error; empty: it went well
    QString detail; ///< where it was written, or what the error said

    bool operator==(const UpkeepNote &) const = default;
};

struct StoreHealth
{
    QString id;                ///< the workspace's: the same in every copy
    QList<SendingStop> stops;  ///< nothing is sent while there is one
    qint64 due = 0;            ///< messages that would go at once; counted up to dueLimit
    bool isReadOnly = false;   ///< the store is damaged or its disk failed
    QString damage;            ///< what was found
    UpkeepNote backup;
    UpkeepNote anchor;
    qint64 historyLines = 0;
    QString historyHead;       ///< hex
    Instant newestEvent;       ///< of the history; 0: it is empty
    QString historyKey;        ///< what the history calls the key of its newest lines by; empty: they have none
    qint64 historyKeySince = 0; ///< the first line that has it
    QStringList historyKeys;   ///< all that ever were
    UpkeepNote keyNote;        ///< of reading that key

    static constexpr qint64 dueLimit = 10'000;
};

/// The store's own standing, apart from what it stores. Implemented in storage/; calls may come from any thread.
class UpkeepStore
{
public:
    virtual ~UpkeepStore() = default;
    [[nodiscard]] virtual Async<StoreHealth> health(Instant now) = 0;
    /// From its commit on no message is claimed. A second one of the same kind changes nothing.
    [[nodiscard]] virtual Async<void> stopSending(SendingStop stop) = 0;
    /// A person looked: all stops end, and this is where the file belongs from now on. Written into the history.
    [[nodiscard]] virtual Async<void> resumeSending(QString source, Instant at) = 0;
    [[nodiscard]] virtual Async<UpkeepNote> note(QString task) = 0;
    [[nodiscard]] virtual Async<void> noteUpkeep(QString task, UpkeepNote note) = 0;
    /// Where the history ends now.
    [[nodiscard]] virtual Async<AnchorPoint> historyHead(Instant now) = 0;
    /// The chain, and whether the history still has what `anchors` (in their order) once saw. `otherKeys`: secrets of
    /// lines that were chained with another key than the store's. E-HKY-01.
    [[nodiscard]] virtual Async<AnchoredReport> verifyAgainst(QList<AnchorPoint> anchors,
                                                              QList<QByteArray> otherKeys = {}) = 0;
};

} // namespace remindesk
