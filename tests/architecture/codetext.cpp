// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codetext.h"

#include <QRegularExpression>

namespace remindesk::architecture {

namespace {

/// Walks over the source once and blanks what it is told to.
class Blanker
{
public:
    Blanker(QString source, bool blanksStrings) : m_text(std::move(source)), m_blanksStrings(blanksStrings) {}

    QString result()
    {
        while (m_at < m_text.size())
            step();
        return m_text;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    void step()
    {
        const QChar c = peek();
        if (c == u'/' && peek(1) == u'/')
            blank(endOf(u'\n'));
        else if (c == u'/' && peek(1) == u'*')
            blank(behind(QStringLiteral("*/"), m_at + 2));
        else if (c == u'"' && m_at > 0 && m_text.at(m_at - 1) == u'R')
            rawString();
        else if (c == u'"' || (c == u'\'' && !isDigitSeparator()))
            literal(c);
        else
            ++m_at;
    }

    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber() && peek(1).isLetterOrNumber()
               && peek(2) != u'\'';
    }

    [[nodiscard]] qsizetype endOf(QChar c) const
    {
        const qsizetype found = m_text.indexOf(c, m_at);
        return found < 0 ? m_text.size() : found;
    }

    [[nodiscard]] qsizetype behind(const QString &mark, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found + mark.size();
    }

    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString mark = u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype end = behind(mark, open);
        m_blanksStrings ? blank(end) : void(m_at = end);
    }

    void literal(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != quote && m_text.at(end) != u'\n')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        end = qMin(end + 1, m_text.size());
        m_blanksStrings ? blank(end) : void(m_at = end);
    }

    void blank(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_text.at(m_at) != u'\n')
                m_text[m_at] = u' ';
        }
    }

    QString m_text;
    bool m_blanksStrings;
    qsizetype m_at = 0;
};

} // namespace

QString withoutComments(const QString &source)
{
    return Blanker(source, false).result();
}

QString codeOnly(const QString &source)
{
    QString text = Blanker(source, true).result();
    static const QRegularExpression directive(QStringLiteral("^[ \\t]*#(?:[^\\n]*\\\\\\n)*[^\\n]*"),
                                              QRegularExpression::MultilineOption);
    auto matches = directive.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text.at(i) != u'\n')
                text[i] = u' ';
        }
    }
    return text;
}

int lineAt(const QString &text, qsizetype position)
{
    return int(QStringView(text).left(position).count(u'\n')) + 1;
}

int lineCount(const QString &text)
{
    return int(text.count(u'\n')) + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
}

} // namespace remindesk::architecture
