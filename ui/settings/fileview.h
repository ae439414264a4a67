// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"
#include "workflow/settingstransfer.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

class EmptyState;

/// Settings as a file: written without secrets, and read in two steps: what would change, then the change. Window's thread.
class FileView final : public QWidget
{
    Q_OBJECT

public:
    explicit FileView(const SettingsPorts &ports, QWidget *parent = nullptr);

    void refresh(); ///< forgets what was read
    void exportTo(const QString &path);
    void readFrom(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void choose(bool isExport);
    void compare();
    void import();
    void say(const QString &text, Tone tone);

    SettingsPorts m_ports;
    std::optional<SettingsFile> m_wanted;
    QList<SettingsDifference> m_differences;
    QCheckBox *m_removes = nullptr;
    EmptyState *m_empty = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace remindesk
