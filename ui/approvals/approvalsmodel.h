// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "workflow/approvalstore.h"
#include "workflow/kit.h"

#include <QAbstractTableModel>

namespace remindesk {

/// What waits, oldest first. No widgets. Window's thread; the clock outlives it.
class ApprovalsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AboutColumn, AskedByColumn, WhyColumn, SinceColumn, ColumnCount };

    explicit ApprovalsModel(const Clock &clock, QObject *parent = nullptr);

    void setRequests(const QList<ApprovalRequest> &requests);
    void setKit(const Kit &kit) { m_kit = kit; }
    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    [[nodiscard]] const ApprovalRequest *at(int row) const;
    [[nodiscard]] QString aboutWords(const ApprovalRequest &request) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Clock &m_clock;
    QList<ApprovalRequest> m_requests;
    Kit m_kit;
    TimeZoneId m_zone;
};

} // namespace remindesk
