// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/pagedmodel.h"

namespace remindesk {

/// What is on its way, and what waits for a person: rows and words.
class OutboxModel final : public PagedModel<OutboxItem>
{
public:
    enum Column { Ticket, Customer, ChannelColumn, To, StateColumn, Why, Next, ColumnCount };

    explicit OutboxModel(const Clock &clock, QObject *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    /// Name and address of one message as they are, for as long as this list lives.
    void showInTheClear(const OutboxItem &item);
    [[nodiscard]] bool isInTheClear(const MessageId &id) const { return m_inTheClear.contains(id); }
    /// Of whoever sits here next, nothing that somebody else asked for.
    void forgetTheClear() { m_inTheClear.clear(); }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const OutboxItem &item) const override { return item.id.value; }
    [[nodiscard]] QVariant cell(const OutboxItem &item, int column, int role) const override;

private:
    [[nodiscard]] QString text(const OutboxItem &shown, int column) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    QHash<MessageId, OutboxItem> m_inTheClear; ///< somebody asked for, and said why
};

/// What a person may do with a message in a state.
struct OutboxActions
{
    bool canCancel = false, canRetry = false, canMarkArrived = false, canSwitch = false;
};
[[nodiscard]] OutboxActions actionsFor(DeliveryState state);

} // namespace remindesk
