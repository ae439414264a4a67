// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

namespace remindesk {

using namespace Qt::StringLiterals;

void JsonWriter::beginObject()
{
    next();
    begin(u'{');
}

void JsonWriter::beginObject(QStringView name)
{
    next(name);
    begin(u'{');
}

void JsonWriter::beginList(QStringView name)
{
    next(name);
    begin(u'[');
}

void JsonWriter::add(QStringView name, const QString &text)
{
    next(name);
    quote(text);
}

void JsonWriter::add(QStringView name, qint64 number)
{
    next(name);
    m_text += QString::number(number);
}

void JsonWriter::add(QStringView name, bool flag)
{
    next(name);
    m_text += flag ? "true"_L1 : "false"_L1;
}

void JsonWriter::add(QStringView name, const QStringList &texts)
{
    beginList(name);
    for (const QString &text : texts)
        addElement(text);
    endList();
}

void JsonWriter::addElement(const QString &text)
{
    next();
    quote(text);
}

void JsonWriter::next()
{
    if (!m_isFirst)
        m_text += u',';
    m_isFirst = false;
}

void JsonWriter::next(QStringView name)
{
    next();
    quote(name);
    m_text += u':';
}

void JsonWriter::begin(QChar bracket)
{
    m_text += bracket;
    m_isFirst = true;
}

void JsonWriter::end(QChar bracket)
{
    m_text += bracket;
    m_isFirst = false;
}

void JsonWriter::quote(QStringView text)
{
    m_text += u'"';
    const QChar *from = text.begin();
    for (const QChar *at = from; at != text.end(); ++at) {
        if (*at >= u' ' && *at != u'"' && *at != u'\\')
            continue;
        m_text.append(from, at - from);
        escape(*at);
        from = at + 1;
    }
    m_text.append(from, text.end() - from);
    m_text += u'"';
}

void JsonWriter::escape(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\\':
        m_text += u'\\';
        m_text += c;
        return;
    case u'\n':
        m_text += "\\n"_L1;
        return;
    default:
        m_text += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    }
}

} // namespace remindesk
