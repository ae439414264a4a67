// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/imapreader.h"

#include <QString>

namespace remindesk {

namespace {

constexpr qsizetype longestLine = 65'536;
constexpr qsizetype longestLiteral = 4 << 20;
constexpr qsizetype mostLiterals = 64;
constexpr qsizetype keptPast = 65'536; // before what is done is thrown away

/// "{123}" at the end of a line announces a literal; -1: none, -2: an impossible one.
qsizetype announced(const QByteArray &line)
{
    const qsizetype open = line.lastIndexOf('{');
    if (!line.endsWith('}') || open < 0)
        return -1;
    bool isNumber = false;
    const qlonglong size = line.mid(open + 1, line.size() - open - 2).toLongLong(&isNumber);
    if (!isNumber)
        return -1;
    return size >= 0 && size <= longestLiteral ? qsizetype(size) : -2;
}

} // namespace

bool ImapResponse::startsWith(const char *words) const
{
    return qstrnicmp(line.constData(), words, size_t(qstrlen(words))) == 0;
}

bool ImapReader::feed(const QByteArray &bytes)
{
    if (m_isBroken)
        return false;
    m_bytes += bytes;
    bool isMore = true;
    while (isMore && !m_isBroken)
        isMore = m_literal >= 0 ? takeLiteral() : takeLine();
    if (m_at > keptPast) {
        m_bytes.remove(0, m_at);
        m_at = 0;
    }
    return !m_isBroken;
}

bool ImapReader::takeLiteral()
{
    if (m_bytes.size() - m_at < m_literal)
        return false;
    m_response.literals.append(m_bytes.mid(m_at, m_literal));
    m_at += m_literal;
    m_literal = -1;
    return true;
}

bool ImapReader::takeLine()
{
    const qsizetype end = m_bytes.indexOf("\r\n", m_at);
    const qsizetype length = (end < 0 ? m_bytes.size() : end) - m_at;
    if (length + m_response.line.size() > longestLine || m_response.literals.size() > mostLiterals) {
        m_isBroken = true;
        return false;
    }
    if (end < 0)
        return false;
    QByteArray part = m_bytes.mid(m_at, length);
    m_at = end + 2;
    const qsizetype literal = announced(part);
    if (literal == -2) {
        m_isBroken = true;
        return false;
    }
    if (literal >= 0) {
        part.truncate(part.lastIndexOf('{'));
        m_response.line += part + '\1';
        m_literal = literal;
        return true;
    }
    m_response.line += part;
    m_ready.push_back(std::exchange(m_response, {}));
    return true;
}

std::optional<ImapResponse> ImapReader::next()
{
    if (m_ready.empty())
        return std::nullopt;
    ImapResponse response = std::move(m_ready.front());
    m_ready.pop_front();
    return response;
}

QList<quint32> searchedUids(const ImapResponse &response)
{
    QList<quint32> uids;
    if (!response.startsWith("* SEARCH"))
        return uids;
    for (const QByteArray &word : response.line.mid(8).split(' ')) {
        bool isNumber = false;
        const quint32 uid = word.trimmed().toUInt(&isNumber);
        if (isNumber && uid > 0)
            uids.append(uid);
    }
    return uids;
}

std::optional<quint32> numberAfter(const QByteArray &line, const QByteArray &word)
{
    const QByteArray wanted = word.toUpper() + ' ';
    const QByteArray upper = line.toUpper();
    for (qsizetype at = upper.indexOf(wanted); at >= 0; at = upper.indexOf(wanted, at + 1)) {
        const bool isWord = at == 0 || upper[at - 1] == ' ' || upper[at - 1] == '(' || upper[at - 1] == '[';
        qsizetype end = at + wanted.size();
        while (end < upper.size() && upper[end] >= '0' && upper[end] <= '9')
            ++end;
        bool isNumber = false;
        const quint32 number = upper.mid(at + wanted.size(), end - at - wanted.size()).toUInt(&isNumber);
        if (isWord && isNumber)
            return number;
    }
    return std::nullopt;
}

std::optional<QByteArray> imapQuoted(const QString &text)
{
    QByteArray quoted = "\"";
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            return std::nullopt;
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            quoted += '\\';
        quoted += c.toLatin1();
    }
    return quoted + '"';
}

} // namespace remindesk
