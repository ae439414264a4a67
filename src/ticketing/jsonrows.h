// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketfile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace remindesk {

/// One object of a JSON file, or why it is none.
struct JsonRow
{
    int number = 0;                       ///< 1: the first
    QList<QPair<QString, QString>> values; ///< in the file's order
    QList<RowMistake> mistakes;            ///< E-IMP-08, -10, -21, -22, -23 … -25: this row only
};

/// Reads an array of objects, or objects one after the other, one at a time. Numbers keep their digits exactly: each is
/// handed to Qt's parser as text, since a double cannot hold 9007199254740993 and forgets that 1e5 was written so.
/// Lists become "a; b". Any thread; linear; the bytes must outlive it.
class JsonRows
{
public:
    explicit JsonRows(QByteArrayView text);

    /// The next object; empty at the end. E-IMP-20 when the file is no JSON: nothing of it can be trusted.
    [[nodiscard]] Result<std::optional<JsonRow>> next();

private:
    struct Element
    {
        QByteArray text; ///< with its numbers quoted
        bool isClosed = false;
    };
    char peek(); ///< after passing over blanks; NUL at the end
    [[nodiscard]] Element takeElement();
    void takeString(QByteArray &out);
    void takeScalar(QByteArray &out);
    [[nodiscard]] tl::unexpected<Error> broken() const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_row = 0;
    bool m_isArray = false;
    bool m_isOver = false;
};

} // namespace remindesk
