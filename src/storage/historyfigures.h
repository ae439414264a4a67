// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/figures.h"
#include "storage/historyfilter.h"
#include "workflow/historystore.h"

namespace remindesk {

/// Folds the messages of a query into figures, a slice of some milliseconds at a time, aside of sending and lists
/// (asidereader.h); where the file is damaged, in between them. Without filters it counts entries of the state's index, about ten million a second; with filters it
/// looks at each message that passes. The reader's thread; throws StoreFailure.
class FiguresJob
{
public:
    explicit FiguresJob(FigureRequest request);

    /// The figures when all is counted or nobody waits for them any more; else nothing: call again.
    [[nodiscard]] std::optional<Figures> step(Database &database);

private:
    void begin(Database &database);
    void countStretch(Database &database);
    void countAnswers(Database &database, qint64 floor, qint64 bound);
    void countFound(Database &database);
    void addAnswer(Database &database, qint64 seq, Instant created, Instant answered);
    void showProgress(qint64 at);
    [[nodiscard]] bool isDone() const;

    FigureRequest m_request;
    FigureFold m_fold;
    SeqRange m_range;
    std::optional<SeqJoin> m_join; ///< with filters
    qint64 m_next = 0;             ///< without: newest seq that is not counted yet
    bool m_hasBegun = false;
};

} // namespace remindesk
