// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/mailreading.h"

#include <QRegularExpression>
#include <QStringList>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200'000; // looked at

/// The line with which mail programs begin what they quote.
bool beginsQuote(const QString &line)
{
    static const QRegularExpression heads(
        u"\\A(?:-{2,}\\s*(?:Original Message|Forwarded message|原始邮件|原始郵件|转发邮件|回复的原邮件).{0,40}\\z"
        "|_{10,}\\z"
        "|On .{4,200}(?:wrote|写道)\\s*[:：]\\z"
        "|在\\s?.{4,200}(?:写道|寫道)\\s*[:：]\\z"
        "|.{1,200}(?:于|於)\\s?\\d{4}.{4,80}(?:写道|寫道)\\s*[:：]\\z"
        "|Am .{4,200} schrieb .{0,100}:\\z|Le .{4,200} a écrit\\s?:\\z"
        "|(?:发件人|寄件者|From)\\s*[:：].{1,200}\\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = heads.match(line);
    return match.isValid() && match.hasMatch();
}

QString entity(const QString &name)
{
    static const QHash<QString, QString> known{{u"amp"_s, u"&"_s},  {u"lt"_s, u"<"_s},   {u"gt"_s, u">"_s},
                                               {u"quot"_s, u"\""_s}, {u"nbsp"_s, u" "_s}, {u"apos"_s, u"'"_s}};
    if (!name.startsWith(u'#'))
        return known.value(name.toLower());
    bool isNumber = false;
    const bool isHex = name.mid(1, 1).toLower() == u"x"_s;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isUsable = isNumber && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isUsable ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
}

QString withEntities(const QString &text)
{
    static const QRegularExpression pattern(u"&(#?[A-Za-z0-9]{1,8});"_s);
    QString result;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.mid(from, match.capturedStart() - from) + entity(match.captured(1));
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

bool breaksLine(const QString &tag)
{
    static const QStringList names{u"br"_s, u"p"_s, u"/p"_s, u"div"_s, u"/div"_s, u"tr"_s, u"li"_s, u"blockquote"_s};
    return names.contains(tag);
}

} // namespace

QString withoutQuotes(const QString &text)
{
    QStringList kept;
    const QStringList lines = text.left(longestText).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        // "On … wrote:" is folded over two lines where the name is long.
        const QString two = line + u' ' + lines.value(i + 1).trimmed();
        const bool isFolded = line.startsWith(u"On "_s) && beginsQuote(two);
        if (lines.at(i).startsWith(u"-- "_s) && line == u"--"_s)
            break; // RFC 3676 §4.3: the signature
        if (beginsQuote(line) || isFolded)
            break;
        if (!line.startsWith(u'>'))
            kept.append(lines.at(i));
    }
    return kept.join(u'\n').trimmed();
}

QString textOfHtml(const QString &html)
{
    QString text;
    QString hidden; // the element whose content is no text
    const QString source = html.left(longestText);
    for (qsizetype at = 0; at < source.size();) {
        const qsizetype open = source.indexOf(u'<', at);
        if (hidden.isEmpty())
            text += QString(source.mid(at, (open < 0 ? source.size() : open) - at)).replace(u'\n', u' ');
        const qsizetype close = open < 0 ? -1 : source.indexOf(u'>', open);
        if (close < 0)
            break;
        const QString tag = source.mid(open + 1, close - open - 1).section(QRegularExpression(u"[\\s>]"_s), 0, 0).toLower();
        if (hidden.isEmpty() && (tag == u"style"_s || tag == u"script"_s || tag == u"head"_s || tag == u"title"_s))
            hidden = tag;
        else if (tag == u'/' + hidden)
            hidden.clear();
        if (tag == u"blockquote"_s)
            break; // what it answers
        if (breaksLine(tag))
            text += u'\n';
        at = close + 1;
    }
    return withEntities(text).trimmed();
}

} // namespace remindesk
