// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"
#include "workflow/intakesetting.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

class SecretField;
class SettingsForm;

/// Where remindeskd listens for reports and messages, and what providers have to call. Window's thread.
class ListenerView final : public QWidget
{
    Q_OBJECT

public:
    explicit ListenerView(const SettingsPorts &ports, QWidget *parent = nullptr);

    void refresh();
    void save();

Q_SIGNALS:
    void changed();

private:
    void showSettings(const IntakeSettings &settings);
    void say(const QString &text, Tone tone);

    SettingsPorts m_ports;
    SettingsForm *m_form = nullptr;
    SecretField *m_secret = nullptr;
    QLabel *m_calls = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace remindesk
