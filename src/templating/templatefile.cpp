// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/parts.h"
#include "templating/template.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView marker = u"--- ";

// A line of text that begins like a part's head is written with a backslash before it, and one that
// has backslashes there already gets one more: so every text survives the round trip.
bool looksLikeHead(QStringView line)
{
    while (line.startsWith(u'\\'))
        line = line.sliced(1);
    return line.startsWith(marker);
}

bool isPartName(QStringView name)
{
    if (name.isEmpty() || name.size() > 32 || !(name.front() >= u'a' && name.front() <= u'z'))
        return false;
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

struct PartReader
{
    QMap<QString, QString> parts;
    QString name;
    QString text;
    bool hasLine = false;

    void close()
    {
        if (!name.isEmpty())
            parts.insert(name, text);
        text.clear();
        hasLine = false;
    }

    Done head(QStringView line, int number)
    {
        const QStringView next = line.sliced(marker.size()).trimmed();
        if (!isPartName(next))
            return failure(u"E-TPL-02"_s, {shown(next.toString())}, QString::number(number));
        close();
        name = next.toString();
        if (parts.contains(name))
            return failure(u"E-TPL-03"_s, {name}, QString::number(number));
        return {};
    }

    Done line(QStringView line, int number)
    {
        if (line.startsWith(marker))
            return head(line, number);
        if (name.isEmpty()) {
            if (line.trimmed().isEmpty())
                return {};
            return failure(u"E-TPL-01"_s, {shown(line.toString())}, QString::number(number));
        }
        if (hasLine)
            text += u'\n';
        hasLine = true;
        text += line.startsWith(u'\\') && looksLikeHead(line) ? line.sliced(1) : line;
        return {};
    }
};

} // namespace

Result<QMap<QString, QString>> parseTemplateFile(const QString &text)
{
    QString source = text;
    source.replace(u"\r\n"_s, u"\n"_s);
    QStringView rest = source;
    if (rest.startsWith(u'\ufeff'))
        rest = rest.sliced(1);
    if (rest.endsWith(u'\n')) // the end of the last line, not a line of its own
        rest.chop(1);
    PartReader reader;
    int number = 0;
    for (QStringView line : QStringTokenizer(rest, u'\n')) {
        if (Done done = reader.line(line, ++number); !done)
            return failure(done.error());
    }
    reader.close();
    if (reader.parts.isEmpty())
        return failure(u"E-TPL-04"_s);
    return reader.parts;
}

QString templateFile(const QMap<QString, QString> &parts, Channel channel)
{
    QStringList names = requiredParts(channel);
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        if (!names.contains(it.key()))
            names.append(it.key());
    }
    QString result;
    for (const QString &name : std::as_const(names)) {
        if (!parts.contains(name))
            continue;
        result.append(marker).append(name).append(u'\n');
        for (QStringView line : QStringTokenizer(QStringView(*parts.constFind(name)), u'\n')) {
            if (looksLikeHead(line))
                result += u'\\';
            result.append(line).append(u'\n');
        }
    }
    return result;
}

} // namespace remindesk
