// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/bulkreminder.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace remindesk {

class FieldRow;

/// One scenario for many tickets: choose it, fill in what all of them lack, see what each row says, send. Rows that
/// cannot go stay in the list with their reason and never stop the others. Over the window, but it blocks nothing.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(const ConsolePorts &ports, const Kit &kit, const Seat &seat, const QList<TicketRow> &tickets,
               QWidget *parent = nullptr);
    ~BulkDialog() override;

    /// Something was sent or held meanwhile.
    void refresh() { m_model.refresh(); }
    void reject() override; ///< while it sends, this stops it

Q_SIGNALS:
    void queued(int reminders);
    /// The window closed while what it sent could still be taken back.
    void undoLeft(const QList<remindesk::MessageId> &messages);
    void composeAsked(const remindesk::TicketId &ticket); ///< a row that needs more than the others
    void failed(const remindesk::Error &error);

private:
    QWidget *makeScenarios();
    QWidget *makeResults();
    QWidget *makeButtons();
    void connectModel();
    void chooseScenario();
    void showFields();
    void showState();
    void openRow();
    void takeBack();
    void done(int result) override;

    BulkReminderModel m_model;
    QComboBox *m_scenarios = nullptr;
    QLabel *m_purpose = nullptr;
    QVBoxLayout *m_fieldLayout = nullptr;
    QList<FieldRow *> m_fields;
    QTableView *m_table = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_undo = nullptr;
    QTimer m_undoEnds;
};

} // namespace remindesk
