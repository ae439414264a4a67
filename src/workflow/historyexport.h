// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

#include <QObject>
#include <QSaveFile>
#include <QStringList>

#include <functional>

namespace remindesk {

/// Writes what a query of the history finds into a CSV file no spreadsheet takes a formula from, page by page, so that
/// nothing waits; the file appears when all of it is there. UTF-8 with the mark that spreadsheets know it by. Lives on
/// its maker's thread; the store outlives it.
class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    using Cells = std::function<QStringList(const HistoryRow &)>;

    HistoryExport(HistoryStore &store, const HistoryQuery &query, QObject *parent = nullptr);

    /// `heads` and `cells` are the columns in the words of whoever asks.
    void start(const QString &path, const QStringList &heads, Cells cells);
    /// Nothing stays behind.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(qint64 rows);
    void canceled();
    void failed(const remindesk::Error &error); ///< E-EXP-01: path, what the system says; or the store's

private:
    void next(const QString &after);
    [[nodiscard]] bool write(const QByteArray &text);
    void stop();

    HistoryStore &m_store;
    HistoryQuery m_query;
    Cells m_cells;
    QSaveFile m_file;
    qint64 m_rows = 0;
    bool m_isRunning = false;
};

} // namespace remindesk
