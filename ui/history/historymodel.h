// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/pagedmodel.h"

namespace remindesk {

/// One row a message: the history's rows and words.
class HistoryModel final : public PagedModel<HistoryRow>
{
public:
    enum Column { At, Ticket, Customer, ScenarioColumn, ChannelColumn, To, Author, Owner, StateColumn, EngagementColumn, ColumnCount };

    explicit HistoryModel(const Clock &clock, QObject *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    void setKit(const Kit &kit) { m_kit = kit; }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The columns of an exported file: what is shown, with the whole time and why.
    [[nodiscard]] QStringList exportHeads() const;
    /// `isClear`: with the whole address, where a page answers with one.
    [[nodiscard]] QStringList exportCells(const HistoryRow &row, bool isClear = false) const;

protected:
    [[nodiscard]] QString keyOf(const HistoryRow &row) const override { return row.message.value; }
    [[nodiscard]] QVariant cell(const HistoryRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const HistoryRow &row, int column) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    Kit m_kit;
};

} // namespace remindesk
