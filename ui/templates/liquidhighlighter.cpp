// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/liquidhighlighter.h"

#include "ui/common/tokens.h"

#include <QRegularExpression>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace remindesk {

LiquidHighlighter::LiquidHighlighter(QTextDocument *document, const Tokens &tokens)
    : QSyntaxHighlighter(document)
{
    setTokens(tokens);
}

void LiquidHighlighter::setTokens(const Tokens &tokens)
{
    const auto format = [](const QColor &ink, bool isBold = false) {
        QTextCharFormat made;
        made.setForeground(ink);
        if (isBold)
            made.setFontWeight(QFont::DemiBold);
        return made;
    };
    m_head = format(tokens.dim, true);
    m_brace = format(tokens.accent);
    m_word = format(tokens.accent);
    m_keyword = format(tokens.accent, true);
    m_filter = format(tokens.good);
    m_string = format(tokens.attention);
    m_number = format(tokens.attention);
    m_markup = format(tokens.dim);
    rehighlight();
}

void LiquidHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Text);
    if (text.size() > longestLine)
        return;
    if (text.startsWith("--- "_L1) && previousBlockState() == Text) {
        setFormat(0, int(text.size()), m_head);
        return;
    }
    int at = 0;
    if (previousBlockState() == Output || previousBlockState() == Tag)
        at = colourLiquid(text, 0, previousBlockState() == Output ? Output : Tag);
    while (at >= 0 && at < text.size()) {
        const qsizetype output = text.indexOf("{{"_L1, at);
        const qsizetype tag = text.indexOf("{%"_L1, at);
        const qsizetype next = output < 0 ? tag : tag < 0 ? output : std::min(output, tag);
        colourMarkup(text, at, next < 0 ? int(text.size()) : int(next));
        if (next < 0)
            return;
        at = colourLiquid(text, int(next), next == output ? Output : Tag);
    }
}

/// Colours up to the closing brace, and answers where the text goes on; -1: on the next line.
int LiquidHighlighter::colourLiquid(const QString &text, int from, State state)
{
    const QLatin1StringView closing = state == Output ? "}}"_L1 : "%}"_L1;
    const qsizetype end = text.indexOf(closing, from);
    const int to = end < 0 ? int(text.size()) : int(end) + 2;
    setFormat(from, to - from, m_brace);
    colourWords(text, from, to, state);
    if (end < 0)
        setCurrentBlockState(state);
    return end < 0 ? -1 : to;
}

void LiquidHighlighter::colourWords(const QString &text, int from, int to, State state)
{
    static const QRegularExpression piece(u"(\"[^\"]*\"|'[^']*')|(\\|\\s*[a-z_]+)|(\\b[0-9]+\\b)|([A-Za-z_][A-Za-z0-9_.]*)"_s);
    bool isFirst = state == Tag;
    auto pieces = piece.globalMatch(text.mid(from, to - from));
    while (pieces.hasNext()) {
        const QRegularExpressionMatch match = pieces.next();
        const int at = from + int(match.capturedStart());
        const int length = int(match.capturedLength());
        if (match.hasCaptured(1))
            setFormat(at, length, m_string);
        else if (match.hasCaptured(2))
            setFormat(at, length, m_filter);
        else if (match.hasCaptured(3))
            setFormat(at, length, m_number);
        else
            setFormat(at, length, std::exchange(isFirst, false) ? m_keyword : m_word);
    }
}

void LiquidHighlighter::colourMarkup(const QString &text, int from, int to)
{
    static const QRegularExpression tag(u"</?[a-zA-Z!][^<>]*>?"_s);
    auto tags = tag.globalMatch(text.mid(from, to - from));
    while (tags.hasNext()) {
        const QRegularExpressionMatch match = tags.next();
        setFormat(from + int(match.capturedStart()), int(match.capturedLength()), m_markup);
    }
}

} // namespace remindesk
