// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>

namespace remindesk {

/// One response of an IMAP server (RFC 3501 §7): its line, in which every literal is one byte '\1', and the literals.
struct ImapResponse
{
    QByteArray line;
    QList<QByteArray> literals;

    [[nodiscard]] bool startsWith(const char *words) const; ///< whatever the case
};

/// Cuts a server's bytes into responses. Pure; limits are its own: a line of 64 KiB, a literal of 4 MiB.
class ImapReader
{
public:
    /// False: what came is no IMAP, or beyond a limit; nothing more can be read.
    [[nodiscard]] bool feed(const QByteArray &bytes);
    [[nodiscard]] std::optional<ImapResponse> next();

private:
    [[nodiscard]] bool takeLiteral();
    [[nodiscard]] bool takeLine();

    QByteArray m_bytes;
    qsizetype m_at = 0;         ///< what lies before is done
    qsizetype m_literal = -1;   ///< bytes of the literal being read; -1: none
    ImapResponse m_response;
    std::deque<ImapResponse> m_ready;
    bool m_isBroken = false;
};

/// The numbers of "* SEARCH 1 2 3".
[[nodiscard]] QList<quint32> searchedUids(const ImapResponse &response);
/// The number after a word: of "* OK [UIDVALIDITY 12]" for "UIDVALIDITY"; of "* 3 FETCH (UID 7 …" for "UID".
[[nodiscard]] std::optional<quint32> numberAfter(const QByteArray &line, const QByteArray &word);
/// A string as an argument of a command; nothing when it holds a line break, NUL or a character beyond ASCII.
[[nodiscard]] std::optional<QByteArray> imapQuoted(const QString &text);

} // namespace remindesk
