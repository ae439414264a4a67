// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace remindesk {

struct Tokens;

/// Colours a template file: heads of parts, `{{ }}` and `{% %}` with their strings, filters and words, tags of HTML.
/// A line of more than 4,000 characters stays plain: nobody reads it, and colouring it would hold the window up.
class LiquidHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    LiquidHighlighter(QTextDocument *document, const Tokens &tokens);
    void setTokens(const Tokens &tokens);

    static constexpr int longestLine = 4'000;

protected:
    void highlightBlock(const QString &text) override;

private:
    enum State { Text = -1, Output = 1, Tag = 2 }; ///< what a line ends inside of

    [[nodiscard]] int colourLiquid(const QString &text, int from, State state);
    void colourWords(const QString &text, int from, int to, State state);
    void colourMarkup(const QString &text, int from, int to);

    QTextCharFormat m_head, m_brace, m_word, m_keyword, m_filter, m_string, m_number, m_markup;
};

} // namespace remindesk
