// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketfile.h"
#include "workflow/stores.h"
#include "workflow/ticketsource.h"

namespace remindesk {

/// How the files of a "csv" source are read, from its settings: encoding, zone, region, column.NAME = field,
/// status.WORD = stage, owner.WORD = person. E-SRC-02, -03.
[[nodiscard]] Result<ImportOptions> importOptions(const SourceConfig &config, Instant now);

/// Tickets that were imported from files: there is nobody to ask for changes. Asking is E-SRC-08.
class CsvSource final : public TicketSource
{
public:
    explicit CsvSource(SourceId id) : m_id(std::move(id)) {}

    [[nodiscard]] SourceId id() const override { return m_id; }
    [[nodiscard]] QString kind() const override { return QStringLiteral("csv"); }
    [[nodiscard]] bool isLive() const override { return false; }
    [[nodiscard]] Async<SourceBatch> changes(Instant since, QString cursor) override;
    [[nodiscard]] Async<TicketRecord> fetch(QString number) override;
    [[nodiscard]] Async<void> writeNote(QString number, QString text) override;
    [[nodiscard]] Async<QString> probe() override;

private:
    SourceId m_id;
};

} // namespace remindesk
