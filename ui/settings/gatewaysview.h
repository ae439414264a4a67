// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/entryview.h"
#include "workflow/gatewaysetting.h"

#include <QComboBox>
#include <QLineEdit>

namespace remindesk {

/// Gateways: what each promises, the form of its kind, a test message with the provider's answer, their order. Window's
/// thread.
class GatewaysView final : public EntryView
{
    Q_OBJECT

public:
    GatewaysView(const SettingsPorts &ports, Prompter &prompter, QWidget *parent = nullptr);

    void refresh(const QString &choose = {});
    void begin(); ///< a new gateway
    void save();
    void test();

private:
    void reload() override { refresh(); }
    void showButtons() override;
    void makeNew(); ///< an empty form, without taking the keys
    QWidget *makeHead(QWidget *parent);
    QWidget *makeTest(QWidget *parent);
    void makeBar();
    void addKey(const QKeySequence &keys, QPushButton *pressed);
    void showStates(const QList<GatewayState> &states, const QString &choose);
    void edit(const QString &id);
    void showConfig();
    void showKind();
    void takePreset();
    void showPromise();
    [[nodiscard]] GatewayConfig typed() const;
    [[nodiscard]] const GatewayState *state() const;
    void showAnswer(const SendResult &result);

    SettingsPorts m_ports;
    QList<GatewayState> m_states;
    QList<GatewayPreset> m_presets;
    GatewayConfig m_config; ///< as it was loaded; an empty id: a new one
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_preset = nullptr;
    QWidget *m_presetRow = nullptr;
    QLabel *m_kindHint = nullptr;
    QLabel *m_promise = nullptr;
    QLineEdit *m_to = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_enable = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
};

/// What a gateway promises, one sentence each: twice, reports, being asked.
[[nodiscard]] QStringList promiseSentences(const GatewayPromise &promise);

} // namespace remindesk
