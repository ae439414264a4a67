// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferences/keymodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimeEdit>

namespace remindesk {

/// Ctrl+,: what one person likes. Every change counts at once, so there is nothing to save and nothing to lose.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(CommandTable &commands, Preferences &preferences, QWidget *parent = nullptr);

private:
    QWidget *makeLook(QWidget *parent);
    QWidget *makeNotes(QWidget *parent);
    QWidget *makeKeys(QWidget *parent);
    QComboBox *choice(const QString &name, const QList<std::pair<QString, QString>> &choices, const QString &now,
                      QWidget *parent);
    void noteQuiet();
    void showKey();
    void tryKey(const QKeySequence &key);

    Preferences &m_preferences;
    KeyModel m_keys;
    QCheckBox *m_wanted = nullptr;
    QCheckBox *m_isQuiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_until = nullptr;
    QTableView *m_table = nullptr;
    QKeySequenceEdit *m_key = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_obstacle = nullptr;
};

} // namespace remindesk
