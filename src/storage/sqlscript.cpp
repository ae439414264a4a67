// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlscript.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

class Splitter
{
public:
    explicit Splitter(const QString &script) : m_script(script) {}

    QStringList split()
    {
        while (m_at < m_script.size())
            step();
        endStatement();
        return m_statements;
    }

private:
    void step()
    {
        const QStringView rest = QStringView(m_script).mid(m_at);
        const QChar c = rest.front();
        if (rest.startsWith("--"_L1))
            skip(rest.indexOf(u'\n'));
        else if (rest.startsWith("/*"_L1))
            skip(rest.indexOf("*/"_L1, 2) < 0 ? -1 : rest.indexOf("*/"_L1, 2) + 2);
        else if (c == u'\'' || c == u'"' || c == u'`')
            quoted(rest, c);
        else if (c.isLetter() || c == u'_')
            word(rest);
        else if (c == u';' && m_depth == 0)
            endStatement();
        else
            take(1);
    }

    void skip(qsizetype length)
    {
        m_at = length < 0 ? m_script.size() : m_at + length;
        m_statement += u' ';
    }

    void take(qsizetype length)
    {
        m_statement += QStringView(m_script).mid(m_at, length);
        m_at += length;
    }

    /// A doubled quote inside ends one quoted run and begins the next: no special case is needed.
    void quoted(QStringView rest, QChar quote)
    {
        const qsizetype end = rest.indexOf(quote, 1);
        take(end < 0 ? rest.size() : end + 1);
    }

    void word(QStringView rest)
    {
        qsizetype length = 1;
        while (length < rest.size() && (rest[length].isLetterOrNumber() || rest[length] == u'_'))
            ++length;
        const QString text = rest.first(length).toString().toUpper();
        if (m_words.size() < 4)
            m_words.append(text);
        if (isTrigger() && (text == "BEGIN"_L1 || text == "CASE"_L1))
            ++m_depth;
        else if (isTrigger() && text == "END"_L1)
            --m_depth;
        take(length);
    }

    [[nodiscard]] bool isTrigger() const
    {
        return m_words.value(0) == "CREATE"_L1 && m_words.mid(1, 2).contains(u"TRIGGER"_s);
    }

    void endStatement()
    {
        const QString text = m_statement.trimmed();
        if (!text.isEmpty())
            m_statements.append(text);
        m_statement.clear();
        m_words.clear();
        m_depth = 0;
        ++m_at;
    }

    const QString &m_script;
    qsizetype m_at = 0;
    int m_depth = 0;
    QStringList m_words;
    QString m_statement;
    QStringList m_statements;
};

} // namespace

QStringList statementsOf(const QString &script)
{
    return Splitter(script).split();
}

} // namespace remindesk
