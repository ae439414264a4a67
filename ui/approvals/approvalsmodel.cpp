// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/approvalsmodel.h"

#include "translations/language.h"
#include "ui/common/celldelegate.h"
#include "ui/common/timewords.h"

namespace remindesk {

using namespace Qt::StringLiterals;

ApprovalsModel::ApprovalsModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void ApprovalsModel::setRequests(const QList<ApprovalRequest> &requests)
{
    if (requests == m_requests)
        return;
    beginResetModel();
    m_requests = requests;
    endResetModel();
}

const ApprovalRequest *ApprovalsModel::at(int row) const
{
    return row >= 0 && row < m_requests.size() ? &m_requests.at(row) : nullptr;
}

QString ApprovalsModel::aboutWords(const ApprovalRequest &request) const
{
    if (request.kind == ApprovalRequest::Kind::Finding)
        return request.title;
    const Scenario *scenario = m_kit ? m_kit->schema.scenario(request.title) : nullptr;
    return tr("%n reminder(s): %1", nullptr, request.reminders).arg(scenario ? scenario->name.in(uiLocale()) : request.title);
}

int ApprovalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int ApprovalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ApprovalsModel::data(const QModelIndex &index, int role) const
{
    const ApprovalRequest *request = at(index.row());
    if (!request)
        return {};
    if (role == ToneRole)
        return int(index.column() == SinceColumn ? Tone::Dim : Tone::Plain);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case AboutColumn: return aboutWords(*request);
    case AskedByColumn: return request->askedName.isEmpty() ? request->askedBy : request->askedName;
    case WhyColumn: return request->request;
    case SinceColumn: return agoWords(request->asked, m_clock.now(), m_zone);
    default: return {};
    }
}

QVariant ApprovalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AboutColumn: return tr("About");
    case AskedByColumn: return tr("Asked by");
    case WhyColumn: return tr("Why");
    case SinceColumn: return tr("Since");
    default: return {};
    }
}

} // namespace remindesk
