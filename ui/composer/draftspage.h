// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "workflow/approvalstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTableView>
#include <QWidget>

namespace remindesk {

class EmptyState;
class UndoBar;

/// Unfinished reminders: what each is about and when it was saved.
class DraftsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TicketColumn, ScenarioColumn, Customer, GoalColumn, SavedColumn, ColumnCount };

    DraftsModel(const Clock &clock, QObject *parent = nullptr);
    void setDrafts(const QList<StoredDraft> &drafts);
    void setKit(const Kit &kit);
    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    /// What a supervisor gave back, with the comment.
    void setReturned(const QList<ApprovalRequest> &returned);
    void hide(const DraftId &id); ///< discarded, as long as it can be undone
    [[nodiscard]] const StoredDraft *at(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const StoredDraft &stored, int column) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    Kit m_kit;
    QList<StoredDraft> m_drafts;
    QHash<QString, ApprovalRequest> m_returned; ///< by draft
};

/// The place "Drafts".
class DraftsPage final : public QWidget
{
    Q_OBJECT

public:
    DraftsPage(const Surroundings &around, UndoBar &undo, QWidget *parent = nullptr);

    void setKit(const Kit &kit) { m_model.setKit(kit); }
    void setSeat(const Seat &seat) { m_model.setZone(seat.zone); }
    void refresh();

Q_SIGNALS:
    void reopenAsked(const remindesk::ReminderDraft &draft);
    void countChanged(int count);
    void failed(const remindesk::Error &error);

private:
    void addCommands();
    void openCurrent();
    void discardCurrent();
    void duplicateCurrent();
    void showCount();
    void showReturned();

    Surroundings m_around;
    UndoBar &m_undo;
    DraftsModel m_model;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_open = nullptr;
};

} // namespace remindesk
