// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/certificate.h"
#include "workflow/tablewriter.h"

namespace remindesk {

/// A workbook whose cells are all text (never formulas or links), a sheet for each million rows. Rows go to a temporary
/// file as they come (constant memory); finish() packs them, which takes some ten seconds for a million rows.
[[nodiscard]] std::unique_ptr<TableWriter> makeXlsxWriter();
/// A4 across, one line a row, heads and page number on every page; text can be copied, Chinese included.
[[nodiscard]] std::unique_ptr<TableWriter> makePdfWriter();

[[nodiscard]] std::unique_ptr<TableWriter> makeTableWriter(TableFormat format);

/// The certificate as one page of PDF. E-EXP-01.
[[nodiscard]] Done writeCertificate(const QString &path, const Certificate &certificate);

} // namespace remindesk
