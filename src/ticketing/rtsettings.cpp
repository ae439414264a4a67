// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtsettings.h"

#include "ticketing/ticketcolumns.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

tl::unexpected<Error> badValue(const QString &key, const QString &value, const QString &allowed)
{
    return failure(u"E-SRC-03"_s, {key, shown(value), allowed});
}

Done readUrl(const SourceConfig &config, RtSettings &out)
{
    const QString text = config.settings.value(u"url"_s).trimmed();
    if (text.isEmpty())
        return failure(u"E-SRC-01"_s, {u"url"_s});
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    // Whoever puts a name before an @ wants to be taken for that host; a query would be lost.
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(u"E-SRC-04"_s, {u"url"_s, shown(text)});
    const bool isHere = url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
    if (url.scheme() == u"http"_s && !isHere && config.settings.value(u"allow-plain"_s) != u"yes"_s)
        return failure(u"E-SRC-05"_s, {url.host()});
    QString path = url.path();
    for (const QString &tail : {u"/"_s, u"/REST/2.0"_s, u"/"_s}) {
        if (path.endsWith(tail))
            path.chop(tail.size());
    }
    url.setPath(path);
    out.url = url;
    return {};
}

Done readNumber(const QString &key, const QString &value, int least, int most, int &out)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return badValue(key, value, u"%1…%2"_s.arg(QString::number(least), QString::number(most)));
    out = number;
    return {};
}

Done readQueues(const QString &value, RtSettings &out)
{
    for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
        const QString queue = part.trimmed();
        const bool isSafe = std::none_of(queue.begin(), queue.end(), [](QChar c) {
            return c == u'\'' || c == u'\\' || c == u'"' || c.category() == QChar::Other_Control;
        });
        if (!isSafe)
            return badValue(u"queue"_s, queue, u"a-z 0-9 …"_s);
        out.queues.append(queue);
    }
    return {};
}

Done readMapping(const QString &key, const QString &value, RtSettings &out)
{
    const QString name = key.section(u'.', 2);
    const QString kind = key.section(u'.', 1, 1);
    if (kind == u"status"_s) {
        const std::optional<Stage> stage = stageFromKey(value);
        if (!stage)
            return badValue(key, value, u"received, in-progress, waiting-customer, resolved, closed"_s);
        out.stages.insert(name.toLower(), *stage);
        return {};
    }
    if (kind == u"field"_s) {
        const QStringList known{u"product"_s, u"phone"_s, u"segment"_s, u"salutation"_s, u"locale"_s, u"zone"_s,
                                u"none"_s};
        if (!known.contains(value))
            return badValue(key, value, known.join(u", "_s));
        out.fields.insert(name.toLower(), value);
        return {};
    }
    const QStringList roles{u"accountable"_s, u"consulted"_s, u"informed"_s};
    if (kind != u"role"_s || !roles.contains(name))
        return failure(u"E-SRC-02"_s, {key});
    out.roles.insert(name, value.trimmed());
    return {};
}

Done readOne(const QString &key, const QString &value, RtSettings &out)
{
    if (key == u"url"_s)
        return {};
    if (key == u"queue"_s)
        return readQueues(value, out);
    if (key == u"overlap"_s)
        return readNumber(key, value, 0, 86'400, out.overlapSeconds);
    if (key == u"priority.urgent"_s)
        return readNumber(key, value, 0, 1000, out.urgentFrom);
    if (key == u"priority.high"_s)
        return readNumber(key, value, 0, 1000, out.highFrom);
    if (key == u"priority.normal"_s)
        return readNumber(key, value, 0, 1000, out.normalFrom);
    if (key == u"history"_s) {
        out.bringsAllHistory = value == u"all"_s;
        return value == u"all"_s || value == u"lazy"_s ? Done() : badValue(key, value, u"lazy, all"_s);
    }
    if (key == u"allow-plain"_s)
        return value == u"yes"_s || value == u"no"_s ? Done() : badValue(key, value, u"yes, no"_s);
    if (key == u"zone"_s || key == u"rt-zone"_s) {
        const Result<TimeZoneId> zone = TimeZoneId::parse(value);
        if (!zone)
            return failure(zone.error().at(key));
        (key == u"zone"_s ? out.zone : out.rtZone) = *zone;
        return {};
    }
    if (key == u"region"_s) {
        out.region = value.toUpper();
        return value.size() == 2 ? Done() : badValue(key, value, u"CN, US, …"_s);
    }
    return key.startsWith(u"mapping."_s) ? readMapping(key, value, out) : failure(u"E-SRC-02"_s, {key});
}

} // namespace

Stage RtSettings::stageOf(const QString &status) const
{
    // RT's own lifecycle: new open stalled resolved rejected deleted. A status of another lifecycle that nobody mapped and
    // no word tells is work in progress: it is neither new nor known to be over.
    const auto mapped = stages.find(status.toLower());
    return mapped != stages.end() ? *mapped : stageFromWord(status).value_or(Stage::InProgress);
}

Priority RtSettings::priorityOf(int number) const
{
    return number >= urgentFrom ? Priority::Urgent
           : number >= highFrom ? Priority::High
           : number >= normalFrom ? Priority::Normal : Priority::Low;
}

QString RtSettings::meaningOf(const QString &customField) const
{
    const auto mapped = fields.find(customField.toLower());
    if (mapped != fields.end())
        return *mapped == u"none"_s ? QString() : *mapped;
    switch (ticketFieldFromName(customField)) {
    case TicketField::Product:
        return u"product"_s;
    case TicketField::Phone:
        return u"phone"_s;
    default:
        return {};
    }
}

Result<RtSettings> rtSettings(const SourceConfig &config, const QByteArray &token)
{
    RtSettings out;
    out.source = config.id;
    out.roles = {{u"accountable"_s, u"Accountable"_s}, {u"consulted"_s, u"AdminCc"_s}, {u"informed"_s, u"Cc"_s}};
    if (const Done url = readUrl(config, out); !url)
        return failure(url.error());
    for (auto it = config.settings.begin(); it != config.settings.end(); ++it) {
        if (const Done read = readOne(it.key(), it.value(), out); !read)
            return failure(read.error());
    }
    const bool isUsable = !token.isEmpty() && token.size() < 1024
                          && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
    if (!isUsable)
        return failure(u"E-SRC-06"_s);
    return out;
}

} // namespace remindesk
