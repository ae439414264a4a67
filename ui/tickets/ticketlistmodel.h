// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/pagedmodel.h"
#include "ui/common/tokens.h"

namespace remindesk {

/// The ticket list's rows and words. Times are the agent's.
class TicketListModel final : public PagedModel<TicketRow>
{
public:
    enum Column { Number, CustomerName, Subject, StageColumn, Due, LastReminder, LastState, ColumnCount };

    TicketListModel(const Clock &clock, TimeZoneId zone, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setZone(const TimeZoneId &zone) { m_zone = zone; }

protected:
    [[nodiscard]] QString keyOf(const TicketRow &row) const override { return row.id.value; }
    [[nodiscard]] QVariant cell(const TicketRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const TicketRow &row, int column) const;
    [[nodiscard]] Tone tone(const TicketRow &row, int column) const;
    [[nodiscard]] QString hover(const TicketRow &row, int column) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
};

/// The agent's day as instants.
struct DayBounds
{
    Instant begin, end;
};
[[nodiscard]] DayBounds dayOf(Instant now, const TimeZoneId &zone);

} // namespace remindesk
