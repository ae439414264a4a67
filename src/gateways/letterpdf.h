// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace remindesk {

struct Letter
{
    QStringList address; ///< the recipient's block, country last
    QString sender;      ///< the return address in one line
    QString subject;
    QString body;      ///< paragraphs separated by line breaks
    QString reference; ///< ticket number, in the footer
    QString locale;
};

struct LetterPdf
{
    QByteArray bytes;
    int pages = 0;
};

/// An A4 letter for window envelopes (DIN 5008 form B) whose text can be copied, Chinese included; page
/// numbers from two pages on. The same letter gives the same bytes. Any thread; 10–50 ms. E-LTR-01 no font
/// here has %1 (%2) · E-LTR-02 %1 pages; %2 are allowed · E-LTR-03 the address does not fit its window
/// (%1 lines of %2; long ones go on in the next) · E-LTR-04 the PDF could not be made: %1 · E-LTR-05 %1 is missing.
[[nodiscard]] Result<LetterPdf> letterPdf(const Letter &letter, Instant now);

} // namespace remindesk
