// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"
#include "workflow/settingsports.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace remindesk {

class SettingsForm;

/// A part of the simple values, with a heading.
struct ValueGroup
{
    QString title;
    QString about;
    SettingFields fields;
};

/// Simple values of the workspace, in groups, saved together. Window's thread.
class ValuesView final : public QWidget
{
    Q_OBJECT

public:
    ValuesView(const QString &prefix, const QList<ValueGroup> &groups, const SettingsPorts &ports,
               QWidget *parent = nullptr);

    void refresh();
    void save();

Q_SIGNALS:
    void changed();

private:
    void addGroup(QVBoxLayout *body, QWidget *owner, const ValueGroup &group, const QString &prefix);
    void say(const QString &text, bool isGood);

    SettingsPorts m_ports;
    SettingFields m_fields; ///< of all groups
    QList<SettingsForm *> m_forms;
    QLabel *m_words = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace remindesk
