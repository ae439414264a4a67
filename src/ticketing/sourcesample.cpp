// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/sourcesample.h"

#include "ticketing/rtsettings.h"
#include "ticketing/ticketcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr qsizetype shownRows = 8;
constexpr qsizetype shownProblems = 5;

void addStatus(SourceSample &sample, const QString &word, const std::optional<Stage> &stage)
{
    if (word.isEmpty() || sample.statuses.contains(word))
        return;
    sample.statuses += word;
    sample.stages += stage ? stageKey(*stage) : QString();
}

/// A setting "status.WORD" or "mapping.status.WORD" goes before what the word usually means.
std::optional<Stage> stageOf(const SourceConfig &config, const QString &prefix, const QString &word)
{
    for (auto setting = config.settings.cbegin(); setting != config.settings.cend(); ++setting) {
        if (setting.key().compare(prefix + word, Qt::CaseInsensitive) == 0)
            return stageFromKey(setting.value());
    }
    return stageFromWord(word);
}

} // namespace

SourceSample sampleOf(const TicketFile &file, const SourceConfig &config)
{
    SourceSample sample;
    sample.columns = file.columns;
    sample.rows = file.sample;
    sample.meanings = file.meanings;
    sample.fields = ticketFieldKeys();
    sample.count = file.records.size();
    const qsizetype statusColumn = file.meanings.indexOf(ticketFieldKey(TicketField::Status));
    const auto add = [&](const QString &word) { addStatus(sample, word, stageOf(config, u"status."_s, word)); };
    for (const TicketRecord &record : file.records)
        add(record.ticket.sourceStatus);
    for (const QStringList &row : file.sample)
        add(row.value(statusColumn).trimmed());
    for (const RejectedRow &reject : file.rejects)
        add(reject.values.value(statusColumn).trimmed());
    if (file.obstacle)
        sample.problems += *file.obstacle;
    for (const RejectedRow &reject : file.rejects.first(std::min(shownProblems, file.rejects.size())))
        sample.problems += reject.mistakes.constFirst().error;
    return sample;
}

SourceSample sampleOf(const SourceBatch &batch, const SourceConfig &config)
{
    SourceSample sample;
    sample.fields = {u"product"_s, u"phone"_s, u"segment"_s, u"salutation"_s, u"locale"_s, u"zone"_s, u"none"_s};
    sample.count = std::max(batch.total, qint64(batch.records.size()));
    QStringList custom;
    for (const TicketRecord &record : batch.records) {
        addStatus(sample, record.ticket.sourceStatus, stageOf(config, u"mapping.status."_s, record.ticket.sourceStatus));
        for (auto name = record.ticket.fields.keyBegin(); name != record.ticket.fields.keyEnd(); ++name) {
            if (!custom.contains(*name))
                custom += *name;
        }
    }
    const auto settings = rtSettings(config, "named");
    sample.columns = custom;
    for (const QString &name : std::as_const(custom))
        sample.meanings += settings ? settings->meaningOf(name) : QString();
    for (const TicketRecord &record : batch.records.first(std::min(shownRows, batch.records.size()))) {
        QStringList row;
        for (const QString &name : std::as_const(custom))
            row += record.ticket.fields.value(name);
        sample.rows += row;
    }
    return sample;
}

} // namespace remindesk
