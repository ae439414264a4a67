// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/messagetags.h"

#include "storage/searchtext.h"
#include "storage/seqstream.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar mark(0xe000); // for private use: a letter to FTS5's unicode61, none to us

/// In hexadecimal: one word of the index whatever the text is.
QString tag(QChar kind, const QString &text)
{
    return QString(mark) + kind + QString::fromLatin1(text.toUtf8().toHex());
}

QString channelTag(Channel channel)
{
    return QString(mark) + u'c' + channelKey(channel);
}

QString versionTag(const QString &scenario, int version)
{
    return tag(u'v', scenario) + u'x' + QString::number(version);
}

} // namespace

QString tagsOf(const OutboxItem &item, qint64 seq)
{
    const Message &message = item.message;
    QStringList tags{channelTag(message.channel), tag(u'a', item.author), tag(u'o', item.owner),
                       tag(u's', message.scenario), versionTag(message.scenario, message.templateVersion)};
    if (isBlockEnd(seq))
        tags += stopWord.toString();
    return tags.join(u' ');
}

QStringList tagsOf(const HistoryQuery &query)
{
    QStringList tags;
    if (query.channel)
        tags += channelTag(*query.channel);
    if (!query.author.isEmpty())
        tags += tag(u'a', query.author);
    if (!query.owner.isEmpty())
        tags += tag(u'o', query.owner);
    if (!query.scenario.isEmpty())
        tags += query.templateVersion > 0 ? versionTag(query.scenario, query.templateVersion) : tag(u's', query.scenario);
    return tags;
}

} // namespace remindesk
