// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/token.h"

#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

namespace {

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

QStringView skipSpace(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && isSpace(text[i]))
        ++i;
    return text.sliced(i);
}

/// Splits "name markup"; leaves the name empty when there is none.
void splitTag(QStringView inside, Token &token)
{
    inside = skipSpace(inside);
    qsizetype length = 0;
    if (inside.startsWith(u'#')) {
        length = 1;
    } else {
        while (length < inside.size() && isNameCharacter(inside[length]))
            ++length;
    }
    token.name = inside.first(length);
    token.markup = skipSpace(inside.sliced(length));
}

} // namespace

Source::Source(QStringView text) : m_text(text)
{
    m_lineStarts.append(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            m_lineStarts.append(i + 1);
    }
}

Place Source::place(QStringView part) const
{
    const qsizetype offset = std::clamp<qsizetype>(part.data() - m_text.data(), 0, m_text.size());
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const auto line = after - m_lineStarts.begin();
    return {int(line), int(offset - m_lineStarts[line - 1] + 1)};
}

Token DocumentTokens::next()
{
    if (m_at >= m_text.size())
        return {};
    const QStringView rest = m_text.sliced(m_at);
    if (rest.startsWith(u"{%"))
        return tag();
    if (rest.startsWith(u"{{"))
        return output();
    qsizetype end = 0;
    do {
        end = rest.indexOf(u'{', end);
        if (end < 0 || end + 1 >= rest.size()) {
            end = rest.size();
            break;
        }
        if (rest[end + 1] == u'{' || rest[end + 1] == u'%')
            break;
        ++end;
    } while (true);
    m_at += end;
    return {Token::Kind::Text, rest.first(end), {}, rest.first(end), false, false};
}

Token DocumentTokens::output()
{
    const qsizetype start = m_at;
    Token token{Token::Kind::Unclosed, m_text.sliced(start), {}, {}, false, false};
    for (qsizetype i = start + 2; i < m_text.size(); ++i) {
        if (m_text[i] == u'{' && i + 1 < m_text.size() && m_text[i + 1] == u'%') {
            const qsizetype end = m_text.indexOf(u"%}", i);
            m_at = end < 0 ? m_text.size() : end + 2;
            token.raw = m_text.sliced(start, m_at - start);
            return token;
        }
        if (m_text[i] != u'}')
            continue;
        const bool isClosed = i + 1 < m_text.size() && m_text[i + 1] == u'}';
        m_at = i + (isClosed ? 2 : 1);
        token.raw = m_text.sliced(start, m_at - start);
        if (!isClosed)
            return token;
        QStringView inside = token.raw.sliced(2).chopped(2);
        token.trimsBefore = inside.startsWith(u'-');
        token.trimsAfter = inside.endsWith(u'-');
        inside = token.trimsBefore ? inside.sliced(1) : inside;
        token.markup = inside.endsWith(u'-') ? inside.chopped(1) : inside;
        token.kind = Token::Kind::Output;
        return token;
    }
    m_at = m_text.size();
    return token;
}

Token DocumentTokens::tag()
{
    Token token{Token::Kind::Unclosed, m_text.sliced(m_at), {}, {}, false, false};
    const qsizetype end = m_text.indexOf(u"%}", m_at + 2);
    if (end < 0) {
        m_at = m_text.size();
        return token;
    }
    token.kind = Token::Kind::Tag;
    token.raw = m_text.sliced(m_at, end + 2 - m_at);
    m_at = end + 2;
    QStringView inside = token.raw.sliced(2).chopped(2);
    token.trimsBefore = inside.startsWith(u'-');
    token.trimsAfter = inside.endsWith(u'-');
    inside = token.trimsBefore ? inside.sliced(1) : inside;
    splitTag(inside.endsWith(u'-') ? inside.chopped(1) : inside, token);
    return token;
}

Token DocumentTokens::skipRaw(QStringView endName, QStringView &body)
{
    const qsizetype start = m_at;
    qsizetype close = m_text.indexOf(u"%}", m_at);
    for (; close >= 0; close = m_text.indexOf(u"%}", close + 2)) {
        // The last opening before the end of a tag counts, as in "{% {{ {% endraw %}".
        const qsizetype open = m_text.sliced(m_at, close - m_at).lastIndexOf(u"{%");
        DocumentTokens tail(m_text);
        tail.m_at = m_at + open;
        m_at = close + 2;
        if (open < 0)
            continue;
        Token token = tail.tag();
        if (token.name == endName || (endName == u"enddoc" && token.name == u"doc")) {
            body = m_text.sliced(start, token.raw.data() - m_text.data() - start);
            return token;
        }
    }
    body = m_text.sliced(start);
    m_at = m_text.size();
    return {Token::Kind::Unclosed, body, {}, {}, false, false};
}

Token LineTokens::next()
{
    while (m_at < m_text.size()) {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        end = end < 0 ? m_text.size() : end;
        const QStringView line = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        if (skipSpace(line).isEmpty())
            continue;
        Token token{Token::Kind::Tag, skipSpace(line), {}, {}, false, false};
        splitTag(line, token);
        return token;
    }
    return {};
}

Token LineTokens::skipRaw(QStringView, QStringView &body)
{
    body = m_text.sliced(std::min(m_at, m_text.size()));
    m_at = m_text.size();
    return {Token::Kind::Unclosed, body, {}, {}, false, false};
}

} // namespace remindesk::liquid
