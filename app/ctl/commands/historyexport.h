// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"
#include "workflow/tablewriter.h"

#include <QTextStream>

#include <functional>

namespace remindesk::ctl {

/// Every row of a query, page by page: memory does not grow with the history. Answers Page::wholeWords.
[[nodiscard]] Result<QStringList> eachHistoryRow(HistoryStore &history, HistoryQuery query, int limit,
                                                 const std::function<void(const HistoryRow &)> &use);

struct ExportForm
{
    bool isJson = false;
    bool hasEvents = false; ///< a line for each event in CSV, a list in JSON; and the sentence why
};

/// CSV by RFC 4180 in UTF-8, each value that a spreadsheet would take for a formula prefixed with ' (OWASP ASVS
/// 1.2.10); or a JSON array.
[[nodiscard]] Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form,
                                 QTextStream &out);
/// As a workbook or a document, by the writer. E-EXP-01.
[[nodiscard]] Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, bool hasEvents,
                                 TableWriter &writer, const QString &path);
/// The same into a file that appears whole or not at all. E-RIN-07.
[[nodiscard]] Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form,
                                 const QString &path);

} // namespace remindesk::ctl
