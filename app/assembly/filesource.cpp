// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/filesource.h"

#include "ticketing/csvsource.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int batchSize = 2000;

Result<SyncReport> bring(Workspace &workspace, const SourceConfig &config, SyncProgress *watched)
{
    const auto file = readSourceFile(workspace, config);
    if (!file)
        return failure(file.error());
    if (watched)
        watched->total += file->records.size();
    SyncReport report;
    for (qsizetype i = 0; i < file->records.size() && !(watched && watched->isCanceled); i += batchSize) {
        const QList<TicketRecord> batch = file->records.mid(i, batchSize);
        const auto count = awaited(workspace.tickets().put(config.id, batch));
        if (!count)
            return failure(count.error());
        report.count.added += count->added;
        report.count.changed += count->changed;
        report.count.unchanged += count->unchanged;
        report.brought += batch.size();
        ++report.batches;
        if (watched)
            watched->brought += batch.size();
    }
    if (file->rejects.isEmpty())
        return report;
    const QString path = rejectsPath(config.settings.value(u"path"_s));
    if (const Done done = writeRejects(*file, path, [](const Error &error) { return sentence(error); }); !done)
        return failure(done.error());
    return failure(u"E-SET-09"_s, {QString::number(report.brought), QString::number(file->rejects.size()), path});
}

} // namespace

Result<TicketFile> readSourceFile(Workspace &workspace, const SourceConfig &config, int sampleRows)
{
    const QString path = config.settings.value(u"path"_s);
    if (path.isEmpty())
        return failure(u"E-SRC-01"_s, {u"path"_s}, u"path"_s);
    auto options = importOptions(config, workspace.clock().now());
    const auto values = awaited(workspace.settings().values());
    if (!options)
        return failure(options.error());
    if (!values)
        return failure(values.error());
    if (const auto zone = TimeZoneId::parse(values->value(u"default.zone"_s)); zone && options->zone == TimeZoneId())
        options->zone = *zone;
    if (options->region.isEmpty())
        options->region = values->value(u"default.region"_s);
    options->sampleRows = sampleRows;
    return readTicketFile(path, *options);
}

Result<SyncReport> syncFile(Workspace &workspace, const SourceConfig &config, SyncProgress *watched)
{
    auto report = bring(workspace, config, watched);
    const Instant now = workspace.clock().now();
    const SyncState state{now, {}, now, report ? QString() : report.error().code};
    if (const Done done = awaited(workspace.syncStates().putSyncState(config.id, state)); !done)
        return failure(done.error());
    return report;
}

} // namespace remindesk
