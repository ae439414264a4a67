// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/common/prompter.h"
#include "ui/settings/entrypane.h"
#include "workflow/sourcesetting.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace remindesk {

class MappingTable;
class SecretField;
class SettingsForm;

/// Ticket sources: their form, what their columns and status words mean beside the first tickets, a sync with its progress,
/// and what went wrong last. Window's thread.
class SourcesView final : public QWidget
{
    Q_OBJECT

public:
    SourcesView(const SettingsPorts &ports, const Clock &clock, Prompter &prompter, QWidget *parent = nullptr);

    void refresh(const QString &choose = {});
    void begin();
    void save();
    void test(); ///< asks the server, and shows sample rows

Q_SIGNALS:
    void changed();

private:
    QWidget *makeHead(QWidget *parent);
    void makeBar();
    void showStates(const QList<SourceState> &states, const QString &choose);
    void edit(const QString &id);
    void showConfig();
    void showKind();
    void showSample(const SourceSample &sample);
    [[nodiscard]] SourceConfig typed() const;
    void sync();
    void showProgress();
    void askToRemove();
    void complain(const Error &error);
    void after(const Async<void> &work, const QString &words);
    void setBusy(const QString &words);

    SettingsPorts m_ports;
    const Clock &m_clock;
    Prompter &m_prompter;
    QList<SourceState> m_states;
    SourceConfig m_config; ///< as it was loaded; an empty id: a new one
    bool m_isBusy = false;
    std::shared_ptr<SyncProgress> m_progress; ///< while a sync runs
    QTimer m_look;
    EntryPane *m_pane = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_kindHint = nullptr;
    SettingsForm *m_form = nullptr;
    SecretField *m_secret = nullptr;
    MappingTable *m_mapping = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_sync = nullptr;
    QPushButton *m_enable = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace remindesk
