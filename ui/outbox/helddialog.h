// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "workflow/heldsending.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace remindesk {

/// Why nothing is sent, what was due, and the choice: all of it goes, what was due before the hold is canceled and the
/// rest goes, or it stays as it is. Window's thread.
class HeldDialog final : public QDialog
{
    Q_OBJECT

public:
    HeldDialog(const Surroundings &around, const Seat &seat, QWidget *parent = nullptr);

Q_SIGNALS:
    void released(const QString &words);

private:
    [[nodiscard]] QWidget *makeButtons();
    void show(const HeldMessages &held);
    void list(const HeldMessages &held);
    void letChoose(bool isOn);
    [[nodiscard]] QString figures(const HeldMessages &held) const;

    Surroundings m_around;
    Seat m_seat;
    HeldSending m_sending;
    QStandardItemModel m_rows;
    QTableView *m_table = nullptr;
    QLabel *m_reasons = nullptr;
    QLabel *m_figures = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_cancelEarly = nullptr;
    QPushButton *m_letGo = nullptr;
    bool m_hasEarly = false;
};

} // namespace remindesk
