// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/htmlcheck.h"

#include "base/error.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

bool isAllowedTag(const QString &name)
{
    static const QSet<QString> allowed{
        u"!doctype"_s, u"html"_s, u"head"_s, u"title"_s, u"meta"_s, u"body"_s, u"a"_s, u"abbr"_s, u"b"_s,
        u"blockquote"_s, u"br"_s, u"center"_s, u"code"_s, u"dd"_s, u"del"_s, u"div"_s, u"dl"_s, u"dt"_s, u"em"_s,
        u"footer"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"header"_s, u"hr"_s, u"i"_s, u"img"_s, u"li"_s, u"main"_s,
        u"ol"_s, u"p"_s, u"s"_s, u"section"_s, u"small"_s, u"span"_s, u"strong"_s, u"sub"_s, u"sup"_s,
        u"table"_s, u"tbody"_s, u"td"_s, u"tfoot"_s, u"th"_s, u"thead"_s, u"time"_s, u"tr"_s, u"u"_s, u"ul"_s};
    return allowed.contains(name);
}

bool isAllowedAttribute(const QString &name)
{
    static const QSet<QString> allowed{
        u"href"_s, u"style"_s, u"title"_s, u"lang"_s, u"dir"_s, u"align"_s, u"valign"_s, u"width"_s, u"height"_s,
        u"bgcolor"_s, u"border"_s, u"cellpadding"_s, u"cellspacing"_s, u"role"_s, u"colspan"_s, u"rowspan"_s,
        u"alt"_s, u"src"_s, u"class"_s, u"id"_s, u"start"_s, u"charset"_s, u"name"_s, u"content"_s,
        u"datetime"_s, u"html"_s, u"scope"_s};
    return allowed.contains(name) || name.startsWith(u"aria-");
}

bool hasAllowedScheme(QStringView value, std::initializer_list<QStringView> schemes)
{
    return std::any_of(schemes.begin(), schemes.end(), [value](QStringView scheme) {
        return value.startsWith(scheme, Qt::CaseInsensitive);
    });
}

// `word` is in lower case. Mails are mostly styles, so this runs more often than anything else here.
bool beginsWith(QStringView text, QStringView word)
{
    if (text.size() < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = text[i].unicode();
        if ((c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c) != word[i].unicode())
            return false;
    }
    return true;
}

// Escapes, comments and entities hide things in styles: ours need none of them.
QString forbiddenStyle(QStringView style)
{
    constexpr std::array<QStringView, 10> words{u"url(",    u"expression", u"javascript", u"@import", u"behavior",
                                                u"binding", u"position",   u"\\",         u"/*",      u"&#"};
    static const auto begins = [&words] {
        std::array<bool, 128> letters{};
        for (const QStringView word : words)
            letters[word[0].unicode()] = letters[word[0].toUpper().unicode()] = true;
        return letters;
    }();
    for (qsizetype at = 0; at < style.size(); ++at) {
        const char16_t first = style[at].unicode();
        if (first >= begins.size() || !begins[first])
            continue;
        for (const QStringView word : words) {
            if (beginsWith(style.sliced(at), word))
                return word.toString();
        }
    }
    return {};
}

class Scanner
{
public:
    explicit Scanner(QStringView html) : m_html(html) {}

    QStringList found()
    {
        while ((m_at = m_html.indexOf(u'<', m_at)) >= 0)
            tag();
        m_found.removeDuplicates();
        return m_found;
    }

private:
    void tag()
    {
        ++m_at;
        if (m_html.sliced(m_at).startsWith(u"!--")) {
            m_found.append(u"<!-- -->"_s);
            return;
        }
        if (peek() == u'/')
            ++m_at;
        const QString name = word();
        if (name.isEmpty()) // a bare "<" is text
            return;
        if (!isAllowedTag(name))
            m_found.append(u'<' + name + u'>');
        while (m_at < m_html.size() && peek() != u'>')
            attribute();
    }

    void attribute()
    {
        if (peek().isSpace() || peek() == u'/') {
            ++m_at;
            return;
        }
        const QString name = word();
        if (name.isEmpty()) { // no name can begin here: say so and go on
            m_found.append(shown(QString(peek())));
            ++m_at;
            return;
        }
        skipSpace();
        QStringView value;
        if (peek() == u'=') {
            ++m_at;
            skipSpace();
            value = attributeValue();
        }
        judge(name, value.trimmed());
    }

    void judge(const QString &name, QStringView value)
    {
        if (!isAllowedAttribute(name)) {
            m_found.append(name);
        } else if (name == u"href" && !hasAllowedScheme(value, {u"https://", u"http://", u"mailto:", u"tel:", u"#"})) {
            m_found.append(u"href="_s + shown(value.toString()));
        } else if (name == u"src" && !hasAllowedScheme(value, {u"cid:"})) {
            m_found.append(u"src="_s + shown(value.toString()));
        } else if (name == u"style") {
            if (const QString what = forbiddenStyle(value); !what.isEmpty())
                m_found.append(u"style="_s + what);
        } else if (name == u"content" && value.contains(u"url", Qt::CaseInsensitive)) {
            m_found.append(u"content="_s + shown(value.toString())); // a redirect by meta refresh
        }
    }

    QStringView attributeValue()
    {
        const QChar quote = peek();
        qsizetype end = -1;
        if (quote == u'"' || quote == u'\'') {
            ++m_at;
            end = m_html.indexOf(quote, m_at);
        } else {
            end = m_at;
            while (end < m_html.size() && !m_html[end].isSpace() && m_html[end] != u'>')
                ++end;
        }
        if (end < 0) {
            m_found.append(shown(QString(quote)));
            end = m_html.size();
        }
        const QStringView value = m_html.sliced(m_at, end - m_at);
        m_at = end;
        if ((quote == u'"' || quote == u'\'') && m_at < m_html.size())
            ++m_at;
        return value;
    }

    // Letters, digits and "!", "-", ":", "_" in lower case.
    QString word()
    {
        const qsizetype from = m_at;
        while (m_at < m_html.size()
               && (m_html[m_at].isLetterOrNumber() || QStringView(u"!-:_").contains(m_html[m_at])))
            ++m_at;
        return m_html.sliced(from, m_at - from).toString().toLower();
    }

    void skipSpace()
    {
        while (peek().isSpace())
            ++m_at;
    }

    [[nodiscard]] QChar peek() const { return m_at < m_html.size() ? m_html[m_at] : QChar(); }

    QStringView m_html;
    qsizetype m_at = 0;
    QStringList m_found;
};

} // namespace

QStringList forbiddenHtml(QStringView html)
{
    return Scanner(html).found();
}

} // namespace remindesk
