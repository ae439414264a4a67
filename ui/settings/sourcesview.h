// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/settings/entryview.h"
#include "workflow/sourcesetting.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

namespace remindesk {

class MappingTable;

/// Ticket sources: their form, what their columns and status words mean beside the first tickets, a sync with its progress,
/// and what went wrong last. Window's thread.
class SourcesView final : public EntryView
{
    Q_OBJECT

public:
    SourcesView(const SettingsPorts &ports, const Clock &clock, Prompter &prompter, QWidget *parent = nullptr);

    void refresh(const QString &choose = {});
    void begin();
    void save();
    void test(); ///< asks the server, and shows sample rows

private:
    void reload() override { refresh(); }
    void showButtons() override;
    void makeNew(); ///< an empty form, without taking the keys
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

    SettingsPorts m_ports;
    const Clock &m_clock;
    QList<SourceState> m_states;
    SourceConfig m_config; ///< as it was loaded; an empty id: a new one
    std::shared_ptr<SyncProgress> m_progress; ///< while a sync runs
    QTimer m_look;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_kindHint = nullptr;
    MappingTable *m_mapping = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_sync = nullptr;
    QPushButton *m_enable = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace remindesk
