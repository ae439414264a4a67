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

bool isAllowedTag(QStringView name)
{
    static const QSet<QStringView> allowed{
        u"!doctype", u"html", u"head", u"title", u"meta", u"body", u"a", u"abbr", u"b",
        u"blockquote", u"br", u"center", u"code", u"dd", u"del", u"div", u"dl", u"dt", u"em",
        u"footer", u"h1", u"h2", u"h3", u"h4", u"header", u"hr", u"i", u"img", u"li", u"main",
        u"ol", u"p", u"s", u"section", u"small", u"span", u"strong", u"sub", u"sup",
        u"table", u"tbody", u"td", u"tfoot", u"th", u"thead", u"time", u"tr", u"u", u"ul"};
    return allowed.contains(name);
}

bool isAllowedAttribute(QStringView name)
{
    static const QSet<QStringView> allowed{
        u"href", u"style", u"title", u"lang", u"dir", u"align", u"valign", u"width", u"height",
        u"bgcolor", u"border", u"cellpadding", u"cellspacing", u"role", u"colspan", u"rowspan",
        u"alt", u"src", u"class", u"id", u"start", u"charset", u"name", u"content",
        u"datetime", u"html", u"scope"};
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
        const QStringView name = word();
        if (name.isEmpty()) // a bare "<" is text
            return;
        if (!isAllowedTag(name))
            m_found.append(u'<' + name.toString() + u'>');
        while (m_at < m_html.size() && peek() != u'>')
            attribute();
    }

    void attribute()
    {
        if (peek().isSpace() || peek() == u'/') {
            ++m_at;
            return;
        }
        const QStringView name = word();
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

    void judge(QStringView name, QStringView value)
    {
        if (!isAllowedAttribute(name)) {
            m_found.append(name.toString());
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

    // Letters, digits and "!", "-", ":", "_" in lower case; good until the next.
    QStringView word()
    {
        const qsizetype from = m_at;
        bool isLower = true;
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            const bool isUsual = (c >= u'a' && c <= u'z') || c == u'-';
            if (!isUsual && !c.isLetterOrNumber() && !QStringView(u"!:_").contains(c))
                break;
            isLower = isLower && isUsual;
            ++m_at;
        }
        const QStringView written = m_html.sliced(from, m_at - from);
        if (isLower)
            return written;
        m_lower = written.toString().toLower();
        return m_lower;
    }

    void skipSpace()
    {
        while (peek().isSpace())
            ++m_at;
    }

    [[nodiscard]] QChar peek() const { return m_at < m_html.size() ? m_html[m_at] : QChar(); }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_lower;
    QStringList m_found;
};

} // namespace

QStringList forbiddenHtml(QStringView html)
{
    return Scanner(html).found();
}

} // namespace remindesk
