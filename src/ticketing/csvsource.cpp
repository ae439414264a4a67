// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/csvsource.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

template<typename T>
Async<T> notLive()
{
    return ready<Result<T>>(failure(u"E-SRC-08"_s));
}

Done readSetting(const QString &key, const QString &value, ImportOptions &out)
{
    if (key == u"path"_s)
        return {};
    if (key == u"encoding"_s) {
        out.encoding = value;
    } else if (key == u"region"_s) {
        out.region = value.toUpper();
    } else if (key == u"zone"_s) {
        const Result<TimeZoneId> zone = TimeZoneId::parse(value);
        if (!zone)
            return failure(zone.error().at(key));
        out.zone = *zone;
    } else if (key.startsWith(u"column."_s)) {
        out.columns.insert(key.section(u'.', 1), value);
    } else if (key.startsWith(u"owner."_s)) {
        out.owners.insert(key.section(u'.', 1), value);
    } else if (key.startsWith(u"status."_s)) {
        if (!stageFromKey(value))
            return failure(u"E-SRC-03"_s,
                           {key, shown(value), u"received, in-progress, waiting-customer, resolved, closed"_s});
        out.statuses.insert(key.section(u'.', 1), value);
    } else {
        return failure(u"E-SRC-02"_s, {key});
    }
    return {};
}

} // namespace

Result<ImportOptions> importOptions(const SourceConfig &config, Instant now)
{
    ImportOptions out;
    out.source = config.id;
    out.now = now;
    for (auto it = config.settings.begin(); it != config.settings.end(); ++it) {
        if (const Done read = readSetting(it.key(), it.value(), out); !read)
            return failure(read.error());
    }
    return out;
}

Async<SourceBatch> CsvSource::changes(Instant, QString)
{
    return notLive<SourceBatch>();
}

Async<TicketRecord> CsvSource::fetch(QString)
{
    return notLive<TicketRecord>();
}

Async<void> CsvSource::writeNote(QString, QString)
{
    return notLive<void>();
}

Async<QString> CsvSource::probe()
{
    return ready<Result<QString>>(u"CSV/JSON"_s);
}

} // namespace remindesk
