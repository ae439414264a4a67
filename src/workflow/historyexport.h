// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"
#include "workflow/tablewriter.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace remindesk {

/// Writes what a query of the history finds into a file, page by page, so that nothing waits; the writer works on a
/// thread of the pool. The file appears when all of it is there. Lives on its maker's thread; the store outlives it.
class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    using Cells = std::function<QStringList(const HistoryRow &)>;

    HistoryExport(HistoryStore &store, const HistoryQuery &query, std::unique_ptr<TableWriter> writer,
                  QObject *parent = nullptr);

    /// `heads` and `cells` are the columns in the words of whoever asks; `title` stands over them where a format has a
    /// place for it.
    void start(const QString &path, const QString &title, const QStringList &heads, Cells cells);
    /// Nothing stays behind. Once the last row is written it is too late.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 rows);
    void packing(); ///< every row is written; it cannot be canceled any more
    void finished(qint64 rows);
    void canceled();
    void failed(const remindesk::Error &error); ///< E-EXP-01: path, what the system says; or the store's

private:
    using Step = std::function<Done(TableWriter &)>;
    /// One step at a time on the pool; then `next` here, unless it failed or was canceled meanwhile.
    void write(Step step, std::function<void()> next);
    void ask(const QString &after);
    void take(const Page<HistoryRow> &page);
    void end(const std::optional<Error> &error);

    HistoryStore &m_store;
    HistoryQuery m_query;
    std::shared_ptr<TableWriter> m_writer;
    Cells m_cells;
    qint64 m_rows = 0;
    bool m_isRunning = false;
    bool m_isPacking = false;
};

} // namespace remindesk
