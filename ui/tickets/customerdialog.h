// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "workflow/customerpreferences.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>

namespace remindesk {

class FieldRow;

/// How one customer is reached: language, zone, quiet hours, and what they agreed to. Only what is changed here is written, so
/// that what came in meanwhile stays. Window's thread.
class CustomerDialog final : public QDialog
{
    Q_OBJECT

public:
    CustomerDialog(const ConsolePorts &ports, const Kit &kit, const Customer &customer, QWidget *parent);

    /// What was changed, as far as it can be read; for tests and for saving.
    [[nodiscard]] CustomerPreferences wanted() const;

Q_SIGNALS:
    /// It is written; `before` undoes it.
    void changed(const remindesk::CustomerPreferences &before);

private:
    enum QuietChoice { Usual, Own, None };

    QWidget *makeAddress(const ContactPoint &point, QWidget *parent);
    QWidget *makeFields(const Kit &kit);
    QWidget *makeQuiet(FieldRow *row);
    QWidget *makeConsents();
    QWidget *makeBar();
    void showQuiet();
    void showZone();
    [[nodiscard]] bool isSound();
    void save();

    ConsolePorts m_ports;
    Customer m_customer;
    TimeZoneId m_usualZone;
    QComboBox *m_locale = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_quiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    FieldRow *m_zoneRow = nullptr;
    FieldRow *m_quietRow = nullptr;
    QList<QComboBox *> m_consents; ///< one for each contact
    QLabel *m_words = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace remindesk
