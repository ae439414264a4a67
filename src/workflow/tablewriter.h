// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace remindesk {

enum class TableFormat { Csv, Xlsx, Pdf };

[[nodiscard]] QString tableFormatKey(TableFormat format); ///< "csv" "xlsx" "pdf": a file's suffix too
/// By a file's suffix, whatever its case.
[[nodiscard]] std::optional<TableFormat> tableFormatOf(const QString &path);

/// A table as a file, row by row: what was added is out of memory. The file appears when all of it is there. Values are
/// text; none is ever a formula, a link or markup. One thread at a time, any.
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    /// E-EXP-01 (path, what the system says), as of every call.
    [[nodiscard]] virtual Done begin(const QString &path, const QString &title, const QStringList &heads) = 0;
    [[nodiscard]] virtual Done add(const QList<QStringList> &rows) = 0;
    [[nodiscard]] virtual Done finish() = 0;
    /// Nothing stays behind.
    virtual void abandon() = 0;
};

using TableWriterFactory = std::function<std::unique_ptr<TableWriter>(TableFormat)>;

/// RFC 4180 in UTF-8 with the mark that spreadsheets know it by; formula-safe (base/csvwriter.h).
[[nodiscard]] std::unique_ptr<TableWriter> makeCsvWriter();

} // namespace remindesk
